import { describe, expect, it } from 'vitest';
import { gatherFacts } from '../../../src/read/facts/index.ts';
import { tickedOptions } from '../../../src/read/facts/aanvraag/aangekruist.ts';
import { readValidity } from '../../../src/read/facts/aanvraag/periode.ts';
import { context, madeUp } from './made-up.ts';

const form = (lines: string, more = {}) =>
  gatherFacts(
    [madeUp('formulier.docx', `Aanmeldingsformulier TLV\nNaam leerling: Fenna Roelofs\nGeboortedatum: 04-09-2011\n${lines}`, more)],
    context,
  ).aanvraag;

describe('the type asked for', () => {
  it.each([
    ['Type TLV | ☒ GP ☐ ZML ☐ LZ ☐ LG ☐ EMB ☐ PrO', ['tlv-gp']],
    ['Type TLV: [ ] ZML [ ] LZ [x] GP [ ] EMB', ['tlv-gp']],
    ['GP ☑ ZML ☐ LZ ☐', ['tlv-gp']],
    ['Type: TLV-GP, nieuw', ['tlv-gp']],
    ['Soort TLV | gedragsproblematiek (GP)', ['tlv-gp']],
    ['Welk type TLV vraagt u aan? Zeer moeilijk lerend', ['tlv-zml']],
    ['Type TLV | ☒ GP ☒ ZML ☐ LZ', ['tlv-gp', 'tlv-zml']],
    ['Type TLV | ☐ GP ☐ ZML ☐ LZ', []],
    ['Gevraagd type toelaatbaarheidsverklaring: langdurig ziek', ['tlv-lz']],
    ['Soort TLV: praktijkonderwijs', ['tlv-pro']],
    ['Soort: TLV-PrO voor bijzondere groepen (leerling met lwoo), nieuw', ['tlv-pro-bijzonder']],
  ])('%s', (line, soorten) => {
    expect(form(line).soorten.map((soort) => soort.waarde)).toEqual(soorten);
  });

  it.each([
    ['Aanmelding praktijkonderwijs schooljaar 2026/2027', 'tlv-pro'],
    ['PrO-aanvraag', 'tlv-pro'],
    ['Aanvraag\nTLV ☒ PrO ☐ VSO', 'tlv-pro'],
  ])('is told by the title or by the one box that names a type: %s', (title, soort) => {
    const text = `${title}\nNaam leerling: Fenna Roelofs\nGeboortedatum: 04-09-2013\nIngaand | 01.08.2026 | Eind | 31.07.2028\nHandtekening ouders`;
    const places = [{ label: 'Ouders', page: 1, signed: true }];
    const { aanvraag } = gatherFacts([madeUp('aanmelding.docx', text, { places })], context);
    expect(aanvraag).toMatchObject({
      soorten: [{ waarde: soort }],
      plaatsing: { waarde: '2026-08-01' },
      geldigTot: { waarde: '2028-07-31' },
    });
  });

  it('for PrO of a special group is said under the title; where it stands only as a box that is not ticked, or on another form, it is plain PrO', () => {
    const soorten = (head: string) =>
      gatherFacts(
        [madeUp('formulier.docx', `Aanvraagformulier TLV praktijkonderwijs\n${head}\nNaam leerling: Fenna Roelofs`)],
        context,
      ).aanvraag.soorten.map(({ waarde }) => waarde);
    expect(soorten('(aanvullende criteria, bijzondere groepen, paragraaf 9.2)')).toEqual(['tlv-pro-bijzonder']);
    expect(soorten('Het gaat om ☒ een eerste TLV-PrO ☐ verlenging ☐ TLV-PrO bijzondere groepen')).toEqual(['tlv-pro']);
    expect(soorten('Voor bijzondere groepen is er een ander formulier.')).toEqual(['tlv-pro']);
  });

  it('from the boxes that the reader found, with the ticked one as words', () => {
    const box = (value: string, checked: boolean) => ({ name: '', label: 'Type', kind: 'checkbox' as const, value, checked, page: 1 });
    expect(form('Type', { fields: [box('GP', false), box('ZML', false), box('EMB', true)] }).soorten).toMatchObject([
      { waarde: 'tlv-emb', bewijs: { citaat: '☒ EMB' } },
    ]);
  });

  it('ticks stand before or behind their words', () => {
    expect(tickedOptions('☐ nieuw ☒ verlenging ☐ overstap')).toEqual(['verlenging']);
    expect(tickedOptions('nieuw ☐ verlenging ☒ overstap ☐')).toEqual(['verlenging']);
    expect(tickedOptions('geen hokjes')).toBeUndefined();
  });
});

