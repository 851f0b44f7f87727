import type { Evidence, Fact } from '../../evidence.ts';
import { maskBsn } from './bsn.ts';
import { clean } from './fold.ts';

const longest = 300;

/** Something found in a document: its page, the words as they stand, and whether they, or only figures among them, were read weakly. */
export type Found = { page: number; text: string; weak: boolean; shaky?: boolean };

/** Evidence for a place in a document: at most 300 characters around `at`, white space folded, a BSN made unreadable. */
export const evidence = (document: string, found: Pick<Found, 'page' | 'text'>, at = 0): Evidence => ({
  document,
  pagina: found.page,
  citaat: cut(maskBsn(clean(found.text)), at),
});

const cut = (text: string, at: number): string => {
  if (text.length <= longest) return text;
  const from = Math.max(0, Math.min(at - 100, text.length - (longest - 2)));
  const to = Math.min(text.length, from + longest - 2);
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
};

/** A value with its evidence; never certain when it was read weakly, and a date or a number neither where figures may be others. */
export const fact = <T>(waarde: T, document: string, found: Found, certain = true, at = 0): Fact<T> => ({
  waarde,
  bewijs: evidence(document, found, at),
  zeker: certain && !found.weak && !(found.shaky === true && isOfFigures(waarde)),
});

const isOfFigures = (value: unknown): boolean => typeof value === 'number' || (typeof value === 'string' && /\d{2}/.test(value));
