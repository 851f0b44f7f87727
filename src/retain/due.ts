import type { App } from '../app.ts';
import { dateOf, plusDays, plusMonths } from '../calendar.ts';
import { atLeisure } from '../graph/priority.ts';
import type { Message } from '../storage/queues.ts';
import type { DossierRecord } from '../storage/records.ts';
import { tellAanzegging, tellGeblokkeerd, tellGeenBesluit } from '../tell/index.ts';
import { leaseSeconds } from '../storage/lease-time.ts';
import { destroyDossier } from './destroy.ts';
import { bewaartermijn, putTermijn, scheduleTermijn, vervaltOp } from './termijn.ts';

/** Asks for every dossier that stands down for today or earlier to be dealt with. Reads only the days that have come. */
export async function chooseDue(app: App): Promise<number> {
  const today = dateOf(app.clock.now());
  let count = 0;
  for await (const { schoolId, dossierId, vervaltOp } of app.storage.termijnen.list(undefined, `PartitionKey le '${today}'`)) {
    await app.storage.send('dossier-vervallen', { schoolId, dossierId, dag: vervaltOp });
    count += 1;
  }
  return count;
}

/**
 * Deals with a dossier whose day has come, as its record now says: not due yet, to be announced 14 days before, without decision (reported,
 * kept), or to be destroyed. The next day that asks for attention is put down first, then the one that came is cleared. One run at a time per
 * dossier; while another is at it, it is looked at again after its lease.
 */
export async function handleDue(app: App, message: Message<'dossier-vervallen'>): Promise<void> {
  const outcome = await app.storage.underLease(`vervallen-${message.dossierId}`, () => deal(app, message));
  // Whoever is at it may have died: its lease runs out first.
  if (outcome === 'busy') await app.storage.send('dossier-vervallen', message, leaseSeconds + 5);
}

async function deal(app: App, message: Message<'dossier-vervallen'>): Promise<void> {
  const today = dateOf(app.clock.now());
  const record = (await app.storage.dossiers.get(message.schoolId, message.dossierId))?.record;
  const next = record === undefined || record.vernietigdOp !== undefined || record.vervaltOp === undefined ? undefined : await step();
  if (next !== undefined) await putTermijn(app, message, next);
  // A clock that was set back can ask for the same day again.
  if (next !== message.dag) await app.storage.termijnen.remove(message.dag, `${message.schoolId}_${message.dossierId}`);

  async function step(): Promise<string | undefined> {
    if (record === undefined || record.vervaltOp === undefined) return undefined;
    // An objection runs: nothing is announced or destroyed, and it is looked at again.
    if (record.bezwaarId !== undefined) return plusDays(today, bewaartermijn.bezwaarDagen);
    // An upload that was noted by a process that died before it restarted the term.
    const uploaded = dateOf(new Date(record.laatsteUpload));
    const einde = vervaltOp(app, uploaded);
    if (einde > record.vervaltOp) {
      await scheduleTermijn(app, record, uploaded);
      return plusDays(einde, -bewaartermijn.aanzegDagen);
    }
    // Closed by the school: none of its files will be destroyed, so there is nothing to announce.
    if (record.geslotenOp !== undefined && today < record.vervaltOp) return record.vervaltOp;
    const announceFrom = plusDays(record.vervaltOp, -bewaartermijn.aanzegDagen);
    if (today < announceFrom) return announceFrom;
    const decided = await isDecided(app, record.besluitId);
    // Long undecided or blocked: the school must be told in time once more.
    const stale = record.aangezegdOp !== undefined && decided && plusDays(record.aangezegdOp, bewaartermijn.aanzeggingGeldigDagen) < today;
    if ((record.aangezegdOp === undefined || stale) && record.geslotenOp === undefined) {
      const earliest = plusDays(today, bewaartermijn.aanzegDagen);
      const day = earliest > record.vervaltOp ? earliest : record.vervaltOp;
      await tellAanzegging(app, record, day);
      await app.storage.dossiers.change(message.schoolId, message.dossierId, (found) =>
        // An upload that came in meanwhile has a term of its own, which is announced in its own time.
        found === undefined || found.vervaltOp !== record.vervaltOp ? undefined : { ...found, aangezegdOp: today },
      );
      return day;
    }
    const earliest = record.aangezegdOp === undefined ? record.vervaltOp : plusDays(record.aangezegdOp, bewaartermijn.aanzegDagen);
    const day = earliest > record.vervaltOp ? earliest : record.vervaltOp;
    if (today < day) return day;
    if (!decided && record.geslotenOp === undefined) {
      await tellGeenBesluit(app, record);
      return plusMonths(today, bewaartermijn.herhaalMaanden);
    }
    const outcome = await atLeisure(() => destroyDossier(app, record));
    // The first night it may be an upload that watching has yet to see; after that somebody must look.
    if (outcome === 'gewijzigd' && today > day && !(await isInBezwaar(app, record)))
      await tellGeblokkeerd(app, record, 'de bestanden zijn anders dan toen wij ze lazen');
    return outcome === 'vernietigd' ? undefined : plusDays(today, bewaartermijn.opnieuwDagen);
  }
}

const isInBezwaar = async (app: App, { schoolId, dossierId }: DossierRecord): Promise<boolean> =>
  (await app.storage.dossiers.get(schoolId, dossierId))?.record.bezwaarId !== undefined;

async function isDecided(app: App, besluitId: string | undefined): Promise<boolean> {
  if (besluitId === undefined) return false;
  return (await app.storage.besluiten.get('besluit', besluitId))?.record.uitgevoerdOp !== undefined;
}
