import type { ReadDocument, ReadFormat } from '../document.ts';
import { makeReading, type Reading } from '../facts/reading.ts';
import { findSegments } from './segments.ts';

/** The pieces that a file holds, each as a document of its own with the pages that are its: one for most files, several for a scan of several. */
export const piecesOf = (document: ReadDocument): Reading[] => {
  const whole = makeReading(document);
  const segments = sheets.includes(document.format) ? [] : findSegments(whole);
  return segments.length <= 1 ? [whole] : segments.map(({ van, tot }) => makeReading(pagesOf(document, van, tot)));
};

// The sheets of a workbook are one document.
const sheets: readonly ReadFormat[] = ['xlsx', 'xls', 'ods', 'csv'];

const pagesOf = (document: ReadDocument, van: number, tot: number): ReadDocument => {
  const inside = (page: number): boolean => page >= van && page <= tot;
  return {
    ...document,
    pages: document.pages.filter(({ number }) => inside(number)),
    fields: document.fields.filter(({ page }) => inside(page)),
    signatures: document.signatures.filter(({ page }) => inside(page)),
    places: document.places.filter(({ page }) => inside(page)),
  };
};
