import { describe, expect, inject, it } from 'vitest';
import { fixedClock } from '../../src/clock.ts';
import { claimLijstNummers, loadLijstNummers } from '../../src/decide/claim-lijst-nummers.ts';
import { openStorage, type Storage } from '../../src/storage/index.ts';
import type { NummerRecord } from '../../src/storage/records.ts';
import { Fuse, Killed, withFuse } from '../fakes/crash.ts';
import { besluitRecord, ondertekend } from './besluiten.ts';

let series = 0;

async function numbering(code = `P${process.pid}X${(series += 1)}`) {
  const storage = await openStorage({ AzureWebJobsStorage: inject('azurite') });
  return {
    storage,
    clock: fixedClock('2026-05-12T10:00:00Z'),
    settings: { SWV_CODE: code, NUMMER_SJABLOON: '{swv}-{schooljaar}-{volgnummer:4}' },
  };
}

const lijst = (besluitId: string, rijen = 5) =>
  besluitRecord({ ...ondertekend, besluitId, leerling: undefined, soort: 'lwoo', lijst: { versie: 1, rijen, geweigerd: [] } });
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

async function rowsOf(storage: Storage, code: string): Promise<NummerRecord[]> {
  const rows: NummerRecord[] = [];
  for await (const row of storage.nummers.list(`LWOO-${code}-2025-2026-_`)) rows.push(row);
  return rows;
}

describe('numbers of the pupils of lists', () => {
  it('are one each, in the order of the rows, and the same when asked again', async () => {
    const app = await numbering();
    const id = `${app.settings.SWV_CODE}-a`;
    await app.storage.besluiten.put(lijst(id));
    const given = await claimLijstNummers(app, id, [2, 3, 7]);
    expect([...given]).toEqual([2, 3, 7].map((rij, at) => [rij, `LWOO-${app.settings.SWV_CODE}-2025-2026-000${at + 1}`]));
    expect(await claimLijstNummers(app, id, [2, 3, 7])).toEqual(given);
    const stored = (await app.storage.besluiten.get('besluit', id))!.record;
    expect((await loadLijstNummers(app.storage, stored)).map(({ rij }) => rij)).toEqual([2, 3, 7]);
  });

  it('of twelve lists at once in three processes, each carried out twice, leave no gap and no pupil with two', async () => {
    const first = await numbering();
    const code = first.settings.SWV_CODE;
    const processes = [first, await numbering(code), await numbering(code)];
    const ids = upTo(12).map((index) => `${code}-${index}`);
    await Promise.all(ids.map((id) => first.storage.besluiten.put(lijst(id))));
    const rijen = [2, 3, 4, 5, 6];
    await Promise.all(ids.flatMap((id, index) => [0, 1].map((other) => claimLijstNummers(processes[(index + other) % 3]!, id, rijen))));
    const rows = await rowsOf(first.storage, code);
    expect(rows.map(({ volgnummer }) => volgnummer)).toEqual(upTo(60));
    for (const id of ids)
      expect(
        rows
          .filter(({ besluitId }) => besluitId === id)
          .map(({ rij }) => rij ?? 0)
          .sort((one, other) => one - other),
      ).toEqual(rijen);
    for (const id of ids) {
      const besluit = (await first.storage.besluiten.get('besluit', id))!.record;
      expect((await loadLijstNummers(first.storage, besluit)).length).toBe(5);
    }
  });

  it('killed at every call, before it and after it, while another list takes numbers, and taken up again: one each, no gap', async () => {
    for (const when of ['before', 'after'] as const) {
      const app = await numbering();
      const code = app.settings.SWV_CODE;
      let died = 0;
      for (let at = 1; ; at += 1) {
        const [id, other] = [`${code}-${at}`, `${code}-${at}-other`];
        await app.storage.besluiten.put(lijst(id));
        await app.storage.besluiten.put(lijst(other));
        const storage = withFuse(
          { besluiten: app.storage.besluiten, nummers: app.storage.nummers, archief: app.storage.archief },
          new Fuse(at, when),
        );
        const outcome = await claimLijstNummers({ ...app, storage }, id, [2, 3, 4]).catch((error: unknown) => error);
        await claimLijstNummers(app, other, [2, 3]);
        const given = await claimLijstNummers(app, id, [2, 3, 4]);
        expect([given.size, new Set(given.values()).size]).toEqual([3, 3]);
        if (!(outcome instanceof Killed)) break;
        died += 1;
      }
      expect(died).toBeGreaterThanOrEqual(6);
      const rows = await rowsOf(app.storage, code);
      expect(rows.map(({ volgnummer }) => volgnummer)).toEqual(upTo((died + 1) * 5));
      expect(new Set(rows.map(({ besluitId, rij }) => `${besluitId} ${rij}`)).size).toBe(rows.length);
    }
  });

  it('keep the template that the list began with', async () => {
    const app = await numbering();
    const id = `${app.settings.SWV_CODE}-t`;
    await app.storage.besluiten.put(lijst(id));
    const storage = withFuse(
      { besluiten: app.storage.besluiten, nummers: app.storage.nummers, archief: app.storage.archief },
      new Fuse(6, 'before'),
    );
    await claimLijstNummers({ ...app, storage }, id, [2, 3, 4]).catch(() => undefined);
    const changed = { ...app, settings: { ...app.settings, NUMMER_SJABLOON: 'ANDERS-{swv}-{volgnummer:2}' } };
    expect([...(await claimLijstNummers(changed, id, [2, 3, 4])).values()].every((nummer) => nummer.startsWith('LWOO-P'))).toBe(true);
  });
});
