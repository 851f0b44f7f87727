import { describe, expect, it } from 'vitest';
import { gatherFacts } from '../../../src/read/facts/index.ts';
import { context, madeUp } from './made-up.ts';

const experts = (text: string) => {
  const [document] = gatherFacts([madeUp('advies.docx', text)], context).documenten;
  return (document?.deskundigen ?? []).map((expert) => [expert.naam, expert.functie, expert.datum?.waarde]);
};

const two = [
  ['drs. M. Haak', 'orthopedagoog-generalist', '2026-03-09'],
  ['K. Blom MSc', 'kinder- en jeugdpsycholoog', '2026-03-17'],
];

describe('two experts are found with function and date', () => {
  it.each([
    [
      'in blocks',
      'Deskundigenadvies\nLeerling | Fenna Roelofs\nEerste deskundige\nNaam | drs. M. Haak\nFunctie | orthopedagoog-generalist\nDatum: 9 maart 2026\nTweede deskundige\nNaam | K. Blom MSc\nFunctie | kinder- en jeugdpsycholoog\nDatum: 17 maart 2026',
    ],
    [
      'in a table',
      'Advies deskundigen\nFenna Roelofs\nNaam | Functie | Advies | Datum\ndrs. M. Haak | orthopedagoog-generalist | Positief | 9-3-2026\nK. Blom MSc | kinder- en jeugdpsycholoog | Akkoord | 17-3-2026',
    ],
    [
      'beside numbers',
      'Advies van de deskundigen\nLeerling: Fenna Roelofs\nDeskundige 1: drs. M. Haak, orthopedagoog-generalist\nDatum: 9 maart 2026\nDeskundige 2: K. Blom MSc, kinder- en jeugdpsycholoog\nDatum: 17 maart 2026',
    ],
    [
      'in the first of two columns',
      'Adviezen van deskundigen\nDeskundige | Advies\n1. drs. M. Haak, orthopedagoog-generalist, 9 maart 2026 | Positief.\n2. K. Blom MSc, kinder- en jeugdpsycholoog, 17 maart 2026 | Eens met de eerste.',
    ],
  ])('%s', (_, text) => {
    expect(experts(text)).toEqual(two);
  });
});

describe('whoever the piece puts down as an expert is one, whatever the function', () => {
  it.each([
    [
      'under a heading',
      'Adviezen van deskundigen\nEerste deskundige\nIk adviseer praktijkonderwijs.\ndrs. M. Haak, orthopedagoog\nTweede deskundige\nIk werk twaalf jaar in het praktijkonderwijs.\nGerrit Blom, teamleider praktijkonderwijs',
    ],
    [
      'behind a number',
      'Adviezen van deskundigen\nAdvies deskundige 1: drs. M. Haak, orthopedagoog. Passend.\nAdvies deskundige 2: Gerrit Blom, teamleider praktijkonderwijs. Eens.',
    ],
    [
      'across the columns',
      'Deskundigenadvies\n | Deskundige 1 | Deskundige 2\nNaam | drs. M. Haak | Gerrit Blom\nFunctie | orthopedagoog | teamleider praktijkonderwijs\nAdvies | Passend. | Eens.',
    ],
    [
      'in a table with other heads',
      'Deskundigenadvies\nWie | Functie | Datum | Advies\ndrs. M. Haak | orthopedagoog | 2-2-2026 | PrO.\nGerrit Blom | teamleider praktijkonderwijs | 4-2-2026 | PrO.',
    ],
  ])('%s', (_, text) => {
    expect(experts(text).map(([naam, functie]) => [naam, functie])).toEqual([
      ['drs. M. Haak', 'orthopedagoog'],
      ['Gerrit Blom', 'teamleider praktijkonderwijs'],
    ]);
  });

  it.each([
    'Dit advies volgt in mei.\nGerrit Blom, teamleider praktijkonderwijs',
    'Passend.\nIngevuld door: Gerrit Blom, teamleider praktijkonderwijs',
  ])('but not who stands under a head whose advice is still to come, or only filled it in: %s', (second) => {
    const text = `Deskundigenadvies\nEerste deskundige\nPassend.\ndrs. M. Haak, orthopedagoog\nTweede deskundige\n${second}`;
    expect(experts(text).map(([naam]) => naam)).toEqual(['drs. M. Haak']);
  });

  it('has no day in brackets for a part of the function', () => {
    const text =
      'Oordeel van de deskundigen\n• drs. M. Haak, orthopedagoog (19 maart 2026): passend.\n• Gerrit Blom, docent praktijkonderwijs (20 maart 2026): eens.';
    expect(experts(text).map(([, functie]) => functie)).toEqual(['orthopedagoog', 'docent praktijkonderwijs']);
  });

  it('is two under two heads, though it is one person', () => {
    const text = (second: string) =>
      `Deskundigenadvies\nAdvies deskundige A\nPassend.\ndrs. Marijke Hoekstra, orthopedagoog, 22 april 2026\nAdvies deskundige B\nEens.\n${second}, orthopedagoog, 22 april 2026`;
    expect(experts(text('drs. M. Hoekstra'))).toHaveLength(2);
  });

  it('but not who only writes the letter beside it', () => {
    expect(
      experts('Deskundigenadvies\nIk adviseer plaatsing.\ndrs. M. Haak, orthopedagoog\nVerzonden door\nGerrit Blom, teamleider').map(
        ([naam]) => naam,
      ),
    ).toEqual(['drs. M. Haak']);
  });
});

