import type { Row } from './reading.ts';

const pageNumber = /(?:pagina|pag\.?|blz\.?|bladzijde|blad|page|p\.)\s*\d{1,3}(?:\s*(?:van|of|\/)\s*\d{1,3})?/;
const key = (row: Row): string => row.folded.replace(pageNumber, '#').replace(/^[-|\s]*\d{1,3}[-|\s]*$/, '#');

/** Marks headers and footers: lines at the top or bottom of a page that come back on another page, and page numbers. */
export const markRunning = (rows: Row[]): void => {
  const edges: Row[] = [];
  const perPage = Map.groupBy(rows, (row) => row.page);
  for (const page of perPage.values()) edges.push(...new Set([...page.slice(0, 2), ...page.slice(-2)]));
  const pagesOfKey = new Map<string, Set<number>>();
  for (const row of edges) {
    const pages = pagesOfKey.get(key(row)) ?? new Set<number>();
    pagesOfKey.set(key(row), pages.add(row.page));
  }
  for (const row of edges) {
    const justNumber = key(row) === '#' || (pageNumber.test(row.folded) && row.text.length < 90);
    const comesBack = (pagesOfKey.get(key(row))?.size ?? 0) >= 2 && /[a-z]{3}/.test(row.folded) && !/\d[-/]\d/.test(row.folded);
    row.running = justNumber || comesBack;
  }
};
