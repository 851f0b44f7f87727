import { z } from 'zod';

const moment = z.iso.datetime();
const date = z.iso.date();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** On what ground something is kept longer than its term. */
export const houdGronden = ['bezwaar', 'beroep', 'klacht', 'inzageverzoek', 'onderzoek'] as const;
export type HoudGrond = (typeof houdGronden)[number];

/**
 * A hold: nothing of the dossier is announced or destroyed until a person takes it off. A review date that has passed does not end it, but makes the
 * loket be asked. Says nothing about the pupil.
 */
export const houdSchema = z.object({
  houdId: z.string(),
  dossierId: z.string(),
  schoolId: z.string(),
  kenmerk: z.string(),
  grond: z.enum(houdGronden),
  gezetDoor: z.string(),
  gezetDoorAccount: z.string(),
  gezetOp: moment,
  /** The day on which a person must look whether it is still needed. */
  herzienOp: date,
  opgehevenDoor: z.string().optional(),
  opgehevenOp: moment.optional(),
});
export type HoudRecord = z.infer<typeof houdSchema>;

/** Who allowed something: the name that people know, the role that allowed it, and the account; `automatisch` where a setting did. */
export const goedkeuringSchema = z.object({ door: z.string(), rol: z.string(), account: z.string(), op: moment, automatisch: z.boolean() });
export type Goedkeuring = z.infer<typeof goedkeuringSchema>;

/**
 * Where a dossier stands on the way to its destruction: announced; kept back by the brake; waiting for approval; approved (and from then on being
 * destroyed); or kept by something, which is tried again.
 */
export const vernietigStanden = ['aangezegd', 'geremd', 'te-keuren', 'goedgekeurd', 'geblokkeerd'] as const;
export type VernietigStand = (typeof vernietigStanden)[number];

/** A dossier on the way to its destruction; gone once it is destroyed, or once its term begins anew. Says nothing about the pupil. */
export const vernietigplanSchema = z.object({
  schoolId: z.string(),
  dossierId: z.string(),
  driveId: z.string(),
  kenmerk: z.string(),
  stand: z.enum(vernietigStanden),
  /** The last upload and the end of the term by which it fell due: another upload makes this out of date. */
  laatsteUpload: moment,
  vervaltOp: date,
  /** The first day on which it may be destroyed: fourteen days after it was announced. */
  vanafOp: date,
  /** Hash of the exact list of files (ids, sizes, content hashes) that is asked to be destroyed, and how many those are. */
  lijst: sha256.optional(),
  bestanden: z.number().int().optional(),
  teKeurenSinds: moment.optional(),
  /** The night on which the brake was pulled, and who released it. */
  remId: z.string().optional(),
  vrijgegeven: goedkeuringSchema.optional(),
  /** The run in which it was approved, and by whom. */
  rondeId: z.string().optional(),
  goedkeuring: goedkeuringSchema.optional(),
  /** On what ground it goes, where that is not the end of its term. */
  grond: z.string().optional(),
  /** What keeps it, since when, and the day on which it is tried again. */
  blokkade: z.object({ reden: z.string(), sinds: date, opnieuwOp: date }).optional(),
});
export type VernietigplanRecord = z.infer<typeof vernietigplanSchema>;

/**
 * A run: what was approved at once by a person, or by the setting on one day. Of what a person approved `lijst` is the hash of the dossiers with their
 * lists, which stand in the blob `vernietigingen/rondes/<rondeId>.json` of the archive. The lines of the record of destructions name their run.
 */
export const vernietigrondeSchema = z.object({
  rondeId: z.string(),
  lijst: sha256.optional(),
  dossiers: z.number().int().optional(),
  bestanden: z.number().int().optional(),
  goedkeuring: goedkeuringSchema,
  /** When the last dossier of it was destroyed or dropped from it, so that its declaration can be made. */
  afgerondOp: moment.optional(),
});
export type VernietigrondeRecord = z.infer<typeof vernietigrondeSchema>;

/** A brake that was pulled: more fell due in one night than may go without a person. */
export const remSchema = z.object({
  remId: z.string(),
  op: moment,
  /** How many fell due at once, and what was passed: a set number, or a part of a library. */
  aantal: z.number().int(),
  reden: z.enum(['aantal', 'deel']),
  /** Of `deel`: the library, and how many dossiers it held. */
  driveId: z.string().optional(),
  van: z.number().int().optional(),
  vrijgegeven: goedkeuringSchema.optional(),
});
export type RemRecord = z.infer<typeof remSchema>;
