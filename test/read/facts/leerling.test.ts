import { describe, expect, it } from 'vitest';
import { gatherFacts } from '../../../src/read/facts/index.ts';
import type { ReadDocument } from '../../../src/read/document.ts';
import { context, madeUp } from './made-up.ts';

const form = madeUp(
  'formulier.docx',
  'Aanmeldingsformulier TLV\nAchternaam | Roelofs\nVoornamen / roepnaam | Fenna Maria / Fenna\nGeboortedatum | 4 september 2011\nType TLV | ☒ GP ☐ ZML',
);
const opp = madeUp('opp.docx', 'Ontwikkelingsperspectief\nLeerling: Fenna Roelofs\nGeboortedatum: 04-09-2011');
const check = (text: string) => gatherFacts([form, opp, madeUp('stuk.docx', text)], context).documenten[2];

describe('whose document it is', () => {
  it.each([
    'Handelingsplan\nNaam: F. Roelofs',
    'Handelingsplan\nLeerling: Fenna R.\nGroep: 2b',
    'Handelingsplan\nLeerling: Fena Roelofs',
    'Handelingsplan\nVoor: Fenna R. uit klas 2B. Duur: een half jaar.',
    'Verslag\nBetreft: Fenna Roelofs (04-09-2011)',
    'Handelingsplan\nNaam leerling: Fenna Roelofs\nNaam ouder: M. de Vries\nBroer: Jelle Roelofs, geboren 12-01-2014',
    'Deskundigenadvies\nLeerling: Fenna Roelofs\nEerste deskundige\nNaam | drs. A. Bos\nFunctie | orthopedagoog',
    'Gespreksverslag zonder naam',
    'Naam | Functie | Datum | Advies\nPia Stam | orthopedagoog | 23 maart 2026 | Passend.\nMarieke van Loon | jeugdpsycholoog | 25 maart 2026 | Eens.',
  ])('this pupil: %s', (text) => {
    expect(check(text)?.andereLeerling.stand).toBe('geen');
  });

  // A pattern that tries every way to share out the brackets takes twice as long for each of them.
  it('is found at once beside a label that only begins as that of a name', () => {
    expect(check(`Handelingsplan\nNaam${'('.repeat(60)}!: Jasper Kuipers\nLeerling: Fenna Roelofs`)?.andereLeerling.stand).toBe('geen');
  });

  it('another pupil by name and birth date, and that name is not repeated anywhere', () => {
    const document = check('Medische verklaring\nPatiënt: Jasper Kuipers, geboren 3 maart 2012\nJasper Kuipers is bekend met astma.');
    expect(document?.andereLeerling).toEqual({ stand: 'beide', paginas: [1] });
    expect(JSON.stringify(document)).not.toMatch(/Jasper|Kuipers/);
  });

  it('another by one of both is left to a person', () => {
    expect(check('Handelingsplan\nLeerling: Jasper Kuipers')?.andereLeerling.stand).toBe('een');
    expect(check('Handelingsplan\nLeerling: Fenna Roelofs\nGeboortedatum: 04-09-2012')?.andereLeerling.stand).toBe('een');
  });

  it('a brother with the same surname is another pupil', () => {
    expect(check('Handelingsplan\nLeerling: Jelle Roelofs\nGeboortedatum: 12-01-2014')?.andereLeerling.stand).toBe('beide');
  });
});

