import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import type { Part, Unpacked } from '../first-read.ts';
import { isJunk } from '../junk.ts';
import type { ReadLimits } from '../limits.ts';
import { lockedPack, otherKind } from '../other-kinds.ts';
import { unpack } from '../packed/unzip.ts';
import { damaged, UnreadError } from '../unread.ts';
import { harmlessName, uniqueNames } from './names.ts';
import { zipName } from './zip-name.ts';

/**
 * Unpacks a zip: each file in it becomes a part, with its own fault where it cannot be had. What does not fit in the bounds any more is told in
 * one part without a name, for the zip itself. @throws UnreadError when the zip is broken, or locked as a whole.
 */
export async function readZip(_name: string, bytes: Uint8Array, limits: ReadLimits): Promise<Unpacked> {
  const zip = await openZip(bytes);
  try {
    const { entries, fault } = await listFiles(zip, limits);
    if (entries.length > 0 && entries.every(({ entry }) => entry.isEncrypted())) throw lockedPack();
    const parts = unpackAll(bytes, entries, limits);
    return { parts: fault === undefined ? parts : [...parts, { name: '', error: fault }] };
  } finally {
    zip.close();
  }
}

const openZip = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    fromBuffer(buffer, { lazyEntries: true, autoClose: false, validateEntrySizes: false, decodeStrings: false }, (error, zip) => {
      if (error !== null || zip === undefined) reject(damaged());
      else resolve(zip);
    });
  });

type Listed = { entry: Entry; name: string };

/** The files, without folders and junk. A directory that breaks off gives the files before it, and a fault for the zip. */
const listFiles = (zip: ZipFile, limits: ReadLimits): Promise<{ entries: Listed[]; fault?: UnreadError }> =>
  new Promise((resolve, reject) => {
    const entries: Listed[] = [];
    let seen = 0;
    zip.on('error', (error: Error) => {
      if (error.message.startsWith('strong encryption')) reject(lockedPack());
      else if (entries.length === 0) reject(damaged());
      else resolve({ entries, fault: damaged() });
    });
    zip.on('end', () => resolve({ entries }));
    zip.on('entry', (entry: Entry) => {
      if (++seen > limits.zipEntries) return resolve({ entries, fault: tooMany(limits) });
      const raw = zipName(entry);
      const name = harmlessName(raw, 'bestand zonder naam');
      const isFolder = /[/\\]$/u.test(raw) && entry.uncompressedSize === 0;
      if (!isFolder && !isJunk(name)) entries.push({ entry, name });
      zip.readEntry();
    });
    zip.readEntry();
  });

function unpackAll(zip: Uint8Array, entries: readonly Listed[], limits: ReadLimits): Part[] {
  const parts: Part[] = [];
  const unique = uniqueNames();
  let total = 0;
  for (const [index, { entry, name }] of entries.entries()) {
    if (total >= limits.zipTotalBytes) return [...parts, { name: '', error: tooBig(entries.length - index, limits) }];
    const part = unpackOne(zip, entry, unique(name), limits, total);
    if ('bytes' in part) total += part.bytes.length;
    parts.push(part);
  }
  return parts;
}

const methods = new Set([0, 8]);
/** Set in the upper half of the attributes by Unix: the file only points at another. */
const linkMode = 0xa000;

function unpackOne(zip: Uint8Array, entry: Entry, name: string, limits: ReadLimits, total: number): Part {
  if (entry.isEncrypted()) return { name, error: lockedInside() };
  if (((entry.externalFileAttributes >>> 16) & 0xf000) === linkMode) return { name, error: otherKind('lnk') ?? damaged() };
  if (!methods.has(entry.compressionMethod)) return { name, error: otherMethod() };
  try {
    return { name, bytes: unpack(zip, entry, limits, total) };
  } catch (error) {
    if (error instanceof UnreadError) return { name, error };
    throw error;
  }
}

const lockedInside = (): UnreadError =>
  new UnreadError(
    'wachtwoord',
    'Dit bestand zit met een wachtwoord in het zipbestand. Pak het uit en upload het losse bestand, zonder wachtwoord.',
  );
const otherMethod = (): UnreadError =>
  new UnreadError(
    'andere-soort',
    'Dit bestand is ingepakt op een manier die de dienst niet kent. Pak het uit en upload het losse bestand.',
  );
const tooMany = ({ zipEntries }: ReadLimits): UnreadError =>
  new UnreadError(
    'te-groot',
    `In dit zipbestand zitten meer dan ${zipEntries} bestanden en mappen; de rest is niet gelezen. Pak het uit en upload alleen wat bij de aanvraag hoort.`,
  );
const tooBig = (left: number, { zipTotalBytes }: ReadLimits): UnreadError =>
  new UnreadError(
    'te-groot',
    `Dit zipbestand is uitgepakt groter dan ${Math.floor(zipTotalBytes / 1024 / 1024)} MB; ${left === 1 ? 'één bestand is' : `${left} bestanden zijn`} daardoor niet gelezen. Pak het uit en upload de losse bestanden.`,
  );
