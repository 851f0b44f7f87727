import { z } from 'zod';

const dossier = z.object({ schoolId: z.string().max(40), dossierId: z.string().max(200) });
const dossierVersie = dossier.extend({ versie: z.number().int() });

/**
 * Every queue with the shape of its messages. A message names a drive, a dossier or a decision by id and holds nothing personal.
 * infra/namen.json holds the same names for Azure.
 */
export const queues = {
  /**
   * A drive may have changed at a moment; a round that began later has seen it. `poging` counts looks that found nothing yet. `naRonde` asks for any round
   * that is finished after that one; `uitgesteld` was put off once already.
   */
  'drive-kijken': z.object({
    driveId: z.string().max(200),
    sinds: z.iso.datetime(),
    poging: z.number().int().default(0),
    naRonde: z.iso.datetime().optional(),
    uitgesteld: z.literal(true).optional(),
  }),
  /** Graph asked to reauthorize: look at the subscriptions now instead of at the next timer. */
  'abonnementen-verlengen': z.object({ sinds: z.iso.datetime() }),
  /** A dossier changed: look whether it has come to rest. */
  'dossier-rust': dossierVersie,
  'dossier-lezen': dossierVersie,
  'dossier-controleren': dossierVersie,
  'dossier-melden': dossierVersie,
  /** A message that is ready to be sent. */
  'bericht-versturen': z.object({ dossierId: z.string().max(200), sleutel: z.string().max(200) }),
  /** A decision was recorded: number, letter, upload, tell. */
  'besluit-uitvoeren': z.object({ besluitId: z.string().max(200) }),
  /** Who has access to the items of a drive that come after this one, in the round of this moment. */
  'rechten-nalopen': z.object({ driveId: z.string().max(200), ronde: z.iso.datetime(), na: z.string().max(200) }),
  /** A dossier that stood down for a day that has come; `remId` where it was chosen on a night on which too many fell due at once. */
  'dossier-vervallen': dossier.extend({ dag: z.iso.date(), remId: z.string().max(100).optional() }),
} as const;

export type QueueName = keyof typeof queues;
export type Message<Q extends QueueName> = z.infer<(typeof queues)[Q]>;
