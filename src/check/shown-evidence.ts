import type { Evidence } from '../evidence.ts';
import { isRead, type ReadResult } from '../read/document.ts';
import type { Bevinding } from './rapport.ts';

/** Most pictures in one report. */
export const mostPictures = 12;

/** The findings as a report shows them: words from a scan are marked so, each picture stands once, and no more than `mostPictures` of them. */
export function shownEvidence(bevindingen: readonly Bevinding[], results: readonly ReadResult[]): Bevinding[] {
  const scans = new Set(
    results
      .filter(isRead)
      .flatMap(({ name, pages }) => pages.filter(({ source }) => source === 'ocr').map(({ number }) => keyOf(name, number))),
  );
  const pictures = new Set<string>();
  const show = ({ beeld, ...words }: Evidence): Evidence => {
    const marked = scans.has(keyOf(words.document, words.pagina)) ? { ...words, scan: true as const } : words;
    if (beeld === undefined || pictures.has(beeld) || pictures.size >= mostPictures) return marked;
    pictures.add(beeld);
    return { ...marked, beeld };
  };
  return bevindingen.map((bevinding) => ({ ...bevinding, bewijs: bevinding.bewijs.map(show) }));
}

const keyOf = (document: string, page: number): string => JSON.stringify([document, page]);
