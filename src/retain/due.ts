import type { App } from '../app.ts';
import { dateOf, isIsoDate, type IsoDate } from '../calendar.ts';
import { leaseSeconds } from '../storage/lease-time.ts';
import type { Message } from '../storage/queues.ts';
import { Onleesbaar, type Row } from '../storage/table.ts';
import type { TermijnRecord } from '../storage/records.ts';
import { rondAf, vanDeWeg } from './afronden.ts';
import { probeerElk } from '../een-voor-een.ts';
import { trekRemmen, type Gekozen } from './rem.ts';
import { dealWith } from './stap.ts';
import { logStilstand, staStil } from './stilstand.ts';
import { putTermijn, type Volgende } from './termijn.ts';

/** A row that stands down for a day that has come. Throws Onleesbaar. */
function gelezen(row: Row<TermijnRecord>): Gekozen {
  const { vervaltOp: dag, schoolId, dossierId, driveId } = row.read();
  return { schoolId, dossierId, dag, ...(driveId === undefined ? {} : { driveId }) };
}

/**
 * What the key of a row that cannot be read says: which dossier, whose own record says what is due. Of a day that there is not the row is put right first. Throws
 * the error itself where the key names no dossier.
 */
async function uitSleutel(app: App, { key }: Row<TermijnRecord>, today: IsoDate, error: Onleesbaar): Promise<Gekozen> {
  const [day = '', rij = ''] = key.split('\n');
  // The id of a school holds no underscore
  const at = rij.indexOf('_');
  if (at <= 0) throw error;
  logStilstand(app, error);
  const sleutel = { schoolId: rij.slice(0, at), dossierId: rij.slice(at + 1) };
  if (isIsoDate(day)) return { ...sleutel, dag: day };
  await putTermijn(app, sleutel, today);
  await app.storage.termijnen.remove(day, rij);
  return { ...sleutel, dag: today };
}

async function gekozenVan(app: App, row: Row<TermijnRecord>, today: IsoDate): Promise<Gekozen> {
  try {
    return gelezen(row);
  } catch (error) {
    if (!(error instanceof Onleesbaar)) throw error;
    return uitSleutel(app, row, today, error);
  }
}

/**
 * Asks for every dossier that stands down for today or earlier to be dealt with. Reads only the days that have come. Where too many fall due at once the brake is pulled
 * first, and they go with it (`remId`). A row of which nothing can be made stops no other; the first such is thrown at the end.
 */
export async function chooseDue(app: App): Promise<number> {
  const today = dateOf(app.clock.now());
  const gekozen: Gekozen[] = [];
  const rows = app.storage.termijnen.rows(`PartitionKey le '${today}'`);
  const mislukt = await probeerElk(app, 'termijnen', rows, async (row) => gekozen.push(await gekozenVan(app, row, today)));
  const remVan = await trekRemmen(app, gekozen);
  const nietGevraagd = await probeerElk(app, 'vervallen', gekozen, async (een) => {
    const { schoolId, dossierId, dag } = een;
    const remId = remVan(een);
    await app.storage.send('dossier-vervallen', { schoolId, dossierId, dag, ...(remId === undefined ? {} : { remId }) });
  });
  for (const error of [...mislukt, ...nietGevraagd]) throw error;
  return gekozen.length;
}

/**
 * Deals with a dossier whose day has come, as its record now says: not due yet, held, to be announced 14 days before, without decision (reported,
 * kept), to be approved, or to be destroyed. The next day that asks for attention is put down first, then the one that came is cleared. One run at a time per
 * dossier; while another is at it, it is looked at again after its lease.
 */
export async function handleDue(app: App, message: Message<'dossier-vervallen'>): Promise<void> {
  const outcome = await app.storage.underLease(`vervallen-${message.dossierId}`, () => deal(app, message));
  // Whoever is at it may have died: its lease runs out first.
  if (outcome === 'busy') await app.storage.send('dossier-vervallen', message, leaseSeconds + 5);
}

async function volgende(app: App, { schoolId, dossierId, remId }: Message<'dossier-vervallen'>): Promise<Volgende | undefined> {
  const record = (await app.storage.dossiers.get(schoolId, dossierId))?.record;
  if (record === undefined) {
    // Moved to another school, where it has a day of its own
    await vanDeWeg(app, { schoolId, dossierId });
    return undefined;
  }
  if (record.vernietigdOp === undefined) return dealWith(app, record, remId);
  await rondAf(app, record);
  return undefined;
}

async function deal(app: App, message: Message<'dossier-vervallen'>): Promise<void> {
  const next = await volgende(app, message).catch((error: unknown) => staStil(app, message, error));
  if (next !== undefined) await putTermijn(app, message, next.dag, next.driveId);
  // A clock that was set back can ask for the same day again.
  if (next?.dag !== message.dag) await app.storage.termijnen.remove(message.dag, `${message.schoolId}_${message.dossierId}`);
}
