import type { FirstRead } from '../first-read.ts';
import type { ReadLimits } from '../limits.ts';
import { pastLimit } from '../unread.ts';
import { imageKind } from './image-kind.ts';
import { jpegEnds, jpegHead } from './jpeg.ts';
import { decodeImage } from './decode-image.ts';
import { pngEnds, pngHead } from './png.ts';

/**
 * Looks into a picture file (JPG, PNG, TIFF of several pages, HEIC) without decoding it: every page of it is to be recognised.
 * A JPG or PNG that breaks off is named in `onleesbarePaginas`, because what is lost is not known.
 * @throws UnreadError when it is broken or past a limit.
 */
export async function readImage(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<FirstRead> {
  const { sizes, whole } = await lookInto(bytes, limits);
  if (sizes.length > limits.pages) throw pastLimit('pages', limits);
  if (sizes.some(([width, height]) => width * height > limits.picturePixels)) throw pastLimit('picturePixels', limits);
  const pages = sizes.map((_, i) => i + 1);
  return {
    document: {
      name,
      format: 'afbeelding',
      pages: pages.map((number) => ({ number, lines: [], source: 'ocr', confidence: 1 })),
      fields: [],
      signatures: [],
      places: [],
      ...(!whole && { onleesbarePaginas: pages }),
    },
    beelden: pages.map((pagina) => ({ pagina })),
    sketches: [],
  };
}

type Look = { sizes: (readonly [width: number, height: number])[]; whole: boolean };

async function lookInto(bytes: Uint8Array, limits: ReadLimits): Promise<Look> {
  const kind = imageKind(bytes);
  if (kind === 'tiff') return { sizes: (await import('./tiff.ts')).tiffSizes(bytes, limits), whole: true };
  if (kind === 'heic') return { sizes: [(await import('./heic.ts')).heicSize(bytes)], whole: true };
  const { width, height } = kind === 'jpg' ? jpegHead(bytes) : pngHead(bytes);
  const ends = kind === 'jpg' ? jpegEnds(bytes) : pngEnds(bytes);
  // Only a picture that breaks off is decoded to see what is left of it
  const whole = ends || width * height > limits.picturePixels || (await decodeImage(bytes, 1, limits)).whole;
  return { sizes: [[width, height]], whole };
}
