import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import type { ReadLimits } from '../limits.ts';
import { damaged, pastLimit } from '../unread.ts';

/** The files of a packed document: names with a way to unpack one. Unpacking counts real bytes; what the zip declares is not believed. */
export type Parts = { names: string[]; read(name: string): Promise<Buffer | undefined>; close(): void };

const ratioFrom = 1024 * 1024;

/** Opens a zip. @throws UnreadError `beschadigd` when it is broken, `te-groot` past a limit. */
export async function openParts(bytes: Uint8Array, limits: ReadLimits): Promise<Parts> {
  const zip = await openZip(bytes);
  const entries = await listEntries(zip, limits);
  let total = 0;
  return {
    names: [...entries.keys()],
    close: () => zip.close(),
    async read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      const content = await unpack(zip, entry, limits, total);
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

/** Unpacks one file of a zip; `before` is how many bytes came out of the zip already. @throws UnreadError when it is broken or past a limit. */
export const unpack = (zip: ZipFile, entry: Entry, limits: ReadLimits, before: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    if (entry.isEncrypted()) return reject(damaged());
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null || stream === undefined) return reject(damaged());
      const chunks: Buffer[] = [];
      let size = 0;
      const stop = (limit: keyof ReadLimits) => {
        reject(pastLimit(limit, limits));
        stream.destroy();
      };
      stream.on('error', () => reject(damaged()));
      stream.on('end', () => resolve(Buffer.concat(chunks)));
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > limits.zipEntryBytes) return stop('zipEntryBytes');
        if (before + size > limits.zipTotalBytes) return stop('zipTotalBytes');
        if (size > ratioFrom && size > limits.zipRatio * Math.max(1, entry.compressedSize)) return stop('zipRatio');
        chunks.push(chunk);
      });
    });
  });