describe('the birth date', () => {
  it('is the one on which the documents agree, with the place that shows it', () => {
    expect(gatherFacts([form, opp], context).geboortedatum).toMatchObject({
      waarde: '2011-09-04',
      zeker: true,
      bewijs: { document: 'formulier.docx', pagina: 1 },
    });
  });
  it('is unsure when documents disagree, and both places are named', () => {
    const other = madeUp('plan.docx', 'Handelingsplan\nLeerling: Fenna Roelofs\nGeboortedatum: 09-04-2011');
    const facts = gatherFacts([form, opp, other], context);
    expect(facts.geboortedatum?.zeker).toBe(false);
    expect(facts.geboortedatumStrijdig.map((bewijs) => bewijs.document)).toContain('plan.docx');
  });
  it('is not that of a parent, nor the date of a letter', () => {
    const letter = madeUp('brief.docx', 'Betreft: Fenna Roelofs\nMoeder, geboren 3 mei 1980, woont in Ede.\nEde, 4 maart 2026');
    expect(gatherFacts([letter], context).geboortedatum).toBeUndefined();
  });
});

describe('versions and copies', () => {
  const text = (head: string, end: string) =>
    `Ontwikkelingsperspectief\n${head}\nLeerling: Fenna Roelofs\nUitstroom: wij verwachten een havodiploma.\nBelemmerende factoren: snel overprikkeld.\nBevorderende factoren: betrokken ouders.\n${end}`;
  const replaced = (...documents: [string, string][]) =>
    gatherFacts(
      documents.map(([name, content]) => madeUp(name, content)),
      context,
    ).documenten.map((document) => document.vervangenDoor);
  it('a draft gives way to what is no draft', () => {
    expect(
      replaced(
        ['OPP concept.docx', text('CONCEPT 3 november 2025', 'Evaluatie volgt.')],
        ['OPP.docx', text('Definitief 16 februari 2026', 'Evaluatie: doel 1 behaald.')],
      ),
    ).toEqual(['OPP.docx', undefined]);
  });
  it('a lower version to a higher, an older date to a newer', () => {
    expect(replaced(['OPP v2.docx', text('versie 2', 'a')], ['OPP v1.docx', text('versie 1', 'b')])).toEqual([undefined, 'OPP v2.docx']);
    expect(replaced(['a.docx', text('Datum: 3 maart 2025', 'a')], ['b.docx', text('Datum: 5 maart 2026', 'b')])).toEqual([
      'b.docx',
      undefined,
    ]);
  });
  it('a copy counts once', () => {
    expect(replaced(['plan.docx', text('', 'a')], ['Kopie van plan.docx', text('', 'a')])).toEqual([undefined, 'plan.docx']);
  });
  it('two scans that only have like names are two documents', () => {
    expect(
      replaced(
        ['scan.pdf', text('', 'a')],
        ['scan (1).pdf', 'Handelingsplan\nLeerling: Fenna Roelofs\nPeriode: mei 2025 - juli 2025\nDoel: minder boze buien'],
      ),
    ).toEqual([undefined, undefined]);
  });

  const advice = (name: string) =>
    `Deskundigenverklaring
Leerling: Fenna Roelofs, geboren 4 september 2011
Ondergetekende heeft kennis genomen van het dossier en van het onderzoek van de praktijk in Veenburg en heeft met Fenna gesproken.
De problemen op school en thuis zijn zo groot dat een kleine klas met veel structuur en behandeling dichtbij nodig is om verder te leren.
Plaatsing in het voortgezet speciaal onderwijs acht ik aangewezen voor de duur van twee schooljaren.
Veenburg, 3 maart 2026
${name}, orthopedagoog`;
  // The same words in other lines, with a slip of recognition.
  const scanned = (text: string) => text.replaceAll(/ (en|van|voor) /g, ' $1\n').replace('behandeling', 'behande1ing');

  it('a Word file and its PDF are one; so is its scan, of which the signed one counts', () => {
    const word = madeUp('advies.docx', advice('drs. A. Bos'));
    const pdf = madeUp('advies.pdf', advice('drs. A. Bos').replaceAll(/ (en|met) /g, ' $1\n'));
    const scan: ReadDocument = {
      ...madeUp('scan.pdf', scanned(advice('drs. A. Bos')), { ocr: 0.93 }),
      signatures: [{ how: 'inkt', label: 'orthopedagoog', page: 1, confidence: 0.9 }],
    };
    const replacedOf = (...documents: ReadDocument[]) => gatherFacts(documents, context).documenten.map((one) => one.vervangenDoor);
    expect(replacedOf(word, pdf)).toEqual([undefined, 'advies.docx']);
    expect(replacedOf(word, scan)).toEqual(['scan.pdf', undefined]);
  });

  it('advices of two people on one model are two, also where one is a scan', () => {
    const word = madeUp('advies.docx', advice('drs. A. Bos'));
    const scan = madeUp('scan.pdf', scanned(advice('mw. C. Dam')), { ocr: 0.93 });
    expect(gatherFacts([word, scan], context).documenten.map((one) => one.vervangenDoor)).toEqual([undefined, undefined]);
  });
});

