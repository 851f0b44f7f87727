import { z } from 'zod';
import { aanvraagsoorten, varianten } from '../handboek/soorten.ts';

export * from './records/besluit.ts';
export * from './records/bezwaar.ts';
export * from './records/retain.ts';
export * from './records/verificatie.ts';

const moment = z.iso.datetime();
const date = z.iso.date();

/** Where a dossier stands, as the column `Status` in SharePoint shows it. */
export const statussen = [
  'ontvangen',
  'wordt gelezen',
  'incompleet',
  'in behandeling',
  'ter besluit',
  'toegekend',
  'afgewezen',
  'buiten behandeling',
  'ingetrokken',
  'bezwaar',
  'gesloten',
  'vernietigd',
] as const;
export type DossierStatus = (typeof statussen)[number];

/**
 * A dossier: one folder under a school's `Aanvragen/`, or one file anywhere under its `LWOO/`. Keyed by school and the item id of the folder or
 * file, so that a rename keeps it.
 */
export const dossierSchema = z.object({
  schoolId: z.string(),
  /** Item id of the folder in its drive, of a list that of the file. */
  dossierId: z.string(),
  /** Set where the dossier is one file under `LWOO/`, a list of pupils, and no folder. */
  lijst: z.literal(true).optional(),
  driveId: z.string(),
  /** How people outside the folder name the dossier; says nothing about the pupil. */
  kenmerk: z.string(),
  /** Name of the folder or file as the school gave it; personal, emptied at destruction. */
  map: z.string(),
  /** The pupil's name as the last check found it, to search by; personal, gone at destruction. */
  leerling: z.string().optional(),
  status: z.enum(statussen),
  /** First and last time that the service itself saw new or changed content. */
  ontvangenOp: moment,
  laatsteUpload: moment,
  /** Last time that anything in the folder changed, removals included, or that a person overruled an outcome. */
  gewijzigdOp: moment,
  /** Counts changes of content and of what people judged; work done for an older count is out of date. */
  versie: z.number().int(),
  /** The last look at names, sizes and hashes, and when it was taken; two equal looks make a dossier settled. */
  blik: z.string().optional(),
  blikOp: moment.optional(),
  /** The last round through the drive that was finished when that look was taken; a later one is the second look. */
  blikRonde: moment.optional(),
  /** The look that was last read; the same again needs no new reading. */
  gelezenBlik: z.string().optional(),
  /** The count for which reading, checking and telling were last finished. */
  gelezenVersie: z.number().int().optional(),
  gecontroleerdVersie: z.number().int().optional(),
  gemeldVersie: z.number().int().optional(),
  soort: z.enum(aanvraagsoorten).optional(),
  variant: z.enum(varianten).optional(),
  eindoordeel: z.enum(['compleet', 'incompleet']).optional(),
  /** Short phrases of what is still needed; nothing personal. */
  nogNodig: z.array(z.string()).optional(),
  aandachtspunten: z.number().int().optional(),
  /** The besluit that holds or waits for its signature; one that was sent back is not named here. */
  besluitId: z.string().optional(),
  /** The last besluit that was recorded on it, whatever became of it: the earlier ones hang on that by `vorige`. Absent where it is `besluitId`. */
  laatsteBesluit: z.string().optional(),
  /** The besluit on it that waits for a signature. */
  teTekenen: z.string().optional(),
  /** When and until when the loket held the request back and why; whether the applicant must complete it, so that the term stands still (Awb 4:15). */
  aanhoudingen: z
    .array(
      z.object({
        op: moment,
        tot: date,
        reden: z.string(),
        /** What was asked of the school; the term stands still from the day after until the day it is given, or `tot`. */
        gevraagd: z.string().optional(),
        door: z.string(),
        /** The day on which what was asked for was all there, or on which the loket took the request up again. */
        beeindigdOp: date.optional(),
        /** The school has not been told yet what is asked of it: gone once the mail is laid ready. */
        teMelden: z.literal(true).optional(),
      }),
    )
    .optional(),
  /** After an objection: the besluit in whose place the next one comes. */
  herziet: z.object({ besluitId: z.string(), nummer: z.string(), bezwaarId: z.string() }).optional(),
  /** The id of the objection that runs: it is not destroyed and nothing is announced. */
  bezwaarId: z.string().optional(),
  /** Day on which the uploads may be destroyed, and when that was announced. */
  vervaltOp: date.optional(),
  aangezegdOp: date.optional(),
  /**
   * Set when files began to be destroyed, so that a broken-off run goes on; of which approved list (its hash), how many files will have gone of it in the end, and how many had when it
   * last came to a stop. An upload takes away the first alone.
   */
  vernietigingBegonnen: z.boolean().optional(),
  begonnenLijst: z.string().optional(),
  teVernietigen: z.number().int().optional(),
  alWeg: z.number().int().optional(),
  /** All files were destroyed and the folder follows: that it is gone is the service's own doing. */
  leeggemaakt: z.boolean().optional(),
  vernietigdOp: moment.optional(),
  /** Content was seen after it was destroyed: held against the record of destructions before it is read. */
  teruggekomen: z.literal(true).optional(),
  /** The folder was deleted or moved out by the school. */
  geslotenOp: moment.optional(),
  /** Where it stood when it was closed. */
  voorSluiten: z.enum(statussen).optional(),
});
export type DossierRecord = z.infer<typeof dossierSchema>;

