import { Readable } from 'node:stream';
import { constants, createInflate, inflateSync } from 'node:zlib';
import type { ReadLimits } from '../limits.ts';
import type { Picture } from '../picture.ts';
import { damaged, pastLimit } from '../unread.ts';
import { drawImages } from './draw-images.ts';
import { fromFourBytes } from './pixels.ts';
import { eachRow, rowBytes } from './png-rows.ts';
import { pictureDpi } from './resolution.ts';
import { shrink } from './shrink.ts';

export type PngHead = { width: number; height: number; depth: number; kind: number; interlaced: boolean };

/** Samples a pixel of each kind of PNG: gray, colour, palette, gray or colour with transparency; with the depths that each may have. */
const kinds: Record<number, { samples: number; depths: readonly number[] }> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};
const palette = 3;
const inchesPerMetre = 39.37;

/** The head of a PNG. @throws UnreadError when it has none that can be. */
export function pngHead(bytes: Uint8Array): PngHead {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 33 || view.getUint32(12) !== 0x49484452) throw damaged();
  const head = {
    width: view.getUint32(16),
    height: view.getUint32(20),
    depth: bytes[24] ?? 0,
    kind: bytes[25] ?? 0,
    interlaced: bytes[28] === 1,
  };
  if (head.width === 0 || head.height === 0 || kinds[head.kind]?.depths.includes(head.depth) !== true) throw damaged();
  return head;
}

/** Whether the file goes on to its last chunk. */
export const pngEnds = (bytes: Uint8Array): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf('IEND') > 0;

type Chunks = { data: Uint8Array[]; colours: Uint8Array; clear: Uint8Array; dpi?: number };

/** The chunks that make the picture. What else stands in the file (profiles, texts) is passed over, so that nothing in it can swell. */
function chunksOf(bytes: Uint8Array): Chunks {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const found: Chunks = { data: [], colours: new Uint8Array(), clear: new Uint8Array() };
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = view.getUint32(at);
    const name = Buffer.from(bytes.buffer, bytes.byteOffset + at + 4, 4).toString('latin1');
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (name === 'IDAT') found.data.push(body);
    else if (name === 'PLTE') found.colours = body;
    else if (name === 'tRNS') found.clear = body;
    else if (name === 'pHYs' && body.length >= 9 && body[8] === 1) found.dpi = view.getUint32(at + 8) / inchesPerMetre;
    else if (name === 'IEND') break;
    at += 12 + length;
  }
  return found;
}

/** Past this many bytes of rows they are not unpacked all at once: the engine of PDF takes them row by row. */
const mostRows = 96 * 1024 * 1024;

/**
 * A PNG as a picture; transparent parts are white. Of one that breaks off the part that is there is read, when that is most of it.
 * @throws UnreadError `beschadigd` when less than two thirds is there, `te-groot` past the limit on pixels, or when it is larger than 96 MB
 * unpacked and of a kind that cannot be taken row by row (interlaced, transparent).
 */
export async function readPng(bytes: Uint8Array, head: PngHead, limits: ReadLimits): Promise<{ picture: Picture; whole: boolean }> {
  const { width, height, depth } = head;
  if (width * height > limits.picturePixels) throw pastLimit('picturePixels', limits);
  const chunks = chunksOf(bytes);
  const layout = { ...head, bits: (kinds[head.kind]?.samples ?? 1) * depth };
  const unpacked = rowBytes(layout);
  const dpi = pictureDpi(width, height, chunks.dpi);
  if (unpacked > mostRows) return { picture: await drawPng(head, chunks, unpacked, dpi, limits), whole: true };
  const rows = inflate(chunks.data, unpacked);
  // A picture over the limit on pages is made smaller while it is unpacked: whole pixels are taken together
  const step = Math.max(1, Math.ceil(Math.sqrt((width * height) / limits.pagePixels)));
  const target = shrink(width, height, step);
  const colour = colourOf(head, chunks);
  const came = eachRow(rows, layout, (row, wide, top, left, across) => {
    for (let x = 0; x < wide; x++) target.add(left + x * across, top, colour(row, x));
  });
  if (came * 3 < width * height * 2) throw damaged();
  const picture = fromFourBytes(target.finish(), target.width, target.height, target.width * 4, dpi / step, 'rgba');
  return { picture, whole: came === width * height };
}

