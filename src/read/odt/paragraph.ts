import type { Control } from '../controls.ts';
import type { Block } from '../flow/blocks.ts';
import { buildParagraph, type ParagraphBuilder } from '../flow/build-paragraph.ts';
import type { Element } from '../packed/xml.ts';
import { withoutPrivate } from '../symbols.ts';
import { contentControl, fieldMark, keepControl } from './form-controls.ts';
import { framePicture, isFrame } from './frames.ts';
import type { Styles } from './styles.ts';

/** What is gathered while a text is read: its styles, its controls with the mark that stands for each in the text, and its notes. */
export type Reading = {
  styles: Styles;
  controls: Control[];
  forms: Map<string, Control>;
  notes: Block[];
  blocksOf: (parent: Element) => Block[];
};

/** Reads one paragraph or heading; more blocks where a page ends in it or text boxes hang on it. */
export function readParagraph(element: Element, reading: Reading): Block[] {
  const style = element.attributes['text:style-name'];
  if (reading.styles.isHidden(style)) return [];
  const builder = buildParagraph();
  inlines(element, builder, reading);
  const before: Block[] = reading.styles.breaksBefore(style) ? [{ kind: 'page' }] : [];
  return [...before, ...builder.end(), ...(reading.styles.breaksAfter(style) ? [{ kind: 'page' } as const] : [])];
}

/** Elements whose content does not stand in the document as a reader sees it: remarks, what a ruby says, the choices of a list. */
const unseen = new Set([
  'office:annotation',
  'text:ruby-text',
  'text:label',
  'text:hidden-text',
  'text:script',
  'text:tracked-changes',
  'svg:title',
  'svg:desc',
  'loext:list-item',
  'office:forms',
]);

/** Most spaces that one element may stand for. */
const mostSpaces = 200;

function inlines(parent: Element, builder: ParagraphBuilder, reading: Reading): void {
  for (const child of parent.children) {
    // Line ends and tabs of the XML are spaces; those of the text are elements
    if (typeof child === 'string') builder.add(withoutPrivate(child.replace(/[\t\r\n]/gu, ' ')));
    else inline(child, builder, reading);
  }
}

function inline(element: Element, builder: ParagraphBuilder, reading: Reading): void {
  const { name, attributes } = element;
  if (unseen.has(name) || (attributes['text:is-hidden'] === 'true' && name.startsWith('text:hidden'))) return;
  if (reading.styles.isHidden(attributes['text:style-name'])) return;
  if (name === 'text:s') builder.add(' '.repeat(Math.min(mostSpaces, Number(attributes['text:c'] ?? 1) || 1)));
  else if (name === 'text:tab') builder.tab();
  else if (name === 'text:line-break') builder.line();
  else if (name === 'text:soft-page-break') builder.page();
  else if (name === 'text:note') {
    for (const body of element.children)
      if (typeof body !== 'string' && body.name === 'text:note-body') reading.notes.push(...reading.blocksOf(body));
  } else if (name === 'text:placeholder')
    builder.add(keepControl(reading.controls, { kind: 'text', name: attributes['text:description'] ?? '', value: '' }));
  else if (name === 'draw:control') {
    const control = reading.forms.get(attributes['draw:control'] ?? '');
    if (control !== undefined) builder.add(keepControl(reading.controls, control));
  } else if (name === 'loext:content-control') inlineControl(element, builder, reading);
  else if (name === 'field:fieldmark') {
    const control = fieldMark(element);
    if (control !== undefined) builder.add(keepControl(reading.controls, control));
  } else if (isFrame(name)) {
    builder.follow(reading.blocksOf(element));
    const picture = framePicture(element);
    if (picture !== undefined) builder.picture(picture);
  } else inlines(element, builder, reading);
}

function inlineControl(element: Element, builder: ParagraphBuilder, reading: Reading): void {
  const holdsMore = element.children.some((child) => typeof child !== 'string' && !['text:span', 'loext:list-item'].includes(child.name));
  const control = holdsMore && element.attributes['loext:checkbox'] !== 'true' ? undefined : contentControl(element, plainText(element));
  if (control === undefined) inlines(element, builder, reading);
  else builder.add(keepControl(reading.controls, control));
}

const plainText = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : unseen.has(child.name) ? '' : plainText(child))).join('');
