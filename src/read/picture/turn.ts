import type { Picture } from '../picture.ts';

/** The orientation of EXIF, 1 to 8: how the stored rows are to be turned and mirrored for a person to see the picture upright. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** The picture as a person is to see it. */
export function upright(picture: Picture, orientation: Orientation): Picture {
  if (orientation === 1) return picture;
  const { width, height, dpi } = picture;
  const across = orientation >= 5;
  const [wide, high] = across ? [height, width] : [width, height];
  const [mirrorX, mirrorY] = [[2, 3, 7, 8].includes(orientation), [3, 4, 6, 7].includes(orientation)];
  /** The stored pixel that comes at a place: the sides change places first, the mirrors work on the stored sides. */
  const from = (x: number, y: number): number => {
    const [sx, sy] = across ? [y, x] : [x, y];
    return (mirrorY ? height - 1 - sy : sy) * width + (mirrorX ? width - 1 - sx : sx);
  };
  const gray = new Uint8Array(picture.gray.length);
  const rgb = picture.rgb === undefined ? undefined : new Uint8Array(picture.rgb.length);
  for (let y = 0, to = 0; y < high; y++)
    for (let x = 0; x < wide; x++, to++) {
      const at = from(x, y);
      gray[to] = picture.gray[at] ?? 0;
      if (rgb === undefined || picture.rgb === undefined) continue;
      rgb[3 * to] = picture.rgb[3 * at] ?? 0;
      rgb[3 * to + 1] = picture.rgb[3 * at + 1] ?? 0;
      rgb[3 * to + 2] = picture.rgb[3 * at + 2] ?? 0;
    }
  return { width: wide, height: high, dpi, gray, ...(rgb !== undefined && { rgb }) };
}
