import type { Bytes } from './bytes.ts';

/** Walks through a list of properties ([MS-DOC] 2.2.5): for each its number and where its value stands. Stops where the list breaks off. */
export function eachProperty(bytes: Bytes, from: number, to: number, take: (sprm: number, at: number) => void): void {
  let at = from;
  while (at + 2 < to) {
    const sprm = bytes.u16(at);
    const value = at + 2;
    const size = sizeOf(sprm, bytes, value);
    if (value + size > to) return;
    take(sprm, value);
    at = value + size;
  }
}

const [defineTable, changeTabs] = [0xd608, 0xc615];
const sizes = [1, 1, 2, 4, 2, 2, 0, 3];

/** The size of a value, which the three highest bits of the number tell; two kinds have a rule of their own. */
function sizeOf(sprm: number, bytes: Bytes, at: number): number {
  const kind = sprm >> 13;
  if (kind !== 6) return sizes[kind] ?? 1;
  if (sprm === defineTable) return bytes.u16(at) + 1;
  const size = bytes.u8(at);
  if (sprm !== changeTabs || size !== 255) return size + 1;
  const removed = bytes.u8(at + 1);
  const added = bytes.u8(at + 2 + 4 * removed);
  return 3 + 4 * removed + 3 * added;
}
