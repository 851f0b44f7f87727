import { describe, expect, it } from 'vitest';
import { briefInhoud, missendeOnderdelen, type BriefSettings } from '../../src/decide/brief.ts';
import { makeBrief, makeVoorbeeld } from '../../src/decide/make-brief.ts';
import { onzetbaar } from '../../src/decide/onzetbaar.ts';
import type { BesluitRecord } from '../../src/storage/records.ts';
import { pageTexts, propertiesOf } from '../pdf/look.ts';
import { besluitRecord } from './besluiten.ts';

const settings: BriefSettings = {
  SWV_NAAM: 'Samenwerkingsverband VO De Waarden',
  SWV_ADRES: 'Postbus 1 | 3990 AA Houten',
  SWV_PLAATS: 'Houten',
  DIRECTEUR_BESTUURDER: 'mw. drs. A. Voorbeeld',
  BEZWAAR_ADRES: 'Loket SWV | Postbus 2 | 3990 AA Houten',
  LOKET_POSTBUS: 'loket@swv.example',
  scholen: [
    {
      id: 'de-esdoorn',
      naam: 'Scholengemeenschap De Esdoorn',
      brin: '99XA',
      soort: 'vo',
      pro: true,
      aangesloten: true,
      drive: 'd',
      pad: 'De Esdoorn',
      mail: 'zorg@deesdoorn.example',
      adres: ['Lindelaan 1', '3999 AA Voorbeeldstad'],
    },
  ],
};
const nummer = 'SWV2801-2025-2026-0001';
const besluit = (part: Partial<BesluitRecord> = {}) => besluitRecord({ nummer, ...part });
const textOf = async (record: BesluitRecord) => (await pageTexts(await makeBrief(record, settings))).join(' ');

