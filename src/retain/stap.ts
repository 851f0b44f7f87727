import type { App } from '../app.ts';
import { dateOf, plusDays, plusMonths, type IsoDate } from '../calendar.ts';
import { atLeisure } from '../graph/priority.ts';
import type { BesluitRecord, DossierRecord, VernietigplanRecord } from '../storage/records.ts';
import { tellAanzegging, tellGeblokkeerd, tellGeenBesluit, tellTeKeuren } from '../tell/index.ts';
import { bereidVoor } from './bereid-voor.ts';
import { destroyDossier } from './destroy.ts';
import { beletselsVan } from './houd.ts';
import { beginPlan, blokkeer, dropPlan, planVan, putPlan, vanzelf, zonderGoedkeuring } from './plan.ts';
import { redenen } from './redenen.ts';
import { standVanRem } from './rem.ts';
import { naVernietiging, rondeVanzelf } from './ronde.ts';
import { bewaartermijn, scheduleTermijn, vervaltOp, type Volgende } from './termijn.ts';

type Vraag = { app: App; record: DossierRecord; vervalt: IsoDate; today: IsoDate };

const latest = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);

/** Deals with one dossier as its record says, under its lease. Undefined where nothing is to come: it was destroyed, or has no term. */
export async function dealWith(app: App, record: DossierRecord, remId: string | undefined): Promise<Volgende | undefined> {
  if (record.vervaltOp === undefined) return undefined;
  const today = dateOf(app.clock.now());
  // A hold or an objection: nothing is announced, approved or destroyed, what was approved lapses, and it is looked at again.
  if ((await beletselsVan(app, record)).length > 0) {
    await dropPlan(app, record);
    return { dag: plusDays(today, bewaartermijn.bezwaarDagen), driveId: record.driveId };
  }
  // An upload that was noted by a process that died before it restarted the term.
  const uploaded = dateOf(new Date(record.laatsteUpload));
  const einde = vervaltOp(app, uploaded);
  if (einde > record.vervaltOp) {
    await scheduleTermijn(app, record, uploaded);
    return { dag: plusDays(einde, -bewaartermijn.aanzegDagen) };
  }
  return tillDue({ app, record, vervalt: record.vervaltOp, today }, remId);
}

/** Until the first day on which it may be destroyed: announced in time, and anew where that was too long ago. */
async function tillDue(vraag: Vraag, remId: string | undefined): Promise<Volgende | undefined> {
  const { app, record, vervalt, today } = vraag;
  const { driveId, aangezegdOp } = record;
  const isClosed = record.geslotenOp !== undefined;
  // Closed by the school: none of its files will be destroyed, so there is nothing to announce.
  if (isClosed && today < vervalt) return { dag: vervalt, driveId };
  const announceFrom = plusDays(vervalt, -bewaartermijn.aanzegDagen);
  if (today < announceFrom) return { dag: announceFrom };
  const besluit = await loadBesluit(app, record.besluitId);
  const decided = besluit?.uitgevoerdOp !== undefined;
  // What the school took away needs no decision; one that was begun is finished first, since its letter is made from what was kept
  const isOpen = !decided && !(isClosed && record.besluitId === undefined);
  const found = await planVan(app, record);
  // Long undecided, blocked or not approved: the school must be told in time once more. What was approved in time is carried out.
  const isOld = aangezegdOp !== undefined && plusDays(aangezegdOp, bewaartermijn.aanzeggingGeldigDagen) < today;
  const stale = isOld && decided && found?.stand !== 'goedgekeurd';
  if ((aangezegdOp === undefined || stale) && !isClosed) return announce(vraag);
  const day = aangezegdOp === undefined ? vervalt : latest(plusDays(aangezegdOp, bewaartermijn.aanzegDagen), vervalt);
  if (today < day) {
    // Announced anew by a process that died before it said so: what was asked or approved after the earlier announcement lapses
    if (found?.vanafOp !== day) await putPlan(app, beginPlan(record, day));
    return { dag: day, driveId };
  }
  const plan = found ?? beginPlan(record, day);
  if (isOpen) {
    await tellGeenBesluit(app, record);
    const opnieuw = plusMonths(today, bewaartermijn.herhaalMaanden);
    await putPlan(app, blokkeer(zonderGoedkeuring(plan), redenen.besluit.reden, app.clock.now(), opnieuw));
    return { dag: opnieuw, driveId };
  }
  if (await wachtVerbetering(app, besluit)) {
    await blocked(vraag, plan, redenen.verbetering.reden);
    return { dag: plusDays(today, bewaartermijn.opnieuwDagen), driveId };
  }
  return whenDue(vraag, plan, remId);
}

async function announce({ app, record, vervalt, today }: Vraag): Promise<Volgende> {
  const day = latest(plusDays(today, bewaartermijn.aanzegDagen), vervalt);
  await tellAanzegging(app, record, day);
  const now = await app.storage.dossiers.change(record.schoolId, record.dossierId, (found) =>
    // An upload that came in meanwhile has a term of its own, which is announced in its own time.
    found === undefined || found.vervaltOp !== record.vervaltOp ? undefined : { ...found, aangezegdOp: today },
  );
  if (now?.vervaltOp === record.vervaltOp) await putPlan(app, beginPlan(record, day));
  return { dag: day, driveId: record.driveId };
}

