import type { App } from '../app.ts';
import { dateOf } from '../calendar.ts';
import { leaseSeconds } from '../storage/lease-time.ts';
import type { Message } from '../storage/queues.ts';
import type { Row } from '../storage/table.ts';
import type { TermijnRecord } from '../storage/records.ts';
import { rondAf } from './afronden.ts';
import { trekRemmen, type Gekozen } from './rem.ts';
import { dealWith } from './stap.ts';
import { putTermijn } from './termijn.ts';

/** A row that stands down for a day that has come: of one that cannot be read its key still says which dossier. */
function gekozenVan(app: App, row: Row<TermijnRecord>): Gekozen {
  try {
    const { vervaltOp: dag, schoolId, dossierId, driveId } = row.read();
    return { schoolId, dossierId, dag, ...(driveId === undefined ? {} : { driveId }) };
  } catch {
    app.log('termijn-onleesbaar', { sleutel: row.key.replace('\n', ' ') });
    const [dag = '', rest = ''] = row.key.split('\n');
    // The id of a school holds no underscore
    const at = rest.indexOf('_');
    return { schoolId: rest.slice(0, at), dossierId: rest.slice(at + 1), dag };
  }
}

/**
 * Asks for every dossier that stands down for today or earlier to be dealt with. Reads only the days that have come. Where too many fall due at once the brake is pulled
 * first, and they go with it (`remId`).
 */
export async function chooseDue(app: App): Promise<number> {
  const today = dateOf(app.clock.now());
  const gekozen: Gekozen[] = [];
  for await (const row of app.storage.termijnen.rows(`PartitionKey le '${today}'`)) gekozen.push(gekozenVan(app, row));
  const remVan = await trekRemmen(app, gekozen);
  for (const een of gekozen) {
    const { schoolId, dossierId, dag } = een;
    const remId = remVan(een);
    await app.storage.send('dossier-vervallen', { schoolId, dossierId, dag, ...(remId === undefined ? {} : { remId }) });
  }
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

async function deal(app: App, message: Message<'dossier-vervallen'>): Promise<void> {
  const record = (await app.storage.dossiers.get(message.schoolId, message.dossierId))?.record;
  const isGone = record?.vernietigdOp !== undefined;
  if (record !== undefined && isGone) await rondAf(app, record);
  const next = record === undefined || isGone ? undefined : await dealWith(app, record, message.remId);
  if (next !== undefined) await putTermijn(app, message, next.dag, next.driveId);
  // A clock that was set back can ask for the same day again.
  if (next?.dag !== message.dag) await app.storage.termijnen.remove(message.dag, `${message.schoolId}_${message.dossierId}`);
}
