import { createHash } from 'node:crypto';
import { z } from 'zod';
import { goedkeuringSchema, houdSchema } from '../../storage/records/retain.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** One destruction, as the lasting record holds it: no name of a pupil, no file name. */
export const vernietigingSchema = z.object({
  sleutel: z.string(),
  kenmerk: z.string(),
  schoolId: z.string(),
  /** How many files of the approved list went. `eerder`: how many went before, in destructions that came to a stop (`deel`). */
  bestanden: z.number().int(),
  eerder: z.number().int().optional(),
  /** Where it cannot be known how many went before: at most so many, the `eerder` that is sure among them. Not there in records of before. */
  eerderHoogstens: z.number().int().optional(),
  afgeleid: z.number().int(),
  grond: z.string(),
  laatsteUpload: z.string(),
  vervaltOp: z.string(),
  aangezegdOp: z.string().optional(),
  vernietigdOp: z.string(),
  wijze: z.string(),
  buitenBereik: z.string(),
  /** Where it stood: by these ids it is known again after a backup was put back. */
  dossierId: z.string().optional(),
  driveId: z.string().optional(),
  lijst: z.literal(true).optional(),
  /** The school had taken its files away itself: those are nowhere for the service to destroy. */
  gesloten: z.literal(true).optional(),
  /** The run in which it was approved, by whom, and the hash of the exact list of files. */
  rondeId: z.string().optional(),
  goedkeuring: goedkeuringSchema.optional(),
  bestandenlijst: sha256.optional(),
});
export type Vernietiging = z.infer<typeof vernietigingSchema>;

/**
 * That a declaration was made of a run: its two files by their hashes. `tot`: the number of the last line that it covers; a dossier of the run that was blocked and goes later comes in
 * another declaration.
 */
export const verklaardSchema = z.object({
  sleutel: z.string(),
  rondeId: z.string(),
  op: z.string(),
  tot: z.number().int(),
  dossiers: z.number().int(),
  bestanden: z.number().int(),
  /** At most so many, where it cannot be known of some whether the service destroyed them; `bestanden` are sure. */
  bestandenHoogstens: z.number().int().optional(),
  json: sha256,
  pdf: sha256,
});
export type Verklaard = z.infer<typeof verklaardSchema>;

/** A hold as it stood from a moment on: what people decided about keeping is not lost with tables that are put back. No name of a pupil. */
const houdRegelSchema = z.object({ sleutel: z.string(), op: z.iso.datetime(), houd: houdSchema });

/** That a destruction came to a stop when so many files of its list had gone, and why: they are in the record whatever becomes of the dossier. No name of a pupil, no file name. */
const deelSchema = z.object({
  sleutel: z.string(),
  op: z.iso.datetime(),
  kenmerk: z.string(),
  schoolId: z.string(),
  dossierId: z.string(),
  driveId: z.string(),
  bestanden: z.number().int(),
  /** `bestanden` is what went at most: the process died, and what it left was taken away by others before anyone could count. */
  hoogstens: z.literal(true).optional(),
  bestandenlijst: sha256,
  waarom: z.string(),
  rondeId: z.string().optional(),
  goedkeuring: goedkeuringSchema.optional(),
});

/** A place in the chain: the number of a line, from 1, and its hash. */
export type Plaats = { nummer: number; hash: string };
export const begin: Plaats = { nummer: 0, hash: '0'.repeat(64) };

const plaats = { nummer: z.number().int(), vorige: sha256 };
const inhoudSchema = z.discriminatedUnion('soort', [
  vernietigingSchema.extend({ soort: z.literal('vernietiging'), ...plaats }),
  verklaardSchema.extend({ soort: z.literal('verklaring'), ...plaats }),
  houdRegelSchema.extend({ soort: z.literal('houd'), ...plaats }),
  deelSchema.extend({ soort: z.literal('deel'), ...plaats }),
]);
/** What a line of the chain says, with its number and the hash of the line before. */
export type Inhoud = z.infer<typeof inhoudSchema>;
/** What is added: the chain gives it its number. */
export type Nieuw =
  | ({ soort: 'vernietiging' } & Vernietiging)
  | ({ soort: 'verklaring' } & Verklaard)
  | ({ soort: 'houd' } & z.infer<typeof houdRegelSchema>)
  | ({ soort: 'deel' } & z.infer<typeof deelSchema>);

/** A line as it was read: what it says, its own hash, and whether that is the hash of what it says. */
export type Regel = { inhoud: Inhoud; hash: string; echt: boolean };

const hashVan = (inhoud: unknown): string => createHash('sha256').update(JSON.stringify(inhoud)).digest('hex');

/** A line for the chain, and its place. */
export function regelVan(vorige: Plaats, nieuw: Nieuw): { tekst: string; plaats: Plaats } {
  const known = inhoudSchema.parse({ ...nieuw, nummer: vorige.nummer + 1, vorige: vorige.hash });
  const hash = hashVan(known);
  return { tekst: `${JSON.stringify({ hash, regel: known })}\n`, plaats: { nummer: known.nummer, hash } };
}

const omhulsel = z.object({ hash: sha256, regel: z.unknown() });

/** A line as it stands in the blob; undefined where it is none. The hash is held against all that stands there, known or not. */
export function leesRegel(tekst: string): Regel | undefined {
  let json: unknown;
  try {
    json = JSON.parse(tekst);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
  const outer = omhulsel.safeParse(json);
  const inner = inhoudSchema.safeParse(outer.data?.regel);
  if (outer.data === undefined || inner.data === undefined) return undefined;
  return { inhoud: inner.data, hash: outer.data.hash, echt: hashVan(outer.data.regel) === outer.data.hash };
}
