import type { Line, Page } from '../../read/document.ts';
import { vindCitaat } from './vind-citaat.ts';

/** A piece of a line or cell, marked where the quote stands. */
export type Stukje = { tekst: string; gemarkeerd: boolean };
/** A line as it is shown: its number on the page, the row in a spreadsheet, its cells (one for plain text). */
export type Regel = { nr: number; rij?: number; cellen: Stukje[][]; gemarkeerd: boolean };
/** Some lines of a page around the quote; `eerste` and `laatste` are numbers of lines, from 1. */
export type Venster = { regels: Regel[]; eerste: number; laatste: number; totaal: number; gevonden: boolean };

/** Lines and letters that one look shows, and the letters of one line. */
export const most = { lines: 240, letters: 60_000, line: 6_000 } as const;

const withoutSign = (text: string): string => text.replaceAll('⟦BSN⟧', '[BSN weggelaten]');

/** The first words of a quote as they stand on a line. */
const beginning = (citaat: string): string =>
  (citaat.split(/…|•+|⟦BSN⟧/u).find((part) => part.trim().length > 2) ?? '').trim().slice(0, 25);

function firstLine(lines: readonly Line[], citaat: string, rij: number | undefined): number {
  const row = rij === undefined ? -1 : lines.findIndex((line) => line.rij === rij);
  if (row >= 0) return row;
  const words = beginning(citaat);
  return words === '' ? -1 : lines.findIndex(({ text }) => text.includes(words));
}

/** A long line around the words of the quote. */
function shortened(text: string, around: string): string {
  if (text.length <= most.line) return text;
  const at = Math.max(0, text.indexOf(around));
  const from = Math.max(0, Math.min(at - most.line / 2, text.length - most.line));
  return `${from > 0 ? '…' : ''}${text.slice(from, from + most.line)}${from + most.line < text.length ? '…' : ''}`;
}

type Token = { line: number; cell: number; from: number; to: number; text: string };

function tokensOf(lines: readonly string[][]): Token[] {
  return lines.flatMap((cells, line) =>
    cells.flatMap((text, cell) =>
      [...text.matchAll(/\S+/gu)].map((found) => ({ line, cell, from: found.index, to: found.index + found[0].length, text: found[0] })),
    ),
  );
}

/** The text of a cell in pieces; marked words that follow each other are one. */
function pieces(text: string, marked: readonly Token[]): Stukje[] {
  const out: Stukje[] = [];
  let at = 0;
  for (const { from, to } of marked) {
    const last = out.at(-1);
    const between = text.slice(at, from);
    if (last?.gemarkeerd === true && between.trim() === '') last.tekst += between + text.slice(from, to);
    else {
      if (between !== '') out.push({ tekst: between, gemarkeerd: false });
      out.push({ tekst: text.slice(from, to), gemarkeerd: true });
    }
    at = to;
  }
  if (at < text.length) out.push({ tekst: text.slice(at), gemarkeerd: false });
  return out;
}

/** The lines to show: from `vanaf` (a number of a line) on, else around the quote, as many as one look holds. */
function choose(lines: readonly Line[], at: number, vanaf: number | undefined): [from: number, to: number] {
  const from = Math.max(0, Math.min(vanaf === undefined ? at - most.lines / 4 : vanaf - 1, lines.length - 1));
  let [to, letters] = [from, 0];
  while (to < lines.length && to - from < most.lines) {
    letters += Math.min(lines[to]?.text.length ?? 0, most.line);
    if (letters > most.letters && to > Math.max(from, at)) break;
    to += 1;
  }
  return [from, to];
}

/** The text of a page as it was read, with the words of a quote marked, or the row of a spreadsheet. However long the page is, the work stays small. */
export function tekstVenster(
  { lines }: Pick<Page, 'lines'>,
  zoek: { citaat?: string; rij?: number | undefined; vanaf?: number | undefined },
): Venster {
  const { citaat = '', rij, vanaf } = zoek;
  const at = firstLine(lines, citaat, rij);
  const [from, to] = choose(lines, Math.max(0, at), vanaf);
  const shown = lines.slice(from, to);
  const around = beginning(citaat);
  const cells = shown.map(({ text, cells: own }) =>
    (own !== undefined && own.length > 1 ? own : [text]).map((cell) => withoutSign(shortened(cell, around))),
  );
  // Of a row in a spreadsheet only the words in that row are meant
  const row = rij === undefined ? -1 : shown.findIndex((line) => line.rij === rij);
  const tokens = tokensOf(cells).filter(({ line }) => row < 0 || line === row);
  const { woorden } = vindCitaat(
    tokens.map(({ text }) => text),
    citaat,
  );
  const byCell = Map.groupBy(
    tokens.filter((_, i) => woorden.has(i)),
    ({ line, cell }) => `${line} ${cell}`,
  );
  const regels = shown.map((line, i): Regel => {
    const cellen = (cells[i] ?? []).map((text, cell) => pieces(text, byCell.get(`${i} ${cell}`) ?? []));
    const gemarkeerd = i === row || cellen.some((cell) => cell.some((piece) => piece.gemarkeerd));
    return { nr: from + i + 1, cellen, gemarkeerd, ...(line.rij !== undefined && { rij: line.rij }) };
  });
  return {
    regels,
    eerste: lines.length === 0 ? 0 : from + 1,
    laatste: to,
    totaal: lines.length,
    gevonden: regels.some(({ gemarkeerd }) => gemarkeerd),
  };
}
