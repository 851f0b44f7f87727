import type { ReadLimits } from '../limits.ts';
import type { Picture } from '../picture.ts';
import { damaged, pastLimit } from '../unread.ts';
import { drawImages } from './draw-images.ts';
import { pictureDpi } from './resolution.ts';
import { tiffDirectories, tiffTags as tag, type TiffDirectory } from './tiff-directory.ts';
import { tiffStrips } from './tiff-strips.ts';
import { upright, type Orientation } from './turn.ts';

/** The size of each page of a TIFF as it is stored; one more than the limit on pages at most. @throws UnreadError when it is broken. */
export const tiffSizes = (bytes: Uint8Array, limits: ReadLimits): [number, number][] =>
  tiffDirectories(bytes, limits.pages + 1).map(sizeOf);

function sizeOf(directory: TiffDirectory): [number, number] {
  const [width, height] = [directory.one(tag.width) ?? 0, directory.one(tag.height) ?? 0];
  if (width <= 0 || height <= 0) throw damaged();
  return [width, height];
}

/** A page of a TIFF, counted from 1, turned as it asks; pixels that are not square (fax) are made so. @throws UnreadError when it is broken, past a limit or of a kind that no scanner makes. */
export async function readTiff(bytes: Uint8Array, page: number, limits: ReadLimits): Promise<{ picture: Picture; whole: boolean }> {
  const directory = tiffDirectories(bytes, limits.pages)[page - 1];
  if (directory === undefined) throw damaged();
  const [width, height] = sizeOf(directory);
  if (width * height > limits.picturePixels) throw pastLimit('picturePixels', limits);
  const perInch = directory.one(tag.unit) === 3 ? 2.54 : 1;
  const across = directory.one(tag.across);
  const down = directory.one(tag.down);
  const dpi = across === undefined ? undefined : across * perInch;
  const stretch = across !== undefined && down !== undefined && down > 0 && across / down > 1.2 && across / down < 4 ? across / down : 1;
  const drawn = await drawImages(
    width,
    height,
    tiffStrips(bytes, directory, width, height),
    pictureDpi(width, height * stretch, dpi),
    limits,
    stretch,
  );
  const told = directory.one(tag.orientation) ?? 1;
  return { picture: upright(drawn, (told >= 1 && told <= 8 ? told : 1) as Orientation), whole: true };
}
