import { fold } from './fold.ts';

/** Whether nine digits are a possible burgerservicenummer: the eleven test, and not all the same. */
const passesElevenTest = (digits: string): boolean => {
  if (!/^\d{9}$/.test(digits) || /^(\d)\1{8}$/.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < 9; place += 1) sum += Number(digits[place]) * (place === 8 ? -1 : 9 - place);
  return sum % 11 === 0;
};

type Hit = { from: number; to: number };

/** Stands in a kept text for a full BSN that was taken out of it. */
export const bsnTeken = '⟦BSN⟧';
const taken = /⟦bsn⟧/g;

// A stretch of digits with at most one separator between two of them.
const stretch = /\d(?:[ .\-/]?\d){7,19}/g;
const namesBsn = /(?:bsn|b\.s\.n|burger ?service ?nummer|sofi ?-?nummer|persoonsgebonden nummer|\bpgn\b|onderwijsnummer)[^0-9]{0,40}$/;
const namesOther =
  /(?:tel(?:efoon)?(?:nummer|nr)?|mobiel|gsm|fax|kvk|k\.v\.k|iban|rekening(?:nummer)?|big(?:-?(?:nummer|nr|registratie))?|agb(?:-?code)?|factuur\w*|klant\w*|client\w*|dossier\w*|polis\w*|kenmerk|zaak\w*|bestel\w*|brin\w*|isbn|btw\w*|skj\w*|registratie\w*|lidmaatschap\w*|nip|nvo|postbus|\bt|\bm|\bf)[^0-9a-z]{0,12}(?:nummer|nr)?[^0-9a-z]{0,6}(?:\+?31)?[^0-9a-z]{0,3}$/;

const inGroupsOfABsn = (written: string): boolean => {
  const groups = written.split(/[ .\-/]/).map((part) => part.length);
  // "109 100-116" is a score and its range.
  if (new Set(written.replace(/\d/g, '')).size > 1) return false;
  return (
    groups.length === 1 ||
    String(groups) === '3,3,3' ||
    String(groups) === '4,2,3' ||
    String(groups) === '4,3,2' ||
    String(groups) === '2,3,4' ||
    String(groups) === '3,2,4' ||
    // One digit in each box; "1-2-2-3-4" is a list of years or groups
    (groups.every((length) => length === 1) && !/[.\-/]/.test(written))
  );
};
// Dates and telephone numbers are written in groups that a BSN is not written in.
const looksLikeDateOrPhone = (written: string): boolean =>
  /^0\d{1,3}[ -]/.test(written) || /^06\d{7}$/.test(written) || /\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/.test(written);

// Eight figures at least, or the sign in place of one taken out: lines without are most of all lines.
const mayHoldBsn = (text: string): boolean => {
  let figures = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code >= 48 && code <= 57 && ++figures === 8) || code === opened) return true;
  }
  return false;
};
const opened = bsnTeken.charCodeAt(0);

/** Where in a text a full BSN stands, or stood before it was taken out; telephone, bank, BIG and such numbers that are named as such are passed over. */
export const findBsn = (text: string): Hit[] => {
  if (!mayHoldBsn(text)) return [];
  const hits: Hit[] = [];
  const folded = fold(text);
  for (const { index } of folded.matchAll(taken)) hits.push({ from: index, to: index + bsnTeken.length });
  for (const match of folded.matchAll(stretch)) {
    const from = match.index;
    const written = match[0];
    const digits = written.replace(/\D/g, '');
    const before = folded.slice(Math.max(0, from - 60), from);
    const called = namesBsn.test(before);
    // "+31 612345678", "0031 6 …": a telephone number, whatever the eleven test says.
    if (!called && (before.endsWith('+') || /^00 ?3\d/.test(written) || /\+\d{2}[ (0)-]{0,6}$/.test(before))) continue;
    if (digits.length === 8 && called && passesElevenTest(`0${digits}`)) hits.push({ from, to: from + written.length });
    if (digits.length === 9 && passesElevenTest(digits)) {
      if (called || (!namesOther.test(before) && !looksLikeDateOrPhone(written) && inGroupsOfABsn(written)))
        hits.push({ from, to: from + written.length });
    }
    // More digits than nine in one stretch: only a run of exactly nine that stands by itself between separators.
    if (digits.length > 9 && (called || /\d{9}/.test(written))) hits.push(...nineWithin(written, from, called));
  }
  return hits;
};

/**
 * Whether a line shows a full BSN. Figures in different cells of a row are different numbers, unless the row says that they are a BSN or
 * each cell holds one digit of it.
 */
export const showsBsn = ({ text, cells }: { text: string; cells: readonly string[] }): boolean => {
  const boxes = cells.filter((cell) => /^\d$/.test(cell)).length >= 8;
  const apart = cells.length > 1 && !boxes && !/bsn|b\.s\.n|burger|sofi|persoonsgebonden|pgn/i.test(text);
  return apart ? cells.some((cell) => findBsn(cell).length > 0) : findBsn(text).length > 0;
};

const nineWithin = (written: string, from: number, called: boolean): Hit[] => {
  const hits: Hit[] = [];
  for (const run of written.matchAll(/\d+/g)) {
    if (run[0].length === 9 && passesElevenTest(run[0])) hits.push({ from: from + run.index, to: from + run.index + 9 });
  }
  const start = /^\d(?:[ .]?\d){8}(?=[ .\-/])/.exec(written);
  if (called && hits.length === 0 && start && passesElevenTest(start[0].replace(/\D/g, '')))
    hits.push({ from, to: from + start[0].length });
  return hits;
};

/** The text with every digit of a BSN made unreadable. */
export const maskBsn = (text: string): string => {
  let masked = text;
  for (const { from, to } of findBsn(text)) masked = masked.slice(0, from) + '•'.repeat(to - from) + masked.slice(to);
  return masked;
};

/** The text with a sign in place of every full BSN, by which it is still known that one stood there. */
export const replaceBsn = (text: string): string => {
  let replaced = text;
  for (const { from, to } of findBsn(text).toSorted((a, b) => b.from - a.from))
    replaced = replaced.slice(0, from) + bsnTeken + replaced.slice(to);
  return replaced;
};
