import { z } from 'zod';
import type { Controlerapport } from '../check/rapport.ts';
import { rijStandVan } from '../check/rijen.ts';
import { openPlekken } from '../../templates/bouwstenen/index.ts';
import { openPlekFout, type BesluitInhoud } from './beoordeel.ts';
import { maximum } from './invoer.ts';
import { onzetbaarFouten } from './onzetbaar.ts';
import type { Leerlingen } from './toewijzingen.ts';

/** Longest text that names rows, in characters. */
export const maxRijenTekst = 10_000;

/** Most characters in which a besluit keeps rows with their reasons: with its own reasons and its corrections they fit one row of a table. */
export const maxRijenBewaard = 16_000;

/** What the form on a list sends, as text. */
export const lijstInvoerSchema = z.object({
  versie: z.string().regex(/^\d{1,9}$/),
  geweigerd: z.string().max(maxRijenTekst + 2000),
  /** Rows that wait for a later besluit, each line with a reason: `5, 8-10: IQ-gegevens ontbreken`. */
  aangehouden: z.string().max(maxRijenTekst + 2000),
  brieven: z.enum(['lijst', 'per-leerling', '']),
  motivering: z.string().max(maximum.motivering + 2000),
  nagekeken: z.enum(['ja', '']),
});
export type LijstInvoer = z.infer<typeof lijstInvoerSchema>;
export type LijstFouten = Partial<Record<'geweigerd' | 'aangehouden' | 'motivering' | 'nagekeken' | 'dossier', string>>;

/** A list as a decision needs it: every row by its number, which pupils are not known for certain, and on which rows an earlier besluit decided. */
export type TeBesluiten = { rijen: readonly number[]; onbekend: readonly number[]; eerder: readonly number[] };

/**
 * The rows of a report that a decision can be on. Undefined where there is none or more than one list: a row's number then says not which row is
 * meant, and the school puts each list into the folder LWOO as a file of its own.
 */
