import { damaged } from '../unread.ts';
import type { DocFile } from './open-doc.ts';
import { eachProperty } from './sprms.ts';

const [sectionIndex, headerIndex] = [6, 11];
const breakKind = 0x3009;
/** A section that goes on where the one before ends, or in the next column. */
const goesOn = new Set([0, 1]);

/** The characters at which a section begins on the page where the one before ends ([MS-DOC] 2.8.26). */
export function continuousSections({ table, word, place }: DocFile): Set<number> {
  const { at, length } = place(sectionIndex);
  const count = Math.max(0, Math.floor((length - 4) / 16));
  const found = new Set<number>();
  for (let i = 1; i < count; i++) {
    const properties = table.u32(at + 4 * (count + 1) + 12 * i + 2);
    // Without properties of its own a section begins a page
    if (properties === 0xffff_ffff) continue;
    const size = word.i16(properties);
    eachProperty(word, properties + 2, properties + 2 + Math.max(0, size), (sprm, value) => {
      if (sprm === breakKind && goesOn.has(word.u8(value))) found.add(table.u32(at + 4 * i));
    });
  }
  return found;
}

/** The headers and footers as ranges of characters from the begin of their part ([MS-DOC] 2.8.11): six of lines above notes, then six a section. */
export function runningHeads({ table, place }: DocFile): { footer: boolean; from: number; to: number }[] {
  const { at, length } = place(headerIndex);
  const count = Math.max(0, Math.floor(length / 4) - 2);
  const found: { footer: boolean; from: number; to: number }[] = [];
  for (let i = 6; i < count; i++) {
    const [from, to] = [table.u32(at + 4 * i), table.u32(at + 4 * i + 4)];
    const kind = (i - 6) % 6;
    if (to < from) throw damaged();
    if (to > from) found.push({ footer: kind === 2 || kind === 3 || kind === 5, from, to });
  }
  return found;
}
