import type { Control } from '../controls.ts';
import { controlMark } from '../controls.ts';
import { withoutPrivate, wordSymbol } from '../symbols.ts';
import type { Block, FlowPicture, Paragraph } from '../flow/blocks.ts';
import { isPicturePart } from '../packed/picture-name.ts';
import { contentControl, legacyField } from './form-fields.ts';
import { at, childrenOf, isOn, valueAt, type Element } from '../packed/xml.ts';

/** What is gathered while a document is read: its controls, which the marks in the text point at. `target` tells where a picture's link leads. */
export type Reading = { controls: Control[]; target: (link: string) => string | undefined };

/** EMU (English metric units) per point. */
const emu = 12_700;

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
    if (isOn(at(element, 'w:rPr', 'w:vanish'))) return;
    for (const child of childrenOf(element)) inline(child, state);
  } else if (name === 'w:t') add(state, withoutPrivate(element.children.filter((child) => typeof child === 'string').join('')));
  else if (name === 'w:tab' || name === 'w:ptab') state.paragraph.lines.at(-1)?.push('');
  else if (name === 'w:sym') add(state, wordSymbol(Number.parseInt(element.attributes['w:char'] ?? '', 16) || 0xfffd));
  else if (name === 'w:noBreakHyphen') add(state, '-');
  else if (
    name === 'w:cr' ||
    (name === 'w:br' && element.attributes['w:type'] === undefined) ||
    element.attributes['w:type'] === 'textWrapping'
  )
    state.paragraph.lines.push(['']);
  else if (name === 'w:lastRenderedPageBreak' || (name === 'w:br' && element.attributes['w:type'] === 'page')) {
    state.blocks.push(state.paragraph, { kind: 'page' });
    state.paragraph = empty();
  } else if (name === 'w:fldChar') fieldCharacter(element, state);
  else if (name === 'w:sdt') inlineControl(element, state);
  else if (name === 'w:drawing') drawing(element, state);
  else if (name === 'w:pict' || name === 'w:object') picture(element, state);
  else if (name === 'mc:AlternateContent') {
    const choice = at(element, 'mc:Choice') ?? at(element, 'mc:Fallback');
    if (choice !== undefined) for (const child of childrenOf(choice)) inline(child, state);
  } else for (const child of childrenOf(element)) inline(child, state);
}

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
  if (control === undefined) {
    const content = at(element, 'w:sdtContent');
    if (content !== undefined) for (const child of childrenOf(content)) inline(child, state);
  } else add(state, mark(state, control));
}

function drawing(element: Element, state: State): void {
  const [inlined, anchored] = [at(element, 'wp:inline'), at(element, 'wp:anchor')];
  const extent = at(inlined ?? anchored, 'wp:extent');
  const size = (name: string) => Number(extent?.attributes[name] ?? 0) / emu;
  const data = at(inlined ?? anchored, 'a:graphic', 'a:graphicData');
  if (data === undefined) return;
  const boxes = textBoxes(data);
  for (const box of boxes) state.boxes.push(...state.readBlocks(box));
  const link = boxes.length === 0 ? pictureLink(data) : undefined;
  if (link !== undefined)
    addPicture(state, { width: size('cx'), height: size('cy'), floating: anchored !== undefined, ...partOf(state, link) });
}

/** Old drawings (VML): the size stands in a style as `width:120pt;height:40pt`. */
function picture(element: Element, state: State): void {
  const boxes = textBoxes(element);
  for (const box of boxes) state.boxes.push(...state.readBlocks(box));
  for (const shape of childrenOf(element)) {
    const image = at(shape, 'v:imagedata');
    if (image === undefined) continue;
    const style = shape.attributes['style'] ?? '';
    const size = (name: string) => Number(new RegExp(`(?:^|;)\\s*${name}:([0-9.]{1,9})pt`, 'u').exec(style)?.[1] ?? 0);
    addPicture(state, {
      width: size('width'),
      height: size('height'),
      floating: /position:\s*absolute/u.test(style),
      ...partOf(state, image.attributes['r:id'] ?? ''),
    });
  }
}

const addPicture = (state: State, found: FlowPicture) => void state.paragraph.pictures.push(found);

const textBoxes = (element: Element): Element[] =>
  childrenOf(element).flatMap((child) => (child.name === 'w:txbxContent' ? [child] : child.name === 'mc:Fallback' ? [] : textBoxes(child)));

/** The link of a picture, of a drawing by hand (ink) or of a shape with a picture in it; `''` where it has none, undefined where there is no picture. */
function pictureLink(element: Element): string | undefined {
  for (const child of childrenOf(element)) {
    if (child.name === 'pic:pic') return at(child, 'pic:blipFill', 'a:blip')?.attributes['r:embed'] ?? '';
    const link = child.name.endsWith(':contentPart') ? '' : pictureLink(child);
    if (link !== undefined) return link;
  }
  return undefined;
}

function partOf(state: State, link: string): { part?: string } {
  const part = state.reading.target(link);
  return part !== undefined && isPicturePart(part) ? { part } : {};
}