/** A file or folder in a drive as delta last showed it. */
export const itemSchema = z.object({
  driveId: z.string(),
  itemId: z.string(),
  parentId: z.string().optional(),
  /** Name of the item; personal where a school put a pupil's name in it. */
  name: z.string(),
  folder: z.boolean(),
  size: z.number(),
  /** quickXorHash; absent for folders and for files that SharePoint has not hashed yet. */
  hash: z.string().optional(),
  seenAt: moment,
});
export type ItemRecord = z.infer<typeof itemSchema>;

/** How far delta has come in a drive. */
export const driveSchema = z.object({
  driveId: z.string(),
  deltaLink: z.string().optional(),
  /** Beginning of the last round that was finished. */
  lastRound: moment.optional(),
  /** When everything was last listed anew, and for which schools and folders of the register. */
  volledigOp: moment.optional(),
  register: z.string().optional(),
  /** The schools on the drive in that register whose files were followed since: one that is missing is looked into. */
  scholen: z.array(z.string()).optional(),
  /** A folder above dossiers changed: the dossiers must be held against the folders. */
  nalopen: z.boolean().optional(),
  /** What was found is being done to dossiers: still there at the next turn, that one broke off. */
  onderweg: z.boolean().optional(),
  /** A round that took longer than a turn: where the next turn goes on. */
  lopend: z
    .object({
      soort: z.enum(['bijwerken', 'volledig']),
      next: z.string(),
      begonnenOp: moment,
      gewijzigd: z.boolean(),
      /** Of a weekly listing: the delta link from before it, against which drift is told apart from what delta still tells. */
      vergelijk: z.string().optional(),
    })
    .optional(),
  /** When a round last found something changed, and when the service last began to write in the drive itself. */
  veranderdOp: moment.optional(),
  geschrevenOp: moment.optional(),
  /** Last time that delta gave an item that makes no sense, until a full listing meets none: what it tells of dossiers may be less than what stands there. */
  onleesbaarOp: moment.optional(),
  /** Last time that a turn through the drive succeeded. */
  teken: moment.optional(),
  /** When the silence of the drive was last looked at, and since when it counts: the service itself may have stood still. */
  hartslagOp: moment.optional(),
  wachtSinds: moment.optional(),
  /** The moment since when the loket was told that no turn succeeds. */
  stilSinds: moment.optional(),
  /** Until when Microsoft 365 tells of changes; absent where it does not. */
  subscriptionExpires: moment.optional(),
});
export type DriveRecord = z.infer<typeof driveSchema>;

