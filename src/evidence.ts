/**
 * Where a person can open and see it: the document as uploaded, the page (from 1), and the quoted words as they stand there (at most some
 * 300 characters, white space folded). Never holds a full BSN, nor another pupil's name. `beeld` is the place itself as a picture (PNG in base64),
 * for what cannot be quoted: a signature, a ticked box on a scan. `toelichting` is a Dutch sentence or two on what the words alone do not show
 * (what a digital signature proves); `scan` tells that the words were recognised on a picture.
 * `rij` is the row in a spreadsheet as it counts them, from 1; `pagina` is then the sheet. `doorLoket`: a person of the loket read it there and
 * answers for it: why, who (never on paper) and when.
 */
export type Evidence = {
  document: string;
  pagina: number;
  citaat: string;
  beeld?: string;
  toelichting?: string;
  scan?: true;
  rij?: number;
  doorLoket?: { reden: string; wie: string; op: string };
};

/** Where in its document evidence stands, as people say it: `bladzijde 2`, or of a spreadsheet `rij 9` (`blad 2, rij 9` past its first sheet). */
export const plaatsInDutch = ({ pagina, rij }: Evidence): string => {
  if (rij === undefined) return `bladzijde ${pagina}`;
  return pagina > 1 ? `blad ${pagina}, rij ${rij}` : `rij ${rij}`;
};

/** A value with the place that shows it. `zeker` is false when it may be read in two ways or was recognised weakly. */
export type Fact<T> = { waarde: T; bewijs: Evidence; zeker: boolean };
