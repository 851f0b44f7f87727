import type { Orientation } from './turn.ts';

/** What a camera or scanner tells about a picture beside its pixels. */
export type PictureTold = { orientation: Orientation; dpi?: number };

const tags = { orientation: 0x0112, across: 0x011a, unit: 0x0128 } as const;
const mostEntries = 500;

/** Reads the first directory of EXIF (the form of TIFF). What is not there or is broken is left out: it only tells how to look at a picture. */
export function readExif(data: Uint8Array): PictureTold {
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  const told: PictureTold = { orientation: 1 };
  if (data.length < 8) return told;
  const little = view.getUint16(0) === 0x4949;
  if (view.getUint16(2, little) !== 42) return told;
  const start = view.getUint32(4, little);
  if (start + 2 > data.length) return told;
  const count = Math.min(view.getUint16(start, little), mostEntries);
  let [dpi, unit] = [0, 2];
  for (let i = 0; i < count; i++) {
    const at = start + 2 + 12 * i;
    if (at + 12 > data.length) break;
    const tag = view.getUint16(at, little);
    if (tag === tags.orientation) {
      const value = view.getUint16(at + 8, little);
      if (value >= 1 && value <= 8) told.orientation = value as Orientation;
    } else if (tag === tags.unit) unit = view.getUint16(at + 8, little);
    else if (tag === tags.across) {
      const place = view.getUint32(at + 8, little);
      if (place + 8 <= data.length) dpi = view.getUint32(place, little) / (view.getUint32(place + 4, little) || 1);
    }
  }
  if (unit === 3) dpi *= 2.54;
  // Cameras write 72 without knowing any better
  return dpi > 72 && dpi <= 4800 ? { ...told, dpi } : told;
}
