import { TableClient } from '@azure/data-tables';
import { BlobServiceClient } from '@azure/storage-blob';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startAzurite, type Azurite } from '../../local/start/azurite.ts';
import { maakVerklaringen, verklaringBestand, verklaringen } from '../../src/retain/bewijs/verklaring.ts';
import { sluitRondes } from '../../src/retain/ronde.ts';
import { storageNames } from '../../src/storage/index.ts';
import { pageTexts } from '../pdf/look.ts';
import { night, procesOp, rowOf, uploaded } from './eigen-wereld.ts';

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.close());

const leerling = 'Zonnebloem Kwikstaart';
const geboren = '2011-03-14';
const canaries = ['Zonnebloem', 'Kwikstaart', geboren, '14 maart 2011'];

/** Everything in storage, by where it stands. */
async function allesIn(connection: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const name of storageNames.tables) {
    const table = TableClient.fromConnectionString(connection, name, { allowInsecureConnection: true });
    for await (const row of table.listEntities()) found.set(`${name}/${row.partitionKey}/${row.rowKey}`, JSON.stringify(row));
  }
  const blobs = BlobServiceClient.fromConnectionString(connection);
  for (const name of storageNames.containers) {
    const container = blobs.getContainerClient(name);
    for await (const blob of container.listBlobsFlat())
      found.set(`${name}/${blob.name}`, `${blob.name} ${(await container.getBlobClient(blob.name).downloadToBuffer()).toString('latin1')}`);
  }
  return found;
}
const metNaam = (all: ReadonlyMap<string, string>) =>
  [...all].filter(([where, text]) => canaries.some((one) => `${where} ${text}`.includes(one))).map(([where]) => where);

it('what remains after a destruction, the figures too, names nobody', async () => {
  const app = await procesOp(azurite.connectionString);
  const row = await uploaded(app, leerling);
  const { dossierId, schoolId, kenmerk } = row;
  const rapport = { rapport: { feiten: { geboortedatum: geboren }, uitleg: `${leerling} is geboren op 14 maart 2011` } };
  await app.storage.afgeleid.write(`${dossierId}/rapport-2.json`, JSON.stringify(rapport));
  await app.storage.afgeleid.write(`${dossierId}/tekst/x.json`, JSON.stringify([leerling, geboren]));
  const stem = { lidId: 'l1', stem: 'toekennen' as const, toelichting: `${leerling} heeft rust nodig`, op: '2026-05-01T10:00:00.000Z' };
  await app.storage.stemmen.put({ dossierId, rij: 'stand', ronde: 1, telling: 1, stemmen: [stem], inbreng: [] });
  const lid = { lidId: 'l1', naam: 'D. Lid', functie: 'voorzitter' as const, stem: 'toekennen' as const };
  const telling = { ronde: 1, telling: 1, uitkomst: 'toekennen' as const, voor: 1, tegen: 0, onthouden: 0, leden: [lid], inbreng: [] };
  await app.storage.agendapunten.put({ vergaderingId: 'v1', dossierId, schoolId, kenmerk, schoolNaam: 'De Esdoorn', telling });
  expect(metNaam(await allesIn(azurite.connectionString)).length).toBeGreaterThan(4);

  await night(app, '2026-10-06');
  await night(app, '2026-10-20');
  await sluitRondes(app);
  app.clock.set('2026-10-21T03:00:00Z');
  await sluitRondes(app);
  await maakVerklaringen(app);

  expect((await rowOf(app, row)).status).toBe('vernietigd');
  const left = await allesIn(azurite.connectionString);
  expect(metNaam(left)).toEqual([]);
  // What remains are figures: how many dossiers and files went, and how was voted
  const [verklaring] = await verklaringen(app);
  expect(verklaring).toMatchObject({ dossiers: 1, bestanden: 2 });
  expect([...left.keys()]).toContain(`Agendapunten/v1/${dossierId}`);
  const texts = (await pageTexts((verklaring && (await verklaringBestand(app, verklaring, 'pdf'))) ?? Buffer.from(''))).join(' ');
  expect(texts).toContain(kenmerk);
  for (const canary of canaries) expect(texts).not.toContain(canary);
});
