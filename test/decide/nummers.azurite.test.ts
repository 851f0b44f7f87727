import { describe, expect, inject, it } from 'vitest';
import { fixedClock } from '../../src/clock.ts';
import { claimNummer, claimNummerInTurn, lastGiven } from '../../src/decide/claim-nummer.ts';
import { openStorage, type Storage } from '../../src/storage/index.ts';
import type { NummerRecord } from '../../src/storage/records.ts';
import { Fuse, Killed, withFuse } from '../fakes/crash.ts';
import { besluitRecord } from './besluiten.ts';

let series = 0;

/** A process with a storage of its own, numbering under a code that no other test uses. */
async function numbering(code = `N${process.pid}X${(series += 1)}`) {
  const storage = await openStorage({ AzureWebJobsStorage: inject('azurite') });
  return {
    storage,
    clock: fixedClock('2026-05-12T10:00:00Z'),
    settings: { SWV_CODE: code, NUMMER_SJABLOON: '{swv}-{schooljaar}-{volgnummer:4}' },
  };
}

async function rowsOf(storage: Storage, code: string): Promise<NummerRecord[]> {
  const rows: NummerRecord[] = [];
  for await (const row of storage.nummers.list(`${code}-2025-2026-_`)) rows.push(row);
  return rows;
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('numbers of decisions', () => {
  it('finds the end of a series by few looks', async () => {
    const { storage, settings } = await numbering();
    const reeks = `${settings.SWV_CODE}-2025-2026-_`;
    for (const last of [0, 1, 2, 3, 7, 20]) {
      for (const volgnummer of upTo(last))
        await storage.nummers.insert({ reeks, volgnummer, besluitId: 'x', nummer: 'x', gegevenOp: '2026-05-12T10:00:00.000Z' });
      expect(await lastGiven(storage.nummers, reeks)).toBe(last);
      expect(await lastGiven(storage.nummers, reeks, Math.floor(last / 2))).toBe(last);
    }
  });

  it('a hundred decisions at once in five processes, each asked twice: 1 to 100, each once, none missing', async () => {
    const first = await numbering();
    const code = first.settings.SWV_CODE;
    const processes = [first, ...(await Promise.all(upTo(4).map(() => numbering(code))))];
    const ids = upTo(100).map((index) => `${code}-${index}`);
    await Promise.all(ids.map((besluitId) => first.storage.besluiten.put(besluitRecord({ besluitId }))));
    const given = await Promise.all(
      ids.flatMap((besluitId, index) =>
        [0, 2].map(async (other) => [besluitId, (await claimNummerInTurn(processes[(index + other) % 5]!, besluitId)).nummer]),
      ),
    );
    const rows = await rowsOf(first.storage, code);
    expect(rows.map(({ volgnummer }) => volgnummer)).toEqual(upTo(100));
    expect(new Set(rows.map(({ besluitId }) => besluitId)).size).toBe(100);
    for (const [besluitId, nummer] of given) expect(rows.find((row) => row.nummer === nummer)?.besluitId).toBe(besluitId);
  });

  it('twenty runs of the same decision at once give it one number', async () => {
    const processes = await Promise.all(upTo(4).map(() => numbering('SAME')));
    const besluitId = `same-${process.pid}`;
    const code = `S${process.pid}`;
    await processes[0]!.storage.besluiten.put(besluitRecord({ besluitId }));
    const given = await Promise.all(
      upTo(20).map((index) =>
        claimNummer({ ...processes[index % 4]!, settings: { ...processes[0]!.settings, SWV_CODE: code } }, besluitId),
      ),
    );
    expect(new Set(given.map(({ nummer }) => nummer))).toEqual(new Set([`${code}-2025-2026-0001`]));
    expect((await rowsOf(processes[0]!.storage, code)).length).toBe(1);
  });

  it('killed at every call, before it and after it, and taken up again: one number each, no gap', async () => {
    for (const when of ['before', 'after'] as const) {
      const app = await numbering();
      const code = app.settings.SWV_CODE;
      let died = 0;
      for (let at = 1; ; at += 1) {
        const besluitId = `${code}-${at}`;
        const other = `${code}-${at}-other`;
        await app.storage.besluiten.put(besluitRecord({ besluitId }));
        await app.storage.besluiten.put(besluitRecord({ besluitId: other }));
        const broken = {
          ...app,
          storage: withFuse(
            { besluiten: app.storage.besluiten, nummers: app.storage.nummers, archief: app.storage.archief },
            new Fuse(at, when),
          ),
        };
        const outcome = await claimNummer(broken, besluitId).catch((error: unknown) => error);
        await claimNummer(app, other);
        const numbered = await claimNummer(app, besluitId);
        expect((await claimNummer(app, besluitId)).nummer).toBe(numbered.nummer);
        if (!(outcome instanceof Killed)) break;
        died += 1;
      }
      expect(died).toBeGreaterThanOrEqual(5);
      const rows = await rowsOf(app.storage, code);
      expect(rows.map(({ volgnummer }) => volgnummer)).toEqual(upTo((died + 1) * 2));
      expect(new Set(rows.map(({ besluitId }) => besluitId)).size).toBe(rows.length);
    }
  });

  it('a template that changes before the number is claimed begins the new series, not a mixture', async () => {
    const app = await numbering();
    const code = app.settings.SWV_CODE;
    const besluitId = `${code}-moved`;
    await app.storage.besluiten.put(besluitRecord({ besluitId, reeks: `${code}-oud-_`, volgnummer: 12 }));
    expect((await claimNummer(app, besluitId)).nummer).toBe(`${code}-2025-2026-0001`);
  });
});
