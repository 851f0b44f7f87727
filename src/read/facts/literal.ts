import type { Evidence } from '../../evidence.ts';
import type { ReadDocument } from '../document.ts';
import { maskBsn } from './bsn.ts';
import { clean } from './fold.ts';

const apart = ' … ';

/**
 * Everything that a page shows, white space folded, a BSN made unreadable: its lines in order, and apart from them the cells, fields and
 * signatures. A quote is a run of these.
 */
const pageText = (document: ReadDocument, number: number): string => {
  const pages = document.pages.filter((page) => page.number === number);
  const lines = pages.flatMap((page) => page.lines);
  const beside = [...document.fields, ...document.places, ...document.signatures].filter((one) => one.page === number);
  const shown = beside.flatMap((one) =>
    'kind' in one ? [one.label || one.name, one.value, boxed(one)] : [one.label, one.name ?? '', one.date ?? ''],
  );
  const cells = lines.flatMap((line) => (line.cells && line.cells.length > 1 ? [line.cells.join(' ')] : []));
  return [lines.map((line) => line.text).join(' '), ...cells, ...shown].map((text) => maskBsn(clean(text))).join('\n');
};
const boxed = ({ checked, value, label }: { checked?: boolean; value: string; label: string }): string =>
  checked === undefined ? '' : `${checked ? '☒' : '☐'} ${value || label}`;

/** Makes quotes of a document literal: each becomes runs of its page's own words, in their order, with ` … ` where others stand between. */
export const literalQuotes = (document: ReadDocument): ((quote: Evidence) => Evidence) => {
  const texts = new Map<number, string>();
  const textOf = (page: number): string => {
    const known = texts.get(page) ?? pageText(document, page);
    texts.set(page, known);
    return known;
  };
  return (quote) => {
    const text = textOf(quote.pagina);
    const bare = quote.citaat.replace(/^…|…$/g, '');
    if (bare === '' || text.includes(bare)) return quote;
    const runs = literalRuns(bare, text);
    return runs.length === 0 ? { ...quote, citaat: firstWords(text) } : { ...quote, citaat: runs.join(apart) };
  };
};

const firstWords = (text: string): string => (text.split('\n')[0] ?? '').slice(0, 120).trim();

const literalRuns = (quote: string, text: string): string[] => {
  const words = quote.split(' ').filter((word) => word !== '' && word !== '…');
  const runs: string[] = [];
  for (let from = 0; from < words.length;) {
    let run = '';
    let to = from;
    while (to < words.length) {
      const longer = run === '' ? (words[to] ?? '') : `${run} ${words[to]}`;
      const found = [longer, broken(run, words[to] ?? '', text)].find((one) => one !== undefined && text.includes(one));
      if (found === undefined) break;
      run = found;
      to += 1;
    }
    // A short word by itself may stand anywhere.
    if (run.length > 3 || (run !== '' && words.length <= 2)) runs.push(run);
    from = Math.max(to, from + 1);
  }
  return runs;
};

// A word that the page breaks off at the end of a line ("hulp- verlening").
const broken = (run: string, word: string, text: string): string | undefined => {
  for (let at = 2; at < word.length - 1; at += 1) {
    const parts = `${word.slice(0, at)}${word[at - 1] === '-' ? ' ' : '- '}${word.slice(at)}`;
    const longer = run === '' ? parts : `${run} ${parts}`;
    if (text.includes(longer)) return longer;
  }
  return undefined;
};

/** Whether a quote is made of runs of what its page shows; an empty quote is not. */
export const isLiteral = (document: ReadDocument, quote: Evidence): boolean => {
  const text = pageText(document, quote.pagina);
  const runs = clean(quote.citaat.replace(/^…|…$/g, '')).split(apart);
  return runs.every((run) => run !== '' && text.includes(run));
};

/** A value with every evidence in it made literal, whatever its depth. */
export const withLiteralQuotes = <T>(value: T, make: (quote: Evidence) => Evidence): T => {
  const walk = (inner: unknown): unknown => {
    if (typeof inner !== 'object' || inner === null) return inner;
    if (isEvidence(inner)) return make(inner);
    // Only what changes is made anew.
    let changed: object | undefined;
    for (const [key, one] of Object.entries(inner)) {
      const other = typeof one === 'object' && one !== null ? walk(one) : one;
      if (other !== one) Object.assign((changed ??= Array.isArray(inner) ? [...inner] : { ...inner }), { [key]: other });
    }
    return changed ?? inner;
  };
  return walk(value) as T;
};
const isEvidence = (value: object): value is Evidence => 'citaat' in value && 'pagina' in value;
