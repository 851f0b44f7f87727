import type { Box } from '../document.ts';
import type { Pdfium } from './pdfium.ts';
import type { View } from './view.ts';

/** A straight horizontal or vertical line, drawn as a stroke, as a thin filled bar, or as a side of a rectangle. */
export type Rule = { flat: boolean; /** Top of a flat one, left of an upright one. */ at: number; from: number; to: number };

/** A picture on a page: how many pixels it holds, and its place in the order in which the page is drawn. */
export type Image = { box: Box; pixels: number; order: number };

/** What is drawn on a page besides text. `strokes` are paths with slanted or curved parts (pen strokes, logos), `squares` small boxes of 5 to 18 points. */
export type Drawings = {
  rules: Rule[];
  images: Image[];
  strokes: { box: Box; points: number }[];
  squares: Box[];
};

/** The same, and how many texts and shadings there are, with or without a meaning, and the larger surfaces that are filled with a colour darker than white. */
export type PageDrawings = Drawings & { others: number; fills: Box[] };

const objectKinds = { text: 1, path: 2, image: 3, shading: 4, form: 5 } as const;

/** A 2D matrix as PDF writes it: [a b c d e f]. */
type Matrix = readonly [number, number, number, number, number, number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];
const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2], m[0] * n[1] + m[1] * n[3], m[2] * n[0] + m[3] * n[2], m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4], m[4] * n[1] + m[5] * n[3] + n[5],
]; // prettier-ignore
const apply = (m: Matrix, x: number, y: number): [number, number] => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];

const thin = 2.5;
const deepestForm = 4;
const mostSegments = 4_000;

/** Looks at no more than `most` objects of the page, forms within forms included. */
export function readDrawings(pdf: Pdfium, page: number, view: View, most: number): PageDrawings {
  const { api, scratch } = pdf;
  const found: PageDrawings = { rules: [], images: [], strokes: [], squares: [], others: 0, fills: [] };
  const budget = { left: most };

  const matrixOf = (object: number): Matrix =>
    api.FPDFPageObj_GetMatrix(object, scratch)
      ? [pdf.float(0), pdf.float(1), pdf.float(2), pdf.float(3), pdf.float(4), pdf.float(5)]
      : identity;

  const boxOf = (object: number, outer: Matrix): Box | undefined => {
    if (!api.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)) return undefined;
    const [x0, y0, x1, y1] = [pdf.float(0), pdf.float(1), pdf.float(2), pdf.float(3)];
    return view.box(...apply(outer, x0, y0), ...apply(outer, x1, y1));
  };

  const pixelsOf = (object: number): number =>
    api.FPDFImageObj_GetImagePixelSize(object, scratch, scratch + 4)
      ? api.pdfium.getValue(scratch, 'i32') * api.pdfium.getValue(scratch + 4, 'i32')
      : 0;

  const addRule = (x0: number, y0: number, x1: number, y1: number) => {
    if (Math.abs(y1 - y0) <= 0.8 && Math.abs(x1 - x0) > 4)
      found.rules.push({ flat: true, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
    if (Math.abs(x1 - x0) <= 0.8 && Math.abs(y1 - y0) > 4)
      found.rules.push({ flat: false, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
  };

  /** Whether white letters show on the colour that a path is filled with. */
  const isDark = (object: number): boolean =>
    api.FPDFPageObj_GetFillColor(object, scratch, scratch + 4, scratch + 8, scratch + 12) &&
    [0, 4, 8].some((at) => api.pdfium.getValue(scratch + at, 'i32') < 190);

  const addPath = (object: number, outer: Matrix) => {
    const bounds = boxOf(object, outer);
    if (bounds === undefined) return;
    const [x, y, w, h] = bounds;
    if (!api.FPDFPath_GetDrawMode(object, scratch, scratch + 4)) return;
    const filled = pdf.api.pdfium.getValue(scratch, 'i32') !== 0;
    const stroked = pdf.api.pdfium.getValue(scratch + 4, 'i32') !== 0;
    if (!filled && !stroked) return;
    const matrix = times(matrixOf(object), outer);
    const count = Math.min(api.FPDFPath_CountSegments(object), mostSegments);
    if (filled && Math.min(w, h) <= thin && Math.max(w, h) > 4) {
      if (h <= w) addRule(x, y + h / 2, x + w, y + h / 2);
      else addRule(x + w / 2, y, x + w / 2, y + h);
      return;
    }
    if (filled && w > 12 && h > 6 && isDark(object)) found.fills.push(bounds);
    const lines: [number, number, number, number][] = [];
    let straight = true;
    let at: [number, number] = [0, 0];
    let begin = at;
    for (let i = 0; i < count; i++) {
      const segment = api.FPDFPath_GetPathSegment(object, i);
      api.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
      const to = view.point(...apply(matrix, pdf.float(0), pdf.float(1)));
      const kind = api.FPDFPathSegment_GetType(segment);
      if (kind === 2) begin = to;
      else {
        if (kind === 1 || (Math.abs(to[0] - at[0]) > 0.8 && Math.abs(to[1] - at[1]) > 0.8)) straight = false;
        lines.push([...at, ...to]);
        if (api.FPDFPathSegment_GetClose(segment) && straight) lines.push([...to, ...begin]);
      }
      at = to;
    }
    const square = straight && count >= 4 && w >= 5 && h >= 5 && w <= 18 && h <= 18 && Math.abs(w - h) <= 2.5;
    if (square) found.squares.push(bounds);
    else if (straight && stroked) for (const line of lines) addRule(...line);
    else if (!straight) found.strokes.push({ box: bounds, points: count });
  };

  const visit = (object: number, outer: Matrix, depth: number, order: number) => {
    if (budget.left-- <= 0) return;
    const kind = api.FPDFPageObj_GetType(object);
    if (kind === objectKinds.path) addPath(object, outer);
    else if (kind === objectKinds.image) {
      const box = boxOf(object, outer);
      if (box !== undefined) found.images.push({ box, pixels: pixelsOf(object), order });
    } else if (kind === objectKinds.text || kind === objectKinds.shading) found.others++;
    else if (kind === objectKinds.form && depth < deepestForm) {
      const matrix = times(matrixOf(object), outer);
      const count = api.FPDFFormObj_CountObjects(object);
      for (let i = 0; i < count && budget.left > 0; i++) visit(api.FPDFFormObj_GetObject(object, i), matrix, depth + 1, order);
    }
  };
  const count = api.FPDFPage_CountObjects(page);
  for (let i = 0; i < count && budget.left > 0; i++) visit(api.FPDFPage_GetObject(page, i), identity, 0, i);
  return found;
}
