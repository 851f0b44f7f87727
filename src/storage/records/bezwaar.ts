import { z } from 'zod';

const moment = z.iso.datetime();
const date = z.iso.date();

/**
 * An objection against a besluit (Awb 6:4, 7:1). While it runs the dossier is not destroyed. Its ground may be personal: it is kept with the besluit and
 * stays.
 */
export const bezwaarSchema = z.object({
  bezwaarId: z.string(),
  besluitId: z.string(),
  dossierId: z.string(),
  schoolId: z.string(),
  kenmerk: z.string(),
  ontvangenOp: date,
  indiener: z.enum(['school', 'ouders']),
  grond: z.string(),
  /** The last day of the term of six weeks, and whether the objection came after it: whether that can be excused is for people (Awb 6:11). */
  termijnTot: date,
  teLaat: z.boolean(),
  /** The last day for the defence at the national committee (LBT): fourteen days after it was asked for. */
  verweerGevraagdOp: date.optional(),
  reactieVoor: date.optional(),
  stand: z.enum(['loopt', 'afgehandeld']),
  /** What came of it: the besluit stands, another besluit follows, or the objection was withdrawn. */
  uitkomst: z.enum(['gehandhaafd', 'herzien', 'ingetrokken']).optional(),
  toelichting: z.string().optional(),
  afgehandeldOp: date.optional(),
  /** Who wrote it down and who closed it. */
  vastgelegdDoor: z.string(),
  vastgelegdOp: moment,
  afgehandeldDoor: z.string().optional(),
});
export type BezwaarRecord = z.infer<typeof bezwaarSchema>;