/** A file that the service wrote itself, so that it does not take it for an upload. */
export const ownFileSchema = z.object({
  driveId: z.string(),
  itemId: z.string(),
  /** Hash that SharePoint gave back after the write. */
  hash: z.string().optional(),
  what: z.enum(['controlerapport', 'beschikking']),
  dossierId: z.string(),
});
export type OwnFileRecord = z.infer<typeof ownFileSchema>;

/** A message to people, kept with its key before it is sent, so that it is told once. */
export const berichtSchema = z.object({
  dossierId: z.string(),
  /** Names what is told, once for good: `rapport-3-mail`. */
  sleutel: z.string(),
  kanaal: z.enum(['kaart', 'mail']),
  /** The blob that holds the finished card or mail. */
  inhoud: z.string(),
  gemaaktOp: moment,
  /** The person of the loket who had it sent; most are sent by the service itself. */
  door: z.string().optional(),
  pogingen: z.number().int(),
  /** Set right before a try, so that a crash after it is known. */
  begonnenOp: moment.optional(),
  /** How many tries followed one whose answer never came. */
  onzeker: z.number().int().optional(),
  /** When the next try, or the next look for its turn, is due. */
  wachtTot: moment.optional(),
  /** Who refused it last, and what to do, in Dutch. */
  fout: z.string().optional(),
  /** Key of the digest that goes in its place. */
  bundel: z.string().optional(),
  verzondenOp: moment.optional(),
  mislukt: z.string().optional(),
  /** Of what was given up: which dossier to look at. */
  kenmerk: z.string().optional(),
});
export type BerichtRecord = z.infer<typeof berichtSchema>;

/** How far the weekly look at who has access came in a drive: the last item that was looked at, and when a step was last done. */
export const rechtenRondeSchema = z.object({
  driveId: z.string(),
  /** The moment at which the round began; names it. */
  ronde: moment,
  na: z.string(),
  stapOp: moment,
  klaarOp: moment.optional(),
});
export type RechtenRondeRecord = z.infer<typeof rechtenRondeSchema>;

/** Access that does not belong in a school's folder; keyed by a hash of the item and what was found. Holds no name. */
export const rechtenVondstSchema = z.object({
  schoolId: z.string(),
  vondst: z.string(),
  driveId: z.string(),
  soort: z.enum(['openbaar', 'organisatie', 'andere-school', 'onbekend', 'verbroken']),
  /** Where it stands, in words that name no pupil and no file. */
  plek: z.string(),
  gevondenOp: moment,
  /** The round that last saw it. */
  ronde: moment,
  weggehaaldOp: moment.optional(),
  /** The key of the card that tells it, and when that was laid ready. */
  kaart: z.string().optional(),
  gemeldOp: moment.optional(),
});
export type RechtenVondstRecord = z.infer<typeof rechtenVondstSchema>;

/**
 * A dossier that falls due on a day, so that choosing what to destroy reads only that day. `driveId` where its uploads may be destroyed for the first
 * time on that day: those are counted before any goes.
 */
export const termijnSchema = z.object({ vervaltOp: date, schoolId: z.string(), dossierId: z.string(), driveId: z.string().optional() });
export type TermijnRecord = z.infer<typeof termijnSchema>;

/** How much was spent of what Microsoft 365 allows, in one of its lanes; all instances draw from it. Technical. */
export const verbruikSchema = z.object({
  baan: z.enum(['graph', 'postbus', 'teams']),
  units: z.number(),
  /** Milliseconds since 1970. */
  at: z.number(),
  day: date,
  spent: z.number(),
  pausedUntil: z.number().optional(),
});
export type VerbruikRecord = z.infer<typeof verbruikSchema>;
