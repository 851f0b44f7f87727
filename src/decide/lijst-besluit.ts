import { z } from 'zod';
import type { Controlerapport } from '../check/rapport.ts';
import { rijStandVan } from '../check/rijen.ts';
import { openPlekken } from '../../templates/bouwstenen/index.ts';
import { openPlekFout, type BesluitInhoud } from './beoordeel.ts';
import { maximum } from './invoer.ts';
import type { Leerlingen } from './toewijzingen.ts';

/** Longest text that names rows, in characters. */
export const maxRijenTekst = 10_000;

/** What the form on a list sends, as text. */
export const lijstInvoerSchema = z.object({
  versie: z.string().regex(/^\d{1,9}$/),
  geweigerd: z.string().max(maxRijenTekst + 2000),
  motivering: z.string().max(maximum.motivering + 2000),
  nagekeken: z.enum(['ja', '']),
});
export type LijstInvoer = z.infer<typeof lijstInvoerSchema>;
export type LijstFouten = Partial<Record<'geweigerd' | 'motivering' | 'nagekeken' | 'dossier', string>>;

/** A list as a decision needs it: every row by its number, and whether its pupil is known for certain. */
export type TeBesluiten = { rijen: readonly number[]; onbekend: readonly number[] };

/**
 * The rows of a report that a decision can be on. Undefined where there is none or more than one list: a row's number then says not which row is
 * meant, and the school puts each list into the folder LWOO as a file of its own.
 */
export function teBesluiten({ rijen = [] }: Pick<Controlerapport, 'rijen'>, leerlingen: Leerlingen | undefined): TeBesluiten | undefined {
  const sheets = new Set(rijen.map(({ document, blad }) => `${document}\n${blad}`));
  if (sheets.size !== 1 || leerlingen === undefined) return undefined;
  const known = new Set(leerlingen.flatMap(({ rij, leerling }) => (leerling === undefined ? [] : [rij])));
  const all = rijen.map(({ rij }) => rij);
  return { rijen: all, onbekend: all.filter((rij) => !known.has(rij)) };
}

/** Rows as people write them, `5, 8-10`; undefined where the text holds anything else, or a range that runs backwards. */
export function leesRijen(tekst: string): number[] | undefined {
  // The same ranges over and over cost no more room
  const found = new Set<number>();
  for (const part of tekst.split(/[\s,;]+/).filter((one) => one !== '')) {
    const range = /^(\d{1,6})(?:[-–](\d{1,6}))?$/.exec(part);
    if (range === null) return undefined;
    const [from, to] = [Number(range[1]), Number(range[2] ?? range[1])];
    if (to < from || to - from > 10_000) return undefined;
    for (let rij = from; rij <= to; rij += 1) found.add(rij);
  }
  return [...found].sort((a, b) => a - b);
}

/** Rows as people write them. */
export function alsRijen(rijen: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const rij of rijen) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === rij - 1) last[1] = rij;
    else runs.push([rij, rij]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}

/** The rows that the form opens with as not assigned: those on which something is missing or wrong, as it counts after what people judged. */
export function voorstelGeweigerd({ rijen = [], bevindingen }: Controlerapport, { onbekend }: TeBesluiten): number[] {
  const standOf = rijStandVan(bevindingen);
  const wrong = rijen.filter((rij) => ['ontbreekt', 'niet-voldaan'].includes(standOf(rij).uitkomst)).map(({ rij }) => rij);
  return [...new Set([...wrong, ...onbekend])].sort((a, b) => a - b);
}

export type LijstBeoordeling = { ok: true; inhoud: BesluitInhoud } | { ok: false; fouten: LijstFouten };

const folded = (text: string) => text.replace(/\r\n?/g, '\n').trim();

function rijenFout(geweigerd: number[] | undefined, { rijen, onbekend }: TeBesluiten): string | undefined {
  if (geweigerd === undefined) return 'Schrijf rijen als getallen met komma’s ertussen, bijvoorbeeld 5, 8-10.';
  const all = new Set(rijen);
  const outside = geweigerd.filter((rij) => !all.has(rij));
  if (outside.length > 0) return `Deze rijen hebben geen leerling: ${alsRijen(outside)}. Gebruik de rijnummers uit de tabel.`;
  const refused = new Set(geweigerd);
  const unknown = onbekend.filter((rij) => !refused.has(rij));
  if (unknown.length > 0)
    return `Bij deze rijen is de leerling niet zeker bekend: ${alsRijen(unknown)}. Een naam of geboortedatum ontbreekt, of er staat een heel BSN. Noem ze hier ook, of vraag de school om een betere lijst.`;
  return undefined;
}

/**
 * What the form on a list holds: the content of a decision, or one Dutch sentence by each field that must be mended. LWOO is assigned to every
 * row that is not named; where none is left it is a rejection. `versie` is the state of the dossier that the rows are of.
 */
export function beoordeelLijst(invoer: LijstInvoer, lijst: TeBesluiten, versie: number): LijstBeoordeling {
  const geweigerd = invoer.geweigerd.length > maxRijenTekst ? undefined : leesRijen(invoer.geweigerd);
  const motivering = folded(invoer.motivering);
  const rijen = rijenFout(geweigerd, lijst);
  const fouten: LijstFouten = {
    ...(rijen === undefined ? {} : { geweigerd: rijen }),
    ...(motivering.length < 30 ? { motivering: 'Schrijf in minstens 30 tekens op waarom het loket zo besluit.' } : {}),
    ...(openPlekken(motivering).length > 0 ? { motivering: openPlekFout(openPlekken(motivering)) } : {}),
    ...(motivering.length > maximum.motivering
      ? { motivering: `Deze tekst is te lang. Kort hem in tot ${maximum.motivering} tekens.` }
      : {}),
    ...(invoer.nagekeken === 'ja' ? {} : { nagekeken: 'Kijk de rijen na en kruis aan dat ze kloppen.' }),
  };
  if (geweigerd === undefined || Object.keys(fouten).length > 0) return { ok: false, fouten };
  const toegekend = lijst.rijen.length - geweigerd.length;
  return {
    ok: true,
    inhoud: {
      besluit: toegekend > 0 ? 'toekennen' : 'afwijzen',
      soort: 'lwoo',
      variant: 'nieuw',
      lijst: { versie, rijen: lijst.rijen.length, geweigerd },
      motivering,
      deskundigen: [],
    },
  };
}
