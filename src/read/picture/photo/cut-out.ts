import type { Picture } from '../../picture.ts';
import { findPage } from './find-page.ts';
import { straighten } from './straighten.ts';

/** The page of a photo, cut out of its background and straightened, when it is found for sure; else the photo as it is. */
export function cutOutPage(picture: Picture, mostPixels: number): Picture {
  const corners = findPage(picture);
  return corners === undefined ? picture : straighten(picture, corners, mostPixels);
}
