import { isRead, type Line, type ReadDocument, type ReadResult } from './document.ts';
import { bsnTeken, replaceBsn, showsBsn } from './facts/bsn.ts';
import { findLeerlinglijsten } from './facts/leerlinglijst.ts';
import { bsnLezing } from './lijst/cellen.ts';
import { kiesKolommen } from './lijst/kolommen.ts';
import type { PageOcr } from './picture-page.ts';

/** The columns for the BSN on each sheet that is a list of pupils, with the row of heads above them. */
function bsnKolommen(document: ReadDocument): Map<number, { koprij: number; plaatsen: Set<number> }> {
  return new Map(
    findLeerlinglijsten(document).map(({ blad, koprij, kolommen, rijen }) => {
      const pupils = new Set(rijen);
      const lines = document.pages.find(({ number }) => number === blad)?.lines ?? [];
      const rows = lines.filter(({ rij }) => rij !== undefined && pupils.has(rij)).map(({ cells, text }) => cells ?? [text]);
      const bsn = kiesKolommen(kolommen, rows).filter(({ soort }) => soort === 'bsn');
      return [blad, { koprij, plaatsen: new Set(bsn.map(({ plaats }) => plaats)) }];
    }),
  );
}

const joined = (cells: readonly string[]): string => cells.filter((cell) => cell !== '').join('  ');

/** A line without full BSN. Where each figure has a cell of its own, those cells are emptied of figures. */
function lineWithout(line: Line, inBsnColumn: (plaats: number) => boolean): Line {
  const { text, cells } = line;
  if (cells === undefined) return showsBsn({ text, cells: [] }) ? { ...line, text: replaceBsn(text) } : line;
  const marked = cells.map((cell, plaats) => (inBsnColumn(plaats) && bsnLezing(cell).soort === 'volledig' ? bsnTeken : replaceBsn(cell)));
  if (marked.some((cell, plaats) => cell !== cells[plaats])) return { ...line, cells: marked, text: joined(marked) };
  if (!showsBsn({ text: text.replaceAll(/\s+/g, ' '), cells })) return line;
  const emptied = cells.map((cell) => cell.replace(/(^\D*)\d[\d .]*$/, `$1${bsnTeken}`));
  return { ...line, cells: emptied, text: joined(emptied) };
}

function documentWithout(document: ReadDocument): ReadDocument {
  const lists = bsnKolommen(document);
  return {
    ...document,
    pages: document.pages.map((page) => {
      const list = lists.get(page.number);
      return {
        ...page,
        lines: page.lines.map((line) =>
          lineWithout(line, (plaats) => list?.plaatsen.has(plaats) === true && (line.rij ?? 0) > list.koprij),
        ),
      };
    }),
    fields: document.fields.map((field) => ({ ...field, label: replaceBsn(field.label), value: replaceBsn(field.value) })),
  };
}

/** A recognised page as it may be kept until its document is read to the end. */
export function bladzijdeZonderBsn({ page, fields, sketch, empty }: PageOcr): PageOcr {
  const { pages, fields: marked } = documentWithout({ name: '', format: 'afbeelding', pages: [page], fields, signatures: [], places: [] });
  const segments = sketch.segments.map((segment) => ({ ...segment, text: replaceBsn(segment.text) }));
  return { page: pages[0] ?? page, fields: marked, sketch: { ...sketch, segments }, empty };
}

/**
 * What was read as it may be kept: a sign (`bsnTeken`) stands in place of every full BSN, in text and in fields, and in the column of a list for
 * the BSN in place of every number as long as one. The rules still see that one stood there.
 */
export const zonderBsn = (results: readonly ReadResult[]): ReadResult[] =>
  results.map((result) => (isRead(result) ? documentWithout(result) : result));
