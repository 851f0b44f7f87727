/**
 * A page as a picture: `gray` one byte a pixel, row by row from the top left corner, 0 black to 255 white; `rgb` the same in three bytes a pixel
 * where the source has colour. `dpi` is the resolution in pixels per inch, as the source says it or as the size of the page gives it.
 */
export type Picture = { width: number; height: number; dpi: number; gray: Uint8Array; rgb?: Uint8Array };
