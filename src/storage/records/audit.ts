import { z } from 'zod';

const moment = z.iso.datetime();
const day = z.iso.date();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);

/** One line of the audit record: who did what, when. Holds no name of a pupil. */
export const auditRegelSchema = z.object({
  soort: z.literal('regel'),
  /** The partition, and its place in the whole chain, from 1. */
  dag: day,
  nummer: count,
  op: moment,
  /** The account (object id), and the name and roles that its token gave at that moment. */
  account: z.string(),
  naam: z.string(),
  rollen: z.array(z.string()),
  /** What, as the table of pages says it, and the name of the page there. */
  daad: z.string(),
  route: z.string(),
  /** `gegeven`: it was shown. An act is written twice: `begonnen` before it, `gedaan` or `niet-gedaan` after. */
  uitslag: z.enum(['gegeven', 'begonnen', 'gedaan', 'niet-gedaan']),
  kenmerk: z.string().optional(),
  dossierId: z.string().optional(),
  schoolId: z.string().optional(),
  besluitId: z.string().optional(),
  /** Id of the part of it: a file, a meeting, a member. */
  onderdeel: z.string().optional(),
  /** Hash of the line before, and of this line with that in it. */
  vorige: hash,
  hash,
});
export type AuditRegel = z.infer<typeof auditRegelSchema>;

/** Where the chain stands on a day, replaced with each line that is added, in one transaction with it. */
export const auditKopSchema = z.object({
  soort: z.literal('kop'),
  dag: day,
  /** Where it stood when the day began. */
  begin: z.object({ nummer: count, hash }),
  /** The last line. */
  nummer: count,
  hash,
  /** The day that follows; from then on nothing is added to this one. */
  volgende: day.optional(),
});
export type AuditKop = z.infer<typeof auditKopSchema>;

/** The first and the last day that have lines. The last may be behind: the heads themselves say what follows. */
export const auditWijzerSchema = z.object({ soort: z.literal('wijzer'), eerste: day, laatste: day });
export type AuditWijzer = z.infer<typeof auditWijzerSchema>;

export const auditSchema = z.discriminatedUnion('soort', [auditRegelSchema, auditKopSchema, auditWijzerSchema]);
export type AuditRecord = z.infer<typeof auditSchema>;

/** The row of a record: lines in the order of the chain, the head after them. */
export const auditKey = (record: AuditRecord): readonly [string, string] =>
  record.soort === 'wijzer' ? ['wijzer', 'wijzer'] : [record.dag, record.soort === 'kop' ? 'kop' : rijVan(record.nummer)];

/** A number of the chain as the key of a row. */
export const rijVan = (nummer: number): string => String(nummer).padStart(12, '0');
