import { resolveControls, type Control } from '../controls.ts';
import type { Box, FormField, Page } from '../document.ts';
import type { ReadLimits } from '../limits.ts';
import { isPlausible } from '../plausible-text.ts';
import { pastLimit } from '../unread.ts';
import type { Mark, Sketch } from '../signatures/sketch.ts';
import { readAnnotations } from './annotations.ts';
import { readDrawings } from './drawings.ts';
import { mainTurn, readGlyphs, type Glyphs } from './glyphs.ts';
import { findGrids, freeRules, mergeRules, uprightRules } from './grid.ts';
import { toLines, type PageLine } from './lines.ts';
import type { Pdfium } from './pdfium.ts';
import { withControls } from './placed-controls.ts';
import { strokeClusters } from './strokes.ts';
import { pageTurn, viewOf, type View } from './view.ts';
import { toWords } from './words.ts';

/** `deels`: some words beside a picture over most of the page; `beeld`: text only as a picture; `onleesbaar`: letters that mean nothing; `leeg`: a blank page. */
export type PageState = 'tekst' | 'deels' | 'beeld' | 'onleesbaar' | 'leeg';

export type PageRead = { page: Page; state: PageState; fields: FormField[]; sketch: Sketch; characters: number };

/** An image over more than this share of a page is the page itself, scanned. */
const scanShare = 0.5;
/** Fewer letters than this beside a scan are a stamp of the copier. */
const fewLetters = 20;
/** Fewer letters than this on a scan are a heading typed over it: the picture holds the rest. */
const someLetters = 200;
/** Text that a copier recognised and laid, invisible, over its picture. */
const copierConfidence = 0.85;

/** Reads one open page. @throws UnreadError when it holds more than `characters`. */
export function readPage(pdf: Pdfium, handle: number, form: number, number: number, limits: ReadLimits, characters: number): PageRead {
  const { glyphs, count, unmapped, invisible } = textOf(pdf, handle, limits, characters);
  const turn = count > 0 ? mainTurn(glyphs) : pageTurn(pdf, handle);
  const view = viewOf(pdf, handle, turn);
  const drawings = readDrawings(pdf, handle, view, limits.pageObjects);
  const annotations = readAnnotations(pdf, handle, form, view, limits.pageFields);
  const controls: Control[] = [];
  const words = withControls(toWords(glyphs, view), annotations, drawings, controls);
  const rules = mergeRules(drawings.rules);
  const grids = findGrids(rules);
  const laid = toLines(words, grids);
  const { lines, fields } = resolveControls(laid.lines, controls, number);
  const state = stateOf(
    lines,
    drawings.images.map((image) => image.box),
    unmapped > 0.3 * count && unmapped > 5,
    view,
    drawings.images.length + drawings.strokes.length > 0,
  );
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
      ...(invisible ? { source: 'ocr', confidence: copierConfidence } : { source: 'tekst', confidence: 1 }),
    },
    state,
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
      marks,
    },
  };
}

function textOf(pdf: Pdfium, handle: number, limits: ReadLimits, characters: number): Glyphs & { invisible: boolean } {
  const textPage = pdf.api.FPDFText_LoadPage(handle);
  try {
    if (pdf.api.FPDFText_CountChars(textPage) > characters) throw pastLimit('characters', limits);
    const read = readGlyphs(pdf, textPage);
    return { ...read, invisible: isInvisible(pdf, textPage, read.count) };
  } finally {
    pdf.api.FPDFText_ClosePage(textPage);
  }
}

/** Whether the text is drawn without ink: the first, middle and last letter are looked at. */
function isInvisible(pdf: Pdfium, textPage: number, count: number): boolean {
  if (count === 0) return false;
  const modes = [0, count >> 1, count - 1].map((i) => pdf.api.FPDFText_GetTextObject(textPage, i)).filter((object) => object !== 0);
  return modes.length > 0 && modes.every((object) => pdf.api.FPDFTextObj_GetTextRenderMode(object) === 3);
}

function stateOf(lines: readonly PageLine[], images: readonly Box[], unmapped: boolean, view: View, drawn: boolean): PageState {
  const text = lines.map((line) => line.text).join('\n');
  const letters = text.replace(/\s/gu, '').length;
  const covered = images.some((box) => box[2] * box[3] > scanShare * view.width * view.height);
  if (letters < fewLetters && covered) return 'beeld';
  if (letters > 0 && (unmapped || !isPlausible(text))) return 'onleesbaar';
  if (letters > 0) return covered && letters < someLetters ? 'deels' : 'tekst';
  return drawn ? 'beeld' : 'leeg';
}
