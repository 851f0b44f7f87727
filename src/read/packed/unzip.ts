import { inflateRawSync } from 'node:zlib';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import type { ReadLimits } from '../limits.ts';
import { damaged, pastLimit } from '../unread.ts';

/** The files of a packed document: names with a way to unpack one. Unpacking counts real bytes; what the zip declares is not believed. */
export type Parts = { names: string[]; read(name: string): Buffer | undefined; close(): void };

const ratioFrom = 1024 * 1024;

/** Opens a zip. @throws UnreadError `beschadigd` when it is broken, `te-groot` past a limit. */
export async function openParts(bytes: Uint8Array, limits: ReadLimits): Promise<Parts> {
  const zip = await openZip(bytes);
  const entries = await listEntries(zip, limits);
  let total = 0;
  return {
    names: [...entries.keys()],
    close: () => zip.close(),
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      const content = unpack(bytes, entry, limits, total);
      total += content.length;
      return content;
    },
  };
}

const openZip = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    fromBuffer(buffer, { lazyEntries: true, autoClose: false, validateEntrySizes: false }, (error, zip) => {
      if (error !== null || zip === undefined) reject(damaged());
      else resolve(zip);
    });
  });

const listEntries = (zip: ZipFile, limits: ReadLimits): Promise<Map<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('error', () => reject(damaged()));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      if (entries.size >= limits.zipEntries) return reject(pastLimit('zipEntries', limits));
      // The first of two with one name counts, as in Word
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });

/**
 * Unpacks one file of a zip in one go, which for the small files of a document is many times faster than as a stream; it stops at the nearest bound.
 * `before` is how many bytes came out of the zip already. @throws UnreadError when it is broken or past a limit.
 */
export function unpack(zip: Uint8Array, entry: Entry, limits: ReadLimits, before: number): Buffer {
  if (entry.isEncrypted()) throw damaged();
  const packed = packedBytes(Buffer.from(zip.buffer, zip.byteOffset, zip.length), entry);
  const bounds: [keyof ReadLimits, number][] = [
    ['zipEntryBytes', limits.zipEntryBytes],
    ['zipTotalBytes', limits.zipTotalBytes - before],
    ['zipRatio', Math.max(ratioFrom, limits.zipRatio * packed.length)],
  ];
  const [limit, most] = bounds.reduce((least, bound) => (bound[1] < least[1] ? bound : least));
  if (entry.compressionMethod === stored) {
    if (packed.length > most) throw pastLimit(limit, limits);
    return packed;
  }
  if (entry.compressionMethod !== deflated) throw damaged();
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw pastLimit(limit, limits);
    if (typeof code === 'string' && code.startsWith('Z_')) throw damaged();
    throw error;
  }
}

const [stored, deflated] = [0, 8];
const [headSize, headMark] = [30, 0x0403_4b50];

/** The bytes of a file as they stand in the zip: after a head of its own, whose size the list of files does not tell. */
function packedBytes(zip: Buffer, entry: Entry): Buffer {
  const head = entry.relativeOffsetOfLocalHeader;
  if (head + headSize > zip.length || zip.readUInt32LE(head) !== headMark) throw damaged();
  const from = head + headSize + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28);
  if (from + entry.compressedSize > zip.length) throw damaged();
  return zip.subarray(from, from + entry.compressedSize);
}
