import type { Controlerapport } from '../check/rapport.ts';

/** What `controleer --json` prints and `evaluate --json` writes for each case. This shape stays. */
export type CaseResult = {
  id: string;
  soort: Controlerapport['soort'];
  variant: Controlerapport['variant'];
  eindoordeel: Controlerapport['eindoordeel'];
  criteria: { id: string; uitkomst: string; uitleg: string; bewijs: { document: string; pagina: number; citaat: string }[] }[];
  documenten: { naam: string; soorten: string[]; leesbaar: boolean }[];
  feiten: Controlerapport['feiten'];
  /** Per row of an LWOO list; empty for a dossier. A row of a further list whose number is taken is named `blad!rij` or `bestand blad!rij`. */
  rijen: Record<string, { id: string; uitkomst: string }[]>;
  /** Reading and checking together. */
  seconds: number;
};

function rowsOf({ rijen = [] }: Controlerapport): CaseResult['rijen'] {
  const rows: CaseResult['rijen'] = {};
  for (const { document, blad, rij, uitkomsten } of rijen) {
    const keys = [`${rij}`, `${blad}!${rij}`, `${document} ${blad}!${rij}`];
    const key = keys.find((name) => rows[name] === undefined);
    if (key !== undefined) rows[key] = Object.entries(uitkomsten).map(([id, uitkomst]) => ({ id, uitkomst }));
  }
  return rows;
}

/** A report in that shape. */
export const caseResult = (id: string, rapport: Controlerapport, seconds: number): CaseResult => ({
  id,
  soort: rapport.soort,
  variant: rapport.variant,
  eindoordeel: rapport.eindoordeel,
  criteria: rapport.bevindingen.map(({ id, uitkomst, uitleg, bewijs }) => ({ id, uitkomst, uitleg, bewijs })),
  documenten: rapport.documenten.map(({ naam, soorten, leesbaar }) => ({ naam, soorten, leesbaar })),
  feiten: rapport.feiten,
  rijen: rowsOf(rapport),
  seconds: Math.round(seconds * 1000) / 1000,
});
