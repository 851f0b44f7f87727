import { createHash } from 'node:crypto';
import type { App } from '../app.ts';
import { dateOf, plusDays } from '../calendar.ts';
import { houdSchema, type BezwaarRecord, type HoudRecord } from '../storage/records.ts';
import { BewijsKapot, voegToe } from './bewijs/keten.ts';
import type { Inhoud } from './bewijs/regel.ts';
import { dropPlan, planVanRij } from './plan.ts';
import { logStilstand } from './stilstand.ts';

type HoudRegel = Extract<Inhoud, { soort: 'houd' }>;
type NoteerApp = Pick<App, 'storage' | 'clock' | 'log'>;

/** After a restore a hold that stands in for an objection is looked at within so many days. */
const bezwaarDagen = 14;
const bezwaarId = (id: string): string => `bezwaar-${id}`;

/**
 * Writes a hold as it now stands in the record of destructions, which no restore of tables takes back; call it after the table. Once for each state of it. Where that record is
 * broken nothing is destroyed, and the row holds by itself.
 */
export async function noteerHoud(app: NoteerApp, houd: HoudRecord): Promise<void> {
  const known = houdSchema.parse(houd);
  const hash = createHash('sha256').update(JSON.stringify(known)).digest('hex').slice(0, 16);
  try {
    await voegToe(app, { soort: 'houd', sleutel: `houd_${houd.houdId}_${hash}`, op: app.clock.now().toISOString(), houd: known });
  } catch (error) {
    if (!(error instanceof BewijsKapot)) throw error;
    logStilstand(app, error);
  }
}

/** The same of an objection, which holds by a table of its own: where that comes back without it, a hold stands in for it until somebody looked. */
export async function noteerBezwaar(app: NoteerApp, bezwaar: BezwaarRecord): Promise<void> {
  const { dossierId, schoolId, kenmerk, stand, vastgelegdDoor, vastgelegdOp, afgehandeldDoor = '', afgehandeldOp } = bezwaar;
  const isOver = stand === 'afgehandeld' && afgehandeldOp !== undefined;
  await noteerHoud(app, {
    houdId: bezwaarId(bezwaar.bezwaarId),
    dossierId,
    schoolId,
    kenmerk,
    grond: 'bezwaar',
    gezetDoor: vastgelegdDoor,
    gezetDoorAccount: 'bezwaar',
    gezetOp: vastgelegdOp,
    herzienOp: plusDays(dateOf(new Date(vastgelegdOp)), bezwaarDagen),
    ...(isOver ? { opgehevenDoor: afgehandeldDoor, opgehevenOp: new Date(afgehandeldOp).toISOString() } : {}),
  });
}

/** What a row must become to say what the record says; undefined where it may stay. In doubt the hold stands: a row is not taken off for being older. */
function volgens(row: HoudRecord | undefined, { houd, op }: HoudRegel): HoudRecord | undefined {
  const holds = houd.opgehevenOp === undefined;
  if (row === undefined) return holds ? houd : undefined;
  // Taken off after the line was written, and that line lost: as the row says
  const isOlder = row.opgehevenOp === undefined ? row.gezetOp <= houd.gezetOp : row.opgehevenOp < op;
  const isSame = (row.opgehevenOp === undefined) === holds;
  return isOlder && !isSame ? houd : undefined;
}

/** Whether an objection is in its own table again, or still: then it holds by that. */
async function isBezwaarBekend({ storage }: Pick<App, 'storage'>, { houd }: HoudRegel): Promise<boolean> {
  if (houd.gezetDoorAccount !== 'bezwaar') return false;
  for await (const { bezwaarId: id } of storage.bezwaren.list(houd.dossierId)) if (bezwaarId(id) === houd.houdId) return true;
  return false;
}

/** What was approved of a dossier before it was held lapsed by that, also where the hold is off again: a backup may bring the approval back. */
async function dropVervallen({ storage }: Pick<App, 'storage'>, { houd, op }: HoudRegel): Promise<void> {
  const goedkeuring = (await planVanRij({ storage }, houd))?.goedkeuring;
  if (goedkeuring !== undefined && goedkeuring.op < op) await dropPlan({ storage }, houd);
}

/** Makes a hold say what the record says of it last, and takes away what was approved before that; false where the hold says it already. Throws Onleesbaar. */
export async function pasHoudToe(app: Pick<App, 'storage'>, regel: HoudRegel): Promise<boolean> {
  await dropVervallen(app, regel);
  if (await isBezwaarBekend(app, regel)) return false;
  const { dossierId, houdId } = regel.houd;
  let next: HoudRecord | undefined;
  await app.storage.houden.change(dossierId, houdId, (row) => (next = volgens(row, regel)));
  return next !== undefined;
}
