import type { App } from '../app.ts';
import type { DossierRecord, VernietigplanRecord } from '../storage/records.ts';
import { delenVan, voegToe } from './bewijs/keten.ts';
import { keptLines } from './te-vernietigen.ts';
import type { Blik } from '../dossier/blik.ts';

type Door = Pick<App, 'storage' | 'clock'>;

/** Of which approved list, under which approval. */
type Onder = Pick<VernietigplanRecord, 'lijst' | 'rondeId' | 'goedkeuring'>;

/**
 * Writes in the record of destructions how many files of an approved list went before the destruction of a dossier came to a stop, so that no deletion is missing from it, whatever
 * becomes of the dossier after that. Nothing where none went; once for the same number. Throws BewijsKapot.
 */
export async function noteerDeel(app: Door, record: DossierRecord, onder: Onder, bestanden: number, waarom: string): Promise<void> {
  const { kenmerk, schoolId, dossierId, driveId, laatsteUpload } = record;
  const { lijst, rondeId, goedkeuring } = onder;
  if (bestanden <= 0 || lijst === undefined) return;
  await voegToe(app, {
    soort: 'deel',
    sleutel: `deel_${kenmerk}_${laatsteUpload}_${lijst}_${bestanden}`,
    op: app.clock.now().toISOString(),
    kenmerk,
    schoolId,
    dossierId,
    driveId,
    bestanden,
    bestandenlijst: lijst,
    waarom,
    ...(rondeId === undefined ? {} : { rondeId }),
    ...(goedkeuring === undefined ? {} : { goedkeuring }),
  });
}

/** How many files of a dossier went in earlier destructions that came to a stop, under other lists than the one that is destroyed now. */
export async function eerderWeg(app: Door, record: DossierRecord, lijst: string | undefined): Promise<number> {
  const most = new Map<string, number>();
  for (const { bestandenlijst, bestanden } of await delenVan(app, record))
    if (bestandenlijst !== lijst) most.set(bestandenlijst, Math.max(bestanden, most.get(bestandenlijst) ?? 0));
  return [...most.values()].reduce((sum, one) => sum + one, 0);
}

/**
 * Writes down what went of a destruction that an upload overtook before it could say so itself, as where the process died: what was on its list and does not stand there
 * any more. To be called before another list is put in its place. May be repeated.
 */
export async function noteerAfgebroken(app: Door, record: DossierRecord, blik: Blik | undefined): Promise<void> {
  const { begonnenLijst, alWeg } = record;
  if (begonnenLijst === undefined || alWeg !== undefined || record.vernietigingBegonnen === true) return;
  const kept = await keptLines(app, record);
  if (kept?.lijst !== begonnenLijst) return;
  const standing = new Set((blik?.files ?? []).map(({ id }) => id));
  const weg = kept.ids.filter((id) => !standing.has(id)).length;
  await noteerDeel(app, record, { lijst: begonnenLijst }, weg, 'er kwam een upload terwijl er vernietigd werd');
}
