import { inflateRawSync } from 'node:zlib';
import { makeZip, type ZipPart } from '../make-zip.ts';
import type { Chance } from './chance.ts';

/** The parts of a zip that this project's own tests or an office program wrote; `undefined` where the bytes are no such zip. */
export function unpack(bytes: Buffer): ZipPart[] | undefined {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > bytes.length) return undefined;
  const parts: ZipPart[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > bytes.length || bytes.toString('latin1', at, at + 4) !== 'PK\x01\x02') return undefined;
    const [nameSize, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    const local = bytes.readUInt32LE(at + 42);
    if (local + 30 > bytes.length) return undefined;
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const stored = bytes.readUInt16LE(at + 10) === 0;
    const content = stored ? packed : inflated(packed);
    if (content === undefined) return undefined;
    parts.push({ name: bytes.toString('utf8', at + 46, at + 46 + nameSize), content, stored });
    at += 46 + nameSize + extra + comment;
  }
  return parts.length === 0 ? undefined : parts;
}

function inflated(packed: Buffer): Buffer | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: 64 * 1024 * 1024 });
  } catch (error) {
    // An earlier change broke it: the caller changes the bytes from outside
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

/** The same zip with one part changed, its sizes and checksum right again; `undefined` where it cannot be unpacked. */
export function repack(bytes: Buffer, chance: Chance, change: (part: Buffer) => Buffer): Buffer | undefined {
  const parts = unpack(bytes);
  if (parts === undefined) return undefined;
  const at = chance.below(parts.length);
  return makeZip(parts.map((part, i) => (i === at ? { ...part, content: change(Buffer.from(part.content as Uint8Array)) } : part)));
}
