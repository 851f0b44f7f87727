import { z } from 'zod';
import { aanvraagsoorten, varianten } from '../../handboek/soorten.ts';

const moment = z.iso.datetime();
const date = z.iso.date();

/** The functions in the loket (handboek 2.3). */
export const functies = ['voorzitter', 'deskundige-cluster-3', 'deskundige-gp', 'deskundige-op-afroep', 'secretaris'] as const;
export type Functie = (typeof functies)[number];

/** The disciplines of the pool of experts on call (handboek 2.3). */
export const disciplines = [
  'kinder-of-jeugdpsycholoog',
  'pedagoog',
  'maatschappelijk-werker',
  'arts',
  'kinder-en-jeugdpsychiater',
  'andere',
] as const;
export type Discipline = (typeof disciplines)[number];

export const registraties = ['gz-psycholoog', 'nvo-og', 'geen'] as const;

/** A member of the loket, or an expert of its pool. Kept after he or she left, so that votes and minutes stay readable. */
export const lidSchema = z.object({
  lidId: z.string(),
  /** Object id of the account in Entra ID with which the member votes. */
  account: z.string().optional(),
  naam: z.string(),
  functie: z.enum(functies),
  /** Of an expert on call. */
  discipline: z.enum(disciplines).optional(),
  /** Of an expert on call: where he or she works; those of the pool come from several regions. */
  regio: z.string().optional(),
  /** Registration that the handbook prefers for the orthopedagogen. */
  registratie: z.enum(registraties).optional(),
  /** The school, of the register, that the member is tied to. */
  schoolId: z.string().optional(),
  /** First and last day as a member. */
  vanaf: date,
  tot: date.optional(),
  /** The member in whose place this one sits in those days. */
  vervangt: z.string().optional(),
});
export type LidRecord = z.infer<typeof lidSchema>;

export const stemKeuzes = ['toekennen', 'afwijzen', 'onthouding', 'afwezig'] as const;

/** A vote of one member. `afwezig` is noted by the secretary: this member will not vote in this round. */
export const stemSchema = z.object({
  lidId: z.string(),
  stem: z.enum(stemKeuzes),
  /** Why; for the members alone, destroyed with the dossier. Of an abstention it goes into the minutes. */
  toelichting: z.string().optional(),
  op: moment,
  /** Name of the secretary who noted a vote that was given aloud. */
  genoteerdDoor: z.string().optional(),
});
export type StemRecord = z.infer<typeof stemSchema>;

/** What an expert outside the vote brought in (handboek 2.3): in person, or in writing. */
export const inbrengSchema = z.discriminatedUnion('soort', [
  z.object({ soort: z.literal('op-afroep'), lidId: z.string(), op: moment }),
  z.object({
    soort: z.literal('verklaring'),
    naam: z.string(),
    discipline: z.enum(disciplines),
    datum: date,
    /** Name of the file in the dossier; absent where it came in another way. */
    bestand: z.string().optional(),
    op: moment,
  }),
]);
export type InbrengRecord = z.infer<typeof inbrengSchema>;

/** The chair's motivated choice where the votes are equal. */
export const keuzeSchema = z.object({
  keuze: z.enum(['toekennen', 'afwijzen']),
  motivering: z.string(),
  /** The chair. */
  lidId: z.string(),
  op: moment,
  genoteerdDoor: z.string().optional(),
});
export type KeuzeRecord = z.infer<typeof keuzeSchema>;

/**
 * All votes on one dossier in one round, in one row, so that votes, the chair's choice and the closing by a besluit are written under one etag.
 * Row `stand` is the round that runs; a round that was begun anew is kept as `ronde-<n>`.
 */
export const stemmingSchema = z.object({
  dossierId: z.string(),
  rij: z.string(),
  ronde: z.number().int(),
  /** Counts every change; a besluit names the count on which it rests. */
  telling: z.number().int(),
  /** The state of the dossier that was voted on: when the first vote was cast, or when the loket said that the votes go on to count. */
  versie: z.number().int().optional(),
  stemmen: z.array(stemSchema),
  keuze: keuzeSchema.optional(),
  inbreng: z.array(inbrengSchema),
  /** The besluit that closed the vote, and when. */
  gesloten: z.object({ besluitId: z.string(), op: moment }).optional(),
  /** Why this round was ended without a besluit. */
  vervallen: z.object({ reden: z.string(), door: z.string(), op: moment }).optional(),
});
export type StemmingRecord = z.infer<typeof stemmingSchema>;

/** How a vote ended, kept where it must outlive the votes themselves; holds nothing of the pupil. */
export const tellingSchema = z.object({
  ronde: z.number().int(),
  telling: z.number().int(),
  uitkomst: z.enum(['toekennen', 'afwijzen', 'gelijk', 'geen']),
  voor: z.number().int(),
  tegen: z.number().int(),
  onthouden: z.number().int(),
  leden: z.array(
    z.object({
      lidId: z.string(),
      naam: z.string(),
      functie: z.enum(functies),
      stem: z.enum([...stemKeuzes, 'niet-gestemd']),
      /** Tied to the school that applied. */
      gebonden: z.literal(true).optional(),
      /** Of an abstention: why. */
      reden: z.string().optional(),
      genoteerdDoor: z.string().optional(),
    }),
  ),
  keuze: z.object({ keuze: z.enum(['toekennen', 'afwijzen']), motivering: z.string(), naam: z.string() }).optional(),
  inbreng: z.array(z.string()),
});
export type TellingRecord = z.infer<typeof tellingSchema>;

/** A meeting of the loket. */
export const vergaderingSchema = z.object({
  vergaderingId: z.string(),
  datum: date,
  /** Hour and minute in the Netherlands, `09:30`. */
  tijd: z.string(),
  plaats: z.string(),
  stand: z.enum(['gepland', 'gehouden', 'vastgesteld', 'vervallen']),
  /** The members who were present. */
  aanwezig: z.array(z.string()),
  /** Others who were present, with their function. */
  gasten: z.string().optional(),
  /** Ids of dossiers in the order in which they are treated. */
  agenda: z.array(z.string()),
  /** Dossiers that were taken off the agenda by a person, so that they are not proposed again for this meeting. */
  afgevoerd: z.array(z.string()),
  /** Notes on the meeting itself: opening, announcements, round of questions. */
  mededelingen: z.string().optional(),
  geslotenOp: moment.optional(),
  /** The fixed minutes: where they are kept and what they hash to. */
  verslag: z
    .object({
      vastgesteldOp: moment,
      vastgesteldDoor: z.string(),
      /** The meeting in which they were fixed. */
      inVergadering: z.string().optional(),
      docx: z.string(),
      pdf: z.string(),
      /** The content from which both were made. */
      json: z.string(),
    })
    .optional(),
  gemaaktOp: moment,
});
export type VergaderingRecord = z.infer<typeof vergaderingSchema>;

/** A dossier on the agenda of a meeting: what is noted of it, and how the vote stood when the meeting was closed. Holds no name of a pupil. */
export const agendapuntSchema = z.object({
  vergaderingId: z.string(),
  dossierId: z.string(),
  schoolId: z.string(),
  kenmerk: z.string(),
  schoolNaam: z.string(),
  soort: z.enum(aanvraagsoorten).optional(),
  variant: z.enum(varianten).optional(),
  /** What becomes of it: decided by vote, or held over with a reason. */
  conclusie: z.enum(['stemming', 'aanhouden', 'niet-behandeld']).optional(),
  notities: z.string().optional(),
  telling: tellingSchema.optional(),
});
export type AgendapuntRecord = z.infer<typeof agendapuntSchema>;
