import type { Box } from '../document.ts';
import type { Pdfium } from './pdfium.ts';

/** How a page is looked at: turns coordinates of the PDF (origin bottom left, unturned) into a person's view (origin top left, upright). */
export type View = {
  width: number;
  height: number;
  /** A point as [left, top]. */
  point(x: number, y: number): [number, number];
  /** The upright box around two corners. */
  box(x0: number, y0: number, x1: number, y1: number): Box;
};

/** Quarter turns clockwise, 0 to 3. */
export type Turn = 0 | 1 | 2 | 3;

/** The turn that the page itself asks for. */
export const pageTurn = (pdf: Pdfium, page: number): Turn => (pdf.api.FPDFPage_GetRotation(page) & 3) as Turn;

/** The view of a page under a turn; the page's own crop box is the frame. */
export function viewOf(pdf: Pdfium, page: number, turn: Turn): View {
  pdf.api.FPDF_GetPageBoundingBox(page, pdf.scratch);
  const [left, top, right, bottom] = [pdf.float(0), pdf.float(1), pdf.float(2), pdf.float(3)];
  const point = (x: number, y: number): [number, number] => {
    if (turn === 0) return [x - left, top - y];
    if (turn === 1) return [y - bottom, x - left];
    if (turn === 2) return [right - x, y - bottom];
    return [top - y, right - x];
  };
  const [wide, high] = [Math.abs(right - left), Math.abs(top - bottom)];
  return {
    width: turn % 2 === 0 ? wide : high,
    height: turn % 2 === 0 ? high : wide,
    point,
    box(x0, y0, x1, y1) {
      const [ax, ay] = point(x0, y0);
      const [bx, by] = point(x1, y1);
      return [Math.min(ax, bx), Math.min(ay, by), Math.abs(bx - ax), Math.abs(by - ay)];
    },
  };
}
