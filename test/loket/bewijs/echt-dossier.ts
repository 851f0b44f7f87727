import { checkDossier } from '../../../src/check/check-dossier.ts';
import type { Controlerapport } from '../../../src/check/rapport.ts';
import { textKey } from '../../../src/dossier/kept-texts.ts';
import { manifestPath, rapportPath, textPath } from '../../../src/dossier/paths.ts';
import type { Manifest } from '../../../src/dossier/read-step.ts';
import { handboeken } from '../../../src/handboek/handboek.ts';
import { quickXorHash } from '../../../src/graph/quick-xor-hash.ts';
import type { ReadResult } from '../../../src/read/document.ts';
import type { KeptResults } from '../../../src/read/kept.ts';
import { readInProcess } from '../../../src/read/read-in-process.ts';
import { zonderBsn } from '../../../src/read/zonder-bsn.ts';
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
