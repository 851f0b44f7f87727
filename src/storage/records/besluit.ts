import { z } from 'zod';
import { aanvraagsoorten, varianten } from '../../handboek/soorten.ts';
import { tellingSchema } from './commissie.ts';

const moment = z.iso.datetime();
const date = z.iso.date();

/**
 * What a besluit can be: granted, rejected, left out of consideration (Awb 4:5), a request that school or parents withdrew, or a TLV that was given
 * and is revoked.
 */
export const besluitKinds = ['toekennen', 'afwijzen', 'buiten-behandeling', 'ingetrokken', 'tlv-ingetrokken'] as const;
export type BesluitKind = (typeof besluitKinds)[number];

/** Who did something to a besluit: the name that people know, the role that allowed it, and the account, by which two people are told apart. */
const daadSchema = z.object({ door: z.string(), rol: z.string(), account: z.string(), op: moment });
export type BesluitDaad = z.infer<typeof daadSchema>;

/** Where a letter stands, once uploaded and read back. */
const briefSchema = z.object({ driveId: z.string(), itemId: z.string(), naam: z.string(), sha256: z.string() });

/** Another besluit, by its id and its number. */
const andereSchema = z.object({ besluitId: z.string(), nummer: z.string() });

/** A version of a letter: where it and the copy for the parents stand; from the second on why it was corrected, when and by whose signature. */
const versieSchema = z.object({
  versie: z.number().int(),
  brief: briefSchema,
  /** The copy for the parents, where one was made. */
  ouders: briefSchema.optional(),
  reden: z.string().optional(),
  op: moment,
  door: z.string().optional(),
});

/**
 * Of a list of pupils: the state of the dossier that was decided on, how many pupils there were, the rows to which LWOO was not assigned, and those that
 * wait for a later besluit with the reason of each. `nummers`: runs of rows, in the order of the rows that were assigned, each with the
 * first number that they try; see `claimLijstNummers`.
 */
const lijstSchema = z.object({
  versie: z.number().int(),
  rijen: z.number().int(),
  geweigerd: z.array(z.number().int()),
  aangehouden: z.array(z.object({ rij: z.number().int(), reden: z.string() })).optional(),
  /** Rows on which an earlier besluit decided. */
  eerder: z.array(z.number().int()).optional(),
  /** Pupils whose name or birth date was corrected after the letter, by row, as letters name them from then on. */
  verbeterd: z.array(z.object({ rij: z.number().int(), wie: z.string() })).optional(),
  /** One letter for the whole list (where it is absent too), or one for each pupil beside it. */
  brieven: z.enum(['lijst', 'per-leerling']).optional(),
  nummers: z
    .object({
      sjabloon: z.string(),
      swv: z.string(),
      reeks: z.string(),
      runs: z.array(z.object({ eerste: z.number().int(), volgnummer: z.number().int(), aantal: z.number().int() })),
    })
    .optional(),
});