/** The first day has come: past the brake, approved, destroyed; or what keeps it, with when it is tried again. */
async function whenDue(vraag: Vraag, found: VernietigplanRecord, remId: string | undefined): Promise<Volgende | undefined> {
  const { app, record, today } = vraag;
  const opnieuw = plusDays(today, bewaartermijn.opnieuwDagen);
  // Released once, it is not kept back by the same night again.
  const rem = found.remId ?? remId;
  const stand = rem === undefined ? 'los' : await standVanRem(app, rem);
  // A brake that is not there any more is released by nobody: it is counted again with what falls due
  if (stand === 'weg') {
    const { remId: _gone, ...plan } = zonderGoedkeuring(found);
    await putPlan(app, { ...plan, stand: 'aangezegd' });
    return { dag: opnieuw, driveId: record.driveId };
  }
  if (rem !== undefined && stand === 'dicht') {
    if (found.stand !== 'geremd') await tellTeKeuren(app, 'rem');
    await putPlan(app, { ...zonderGoedkeuring(found), stand: 'geremd', remId: rem });
    return { dag: opnieuw };
  }
  const plan = found.goedkeuring === undefined ? await askApproval(vraag, found) : found;
  if (plan === undefined) return { dag: opnieuw };
  const outcome = await atLeisure(() => destroyDossier(app, record, plan));
  if (outcome.is === 'vernietigd') {
    await dropPlan(app, record);
    await naVernietiging(app, plan.rondeId);
    return undefined;
  }
  if (outcome.is === 'gehouden') {
    await dropPlan(app, record);
    return { dag: plusDays(today, bewaartermijn.bezwaarDagen), driveId: record.driveId };
  }
  if (outcome.is === 'gewijzigd') await changed(vraag, plan);
  else await blocked(vraag, plan, outcome.reden);
  return { dag: opnieuw };
}

/** The plan with its approval where a setting gives that; undefined where a person has to, or where it cannot be asked now. */
async function askApproval(vraag: Vraag, plan: VernietigplanRecord): Promise<VernietigplanRecord | undefined> {
  const { app, record } = vraag;
  const klaar = await bereidVoor(app, record);
  if (klaar.is !== 'klaar') {
    await (klaar.is === 'gewijzigd' ? changed(vraag, plan) : blocked(vraag, plan, klaar.reden));
    return undefined;
  }
  const { lijst, bestanden } = klaar;
  const now = app.clock.now();
  const isSame = plan.stand === 'te-keuren' && plan.lijst === lijst;
  const { blokkade: _over, ...kept } = plan;
  const asked: VernietigplanRecord = { ...kept, lijst, bestanden };
  if (app.settings.VERNIETIGEN_GOEDKEURING === 'automatisch') {
    const goedkeuring = vanzelf(now);
    const approved: VernietigplanRecord = { ...asked, stand: 'goedgekeurd', goedkeuring, rondeId: await rondeVanzelf(app, goedkeuring) };
    await putPlan(app, approved);
    return approved;
  }
  if (!isSame) await putPlan(app, { ...asked, stand: 'te-keuren', teKeurenSinds: now.toISOString() });
  await tellTeKeuren(app, 'keuren');
  return undefined;
}

/** What stands there is not what was read or approved: nothing of it goes, what was approved lapses, and the loket is told where it stays so. */
async function changed({ app, record, today }: Vraag, plan: VernietigplanRecord): Promise<void> {
  await putPlan(app, blokkeer(zonderGoedkeuring(plan), redenen.anders.reden, app.clock.now(), plusDays(today, bewaartermijn.opnieuwDagen)));
  // The first night it may be an upload that watching has yet to see; after that somebody must look.
  if (today > plan.vanafOp) await tellGeblokkeerd(app, record, redenen.anders.reden);
}

/** Something keeps it: it is tried again every night on the same approval, for exactly those files. */
async function blocked({ app, record, today }: Vraag, plan: VernietigplanRecord, waarom: string): Promise<void> {
  await tellGeblokkeerd(app, record, waarom);
  await putPlan(app, blokkeer(plan, waarom, app.clock.now(), plusDays(today, bewaartermijn.opnieuwDagen)));
}

async function loadBesluit(app: App, besluitId: string | undefined): Promise<BesluitRecord | undefined> {
  return besluitId === undefined ? undefined : (await app.storage.besluiten.get('besluit', besluitId))?.record;
}

/** Whether a correction of a letter on a list waits, on this besluit or one before it, that is made from the list: once that is destroyed it never can be. */
async function wachtVerbetering(app: App, besluit: BesluitRecord | undefined): Promise<boolean> {
  for (let one = besluit; one !== undefined; one = await loadBesluit(app, one.vorige)) {
    const { lijst, verbetering } = one;
    if (lijst !== undefined && verbetering !== undefined && verbetering.zonderLijst !== true) return true;
  }
  return false;
}
