import { z } from 'zod';

/**
 * Where the besluit stands that a number and its check code belong to. `sleutel` is the hash of both: who knows only the number finds nothing.
 */
export const verificatieSchema = z.object({ sleutel: z.string(), besluitId: z.string() });
export type VerificatieRecord = z.infer<typeof verificatieSchema>;
