import type { Control } from '../controls.ts';
import { controlMark } from '../controls.ts';
import { withoutPrivate, wordSymbol } from '../symbols.ts';
import { plainParagraph, type Block, type Paragraph } from '../flow/blocks.ts';
import { isPicturePart } from '../packed/picture-name.ts';
import { drawn } from './drawing.ts';
import { contentControl, legacyField } from './form-fields.ts';
import { at, childrenOf, isOn, valueAt, type Element } from '../packed/xml.ts';

/** What is gathered while a document is read: its controls, which the marks in the text point at. */
export type Reading = {
  controls: Control[];
  /** The part that a link leads to, and the blocks that it holds where it is a diagram or another file put into the text. */
  target: (link: string) => string | undefined;
  blocksOf: (link: string) => Block[];
  /** Styles whose text is hidden. */
  hidden: ReadonlySet<string>;
};

/** What passes through a paragraph while it is read. */
type State = {
  reading: Reading;
  blocks: Block[];
  paragraph: Paragraph;
  /** Blocks of text boxes, which follow the paragraph that they hang on. */
  boxes: Block[];
  /** Old form fields that are open: their text is gathered until their end. */
  open: { field: Element | undefined; value: string; inResult: boolean }[];
  readBlocks: (parent: Element) => Block[];
};

function drawing(element: Element, state: State): void {
  const { boxes, pictures, words, links } = drawn(element);
  for (const box of boxes) state.boxes.push(...state.readBlocks(box));
  for (const text of words) state.boxes.push(plainParagraph(withoutPrivate(text)));
  for (const link of links) state.boxes.push(...state.reading.blocksOf(link));
  for (const { link, ...size } of pictures) {
    const part = state.reading.target(link);
    state.paragraph.pictures.push({ ...size, ...(part !== undefined && isPicturePart(part) && { part }) });
  }
}

const empty = (): Paragraph => ({ kind: 'paragraph', lines: [['']], pictures: [] });

/** Reads one `w:p`: usually one paragraph; more where a page ends in it, or text boxes hang on it. */
export function readParagraph(element: Element, reading: Reading, readBlocks: (parent: Element) => Block[]): Block[] {
  const state: State = { reading, blocks: [], paragraph: empty(), boxes: [], open: [], readBlocks };
  const properties = at(element, 'w:pPr');
  if (isOn(at(properties, 'w:pageBreakBefore'))) state.blocks.push({ kind: 'page' });
  for (const child of childrenOf(element)) inline(child, state);
  state.blocks.push(state.paragraph, ...state.boxes);
  const section = at(properties, 'w:sectPr');
  if (section !== undefined && valueAt(section, 'w:type') !== 'continuous') state.blocks.push({ kind: 'page' });
  return state.blocks;
}

/** Elements whose content does not stand in the document as a reader sees it. */
const unseen = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPr',
  'w:rPr',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'mc:Fallback',
  'w:sdtPr',
  'w:commentReference',
  'w:annotationRef',
]);

function inline(element: Element, state: State): void {
  const { name } = element;
  if (unseen.has(name)) return;
  if (name === 'w:r') {
    const look = at(element, 'w:rPr');
    if (isHidden(look, state)) return;
    const font = at(look, 'w:rFonts')?.attributes['w:ascii'] ?? '';
    for (const child of childrenOf(element))
      if (child.name === 'w:t' && /^(?:Wing|Web)dings/u.test(font)) add(state, symbolsOf(child));
      else inline(child, state);
  } else if (name === 'w:t') add(state, withoutPrivate(element.children.filter((child) => typeof child === 'string').join('')));
  else if (name === 'w:tab' || name === 'w:ptab') state.paragraph.lines.at(-1)?.push('');
  else if (name === 'w:sym') add(state, wordSymbol(Number.parseInt(element.attributes['w:char'] ?? '', 16) || 0xfffd));
  else if (name === 'w:noBreakHyphen') add(state, '-');
  else if (name === 'w:cr' || (name === 'w:br' && element.attributes['w:type'] !== 'page')) state.paragraph.lines.push(['']);
  else if (name === 'w:lastRenderedPageBreak' || (name === 'w:br' && element.attributes['w:type'] === 'page')) {
    state.blocks.push(state.paragraph, { kind: 'page' });
    state.paragraph = empty();
  } else if (name === 'w:fldChar') fieldCharacter(element, state);
  else if (name === 'w:sdt') inlineControl(element, state);
  else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') drawing(element, state);
  else if (name === 'mc:AlternateContent') {
    const choice = at(element, 'mc:Choice') ?? at(element, 'mc:Fallback');
    if (choice !== undefined) for (const child of childrenOf(choice)) inline(child, state);
  } else for (const child of childrenOf(element)) inline(child, state);
}

/** Hidden by itself, or by its style unless it says itself that it is not. */
function isHidden(look: Element | undefined, state: State): boolean {
  const own = at(look, 'w:vanish');
  return own === undefined ? state.reading.hidden.has(valueAt(look, 'w:rStyle') ?? '') : isOn(own);
}

/** Letters in a symbol font are signs: an "o" is a box. */
const symbolsOf = (element: Element): string => {
  let text = '';
  for (const sign of element.children.filter((child) => typeof child === 'string').join(''))
    text += sign === ' ' ? ' ' : wordSymbol(sign.charCodeAt(0));
  return text;
};

function add(state: State, text: string): void {
  const cells = state.paragraph.lines.at(-1);
  if (cells !== undefined) cells[cells.length - 1] += text;
  const field = state.open.at(-1);
  if (field?.inResult === true) field.value += text;
}

const mark = (state: State, control: Control): string => controlMark(state.reading.controls.push(control) - 1);

function fieldCharacter(element: Element, state: State): void {
  const kind = element.attributes['w:fldCharType'];
  if (kind === 'begin') {
    const field = at(element, 'w:ffData');
    state.open.push({ field, value: '', inResult: false });
    const control = field === undefined ? undefined : legacyField(field);
    if (control !== undefined && control.kind !== 'text') {
      add(state, mark(state, control));
      state.open[state.open.length - 1] = { field: undefined, value: '', inResult: false };
    }
  } else if (kind === 'separate') {
    const open = state.open.at(-1);
    if (open !== undefined) open.inResult = true;
  } else if (kind === 'end') {
    const open = state.open.pop();
    const control = open?.field === undefined ? undefined : legacyField(open.field);
    if (open === undefined || control === undefined) return;
    // The value stands in the text already: take it out and let the mark show it
    const cells = state.paragraph.lines.at(-1);
    const last = cells?.at(-1) ?? '';
    if (cells !== undefined && last.endsWith(open.value)) {
      cells[cells.length - 1] = last.slice(0, last.length - open.value.length) + mark(state, { ...control, value: open.value.trim() });
    }
  }
}

function inlineControl(element: Element, state: State): void {
  const control = contentControl(element);
  // What stands in a control for a picture until one is chosen is no picture of this document
  if (control === undefined && isOn(at(element, 'w:sdtPr', 'w:showingPlcHdr')) && at(element, 'w:sdtPr', 'w:picture') !== undefined) return;
  if (control === undefined) {
    const content = at(element, 'w:sdtContent');
    if (content !== undefined) for (const child of childrenOf(content)) inline(child, state);
  } else add(state, mark(state, control));
}
