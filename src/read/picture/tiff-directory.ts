import { damaged } from '../unread.ts';

/** The numbers that a TIFF tells of one picture, by tag. */
export type TiffDirectory = {
  numbers(tag: number): readonly number[];
  one(tag: number): number | undefined;
  raw(tag: number): Uint8Array | undefined;
};

/** Tags of TIFF 6.0 that matter for what a picture looks like. */
export const tiffTags = {
  subfile: 254, width: 256, height: 257, bits: 258, compression: 259, photometric: 262, fillOrder: 266, stripOffsets: 273, orientation: 274,
  samples: 277, rowsPerStrip: 278, stripBytes: 279, across: 282, down: 283, planar: 284, t4Options: 292, unit: 296, predictor: 317, colours: 320,
  tileWidth: 322, tileHeight: 323, tileOffsets: 324, tileBytes: 325, jpegTables: 347, jpegStart: 513, jpegLength: 514,
} as const; // prettier-ignore

/** Bytes of a value of each type: BYTE, ASCII, SHORT, LONG, RATIONAL, SBYTE, UNDEFINED, SSHORT, SLONG. */
const sizes: Record<number, number> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4 };
const rational = 5;
const mostEntries = 400;
/** Longest list of numbers that is read: as many strips as a page of 3 metres at 600 dpi has rows. */
const mostNumbers = 70_000;

/** The pictures of a TIFF in order, small previews left out; no more than `most`. @throws UnreadError when it is broken before the first. */
export function tiffDirectories(bytes: Uint8Array, most: number): TiffDirectory[] {
  if (bytes.length < 8) throw damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const little = view.getUint16(0) === 0x4949;
  const found: TiffDirectory[] = [];
  const seen = new Set<number>();
  let at = view.getUint32(4, little);
  while (at !== 0 && at + 2 <= bytes.length && !seen.has(at) && found.length < most) {
    seen.add(at);
    const count = Math.min(view.getUint16(at, little), mostEntries);
    const end = at + 2 + 12 * count;
    if (end > bytes.length) break;
    const directory = readDirectory(bytes, view, little, at + 2, count);
    if (((directory.one(tiffTags.subfile) ?? 0) & 1) === 0) found.push(directory);
    at = end + 4 <= bytes.length ? view.getUint32(end, little) : 0;
  }
  if (found.length === 0) throw damaged();
  return found;
}

function readDirectory(bytes: Uint8Array, view: DataView, little: boolean, start: number, count: number): TiffDirectory {
  const entries = new Map<number, { type: number; count: number; place: number; size: number }>();
  for (let i = 0; i < count; i++) {
    const at = start + 12 * i;
    const type = view.getUint16(at + 2, little);
    const values = view.getUint32(at + 4, little);
    const size = (sizes[type] ?? 0) * values;
    const place = size <= 4 ? at + 8 : view.getUint32(at + 8, little);
    if (size > 0 && place + size <= bytes.length) entries.set(view.getUint16(at, little), { type, count: values, place, size });
  }
  const value = (type: number, at: number): number => {
    if (type === rational) return view.getUint32(at, little) / (view.getUint32(at + 4, little) || 1);
    const size = sizes[type];
    return size === 1 ? (bytes[at] ?? 0) : size === 2 ? view.getUint16(at, little) : view.getUint32(at, little);
  };
  const numbers = (tag: number): number[] => {
    const entry = entries.get(tag);
    if (entry === undefined) return [];
    return Array.from({ length: Math.min(entry.count, mostNumbers) }, (_, i) =>
      value(entry.type, entry.place + i * (sizes[entry.type] ?? 1)),
    );
  };
  return {
    numbers,
    one: (tag) => numbers(tag)[0],
    raw(tag) {
      const entry = entries.get(tag);
      return entry && bytes.subarray(entry.place, entry.place + entry.size);
    },
  };
}
