import { deflateSync } from 'node:zlib';
import { pngChunk, pngOf } from '../../../src/read/picture/write-png.ts';
import { sampleFile } from '../fuzz/samples.ts';
import { sized, type Bomb, type Outcome } from './bomb.ts';

const megabyte = 1024 * 1024;

/** A PNG of this size; `kind` is its depth and colour as the head has them. */
const png = (width: number, height: number, pixels: Uint8Array, more: readonly Buffer[] = [], kind = [8, 0, 0, 0, 0]): Buffer =>
  pngOf({ width, height, kind }, pixels, more);

/** Where a JPEG says its size; the place of the height. */
const frameAt = (jpeg: Buffer): number => {
  for (let at = 2; at + 4 < jpeg.length; at += 2 + jpeg.readUInt16BE(at + 2))
    if ([0xc0, 0xc1, 0xc2].includes(jpeg[at + 1] ?? 0)) return at + 5;
  throw new Error('no frame in this JPEG');
};
const jpegOf = (name: string, width: number, height: number): Buffer => {
  const out = Buffer.from(sampleFile(name));
  out.writeUInt16BE(height, frameAt(out));
  out.writeUInt16BE(width, frameAt(out) + 2);
  return out;
};

/** A progressive JPEG whose last scan is sent over and over. */
const scans = (times: number): Buffer => {
  const jpeg = jpegOf('foto-progressief.jpg', 8_000, 8_000);
  const last = jpeg.lastIndexOf(Buffer.from([0xff, 0xda]));
  const scan = jpeg.subarray(last, -2);
  return Buffer.concat([jpeg.subarray(0, last), ...Array.from({ length: times }, () => scan), jpeg.subarray(-2)]);
};

/** A photo with a note of the camera before its picture. */
const exif = (note: Buffer): Buffer => {
  const jpeg = sampleFile('foto.jpg');
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, 0]), Buffer.from('Exif\0\0', 'latin1'), note]);
  segment.writeUInt16BE(segment.length - 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
};

type Tag = readonly [tag: number, kind: number, count: number, value: number];

/** A directory of a TIFF that begins at `at`, with where the next one is. */
const directory = (tags: readonly Tag[], next: number): Buffer => {
  const out = Buffer.alloc(2 + tags.length * 12 + 4);
  out.writeUInt16LE(tags.length, 0);
  tags.forEach(([tag, kind, count, value], i) => {
    out.writeUInt16LE(tag, 2 + i * 12);
    out.writeUInt16LE(kind, 4 + i * 12);
    out.writeUInt32LE(count >>> 0, 6 + i * 12);
    out.writeUInt32LE(value >>> 0, 10 + i * 12);
  });
  out.writeUInt32LE(next >>> 0, 2 + tags.length * 12);
  return out;
};

const tiffHead = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
/** What a page of a TIFF says: gray, 8 bits, with its strips at `at`. */
const sheet = (width: number, height: number, at: number, bytes: number, packing = 1): Tag[] => [
  [256, 4, 1, width], [257, 4, 1, height], [258, 3, 1, 8], [259, 3, 1, packing], [262, 3, 1, 1], [273, 4, 1, at], [277, 3, 1, 1], [278, 4, 1, height], [279, 4, 1, bytes],
]; // prettier-ignore

const tiff = (tags: readonly Tag[], data: Uint8Array, next = 0): Buffer => Buffer.concat([tiffHead, directory(tags, next), data]);
const dataAt = 8 + 2 + 9 * 12 + 4;

/** So many pages of ten by ten, each in its own directory. */
const manySheets = (count: number): Buffer => {
  const size = 2 + 9 * 12 + 4;
  const pages = Array.from({ length: count }, (_, i) => directory(sheet(10, 10, 8 + count * size, 100), i === count - 1 ? 0 : 8 + (i + 1) * size));
  return Buffer.concat([tiffHead, ...pages, Buffer.alloc(100, 255)]);
}; // prettier-ignore

/** The sample with every size that it says replaced. */
const heic = (change: (bytes: Buffer) => void): Buffer => {
  const out = Buffer.from(sampleFile('foto.heic'));
  change(out);
  return out;
};
const eachBox = (bytes: Buffer, type: string, change: (at: number) => void): void => {
  for (let at = bytes.indexOf(type, 0, 'latin1'); at >= 0; at = bytes.indexOf(type, at + 4, 'latin1')) change(at);
};

const refused: Outcome[] = ['te-groot', 'beschadigd', 'zonder-tekst', 'onleesbaar'];
const bomb = (file: string, name: string, make: (full: boolean) => Buffer, outcomes: readonly Outcome[] = [...refused, 'gelezen']): Bomb => ({ name: `${file.split('.')[1]}: ${name}`, file, make, outcomes }); // prettier-ignore

