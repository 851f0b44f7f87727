import type { Row } from './reading.ts';

const pageNumber = /(?:pagina|pag\.?|blz\.?|bladzijde|blad|page|p\.)\s*\d{1,3}(?:\s*(?:van|of|\/)\s*\d{1,3})?/;
const key = (row: Row): string => row.folded.replace(pageNumber, '#').replace(/^[-|\s]*\d{1,3}[-|\s]*$/, '#');

/** Marks headers and footers: lines at the top or bottom of a page that come back on another page, and page numbers. */
export const markRunning = (rows: Row[]): void => {
  const edges: Row[] = [];
  const perPage = Map.groupBy(rows, (row) => row.page);
  for (const page of perPage.values()) edges.push(...new Set([...page.slice(0, 2), ...page.slice(-2)]));
  const keys = edges.map(key);
  const pagesOfKey = new Map<string, Set<number>>();
  for (const [at, row] of edges.entries()) {
    const pages = pagesOfKey.get(keys[at] ?? '') ?? new Set<number>();
    pagesOfKey.set(keys[at] ?? '', pages.add(row.page));
  }
  for (const [at, row] of edges.entries()) {
    const justNumber = keys[at] === '#' || (pageNumber.test(row.folded) && row.text.length < 90);
    const comesBack = (pagesOfKey.get(keys[at] ?? '')?.size ?? 0) >= 2 && /[a-z]{3}/.test(row.folded) && !/\d[-/]\d/.test(row.folded);
    row.running = justNumber || comesBack;
  }
};
