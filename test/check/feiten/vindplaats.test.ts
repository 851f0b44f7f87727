import { describe, expect, it } from 'vitest';
import { checkDossier } from '../../../src/check/check-dossier.ts';
import { feitNamen, type FeitNaam } from '../../../src/check/feiten/catalogus.ts';
import { vindplaats } from '../../../src/check/feiten/vindplaats.ts';
import type { Waarden } from '../../../src/check/feiten/veld.ts';
import type { Line } from '../../../src/read/document.ts';
import { context } from '../../handboek/facts-builder.ts';
import { tekstStuk, voorbeelden } from './proef.ts';

const op = (feit: FeitNaam, waarden: Waarden, ...lines: (string | Line)[]) =>
  vindplaats(feit, waarden, 'stuk.pdf', { number: 1, lines: lines.map((line) => (typeof line === 'string' ? { text: line } : line)) });
const datum = { datum: '2026-08-01' };

describe('where a page shows what a person set', () => {
  it.each<[string, FeitNaam, Waarden, string[], string | undefined]>([
    ['a day, however it is written', 'plaatsing', datum, ['Plaatsing', 'per 1 augustus 2026'], 'per 1 augustus 2026'],
    ['a day in figures', 'plaatsing', datum, ['Plaatsing per 01-08-2026.'], 'Plaatsing per 01-08-2026.'],
    [
      'the line that names it before one that does not',
      'geboortedatum',
      { datum: '2011-03-14' },
      ['Besproken op 14-03-2011', 'geboren 14 maart 2011'],
      'geboren 14 maart 2011',
    ],
    ['the words alone where other lines show as much', 'documentdatum', datum, ['Houten, 1-8-2026', 'Utrecht, 1-8-2026'], '1-8-2026'],
    ['no day that is only near, and no month', 'plaatsing', datum, ['31 juli 2026', 'augustus 2026', '1 augustus 2025'], undefined],
    [
      'words whatever their case and accents',
      'aanvrager',
      { school: 'Cafe College' },
      ['School: CAFÉ  College te Houten'],
      'School: CAFÉ College te Houten',
    ],
    ['no part of a longer word', 'aanvrager', { school: 'De Dijk' }, ['De Dijkgraaf'], undefined],
    [
      'a number beside its name',
      'iq',
      { tiq: '62', bron: 'verslag' },
      ['62 kinderen deden mee', 'Het totaal IQ is 62.'],
      'Het totaal IQ is 62.',
    ],
    ['no number without its name', 'iq', { tiq: '62', bron: 'verslag' }, ['Dorpsstraat 62'], undefined],
    [
      'no number in a longer one, a day or a fraction',
      'iq',
      { tiq: '62', bron: 'verslag' },
      ['IQ 162', 'IQ 62,5', 'IQ 62-70', 'IQ 62.100', 'IQ 3/62'],
      undefined,
    ],
    ['a number with a comma', 'toets', { vaardigheidsscore: '120.5', dl: '60' }, ['spelling 60 120,5'], 'spelling 60 120,5'],
    [
      'several values where they stand apart',
      'iq',
      { tiq: '62', datum: '2026-01-14', bron: 'verslag' },
      ['Datum: 14-1-2026', 'Iets anders', 'TIQ: 62'],
      'Datum: 14-1-2026 … TIQ: 62',
    ],
    [
      'a quote in pieces',
      'deskundige',
      { naam: 'A. Visser', functie: 'pedagoog' },
      ['Advies van de pedagoog', 'Met groet,', 'A. Visser'],
      'Advies van de pedagoog … A. Visser',
    ],
    ['nothing of a choice', 'zelfde-vso', { antwoord: 'ja' }, ['ja'], undefined],
    ['nothing on an empty page', 'plaatsing', datum, [], undefined],
  ])('%s', (_, feit, waarden, lines, citaat) => expect(op(feit, waarden, ...lines)?.citaat).toBe(citaat));

  it('of a spreadsheet names the row, never shows a full BSN, and of a long line the part around it', () => {
    expect(op('geboortedatum', { datum: '2011-03-14' }, { text: '14-03-2011', rij: 9 })).toEqual({ citaat: '14-03-2011', rij: 9 });
    expect(op('geboortedatum', { datum: '2011-03-14' }, 'BSN 123456782 geboren 14-03-2011')?.citaat).not.toContain('123456782');
    const lang = op('geboortedatum', { datum: '2011-03-14' }, `${'woord '.repeat(400)}geboren 14-03-2011 ${'woord '.repeat(400)}`)!.citaat;
    expect([lang.length <= 300, lang.includes('geboren 14-03-2011')]).toEqual([true, true]);
  });

  it('of no fact takes long on a page that is large, or throws on one that is odd', () => {
    const odd = ['(a+)+$', '$&', '\u0000', '\ud800', '', ' ', 'ﷺ', '1'.repeat(20_000), 'a '.repeat(20_000)];
    const lines = Array.from({ length: 3_000 }, (_, i) => odd[i % odd.length] ?? '').map((text, i) =>
      i < odd.length ? text : text.slice(0, 80),
    );
    const before = performance.now();
    for (const feit of feitNamen) op(feit, voorbeelden[feit], ...lines);
    expect(performance.now() - before).toBeLessThan(feitNamen.length * 200);
  });
});

