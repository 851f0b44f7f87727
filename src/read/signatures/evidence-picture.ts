import { beeldTekens } from '../document.ts';
import { writePng } from '../picture/write-png.ts';

/** A gray picture, one byte a pixel, row by row from the top left corner. */
export type Gray = { width: number; height: number; gray: Uint8Array };

/** Paper is nearly white but never quite; that noise costs most of a file. */
const white = 215;
/** Gray levels that stay; pen strokes need no more. */
const step = 17;

/**
 * A gray picture as a PNG in base64 of at most `beeldTekens` characters: made smaller until it fits. The paper is made white and the grays fewer, so
 * that it shows the same but weighs little.
 */
export function evidencePicture(picture: Gray): string {
  let now = picture;
  for (;;) {
    const text = writePng(now.width, now.height, 1, simplified(now.gray)).toString('base64');
    if (text.length <= beeldTekens || now.width * now.height < 400) return text;
    now = scaled(now, Math.max(1, Math.floor(now.width * 0.8)), Math.max(1, Math.floor(now.height * 0.8)));
  }
}

const simpler = Uint8Array.from({ length: 256 }, (_, value) => (value >= white ? 255 : Math.round(value / step) * step));

function simplified(gray: Uint8Array): Uint8Array {
  const out = new Uint8Array(gray.length);
  for (let i = 0; i < gray.length; i++) out[i] = simpler[gray[i] ?? 255] ?? 255;
  return out;
}

/** The picture in another, smaller size; every new pixel is the mean of those that it stands for. */
export function scaled({ width, height, gray }: Gray, wide: number, high: number): Gray {
  const out = new Uint8Array(wide * high);
  for (let y = 0; y < high; y++) {
    const [top, end] = [
      Math.floor((y * height) / high),
      Math.max(Math.floor(((y + 1) * height) / high), Math.floor((y * height) / high) + 1),
    ];
    for (let x = 0; x < wide; x++) {
      const [left, stop] = [Math.floor((x * width) / wide), Math.max(Math.floor(((x + 1) * width) / wide), Math.floor((x * width) / wide) + 1)]; // prettier-ignore
      let sum = 0;
      for (let j = top; j < end; j++) for (let i = left; i < stop; i++) sum += gray[j * width + i] ?? 255;
      out[y * wide + x] = sum / ((end - top) * (stop - left));
    }
  }
  return { width: wide, height: high, gray: out };
}

/** A part of a picture; what lies outside it is left out. */
export function cut({ width, height, gray }: Gray, left: number, top: number, right: number, bottom: number): Gray {
  const [x0, y0] = [Math.max(0, Math.floor(left)), Math.max(0, Math.floor(top))];
  const [x1, y1] = [Math.min(width, Math.ceil(right)), Math.min(height, Math.ceil(bottom))];
  const [wide, high] = [Math.max(1, x1 - x0), Math.max(1, y1 - y0)];
  const out = new Uint8Array(wide * high).fill(255);
  for (let y = y0; y < y1; y++) out.set(gray.subarray(y * width + x0, y * width + x0 + wide), (y - y0) * wide);
  return { width: wide, height: high, gray: out };
}
