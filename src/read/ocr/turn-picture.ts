import type { Picture } from '../picture.ts';

/** A quarter turn or more, clockwise, in degrees. */
export type Quarter = 0 | 90 | 180 | 270;

/** Turns bytes of `depth` per pixel clockwise. */
export function turnBytes(from: Uint8Array, width: number, height: number, quarter: Quarter, depth: 1 | 3 = 1): Uint8Array {
  if (quarter === 0) return from;
  const to = new Uint8Array(from.length);
  const wide = quarter === 180 ? width : height;
  // Where pixel (0, 0) goes, and how far a step to the right and a step down in the source lead
  const last = width * height - 1;
  const [start, right, down] =
    quarter === 180 ? [last, -1, -wide] : quarter === 90 ? [height - 1, wide, -1] : [last - (height - 1), -wide, 1];
  for (let y = 0, at = 0; y < height; y++) {
    let target = start + y * down;
    for (let x = 0; x < width; x++, at++, target += right) {
      if (depth === 1) to[target] = from[at] ?? 0;
      else for (let c = 0; c < 3; c++) to[3 * target + c] = from[3 * at + c] ?? 0;
    }
  }
  return to;
}

/** Turns a picture clockwise. */
export function turnPicture(picture: Picture, quarter: Quarter): Picture {
  const { width, height, gray, rgb } = picture;
  if (quarter === 0) return picture;
  const swap = quarter !== 180;
  return {
    ...picture,
    width: swap ? height : width,
    height: swap ? width : height,
    gray: turnBytes(gray, width, height, quarter),
    ...(rgb !== undefined && { rgb: turnBytes(rgb, width, height, quarter, 3) }),
  };
}
