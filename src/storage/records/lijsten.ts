import { z } from 'zod';

const moment = z.iso.datetime();
const date = z.iso.date();

/** What someone chose to keep of the page: views of the list by name, and the dossiers that he or she follows. `persoon` is a hash of the account. */
export const voorkeurSchema = z.object({
  persoon: z.string(),
  /** A view: its name as the person wrote it, and the filter as it stands in an address. */
  weergaven: z.array(z.object({ id: z.string(), naam: z.string(), filter: z.string() })),
  volgt: z.array(z.string()),
});
export type VoorkeurRecord = z.infer<typeof voorkeurSchema>;

/** What someone searched for, so that an address names it without saying it. Personal; gone within a day. */
export const zoekopdrachtSchema = z.object({ persoon: z.string(), zoekId: z.string(), tekst: z.string(), op: moment });
export type ZoekopdrachtRecord = z.infer<typeof zoekopdrachtSchema>;

/** That the pupil of a TLV was enrolled (handboek 6 C), as someone of the loket wrote it down; the last entry holds. */
export const inschrijvingSchema = z.object({
  besluitId: z.string(),
  schoolId: z.string(),
  /** Oldest first; `op` absent where an entry was taken back. */
  meldingen: z.array(z.object({ op: date.optional(), door: z.string(), genoteerdOp: moment })).min(1),
});
export type InschrijvingRecord = z.infer<typeof inschrijvingSchema>;

/** What was done with a message that a step failed on five times: put back on its queue, or thrown away with a reason. Holds ids only. */
export const hersteldSchema = z.object({
  wachtrij: z.string(),
  berichtId: z.string(),
  daad: z.enum(['opnieuw', 'weggegooid']),
  reden: z.string().optional(),
  door: z.string(),
  op: moment,
  /** Set once the message is back on its queue, or was to be thrown away: it may leave the queue of failed ones. */
  klaar: z.boolean(),
  /** Which drive, dossier or decision it was about. */
  over: z.string(),
});
export type HersteldRecord = z.infer<typeof hersteldSchema>;

/** When a timer last began and last came to its end, and by which kind of fault it last failed. Technical. */
export const tijdklokSchema = z.object({
  naam: z.string(),
  begonnenOp: moment,
  geluktOp: moment.optional(),
  fout: z.object({ soort: z.string(), op: moment }).optional(),
});
export type TijdklokRecord = z.infer<typeof tijdklokSchema>;
