import { describe, expect, it } from 'vitest';
import { gatherFacts } from '../../../src/read/facts/index.ts';
import { findKinds } from '../../../src/read/kinds/index.ts';
import { piecesOf } from '../../../src/read/kinds/pieces.ts';
import { context, madeUp } from '../facts/made-up.ts';

const ranges = (text: string, ocr?: number) =>
  piecesOf(madeUp('scan.pdf', text, ocr === undefined ? {} : { ocr })).map(({ document }) => [
    document.pages[0]?.number,
    document.pages.at(-1)?.number,
  ]);

const form = `Aanmeldingsformulier TLV
Naam leerling: Fenna Roelofs
Geboortedatum: 04-09-2011
Type TLV | ☒ GP ☐ ZML`;
const formEnd = `Wat ziet u thuis? Zij is moe en boos.
Handtekening ouder`;
const advice = (name: string) => `Deskundigenverklaring
Ondergetekende, ${name}, orthopedagoog, heeft kennis genomen van het dossier van Fenna Roelofs.
Ik acht plaatsing in het VSO aangewezen.
..............................`;
const letter = `Ziekenhuis Het Veen
Dijkweg 20, 3993 AA Kerkdrecht, tel. 0393 - 22 21 20
Betreft: Fenna Roelofs, geboren 4 september 2011
Fenna is bekend met epilepsie.
mw. dr. B. Kok, kinderarts`;
const plan = `Handelingsplan
Naam leerling: Fenna Roelofs
Periode: sept 2025 - jan 2026
Doel: rust in de klas
Evaluatie: behaald, Fenna verlaat de klas niet meer`;
const scan = [form, formEnd, advice('drs. A. Bos'), advice('drs. C. Dam'), letter, plan].join('\n===\n');

describe('the pieces in one scan', () => {
  it('are each their own, with their pages, also two of one kind', () => {
    expect(findKinds(madeUp('scan.pdf', scan, { ocr: 0.9 })).map(({ kind, van, tot }) => [kind, van, tot])).toEqual([
      ['aanmeldingsformulier', 1, 2],
      ['deskundigenadvies', 3, 3],
      ['deskundigenadvies', 4, 4],
      ['medische-verklaring', 5, 5],
      ['handelingsplan', 6, 6],
    ]);
  });

  it('give what each says by itself', () => {
    const { documenten } = gatherFacts([madeUp('scan.pdf', scan)], context);
    expect(documenten.map(({ naam, kinds }) => [naam, kinds[0]?.kind])).toEqual([
      ['scan.pdf', 'aanmeldingsformulier'],
      ['scan.pdf', 'deskundigenadvies'],
      ['scan.pdf', 'deskundigenadvies'],
      ['scan.pdf', 'medische-verklaring'],
      ['scan.pdf', 'handelingsplan'],
    ]);
    expect(documenten.flatMap(({ deskundigen }) => deskundigen.map(({ naam, bewijs }) => [naam, bewijs.pagina]))).toEqual([
      ['drs. A. Bos', 3],
      ['drs. C. Dam', 4],
    ]);
    expect(documenten.map(({ plan: found }) => found?.einde?.bewijs.pagina)).toEqual([undefined, undefined, undefined, undefined, 6]);
  });

  it('of one kind are told apart by first and second, and by a letterhead', () => {
    const first =
      'Deskundigenadvies (eerste deskundige)\nBetreft: Fenna Roelofs, geboren 4 september 2011\nOndergetekende, drs. A. Bos, orthopedagoog, adviseert plaatsing.';
    const second =
      'PRAKTIJK DE BRUG\nHavenstraat 3b, Veenburg\nAan: de school\nInzake: advies tweede deskundige TLV\nGeachte mevrouw,\nPlaatsing van uw leerling acht ik aangewezen.';
    expect(ranges([first, second].join('\n===\n'), 0.9)).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it('begin where pages count from one again, whatever stands on top, and not where they go on counting', () => {
    const count = (text: string, at: number, of: number) => `${text}\nPagina ${at} van ${of}`;
    expect(
      ranges([count(form, 1, 2), count(plan, 2, 2), count('Bijlage\nNaam leerling: Fenna Roelofs\nIets.', 1, 1)].join('\n===\n')),
    ).toEqual([
      [1, 2],
      [3, 3],
    ]);
    expect(ranges([count(form, 1, 3), count(plan, 2, 3), count(letter, 3, 3)].join('\n===\n'))).toEqual([[1, 3]]);
  });

  it('do not begin at a chapter, at a head that stands on each page, or in the middle of a sentence', () => {
    const opp = `Ontwikkelingsperspectief
Naam leerling: Fenna Roelofs
Geboortedatum: 04-09-2011
Uitstroombestemming: havo`;
    expect(ranges(`${opp}\n===\nHandelingsdeel\nDoel: rust\n===\nEvaluatiedeel\nHet doel is behaald.`)).toEqual([[1, 3]]);
    const head = 'OPP Fenna Roelofs, geb. 04-09-2011';
    expect(ranges(`${head}\n${opp}\n===\n${head}\nDoel: rust\n===\n${head}\nHet doel is behaald.`)).toEqual([[1, 3]]);
    expect(
      ranges(
        `${opp}\nZij heeft baat bij duidelijke afspraken en volgt daarvoor het\n===\nhandelingsplan van de trajectgroep.\nNaam leerling: Fenna`,
      ),
    ).toEqual([[1, 2]]);
  });

  it('in the name of another pupil are pointed out by their pages', () => {
    const other = plan.replace('Fenna Roelofs', 'Bram Tuinstra') + '\nGeboortedatum: 01-02-2010';
    const facts = gatherFacts([madeUp('scan.pdf', [form, formEnd, other].join('\n===\n')), madeUp('brief.pdf', letter)], context);
    expect(facts.documenten.map(({ naam, andereLeerling }) => [naam, andereLeerling.stand, andereLeerling.paginas])).toEqual([
      ['scan.pdf', 'geen', []],
      ['scan.pdf', 'beide', [3]],
      ['brief.pdf', 'geen', []],
    ]);
  });
});
