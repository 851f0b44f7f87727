import type { Box } from '../document.ts';
import type { Picture } from '../picture.ts';
import { renderPage } from '../picture/render.ts';
import type { Pdfium } from './pdfium.ts';
import { pageTurn, type Turn } from './view.ts';

/** Pixels an inch in which a page is looked over: letters of 8 points are still apart. */
const dpi = 100;

/** A page, or a part of it, drawn coarsely: what a person sees at a glance. `part` is in points in the view of `turn`. */
export function lookAt(pdf: Pdfium, page: number, form: number, turn: Turn, part?: Box): Picture {
  const beyond = ((turn - pageTurn(pdf, page)) & 3) as Turn;
  return renderPage(pdf, page, form, { scale: dpi / 72, dpi, turn: beyond, ...(part !== undefined && { part }) });
}

/** A pixel this much darker than the paper is ink; backgrounds and watermarks are paler. */
const inkDepth = 60;

/** The brightness that most of a picture has. */
function paperOf({ gray }: Picture): number {
  const counts = new Uint32Array(256);
  for (const value of gray) counts[value] = (counts[value] ?? 0) + 1;
  return counts.indexOf(Math.max(...counts));
}

/** Whether there is nothing on the paper but dust. */
export function isBlank(picture: Picture): boolean {
  const most = paperOf(picture) - inkDepth / 2;
  let dark = 0;
  for (const value of picture.gray) if (value < most) dark++;
  return dark < 0.0001 * picture.gray.length;
}

/** Longest stretch of ink that may be a letter or a few that touch, and widest gap between letters and words, in pixels. */
const [longestRun, widestGap] = [14, 16];
/** Stretches of ink in a row of pixels that goes through a line of text, and how many such rows two lines of small letters have. */
const [runsInRow, rowsOfText] = [10, 10];

/** Whether lines of text seem to stand on a picture, when what lies in `known` (points from its left top corner) is not counted. */
export function holdsText(picture: Picture, known: readonly Box[] = []): boolean {
  const { width, height } = picture;
  const most = paperOf(picture) - inkDepth;
  const gray = known.length === 0 ? picture.gray : erased(picture, known);
  let rows = 0;
  for (let y = 0; y < height; y++) {
    let [runs, run, gap] = [0, 0, widestGap + 1];
    let best = 0;
    for (let x = 0; x <= width; x++) {
      if (x < width && (gray[y * width + x] ?? 255) < most) {
        run++;
        continue;
      }
      if (run > 0) {
        runs = run > longestRun ? 0 : gap > widestGap ? 1 : runs + 1;
        best = Math.max(best, runs);
        gap = 0;
      }
      run = 0;
      gap++;
    }
    if (best >= runsInRow) rows++;
  }
  return rows >= rowsOfText;
}

const pixel = (points: number, most: number): number => Math.max(0, Math.min(most, Math.round((points * dpi) / 72)));

function erased({ width, height, gray }: Picture, boxes: readonly Box[]): Uint8Array {
  const left = gray.slice();
  for (const box of boxes) {
    const [from, to] = [pixel(box[0] - 3, width), pixel(box[0] + box[2] + 3, width)];
    for (let y = pixel(box[1] - 2, height); y < pixel(box[1] + box[3] + 3, height); y++) left.fill(255, y * width + from, y * width + to);
  }
  return left;
}

/** Whether most of a picture is one tone, as paper is and a photo is not. */
export function isOnPaper(picture: Picture): boolean {
  const paper = paperOf(picture);
  let even = 0;
  for (const value of picture.gray) if (Math.abs(value - paper) <= 20) even++;
  return even > 0.5 * picture.gray.length;
}
