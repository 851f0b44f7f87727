import { opmerkingenVan } from '../../src/check/opmerkingen.ts';
import { describe, expect, it } from 'vitest';
import { checkDossier } from '../../src/check/check-dossier.ts';
import type { FormField, Line, ReadDocument } from '../../src/read/document.ts';
import { findBsn, maskBsn } from '../../src/read/facts/bsn.ts';
import { bladzijdeZonderBsn, zonderBsn } from '../../src/read/zonder-bsn.ts';
import { negenCijfers, volledig } from '../handboek/cases-lwoo.ts';
import { context } from '../handboek/facts-builder.ts';
import { lijst, rekenblad } from '../handboek/lwoo-lijst.ts';

const spaced = [volledig.slice(0, 3), volledig.slice(3, 6), volledig.slice(6)].join(' ');
const text = (lines: Line[], fields: FormField[] = []): ReadDocument => ({
  name: 'brief.pdf',
  format: 'pdf',
  pages: [{ number: 1, lines, source: 'tekst', confidence: 1 }],
  fields,
  signatures: [],
  places: [],
});
const row = (...cells: string[]): Line => ({ text: cells.filter((cell) => cell !== '').join('  '), cells });
const checked = (document: ReadDocument) => checkDossier([document], { ...context, peildatum: '2026-06-16' });
const bsn = (document: ReadDocument) => checked(document).rapport.bevindingen.find(({ id }) => id === 'avg.bsn')?.uitkomst;

describe('what is kept of a document', () => {
  it.each<[string, ReadDocument]>([
    ['a line of text', text([{ text: `Zijn BSN is ${volledig}.` }])],
    ['figures in groups', text([{ text: `BSN ${spaced}` }])],
    ['a cell of a row', text([row('BSN', volledig, 'Goes')])],
    ['a cell for each figure', text([row('BSN', ...volledig.split(''))])],
    ['two cells together', text([row(`BSN ${volledig.slice(0, 6)}`, volledig.slice(6))])],
    ['a field of a form', text([{ text: 'Formulier' }], [{ name: 'bsn', label: 'BSN', kind: 'text', value: volledig, page: 1 }])],
    ['a row of a list', lijst([{ bsn: volledig }, {}])],
    ['another cell of a list', lijst([{ achternaam: `Bos ${volledig}` }, {}])],
    ['a line above a list', rekenblad([[[`School, BSN ${volledig}`], ...lijst().pages[0]!.lines.map(({ cells = [] }) => cells)]])],
  ])('holds no full BSN in %s, and it is still known that one stood there', (_given, document) => {
    const [kept] = zonderBsn([document]) as [ReadDocument];
    expect(JSON.stringify(kept).replaceAll(/[^\d]/g, '')).not.toContain(volledig);
    expect([bsn(document), bsn(kept)]).toEqual(['niet-voldaan', 'niet-voldaan']);
  });

  it('holds no full BSN of a recognised page while its document is half read, nor in the sketch of it', () => {
    const box: [number, number, number, number] = [10, 10, 100, 12];
    const kept = bladzijdeZonderBsn({
      page: { number: 3, lines: [{ text: `BSN ${spaced}`, box }], source: 'ocr', confidence: 0.9 },
      fields: [{ name: 'bsn', label: 'BSN', kind: 'text', value: volledig, page: 3 }],
      sketch: {
        number: 3,
        width: 595,
        height: 842,
        running: true,
        segments: [{ text: `BSN ${volledig}`, box, baseline: 20, size: 11 }],
        rules: [],
        marks: [],
      },
      empty: false,
    });
    expect(JSON.stringify(kept).replaceAll(/[^\d]/g, '')).not.toContain(volledig);
    expect(kept).toMatchObject({
      page: { number: 3, lines: [{ text: 'BSN ⟦BSN⟧', box }] },
      sketch: { segments: [{ text: 'BSN ⟦BSN⟧', box }] },
    });
  });

  it('holds no nine figures in the column of a list for the BSN, and gives the same outcomes', () => {
    const document = lijst([{ bsn: negenCijfers }, { bsn: volledig.slice(1) }, {}, { bsn: '42' }]);
    const [kept] = zonderBsn([document]) as [ReadDocument];
    expect(JSON.stringify(kept)).not.toContain(negenCijfers);
    expect(JSON.stringify(kept)).not.toContain(volledig.slice(1));
    const [before, after] = [checked(document), checked(kept)];
    expect(after.rapport.rijen).toEqual(before.rapport.rijen);
    expect(opmerkingenVan([kept], after.lijsten, after.rapport)).toEqual(opmerkingenVan([document], before.lijsten, before.rapport));
    expect(after.rapport.eindoordeel).toBe('incompleet');
  });

  it('is otherwise as it was read', () => {
    const document = text([row('Score', '109', '100', '116'), { text: 'Telefoon 0113-221100, KvK 12345678, 13-02-2014' }]);
    expect(zonderBsn([document, lijst()])).toEqual([document, lijst()]);
  });

  it('shows the sign that took its place nowhere in a report', () => {
    const [kept] = zonderBsn([lijst([{ achternaam: `Bos ${volledig}` }, {}])]) as [ReadDocument];
    expect(JSON.stringify(checked(kept))).not.toContain('⟦');
    expect(findBsn('BSN: ⟦BSN⟧, en ⟦BSN⟧')).toHaveLength(2);
    expect(maskBsn('zie ⟦BSN⟧')).toBe('zie •••••');
  });
});
