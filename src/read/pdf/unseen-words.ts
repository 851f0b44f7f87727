import type { Box } from '../document.ts';
import type { Picture } from '../picture.ts';
import type { PageDrawings } from './drawings.ts';
import type { Word } from './words.ts';

/** Differences in brightness smaller than this are not seen. */
const leastContrast = 24;

const stands = (word: Word, box: Box): boolean =>
  word.left >= box[0] - 2 && word.right <= box[0] + box[2] + 2 && word.bottom >= box[1] && word.top <= box[1] + box[3];

/**
 * The words of a page that a person can see. White words are seen on a dark surface; where it is not known what they stand on, the page is
 * looked at: a word in whose place nothing stands out was written for machines.
 */
export function seenWords(words: readonly Word[], { fills }: PageDrawings, look: () => Picture): readonly Word[] {
  const doubtful = words.filter((word) => word.pale === true && !fills.some((box) => stands(word, box)));
  if (doubtful.length === 0) return words;
  const picture = look();
  const unseen = new Set(doubtful.filter((word) => contrastAt(picture, word) < leastContrast));
  return unseen.size === 0 ? words : words.filter((word) => !unseen.has(word));
}

function contrastAt({ width, height, dpi, gray }: Picture, word: Word): number {
  const pixel = (points: number, most: number): number => Math.max(0, Math.min(most, Math.round((points * dpi) / 72)));
  let least = 255;
  let most = 0;
  for (let y = pixel(word.top, height); y < pixel(word.bottom, height); y++)
    for (let x = pixel(word.left, width); x < pixel(word.right, width); x++) {
      const value = gray[y * width + x] ?? 255;
      if (value < least) least = value;
      if (value > most) most = value;
    }
  return most - least;
}
