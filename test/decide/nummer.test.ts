import { describe, expect, it } from 'vitest';
import { briefNaam } from '../../src/decide/bestand.ts';
import { nummerTekst, reeksVan, schooljaarVan, type NummerVraag } from '../../src/decide/nummer.ts';

const vraag: NummerVraag = {
  sjabloon: '{swv}-{schooljaar}-{volgnummer:4}',
  swv: 'SWV2801',
  besluitdatum: '2026-05-12',
  besluit: 'toekennen',
};

describe('numbers', () => {
  it.each([
    ['2026-07-31', '2025-2026'],
    ['2026-08-01', '2026-2027'],
    ['2027-01-01', '2026-2027'],
  ])('a decision of %s belongs to %s', (date, jaar) => expect(schooljaarVan(date)).toBe(jaar));

  it.each<[Partial<NummerVraag>, number, string]>([
    [{}, 1, 'SWV2801-2025-2026-0001'],
    [{}, 9999, 'SWV2801-2025-2026-9999'],
    [{}, 10000, 'SWV2801-2025-2026-10000'],
    [{ besluit: 'afwijzen' }, 3, 'AFW-SWV2801-2025-2026-0003'],
    [{ sjabloon: 'TLV {volgnummer}' }, 7, 'TLV 7'],
  ])('%o, %i is %s', (part, volgnummer, nummer) => expect(nummerTekst({ ...vraag, ...part }, volgnummer)).toBe(nummer));

  it('a series is all of a number but its last part, fit for a key', () => {
    expect(reeksVan(vraag)).toBe('SWV2801-2025-2026-_');
    expect(reeksVan({ ...vraag, sjabloon: '{swv}/{schooljaar}/{volgnummer}' })).toBe('SWV2801-2025-2026-_');
    expect(reeksVan({ ...vraag, sjabloon: 'TLV {volgnummer}', besluitdatum: '2027-05-12' })).toBe('TLV _');
  });

  it('a template with an unknown word is refused by the name of its setting', () => {
    expect(() => nummerTekst({ ...vraag, sjabloon: '{jaar}-{volgnummer}' }, 1)).toThrow(/NUMMER_SJABLOON.*\{jaar\}/);
  });

  it('a file is named after the number, without signs that SharePoint refuses', () => {
    expect(briefNaam('SWV2801-2025-2026-0001')).toBe('Beschikking SWV2801-2025-2026-0001.pdf');
    expect(briefNaam('SWV/2025:1')).toBe('Beschikking SWV-2025-1.pdf');
  });
});
