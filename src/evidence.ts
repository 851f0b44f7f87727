/**
 * Where a person can open and see it: the document as uploaded, the page (from 1), and the quoted words as they stand there (at most some
 * 300 characters, white space folded). Never holds a full BSN, nor another pupil's name.
 */
export type Evidence = { document: string; pagina: number; citaat: string };

/** A value with the place that shows it. `zeker` is false when it may be read in two ways or was recognised weakly. */
export type Fact<T> = { waarde: T; bewijs: Evidence; zeker: boolean };
