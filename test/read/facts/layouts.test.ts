import { describe, expect, it } from 'vitest';
import { gatherFacts } from '../../../src/read/facts/index.ts';
import { context, madeUp } from './made-up.ts';

const form = (lines: string, name = 'formulier.docx') =>
  gatherFacts(
    [madeUp(name, `Aanvraagformulier TLV\nNaam leerling: Fenna Roelofs\nGeboortedatum: 04-09-2011\nSoort TLV: GP\n${lines}`)],
    context,
  ).aanvraag;

describe('the validity asked for', () => {
  it.each([
    ['8 | looptijd | 1-8-2026 t/m 31-7-2028'],
    ['Verlenging gewenst van | 1 augustus 2026\ntot en met | 31 juli 2028'],
    ['Ingangsdatum 1 augustus 2026 | Gewenste einddatum 31 juli 2028'],
    ['De verklaring zou moeten gelden van 1 augustus 2026 tot en met 31 juli 2028.'],
    ['5. Vanaf wanneer en voor hoelang?\nMet ingang van 1 augustus 2026, graag tot en met 31 juli 2028.'],
  ])('%s', (lines) => {
    const { plaatsing, geldigTot } = form(lines);
    expect([plaatsing?.waarde, geldigTot?.waarde]).toEqual(['2026-08-01', '2028-07-31']);
  });

  it('is not that of the TLV that ends, nor a date of birth', () => {
    expect(form('De huidige TLV is geldig tot en met 31 juli 2026.').geldigTot).toBeUndefined();
    expect(form('Nummer lopende TLV ZW-22-119 | Geldig tot 31 juli 2026 | Klas 3').geldigTot).toBeUndefined();
    expect(form('Wij vragen een TLV voor Fenna, geboren op 4 september 2011.').plaatsing).toBeUndefined();
  });
});

describe('a mark in a column', () => {
  const types = (gp: string, zml: string) =>
    form(
      `Doelgroep | Kruis aan\nGedragsproblemen (GP) | ${gp}\nZeer moeilijk lerend (ZML) | ${zml}\nLangdurig ziek (LZ) | `.replace(
        'Soort TLV: GP',
        '',
      ),
    );
  it('chooses the type that it stands beside', () => {
    expect(types('', 'X').soorten.map(({ waarde }) => waarde)).toEqual(['tlv-zml']);
    expect(types('X', 'X').soorten).toHaveLength(2);
  });
  it('under "nee" chooses nothing', () => {
    const { variant } = form(' | ja | nee\nEerste aanvraag | x | \nVerlenging van een TLV | | x\nOverstap SO naar VSO | | x');
    expect(variant?.waarde).toBe('nieuw');
  });
});

describe('the part for the parents', () => {
  const heading = 'Deel 3: in te vullen door ouders';
  it.each([
    [
      'empty lines',
      `${heading}\nGedrag thuis:\nWat verwacht u van de nieuwe school?\nHulp die er al is:\nIV Ondertekening door ouder(s)/verzorger(s) met gezag\nHandtekening ouder`,
    ],
    ['empty cells', `${heading}\nHoe gaat het thuis? | \nUw verwachting | \nOndertekening ouders`],
    ['a dash', `${heading}\nHoe gaat het thuis? | -\nUw verwachting | n.v.t.\nOndertekening ouders`],
    ['numbered rubrics', '10 | Ouders: hoe gaat het thuis? | \n11 | Ouders: wat wenst u? | \n12 - handtekeningen'],
  ])('is empty: %s', (_, lines) => expect(form(lines).ingevuld?.waarde).not.toBe(true));
  it.each([
    [
      'cells',
      `${heading}\nHoe kijkt u terug? | Zij lacht weer, al slaapt zij nog slecht.\nWat is uw wens? | Dat zij gewoon naar school kan.\nOndertekening ouders`,
    ],
    [
      'a question with its answer below',
      'Wat vinden ouders zelf?\n"Onze dochter lacht weer, maar de klas is haar te vol. Wij hopen op een kleine school."\nOndertekening',
    ],
    [
      'numbered rubrics',
      '10 | Ouders: hoe gaat het thuis? | Zij komt haar kamer niet meer af en eet boven.\n11 | Ouders: wat wenst u? | Een klas waar zij durft te praten.\n12 - handtekeningen',
    ],
  ])('is filled in: %s', (_, lines) => expect(form(lines).ingevuld?.waarde).toBe(true));
});

describe('the consultation with the VSO', () => {
  it.each([
    ['Overleg met VSO: 3 maart 2026 tafelgesprek met De Wilg, zij kunnen plaatsen', true, true],
    ['Wat is er met de VSO-school afgesproken? | Gebeld op 3 maart 2026 met mevrouw Vonk van De Wilg.', true, true],
    ['Overleg met VSO: op 3 maart 2026 gebeld, geen gehoor', true, false],
    ['Overleg met VSO: staat gepland op 12 mei 2026', false, true],
    ['Overleg met VSO: nog niet', false, true],
  ])('%s', (line, waarde, zeker) => expect(form(`VSO-school: De Wilg\n${line}`).overlegVso).toMatchObject({ waarde, zeker }));
});

describe('the number of a TLV', () => {
  const renewal = (onForm: string, elsewhere: string) =>
    gatherFacts(
      [
        madeUp('formulier.docx', `Aanvraagformulier verlenging TLV\nSoort TLV: GP\nNummer lopende TLV | ${onForm}`),
        madeUp('onderbouwing.docx', `Onderbouwing voor de verlenging\nFenna Roelofs, TLV ${elsewhere}`),
      ],
      context,
    ).aanvraag.tlvNummer;
  it.each([
    ['ZW-2023-118', 'ZW-2023-118', true],
    ['2023/118', 'ZW-2023-118', true],
    ['ZW-2023-118', 'ZW-2023-181', false],
  ])('%s on the form, %s in another document', (onForm, elsewhere, zeker) => expect(renewal(onForm, elsewhere)?.zeker).toBe(zeker));
  it('is not there where nobody knows it', () => expect(renewal('weet ik niet', 'van vorig jaar')).toBeUndefined());
});

describe('telephone numbers', () => {
  it.each(['Tel. +31 612345671', 'mobiel +31612345671', '0031 612345671'])('%s is no BSN', (line) => {
    expect(gatherFacts([madeUp('brief.docx', line)], context).documenten[0]?.bsnPaginas).toEqual([]);
  });
});
