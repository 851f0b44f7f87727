import type { Line, Page } from '../../read/document.ts';
import { findDates } from '../../read/facts/dates.ts';
import { fold } from '../../read/facts/fold.ts';
import { evidence } from '../../read/facts/quote.ts';
import { feiten, type FeitNaam } from './catalogus.ts';
import type { Veld, Waarden } from './veld.ts';

/** The words of a page that show a fact, and of a spreadsheet the row that they stand in. */
export type Vindplaats = { citaat: string; rij?: number };

type Plek = { line: number; from: number; to: number };
type Gevonden = { veld: Veld; plekken: readonly Plek[] };

const isPart = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** Every place of a word, or words, that is not part of a longer one. */
function placesOf(text: string, wanted: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  if (wanted === '') return found;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const to = at + wanted.length;
    if (!isPart(text[at - 1]) && !isPart(text[to])) found.push({ from: at, to });
  }
  return found;
}

/** A number is not the one before or after a comma, point or stroke of a longer one. */
const isWhole = (text: string, { from, to }: { from: number; to: number }): boolean =>
  !/\d[.,/-]$/.test(text.slice(Math.max(0, from - 2), from)) && !/^[.,/-]\d/.test(text.slice(to, to + 2));

function inLine(veld: Veld, waarde: string, text: string): { from: number; to: number }[] {
  if (veld.soort === 'datum') return findDates(text).filter((date) => date.precision === 'dag' && date.waarde === waarde);
  if (veld.soort === 'tekst') return placesOf(fold(text), fold(waarde));
  if (veld.soort === 'keuze') return [];
  return [...new Set([waarde, waarde.replace('.', ',')])].flatMap((shown) => placesOf(text, shown).filter((at) => isWhole(text, at)));
}

const zoek = (veld: Veld, waarde: string, lines: readonly Line[]): Plek[] =>
  lines.flatMap(({ text }, line) => inLine(veld, waarde, text.replaceAll(/\s+/g, ' ')).map(({ from, to }) => ({ line, from, to })));

/** So many letters of a long word tell it in its other forms: `geboren` for `geboortedatum`. */
const stam = 4;
/** Words by which a line says what stands in it: abbreviations, and the beginnings of long words. */
function noemers(feit: FeitNaam, { label }: Veld): string[] {
  const words = `${feiten[feit].naam} ${label}`.match(/\p{L}+/gu) ?? [];
  return words.flatMap((word) => (/^\p{Lu}{2,}$/u.test(word) ? [fold(word)] : word.length >= 6 ? [fold(word).slice(0, stam)] : []));
}

const noemt = (namen: readonly string[], { text }: Line): boolean =>
  (fold(text).match(/\p{L}+/gu) ?? []).some((word) =>
    namen.some((naam) => (naam.length < stam ? word.endsWith(naam) : word.startsWith(naam))),
  );

/** What each line tells of a fact: a day or words of it tell enough, a number only beside its name or another. Lines that show nothing of it are not there. */
function gewichten(feit: FeitNaam, gevonden: readonly Gevonden[], lines: readonly Line[]): ReadonlyMap<number, number> {
  const velden = new Map<number, Set<Veld>>();
  for (const { veld, plekken } of gevonden)
    for (const { line } of plekken) velden.set(line, (velden.get(line) ?? new Set<Veld>()).add(veld));
  const namen = new Map(gevonden.map(({ veld }) => [veld, noemers(feit, veld)]));
  return new Map(
    [...velden].map(([line, here]) => {
      const named = [...here].some((veld) => noemt(namen.get(veld) ?? [], lines[line] ?? { text: '' }));
      return [line, [...here].reduce((sum, { soort }) => sum + (soort === 'getal' ? 1 : 2), named ? 1 : 0)];
    }),
  );
}

/** The line that tells most, the first of those that tell as much, and how much that is. */
function meesteVan(telt: ReadonlyMap<number, number>): { eerste: number; meest: number } {
  let [eerste, meest] = [-1, 0];
  for (const [line, gewicht] of telt) if (gewicht > meest || (gewicht === meest && line < eerste)) [eerste, meest] = [line, gewicht];
  return { eerste, meest };
}

/** Of a value that stands on a page in more places than this, none is shown: it tells nothing there. */
const meestePlekken = 5000;
/** Less than this is as well something else. */
const genoeg = 2;
/** Longest quote of several lines, in characters. */
const langst = 300;

/** Of a value its place nearest to a line; where another line shows as much of the fact, the words of the value alone are quoted. */
type Aanhaling = Plek & { alleen: boolean };

/**
 * Where the values of a fact stand on a page, as words to quote: the line that shows most of it, with the nearest that show what it does not. Where other lines show
 * as much, the words of the value alone. Undefined where it cannot be found, or in too many places: then a person looks at the whole page.
 */
export function vindplaats(
  feit: FeitNaam,
  waarden: Waarden,
  document: string,
  { number, lines }: Pick<Page, 'number' | 'lines'>,
): Vindplaats | undefined {
  const gevonden = feiten[feit].velden.flatMap((veld): Gevonden[] => {
    const waarde = waarden[veld.id] ?? '';
    const plekken = waarde === '' ? [] : zoek(veld, waarde, lines);
    return plekken.length === 0 ? [] : [{ veld, plekken }];
  });
  if (gevonden.some(({ plekken }) => plekken.length > meestePlekken)) return undefined;
  const telt = gewichten(feit, gevonden, lines);
  const { eerste, meest } = meesteVan(telt);
  if (meest < genoeg) return undefined;
  const aanhalingen = gevonden.flatMap(({ veld, plekken }): Aanhaling[] => {
    const goed = plekken.filter(({ line }) => line === eerste || veld.soort !== 'getal' || (telt.get(line) ?? 0) >= genoeg);
    const [plek] = goed.toSorted((a, b) => Math.abs(a.line - eerste) - Math.abs(b.line - eerste));
    if (plek === undefined) return [];
    const even = new Set(goed.flatMap(({ line }) => (telt.get(line) === telt.get(plek.line) ? [line] : [])));
    return [{ ...plek, alleen: even.size > 1 }];
  });
  const citeer = ({ line, from, to, alleen }: Aanhaling): string => {
    const text = (lines[line]?.text ?? '').replaceAll(/\s+/g, ' ');
    return evidence(document, { page: number, text: alleen ? text.slice(from, to) : text }, alleen ? 0 : from).citaat;
  };
  const perRegel = new Map(aanhalingen.toSorted((a, b) => a.line - b.line).map((een) => [een.line, citeer(een)]));
  const samen = [...perRegel.values()].join(' … ');
  const rij = perRegel.size === 1 ? lines[eerste]?.rij : undefined;
  return { citaat: samen.length > langst ? (perRegel.get(eerste) ?? '') : samen, ...(rij !== undefined && { rij }) };
}
