import { describe, expect, it } from 'vitest';
import { checklistInhoud, maakChecklist, type Checklistsoort } from '../../src/formulieren/checklist.ts';
import { handboeken } from '../../src/handboek/handboek.ts';
import { aanvraagsoorten } from '../../src/handboek/soorten.ts';

const dag = '2026-11-22';
const all: Checklistsoort[] = aanvraagsoorten
  .filter((soort) => soort !== 'lwoo')
  .flatMap((soort) => [
    { soort, variant: 'nieuw' as const },
    { soort, variant: 'verlenging' as const },
  ]);
const texts = (checklist: Checklistsoort, versies = handboeken) =>
  checklistInhoud(checklist, dag, versies).groepen.flatMap(({ punten }) => punten.map(({ titel, eis }) => `${titel}: ${eis}`));

describe('the checklist', () => {
  it.each(all)('of $soort, $variant, names what is required and what to watch', (checklist) => {
    const { titel, groepen } = checklistInhoud(checklist, dag);
    expect(titel).toContain(checklist.variant === 'nieuw' ? 'nieuwe aanvraag' : 'verlenging');
    expect(groepen.map(({ kop }) => kop)).toEqual(expect.arrayContaining(['Dit is nodig', 'Let hierop']));
    for (const { punten } of groepen)
      for (const { eis, bron } of punten) expect([eis, bron]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/./)]);
  });

  it('leaves out what a renewal is not asked for', () => {
    expect(texts({ soort: 'tlv-zml', variant: 'nieuw' }).join('\n')).toContain('Geëvalueerde handelingsplannen');
    const renewal = texts({ soort: 'tlv-zml', variant: 'verlenging' }).join('\n');
    expect(renewal).not.toContain('Geëvalueerde handelingsplannen');
    expect(renewal).toContain('Nummer van de TLV');
  });

  it('leaves out what holds for VSO only where PrO is asked for', () => {
    expect(texts({ soort: 'tlv-pro', variant: 'nieuw' }).join('\n')).not.toContain('Leeftijd bij de start');
  });

  it('says another number when that one number changes in the handbook', () => {
    const [first] = handboeken;
    if (first === undefined) throw new Error('no handbook');
    const longer = { ...first.waarden.iqMaanden, reeks: [{ vanaf: '2018-11-12', waarde: 36 }] as const };
    const changed = [{ ...first, waarden: { ...first.waarden, iqMaanden: longer } }];
    const checklist: Checklistsoort = { soort: 'tlv-lz', variant: 'nieuw' };
    expect(texts(checklist)).toContain('Leeftijd van de IQ-gegevens: De IQ-gegevens zijn bij het indienen hoogstens 2 jaar oud.');
    expect(texts(checklist, changed)).toContain('Leeftijd van de IQ-gegevens: De IQ-gegevens zijn bij het indienen hoogstens 3 jaar oud.');
  });

  it('is an accessible PDF', async () => {
    const pdf = Buffer.from(await maakChecklist({ soort: 'tlv-emb', variant: 'nieuw' }, dag, new Date('2026-11-22T10:00:00Z')));
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(pdf.includes('StructTreeRoot')).toBe(true);
  });
});