describe('a name or birth date in handwriting', () => {
  const form = (confidence: number) => ({
    ...madeUp('formulier.pdf', 'Aanmeldingsformulier TLV', { ocr: 0.95 }),
    pages: [
      {
        number: 1,
        source: 'ocr' as const,
        confidence: 0.95,
        lines: [
          { text: 'Aanmeldingsformulier TLV', confidence: 0.95 },
          { text: 'Naam leerling: Tenna Rodofs', confidence },
          { text: 'Geboortedatum: 04-07-2017', confidence },
          { text: 'Type TLV: GP', confidence: 0.95 },
        ],
      },
    ],
  });
  const others = ['opp.docx', 'plan.docx'].map((name) =>
    madeUp(name, 'Handelingsplan\nNaam leerling: Fenna Roelofs\nGeboortedatum: 04-09-2011\nDoel: rust\nPeriode: mei 2025 - juli 2025'),
  );
  it.each([
    [0.95, 'beide'],
    [0.85, 'geen'],
    [0.5, 'geen'],
  ])('read with confidence %s tells of another pupil: %s', (confidence, stand) => {
    const { documenten } = gatherFacts(
      [...others.slice(0, 1), madeUp('brief.docx', 'Fenna Roelofs, geboren 04-09-2011'), form(confidence), ...others.slice(1)],
      context,
    );
    expect(documenten.find(({ naam }) => naam === 'formulier.pdf')?.andereLeerling.stand).toBe(stand);
  });
});

it('a draft of an OKR gives way to what is none, also where most figures differ', () => {
  const okr = (head: string, scores: string) =>
    `Onderwijskundig rapport ${head}\nLeerling: Fenna Roelofs\nSchool: De Linde\nDomein | Toets | DL | DLE\n${scores}\nFenna werkt praktisch en is snel afgeleid bij het lezen. Zij zit op een eigen leerlijn sinds groep zes. Ouders delen het advies.`;
  const facts = gatherFacts(
    [
      madeUp('a.pdf', okr('(concept najaar)', 'Spelling | LVS | 51 | 29\nBegrijpend lezen | LVS | 51 | 27'), { ocr: 0.9 }),
      madeUp('b.pdf', okr('(definitief)', 'Spelling | LVS | 55 | 27\nBegrijpend lezen | LVS | 55 | 24')),
    ],
    context,
  );
  expect(facts.documenten.map(({ vervangenDoor }) => vervangenDoor)).toEqual(['b.pdf', undefined]);
  expect(facts.toetsen.map(({ dle }) => dle)).toEqual([27, 24]);
});

it('a piece out of an archive has the day of its examination', () => {
  const { documenten } = gatherFacts(
    [
      madeUp(
        'archief.pdf',
        'Dyslexieonderzoek - samenvatting\nFenna Roelofs, 04-09-2011. Onderzoek op 5 juni 2024 door een bureau.\nConclusie: geen dyslexie.',
      ),
    ],
    context,
  );
  expect(documenten[0]).toMatchObject({ kinds: [{ kind: 'archief' }], datum: { waarde: '2024-06-05', zeker: true } });
});
