import { z } from 'zod';

/**
 * Up to which line the record of destructions is known to be applied in the tables. It stands in a table itself: a backup of the tables that is put back brings an
 * older one along, and so says by itself which destructions came after it.
 */
export const vernietigstandSchema = z.object({
  naam: z.literal('toegepast'),
  nummer: z.number().int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  op: z.iso.datetime(),
});
export type VernietigstandRecord = z.infer<typeof vernietigstandSchema>;
