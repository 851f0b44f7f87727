import type { Picture } from '../picture.ts';

/** Weights of red, green and blue in brightness, in 256ths. */
const [redPart, greenPart, bluePart] = [77, 150, 29];
/** Channels further apart than this are a colour; less is the noise of a camera or of JPEG. */
const coloured = 24;

/** Where the four bytes of a pixel stand: `bgrx` as PDFium writes them, `rgba` as decoders of photos do (transparent becomes white). */
export type PixelOrder = 'bgrx' | 'rgba';

/**
 * A picture of rows of four bytes a pixel, `stride` bytes a row. The colours are left out when there are none to speak of: a scan in gray
 * takes a quarter of the memory then.
 */
export function fromFourBytes(data: Uint8Array, width: number, height: number, stride: number, dpi: number, order: PixelOrder): Picture {
  const gray = new Uint8Array(width * height);
  const red = order === 'bgrx' ? 2 : 0;
  const blue = 2 - red;
  const clear = order === 'rgba';
  let colours = 0;
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0, from = y * stride; x < width; x++, from += 4, to++) {
      let r = data[from + red] ?? 0;
      let g = data[from + 1] ?? 0;
      let b = data[from + blue] ?? 0;
      const alpha = clear ? (data[from + 3] ?? 255) : 255;
      if (alpha < 255) {
        r = onWhite(r, alpha);
        g = onWhite(g, alpha);
        b = onWhite(b, alpha);
      }
      gray[to] = r === g && g === b ? r : (redPart * r + greenPart * g + bluePart * b) >> 8;
      if (r - b > coloured || b - r > coloured || g - r > coloured || r - g > coloured) colours++;
    }
  }
  // A thousandth of the page: a line of blue ink
  if (colours * 1000 <= width * height) return { width, height, dpi, gray };
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0, from = y * stride; x < width; x++, from += 4, to += 3) {
      const alpha = clear ? (data[from + 3] ?? 255) : 255;
      rgb[to] = onWhite(data[from + red] ?? 0, alpha);
      rgb[to + 1] = onWhite(data[from + 1] ?? 0, alpha);
      rgb[to + 2] = onWhite(data[from + blue] ?? 0, alpha);
    }
  }
  return { width, height, dpi, gray, rgb };
}

const onWhite = (value: number, alpha: number): number => (alpha === 255 ? value : 255 - Math.round(((255 - value) * alpha) / 255));
