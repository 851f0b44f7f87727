import { resolveControls, withoutMarks } from './controls.ts';
import type { FormField, Page } from './document.ts';
import type { OcrPicture } from './ocr/ocr-picture.ts';
import { freeRules, uprightRules } from './pdf/grid.ts';
import type { Picture } from './picture.ts';
import type { Mark, Sketch } from './signatures/sketch.ts';

/** One page recognised on a picture, as it is joined into its document. `empty` tells that the paper is blank. */
export type PageOcr = { page: Page; fields: FormField[]; sketch: Sketch; empty: boolean };

/** A pixel darker than this is ink. */
const ink = 128;
/** Less ink than this share of the paper is dust: half a letter on a full page. */
const dust = 0.0002;

function isBlank({ gray }: Picture): boolean {
  let dark = 0;
  for (const value of gray) if (value < ink) dark++;
  return dark < dust * gray.length;
}

/** Makes a page of what was recognised: lines with their tick boxes shown, fields, and the sketch for the finder of signatures. */
export function picturePage(ocr: OcrPicture, number: number, marks: readonly Mark[]): PageOcr {
  const { lines, fields } = resolveControls(ocr.lines, ocr.controls, number);
  const { width, height, gedraaid, scheef, picture } = ocr;
  return {
    page: {
      number,
      lines: lines.filter((line) => line.text !== ''),
      source: 'ocr',
      confidence: ocr.confidence,
      beeld: { dpi: Math.round(picture.dpi), gedraaid, scheef },
    },
    fields,
    sketch: {
      number,
      width,
      height,
      running: true,
      segments: ocr.segments.map((segment) => ({ ...segment, text: withoutMarks(segment.text) })),
      rules: freeRules(ocr.rules, ocr.grids),
      uprights: uprightRules(ocr.rules),
      cells: ocr.grids.flatMap(({ cells }) => cells.map(({ box }) => box)),
      marks,
    },
    empty: ocr.words.length === 0 && isBlank(picture),
  };
}
