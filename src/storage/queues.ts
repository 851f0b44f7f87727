import { z } from 'zod';

const dossier = z.object({ schoolId: z.string().max(40), dossierId: z.string().max(200) });
const dossierVersie = dossier.extend({ versie: z.number().int() });

/**
 * Every queue with the shape of its messages. A message names a drive, a dossier or a decision by id and holds nothing personal.
 * The names stand in host.json's storage and in infra too.
 */
export const queues = {
  /** A drive may have changed. */
  'drive-kijken': z.object({ driveId: z.string().max(200) }),
  /** A dossier changed: look whether it has come to rest. */
  'dossier-rust': dossier,
  'dossier-lezen': dossierVersie,
  'dossier-controleren': dossierVersie,
  'dossier-melden': dossierVersie,
  /** A message that is ready to be sent. */
  'bericht-versturen': z.object({ dossierId: z.string().max(200), sleutel: z.string().max(200) }),
  /** A decision was recorded: number, letter, upload, tell. */
  'besluit-uitvoeren': z.object({ besluitId: z.string().max(200) }),
  /** A dossier whose term is over, or nearly. */
  'dossier-vervallen': dossier,
} as const;

export type QueueName = keyof typeof queues;
export type Message<Q extends QueueName> = z.infer<(typeof queues)[Q]>;
