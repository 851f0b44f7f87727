import { at, childrenOf, type Element } from '../packed/xml.ts';
import { showIsoDate } from './date-format.ts';
import { showNumber } from './number-format.ts';

/** What the cells of a workbook share: its texts, the number format of each style, and from which year days are counted. */
export type Workbook = { texts: readonly string[]; formats: readonly string[]; from1904: boolean };

const own = (element: Element | undefined): string => element?.children.filter((child) => typeof child === 'string').join('') ?? '';

/** The text of a shared or inline string: its runs joined, phonetic hints left out. */
export const stringOf = (element: Element): string =>
  childrenOf(element)
    .map((child) => (child.name === 't' ? own(child) : child.name === 'r' ? childrenOf(child, 't').map(own).join('') : ''))
    .join('')
    // Excel writes characters that XML cannot hold as _x000D_
    .replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
      Number.parseInt(code, 16) < 32 ? ' ' : String.fromCharCode(Number.parseInt(code, 16)),
    );

/** What a cell shows. A formula whose outcome was not kept shows itself, so that it is not taken for an empty cell. */
export function showCell(cell: Element, book: Workbook): string {
  const { t: type = 'n', s: style } = cell.attributes;
  if (type === 'inlineStr') return stringOf(at(cell, 'is') ?? cell);
  const value = own(at(cell, 'v'));
  if (value === '') {
    const formula = own(at(cell, 'f'));
    return formula === '' || type === 'str' ? '' : `=${formula}`;
  }
  if (type === 's') return book.texts[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'WAAR' : 'ONWAAR';
  if (type === 'd') return showIsoDate(value) ?? value;
  if (type !== 'n') return value;
  const number = Number(value);
  return Number.isNaN(number) ? value : showNumber(number, book.formats[Number(style ?? 0)] ?? 'General', book.from1904);
}

/** The column of a cell, from 0, by its name (`AB12`); undefined when it has none. */
export function columnOf(name: string | undefined): number | undefined {
  let column = 0;
  let letters = 0;
  for (const sign of name ?? '') {
    const letter = sign.charCodeAt(0) - 64;
    if (letter < 1 || letter > 26) break;
    if (++letters > 3) return undefined;
    column = column * 26 + letter;
  }
  return letters === 0 ? undefined : column - 1;
}