/** A decision of the loket, as recorded on the page. */
export const besluitSchema = z.object({
  besluitId: z.string(),
  dossierId: z.string(),
  schoolId: z.string(),
  driveId: z.string(),
  kenmerk: z.string(),
  besluit: z.enum(besluitKinds),
  soort: z.enum(aanvraagsoorten),
  variant: z.enum(varianten),
  /** The pupil; absent where the decision is on a list of pupils. */
  leerling: z.object({ naam: z.string(), geboortedatum: date }).optional(),
  lijst: lijstSchema.optional(),
  geldigVan: date.optional(),
  geldigTot: date.optional(),
  motivering: z.string(),
  /** Why the decision departs from an expert's advice, where it does. */
  afwijkingAdvies: z.string().optional(),
  /** Who was heard and advised, as the letter must say, and what the advice came to. */
  deskundigen: z.array(
    z.object({ naam: z.string(), functie: z.string(), advies: z.enum(['toekennen', 'afwijzen', 'geen-oordeel']).optional() }),
  ),
  /** What is left of the pupil's learning route, where a renewal runs past the cursusjaar of the eighteenth birthday (handboek 3). */
  leertraject: z.string().optional(),
  /** The TLV that a renewal follows on, as it was typed (handboek 6 A); `verlengt` where that is one of ours. */
  verlengtNummer: z.string().optional(),
  verlengt: andereSchema.optional(),
  /** Of a TLV: the one that renewed it, once that was carried out. */
  verlengdDoor: andereSchema.optional(),
  /** Validity begins on another day than 1 August, 1 January or 1 April, agreed with the VSO school (handboek 3). */
  ingangInOverleg: z.boolean().optional(),
  /** A TLV-GP that the school itself gave out (handboek 3, delegeren): since when it may, and why the loket finds that it was rightly given. */
  gedelegeerd: z.object({ sinds: date, toets: z.string() }).optional(),
  /** Of `ingetrokken`: who withdrew the request and on which day. */
  intrekking: z.object({ door: z.enum(['school', 'ouders']), op: date }).optional(),
  /** Of `buiten-behandeling`: what was asked of the school, on which day, and the last day on which it could still be given (Awb 4:5). */
  aanvulling: z.object({ gevraagdOp: date, tot: date, gevraagd: z.string() }).optional(),
  /** Of `tlv-ingetrokken`: the TLV that is revoked, and from which day it does not hold any more. */
  trektIn: andereSchema.extend({ per: date }).optional(),
  /** Of a TLV that was revoked: by which besluit and from which day, once that was carried out. */
  tlvIngetrokken: andereSchema.extend({ per: date }).optional(),
  /** The besluit on which this one comes back after an objection; and of that one the besluit that came in its place, once carried out. */
  herziet: andereSchema.extend({ bezwaarId: z.string() }).optional(),
  herzienDoor: andereSchema.optional(),
  /** The votes, as they were counted when it was recorded; absent where none are needed. */
  telling: tellingSchema.optional(),
  /** Name, role and account of the person who recorded the decision; absent in what was recorded before four eyes. */
  genomenDoor: z.string(),
  genomenDoorRol: z.string().optional(),
  genomenDoorAccount: z.string().optional(),
  /** Hash of who decided what: sending the same decision again is the same decision. */
  sleutel: z.string().optional(),
  /** The moment at which it was recorded. The day of the decision itself is that of the signature: `besluitdatumVan` in src/decide. */
  genomenOp: moment,
  /** The state of the dossier that was looked at when it was recorded. */
  dossierVersie: z.number().int().optional(),
  /** The besluit before this one on the same dossier, whatever became of it. */
  vorige: z.string().optional(),
  /** Signed by the directeur-bestuurder: only then it is carried out. `stempel` is the hash of what was looked at. */
  ondertekening: daadSchema.extend({ stempel: z.string() }).optional(),
  /** Sent back instead of signed: it stays as history, was never given a number, and another can be recorded. */
  teruggestuurd: daadSchema.extend({ reden: z.string(), gemeldOp: moment.optional() }).optional(),
  /** When the loket was told that it waits for a signature. */
  voorgelegdOp: moment.optional(),
  peildatum: date,
  ontvangenOp: date,
  handboekVersie: z.string(),
  nummer: z.string().optional(),
  volgnummer: z.number().int().optional(),
  reeks: z.string().optional(),
  /** The letter that holds: the first, or its last corrected version. */
  brief: briefSchema.optional(),
  /** Every version of the letter, oldest first; from the second on with why it was corrected. Absent while there is none, and in older records. */
  versies: z.array(versieSchema).optional(),
  /**
   * A mistake in the words of the letter that is put right: what they become, and what the letter says of it. It waits for the signature of the
   * directeur-bestuurder; once signed a new version of the letter is made, and this is gone.
   */
  verbetering: z
    .object({
      /** Of a list: the row of the pupil whose name or birth date is corrected. */
      rij: z.number().int().optional(),
      /** Of a list: its rows are destroyed, so that only the letters of that pupil are made anew. */
      zonderLijst: z.literal(true).optional(),
      leerling: z.object({ naam: z.string(), geboortedatum: date }).optional(),
      motivering: z.string().optional(),
      reden: z.string(),
      voorstel: daadSchema,
      ondertekening: daadSchema.optional(),
    })
    .optional(),
  uitgevoerdOp: moment.optional(),
  /** Why carrying out stopped, in Dutch, for the person who can mend it; gone once it is carried out. */
  melding: z.string().optional(),
});
export type BesluitRecord = z.infer<typeof besluitSchema>;

/**
 * A number given once for good, in its series (handboek 3; WVO 2020 art. 2.47 lid 17). Row key: the number padded, so that gaps show. `rij`: of LWOO the
 * row of the pupil to whom it was given; `brief` the letter for that pupil alone, where one was made, and `versies` all of them where it was corrected.
 */
export const nummerSchema = z.object({
  reeks: z.string(),
  volgnummer: z.number().int(),
  besluitId: z.string(),
  /** Which signed besluit of that id it is (`merkVan` in src/decide); absent in older records. */
  merk: z.string().optional(),
  nummer: z.string(),
  gegevenOp: moment,
  rij: z.number().int().optional(),
  brief: briefSchema.optional(),
  ouders: briefSchema.optional(),
  versies: z.array(versieSchema).optional(),
});
export type NummerRecord = z.infer<typeof nummerSchema>;

/**
 * A pupil to whom LWOO was assigned, for telling that a later list names the same one. Holds no name: `leerling` is a keyed hash of the folded
 * names and the birth date, `cijfers` one of the three figures of the BSN for that pupil.
 */
export const toewijzingSchema = z.object({
  leerling: z.string(),
  cijfers: z.string().optional(),
  /** Decision by which it was assigned, and its day. */
  besluitId: z.string(),
  toegewezenOp: date,
  /** The number of this pupil's own assignment; absent in what was assigned before each had one. */
  nummer: z.string().optional(),
});
export type ToewijzingRecord = z.infer<typeof toewijzingSchema>;
