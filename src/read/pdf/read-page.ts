import { resolveControls, type Control } from '../controls.ts';
import type { Box, FormField, Page } from '../document.ts';
import type { ReadLimits } from '../limits.ts';
import { pastLimit } from '../unread.ts';
import type { Mark, Sketch } from '../signatures/sketch.ts';
import { readAnnotations } from './annotations.ts';
import { readDrawings } from './drawings.ts';
import { mainTurn, readGlyphs, type Glyphs } from './glyphs.ts';
import { isHidden, textSamples } from './hidden-text.ts';
import { findGrids, freeRules, mergeRules, uprightRules } from './grid.ts';
import { toLines } from './lines.ts';
import { lookAt } from './look.ts';
import { isScan, stateOf, type PageState } from './page-state.ts';
import { pastedPictures, type SeenPictures } from './pasted-pictures.ts';
import type { Pdfium } from './pdfium.ts';
import { withControls } from './placed-controls.ts';
import { strokeClusters } from './strokes.ts';
import { seenWords } from './unseen-words.ts';
import { pageTurn, viewOf, type View } from './view.ts';
import { toWords, type Word } from './words.ts';

/** `vakken` are the parts of a page of text that are to be recognised: pictures with words. */
export type PageRead = { page: Page; state: PageState; vakken: Box[]; fields: FormField[]; sketch: Sketch; characters: number };

/** Text that a copier recognised and laid, invisible, over its picture. */
const copierConfidence = 0.85;

/** What is the same for all pages of a document. */
export type PageReading = { pdf: Pdfium; form: number; limits: ReadLimits; seen: SeenPictures };

/** Reads one open page. @throws UnreadError when it holds more than `characters`. */
export function readPage({ pdf, form, limits, seen }: PageReading, handle: number, number: number, characters: number): PageRead {
  const { glyphs, count, unmapped, pieces } = textOf(pdf, handle, limits, characters);
  const turn = count > 0 ? mainTurn(glyphs) : pageTurn(pdf, handle);
  const view = viewOf(pdf, handle, turn);
  const drawings = readDrawings(pdf, handle, view, limits.pageObjects);
  const annotations = readAnnotations(pdf, handle, form, view, limits.pageFields);
  const controls: Control[] = [];
  const onPage = toWords(glyphs, view).filter((word) => isOnPage(word, view));
  const scan = isScan(drawings, view);
  const cover = scan ? drawings.images.toSorted((a, b) => b.box[2] * b.box[3] - a.box[2] * a.box[3])[0] : undefined;
  const hidden = isHidden(pdf, handle, pieces, cover);
  const seenOnPage = hidden ? onPage : seenWords(onPage, drawings, () => lookAt(pdf, handle, form, turn));
  const words = withControls(seenOnPage, annotations, drawings, controls);
  const rules = mergeRules(drawings.rules);
  const grids = findGrids(rules);
  const laid = toLines(words, grids);
  const { lines, fields } = resolveControls(laid.lines, controls, number);
  const state = stateOf({
    lines,
    unmapped: unmapped > 0.3 * count && unmapped > 5,
    hidden,
    drawings,
    anything: drawings.images.length + drawings.strokes.length + drawings.others > 0 || pdf.api.FPDFPage_GetAnnotCount(handle) > 0,
    view,
    look: () => lookAt(pdf, handle, form, turn),
  });
  const readable = state !== 'beeld' && state !== 'onleesbaar';
  const marks = [
    ...drawings.images.map(({ box }): Mark => ({ how: 'afbeelding', box })),
    ...strokeClusters(drawings.strokes).map((box): Mark => ({ how: 'inkt', box })),
    ...annotations.marks,
  ];
  return {
    page: {
      number,
      lines: readable ? lines.filter((line) => line.text !== '') : [],
      ...(hidden ? { source: 'ocr', confidence: copierConfidence } : { source: 'tekst', confidence: 1 }),
    },
    state,
    vakken: state === 'tekst' && !scan ? pastedPictures(drawings.images, view, (part) => lookAt(pdf, handle, form, turn, part), seen) : [],
    fields: readable ? fields : [],
    characters: count,
    sketch: {
      number,
      width: view.width,
      height: view.height,
      turn,
      running: true,
      segments: laid.segments,
      rules: freeRules(rules, grids),
      uprights: uprightRules(rules),
      cells: grids.flatMap(({ cells }) => cells.map(({ box }) => box)),
      marks,
    },
  };
}

function textOf(pdf: Pdfium, handle: number, limits: ReadLimits, characters: number): Glyphs & { pieces: number[] } {
  const textPage = pdf.api.FPDFText_LoadPage(handle);
  try {
    if (pdf.api.FPDFText_CountChars(textPage) > characters) throw pastLimit('characters', limits);
    const read = readGlyphs(pdf, textPage);
    return { ...read, pieces: textSamples(pdf, textPage, read.count) };
  } finally {
    pdf.api.FPDFText_ClosePage(textPage);
  }
}

/** Words beside the paper are not seen by anyone. */
const isOnPage = (word: Word, view: View): boolean => word.right > 0 && word.left < view.width && word.bottom > 0 && word.top < view.height;
