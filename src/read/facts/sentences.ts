import { fold } from './fold.ts';
import { mendLabels } from './mend.ts';
import type { Row } from './reading.ts';

/** One sentence (or one row of a table), with the heading that it stands under. */
export type Sentence = {
  page: number;
  text: string;
  folded: string;
  row: number;
  kop: string;
  weak: boolean;
  shaky: boolean;
  table: boolean;
};

const bullet = /^(?:[•▪●◦‣⁃\uE000-\uF8FF*]|[-–—](?=\s)|o(?=\s)|\d{1,2}[.)](?=\s)|[a-z]\)(?=\s))\s*/;
const shortForm =
  /(?:^|[\s(])(?:drs|dr|prof|ir|mr|ing|mw|mevr|dhr|d\.d|dd|t\.m|m\.b\.t|i\.v\.m|o\.a|o\.b\.v|t\.a\.v|t\.b\.v|t\.o\.v|a\.d\.h\.v|d\.m\.v|n\.a\.v|i\.p\.v|z\.o\.z|e\.d|e\.a|bijv|bv|blz|pag|nr|tel|evt|resp|ca|incl|excl|max|min|gem|geb|afn|eval|gespr|orthoped|desk|onderz|jan|feb|febr|mrt|apr|aug|sept|sep|okt|nov|dec|vgl|zgn|art|afd|p|[a-z])\.$/;

/** Joins lines to paragraphs where lines run on (`wraps`), over page ends too, and cuts them into sentences; rows of tables stay rows. */
export const makeSentences = (rows: Row[], wraps: boolean): Sentence[] => {
  const sentences: Sentence[] = [];
  const lengths = rows.map((row) => row.text.length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.8)] ?? 80;
  let lastLine = 0;
  let kop = '';
  // `lines` holds which stretches of the text come from which lines.
  let open: { row: Row; text: string; lines: { from: number; to: number; row: Row }[] } | undefined;
  const close = () => {
    let at = 0;
    for (const text of open ? splitSentences(open.text) : []) {
      at = Math.max(at, open?.text.indexOf(text, at) ?? 0);
      const end = at + text.length;
      const from = open?.lines.filter((line) => line.from < end && line.to > at).map(({ row }) => row) ?? [];
      if (open) add(open.row, text, false, from);
      at = end;
    }
    open = undefined;
  };
  const add = (row: Row, text: string, table: boolean, from: Row[] = [row]) =>
    sentences.push({
      page: row.page,
      text,
      folded: text === row.text ? row.folded : row.beeld ? mendLabels(fold(text)) : fold(text),
      row: row.index,
      kop,
      weak: from.some(({ weak }) => weak),
      shaky: from.some(({ shaky }) => shaky),
      table,
    });
  for (const row of rows) {
    if (row.running) continue;
    const before = lastLine;
    lastLine = row.text.length;
    if (row.heading) {
      close();
      kop = row.folded;
      add(row, row.text, false);
    } else if (row.cells.length > 1) {
      close();
      add(row, row.text, true);
    } else if (
      wraps &&
      open &&
      !bullet.test(row.text) &&
      !startsAnew(open.text, row.text) &&
      !(
        label.test(row.text) &&
        (/[.!?]['")]?$/.test(open.text) || before < usual * 0.75 || (open.lines.length === 1 && label.test(open.text)))
      ) &&
      !(before < usual * 0.55 && /^\p{Lu}/u.test(row.text))
    ) {
      const from = open.text.length;
      open.text = joinLines(open.text, row.text);
      open.lines.push({ from: from - 1, to: open.text.length, row });
    } else {
      close();
      const text = row.text.replace(bullet, '');
      open = { row, text, lines: [{ from: 0, to: text.length, row }] };
    }
  }
  close();
  return sentences;
};

// "beschermend: humor, sport" after a finished sentence or a short line
const label = /^\p{Ll}[\p{L} /-]{2,30}:\s/u;
// "Periode: ..." or a line after a finished line that begins with a label.
const startsAnew = (before: string, line: string): boolean =>
  /^[\p{Lu}][^:.]{1,40}:(?:\s|$)/u.test(line) ||
  before.endsWith(':') ||
  /\.{5}|_{4}/.test(line) ||
  /\.{5}|_{4}/.test(before.slice(0, 400)) ||
  before.length > 4000;

const joinLines = (before: string, line: string): string => {
  if (!before.endsWith('-') || !/\p{L}{3}-$/u.test(before.slice(-5))) return `${before} ${line}`;
  return /^\p{Ll}/u.test(line) && !/^(?:en|of)\b/.test(line) ? before.slice(0, -1) + line : before + line;
};

/** Cuts running text into sentences; short forms, initials and dates do not end one. */
const splitSentences = (text: string): string[] => {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(/[.!?]["')\]]*\s+(?=["'([]?[\p{Lu}\d])/gu)) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(from, match.index - 12), match.index + 1);
    if (text[match.index] === '.' && (shortForm.test(before.toLowerCase()) || /^\s*\d{1,2}\.$/.test(text.slice(from, match.index + 1))))
      continue;
    parts.push(text.slice(from, end).trim());
    from = end;
  }
  parts.push(text.slice(from).trim());
  return parts.filter((part) => part !== '');
};