describe('a beschikking', () => {
  it('that grants holds all that the law and the handbook ask', async () => {
    const text = await textOf(besluit());
    for (const part of [
      nummer,
      'D-7K3M2-QX9AB',
      'Houten, 12 mei 2026',
      'Scholengemeenschap De Esdoorn',
      'Lindelaan 1',
      'Wij kennen de TLV toe',
      'Joris van den Bergh',
      '14 maart 2011',
      'GP: ernstige gedragsproblemen',
      'Categorie 1',
      '1 augustus 2026',
      '31 juli 2028',
      'De ondersteuning op school was niet genoeg.',
      'drs. M. de Wit, orthopedagoog: adviseert om de TLV toe te kennen',
      'artikel 2.47 van de Wet voortgezet onderwijs 2020 en artikel 40 van de Wet op de expertisecentra',
      'Handboek Ondersteuningstoewijzing gelegd, versie 4.1, hoofdstuk 3 en 7.1',
      'Vertel de ouders over dit besluit',
      'bezwaar maken. Dat kan binnen zes weken na de dag waarop dit besluit bekend is gemaakt',
      'Postbus 2',
      'mw. drs. A. Voorbeeld',
      'directeur-bestuurder',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('Voorbeeld: dit is nog geen besluit');
  });

  it.each<[BesluitRecord['soort'], string[], string[]]>([
    ['tlv-zml', ['Categorie 1', '7.2 en 7.3', 'artikel 40'], []],
    ['tlv-lz', ['Categorie 1', '7.2 en 7.4'], []],
    ['tlv-lg', ['Categorie 2', '7.2 en 7.5'], []],
    ['tlv-emb', ['Categorie 3', '7.2 en 7.6'], []],
    ['tlv-pro', ['praktijkonderwijs (PrO)', '8 en 9.1'], ['Categorie', 'expertisecentra']],
    ['tlv-pro-bijzonder', ['bijzondere groep', '8 en 9.2'], ['Categorie', 'expertisecentra']],
  ])('for %s names its category, chapter and law', async (soort, there, absent) => {
    const text = await textOf(besluit({ soort }));
    for (const words of there) expect(text).toContain(words);
    for (const words of absent) expect(text).not.toContain(words);
  });

  it('that rejects says so, and gives no validity', async () => {
    const text = await textOf(besluit({ besluit: 'afwijzen', geldigVan: undefined, geldigTot: undefined, deskundigen: [] }));
    expect(text).toContain('Wij wijzen de aanvraag af');
    expect(text).not.toMatch(/Geldig van|inschrijving|kennen de TLV toe/);
  });

  it('that departs from an advice explains it; a renewal names the TLV that it renews', async () => {
    const text = await textOf(
      besluit({
        variant: 'verlenging',
        verlengtNummer: 'SWV2801-2023-2024-0007',
        leertraject: 'Afronden van het uitstroomprofiel arbeid.',
        deskundigen: [{ naam: 'P. Aksoy', functie: 'psycholoog', advies: 'afwijzen' }],
        afwijkingAdvies: 'Het verslag kwam later binnen.',
      }),
    );
    for (const words of [
      'wijkt af van een van deze adviezen',
      'Het verslag kwam later binnen.',
      'SWV2801-2023-2024-0007',
      'uitstroomprofiel arbeid',
    ])
      expect(text).toContain(words);
  });

  it('is tagged, Dutch, PDF/A-2a, holds its fonts, and is the same every time', async () => {
    const bytes = await makeBrief(besluit(), settings);
    const properties = await propertiesOf(bytes);
    expect(properties).toMatchObject({
      marked: 'true',
      tree: true,
      title: `Toelaatbaarheidsverklaring ${nummer}`,
      missingFonts: 0,
      lang: expect.stringMatching(/^\(nl/) as string,
    });
    expect(properties.xmp).toMatch(/<pdfaid:part>2</);
    expect((await makeBrief(besluit(), settings)).equals(bytes)).toBe(true);
  });

  it('as example says on every page that it is no decision, and has no number', async () => {
    const pages = await pageTexts(await makeVoorbeeld(besluitRecord({ motivering: 'Lange uitleg.\n'.repeat(60) }), settings));
    expect(pages.length).toBeGreaterThan(1);
    for (const text of pages) expect(text).toContain('nog geen besluit');
    expect(pages.join(' ')).not.toContain(nummer);
  });

  it('shows texts that look like commands of the template as text', async () => {
    const evil = '#panic("weg") $x^2$ *vet* \\ <label> @bron';
    expect(await textOf(besluit({ motivering: evil, leerling: { naam: evil, geboortedatum: '2011-03-14' } }))).toContain(evil);
  });

  it('tells which signs of a name it cannot show', () => {
    expect(onzetbaar('Zoë Şahin-Đorđević')).toBe('');
    expect(onzetbaar('小 Joris 🎈')).toBe('小 🎈');
  });
});

describe('a part that is missing stops the letter by its name', () => {
  it.each<[string, Partial<BesluitRecord>, Partial<BriefSettings>, RegExp]>([
    ['number', { nummer: undefined }, {}, /volgnummer/],
    ['reasons', { motivering: ' ' }, {}, /motivering/],
    ['name', { leerling: { naam: '', geboortedatum: '2011-03-14' } }, {}, /naam van de leerling/],
    ['first day', { geldigVan: undefined }, {}, /eerste dag/],
    ['last day', { geldigTot: undefined }, {}, /laatste dag/],
    ['experts', { deskundigen: [] }, {}, /twee deskundigen/],
    [
      'explanation',
      {
        deskundigen: [
          { naam: 'A', functie: 'b', advies: 'afwijzen' },
          { naam: 'C', functie: 'd' },
        ],
      },
      {},
      /afwijkt van een advies/,
    ],
    ['renewed number', { variant: 'verlenging' }, {}, /TLV die verlengd wordt/],
    ['kind', { soort: 'lwoo' }, {}, /soort TLV/],
    ['school', { schoolId: 'weg' }, {}, /school in het register/],
    ['partnership', {}, { SWV_NAAM: ' ' }, /SWV_NAAM/],
    ['address', {}, { SWV_ADRES: '|' }, /SWV_ADRES/],
    ['place', {}, { SWV_PLAATS: '' }, /SWV_PLAATS/],
    ['signature', {}, { DIRECTEUR_BESTUURDER: '' }, /DIRECTEUR_BESTUURDER/],
    ['objection', {}, { BEZWAAR_ADRES: ' | ' }, /BEZWAAR_ADRES/],
  ])('%s', (_, part, changed, words) => {
    const given = { ...settings, ...changed };
    expect(missendeOnderdelen(besluit(part), given)).toEqual([expect.stringMatching(words)]);
    expect(() => briefInhoud(besluit(part), given)).toThrow(words);
  });

  it('nothing is missing from a whole one', () => expect(missendeOnderdelen(besluit(), settings)).toEqual([]));
});
