import type { Box } from '../document.ts';
import type { Picture } from '../picture.ts';
import { around } from '../segments.ts';
import type { Image } from './drawings.ts';
import { holdsText, isOnPaper } from './look.ts';
import type { View } from './view.ts';

/** Smaller pictures are logos and signatures: least width and height in points, least share of the page. */
const [leastWidth, leastHeight, leastShare] = [140, 24, 0.025];
/** Fewer pixels an inch than this cannot be read. */
const leastDpi = 60;
const [mostImages, mostPictures] = [200, 8];
/** Pictures this close together, in points, are strips of one. */
const apart = 2;

/** Pictures that were looked at before in the same document, by size and place: a letterhead is looked at once. */
export type SeenPictures = Map<string, boolean>;

/** The pictures pasted among the text of a page that seem to hold text: scanned tables, a scanned signature page. At most 8 a page. */
export function pastedPictures(images: readonly Image[], view: View, look: (part: Box) => Picture, seen: SeenPictures): Box[] {
  const large = joined(images.filter(({ pixels, box }) => pixels > 0 && box[2] * box[3] > 0).slice(0, mostImages)).filter(
    ({ box, pixels }) =>
      box[2] >= leastWidth &&
      box[3] >= leastHeight &&
      box[2] * box[3] >= leastShare * view.width * view.height &&
      Math.sqrt(pixels / (box[2] * box[3])) * 72 >= leastDpi,
  );
  return large
    .filter(({ box, pixels }) => {
      const key = `${pixels} ${box.map(Math.round).join(' ')}`;
      const known = seen.get(key);
      if (known !== undefined) return known;
      const picture = look(box);
      const text = isOnPaper(picture) && holdsText(picture);
      seen.set(key, text);
      return text;
    })
    .slice(0, mostPictures)
    .map(({ box }) => box);
}

/** Pictures that touch as one. */
function joined(images: readonly Image[]): Image[] {
  const found: Image[] = [];
  for (const image of images) {
    const touching = found.filter(({ box }) => touches(box, image.box));
    for (const other of touching) found.splice(found.indexOf(other), 1);
    const all = [...touching, image];
    found.push({
      box: all.length === 1 ? image.box : around(all.map(({ box }) => box)),
      pixels: all.reduce((sum, { pixels }) => sum + pixels, 0),
      order: image.order,
    });
  }
  return found;
}

const touches = (a: Box, b: Box): boolean =>
  a[0] <= b[0] + b[2] + apart && b[0] <= a[0] + a[2] + apart && a[1] <= b[1] + b[3] + apart && b[1] <= a[1] + a[3] + apart;
