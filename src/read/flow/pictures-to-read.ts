import type { PictureRef } from '../first-read.ts';
import type { FlowPicture } from './blocks.ts';
import type { FlowPage } from './layout.ts';

/** Smallest size in points (about 7 by 4 cm) at which a picture between text may hold text that matters; smaller ones are logos and signatures. */
const large = { width: 200, height: 120 };
/** The same where the document has hardly any text of its own. */
const small = { width: 72, height: 50 };
/** Fewer letters than this in a whole document are a heading over pictures. */
const fewLetters = 200;

/**
 * Which pictures of a text are to be recognised, each once, and the pages that hold a large one of a kind that cannot be (a drawing of Windows,
 * a broken link). Pictures above and below the text (headers, footers) are only looked at where there is hardly any text.
 */
export function picturesToRead(
  pages: readonly FlowPage[],
  around: readonly (FlowPage | undefined)[],
): { beelden: PictureRef[]; unreadable: number[] } {
  const letters = pages.reduce((sum, page) => sum + page.segments.reduce((count, segment) => count + segment.text.length, 0), 0);
  const beside = letters < fewLetters ? around.flatMap((side) => side?.pictures ?? []).map(({ picture }) => ({ picture, pagina: 1 })) : [];
  const inside = pages.flatMap((page) => page.pictures.map(({ picture }) => ({ picture, pagina: page.number })));
  return choosePictures([...inside, ...beside], letters);
}

/** The same for pictures that stand on a page, beside so many letters in the whole document. */
export function choosePictures(
  pictures: readonly { picture: FlowPicture; pagina: number }[],
  letters: number,
): { beelden: PictureRef[]; unreadable: number[] } {
  const least = letters < fewLetters ? small : large;
  const beelden: PictureRef[] = [];
  const unreadable = new Set<number>();
  const seen = new Set<string>();
  const take = (picture: FlowPicture, pagina: number) => {
    if (!atLeast(picture, least)) return;
    if (picture.part === undefined) {
      if (atLeast(picture, large)) unreadable.add(pagina);
    } else if (!seen.has(picture.part)) {
      seen.add(picture.part);
      beelden.push({ pagina, deel: picture.part });
    }
  };
  for (const { picture, pagina } of pictures) take(picture, pagina);
  return { beelden, unreadable: [...unreadable] };
}

/** A size that the file does not tell counts as large. */
const atLeast = (picture: FlowPicture, least: { width: number; height: number }): boolean =>
  (picture.width === 0 || picture.width >= least.width) && (picture.height === 0 || picture.height >= least.height);
