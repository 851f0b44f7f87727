import { find, read } from 'cfb';
import { damaged } from '../unread.ts';

const containerMark = [0xd0, 0xcf, 0x11, 0xe0];
/** Largest record of Excel 97 and later ([MS-XLS] 2.1.4). */
const longest = 8_224;
/** Records that only Excel before 1993 wrote: in a later file they are bytes that fell over, on which the library spends minutes. */
const ancient = new Set([0x0001, 0x0002, 0x0003, 0x0004, 0x0005, 0x0007, 0x0008, 0x0009]);

/** Walks through the records of an Excel 97-2003 file before anything is made of them. Other files pass. @throws UnreadError `beschadigd`. */
export function checkRecords(bytes: Uint8Array): void {
  if (containerMark.some((byte, i) => bytes[i] !== byte)) return;
  const stream = workbook(bytes);
  if (stream === undefined) return;
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    const [type, length] = [stream.readUInt16LE(at), stream.readUInt16LE(at + 2)];
    // Zeros fill up the last sector
    if (type === 0 && length === 0) return;
    if (length > longest || at + 4 + length > stream.length || ancient.has(type)) throw damaged();
  }
}

function workbook(bytes: Uint8Array): Buffer | undefined {
  try {
    const content = find(read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { type: 'buffer' }), '/Workbook')?.content;
    return content === undefined ? undefined : Buffer.from(content);
  } catch (error) {
    if (error instanceof Error) throw damaged();
    throw error;
  }
}
