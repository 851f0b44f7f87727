import { describe, expect, it } from 'vitest';
import type { Bevinding } from '../../src/check/rapport.ts';
import { mostPictures, shownEvidence } from '../../src/check/shown-evidence.ts';
import type { Evidence } from '../../src/evidence.ts';
import type { Page, ReadDocument } from '../../src/read/document.ts';

const finding = (...bewijs: Evidence[]): Bevinding => ({
  id: 'alg.handtekening-ouders',
  bron: '7.1',
  titel: 'Handtekening van de ouders',
  eis: 'De ouders tekenen.',
  soort: 'vereist',
  uitkomst: 'voldaan',
  uitleg: 'De ouders hebben getekend.',
  bewijs,
});
const quote = (part: Partial<Evidence> = {}): Evidence => ({ document: 'formulier.pdf', pagina: 2, citaat: 'Handtekening ouder', ...part });
const page = (number: number, source: Page['source']): Page => ({ number, lines: [], source, confidence: 1 });
const read: ReadDocument = {
  name: 'formulier.pdf',
  format: 'pdf',
  pages: [page(1, 'tekst'), page(2, 'ocr')],
  fields: [],
  signatures: [],
  places: [],
};
const unread = { name: 'formulier 2.pdf', fault: 'leeg' as const, message: 'Dit bestand is leeg.' };

describe('evidence as a report shows it', () => {
  it('says of words from a scanned page that they were read from a scan', () => {
    const [first] = shownEvidence([finding(quote({ pagina: 1 }), quote(), quote({ document: 'formulier 2.pdf' }))], [read, unread]);
    expect(first?.bewijs.map(({ scan }) => scan)).toEqual([undefined, true, undefined]);
  });

  it('shows a picture once, with the first finding that it belongs to', () => {
    const shown = shownEvidence([finding(quote({ beeld: 'aaaa' })), finding(quote({ beeld: 'aaaa' }), quote({ beeld: 'bbbb' }))], []);
    expect(shown.map(({ bewijs }) => bewijs.map(({ beeld }) => beeld))).toEqual([['aaaa'], [undefined, 'bbbb']]);
  });

  it(`shows no more than ${mostPictures} pictures, and keeps every quote`, () => {
    const many = Array.from({ length: mostPictures + 3 }, (_, i) => quote({ citaat: `Handtekening ${i}`, beeld: `beeld${i}` }));
    const [all] = shownEvidence([finding(...many)], []);
    expect(all?.bewijs.filter(({ beeld }) => beeld !== undefined)).toHaveLength(mostPictures);
    expect(all?.bewijs).toHaveLength(many.length);
  });
});
