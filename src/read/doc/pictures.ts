import type { FlowPicture } from '../flow/blocks.ts';
import { damaged } from '../unread.ts';
import type { Bytes } from './bytes.ts';
import { openDoc } from './open-doc.ts';

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const jpeg = Buffer.from([0xff, 0xd8, 0xff]);

/** The picture that stands at a place in the data stream ([MS-DOC] 2.9.190), with its size in points; undefined where there is none. */
export function placedPicture(data: Bytes, location: number): FlowPicture | undefined {
  const length = data.u32(location);
  const head = data.u16(location + 4);
  if (length <= head) return undefined;
  const size = (goal: number, scale: number) => (data.u16(location + goal) / 20) * ((data.u16(location + scale) || 1000) / 1000);
  const found = findPicture(data, location);
  return {
    width: size(0x1c, 0x20),
    height: size(0x1e, 0x22),
    floating: false,
    ...(found !== undefined && { part: `data/${location}.${found.kind}` }),
  };
}

/** A PNG or JPEG in a picture; others (drawings of Windows) cannot be recognised. */
function findPicture(data: Bytes, location: number): { kind: 'png' | 'jpg'; bytes: Buffer } | undefined {
  const inside = data.slice(location, location + data.u32(location));
  const [asPng, asJpeg] = [inside.indexOf(png), inside.indexOf(jpeg)];
  if (asPng >= 0 && (asJpeg < 0 || asPng < asJpeg)) return { kind: 'png', bytes: inside.subarray(asPng) };
  return asJpeg < 0 ? undefined : { kind: 'jpg', bytes: inside.subarray(asJpeg) };
}

/** The bytes of the picture that readDoc named `deel`. @throws UnreadError `beschadigd` when there is none. */
export function docPictureBytes(bytes: Uint8Array, deel: string): Uint8Array {
  const { data } = openDoc(bytes);
  const location = Number(/^data\/(\d{1,10})\./u.exec(deel)?.[1] ?? -1);
  const found = data === undefined ? undefined : findPicture(data, location);
  if (found === undefined) throw damaged();
  return found.bytes;
}
