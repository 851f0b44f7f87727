import { z } from 'zod';
import type { Row } from './rows.ts';

const labelSchema = z.object({
  name: z.string().min(1).max(128),
  behavior: z.enum(['doNotRetain', 'retain', 'retainAsRecord', 'retainAsRegulatoryRecord']),
  deleteAllowed: z.boolean(),
  recordLocked: z.boolean(),
  contentUpdateAllowed: z.boolean(),
  applied: z.string(),
});
/** A retention label on an item, with what it allows. */
export type Label = z.infer<typeof labelSchema>;

export const readLabel = (row: Row): Label | undefined => (row.label === null ? undefined : labelSchema.parse(JSON.parse(row.label)));

/** A label as the tenant's administrator made it: a record is locked and cannot be deleted; another label forbids deletion only. */
export const makeLabel = (name: string, moment: string, record: boolean): Label => ({
  name,
  behavior: record ? 'retainAsRecord' : 'retain',
  deleteAllowed: false,
  recordLocked: record,
  contentUpdateAllowed: !record,
  applied: moment,
});
