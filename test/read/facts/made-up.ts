import type { FormField, ReadDocument, SignaturePlace } from '../../../src/read/document.ts';

/**
 * A document of made-up text: one line per line, `|` between the cells of a row, `===` between pages. Stands for what a reader gives.
 */
export const madeUp = (
  name: string,
  text: string,
  more: { fields?: FormField[]; places?: SignaturePlace[]; ocr?: number } = {},
): ReadDocument => ({
  name,
  format: name.endsWith('.docx') ? 'docx' : 'pdf',
  pages: text.split(/^===$/m).map((page, index) => ({
    number: index + 1,
    source: more.ocr === undefined ? 'tekst' : 'ocr',
    confidence: more.ocr ?? 1,
    lines: page
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => {
        const cells = line.split('|').map((cell) => cell.trim());
        return cells.length > 1 ? { text: cells.filter(Boolean).join('  '), cells } : { text: line };
      }),
  })),
  fields: more.fields ?? [],
  signatures: [],
  places: more.places ?? [],
});

export const context = { peildatum: '2026-04-15', schoolNaam: 'Het Veenpark College' };
