import type { Box, Line } from '../document.ts';
import { plainSpaces } from './plain-spaces.ts';
import { joinWrapped, type Segment } from '../segments.ts';
import type { Block, FlowPicture, Paragraph, Table } from './blocks.ts';

/**
 * One page of a text that holds no positions; `segments` and `pictures` stand in a rough layout of our own (lines of 14 points
 * under each other, table columns side by side), good enough to see what stands above, below and beside what.
 */
export type FlowPage = {
  number: number;
  lines: Line[];
  segments: Segment[];
  pictures: { box: Box; picture: FlowPicture }[];
  height: number;
};

const pageWidth = 500;
const lineHeight = 14;
/** Pictures count for at most this height: only what stands next to them matters. */
const pictureHeight = 90;

/** What cannot be joined to one line without losing which signature belongs to which name. */
const signing = /\.{6,}|_{5,}|…{3,}|handtekening|paraaf|ondertek/iu;

/** Lays blocks out in pages, counted from `first`. */
export function layOut(blocks: readonly Block[], first: number): FlowPage[] {
  const pages: FlowPage[] = [];
  const add = (): FlowPage => {
    const page: FlowPage = { number: first + pages.length, lines: [], segments: [], pictures: [], height: 0 };
    pages.push(page);
    return page;
  };
  let page = add();
  for (const block of blocks) {
    if (block.kind === 'page') {
      // Word records one break twice: as it was asked for and as it was rendered
      if (hasContent(page)) page = add();
    } else if (block.kind === 'paragraph') page.height = layParagraph(block, page, 0, pageWidth, page.height, page.lines);
    else page = layTable(block, page, add);
  }
  if (!hasContent(page) && pages.length > 1) pages.pop();
  return pages;
}

const hasContent = (page: FlowPage): boolean => page.segments.length > 0 || page.pictures.length > 0;

/** Lays a paragraph; returns where the next one begins. Lines go to `lines`, which for a cell is a list of its own. */
function layParagraph(paragraph: Paragraph, page: FlowPage, left: number, width: number, top: number, lines: Line[]): number {
  let y = top;
  const written = paragraph.lines
    .map((cells) => cells.map((cell) => plainSpaces(cell)).filter((cell) => cell !== ''))
    .filter((cells) => cells.length > 0);
  const place = (picture: FlowPicture, floating: boolean) => {
    const high = Math.min(picture.height, pictureHeight);
    page.pictures.push({ box: [left, floating ? Math.max(0, y - high / 2) : y, Math.min(picture.width, width), high], picture });
    if (!floating) y += high;
  };
  if (written.length === 0) for (const picture of paragraph.pictures) place(picture, picture.floating);
  else for (const picture of paragraph.pictures) place(picture, true);
  for (const cells of written) {
    const each = width / cells.length;
    cells.forEach((text, i) =>
      page.segments.push({
        text,
        box: [left + i * each, y, Math.min(each, text.length * 5), lineHeight - 2],
        baseline: y + lineHeight - 4,
        size: 10,
      }),
    );
    lines.push(cells.length === 1 ? { text: cells[0] ?? '' } : { text: cells.join('  '), cells });
    y += lineHeight;
  }
  return y === top ? y + lineHeight / 2 : y;
}

function layTable(table: Table, start: FlowPage, add: () => FlowPage): FlowPage {
  let page = start;
  for (const row of table.rows) {
    const breaks = row.some((cell) => cell.some((block) => block.kind === 'page'));
    const begins = row.some(
      (cell) => cell.find((block) => block.kind !== 'paragraph' || block.lines.flat().some((text) => text.trim() !== ''))?.kind === 'page',
    );
    if (begins && hasContent(page)) page = add();
    layRow(row, page);
    if (breaks && !begins) page = add();
  }
  return page;
}

function layRow(row: readonly Block[][], page: FlowPage): void {
  const top = page.height;
  const each = pageWidth / Math.max(1, row.length);
  const inner: Line[] = [];
  const cells = row.map((blocks, i) => layCell(blocks, page, i * each, each, top, inner));
  page.height = Math.max(top + lineHeight, ...cells.map((cell) => cell.bottom));
  const filled = cells.filter((cell) => cell.lines.length > 0);
  if (filled.length === 1 && row.length === 1) page.lines.push(...cells.flatMap((cell) => cell.lines));
  else if (filled.length > 0) page.lines.push(...rowLines(cells.map((cell) => cell.lines)));
  page.lines.push(...inner);
}

function asLine(texts: string[]): Line {
  while (texts.length > 2 && texts.at(-1) === '') texts.pop();
  return { text: texts.filter((text) => text !== '').join('  '), cells: texts };
}

/** One line of joined cells; where signatures stand side by side, a line for each line of the cells, so that names and dates stay apart. */
function rowLines(cells: readonly Line[][]): Line[] {
  const rows = Math.max(...cells.map((lines) => lines.length));
  if (rows > 1 && cells.some((lines) => lines.length > 1 && lines.some((line) => signing.test(line.text))))
    return Array.from({ length: rows }, (_, i) => asLine(cells.map((lines) => lines[i]?.text ?? '')));
  return [asLine(cells.map((lines) => joinWrapped(lines.map((line) => line.text))))];
}

type LaidCell = { lines: Line[]; bottom: number };

/** The rows of tables inside a cell follow the row as lines of their own. */
function layCell(blocks: readonly Block[], page: FlowPage, left: number, width: number, top: number, inner: Line[]): LaidCell {
  const lines: Line[] = [];
  let y = top;
  for (const block of blocks) {
    if (block.kind === 'paragraph') y = layParagraph(block, page, left, width, y, lines);
    if (block.kind !== 'table') continue;
    for (const row of block.rows) {
      const begin = y;
      const each = width / Math.max(1, row.length);
      const cells = row.map((cell, i) => layCell(cell, page, left + i * each, each, begin, inner));
      y = Math.max(begin + lineHeight, ...cells.map((cell) => cell.bottom));
      if (cells.some((cell) => cell.lines.length > 0))
        inner.push(...(row.length === 1 ? cells.flatMap((cell) => cell.lines) : rowLines(cells.map((cell) => cell.lines))));
    }
  }
  return { lines, bottom: y };
}
