import { z } from 'zod';
import { goedkeuringSchema } from './retain.ts';

/** A request to destroy what is kept of a pupil (AVG 17), by the dossiers that a person chose; names nobody. */
export const wisverzoekSchema = z.object({
  verzoekId: z.string(),
  gevraagdDoor: z.string(),
  gevraagdDoorAccount: z.string(),
  gevraagdOp: z.iso.datetime(),
  dossiers: z.array(
    z.object({
      schoolId: z.string(),
      dossierId: z.string(),
      kenmerk: z.string(),
      /** The exact list of files, and how many; absent where it is not to be destroyed. */
      lijst: z.string().optional(),
      bestanden: z.number().int().optional(),
      /** Why it is kept, in Dutch. */
      behouden: z.string().optional(),
      /** How it ended. */
      uitkomst: z.string().optional(),
    }),
  ),
  goedkeuring: goedkeuringSchema.optional(),
  afgewezenDoor: z.string().optional(),
  klaarOp: z.iso.datetime().optional(),
});
export type WisverzoekRecord = z.infer<typeof wisverzoekSchema>;
