/** Enough for letters of 9 points; scans that hold more are looked at in up to `finest`. */
const usual = 200;
const finest = 300;
/** A4 in inches and in points. */
const a4Inches: readonly [number, number] = [210 / 25.4, 297 / 25.4];
const a4Long = 842;
/** Longer than A3, or shorter than a postcard: a program that wrote one point for a pixel, or the like. */
const [longest, shortest] = [1_260, 380];

/**
 * In how many pixels a point a page is drawn, and what resolution that is. `native` is how many pixels a point the scan has that covers the page.
 * A page that measures no paper at all is taken for A4, when a scan covers it; the resolution is counted from that.
 */
export function pageResolution(
  width: number,
  height: number,
  native: number | undefined,
  mostPixels: number,
): { scale: number; dpi: number } {
  const long = Math.max(width, height);
  const paper = native !== undefined && (long > longest || long < shortest) ? a4Long / long : 1;
  const wanted = Math.min(finest, Math.max(usual, native === undefined ? usual : (native * 72) / paper));
  const scale = Math.min((wanted / 72) * paper, Math.sqrt(mostPixels / (width * height)));
  return { scale, dpi: (scale * 72) / paper };
}

/** The resolution of a picture: what it says when that makes paper between A6 and A3 of it, else as if it were an A4. */
export function pictureDpi(width: number, height: number, said?: number): number {
  const long = Math.max(width, height);
  if (said !== undefined && long / said > 5.5 && long / said < 17) return said;
  const short = Math.min(width, height);
  return Math.max(long / a4Inches[1], short / a4Inches[0]);
}
