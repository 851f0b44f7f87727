import { crc32, deflateRawSync } from 'node:zlib';

/** One entry with everything that can be said wrongly about it; what is left out is said rightly. */
export type RawEntry = {
  name: string;
  content: Uint8Array;
  localName?: string;
  method?: number;
  flags?: number;
  size?: number;
  packedSize?: number;
  crc?: number;
  /** Where its data are said to begin. */
  offset?: number;
  /** Mode and kind as Unix has them. */
  mode?: number;
  extra?: Uint8Array;
};

export type RawEnd = { entries?: number; size?: number; offset?: number; comment?: Uint8Array; before?: Uint8Array };

/** A zip whose directory says what the entries say; nothing is checked. */
export function rawZip(entries: readonly RawEntry[], end: RawEnd = {}): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const packed = (entry.method ?? 8) === 8 ? deflateRawSync(entry.content) : Buffer.from(entry.content);
    const local = Buffer.concat([localHead(entry, packed.length), packed]);
    directory.push(directoryRow(entry, packed.length, at));
    bodies.push(local);
    at += local.length;
  }
  return closeZip(Buffer.concat(bodies), Buffer.concat(directory), entries.length, end);
}

/** Ends a zip after its bodies and its directory. */
export function closeZip(bodies: Buffer, directory: Buffer, entries: number, end: RawEnd = {}): Buffer {
  const comment = end.comment ?? Buffer.alloc(0);
  const before = end.before ?? Buffer.alloc(0);
  const tail = Buffer.alloc(22);
  tail.write('PK\x05\x06', 0, 'latin1');
  tail.writeUInt16LE(Math.min(0xffff, end.entries ?? entries), 8);
  tail.writeUInt16LE(Math.min(0xffff, end.entries ?? entries), 10);
  tail.writeUInt32LE(end.size ?? directory.length, 12);
  tail.writeUInt32LE(end.offset ?? bodies.length, 16);
  tail.writeUInt16LE(comment.length, 20);
  return Buffer.concat([bodies, directory, before, tail, comment]);
}

function shared(entry: RawEntry, packed: number, name: Buffer): Buffer {
  const out = Buffer.alloc(26);
  out.writeUInt16LE(45, 0);
  out.writeUInt16LE(entry.flags ?? 0x800, 2);
  out.writeUInt16LE(entry.method ?? 8, 4);
  out.writeUInt32LE(entry.crc ?? crc32(entry.content), 10);
  out.writeUInt32LE(entry.packedSize ?? packed, 14);
  out.writeUInt32LE(entry.size ?? entry.content.length, 18);
  out.writeUInt16LE(name.length, 22);
  return out;
}

export function localHead(entry: RawEntry, packed: number): Buffer {
  const name = Buffer.from(entry.localName ?? entry.name);
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared(entry, packed, name), name]);
}

export function directoryRow(entry: RawEntry, packed: number, at: number): Buffer {
  const name = Buffer.from(entry.name);
  const head = shared(entry, packed, name);
  head.writeUInt16LE(entry.extra?.length ?? 0, 24);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6);
  tail.writeUInt32LE(entry.offset ?? at, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02\x2d\x03', 'latin1'), head, tail, name, entry.extra ?? Buffer.alloc(0)]);
}
