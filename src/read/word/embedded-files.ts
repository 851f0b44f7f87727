import { posix } from 'node:path';
import { read, type CFB$Entry } from 'cfb';
import { harmlessName, uniqueNames } from '../container/names.ts';
import type { Part } from '../first-read.ts';
import type { ReadLimits } from '../limits.ts';
import { relations } from '../packed/relations.ts';
import type { Parts } from '../packed/unzip.ts';
import { damaged, UnreadError } from '../unread.ts';
import { isReadInText } from './linked-blocks.ts';

/** Kinds of links to whole files: of Office itself, objects of other programs, and texts put into the text. */
const kinds = new Set(['package', 'oleObject', 'aFChunk']);

/**
 * The files that were put into a Word file as a whole, each once and under a name of its own, to be read as documents of their own; a broken one has
 * its fault. Objects that are no file (formulas, drawings) are left out.
 */
export function embeddedFiles(parts: Parts, main: string, limits: ReadLimits): Part[] {
  return filesBehind(
    parts,
    relations(parts, main, limits).filter(({ kind }) => kinds.has(kind)),
  );
}

/** The same for the files in a folder of a packed document, such as those that were put into the sheets of an Excel file. */
export const filesIn = (parts: Parts, folder: string): Part[] =>
  filesBehind(
    parts,
    parts.names
      .filter((name) => name.startsWith(folder))
      .map((target) => ({ kind: target.endsWith('.bin') ? 'oleObject' : 'package', target })),
  );

function filesBehind(parts: Parts, links: readonly { kind: string; target: string }[]): Part[] {
  const unique = uniqueNames();
  const targets = new Map(links.map(({ kind, target }) => [target, kind]));
  return [...targets].flatMap(([target, kind]): Part[] => {
    const part = fileBehind(parts, kind, target);
    return part === undefined ? [] : [{ ...part, name: unique(part.name) }];
  });
}

function fileBehind(parts: Parts, kind: string, target: string): Part | undefined {
  const name = posix.basename(target);
  try {
    const content = parts.read(target);
    if (content === undefined || (kind === 'aFChunk' && isReadInText(content))) return undefined;
    return kind === 'oleObject' ? fileInObject(content, name) : { name, bytes: content };
  } catch (error) {
    if (error instanceof UnreadError) return { name, error };
    throw error;
  }
}

const containerMark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/**
 * The file in an object: packed by Windows with its name, a PDF or Office file as its program keeps it, or an old Office file that is the object itself.
 * @throws UnreadError when the object is broken.
 */
function fileInObject(object: Buffer, name: string): Part | undefined {
  if (!object.subarray(0, 4).equals(containerMark)) return { name, bytes: object };
  const entries = entriesOf(object);
  const stream = (wanted: string) => entries.find((entry) => entry.name === wanted)?.content;
  const [packed, contents, office] = [stream('\u0001Ole10Native'), stream('CONTENTS'), stream('Package')];
  if (packed !== undefined) return packedByWindows(Buffer.from(packed), name);
  if (contents !== undefined) return { name: `${name}.pdf`, bytes: Uint8Array.from(contents) };
  if (office !== undefined) return { name, bytes: Uint8Array.from(office) };
  return stream('WordDocument') !== undefined || stream('Workbook') !== undefined ? { name, bytes: object } : undefined;
}

function entriesOf(object: Buffer): CFB$Entry[] {
  try {
    return read(object, { type: 'buffer' }).FileIndex;
  } catch (error) {
    // The library tells of broken bytes by plain errors and by reading past their end
    if (error instanceof Error) throw damaged();
    throw error;
  }
}

/** A size, a kind, the name as shown, the path it came from, some numbers, a path for a copy, and then the size and bytes of the file. */
const packedWithName = 2;

function packedByWindows(native: Buffer, otherwise: string): Part {
  // Older programs put their own data here as it is, such as a drawing of Paint
  if (native.length < 6 || native.readUInt16LE(4) !== packedWithName) return { name: otherwise, bytes: native.subarray(4) };
  const endOfText = (from: number) => native.indexOf(0, from) + 1;
  const path = endOfText(6);
  const numbers = endOfText(path);
  if (path === 0 || numbers === 0 || numbers + 8 > native.length) throw damaged();
  const copy = numbers + 8;
  const data = copy + native.readUInt32LE(numbers + 4);
  if (data + 4 > native.length) throw damaged();
  const size = native.readUInt32LE(data);
  const name = harmlessName(native.toString('latin1', 6, path - 1), otherwise);
  return { name: posix.basename(name), bytes: native.subarray(data + 4, data + 4 + size) };
}
