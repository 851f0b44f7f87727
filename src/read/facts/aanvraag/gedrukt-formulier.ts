import { formulierdelen, formuliertitel, formulieruitleg, optienaam, type Veld } from '../../../formulieren/velden.ts';
import { aanvraagsoorten, type Aanvraagsoort } from '../../../handboek/soorten.ts';
import { fold } from '../fold.ts';
import type { Found } from '../quote.ts';
import type { Reading, Row } from '../reading.ts';
import { likeness, wordsAfter } from './likeness.ts';

/** What stands on a printed form of our own at a field, or whether an option is ticked (undefined where that cannot be told). */
export type Gedrukt = { naam: string; waarde: string; aangekruist?: boolean | undefined; found: Found };

type TlvSoort = Exclude<Aanvraagsoort, 'lwoo'>;
const soorten = aanvraagsoorten.filter((soort): soort is TlvSoort => soort !== 'lwoo');

const titles = soorten.map((soort) => ({ soort, title: fold(formuliertitel(soort)) }));

/** How much of a label or option must be read as it is printed. */
const alike = 0.8;
/** How much of the title. */
const sameTitle = 0.9;
/** The title stands among the first lines of the document or of a part of it. */
const titleRows = 12;
/** What Word shows in a field that is not filled in. */
const placeholder = /klik om (?:tekst|een datum) in te vullen\.?/giu;
const ticks = /^[^\p{L}\d☐☒☑]*([☐☒☑])\s*(.+)$/u;

/** The type of which a document is our own printed form, by its title; undefined for any other document. */
const soortVan = ({ rows }: Reading): TlvSoort | undefined => {
  for (const { folded } of rows.slice(0, titleRows)) {
    const best = titles
      .map(({ soort, title }) => ({ soort, score: likeness(folded, title, sameTitle) }))
      .toSorted((a, b) => b.score - a.score)[0];
    if (best !== undefined && best.score >= sameTitle) return best.soort;
  }
  return undefined;
};

/**
 * What is filled in on a form of our own as it stands on paper: printed, scanned, or saved by a program that drops the technical names. Each field is
 * known by its label, which stands on one line; what follows up to the next one is its answer. Undefined for any other document.
 */
export function leesGedrukt(reading: Reading): Gedrukt[] | undefined {
  const soort = soortVan(reading);
  if (soort === undefined) return undefined;
  const delen = formulierdelen(soort);
  const velden = delen.flatMap((deel) => deel.velden);
  const passed = [formuliertitel(soort), formulieruitleg, ...delen.flatMap(({ kop, uitleg }) => [kop, uitleg ?? kop])].map(fold);
  const found: Gedrukt[] = [];
  let at = -1;
  let answer: Row[] = [];
  let loose: Row[] = [];
  /** Ends the answer to the last label that was read; `until` is the place of the next one. */
  const close = (until: number) => {
    const veld = velden[at];
    const passedOver = velden.slice(at + 1, until);
    const known = loose.length === passedOver.length;
    if (veld !== undefined) found.push(...answersOf(veld, known ? answer : [...answer, ...loose]));
    if (known) passedOver.forEach((one, i) => found.push(...answersOf(one, loose.slice(i, i + 1))));
    loose = [];
  };
  for (const row of reading.rows) {
    if (row.running || passed.some((text) => likeness(row.folded, text, alike) > 0) || isFooter(row, soort)) continue;
    const next = labelIn(row, velden, at + 1);
    if (next === undefined) {
      // A cell with an answer beside a label that was not read
      if (row.beeld && row.columns.length > 1 && row.columns[0] === '') loose.push({ ...row, weak: true });
      else answer.push(row);
      continue;
    }
    close(next.at);
    at = next.at;
    answer = [{ ...row, text: next.rest }];
  }
  close(velden.length);
  // A title alone is no form
  return found.length < velden.length / 2 ? undefined : found;
}

const isFooter = ({ folded }: Row, soort: TlvSoort): boolean =>
  likeness(folded.replace(/,? ?pagina\b.{0,20}$/, ''), fold(formuliertitel(soort)), alike) > 0;

/** The first field from `from` on whose label begins a line, and what follows it there. */
function labelIn(row: Row, velden: readonly Veld[], from: number): { at: number; rest: string } | undefined {
  let best: { at: number; rest: string; score: number } | undefined;
  for (let at = from; at < velden.length; at += 1) {
    const veld = velden[at];
    if (veld === undefined) continue;
    const { score, rest } = wordsAfter(row.text, fold(veld.label), alike);
    if (score >= alike && score > (best?.score ?? 0) + 0.001) best = { at, rest, score };
  }
  return best;
}

/** The side of a cell read as a sign before the words in it. */
const strayMark = /^(?:[^\p{L}\d"'(“‘]|[ìíîïı])\s+(?=\S)/u;
/** A speck behind the end of a sentence. */
const strayEnd = /(?<=[.!?])\s[^\d\s]$/u;
/** A speck on a scan that was read as a sign or as one letter. */
const isDirt = ({ beeld, text }: Row): boolean => beeld && !/\d|\p{L}{2}/u.test(text);

function answersOf(veld: Veld, rows: readonly Row[]): Gedrukt[] {
  const [first] = rows;
  if (first === undefined || veld.soort === 'tekenen') return [];
  const { label } = veld;
  // The line of a label counts where its answer stands beside it, and where there is none: what is written there may not have been read
  const answered = rows.filter(({ text }) => text !== '');
  const told = answered.length > 0 ? answered : [first];
  const shaky = told.some((row) => row.shaky);
  if (veld.soort !== 'keuze') {
    const [own, ...more] = answered.filter((row) => !isDirt(row));
    // An answer of one line on a scan: what comes below it belongs to a label that was not read
    const below = veld.regels === undefined && first.beeld ? [] : more;
    const words = [own, ...below].map((row) => row?.text ?? '').join(' ');
    const waarde = words
      .replaceAll(placeholder, ' ')
      .replace(/\s+/gu, ' ')
      .trim()
      .replace(first.beeld ? strayMark : '', '')
      .replace(first.beeld ? strayEnd : '', '');
    // One line has no spelling that tells a slip, and a name has none at all
    const slips = veld.eigennaam === true || (veld.regels === undefined && shaky);
    const weak =
      told.some((row) => row.weak) || (first.beeld && (slips || below.length < more.length || (own === undefined && answered.length > 0)));
    return [{ naam: veld.naam, waarde, found: { page: first.page, text: `${label} ${waarde}`.trim(), weak, shaky } }];
  }
  const read = rows.flatMap((row) => {
    const [, sign, words] = ticks.exec(row.text) ?? [];
    return words === undefined ? [] : [{ row, on: sign !== '☐', words: fold(words) }];
  });
  return veld.opties.map(({ waarde, tekst }) => {
    const seen = read.find(({ words }) => likeness(words, fold(tekst), alike) > 0);
    const row = seen?.row ?? first;
    return {
      naam: optienaam(veld, waarde),
      waarde: tekst,
      aangekruist: seen?.on,
      found: { page: row.page, text: `${label} ${seen?.row.text ?? tekst}`, weak: row.weak || first.weak, shaky: row.shaky },
    };
  });
}
