import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/cli/case-file.ts';
import { compareFacts, compareKinds, comparePages, compareSignatures } from '../../src/cli/read-score.ts';
import { readScoreText, tally } from '../../src/cli/read-score-text.ts';
import type { ReadDocument, ReadResult } from '../../src/read/document.ts';
import { gatherFacts } from '../../src/read/facts/index.ts';
import { context, madeUp } from '../read/facts/made-up.ts';

const opp = madeUp(
  'map.zip/opp.pdf',
  'Ontwikkelingsperspectief\nNaam leerling: Fenna Roelofs\nGeboortedatum: 04-09-2011\nUitstroombestemming: havo\nBelemmerende factoren: onrust\nOnderwijsbehoeften: rust',
);
const plan = madeUp(
  'plan.pdf',
  'Begeleidingsplan\nNaam leerling: Fenna Roelofs\nGeboortedatum: 04-09-2011\nPeriode: sept 2025 - jan 2026\nDoel: rust\nAanpak: time-out\nEvaluatie: behaald',
);
const signed: ReadDocument = { ...plan, signatures: [{ how: 'inkt', label: 'ouder', page: 1, confidence: 0.9 }] };
const results: ReadResult[] = [opp, signed, { name: 'foto.jpg', fault: 'beschadigd', message: 'Kapot.' }];

const one: Case = {
  id: 'verzonnen',
  folder: '',
  school: { naam: 'De Brug', soort: 'vo', aangesloten: true, pro: false },
  soort: 'tlv-gp',
  variant: 'nieuw',
  peildatum: '2026-05-01',
  documenten: { 'map.zip': ['opp'], 'plan.pdf': ['vragenlijst'], 'foto.jpg': 'medische-verklaring' },
  bladzijden: { 'plan.pdf': [{ soort: 'handelingsplan', van: 1, tot: 2 }] },
  handtekeningen: {
    'plan.pdf': [
      { label: 'ouder 1', gezet: true, hoe: 'inkt', bladzijde: 1 },
      { label: 'ouder 2', gezet: true, hoe: 'inkt', bladzijde: 1 },
      { label: 'mentor', gezet: false, hoe: null },
    ],
  },
  feiten: { geboortedatum: '2011-09-04', tiq: 94 },
  verwacht: { criteria: {}, rijen: {} },
  eindoordeel: 'compleet',
};
const gelezen = { one, results, feiten: gatherFacts(results, context) };

describe('what was read of a case against its labels', () => {
  it('counts the kinds of a zip with the zip, and says why nothing was found', () => {
    expect(compareKinds(gelezen).map(({ naam, goed, gevonden, oorzaak }) => [naam, goed, gevonden, oorzaak])).toEqual([
      ['opp', true, 'opp', ''],
      ['vragenlijst', false, undefined, ''],
      ['handelingsplan', false, 'handelingsplan', ''],
      ['medische-verklaring', false, undefined, 'niet gelezen: beschadigd'],
    ]);
  });

  it('wants the first and the last page of a piece right', () => {
    expect(comparePages(gelezen)).toMatchObject([{ verwacht: '1-2', gevonden: '1-1', goed: false }]);
  });

  it('tells a fact that is missing from one that is wrong', () => {
    expect(compareFacts(gelezen)).toMatchObject([
      { naam: 'geboortedatum', goed: true },
      { naam: 'tiq', gevonden: undefined, goed: false, oorzaak: 'niet gelezen: foto.jpg' },
    ]);
    const wrong = { ...gelezen, one: { ...one, feiten: { geboortedatum: '2012-09-04' } } };
    expect(tally(compareFacts(wrong))[0]).toMatchObject({ verwacht: 1, gevonden: 1, goed: 0, foutZeker: 1 });
  });

  it('holds signatures against the places that are signed', () => {
    expect(compareSignatures(gelezen).map(({ verwacht, goed }) => [verwacht, goed])).toEqual([
      ['ouder 1', true],
      ['ouder 2', false],
    ]);
  });

  it('is shown as tables with every difference', () => {
    const text = readScoreText([gelezen]);
    expect(text).toMatch(/opp +1 +1 +1 +1\.00 +1\.00 +0/);
    expect(text).toContain(
      'verzonnen  foto.jpg  medische-verklaring: verwacht medische-verklaring, gelezen niets; niet gelezen: beschadigd',
    );
  });
});
