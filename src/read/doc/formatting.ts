import { damaged } from '../unread.ts';
import type { Bytes } from './bytes.ts';
import type { DocFile } from './open-doc.ts';
import { eachProperty } from './sprms.ts';

/** What matters of how characters look: hidden or deleted, signs of a symbol font, pictures and data of form fields. */
export type CharacterLook = { hidden?: boolean; deleted?: boolean; special?: boolean; symbol?: number; location?: number; data?: boolean };

/** What matters of a paragraph: in how many tables it stands, whether its end ends a row or an inner cell, and whether a page begins at it. */
export type ParagraphLook = {
  inTable?: boolean;
  depth?: number;
  rowEnd?: boolean;
  innerCell?: boolean;
  innerRowEnd?: boolean;
  pageBefore?: boolean;
};

/** A look that holds from one place in the file to another. */
export type Run<Look> = { from: number; to: number; look: Look };

const [characterIndex, paragraphIndex] = [12, 13];
const pageSize = 512;

export const characterLooks = (file: DocFile): Run<CharacterLook>[] => runsOf(file, characterIndex, 1, (page, at, take) => {
  const size = file.word.u8(page + at);
  eachProperty(file.word, page + at + 1, page + at + 1 + size, take);
}, characterProperty); // prettier-ignore

export const paragraphLooks = (file: DocFile): Run<ParagraphLook>[] => runsOf(file, paragraphIndex, 13, (page, at, take) => {
  const half = file.word.u8(page + at);
  const [from, size] = half === 0 ? [at + 2, 2 * file.word.u8(page + at + 1)] : [at + 1, 2 * half - 1];
  // The number of a style stands before the properties
  eachProperty(file.word, page + from + 2, page + from + size, take);
}, paragraphProperty); // prettier-ignore

/** Runs stand in pages of 512 bytes ([MS-DOC] 2.9.33 and 2.9.174), which a table lists. */
function runsOf<Look extends object>(
  { word, table, place }: DocFile,
  index: number,
  entry: number,
  properties: (page: number, at: number, take: (sprm: number, at: number) => void) => void,
  put: (look: Look, sprm: number, bytes: Bytes, at: number) => void,
): Run<Look>[] {
  const { at: list, length } = place(index);
  const pages = Math.max(0, Math.floor((length - 4) / 8));
  // No more pages than the file has room for: a list that names one page again and again would make a small file a large one
  if (pages > word.length / pageSize) throw damaged();
  const runs: Run<Look>[] = [];
  for (let i = 0; i < pages; i++) {
    const page = (table.u32(list + 4 * (pages + 1) + 4 * i) & 0x3f_ffff) * pageSize;
    const count = word.u8(page + pageSize - 1);
    for (let k = 0; k < count; k++) {
      const look = {} as Look;
      const offset = 2 * word.u8(page + 4 * (count + 1) + entry * k);
      if (offset > 0) properties(page, offset, (sprm, at) => put(look, sprm, word, at));
      runs.push({ from: word.u32(page + 4 * k), to: word.u32(page + 4 * k + 4), look });
    }
  }
  return runs.sort((a, b) => a.from - b.from);
}

/** Takes up one property of characters. */
export function characterProperty(look: CharacterLook, sprm: number, bytes: Bytes, at: number): void {
  if (sprm === 0x083c) look.hidden = bytes.u8(at) === 1;
  else if (sprm === 0x0800) look.deleted = bytes.u8(at) === 1;
  else if (sprm === 0x0855) look.special = bytes.u8(at) === 1;
  else if (sprm === 0x0806) look.data = bytes.u8(at) === 1;
  else if (sprm === 0x6a03) look.location = bytes.u32(at);
  else if (sprm === 0x6a09) look.symbol = bytes.u16(at + 2);
}

function paragraphProperty(look: ParagraphLook, sprm: number, bytes: Bytes, at: number): void {
  if (sprm === 0x2416) look.inTable = bytes.u8(at) === 1;
  else if (sprm === 0x2417) look.rowEnd = bytes.u8(at) === 1;
  else if (sprm === 0x6649) look.depth = bytes.u32(at);
  else if (sprm === 0x244b) look.innerCell = bytes.u8(at) === 1;
  else if (sprm === 0x244c) look.innerRowEnd = bytes.u8(at) === 1;
  else if (sprm === 0x2407) look.pageBefore = bytes.u8(at) === 1;
}

/** The number of the run at a place, or of the next one after it. */
export function runAt<Look>(runs: readonly Run<Look>[], at: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
