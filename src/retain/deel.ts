import type { App } from '../app.ts';
import type { DossierRecord, VernietigplanRecord } from '../storage/records.ts';
import { delenVan, voegToe } from './bewijs/keten.ts';
import { keptLines, type Lijst } from './te-vernietigen.ts';
import type { Blik } from '../dossier/blik.ts';

type Door = Pick<App, 'storage' | 'clock'>;

/** Of which approved list, under which approval. */
type Onder = Pick<VernietigplanRecord, 'lijst' | 'rondeId' | 'goedkeuring'>;

/** How many files went; `hoogstens`: it cannot be known how many, and not more than this. */
type Hoeveel = { bestanden: number; hoogstens?: true };

/**
 * Writes in the record of destructions how many files of an approved list went before the destruction of a dossier came to a stop, so that no deletion is missing from it, whatever
 * becomes of the dossier after that. Nothing where none went; once for the same number. Throws BewijsKapot.
 */
export async function noteerDeel(app: Door, record: DossierRecord, onder: Onder, hoeveel: Hoeveel, waarom: string): Promise<void> {
  const { bestanden, hoogstens } = hoeveel;
  const { kenmerk, schoolId, dossierId, driveId, laatsteUpload } = record;
  const { lijst, rondeId, goedkeuring } = onder;
  if (bestanden <= 0 || lijst === undefined) return;
  await voegToe(app, {
    soort: 'deel',
    sleutel: `deel_${kenmerk}_${laatsteUpload}_${lijst}_${bestanden}${hoogstens === true ? '_hoogstens' : ''}`,
    op: app.clock.now().toISOString(),
    kenmerk,
    schoolId,
    dossierId,
    driveId,
    ...hoeveel,
    bestandenlijst: lijst,
    waarom,
    ...(rondeId === undefined ? {} : { rondeId }),
    ...(goedkeuring === undefined ? {} : { goedkeuring }),
  });
}

/** How many files went: so many for sure, and at most so many; the same where all of it is known. */
export type Eerder = { zeker: number; hoogstens: number };

/** How many files of a dossier went in earlier destructions that came to a stop, under other lists than the one that is destroyed now. */
export async function eerderWeg(app: Door, record: DossierRecord, lijst: string | undefined): Promise<Eerder> {
  const most = new Map<string, Eerder>();
  for (const { bestandenlijst, bestanden, hoogstens } of await delenVan(app, record)) {
    if (bestandenlijst === lijst) continue;
    const known = most.get(bestandenlijst) ?? { zeker: 0, hoogstens: 0 };
    most.set(bestandenlijst, {
      zeker: hoogstens === true ? known.zeker : Math.max(bestanden, known.zeker),
      hoogstens: Math.max(bestanden, known.hoogstens),
    });
  }
  const sum = (of: (een: Eerder) => number): number => [...most.values()].reduce((all, een) => all + of(een), 0);
  return { zeker: sum(({ zeker }) => zeker), hoogstens: sum(({ hoogstens }) => hoogstens) };
}

/** How many files of the list that is destroyed now are said to have gone, of which so many still stand: of a dossier whose own row may be of before that. */
export async function alGenoteerd(app: Door, record: DossierRecord, lijst: string | undefined, standing: number): Promise<number> {
  const delen = (await delenVan(app, record)).filter((deel) => deel.bestandenlijst === lijst && deel.hoogstens !== true);
  if (delen.length === 0) return 0;
  const kept = await keptLines(app, record);
  const most = kept === undefined || kept.lijst !== lijst ? Infinity : Math.max(0, kept.ids.length - standing);
  return Math.min(most, Math.max(...delen.map(({ bestanden }) => bestanden)));
}

const onbekend = 'de vernietiging brak af voordat was opgeschreven hoeveel er weg was';

/**
 * Writes down what went of a destruction that an upload overtook before it could say so itself, as where the process died: what was on its list and does not stand there
 * any more; at most all of the list, where that was lost. To be called before another list is put in its place. May be repeated.
 */
export async function noteerAfgebroken(app: Door, record: DossierRecord, blik: Blik | undefined): Promise<void> {
  const { begonnenLijst, alWeg } = record;
  if (begonnenLijst === undefined || alWeg !== undefined || record.vernietigingBegonnen === true) return;
  const kept = await keptLines(app, record);
  if (kept === undefined) await noteerHoogstens(app, record, record.teVernietigen ?? 0);
  // Where another list stands in its place, this was done before it was put there
  if (kept?.lijst !== begonnenLijst) return;
  const standing = new Set((blik?.files ?? []).map(({ id }) => id));
  const weg = kept.ids.filter((id) => !standing.has(id)).length;
  await noteerDeel(app, record, { lijst: begonnenLijst }, { bestanden: weg }, 'er kwam een upload terwijl er vernietigd werd');
}

/** Writes down that of the list that had begun to go at most so many files went. */
const noteerHoogstens = (app: Door, record: DossierRecord, bestanden: number): Promise<void> =>
  noteerDeel(app, record, { lijst: record.begonnenLijst }, { bestanden, hoogstens: true }, onbekend);

/**
 * Writes down what can be known of a destruction that broke off before it could say what went, as where the process died, of a dossier that the school closed after that: at most all
 * of its list. What of it the school took away, nothing tells any more. Nothing where what went was written down. To be called before the list is put aside. May be repeated.
 */
export async function noteerGesloten(app: Door, record: DossierRecord): Promise<void> {
  const { begonnenLijst, alWeg, teVernietigen = 0 } = record;
  if (begonnenLijst === undefined || alWeg !== undefined) return;
  const kept = await keptLines(app, record);
  // An upload came, and another list stands in its place: what went was written down before it was put there
  const isNoted = record.vernietigingBegonnen !== true && kept !== undefined && kept.lijst !== begonnenLijst;
  if (!isNoted) await noteerHoogstens(app, record, teVernietigen);
}

/** Writes down what may have gone of a list that was lost while it was destroyed, where what stands there now is asked to go as another list. May be repeated. */
export async function noteerVerloren(app: Door, record: DossierRecord, nu: Lijst): Promise<void> {
  const { begonnenLijst, alWeg, teVernietigen = 0 } = record;
  if (begonnenLijst === undefined || begonnenLijst === nu.lijst || alWeg !== undefined) return;
  await noteerHoogstens(app, record, teVernietigen - nu.bestanden);
}
