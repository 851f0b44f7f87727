import type { Bytes } from './bytes.ts';

/** A record of Office's drawings ([MS-ODRAW] 2.2.1): what it is, its number for that kind, and where its content begins and ends. */
export type DrawnRecord = { type: number; instance: number; from: number; to: number };

export const recordTypes = {
  allDrawings: 0xf000, pictures: 0xf001, drawing: 0xf002, group: 0xf003, shape: 0xf004, picture: 0xf007, shapeId: 0xf00a, properties: 0xf00b,
} as const; // prettier-ignore

/** The records from one place to another, one after another. Stops where they break off. */
export function* recordsOf(bytes: Bytes, from: number, to: number): Generator<DrawnRecord> {
  let at = from;
  while (at + 8 <= to) {
    const end = at + 8 + bytes.u32(at + 4);
    if (end > to) return;
    yield { type: bytes.u16(at + 2), instance: bytes.u16(at) >> 4, from: at + 8, to: end };
    at = end;
  }
}

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const jpeg = Buffer.from([0xff, 0xd8, 0xff]);
/** A picture's own bytes begin after at most two marks of sixteen bytes and a byte. */
const longestHead = 40;

/** Whether a record holds the bytes of a picture, of whatever kind. */
export const isPictureRecord = (type: number): boolean => type >= 0xf018 && type <= 0xf117;

/** The picture in a record, where it is one that can be recognised; drawings of Windows are not. */
export function pictureIn(bytes: Bytes, { from, to }: DrawnRecord): { extension: 'png' | 'jpg'; bytes: Buffer } | undefined {
  const content = bytes.slice(from, to);
  for (const [mark, extension] of [[png, 'png'], [jpeg, 'jpg']] as const) {
    const at = content.subarray(0, longestHead + mark.length).indexOf(mark);
    if (at >= 0) return { extension, bytes: content.subarray(at) };
  }
  return undefined;
} // prettier-ignore