describe('new, renewal, from SO to VSO, or not used in time', () => {
  it.each([
    ['Soort aanvraag | ☐ nieuw ☒ verlenging ☐ overstap SO-VSO', 'verlenging'],
    ['Soort aanvraag: nieuw', 'nieuw'],
    ['Is dit een nieuwe aanvraag of een verlenging? Nieuwe aanvraag', 'nieuw'],
    ['Soort aanvraag: overstap van SO naar VSO', 'overstap'],
    ['Soort aanvraag: nieuwe TLV, de vorige is niet binnen een jaar ingeschreven', 'niet-ingeschreven'],
  ])('%s', (line, variant) => {
    expect(form(line).variant?.waarde).toBe(variant);
  });

  it('boxes without a tick say nothing', () => {
    expect(form('Soort aanvraag | ☐ nieuw ☐ verlenging').variant).toBeUndefined();
  });
});

describe('from when to when', () => {
  it.each([
    ['1 augustus 2026 t/m 31 juli 2028', '2026-08-01', '2028-07-31'],
    ['1-8-2026 tot 1-8-2028', '2026-08-01', '2028-07-31'],
    ['twee schooljaren vanaf 1 augustus 2026', '2026-08-01', '2028-07-31'],
    ['voor 1 jaar, ingaande 1 augustus 2026', '2026-08-01', '2027-07-31'],
    ['tot einde schooljaar 2027-2028', undefined, '2028-07-31'],
    ['schooljaar 2026-2027 t/m schooljaar 2028-2029', '2026-08-01', '2029-07-31'],
    ['t/m 31 juli 2030', undefined, '2030-07-31'],
    ['de hele schoolloopbaan', undefined, undefined],
  ])('%s', (text, van, tot) => {
    const read = readValidity(text, 'geldigheid', undefined);
    expect([read.van, read.tot]).toEqual([van, tot]);
  });

  it('the placement is read from a label, a question or a line', () => {
    for (const line of [
      'Gewenste plaatsingsdatum: 1 augustus 2026',
      'Per welke datum? 1-8-2026',
      'Plaatsing op: VSO De Esdoorn, per 1 augustus 2026',
      'Ingangsdatum plaatsing | 01-08-2026',
    ])
      expect(form(line).plaatsing?.waarde).toBe('2026-08-01');
  });
});

describe('consultation with the VSO school', () => {
  it.each([
    ['Overleg met de beoogde VSO-school: ja, 12 februari met mevrouw Terpstra', true],
    ['Overleg met VSO op 3 maart 2026: mw. A. Kok', true],
    ['Is er overlegd met de VSO-school? Ja, telefonisch op 3-3-2026 met dhr. Kok', true],
    ['Afstemming met VSO | kennismaking op De Esdoorn 10 maart 2026', true],
    ['Overleg met de VSO-school: nee', false],
    ['Overleg met de VSO-school: volgt nog', false],
    ['Overleg met de VSO-school: gesprek is gepland op 3 juni', false],
  ])('%s', (line, held) => {
    expect(form(line).overlegVso?.waarde).toBe(held);
  });

  it('an empty line says nothing', () => {
    expect(form('Overleg met de beoogde VSO-school |').overlegVso).toBeUndefined();
  });
});

describe('the part of the parents', () => {
  it('holds their own words', () => {
    expect(form('Wat ziet u thuis? Fenna komt doodmoe thuis en wil niemand meer zien. Wij maken ons zorgen.').ingevuld).toMatchObject({
      waarde: true,
    });
  });
  it('is empty, or was written by the school', () => {
    expect(form('In te vullen door de ouders\nWat ziet u thuis? | -').ingevuld).toMatchObject({ waarde: false });
    expect(
      form('Wat ziet u thuis? | (ingevuld door de mentor na gesprek) Fenna is thuis erg boos en wil niet meer naar school.').ingevuld,
    ).toMatchObject({ waarde: false, zeker: false });
  });
  it('tells who signed, and leaves unknown what the file does not tell', () => {
    const places = [
      { label: 'Handtekening ouder 1', name: 'A. Roelofs', page: 1, signed: true },
      { label: 'Handtekening ouder 2', name: 'B. Roelofs', page: 1, signed: undefined },
      { label: 'Namens de school', name: 'K. Vos', page: 1, signed: true },
    ];
    expect(form('Ondertekening', { places }).ouders.map((ouder) => [ouder.naam, ouder.ondertekend])).toEqual([
      ['A. Roelofs', true],
      ['B. Roelofs', undefined],
    ]);
  });
  it('names at the foot of a form that parents fill in are theirs', () => {
    const places = [{ label: 'Handtekening', name: 'A. Berkvens', page: 1, signed: true }];
    const answers = Array.from({ length: 10 }, (_, at) => `Vraag ${at}? Antwoord`).join('\n');
    const one = (title: string) =>
      gatherFacts(
        [madeUp('formulier.docx', `${title}\nNaam kind | Fenna Roelofs\nIk vraag aan | TLV GP, nieuw\n${answers}`, { places })],
        context,
      );
    expect(one('Aanmelding door de ouders').aanvraag.ouders).toMatchObject([{ naam: 'A. Berkvens', ondertekend: true }]);
    expect(one('Aanmeldingsformulier TLV').aanvraag.ouders).toEqual([]);
  });
  it('one parent with authority, and the reason why nobody signed', () => {
    expect(form('Moeder heeft het eenhoofdig gezag.').eenouderGezag?.citaat).toBe('Moeder heeft het eenhoofdig gezag.');
    expect(form('De ouders hebben niet ondertekend, omdat zij in een rechtszaak zitten.').redenNietOndertekend?.citaat).toContain(
      'rechtszaak',
    );
    expect(form('Reden waarom ouders niet ondertekenen: ').redenNietOndertekend).toBeUndefined();
  });
});

