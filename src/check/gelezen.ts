import type { Gelezen } from '../handboek/dossier.ts';
import { noemtSchool } from '../handboek/schoolnaam.ts';
import { isRead, type ReadDocument, type ReadResult } from '../read/document.ts';
import { findBsn, maskBsn } from '../read/facts/bsn.ts';

const longest = 120;
const short = (text: string): string => maskBsn(text.replaceAll(/\s+/g, ' ').trim()).slice(0, longest);

function firstLine({ pages }: ReadDocument): string {
  for (const { lines } of pages) {
    const line = lines.find(({ text }) => text.trim() !== '');
    if (line !== undefined) return short(line.text);
  }
  return '';
}

const bsnLines = ({ pages }: ReadDocument): Record<number, string> =>
  Object.fromEntries(
    pages.flatMap(({ number, lines }) => {
      const line = lines.find(({ text }) => findBsn(text).length > 0);
      return line === undefined ? [] : [[number, short(line.text)]];
    }),
  );

function schoolLine({ pages }: ReadDocument, namesSchool: (line: string) => boolean): Pick<Gelezen, 'schoolRegel'> {
  for (const { number, lines } of pages) {
    const line = lines.find(({ text }) => namesSchool(text));
    if (line !== undefined) return { schoolRegel: { pagina: number, citaat: short(line.text) } };
  }
  return {};
}

/** Below this share of certainty a page that was recognised on a picture says nothing. */
const onleesbaarOnder = 0.5;

const onleesbaar = ({ pages, onleesbarePaginas = [] }: ReadDocument): number[] =>
  [...new Set([...onleesbarePaginas, ...pages.filter((page) => page.confidence < onleesbaarOnder).map(({ number }) => number)])].toSorted(
    (a, b) => a - b,
  );

/**
 * What a report says about the documents that were read: how each begins, where it names the school, and the line of a full BSN with the
 * number made unreadable, and the pages of which the text is not known.
 */
export function gelezenVan(results: readonly ReadResult[], school: string): Gelezen[] {
  const namesSchool = noemtSchool(school);
  return results.filter(isRead).map((document) => ({
    naam: document.name,
    eersteRegel: firstLine(document),
    bsnRegels: bsnLines(document),
    onleesbarePaginas: onleesbaar(document),
    gescand: document.pages.some(({ source }) => source === 'ocr'),
    ...schoolLine(document, namesSchool),
  }));
}
