import type { App } from '../app.ts';
import { dateOf, type IsoDate } from '../calendar.ts';
import type { DossierRecord, Goedkeuring, VernietigplanRecord } from '../storage/records.ts';
import { leesbaar } from './leesbaar.ts';

type Sleutel = Pick<DossierRecord, 'schoolId' | 'dossierId'>;
type Door = Pick<App, 'storage'>;

/** The one partition in which dossiers on the way to their destruction stand. */
const partitie = 'lopend';
const rijVan = ({ schoolId, dossierId }: Sleutel): string => `${schoolId}_${dossierId}`;

/** Who approves where a setting says that nobody has to. */
export const vanzelf = (op: Date): Goedkeuring => ({
  door: 'de instelling VERNIETIGEN_GOEDKEURING',
  rol: 'geen',
  account: 'geen',
  op: op.toISOString(),
  automatisch: true,
});

/** The plan that stands of a dossier, whether it is still about what stands there or not. */
export const planVanRij = async ({ storage }: Door, sleutel: Sleutel): Promise<VernietigplanRecord | undefined> =>
  (await storage.vernietigplannen.get(partitie, rijVan(sleutel)))?.record;

/** The plan of a dossier, as long as it is about what stands there now: an upload since makes it out of date. */
export async function planVan(door: Door, dossier: DossierRecord): Promise<VernietigplanRecord | undefined> {
  const plan = await planVanRij(door, dossier);
  const isActual = plan?.laatsteUpload === dossier.laatsteUpload && plan.vervaltOp === dossier.vervaltOp;
  return isActual ? plan : undefined;
}

/** The plan as it begins: what was announced, nothing approved. */
export const beginPlan = (dossier: DossierRecord, vanafOp: IsoDate): VernietigplanRecord => ({
  schoolId: dossier.schoolId,
  dossierId: dossier.dossierId,
  driveId: dossier.driveId,
  kenmerk: dossier.kenmerk,
  stand: 'aangezegd',
  laatsteUpload: dossier.laatsteUpload,
  vervaltOp: dossier.vervaltOp ?? vanafOp,
  vanafOp,
});

export const putPlan = ({ storage }: Door, plan: VernietigplanRecord): Promise<void> => storage.vernietigplannen.put(plan);

/** Changes a plan where it is still as `is` says; false where it is not. */
export async function changePlan(
  { storage }: Door,
  sleutel: Sleutel,
  is: (plan: VernietigplanRecord) => boolean,
  change: (plan: VernietigplanRecord) => VernietigplanRecord,
): Promise<boolean> {
  let isChanged = false;
  await storage.vernietigplannen.change(partitie, rijVan(sleutel), (found) => {
    isChanged = found !== undefined && is(found);
    return found !== undefined && isChanged ? change(found) : undefined;
  });
  return isChanged;
}

/** Takes a dossier off the way to its destruction. */
export const dropPlan = async ({ storage }: Door, sleutel: Sleutel): Promise<void> =>
  void (await storage.vernietigplannen.remove(partitie, rijVan(sleutel)));

/** The plan without what was approved: what stands there is not what was approved, or something keeps it. */
export function zonderGoedkeuring({
  goedkeuring: _approved,
  rondeId: _run,
  lijst: _list,
  bestanden: _count,
  teKeurenSinds: _since,
  ...plan
}: VernietigplanRecord): VernietigplanRecord {
  return plan;
}

/** The plan of a dossier that could not be destroyed: what kept it, since when, and when it is tried again. */
export const blokkeer = (plan: VernietigplanRecord, reden: string, now: Date, opnieuwOp: IsoDate): VernietigplanRecord => ({
  ...plan,
  stand: 'geblokkeerd',
  blokkade: { reden, sinds: plan.blokkade?.reden === reden ? plan.blokkade.sinds : dateOf(now), opnieuwOp },
});

/** What is on the way: the plans that can be read, at most `max`, whether there are more, and how many rows cannot be read. */
export type Lopend = { plannen: VernietigplanRecord[]; meer: boolean; onleesbaar: number };

/** The dossiers on the way to their destruction, in the order of schools, by a filter on `stand`, `rondeId` or `remId`. */
export async function lopendePlannen({ storage }: Door, max: number, filter?: string): Promise<Lopend> {
  const whole = `PartitionKey eq '${partitie}'`;
  const rows = storage.vernietigplannen.rows(filter === undefined ? whole : `${whole} and ${filter}`);
  const { gelezen: plannen, ...found } = await leesbaar(rows, max);
  return { plannen, ...found };
}
