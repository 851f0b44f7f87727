import { SaxesParser } from 'saxes';
import type { ReadLimits } from '../limits.ts';
import { damaged, pastLimit } from '../unread.ts';

/** An element of XML; names keep the prefix that Word always writes (`w:p`). Text stands in children as strings. */
export type Element = { name: string; attributes: Record<string, string>; children: (Element | string)[] };

const pieceSize = 64 * 1024;

/**
 * Reads XML and hands over, one at a time, the elements that stand directly in `container` (for a document `w:body`) or one of several, together with that container; nothing else is kept, so
 * that a long document costs no more memory than its largest block. A DOCTYPE is refused: Word never writes one.
 * `named` says by what name an element goes; by default its own with its prefix.
 * @throws UnreadError `beschadigd` for broken XML or a DOCTYPE, `te-groot` when too deep or too many elements.
 */
export function eachBlock(
  xml: Uint8Array,
  container: string | readonly string[],
  limits: ReadLimits,
  take: (block: Element, container: Element) => void,
  named: (name: string) => string = (name) => name,
): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const containers = new Set(typeof container === 'string' ? [container] : container);
  const open: Element[] = [];
  let within: Element = { name: '', attributes: {}, children: [] };
  let depth = 0;
  let inside = -1;
  let elements = 0;
  parser.on('doctype', () => {
    throw damaged();
  });
  parser.on('error', () => {
    throw damaged();
  });
  parser.on('opentag', (tag) => {
    depth++;
    if (depth > limits.xmlDepth) throw pastLimit('xmlDepth', limits);
    const name = named(tag.name);
    if (inside < 0) {
      if (containers.has(name)) [inside, within] = [depth, { name, attributes: tag.attributes, children: [] }];
      return;
    }
    if (++elements > limits.xmlElements) throw pastLimit('xmlElements', limits);
    const element: Element = { name, attributes: tag.attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => void open.at(-1)?.children.push(text));
  parser.on('cdata', (text) => void open.at(-1)?.children.push(text));
  parser.on('closetag', () => {
    if (inside === depth) inside = -1;
    depth--;
    if (inside < 0) return;
    const block = open.pop();
    if (open.length > 0 || block === undefined) return;
    elements = 0;
    take(block, within);
  });
  const decoder = new TextDecoder(encodingOf(xml));
  for (let at = 0; at < xml.length; at += pieceSize) parser.write(decoder.decode(xml.subarray(at, at + pieceSize), { stream: true }));
  parser.write(decoder.decode());
  parser.close();
}

const encodingOf = (xml: Uint8Array): string =>
  xml[0] === 0xff && xml[1] === 0xfe ? 'utf-16le' : xml[0] === 0xfe && xml[1] === 0xff ? 'utf-16be' : 'utf-8';

/** A name without its prefix: programs that write spreadsheets choose their own (`x:row`, `row`). */
export const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The elements directly inside, by name when given. */
export const childrenOf = (element: Element, name?: string): Element[] =>
  element.children.filter((child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name));

/** The first element along a path of names. */
export function at(element: Element | undefined, ...path: string[]): Element | undefined {
  let here = element;
  for (const name of path) here = here === undefined ? undefined : childrenOf(here, name)[0];
  return here;
}

/** An on/off property of Word: there, and not switched off. */
export const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !['0', 'false', 'off', 'none'].includes(element.attributes['w:val'] ?? element.attributes['w14:val'] ?? '1');

/** The `w:val` at the end of a path, or undefined. */
export const valueAt = (element: Element | undefined, ...path: string[]): string | undefined => at(element, ...path)?.attributes['w:val'];