/** A large PNG, drawn by the engine of PDF, which knows its filters. */
async function drawPng(head: PngHead, chunks: Chunks, unpacked: number, dpi: number, limits: ReadLimits): Promise<Picture> {
  const { width, height, depth, kind } = head;
  if (head.interlaced || kind > palette || chunks.clear.length > 0) throw pastLimit('picturePixels', limits);
  const data = Buffer.concat(chunks.data);
  if ((await unpackedBytes(data, unpacked)) !== unpacked) throw damaged();
  const colours =
    kind === palette
      ? `[/Indexed /DeviceRGB ${chunks.colours.length / 3 - 1} <${Buffer.from(chunks.colours).toString('hex')}>]`
      : kind === 0
        ? '/DeviceGray'
        : '/DeviceRGB';
  const samples = kinds[kind]?.samples ?? 1;
  const properties = `/Width ${width} /Height ${height} /ColorSpace ${colours} /BitsPerComponent ${depth} /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors ${samples} /BitsPerComponent ${depth} /Columns ${width} >>`;
  return drawImages(width, height, [{ left: 0, bottom: 0, width, height, properties, data }], dpi, limits);
}

/** How many bytes packed data gives, without keeping them; no further than just past `most`. */
async function unpackedBytes(data: Uint8Array, most: number): Promise<number> {
  let count = 0;
  try {
    for await (const chunk of Readable.from([data]).pipe(createInflate()) as AsyncIterable<Uint8Array>) {
      count += chunk.length;
      if (count > most) return count;
    }
  } catch {
    throw damaged();
  }
  return count;
}

/** Unpacks at most `most` bytes: what a head declares is all that a file may give. */
function inflate(parts: readonly Uint8Array[], most: number): Uint8Array {
  try {
    return inflateSync(Buffer.concat(parts), { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    throw damaged();
  }
}

/** A pixel as 32 bits: red, green, blue, and how much it covers. */
type Colour = (row: Uint8Array, x: number) => number;

function colourOf({ kind, depth }: PngHead, { colours, clear }: Chunks): Colour {
  const wide = depth === 16 ? 2 : 1;
  const most = (1 << depth) - 1;
  const small = (row: Uint8Array, x: number): number => ((row[(x * depth) >> 3] ?? 0) >> (8 - depth - ((x * depth) & 7))) & most;
  if (kind === palette)
    return (row, x) => {
      const at = small(row, x);
      return rgba(colours[3 * at] ?? 0, colours[3 * at + 1] ?? 0, colours[3 * at + 2] ?? 0, clear[at] ?? 255);
    };
  if (kind === 0 && depth <= 8) {
    const gone = clear.length >= 2 ? ((clear[0] ?? 0) << 8) | (clear[1] ?? 0) : -1;
    return (row, x) => {
      const value = small(row, x);
      const gray = (value * 255) / most;
      return rgba(gray, gray, gray, value === gone ? 0 : 255);
    };
  }
  // The first byte of a wide sample is the one that counts
  const samples = kinds[kind]?.samples ?? 1;
  const gone = clear.length >= 2 * samples && samples % 2 === 1 ? clear : undefined;
  return (row, x) => {
    const at = x * samples * wide;
    const s = (i: number) => row[at + i * wide] ?? 0;
    const hidden = gone !== undefined && isGone(row, at, wide, samples, gone);
    if (samples <= 2) return rgba(s(0), s(0), s(0), samples === 2 ? s(1) : hidden ? 0 : 255);
    return rgba(s(0), s(1), s(2), samples === 4 ? s(3) : hidden ? 0 : 255);
  };
}

/** Whether a pixel has the one colour that the file names as transparent. */
function isGone(row: Uint8Array, at: number, wide: number, samples: number, clear: Uint8Array): boolean {
  for (let i = 0; i < samples; i++) {
    if (row[at + i * wide + wide - 1] !== clear[2 * i + 1]) return false;
    if (wide === 2 && row[at + 2 * i] !== clear[2 * i]) return false;
  }
  return true;
}

const rgba = (red: number, green: number, blue: number, cover: number): number => (red << 24) | (green << 16) | (blue << 8) | cover;
