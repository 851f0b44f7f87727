import { z } from 'zod';

/**
 * Where the besluit stands that a number and its check code belong to. `sleutel` is the hash of both: who knows only the number finds nothing.
 */
export const verificatieSchema = z.object({
  sleutel: z.string(),
  besluitId: z.string(),
  /** Of a list: the row of the one pupil that the number was given to. */
  rij: z.number().int().optional(),
});
export type VerificatieRecord = z.infer<typeof verificatieSchema>;
