import type { Domein } from '../../handboek/domeinen.ts';
import { trimEndOf } from './trim-end.ts';

// How pieces name the domains: whole, and by the short forms that only serve in tables and lists of scores. On folded text.
const named: readonly [Domein, RegExp][] = [
  ['technisch lezen', /\btechnisch(?:e)? ?-?(?:lezen|leesvaardigheid)\b|\bwoord ?-?lezen\b|\btempolezen\b|\bleestechniek\b/],
  ['begrijpend lezen', /\bbegrijpend ?-?lezen\b|\bleesbegrip\b|\blezen met begrip\b|\btekstbegrip\b/],
  ['spelling', /\bspelling\w*\b|\bspellen\b/],
  ['inzichtelijk rekenen', /\b(?:inzichtelijk )?rekenen\b|\brekenen? ?[-/]? ?(?:en )?wiskunde\b|\bwiskunde\b|\brekenvaardigheid\b/],
];
const short: readonly [Domein, RegExp][] = [
  ['technisch lezen', /^(?:tl|tlz|tech\.? ?lezen|techn\.? ?lezen|dmt|avi|t\.? ?lezen)$/],
  ['begrijpend lezen', /^(?:bl|blz|begr\.? ?lezen|b\.? ?lezen)$/],
  ['spelling', /^(?:sp|spel|spell?\.?)$/],
  ['inzichtelijk rekenen', /^(?:ir|rw|r\/w|rek\.?|inz\.? ?rek(?:enen)?\.?|wi|rekenwisk\w*)$/],
];
// Sums by heart are another domain than sums that ask for insight.
const notThese =
  /\b(?:hoofdreken\w*|tempo ?-?(?:toets|rekenen)|automatiser\w*|basisbewerking\w*|tempotest\w*|werkwoordspelling|spelling (?:van )?(?:de )?werkwoorden)\b/;

/** The domain that a cell or a label names as a whole; undefined for anything else. */
export const domeinOf = (folded: string): Domein | undefined => {
  const bare = trimEndOf(folded, '()*:.')
    .replace(/^(?:domein|vak|achterst(?:and)?\.?|leerachterstand|la)\s+/, '')
    .trim();
  if (bare.length > 60 || notThese.test(bare)) return undefined;
  const found = named.filter(([, pattern]) => pattern.test(bare));
  return found.length === 1 ? found[0]?.[0] : short.find(([, pattern]) => pattern.test(bare))?.[0];
};

/** The domains that a folded sentence names, each with its place; short forms only where they stand in capitals in the text itself. */
export const domeinenIn = (text: string, folded: string): { domein: Domein; from: number; to: number }[] => {
  const found: { domein: Domein; from: number; to: number }[] = [];
  for (const [domein, pattern] of named)
    for (const match of folded.matchAll(new RegExp(pattern.source, 'g')))
      found.push({ domein, from: match.index, to: match.index + match[0].length });
  for (const match of text.matchAll(/(?<![\p{L}\d])(?:TL|BL|SP|IR|RW)(?![\p{L}\d])/gu)) {
    const domein = domeinOf(match[0].toLowerCase());
    if (domein) found.push({ domein, from: match.index, to: match.index + match[0].length });
  }
  return found.toSorted((a, b) => a.from - b.from);
};
