import type { ReadLimits } from '../limits.ts';
import type { Picture } from '../picture.ts';
import { imageKind } from './image-kind.ts';
import { jpegHead, readJpeg } from './jpeg.ts';
import { pngHead, readPng } from './png.ts';

/** A decoded picture; `whole` tells whether nothing of it was lost. */
export type Decoded = { picture: Picture; whole: boolean };

/** One page of a picture file, counted from 1. @throws UnreadError when it is broken, of a kind that is not read, or past a limit. */
export async function decodeImage(bytes: Uint8Array, page: number, limits: ReadLimits): Promise<Decoded> {
  const kind = imageKind(bytes);
  if (kind === 'png') return readPng(bytes, pngHead(bytes), limits);
  if (kind === 'jpg') return readJpeg(bytes, jpegHead(bytes), limits);
  if (kind === 'heic') return (await import('./heic.ts')).readHeic(bytes, limits);
  return (await import('./tiff.ts')).readTiff(bytes, page, limits);
}
