import { describe, expect, it } from 'vitest';
import { formulierdelen, formuliertitel } from '../../src/formulieren/velden.ts';
import type { Line, ReadDocument } from '../../src/read/document.ts';
import { leesGedrukt } from '../../src/read/facts/aanvraag/gedrukt-formulier.ts';
import { makeReading } from '../../src/read/facts/reading.ts';

type Rij = string | string[];
const line = (rij: Rij): Line => ({
  text: typeof rij === 'string' ? rij : rij.filter((cell) => cell !== '').join('  '),
  ...(typeof rij !== 'string' && { cells: rij }),
  confidence: 0.95,
});
const scan = (rijen: readonly Rij[]): ReadDocument => ({
  name: 'formulier.pdf',
  format: 'pdf',
  pages: [{ number: 1, source: 'ocr', confidence: 0.95, lines: rijen.map(line) }],
  fields: [],
  signatures: [],
  places: [],
});
/** Every label of the form with an answer beside it, or its boxes under it; what is given stands in the place of a label's own rows. */
const form = (instead: Record<string, Rij[]> = {}): Rij[] => [
  formuliertitel('tlv-gp'),
  ...formulierdelen('tlv-gp').flatMap(({ kop, velden }): Rij[] => [
    kop,
    ...velden.flatMap((veld): Rij[] => {
      const own = instead[veld.label];
      if (own !== undefined) return own;
      if (veld.soort === 'keuze') return [veld.label, ...veld.opties.map(({ tekst }) => `☐ ${tekst}`)];
      return [[veld.label, 'antwoord']];
    }),
  ]),
];
const read = (rijen: readonly Rij[]) =>
  new Map((leesGedrukt(makeReading(scan(rijen))) ?? []).map(({ naam, ...rest }) => [naam.replace('dossierloket.', ''), rest]));

describe('a printed form of our own', () => {
  it('is known by its title; a letter that only names the form is none', () => {
    expect(read(form()).size).toBe(32);
    expect(leesGedrukt(makeReading(scan([formuliertitel('tlv-gp'), 'Wij sturen u dit formulier toe.'])))).toBeUndefined();
    expect(leesGedrukt(makeReading(scan(form().slice(1))))).toBeUndefined();
  });

  it.each([
    ['a letter of a label that was misread', ['Geboortedaturn', '14 maart 2012']],
    ['a label and its answer read as one', 'Geboortedatum 14 maart 2012'],
    ['the side of the cell read as a sign', ['Geboortedatum', '| 14 maart 2012']],
  ] satisfies [string, Rij][])('gives the answer with %s', (_what, rij) => {
    expect(read(form({ Geboortedatum: [rij] })).get('leerling.geboortedatum')?.waarde).toBe('14 maart 2012');
  });

  it('gives the answer beside a label that was not read, never for certain', () => {
    const answers = read(form({ Geboortedatum: [['', '14 maart 2012']] }));
    expect(answers.get('leerling.geboortedatum')).toMatchObject({ waarde: '14 maart 2012', found: { weak: true } });
    expect(answers.get('leerling.achternaam')?.waarde).toBe('antwoord');
  });

  it('joins the lines of a long answer, without specks', () => {
    const label = 'Welke hulp heeft uw kind of uw gezin gehad?';
    const answers = read(form({ [label]: [label, 'Het wijkteam komt elke', 'week langs. f', ':', 'f'] }));
    expect(answers.get('ouders.hulp')?.waarde).toBe('Het wijkteam komt elke week langs.');
  });

  it('is not certain of a choice when one of its boxes could not be read', () => {
    const label = 'Wie heeft het gezag?';
    const answers = read(form({ [label]: [label, '☐ beide ouders', '☒ één ouder', 'een voogd'] }));
    expect(['beiden', 'een', 'voogd'].map((one) => answers.get(`ouders.gezag.${one}`)?.aangekruist)).toEqual([false, true, undefined]);
  });

  it('has nothing where Word still asks to fill in', () => {
    expect(read(form({ Achternaam: [['Achternaam', 'Klik om tekst in te vullen.']] })).get('leerling.achternaam')?.waarde).toBe('');
  });

  it('is never certain of a name', () => {
    expect(read(form()).get('school.naam')?.found.weak).toBe(true);
  });

  it.each(
    formulierdelen('tlv-gp')
      .flatMap(({ velden }) => velden)
      .filter(({ soort }) => soort === 'tekst' || soort === 'datum'),
  )('takes $label for no other when a letter of it is misread', ({ naam, label }) => {
    const answers = read(form({ [label]: [[`${label.slice(0, 2)}x${label.slice(3)}`, 'een eigen antwoord']] }));
    expect([...answers].filter(([, { waarde }]) => waarde === 'een eigen antwoord').map(([key]) => key)).toEqual([
      naam.replace('dossierloket.', ''),
    ]);
  });
});
