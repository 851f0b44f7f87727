import { describe, expect, it } from 'vitest';
import { geldigheidFouten, laatsteEinde, vroegsteEinde, type GeldigheidVraag } from '../../src/decide/geldigheid.ts';
import { waarden41, waardenOp } from '../../src/handboek/waarden.ts';

const waarden = waardenOp(waarden41, '2026-05-12');
const vraag = (part: Partial<GeldigheidVraag>): GeldigheidVraag => ({
  soort: 'tlv-gp',
  variant: 'nieuw',
  geboortedatum: '2011-03-14',
  besluitdatum: '2026-05-12',
  geldigVan: '2026-08-01',
  geldigTot: '2028-07-31',
  ingangInOverleg: false,
  leertraject: '',
  ...part,
});

describe('the shortest validity (handboek 3)', () => {
  it.each([
    ['tlv-gp', '2026-08-01', '2027-07-31'],
    ['tlv-gp', '2026-08-02', '2028-07-31'],
    ['tlv-emb', '2027-01-01', '2028-07-31'],
    ['tlv-emb', '2026-07-31', '2027-07-31'],
    ['tlv-pro', '2026-08-01', '2028-07-31'],
    ['tlv-pro', '2027-04-01', '2029-07-31'],
    ['tlv-pro-bijzonder', '2026-08-01', '2028-07-31'],
  ] as const)('%s from %s runs at least to %s', (soort, van, tot) => {
    expect(vroegsteEinde(soort, van, waarden)).toBe(tot);
  });
});

describe('the longest validity (handboek 3)', () => {
  it.each([
    ['nieuw', '2011-03-14', '2029-07-31'],
    ['nieuw', '2011-07-31', '2029-07-31'],
    ['nieuw', '2011-08-01', '2030-07-31'],
    ['nieuw', '2012-02-29', '2030-07-31'],
    ['overstap', '2011-07-31', '2029-07-31'],
    ['niet-ingeschreven', '2011-08-01', '2030-07-31'],
    ['verlenging', '2008-07-31', '2028-07-31'],
    ['verlenging', '2008-08-01', '2029-07-31'],
  ] as const)('%s, born %s: to %s', (variant, geboren, uiterlijk) => {
    expect(laatsteEinde(variant, geboren, waarden).uiterlijk).toBe(uiterlijk);
  });
});

describe('what is wrong with a validity is said by the field that mends it', () => {
  it.each<[string, Partial<GeldigheidVraag>, Record<string, RegExp>]>([
    ['two whole years', {}, {}],
    ['one whole year', { geldigTot: '2027-07-31' }, {}],
    ['to the last day of the year of the eighteenth birthday', { geldigTot: '2029-07-31' }, {}],
    ['a year beyond it', { geldigTot: '2030-07-31' }, { geldigTot: /hoogstens tot 31 juli 2029/ }],
    ['not to 31 July', { geldigTot: '2028-07-30' }, { geldigTot: /eindigt op 31 juli/ }],
    [
      'less than a school year',
      { geldigVan: '2027-01-01', geldigTot: '2027-07-31' },
      { geldigTot: /minstens één heel schooljaar. Kies 31 juli 2028/ },
    ],
    ['PrO for one year', { soort: 'tlv-pro', geldigTot: '2027-07-31' }, { geldigTot: /minstens twee hele schooljaren/ }],
    ['PrO for two years', { soort: 'tlv-pro' }, {}],
    ['the end before the beginning', { geldigTot: '2026-07-31' }, { geldigTot: /minstens één heel schooljaar/ }],
    ['no year left before eighteen', { geboortedatum: '2009-03-14', geldigVan: '2027-01-01' }, { geldigTot: /geen geldigheid mogelijk/ }],
    ['from a day that is no placement day', { geldigVan: '2026-09-01' }, { ingangInOverleg: /1 augustus, 1 januari of 1 april/ }],
    ['the same, agreed with the VSO school', { geldigVan: '2026-09-01', ingangInOverleg: true }, {}],
    ['PrO from any day', { soort: 'tlv-pro', geldigVan: '2026-09-01', geldigTot: '2029-07-31' }, {}],
    ['from 1 January', { geldigVan: '2027-01-01' }, {}],
    ['from exactly a year after the decision', { geldigVan: '2027-05-12', geldigTot: '2029-07-31', ingangInOverleg: true }, {}],
    [
      'from a day later',
      { geldigVan: '2027-05-13', geldigTot: '2029-07-31', ingangInOverleg: true },
      { geldigVan: /meer dan een jaar na vandaag/ },
    ],
    ['from exactly a year back', { geldigVan: '2025-05-12', ingangInOverleg: true }, {}],
    ['from a day before that', { geldigVan: '2025-05-11', ingangInOverleg: true }, { geldigVan: /meer dan een jaar voor vandaag/ }],
    [
      'renewal past eighteen without learning route',
      { variant: 'verlenging', geldigTot: '2030-07-31' },
      { leertraject: /na 31 juli 2029/ },
    ],
    ['renewal past eighteen with it', { variant: 'verlenging', geldigTot: '2030-07-31', leertraject: 'Afronden van de opleiding.' }, {}],
    ['renewal to the year of the twentieth birthday', { variant: 'verlenging', geldigTot: '2031-07-31', leertraject: 'Afronden.' }, {}],
    [
      'renewal beyond it',
      { variant: 'verlenging', geldigTot: '2032-07-31', leertraject: 'Afronden.' },
      { geldigTot: /waarin de leerling 20 wordt/ },
    ],
    ['renewal within eighteen', { variant: 'verlenging', geldigTot: '2029-07-31' }, {}],
  ])('%s', (_, part, expected) => {
    const fouten = geldigheidFouten(vraag(part));
    expect(Object.keys(fouten)).toEqual(Object.keys(expected));
    for (const [veld, words] of Object.entries(expected)) expect(fouten[veld as keyof typeof fouten]).toMatch(words);
  });
});