describe('without a form that could be read', () => {
  it('other heads give a type and variant that are never certain', () => {
    const advice = madeUp(
      'advies.docx',
      'Advies deskundigen\nFenna Roelofs, 04-09-2011 - TLV-GP (overstap)\nNaam | Functie | Datum\ndrs. M. Haak | orthopedagoog | 9-3-2026',
    );
    const { aanvraag } = gatherFacts([advice], context);
    expect(aanvraag).toMatchObject({
      document: undefined,
      soorten: [],
      afgeleid: { waarde: 'tlv-gp', uit: [{ kind: 'deskundigenadvies' }] },
      variant: { waarde: 'overstap', zeker: false },
    });
  });
  it('a letter says what it asks', () => {
    const letter = madeUp(
      'brief.docx',
      'Geacht loket,\nWij vragen verlenging aan van de TLV type GP met nummer 2023-1187 voor Fenna Roelofs.\nMet vriendelijke groet',
    );
    expect(gatherFacts([letter], context).aanvraag).toMatchObject({
      document: undefined,
      soorten: [{ waarde: 'tlv-gp' }],
      variant: { waarde: 'verlenging' },
      tlvNummer: { waarde: expect.stringContaining('2023-1187') },
    });
  });
});

describe('the TLV to be extended', () => {
  it.each([
    ['Nummer te verlengen TLV: TLV-2022-0417', 'TLV-2022-0417'],
    ['TLV-nummer | 2023-1187', '2023-1187'],
    ['Het betreft verlenging van TLV 2021-0345.', '2021-0345'],
  ])('%s', (line, nummer) => {
    expect(form(line).tlvNummer?.waarde).toBe(nummer);
  });
  it('a referral is no number, nor is a date', () => {
    expect(form('Nummer te verlengen TLV: zie vorige beschikking').tlvNummer).toBeUndefined();
    expect(form('Nummer van de vorige TLV: 12-05-2022').tlvNummer).toBeUndefined();
  });
});

describe('contact with a school that only a letter tells of', () => {
  const letter = (line: string) =>
    gatherFacts(
      [madeUp('brief.docx', `Geacht loket,\nWij vragen een TLV type GP aan voor Fenna Roelofs.\n${line}\nMet vriendelijke groet`)],
      context,
    ).aanvraag.overlegVso;

  it('on a day is for a person to judge', () => {
    expect(letter('Op 3 april hebben wij De Zandbank gebeld; daar is plaats.')).toMatchObject({ waarde: true, zeker: false });
  });

  it.each([
    'Op 3 april hebben wij met de ouders in De Zandbank gesproken.',
    'De Zandbank wordt op 3 april door ons gebeld.',
    'Wij hebben De Zandbank op 3 april gebeld maar niet gesproken.',
    'Op 3 april was er een gesprek met de behandelaar van De Zandbank.',
  ])('is not: %s', (line) => {
    expect(letter(line)).toBeUndefined();
  });
});

describe('a form on which no day of placement is asked', () => {
  const placed = (lines: string) => form(lines).plaatsing;

  it('asks for placement on the first day of a TLV that begins with a course year', () => {
    expect(placed('Geldigheid TLV | 1 augustus 2026 tot en met 31 juli 2028')).toMatchObject({ waarde: '2026-08-01', zeker: true });
  });

  it.each([
    ['the TLV begins on another day', 'Geldigheid TLV | 1 oktober 2026 tot en met 31 juli 2028'],
    ['the day was asked for and left open', 'Plaatsing per |\nGeldigheid TLV | 1 augustus 2026 tot en met 31 juli 2028'],
  ])('is unsure where %s', (_, lines) => {
    expect(placed(lines)?.zeker).toBe(false);
  });
});

