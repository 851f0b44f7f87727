import { describe, expect, it } from 'vitest';
import {
  briefInhoud,
  lijstBriefInhoud,
  missendeOnderdelen,
  toewijzingBriefInhoud,
  type Brief,
  type BriefVraag,
  type Ontvanger,
} from '../../src/decide/brief.ts';
import { makeBrief, makeVoorbeeld } from '../../src/decide/make-brief.ts';
import type { BesluitRecord } from '../../src/storage/records.ts';
import {
  briefSettings,
  briefVoorbeelden,
  correctieVoorbeeld,
  echtheidVoorbeeld,
  lijstVoorbeeld,
  toegekend,
} from '../../templates/beschikking/voorbeelden.ts';
import { pageTexts, propertiesOf } from '../pdf/look.ts';

const vraag = (voor: Ontvanger, part: Partial<BriefVraag> = {}): BriefVraag => ({ voor, voorbeeld: false, bezegeld: false, ...part });
const beide: Ontvanger[] = ['school', 'ouders'];
const each = Object.entries(briefVoorbeelden).flatMap(([naam, besluit]) => beide.map((voor) => ({ naam, voor, besluit })));

/** All words of a letter, in the order of reading. */
function words({ aan, kop, gegevens, aanhef, blokken, ondertekening }: Brief): string {
  const all = JSON.stringify([aan, gegevens, kop, aanhef, blokken, ondertekening], (key, value: unknown) =>
    key === 'bijVolgende' ? undefined : value,
  );
  return all
    .replaceAll(/"(?:vet|alinea|kop|tussenkop|lijst|regels|kader|tabel|koppen|rijen|naam|waarde)":/g, '')
    .replaceAll(/["[\]{},]+/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

const gewoon = (naam: string) => naam !== 'ingetrokken';

describe.each(each)('the letter on $naam for the $voor', ({ naam, voor, besluit }) => {
  const brief = briefInhoud(besluit, briefSettings, vraag(voor, { echtheid: echtheidVoorbeeld }));
  const text = words(brief);

  it('says who decides, about whom, on which day, and who signs', () => {
    for (const part of [
      'Voorbeeldstad 12 mei 2026',
      'D-7K3M2-QX9AB',
      'Jip van der Linden',
      '14 maart 2012',
      'Lyceum De Vliet',
      'mw. drs. A. Voorbeeld',
      'directeur-bestuurder',
    ])
      expect(text).toContain(part);
    expect(text).toContain('Ondertekend in het systeem van het loket: Anna Voorbeeld op 12 mei 2026 om 12:04 uur');
  });

  it('is addressed to its reader', () => {
    expect(brief.aan[0]).toBe(voor === 'school' ? 'Lyceum De Vliet' : 'Aan de ouders/verzorgers van');
    expect(brief.aanhef).toBe(voor === 'school' ? 'Geachte directie,' : 'Geachte ouders/verzorgers,');
    expect(brief.afschrift).toBe(voor === 'ouders');
    if (voor === 'ouders')
      expect(brief.aan).toEqual([
        'Aan de ouders/verzorgers van',
        'Jip van der Linden',
        'p/a Lyceum De Vliet',
        'Vlietkade 12',
        '3999 AB Voorbeeldstad',
      ]);
  });

  it('names nobody where programs show it: title and foot', () => {
    expect(`${brief.titel} ${brief.voet}`).not.toMatch(/Jip|Linden|2012|Vliet/);
    expect(brief.titel).toContain(besluit.nummer ?? besluit.kenmerk);
  });

  it(gewoon(naam) ? 'gives reasons, the ground in law and the way to object' : 'is a confirmation: nothing is there to object to', () => {
    if (gewoon(naam)) {
      for (const part of [
        besluit.motivering.split('\n')[0]!,
        'artikel 2.47 van de Wet voortgezet onderwijs 2020',
        'versie 4.1',
        'zes weken',
        't.a.v. bezwaar',
      ])
        if (!(naam === 'buiten-behandeling' && voor === 'ouders' && part === 'versie 4.1'))
          expect(text).toContain(part.replaceAll(',', ' ').replaceAll(/\s+/g, ' '));
    } else {
      expect(text).toContain('geen besluit');
      expect(text).not.toMatch(/zes weken|Stuur een brief/);
    }
  });

  it('speaks plainly: no word of the office where the parents read, and no long sentence', () => {
    // What people typed is theirs
    const { gedelegeerd, afwijkingAdvies, ...rest } = besluit;
    const kaal = {
      ...rest,
      motivering: 'Reden.',
      ...(gedelegeerd && { gedelegeerd: { ...gedelegeerd, toets: 'Reden.' } }),
      ...(afwijkingAdvies !== undefined && { afwijkingAdvies: 'Reden.' }),
    };
    const { blokken } = briefInhoud(kaal, briefSettings, vraag(voor));
    const eigen = JSON.stringify(blokken.filter((blok) => !('gegevens' in blok))).replaceAll(briefSettings.LOKET_POSTBUS, '');
    if (voor === 'ouders') expect(eigen).not.toMatch(/beschikking|belanghebbende|dossier|loket|middels|inzake|conform|derhalve/i);
    for (const zin of eigen.split(/[.!?"]+/)) expect(zin.split(' ').length, zin).toBeLessThanOrEqual(30);
  });
});

describe('how many advices a decision departs from', () => {
  const afgewezen = briefVoorbeelden['afgewezen']!;
  const [een, ander] = afgewezen.deskundigen;
  it.each<[string, BesluitRecord['deskundigen'], string]>([
    ['one of two', [een!, { ...ander!, advies: 'afwijzen' }], 'van een van deze adviezen'],
    ['one that came to something', [een!, { ...ander!, advies: 'geen-oordeel' }], 'van een van deze adviezen'],
    ['two of three', [een!, ander!, { ...ander!, naam: 'C', advies: 'afwijzen' }], 'van een deel van deze adviezen'],
    ['all', [een!, ander!], 'van deze adviezen'],
  ])('%s', (_, deskundigen, waarvan) => {
    expect(words(briefInhoud({ ...afgewezen, deskundigen }, briefSettings, vraag('school')))).toContain(`Ons besluit wijkt af ${waarvan}.`);
  });
});

describe('what only some letters say', () => {
  const school = (naam: string) => words(briefInhoud(briefVoorbeelden[naam]!, briefSettings, vraag('school')));
  const ouders = (naam: string) => words(briefInhoud(briefVoorbeelden[naam]!, briefSettings, vraag('ouders')));

  it.each<[string, string[]]>([
    ['toegekend', ['Wij kennen de TLV toe.', '1 augustus 2026', '31 juli 2028', 'een jaar na 12 mei 2026']],
    ['pro', ['het praktijkonderwijs (PrO)', 'hoofdstuk 3 8 en 9.1']],
    ['verlenging', ['Wij verlengen de TLV.', 'SWV2801-2022-2023-0007', 'uitstroomprofiel arbeid', 'hoofdstuk 3 6 7.2 en 7.3']],
    [
      'gedelegeerd',
      [
        'Het loket van uw school heeft',
        'sinds 1 augustus 2025',
        'terecht afgegeven',
        'School die de TLV afgaf',
        'getoetst aan de criteria',
        'hoofdstuk 3 (delegeren afgeven TLV-GP) en 7.1',
      ],
    ],
    ['afgewezen', ['Wij wijzen de aanvraag af.', 'wijkt af van deze adviezen']],
    [
      'buiten-behandeling',
      ['artikel 4:5', 'Op 9 april 2026 vroegen wij u', '7 mei 2026', 'psychodiagnostisch onderzoek', 'nieuwe aanvraag'],
    ],
    ['tlv-ingetrokken', ['Vanaf 1 juni 2026 geldt zij niet meer', 'SWV2801-2025-2026-0031']],
    ['ingetrokken', ['De ouders trokken op 8 mei 2026 de aanvraag in']],
  ])('to the school on %s', (naam, parts) => {
    for (const part of parts) expect(school(naam)).toContain(part);
  });

  it.each<[string, string[]]>([
    ['toegekend', ['Uw kind krijgt een TLV.', 'nog geen plek op een school', 'Bezwaar maken kost niets']],
    ['pro', ['een school met praktijkonderwijs']],
    ['verlenging', ['De TLV van uw kind wordt verlengd.', 'U hoeft hiervoor niets te doen']],
    ['gedelegeerd', ['Lyceum De Vliet heeft voor uw kind een toelaatbaarheidsverklaring (TLV) afgegeven']],
    ['afgewezen', ['Uw kind krijgt geen TLV.', 'Wij besluiten anders dan zij adviseren']],
    ['buiten-behandeling', ['Wij zeggen dus geen ja en geen nee']],
    ['tlv-ingetrokken', ['geldt zij niet meer']],
    ['ingetrokken', ['U trok op 8 mei 2026 de aanvraag in', 'of uw kind aan de eisen voldoet']],
  ])('to the parents on %s', (naam, parts) => {
    for (const part of parts) expect(ouders(naam)).toContain(part);
  });

  it('after an objection: which decision it comes in the place of', () => {
    const herziet = { besluitId: 'x', nummer: 'AFW-0001', bezwaarId: 'y' };
    for (const voor of beide) expect(words(briefInhoud({ ...toegekend, herziet }, briefSettings, vraag(voor)))).toContain('AFW-0001');
  });

  it('in a corrected letter: which one it replaces and what changed, with its version in title and number', () => {
    const brief = briefInhoud(toegekend, briefSettings, vraag('school', { correctie: correctieVoorbeeld }));
    expect(words(brief)).toContain('in de plaats van de brief van 12 mei 2026 met nummer SWV2801-2025-2026-0042');
    expect(words(brief)).toContain('De geboortedatum van de leerling was verkeerd overgenomen.');
    expect([brief.titel, brief.voet]).toEqual([expect.stringContaining('(versie 2)'), expect.stringContaining('(versie 2)')]);
    const derde = briefInhoud(toegekend, briefSettings, vraag('school', { correctie: { ...correctieVoorbeeld, versie: 3 } }));
    expect(words(derde)).toContain('in de plaats van versie 2 van de brief');
  });

  it('when it is sealed: that the file has a seal', () => {
    expect(words(briefInhoud(toegekend, briefSettings, vraag('school', { bezegeld: true })))).toContain('elektronisch zegel');
    expect(words(briefInhoud(toegekend, briefSettings, vraag('school')))).not.toContain('zegel');
  });
});

describe('LWOO', () => {
  const { besluit, rijen } = lijstVoorbeeld;
  it('by list names each pupil under what was decided, with number or reason', () => {
    const { blokken } = lijstBriefInhoud(besluit, briefSettings, rijen);
    const tabellen = blokken.flatMap((blok) => ('tabel' in blok ? [blok.tabel.rijen] : []));
    expect(tabellen).toEqual([
      [
        ['1', 'Aron Akker 10-02-2014', 'LWOO-SWV2801-2025-2026-0117'],
        ['3', 'Noor de Graaf 12-02-2014', 'LWOO-SWV2801-2025-2026-0118'],
      ],
      [['2', 'Bas Berk 11-02-2014']],
      [['4', 'Ilse Iep', 'De geboortedatum ontbreekt.']],
    ]);
  });

  it('leaves out the rows on which an earlier besluit decided', () => {
    const later = { ...besluit, lijst: { ...besluit.lijst, aangehouden: [], geweigerd: [], eerder: [1, 2, 3] } };
    expect(words(lijstBriefInhoud(later, briefSettings, rijen))).not.toMatch(/Aron|Bas|Noor/);
  });

  it('per pupil names that pupil alone', () => {
    for (const voor of beide) {
      const brief = toewijzingBriefInhoud(besluit, briefSettings, rijen[0], vraag(voor));
      expect(words(brief)).toContain('LWOO-SWV2801-2025-2026-0117');
      expect(words(brief)).not.toMatch(/Bas|Noor|Ilse/);
      expect(brief.titel).not.toMatch(/Aron/);
      if (voor === 'ouders') expect(brief.aan[1]).toBe('Aron Akker');
    }
  });

  it('is not made for a pupil without name or number, nor of a list without its names', () => {
    expect(() => toewijzingBriefInhoud(besluit, briefSettings, { rij: 1, wie: '', nummer: 'x' })).toThrow(/naam van de leerling/);
    expect(() => toewijzingBriefInhoud(besluit, briefSettings, { rij: 1, wie: 'A' })).toThrow(/nummer van de toewijzing/);
    expect(() => lijstBriefInhoud(besluit, briefSettings, [])).toThrow(/namen van de leerlingen/);
    expect(() => briefInhoud(besluit, briefSettings, vraag('ouders'))).toThrow(/leerling over wie/);
  });
});

describe('a part that is missing stops each kind of letter by its name', () => {
  const zonder = (naam: string, key: keyof BesluitRecord): BesluitRecord => {
    const { [key]: _gone, ...rest } = briefVoorbeelden[naam]!;
    return rest as BesluitRecord;
  };
  it.each<[string, BesluitRecord, RegExp[]]>([
    ['no term', zonder('buiten-behandeling', 'aanvulling'), [/wat er aan de school is gevraagd/, /termijn die de school had/]],
    ['no revoked TLV', zonder('tlv-ingetrokken', 'trektIn'), [/TLV die wordt ingetrokken/, /niet meer geldt/]],
    ['no day of withdrawing', zonder('ingetrokken', 'intrekking'), [/door wie en op welke dag/]],
    [
      'no outcome of the check',
      { ...briefVoorbeelden['gedelegeerd']!, gedelegeerd: { sinds: '2025-08-01', toets: ' ' } },
      [/uitkomst van de toetsing/],
    ],
    ['delegated, not GP', { ...briefVoorbeelden['gedelegeerd']!, soort: 'tlv-zml' }, [/TLV-GP/]],
  ])('%s', (_, besluit, parts) => {
    expect(missendeOnderdelen(besluit, briefSettings)).toEqual(parts.map((part) => expect.stringMatching(part) as string));
    for (const voor of beide) expect(() => briefInhoud(besluit, briefSettings, vraag(voor))).toThrow(parts[0]!);
  });

  it('a confirmation needs no number and no way to object', () => {
    const { nummer: _nummer, ...besluit } = briefVoorbeelden['ingetrokken']!;
    expect(missendeOnderdelen(besluit, { ...briefSettings, BEZWAAR_ADRES: '' })).toEqual([]);
  });
});

describe('as PDF', () => {
  it.each(each)(
    '$naam for the $voor is tagged PDF/A-2a in Dutch with its fonts, by the partnership, without a name in its title',
    async ({ naam, besluit, voor }) => {
      const properties = await propertiesOf(await makeBrief(besluit, briefSettings, vraag(voor, { echtheid: echtheidVoorbeeld })));
      expect(properties).toMatchObject({ marked: 'true', tree: true, missingFonts: 0, lang: expect.stringMatching(/^\(nl/) as string });
      expect(properties.xmp).toMatch(/<pdfaid:part>2</);
      expect(properties.xmp).toContain('Samenwerkingsverband VO De Waarden');
      expect(`${properties.title} ${properties.xmp}`).not.toMatch(/Jip|Linden/);
      expect(properties.structure).toEqual(expect.arrayContaining(['/H1', '/P', ...(gewoon(naam) ? ['/H2'] : [])]));
    },
  );

  it.each(beide)('an example for the %s stands line for line where the letter has it', async (voor) => {
    const zelfde = vraag(voor, { bezegeld: true, echtheid: echtheidVoorbeeld });
    const [letter, voorbeeld] = await Promise.all([
      makeBrief(toegekend, briefSettings, zelfde),
      makeVoorbeeld(toegekend, briefSettings, zelfde),
    ]);
    const [made, shown] = [await pageTexts(letter), await pageTexts(voorbeeld)];
    expect(shown).toHaveLength(made.length);
    for (const [at, text] of made.entries()) {
      // The first and last words that the school reads on each page are the same
      const body = text.split('Ons besluit').at(-1)!.slice(0, 200);
      if (at === 0 && voor === 'school') expect(shown[at]).toContain(body);
      expect(shown[at]).toContain('nog geen besluit');
    }
  });

  it('shows where anybody can check it, and a code for scanning with a text in its place', async () => {
    const pdf = await makeBrief(toegekend, briefSettings, vraag('school', { echtheid: echtheidVoorbeeld }));
    expect((await pageTexts(pdf)).join(' ')).toContain('loket.swv.example/verifieer');
    expect((await propertiesOf(pdf)).structure).toContain('/Figure');
  });
});
