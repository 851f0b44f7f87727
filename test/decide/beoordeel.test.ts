import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/calendar.ts';
import { beoordeel } from '../../src/decide/beoordeel.ts';
import { deskundigenAandacht } from '../../src/decide/deskundigen.ts';
import type { BesluitInvoer } from '../../src/decide/invoer.ts';
import { ingevuld } from './invoer.ts';

const today = '2026-05-12';
const fouten = (part: Partial<BesluitInvoer>) => {
  const gevonden = beoordeel(ingevuld(part), today);
  return gevonden.ok ? {} : gevonden.fouten;
};
const leeg = { naam: '', functie: '', advies: '' } as const;
const [wit, aksoy] = ingevuld().deskundigen;

describe('a decision as filled in', () => {
  it('that is complete gives its content, dates in ISO and texts trimmed', () => {
    const gevonden = beoordeel(ingevuld({ naam: '  Joris   van den Bergh ', geldigVan: '1-8-2026', geboortedatum: '14/3/2011' }), today);
    expect(gevonden).toMatchObject({
      ok: true,
      inhoud: { leerling: { naam: 'Joris van den Bergh', geboortedatum: '2011-03-14' }, geldigVan: '2026-08-01', geldigTot: '2028-07-31' },
    });
  });

  it('that is empty names every field that must be filled in', () => {
    const empty = ingevuld({ besluit: '', soort: '', variant: '', naam: '', geboortedatum: '', leerlingKlopt: '', motivering: '' });
    const gevonden = beoordeel(empty, today);
    expect(Object.keys(gevonden.ok ? {} : gevonden.fouten).sort()).toEqual(
      ['besluit', 'geboortedatum', 'leerlingKlopt', 'motivering', 'naam', 'soort', 'variant'].sort(),
    );
  });

  it.each<[string, Partial<BesluitInvoer>, string, RegExp]>([
    ['no reasons', { motivering: '   ' }, 'motivering', /waarom het loket dit besluit neemt/],
    ['reasons of 29 characters', { motivering: 'x'.repeat(29) }, 'motivering', /minstens 30 tekens/],
    ['reasons of 6001 characters', { motivering: 'x'.repeat(6001) }, 'motivering', /Kort hem in tot 6000/],
    ['an LWOO list', { soort: 'lwoo' }, 'soort', /LWOO-lijst/],
    ['a date that does not exist', { geboortedatum: '2011-02-30' }, 'geboortedatum', /geboortedatum/],
    ['a pupil of 8', { geboortedatum: '2017-05-13' }, 'geboortedatum', /nu 8 jaar/],
    ['a pupil of 21', { geboortedatum: '2005-05-12' }, 'geboortedatum', /nu 21 jaar/],
    ['name not confirmed', { leerlingKlopt: '' }, 'leerlingKlopt', /kruis aan dat ze kloppen/],
    ['no first day', { geldigVan: '' }, 'geldigVan', /vanaf welke dag/],
    ['one expert', { deskundigen: [wit!, leeg, leeg, leeg] }, 'deskundigen', /adviseren twee deskundigen/],
    ['the same expert twice', { deskundigen: [wit!, { ...aksoy!, naam: 'M. de Wit' }, leeg, leeg] }, 'deskundigen', /twee keer/],
    ['half a row', { deskundigen: [wit!, { ...aksoy!, functie: '' }, leeg, leeg] }, 'deskundige-1', /naam, functie en advies/],
    [
      'against an advice without explanation',
      { deskundigen: [wit!, { ...aksoy!, advies: 'afwijzen' }, leeg, leeg] },
      'afwijkingAdvies',
      /wijkt af/,
    ],
    [
      'a sign in the reasons that the letter would show as a □',
      { motivering: `${'x'.repeat(40)} → 🎒` },
      'motivering',
      /niet laten zien: 🎒/,
    ],
    [
      'such a sign in a function',
      { deskundigen: [wit!, { ...aksoy!, functie: '心理学家' }, leeg, leeg] },
      'deskundigen',
      /niet laten zien: 心/,
    ],
    ['renewal without the number', { variant: 'verlenging' }, 'verlengtNummer', /nummer in van de TLV die verlengd wordt/],
  ])('%s is refused by its field', (_, part, veld, words) => {
    expect(fouten(part)).toEqual({ [veld]: expect.stringMatching(words) });
  });

  it('against an advice stands with an explanation, and the explanation is kept', () => {
    const uitleg = 'Het tweede arrangement is al geprobeerd; het verslag kwam later.';
    const gevonden = beoordeel(
      ingevuld({ deskundigen: [wit!, { ...aksoy!, advies: 'afwijzen' }, leeg, leeg], afwijkingAdvies: uitleg }),
      today,
    );
    expect(gevonden).toMatchObject({ ok: true, inhoud: { afwijkingAdvies: uitleg } });
  });

  it('a rejection needs no validity and no experts, and keeps none of what belongs to granting', () => {
    const gevonden = beoordeel(ingevuld({ besluit: 'afwijzen', geldigTot: '1999-01-01', deskundigen: [leeg, leeg, leeg, leeg] }), today);
    expect(gevonden.ok && Object.keys(gevonden.inhoud)).toEqual(['besluit', 'soort', 'variant', 'leerling', 'motivering', 'deskundigen']);
  });

  it('a renewal of category A needs no experts', () => {
    expect(fouten({ variant: 'verlenging', verlengtNummer: 'SWV2801-2023-2024-0007', deskundigen: [leeg, leeg, leeg, leeg] })).toEqual({});
  });
});

describe('dates as typed', () => {
  it.each([
    ['2026-08-01', '2026-08-01'],
    ['1-8-2026', '2026-08-01'],
    ['01/08/2026', '2026-08-01'],
    [' 31-7-2027 ', '2027-07-31'],
    ['31-6-2027', undefined],
    ['2027', undefined],
    ['', undefined],
    ['1-8-26', undefined],
  ])('%s is %s', (typed, iso) => expect(readDate(typed)).toBe(iso));
});

describe('functions of experts (handboek 3)', () => {
  const van = (eerste: string, tweede: string) => [
    { naam: 'A', functie: eerste },
    { naam: 'B', functie: tweede },
  ];
  it.each([
    ['tlv-gp', 'orthopedagoog', 'kinder- en jeugdpsycholoog', false],
    ['tlv-gp', 'kinder- en jeugdpsycholoog', 'orthopedagoog', false],
    ['tlv-gp', 'orthopedagoog', 'logopedist', true],
    ['tlv-pro', 'orthopedagoog', 'zorgcoördinator vmbo', false],
    ['tlv-pro', 'orthopedagoog', 'logopedist', true],
  ] as const)('%s: %s and %s need a second look: %s', (soort, eerste, tweede, look) => {
    expect(deskundigenAandacht(van(eerste, tweede), { soort, variant: 'nieuw' }, []) !== undefined).toBe(look);
  });

  it('need none where the partnership takes that function for a second expert', () => {
    const jeugdarts = van('orthopedagoog', 'jeugdarts');
    expect(deskundigenAandacht(jeugdarts, { soort: 'tlv-gp', variant: 'nieuw' }, [])).toBeDefined();
    expect(deskundigenAandacht(jeugdarts, { soort: 'tlv-gp', variant: 'nieuw' }, ['arts'])).toBeUndefined();
  });
});
