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

/**
 * How many questions about letters were answered in the minute that runs (minutes since 1970), by all instances together. `lijnen`: per share of the addresses;
 * one share of 4096 is of many people, so that nobody is known by it.
 */
export const limietSchema = z.object({
  naam: z.literal('verifieer'),
  minuut: z.number().int(),
  totaal: z.number().int(),
  lijnen: z.record(z.string(), z.number().int()),
});
export type LimietRecord = z.infer<typeof limietSchema>;
