import type { FlowPicture } from '../flow/blocks.ts';
import { damaged } from '../unread.ts';
import type { Bytes } from './bytes.ts';
import { storedPicture } from './drawings.ts';
import { openDoc } from './open-doc.ts';
import { isPictureRecord, pictureIn, recordsOf, recordTypes, type DrawnRecord } from './records.ts';

/** The kind of placed picture that names a file before its drawing. */
const linked = 0x66;

/** The picture that stands at a place in the data stream ([MS-DOC] 2.9.190), with its size in points; undefined where there is none. */
export function placedPicture(data: Bytes, location: number): FlowPicture | undefined {
  const record = recordAt(data, location);
  if (record === undefined) return undefined;
  const size = (goal: number, scale: number) => (data.u16(location + goal) / 20) * ((data.u16(location + scale) || 1000) / 1000);
  const found = pictureIn(data, record);
  return {
    width: size(0x1c, 0x20),
    height: size(0x1e, 0x22),
    floating: false,
    ...(found !== undefined && { part: `data/${location}.${found.extension}` }),
  };
}

/** The record with the bytes of a placed picture: after its shape, in an entry of its own. */
function recordAt(data: Bytes, location: number): DrawnRecord | undefined {
  const end = location + data.u32(location);
  const head = location + data.u16(location + 4);
  const begin = data.u16(location + 6) === linked ? head + 1 + data.u8(head) : head;
  for (const record of recordsOf(data, begin, end)) {
    if (isPictureRecord(record.type)) return record;
    if (record.type !== recordTypes.picture) continue;
    const inner = pictureInEntry(data, record);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** Size of the fixed part of an entry; the name of the picture follows it, then the picture. */
const entrySize = 36;

function pictureInEntry(data: Bytes, { from, to }: DrawnRecord): DrawnRecord | undefined {
  if (to - from < entrySize + 8) return undefined;
  const [record] = recordsOf(data, from + entrySize + data.u8(from + 33), to);
  return record;
}

/** The bytes of the picture that readDoc named `deel`. @throws UnreadError `beschadigd` when there is none. */
export function docPictureBytes(bytes: Uint8Array, deel: string): Uint8Array {
  const file = openDoc(bytes);
  const [, stream, number] = /^(data|store)\/(\d{1,10})\./u.exec(deel) ?? [];
  const record = stream === 'data' && file.data !== undefined ? recordAt(file.data, Number(number)) : undefined;
  const found = record === undefined || file.data === undefined ? storedPicture(file, Number(number)) : pictureIn(file.data, record);
  if (found === undefined) throw damaged();
  return found.bytes;
}
