import type { Reading, Row } from '../facts/reading.ts';
import { headNounOf } from './titles.ts';

/** A stretch of pages that is one piece: a scan of several pieces has several. */
export type Segment = { van: number; tot: number; rows: Row[] };

const newCount = /\b(?:pagina|pag\.?|blz\.?|page)\s*1\b(?!\d)/;
const aboutPupil = /\b(?:naam|leerling|geboortedatum|geb\.? ?datum|geboren|geb\.|betreft|onderwerp|inzake|patient|jeugdige|client|kind)\b/;

/** The pieces that a document consists of; a piece begins where a page names another document and a pupil, or counts from 1 again. */
export const findSegments = (reading: Reading): Segment[] => {
  const pages = [...Map.groupBy(reading.rows, (row) => row.page).entries()];
  const segments: Segment[] = [];
  for (const [page, rows] of pages) {
    const current = segments.at(-1);
    if (current && !startsPiece(rows, current)) {
      current.tot = page;
      current.rows.push(...rows);
    } else segments.push({ van: page, tot: page, rows: [...rows] });
  }
  return segments;
};

const startsPiece = (rows: Row[], current: Segment): boolean => {
  const top = rows.filter((row) => !row.running).slice(0, 18);
  const title = top
    .slice(0, 10)
    .map(titleOf)
    .find((found) => found !== undefined);
  if (rows.some((row) => row.running && newCount.test(row.folded)) && hasOtherTop(rows, current))
    return title !== undefined || top.some((row) => aboutPupil.test(row.folded));
  if (title === undefined) return false;
  const currentTitle = current.rows
    .slice(0, 18)
    .map(titleOf)
    .find((found) => found !== undefined);
  return title !== currentTitle && top.some((row) => aboutPupil.test(row.folded) && /\d{4}|\p{Lu}\p{L}+ \p{Lu}/u.test(row.text));
};

// A page 1 after a page that was no page 1 of the same count.
const hasOtherTop = (rows: Row[], current: Segment): boolean => rows[0]?.page !== current.van;

/** The kind that a line names as a title, when it stands like one. */
export const titleOf = (row: Row): string | undefined => {
  if (row.text.length > 110 || row.cells.length > 2) return undefined;
  const noun = headNounOf(row.folded);
  return noun && noun.at <= 30 && (row.heading || noun.at <= 3 || /^(?:betreft|onderwerp)/.test(row.folded)) ? noun.kind : undefined;
};
