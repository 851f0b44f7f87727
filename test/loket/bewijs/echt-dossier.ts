import { checkDossier } from '../../../src/check/check-dossier.ts';
import type { Controlerapport } from '../../../src/check/rapport.ts';
import { checkDossierStep } from '../../../src/dossier/check-step.ts';
import { textKey } from '../../../src/dossier/kept-texts.ts';
import { manifestPath, rapportPath, textPath } from '../../../src/dossier/paths.ts';
import type { Manifest } from '../../../src/dossier/read-step.ts';
import { handboeken } from '../../../src/handboek/handboek.ts';
import { quickXorHash } from '../../../src/graph/quick-xor-hash.ts';
import type { ReadResult } from '../../../src/read/document.ts';
import type { KeptResults } from '../../../src/read/kept.ts';
import { readInProcess } from '../../../src/read/read-in-process.ts';
import { zonderBsn } from '../../../src/read/zonder-bsn.ts';
import type { Message } from '../../../src/storage/queues.ts';
import type { DossierRecord } from '../../../src/storage/records.ts';
import { dossier, type World } from '../world.ts';

export type Bestand = { naam: string; bytes: Uint8Array };

/** A dossier whose files were really read, kept and checked, and stand in Microsoft 365. `maak` makes another report of what was read. */
export async function echtDossier(
  app: World,
  bestanden: readonly Bestand[],
  part: Partial<DossierRecord> = {},
  maak?: (results: ReadResult[]) => Controlerapport,
): Promise<{ record: DossierRecord; rapport: Controlerapport }> {
  const school = app.settings.scholen[0]!;
  const record = await dossier(app, part);
  const { dossierId } = record;
  const all: ReadResult[] = [];
  const manifest: Manifest = { blik: 'x', bestanden: [] };
  const inhoudVan = new Map<string, string>();
  for (const { naam, bytes } of bestanden) {
    const itemId = app.graph.put(`${school.pad}/Aanvragen/${encodeURIComponent(record.map)}/${naam}`, Buffer.from(bytes));
    const inhoud = quickXorHash(Buffer.from(bytes));
    const blob = textPath(dossierId, textKey(inhoud));
    const resultaten = zonderBsn(await readInProcess(naam, bytes));
    await app.storage.afgeleid.write(blob, JSON.stringify({ naam, resultaten } satisfies KeptResults));
    manifest.bestanden.push({ name: naam, itemId, blob, inhoud });
    for (const { name } of resultaten) inhoudVan.set(name, inhoud);
    all.push(...resultaten);
  }
  await app.storage.afgeleid.write(manifestPath(dossierId, record.versie), JSON.stringify(manifest));
  const context = {
    school: { naam: school.naam, soort: school.soort, aangesloten: school.aangesloten, pro: school.pro },
    peildatum: '2026-04-20',
    inhoud: inhoudVan,
  } as const;
  const gecontroleerd = checkDossier(all, context, handboeken);
  const rapport = maak?.(all) ?? gecontroleerd.rapport;
  const { gelezen } = gecontroleerd;
  await app.storage.afgeleid.write(rapportPath(dossierId, record.versie), JSON.stringify({ rapport, gelezen }));
  return { record, rapport };
}

type About = Pick<DossierRecord, 'schoolId' | 'dossierId'>;
const recordVan = async (app: World, { schoolId, dossierId }: About): Promise<DossierRecord> =>
  (await app.storage.dossiers.get(schoolId, dossierId))!.record;

/** Does the checks that were asked for; gives the report of the last. */
export async function opnieuwGecontroleerd(app: World, about: About): Promise<Controlerapport> {
  for (const { queue, message } of app.sent.splice(0))
    if (queue === 'dossier-controleren') await checkDossierStep(app, message as Message<'dossier-controleren'>);
  const { dossierId, gecontroleerdVersie } = await recordVan(app, about);
  const blob = await app.storage.afgeleid.read(rapportPath(dossierId, gecontroleerdVersie!));
  return (JSON.parse(String(blob)) as { rapport: Controlerapport }).rapport;
}

/** As if the school replaced a file by another that reads the same: read again, and to be checked. */
export async function vervangen(app: World, about: About, naam: string): Promise<void> {
  const { schoolId, dossierId, versie: was } = await recordVan(app, about);
  const manifest = JSON.parse(String(await app.storage.afgeleid.read(manifestPath(dossierId, was)))) as Manifest;
  const versie = was + 1;
  const bestanden = manifest.bestanden.map((file) => (file.name === naam ? { ...file, inhoud: 'een ander bestand' } : file));
  await app.storage.afgeleid.write(manifestPath(dossierId, versie), JSON.stringify({ ...manifest, bestanden }));
  await app.storage.dossiers.change(schoolId, dossierId, (now) => now && { ...now, versie, gelezenVersie: versie });
  app.sent.push({ queue: 'dossier-controleren', message: { schoolId, dossierId, versie } });
}