export const imageBombs: readonly Bomb[] = [
  bomb('a.png', 'says to be 50,000 by 50,000', () => png(50_000, 50_000, Buffer.alloc(1_000)), ['te-groot']),
  bomb('a.png', 'is 30,000 by 30,000 in a few kilobytes', () => png(30_000, 30_000, Buffer.alloc(megabyte), [], [1, 0, 0, 0, 0]), ['te-groot']),
  bomb('a.png', 'says to be larger than can be counted', () => png(0xffff_ffff, 0xffff_ffff, Buffer.alloc(10)), ['te-groot', 'beschadigd']),
  bomb('a.png', 'says to have no pixels', () => png(0, 0, Buffer.alloc(10)), refused),
  bomb('a.png', 'unpacks to far more than its size', (full) => png(10, 10, Buffer.alloc(sized(full, 40, 900) * megabyte)), refused),
  bomb('a.png', 'holds a note that unpacks to hundreds of megabytes', (full) => png(100, 100, Buffer.alloc(10_100), [pngChunk('zTXt', Buffer.concat([Buffer.from('a\0\0', 'latin1'), deflateSync(Buffer.alloc(sized(full, 40, 700) * megabyte))]))])),
  bomb('a.png', 'holds a colour profile that unpacks to hundreds of megabytes', (full) => png(100, 100, Buffer.alloc(10_100), [pngChunk('iCCP', Buffer.concat([Buffer.from('a\0\0', 'latin1'), deflateSync(Buffer.alloc(sized(full, 40, 700) * megabyte))]))])),
  bomb('a.png', 'a hundred thousand empty pieces', () => png(100, 100, Buffer.alloc(10_100), Array.from({ length: 100_000 }, () => pngChunk('tEXt', Buffer.from('a\0b'))))),
  bomb('a.png', 'laced, of one pixel high and 100,000,000 wide', () => png(100_000_000, 1, Buffer.alloc(1_000), [], [1, 0, 0, 0, 1])),
  bomb('a.jpg', 'says to be 65,500 by 65,500', () => jpegOf('foto.jpg', 65_500, 65_500), ['te-groot']),
  bomb('a.jpg', 'progressive, 65,500 by 65,500', () => jpegOf('foto-progressief.jpg', 65_500, 65_500), ['te-groot']),
  bomb('a.jpg', 'says to be 10,000 by 10,000 and ends soon', () => jpegOf('foto.jpg', 10_000, 10_000)),
  bomb('a.jpg', 'progressive, with the last scan a thousand times', (full) => scans(sized(full, 60, 1_000)), [...refused, 'te-lang', 'gelezen']),
  bomb('a.jpg', 'without height, which comes later', () => jpegOf('foto.jpg', 600, 0)),
  bomb('a.jpg', 'a note of the camera that points at itself', () => exif(Buffer.concat([tiffHead, directory([[0x8769, 4, 1, 8], [0x0112, 3, 1, 99], [0x8825, 4, 0xffff_ffff, 8]], 8)]))),
  bomb('a.tif', 'says to be 50,000 by 50,000', () => tiff(sheet(50_000, 50_000, dataAt, 100), Buffer.alloc(100)), ['te-groot']),
  bomb('a.tif', 'says to be larger than can be counted', () => tiff(sheet(0xffff_ffff, 0xffff_ffff, dataAt, 100), Buffer.alloc(100)), ['te-groot', 'beschadigd']),
  bomb('a.tif', 'strips: four billion of them', () => tiff([[256, 4, 1, 1_000], [257, 4, 1, 1_000], [258, 3, 1, 8], [259, 3, 1, 1], [262, 3, 1, 1], [273, 4, 0xffff_ffff, 8], [277, 3, 1, 1], [278, 4, 1, 1], [279, 4, 0xffff_ffff, 8]], Buffer.alloc(100))),
  bomb('a.tif', 'ten million strips that all lie at one place', () => tiff([[256, 4, 1, 1_000], [257, 4, 1, 1_000], [258, 3, 1, 8], [259, 3, 1, 5], [262, 3, 1, 1], [273, 4, 10_000_000, 8], [277, 3, 1, 1], [278, 4, 1, 1], [279, 4, 10_000_000, 8]], Buffer.alloc(40 * 1_000))),
  bomb('a.tif', 'a directory that is followed by itself', () => tiff(sheet(10, 10, dataAt, 100), Buffer.alloc(100, 255), 8)),
  bomb('a.tif', 'ten thousand pages', () => manySheets(10_000), ['te-groot']),
  bomb('a.tif', 'pixels of 60,000 samples of 64 bits', () => tiff([[256, 4, 1, 1_000], [257, 4, 1, 1_000], [258, 3, 1, 64], [259, 3, 1, 1], [262, 3, 1, 1], [273, 4, 1, 8], [277, 3, 1, 60_000], [278, 4, 1, 1_000], [279, 4, 1, 100]], Buffer.alloc(100))),
  bomb('a.tif', 'packed with LZW and with what LZW cannot be', () => tiff(sheet(5_000, 5_000, dataAt, 50_000, 5), Buffer.alloc(50_000, 0xff))),
  bomb('a.tif', 'a fax of 9,000 by 9,000 from noise', () => tiff([[256, 4, 1, 9_000], [257, 4, 1, 9_000], [258, 3, 1, 1], [259, 3, 1, 4], [262, 3, 1, 0], [273, 4, 1, dataAt], [277, 3, 1, 1], [278, 4, 1, 9_000], [279, 4, 1, 90_000]], Buffer.from(Array.from({ length: 90_000 }, (_, i) => Math.imul(i, 2_654_435_761) >>> 24)))),
  bomb('a.tif', 'a picture in JPEG inside that says 65,500 by 65,500', () => { const jpeg = jpegOf('foto.jpg', 65_500, 65_500); return tiff(sheet(600, 300, dataAt, jpeg.length, 7), jpeg); }),
  bomb('a.heic', 'says to be 50,000 by 50,000', () => heic((out) => eachBox(out, 'ispe', (at) => { out.writeUInt32BE(50_000, at + 8); out.writeUInt32BE(50_000, at + 12); })), ['te-groot', 'beschadigd']),
  bomb('a.heic', 'boxes that say to be larger than the file', () => heic((out) => eachBox(out, 'iloc', (at) => out.writeUInt32BE(0x7fff_ffff, at - 4)))),
  bomb('a.heic', 'boxes of no size', () => heic((out) => eachBox(out, 'iprp', (at) => out.writeUInt32BE(0, at - 4)))),
  bomb('a.heic', 'a picture that refers to itself', () => heic((out) => eachBox(out, 'pitm', (at) => out.writeUInt16BE(0xffff, at + 8)))),
]; // prettier-ignore