describe('a letter of a VSO school', () => {
  const letter = (head: string, line: string) =>
    gatherFacts(
      [
        madeUp(
          'brief.docx',
          `${head}\nGeacht loket,\nWij vragen verlenging van de TLV voor Fenna Roelofs.\n${line}\nMet vriendelijke groet`,
        ),
      ],
      context,
    ).aanvraag.zelfdeVso?.citaat;

  it('shows that the pupil stays where it says so of itself', () => {
    expect(letter('De Zandbank\nschool voor voortgezet speciaal onderwijs', 'Fenna blijft bij De Zandbank.')).toBe(
      'Fenna blijft bij De Zandbank.',
    );
  });

  it.each([
    ['De Zandbank\nschool voor voortgezet speciaal onderwijs', 'Fenna blijft niet bij De Zandbank.'],
    ['De Zandbank\nschool voor voortgezet speciaal onderwijs', 'Fenna blijft bij De Duiker tot de zomer.'],
    ['De Zandbank\nscholengemeenschap', 'Fenna blijft bij De Zandbank.'],
  ])('not under "%s": %s', (head, line) => {
    expect(letter(head, line)).toBeUndefined();
  });
});

describe('periods and variants in other words', () => {
  const valid = (lines: string) => {
    const { plaatsing, geldigVan, geldigTot } = form(lines);
    return [plaatsing?.waarde, geldigVan?.waarde, geldigTot?.waarde];
  };

  it.each([
    ['ingang | 1 aug 2026\neind | 31 juli 2030', ['2026-08-01', undefined, '2030-07-31']],
    ['Vanaf wanneer | 1 januari 2027\nTot wanneer | 31 juli 2029', ['2027-01-01', undefined, '2029-07-31']],
    [
      'Wij vragen de plaatsing aan met ingang van 1 april 2026, tot en met 31 juli 2029, in vso De Zonnebloem.',
      ['2026-04-01', '2026-04-01', '2029-07-31'],
    ],
    [
      'TLV SO | geldig t/m 31/07/2026\nGewenste begindatum | 01/08/2026\nGewenste einddatum | 31/07/2034',
      ['2026-08-01', undefined, '2034-07-31'],
    ],
  ])('%s', (lines, dates) => {
    expect(valid(lines)).toEqual(dates);
  });

  it('a renewal begins on the day after the TLV that it follows', () => {
    const [, van, tot] = valid('Nummer TLV | 12/2022\nLoopt af | 31 juli 2026\nGevraagd | verlenging t/m 31 juli 2028');
    expect([van, tot]).toEqual(['2026-08-01', '2028-07-31']);
  });

  it('a date of birth behind a name is no beginning', () => {
    const [plaatsing, van] = valid(
      'Onderwerp: verlenging TLV van Fenna Roelofs (04-09-2011)\nWij vragen verlenging tot en met 31 juli 2030.',
    );
    expect([plaatsing, van]).toEqual([undefined, undefined]);
  });

  it('a category is one of section 6, but for EMB', () => {
    expect(form('Soort TLV | ZML\nSoort aanvraag | categorie A').variant?.waarde).toBe('verlenging');
    expect(form('Soort TLV | EMB\nSoort aanvraag | categorie A').variant).toBeUndefined();
  });

  it('a label that names the choices is a question', () => {
    expect(form('3 Nieuw of verlenging | Nieuw').variant?.waarde).toBe('nieuw');
    expect(form('Nieuw of verlenging | Verlenging').variant?.waarde).toBe('verlenging');
  });
});

describe('a letter that asks for a TLV and that the parents sign', () => {
  const place = { label: 'Ouders', page: 1, signed: true };
  const letter = `Basisschool De Lei
Leidorp, 12 mei 2026
Beste loket,
Wij vragen graag een TLV GP aan voor Fenna Roelofs (geb. 9 oktober 2013). Zij zou na de zomer, per 1 augustus 2026, naar het vso moeten. Wij denken aan een TLV van vier jaar, dus tot en met 31 juli 2030.
Directeur De Lei | Ouders`;

  it('is the application, with its days', () => {
    const { aanvraag } = gatherFacts([madeUp('brief.docx', letter, { places: [place] })], context);
    expect(aanvraag).toMatchObject({
      document: 'brief.docx',
      plaatsing: { waarde: '2026-08-01', zeker: true },
      geldigTot: { waarde: '2030-07-31', zeker: true },
      ouders: [{ ondertekend: true }],
    });
  });

  it('is only a letter when no parent signs', () => {
    expect(gatherFacts([madeUp('brief.docx', letter)], context).aanvraag.document).toBeUndefined();
  });
});

describe('the school that applies', () => {
  it('is told from the one where the pupil is, in whatever order the form names them', () => {
    expect(form('Huidige school: Basisschool De Klimiep\nAanvragende VO-school: Veenrode College').school?.waarde).toBe('Veenrode College');
    expect(form('School van herkomst | Basisschool De Terp\nAanmeldende school v.o. | CSG Oldewierde').school?.waarde).toBe(
      'CSG Oldewierde',
    );
  });
});
