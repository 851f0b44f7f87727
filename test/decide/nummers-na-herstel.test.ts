import { expect, it } from 'vitest';
import { fixedClock } from '../../src/clock.ts';
import { claimLijstNummers } from '../../src/decide/claim-lijst-nummers.ts';
import { claimNummer } from '../../src/decide/claim-nummer.ts';
import { Fuse, Killed, withFuse } from '../fakes/crash.ts';
import { storageFor } from '../fakes/storage.ts';
import { besluitRecord, ondertekend } from './besluiten.ts';

const settings = { SWV_CODE: 'SWV', NUMMER_SJABLOON: '{swv}-{schooljaar}-{volgnummer:4}' };

/** A service that has numbered two besluiten and a list of two pupils, of which the tables are then put back as they were before. */
async function teruggezet() {
  const app = { storage: await storageFor(), settings, clock: fixedClock('2026-05-12T10:00:00Z') };
  const { besluiten, nummers } = app.storage;
  const lijst = (besluitId: string) =>
    besluitRecord({ ...ondertekend, besluitId, leerling: undefined, soort: 'lwoo', lijst: { versie: 1, rijen: 2, geweigerd: [] } });
  const records = [besluitRecord({ besluitId: 'a' }), besluitRecord({ besluitId: 'b' }), lijst('l')];
  for (const record of records) await besluiten.put(record);
  const first = [(await claimNummer(app, 'a')).nummer, (await claimNummer(app, 'b')).nummer];
  const pupils = await claimLijstNummers(app, 'l', [2, 3]);
  for await (const { reeks, volgnummer } of nummers.list()) await nummers.remove(reeks, String(volgnummer).padStart(8, '0'));
  for (const record of records) await besluiten.put(record);
  await besluiten.put(besluitRecord({ besluitId: 'nieuw' }));
  await besluiten.put(lijst('nieuwe-lijst'));
  return { app, first, pupils };
}

it('a number in the archive is not given to another after tables were put back, and its row says again whose it is', async () => {
  const { app, first } = await teruggezet();
  expect(first).toEqual(['SWV-2025-2026-0001', 'SWV-2025-2026-0002']);
  expect((await claimNummer(app, 'nieuw')).nummer).toBe('SWV-2025-2026-0003');
  const row = await app.storage.nummers.get('SWV-2025-2026-_', '00000001');
  expect(row?.record).toMatchObject({ besluitId: 'a', nummer: first[0] });
});

it('a besluit that is carried out again after tables were put back has the number that its letter has', async () => {
  const { app, first, pupils } = await teruggezet();
  expect((await claimNummer(app, 'a')).nummer).toBe(first[0]);
  expect(await claimLijstNummers(app, 'l', [2, 3])).toEqual(pupils);
});

it('a pupil of a list gets no number of another after tables were put back', async () => {
  const { app, pupils } = await teruggezet();
  const given = await claimLijstNummers(app, 'nieuwe-lijst', [2, 3]);
  expect([...given.values()].filter((nummer) => [...pupils.values()].includes(nummer))).toEqual([]);
  expect(new Set(given.values()).size).toBe(2);
});

it('a besluit that is signed anew under the id of one that was lost gets a number of its own, and so do the pupils of such a list', async () => {
  const { app, first, pupils } = await teruggezet();
  const ondertekening = { ...ondertekend.ondertekening, op: '2026-05-13T09:00:00.000Z' };
  for (const id of ['a', 'l'])
    await app.storage.besluiten.change('besluit', id, (now) => (now === undefined ? undefined : { ...now, ondertekening }));
  const anew = (await claimNummer(app, 'a')).nummer;
  expect(first).not.toContain(anew);
  expect((await claimNummer(app, 'a')).nummer).toBe(anew);
  const given = [...(await claimLijstNummers(app, 'l', [2, 3])).values()];
  expect(given.filter((nummer) => [...pupils.values()].includes(nummer))).toEqual([]);
  expect([...(await claimLijstNummers(app, 'l', [2, 3])).values()]).toEqual(given);
});

it('a list that meets hundreds of numbers of others notes none of them, and still fits in its row', async () => {
  const app = { storage: await storageFor(), settings, clock: fixedClock('2026-05-12T10:00:00Z') };
  const reeks = 'LWOO-SWV-2025-2026-_';
  const lost = 300;
  for (let volgnummer = 1; volgnummer <= lost; volgnummer += 1) {
    const row = { reeks, volgnummer, besluitId: 'lost', nummer: `lost ${volgnummer}`, gegevenOp: '2026-05-11T10:00:00.000Z' };
    const path = `nummers/${reeks}/${String(volgnummer).padStart(8, '0')}.json`;
    await app.storage.archief.writeNew(path, Buffer.from(JSON.stringify(row)), 'application/json');
  }
  const lijst = { versie: 1, rijen: 2, geweigerd: [] };
  await app.storage.besluiten.put(besluitRecord({ ...ondertekend, besluitId: 'l', leerling: undefined, soort: 'lwoo', lijst }));
  expect([...(await claimLijstNummers(app, 'l', [2, 3])).values()]).toEqual(['LWOO-SWV-2025-2026-0301', 'LWOO-SWV-2025-2026-0302']);
  const noted = (await app.storage.besluiten.get('besluit', 'l'))?.record.lijst?.nummers;
  expect([noted?.reeks, noted?.runs]).toEqual([reeks, [{ eerste: 0, volgnummer: lost + 1, aantal: 2 }]]);
});

it('neither where it is killed at every call, before it and after it, and taken up again', async () => {
  for (const when of ['before', 'after'] as const) {
    for (let at = 1; ; at += 1) {
      const { app } = await teruggezet();
      const outcome = await claimNummer({ ...app, storage: withFuse(app.storage, new Fuse(at, when)) }, 'nieuw').catch(
        (error: unknown) => error,
      );
      expect((await claimNummer(app, 'nieuw')).nummer).toBe('SWV-2025-2026-0003');
      if (!(outcome instanceof Killed)) break;
    }
  }
});
