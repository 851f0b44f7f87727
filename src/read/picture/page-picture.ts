import type { ReadFormat } from '../document.ts';
import type { PictureRef } from '../first-read.ts';
import type { ReadLimits } from '../limits.ts';
import { pictureBytes } from '../packed/picture-part.ts';
import type { Picture } from '../picture.ts';
import { decodeImage } from './decode-image.ts';
import { cutOutPage } from './photo/cut-out.ts';
import { pdfPicture } from './pdf-picture.ts';

/**
 * The page or picture that `ref` names in a document, as a person sees it: turned as the file asks, on white, a photographed page cut out
 * and straightened where that is sure. At most `limits.pagePixels` pixels.
 * @throws UnreadError when it is broken or past a limit.
 */
export async function pagePicture(bytes: Uint8Array, format: ReadFormat, ref: PictureRef, limits: ReadLimits): Promise<Picture> {
  if (format === 'pdf') return pdfPicture(bytes, ref, limits);
  if (format === 'afbeelding') return cutOutPage((await decodeImage(bytes, ref.pagina, limits)).picture, limits.pagePixels);
  if (ref.deel === undefined) throw new TypeError(`a picture in ${format} needs the part that holds it`);
  return cutOutPage((await decodeImage(await pictureBytes(bytes, ref.deel, limits), 1, limits)).picture, limits.pagePixels);
}