describe('one expert', () => {
  it.each([
    'Deskundigenverklaring\nOndergetekende, drs. M. Haak, orthopedagoog-generalist, verklaart kennis te hebben genomen van het dossier van Fenna Roelofs.\nPlaatsing in het VSO acht ik geïndiceerd.\n9 maart 2026\ndrs. M. Haak\northopedagoog-generalist',
    'Betreft: advies deskundige inzake Fenna Roelofs\nGeacht bevoegd gezag,\nIn mijn functie adviseer ik positief.\nDatum: 9 maart 2026\nHoogachtend,\ndrs. M. Haak\northopedagoog-generalist',
    'Deskundigenverklaring\nIk, drs. M. Haak, orthopedagoog-generalist, heb kennisgenomen van het dossier en adviseer plaatsing in het VSO.\nDatum: 09-03-2026',
  ])('%s', (text) => {
    expect(experts(text)).toEqual([two[0]]);
  });
});

it('a contact person or the pupil is no expert', () => {
  expect(
    experts(
      'Deskundigenadvies\nLeerling: Fenna Roelofs\nContactpersoon: J. Vos, zorgcoördinator\nDeskundige 1: drs. M. Haak, orthopedagoog-generalist\nDatum: 9 maart 2026',
    ),
  ).toEqual([two[0]]);
});

it('one person in two functions stays two advices', () => {
  const text = (name: string, functie: string) =>
    madeUp(name, `Advies deskundige\nLeerling: Fenna Roelofs\nNaam deskundige: drs. M. Haak\nFunctie: ${functie}\nDatum: 9 maart 2026`);
  const { documenten } = gatherFacts([text('a.docx', 'orthopedagoog'), text('b.docx', 'pedagoog')], context);
  expect(documenten.flatMap((document) => document.deskundigen.map((expert) => [expert.naam, expert.functie]))).toEqual([
    ['drs. M. Haak', 'orthopedagoog'],
    ['drs. M. Haak', 'pedagoog'],
  ]);
});

describe('who wrote a piece', () => {
  const writers = (text: string) =>
    gatherFacts([madeUp('stuk.pdf', text)], context).documenten[0]?.personen.map(({ naam, functie }) => [naam, functie]);

  it('stands after "door", on the next line too', () => {
    expect(
      writers('Psychodiagnostische onderbouwing\nDit stuk is geschreven op 9 maart 2026 door Marit Haak,\northopedagoog-generalist.'),
    ).toEqual([['Marit Haak', 'orthopedagoog-generalist']]);
  });

  it('is nobody of whom the text only speaks', () => {
    const text = `Onderbouwing
De lijst laat klinische scores zien op Angstig Gedrag. De TRF (mentor, maart 2026) laat dat ook zien.
Een classificatie laat de school over aan de
psychiater.
Er is veel geprobeerd.
M. Haak`;
    expect(writers(text)).toEqual([]);
  });
});

it('whoever a piece puts down as expert is one, whatever the function: the rules judge that', () => {
  expect(
    experts(
      'Advies deskundigen\nFenna Roelofs\nNaam | Functie | Advies | Datum\ndrs. M. Haak | orthopedagoog-generalist | Positief | 9-3-2026\nE. Brugman | teamleider vmbo-basis en PrO | Positief | 17-3-2026',
    ),
  ).toEqual([two[0], ['E. Brugman', 'teamleider vmbo-basis en PrO', '2026-03-17']]);
  expect(
    experts(
      'Deskundigenadvies\nTweede deskundige\nNaam: E. Brugman\nFunctie: teamleider vmbo-basis (14 jaar)\nDatum: 17 maart 2026\nPositief.',
    ),
  ).toEqual([['E. Brugman', 'teamleider vmbo-basis (14 jaar)', '2026-03-17']]);
});

it('an association in brackets behind a function stays whole', () => {
  const [first] = experts(
    'Tweede advies\ndrs. M. Haak, kinder- en jeugdpsycholoog (NIP), MFC De Linde\nEens met de aanvraag na het lezen van de verslagen.',
  );
  expect(first?.slice(0, 2)).toEqual(['drs. M. Haak', 'kinder- en jeugdpsycholoog (NIP)']);
});