export function teBesluiten(
  { rijen = [] }: Pick<Controlerapport, 'rijen'>,
  leerlingen: Leerlingen | undefined,
  eerder: readonly number[] = [],
): TeBesluiten | undefined {
  const sheets = new Set(rijen.map(({ document, blad }) => `${document}\n${blad}`));
  if (sheets.size !== 1 || leerlingen === undefined) return undefined;
  const known = new Set(leerlingen.flatMap(({ rij, leerling }) => (leerling === undefined ? [] : [rij])));
  const all = rijen.map(({ rij }) => rij);
  const besloten = new Set(eerder);
  return {
    rijen: all,
    onbekend: all.filter((rij) => !known.has(rij) && !besloten.has(rij)),
    eerder: all.filter((rij) => besloten.has(rij)),
  };
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
export function voorstelGeweigerd({ rijen = [], bevindingen }: Controlerapport, { onbekend, eerder }: TeBesluiten): number[] {
  const standOf = rijStandVan(bevindingen);
  const wrong = rijen.filter((rij) => ['ontbreekt', 'niet-voldaan'].includes(standOf(rij).uitkomst)).map(({ rij }) => rij);
  const besloten = new Set(eerder);
  return [...new Set([...wrong, ...onbekend])].filter((rij) => !besloten.has(rij)).sort((a, b) => a - b);
}

export type LijstBeoordeling = { ok: true; inhoud: BesluitInhoud } | { ok: false; fouten: LijstFouten };

const folded = (text: string) => text.replace(/\r\n?/g, '\n').trim();

/** Longest reason for which rows wait, in characters, and most lines with one. */
const maxWachtReden = 200;
const maxWachtRegels = 200;

export type Aangehouden = { rij: number; reden: string };

/** Rows that wait, as people write them: `5, 8-10: reason`, one reason a line; a Dutch sentence where a line cannot be read. */
export function leesAangehouden(tekst: string): Aangehouden[] | string {
  const regels = tekst.split('\n').filter((regel) => regel.trim() !== '');
  if (regels.length > maxWachtRegels) return `Gebruik hoogstens ${maxWachtRegels} regels. Zet rijen met dezelfde reden bij elkaar.`;
  const found = new Map<number, string>();
  for (const regel of regels) {
    const at = regel.indexOf(':');
    const rijen = at < 0 ? undefined : leesRijen(regel.slice(0, at));
    const reden = regel
      .slice(at + 1)
      .replace(/\s+/g, ' ')
      .trim();
    if (rijen === undefined || rijen.length === 0 || reden.length < 5 || reden.length > maxWachtReden)
      return `Schrijf elke regel als rijen, een dubbele punt en een reden van 5 tot ${maxWachtReden} tekens. Bijvoorbeeld 5, 8-10: de IQ-gegevens ontbreken.`;
    for (const rij of rijen) found.set(rij, reden);
  }
  return [...found].map(([rij, reden]) => ({ rij, reden })).sort((one, other) => one.rij - other.rij);
}

function rijenFout(
  geweigerd: number[] | undefined,
  wachtend: readonly number[],
  { rijen, onbekend, eerder }: TeBesluiten,
): string | undefined {
  if (geweigerd === undefined) return 'Schrijf rijen als getallen met komma’s ertussen, bijvoorbeeld 5, 8-10.';
  const all = new Set(rijen);
  const outside = geweigerd.filter((rij) => !all.has(rij));
  if (outside.length > 0) return `Deze rijen hebben geen leerling: ${alsRijen(outside)}. Gebruik de rijnummers uit de tabel.`;
  const besloten = new Set(eerder);
  const again = geweigerd.filter((rij) => besloten.has(rij));
  if (again.length > 0) return `Over deze rijen is al besloten: ${alsRijen(again)}. Haal ze hier weg.`;
  const refused = new Set([...geweigerd, ...wachtend]);
  const unknown = onbekend.filter((rij) => !refused.has(rij));
  if (unknown.length > 0)
    return `Bij deze rijen is de leerling niet zeker bekend: ${alsRijen(unknown)}. Een naam of geboortedatum ontbreekt, of er staat een heel BSN. Noem ze hier ook, houd ze aan, of vraag de school om een betere lijst.`;
  return undefined;
}

function wachtFout(wachtend: Aangehouden[] | string, geweigerd: readonly number[], { rijen, eerder }: TeBesluiten): string | undefined {
  if (typeof wachtend === 'string') return wachtend;
  const [all, besloten, weg] = [new Set(rijen), new Set(eerder), new Set(geweigerd)];
  const fout = (kop: string, test: (rij: number) => boolean) => {
    const found = wachtend.map(({ rij }) => rij).filter(test);
    return found.length === 0 ? undefined : `${kop}: ${alsRijen(found)}.`;
  };
  if (JSON.stringify([geweigerd, wachtend, eerder]).length > maxRijenBewaard)
    return 'Dit zijn te veel rijen met een reden om bij één besluit te bewaren. Kort de redenen in, of verdeel de lijst over meer bestanden in de map LWOO.';
  const over = rijen.length - besloten.size - weg.size - wachtend.length;
  return (
    fout('Deze rijen hebben geen leerling', (rij) => !all.has(rij)) ??
    fout('Over deze rijen is al besloten', (rij) => besloten.has(rij)) ??
    fout('Deze rijen staan ook bij de rijen die geen LWOO krijgen', (rij) => weg.has(rij)) ??
    (wachtend.length > 0 && over + weg.size === 0
      ? 'Dan blijft er geen rij over om nu over te besluiten. Houd de hele aanvraag aan.'
      : undefined)
  );
}

/**
 * What the form on a list holds: the content of a decision, or one Dutch sentence by each field that must be mended. LWOO is assigned to every
 * row that is not named and on which no earlier besluit decided; where none is left it is a rejection. `versie` is the state of the dossier that the rows are of.
 */
export function beoordeelLijst(invoer: LijstInvoer, lijst: TeBesluiten, versie: number): LijstBeoordeling {
  const geweigerd = invoer.geweigerd.length > maxRijenTekst ? undefined : leesRijen(invoer.geweigerd);
  const motivering = folded(invoer.motivering);
  const wachtend = invoer.aangehouden.length > maxRijenTekst ? 'Deze tekst is te lang. Zet rijen met dezelfde reden bij elkaar.' : leesAangehouden(invoer.aangehouden); // prettier-ignore
  const wachtendeRijen = typeof wachtend === 'string' ? [] : wachtend.map(({ rij }) => rij);
  const rijen = rijenFout(geweigerd, wachtendeRijen, lijst);
  const wacht = wachtFout(wachtend, geweigerd ?? [], lijst);
  const fouten: LijstFouten = {
    ...(rijen === undefined ? {} : { geweigerd: rijen }),
    ...(wacht === undefined ? {} : { aangehouden: wacht }),
    ...(motivering.length < 30 ? { motivering: 'Schrijf in minstens 30 tekens op waarom het loket zo besluit.' } : {}),
    ...(openPlekken(motivering).length > 0 ? { motivering: openPlekFout(openPlekken(motivering)) } : {}),
    ...(motivering.length > maximum.motivering
      ? { motivering: `Deze tekst is te lang. Kort hem in tot ${maximum.motivering} tekens.` }
      : {}),
    ...(invoer.nagekeken === 'ja' ? {} : { nagekeken: 'Kijk de rijen na en kruis aan dat ze kloppen.' }),
  };
  Object.assign(fouten, onzetbaarFouten({ motivering, aangehouden: invoer.aangehouden }));
  if (geweigerd === undefined || typeof wachtend === 'string' || Object.keys(fouten).length > 0) return { ok: false, fouten };
  const toegekend = lijst.rijen.length - lijst.eerder.length - geweigerd.length - wachtend.length;
  return {
    ok: true,
    inhoud: {
      besluit: toegekend > 0 ? 'toekennen' : 'afwijzen',
      soort: 'lwoo',
      variant: 'nieuw',
      lijst: {
        versie,
        rijen: lijst.rijen.length,
        geweigerd,
        ...(wachtend.length === 0 ? {} : { aangehouden: wachtend }),
        ...(lijst.eerder.length === 0 ? {} : { eerder: [...lijst.eerder] }),
        ...(invoer.brieven === 'per-leerling' && toegekend > 0 ? { brieven: 'per-leerling' as const } : {}),
      },
      motivering,
      deskundigen: [],
    },
  };
}
