import type { Line } from '../document.ts';

/** Characters in a row at most, the spaces between its cells not counted: looking for facts in one line costs more than in two halves of it. Told in docs/lezen.md. */
export const longestRow = 4000;
/** Cells in a row at most, once it is too long. */
const mostCells = 100;

/**
 * A line as lines of at most `longestRow` characters, with nothing lost: cut behind a sentence, else at a space, else anywhere. Of a row of
 * cells that is too long every cell keeps its beginning in its column, the longest cells the least; the rest of them follows as lines.
 */
export const boundedLines = (line: Line): Line[] => {
  if (line.text.length <= longestRow) return [line];
  const { cells = [] } = line;
  if (cells.length <= 1) return cut(line.text, longestRow).map((text) => ({ ...line, text, cells: [text] }));
  const lines: Line[] = [];
  for (let from = 0; from < cells.length; from += mostCells) lines.push(...cutCells(line, cells.slice(from, from + mostCells)));
  return lines;
};

const cutCells = (line: Line, cells: string[]): Line[] => {
  const share = shareOf(cells);
  const parts = cells.map((cell) => cut(cell, share));
  const first = parts.map(([part = '']) => part);
  const rest = parts.flatMap((part) => cut(part.slice(1).join(''), longestRow));
  return [{ ...line, text: first.join(' '), cells: first }, ...rest.map((text): Line => ({ ...line, text, cells: [text] }))];
};

// The length that each cell may have, so that what short cells leave is for the long ones.
const shareOf = (cells: readonly string[]): number => {
  let room = longestRow;
  for (const [at, length] of cells
    .map((cell) => cell.length)
    .sort((a, b) => a - b)
    .entries()) {
    const share = Math.floor(room / (cells.length - at));
    if (length > share) return share;
    room -= length;
  }
  return longestRow;
};

/** A text in parts of at most so many characters, which together are the text. */
const cut = (text: string, most: number): string[] => {
  const parts: string[] = [];
  for (let from = 0; from < text.length;) {
    const part = text.slice(from, from + most);
    const length = from + most < text.length ? endIn(part) : part.length;
    parts.push(part.slice(0, length));
    from += length;
  }
  return parts;
};

// In the second half of a part, so that a text does not fall into crumbs.
const endIn = (part: string): number => {
  for (const mark of ['. ', ' ']) {
    const at = part.lastIndexOf(mark);
    if (at > part.length / 2) return at + mark.length;
  }
  // Both halves of a sign outside the basic plane stay together.
  return /[\uD800-\uDBFF]$/.test(part) ? part.length - 1 : part.length;
};