describe('a value that stands on a page very often', () => {
  const geboren = { datum: '2011-03-14' };
  const keer = (aantal: number): string[] => Array.from({ length: aantal }, () => '14-03-2011');

  it.each<[number, string[], string | undefined]>([
    [4_999, ['geboren 14-03-2011'], 'geboren 14-03-2011'],
    [5_000, ['geboren 14-03-2011'], undefined],
    [5_001, [], undefined],
    // More than a call can be given as its arguments
    [150_000, ['geboren 14-03-2011'], undefined],
  ])('%i times, and then %j, is shown as %s', (aantal, erna, citaat) => {
    const before = performance.now();
    const lines = [...keer(aantal), ...erna].map((text) => ({ text }));
    expect(vindplaats('geboortedatum', geboren, 'stuk.csv', { number: 1, lines })?.citaat).toBe(citaat);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});

describe('a quote for the report', () => {
  const formulier = tekstStuk(
    'formulier.txt',
    'Aanmeldingsformulier TLV',
    'Naam leerling: Fenna Roelofs',
    'Geboortedatum: 04-09-2011',
    'Type TLV: GP',
    'Fenna Roelofs begint op 1 augustus 2026',
  );
  const verslag = tekstStuk(
    'verslag.txt',
    'Psychologisch onderzoek',
    'Naam leerling: Sem Bakker',
    'Geboortedatum: 11-02-2010',
    'Sem Bakker begint op 1 augustus 2026',
  );
  const inhoud = new Map([formulier, verslag].map(({ name }) => [name, `inhoud van ${name}`]));

  it.each([
    ['formulier.txt', 'Fenna Roelofs begint op 1 augustus 2026'],
    // Of a document in another pupil’s name no word is repeated
    ['verslag.txt', ''],
  ])('from %s is ‘%s’', (naam, citaat) => {
    const zegt = { sleutel: 'plaatsing', feit: 'plaatsing' as const, waarden: datum, naam, inhoud: `inhoud van ${naam}`, pagina: 1 };
    const door = { computer: '', reden: 'r.', wie: 'w', op: '2026-04-21T09:00:00.000Z' };
    const { rapport } = checkDossier([formulier, verslag], { ...context, inhoud, feiten: [{ ...zegt, ...door }] });
    const bewijs = rapport.bevindingen.find(({ id }) => id === 'alg.plaatsingsdatum')?.bewijs;
    expect(bewijs).toMatchObject([{ document: naam, citaat, doorLoket: { reden: 'r.' } }]);
  });
});
