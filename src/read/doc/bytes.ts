import { damaged } from '../unread.ts';

/** Bytes of a stream with numbers in them, lowest byte first. Reading past the end says that the file is damaged. */
export type Bytes = {
  readonly length: number;
  u8(at: number): number;
  u16(at: number): number;
  i16(at: number): number;
  u32(at: number): number;
  slice(from: number, to: number): Buffer;
};

export function bytesOf(content: Uint8Array): Bytes {
  const buffer = Buffer.from(content.buffer, content.byteOffset, content.length);
  const within = (at: number, size: number) => {
    if (at < 0 || at + size > buffer.length) throw damaged();
    return at;
  };
  return {
    length: buffer.length,
    u8: (at) => buffer.readUInt8(within(at, 1)),
    u16: (at) => buffer.readUInt16LE(within(at, 2)),
    i16: (at) => buffer.readInt16LE(within(at, 2)),
    u32: (at) => buffer.readUInt32LE(within(at, 4)),
    slice: (from, to) => buffer.subarray(within(from, Math.max(0, to - from)), to),
  };
}
