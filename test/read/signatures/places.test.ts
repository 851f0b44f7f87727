import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/read/document.ts';
import { findSignatures } from '../../../src/read/signatures/find-signatures.ts';
import { asksElse } from '../../../src/read/signatures/vocabulary.ts';
import type { Sketch } from '../../../src/read/signatures/sketch.ts';

const text = (words: string, left: number, top: number) => ({
  text: words,
  box: [left, top, words.length * 5, 12] as const,
  baseline: top + 10,
  size: 10,
});
const page = (segments: Sketch['segments'], mark: Box): Sketch => ({
  number: 1,
  width: 500,
  height: 700,
  running: false,
  segments,
  rules: [],
  marks: [{ how: 'afbeelding', box: mark }],
});
const signed = (sketch: Sketch) => findSignatures([sketch]).places.map(({ label, signed: done }) => [label, done]);

const two = [
  text('Handtekening ouder(s)/verzorger(s)', 0, 161),
  text('(volgt per post)', 0, 175),
  text('Handtekening school', 250, 161),
  text('T. Ruissen, afdelingsleider', 250, 225),
];

describe('a signature between two places to sign', () => {
  it('belongs to the label that it stands under, not to the one left of it', () => {
    expect(signed(page(two, [250, 175, 128, 45]))).toEqual([
      ['Handtekening ouder(s)/verzorger(s)', false],
      ['Handtekening school', true],
    ]);
  });

  it('belongs to the left one when it stands under that', () => {
    expect(signed(page(two, [10, 176, 120, 40]))).toEqual([
      ['Handtekening ouder(s)/verzorger(s)', true],
      ['Handtekening school', false],
    ]);
  });

  it('belongs to the label beside it where nothing else asks for it', () => {
    expect(signed(page([text('Handtekening ouder', 0, 161)], [150, 150, 128, 40]))).toEqual([['Handtekening ouder', true]]);
  });
});

describe('a label with the number or code of its question', () => {
  it.each(['12. Handtekening ouder', 'F3. Handtekening ouder', 'b) Handtekening ouder'])('%s asks for a signature', (label) => {
    expect(signed(page([text(label, 0, 161)], [10, 176, 120, 40]))).toEqual([[label, true]]);
  });

  it.each([
    ['F4. Naam', true],
    ['12. Datum', true],
    ['F3. Handtekening', false],
    ['J. Plaatsman', false],
  ])('%s asks for something else: %s', (label, asked) => {
    expect(asksElse(label)).toBe(asked);
  });
});

describe('a picture above a role with a name', () => {
  const under = (words: string, day: string) => [text('Aanvraag', 0, 20), text(words, 0, 208), text(day, 0, 222)];

  it('is the signature of that person, by role and name, where a day stands under it', () => {
    expect(findSignatures([page(under('moeder: N. de Wit', 'd.d. 29-4-2026'), [0, 178, 110, 28])]).places).toEqual([
      { label: 'moeder', name: 'N. de Wit', date: '29-4-2026', page: 1, signed: true },
    ]);
  });

  it.each([
    ['without a day', 'moeder: N. de Wit', 'Lindenlaan 3', [0, 178, 110, 28]],
    ['as high as it is wide, a photo', 'moeder: N. de Wit', 'd.d. 29-4-2026', [0, 98, 80, 108]],
    ['above another label with a name', 'Leerplicht: N. de Wit', 'd.d. 29-4-2026', [0, 178, 110, 28]],
    ['above a role without a name', 'moeder: zie bijlage', 'd.d. 29-4-2026', [0, 178, 110, 28]],
    ['at the top, a letterhead', 'moeder: N. de Wit', 'd.d. 29-4-2026', [0, 20, 110, 28]],
  ] as const)('is none %s', (_, words, day, mark) => {
    const lines = mark[1] === 20 ? [text(words, 0, 50), text(day, 0, 64)] : under(words, day);
    expect(signed(page(lines, mark)).filter(([, done]) => done)).toEqual([]);
  });
});
