import type { Box, Line, Page } from '../../read/document.ts';
import type { PlacedWord } from '../../read/show/page-view.ts';
import { vindCitaat } from './vind-citaat.ts';

/** The places of a quote on the picture of a page, in points; `deel` is how much of it was found (0 to 1), `keren` how often it stands there. */
export type Plekken = { vakken: Box[]; deel: number; keren: number };

/** Boxes that touch on one line become one. */
function joined(boxes: readonly Box[]): Box[] {
  const out: Box[] = [];
  for (const box of boxes) {
    const last = out.at(-1);
    if (last === undefined || !follows(last, box)) {
      out.push(box);
      continue;
    }
    const [left, top] = [Math.min(last[0], box[0]), Math.min(last[1], box[1])];
    const [right, bottom] = [Math.max(last[0] + last[2], box[0] + box[2]), Math.max(last[1] + last[3], box[1] + box[3])];
    out[out.length - 1] = [left, top, right - left, bottom - top];
  }
  return out;
}

function follows(last: Box, box: Box): boolean {
  const over = Math.min(last[1] + last[3], box[1] + box[3]) - Math.max(last[1], box[1]);
  const gap = Math.max(box[0] - (last[0] + last[2]), last[0] - (box[0] + box[2]));
  const high = Math.min(last[3], box[3]);
  return over > 0.5 * high && gap < 1.5 * Math.max(high, 4);
}

/** Words by the lines that were read, each line from left to right: the order in which a quote was taken. */
function inLines(words: readonly PlacedWord[], lines: readonly Line[]): PlacedWord[] {
  const left = new Set(words);
  const rows = lines.flatMap(({ box }) => {
    if (box === undefined) return [];
    const own = [...left].filter(({ vak }) => {
      const [x, y] = [vak[0] + vak[2] / 2, vak[1] + vak[3] / 2];
      return x >= box[0] - 1 && x <= box[0] + box[2] + 1 && y >= box[1] && y <= box[1] + box[3];
    });
    for (const word of own) left.delete(word);
    return own.toSorted((a, b) => a.vak[0] - b.vak[0]);
  });
  return [...rows, ...left];
}

/** The words of a line, each with the part of the line that it takes by its letters; where the line has columns, each takes the whole line. */
function wordsOfLine({ text, box, cells }: Line): PlacedWord[] {
  if (box === undefined) return [];
  const whole = (cells?.length ?? 0) > 1;
  return [...text.matchAll(/\S+/gu)].map((found) => {
    const [from, to] = [found.index / text.length, (found.index + found[0].length) / text.length];
    return { tekst: found[0], vak: whole ? box : [box[0] + from * box[2], box[1], (to - from) * box[2], box[3]] };
  });
}

const find = (words: readonly PlacedWord[], citaat: string): Plekken => {
  const { woorden, deel, keren } = vindCitaat(
    words.map(({ tekst }) => tekst),
    citaat,
  );
  return { vakken: joined(words.flatMap(({ vak }, i) => (woorden.has(i) ? [vak] : []))), deel, keren };
};

/** Looking words up line by line stops being quick past this many comparisons; the order of the file is as good for nearly all pages. */
const mostWork = 20_000_000;

/**
 * Where a quote stands on the picture of a page: among the words that the file itself has there, else in the lines that were read (all there is of
 * a scan). What finds most of it counts, the finer first.
 */
export function vindPlekken(woorden: readonly PlacedWord[], page: Pick<Page, 'lines'> | undefined, citaat: string): Plekken {
  const lines = page?.lines ?? [];
  const ways: (() => PlacedWord[])[] = [
    ...(woorden.length > 0 ? [() => [...woorden]] : []),
    ...(woorden.length > 0 && woorden.length * lines.length <= mostWork ? [() => inLines(woorden, lines)] : []),
    () => lines.flatMap(wordsOfLine),
  ];
  let best: Plekken = { vakken: [], deel: 0, keren: 0 };
  for (const way of ways) {
    const found = find(way(), citaat);
    if (found.deel > best.deel) best = found;
    if (best.deel === 1) break;
  }
  return best;
}
