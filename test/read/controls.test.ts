import { describe, expect, it } from 'vitest';
import { controlMark, resolveControls, type Control } from '../../src/read/controls.ts';

const boxesIn = (...cells: string[]) =>
  resolveControls([{ text: cells.join('  '), ...(cells.length > 1 && { cells }) }], [], 1).fields.map(({ label, value, checked }) => [
    label,
    value,
    checked,
  ]);

describe('a row of very many cells', () => {
  it.each(['', '☐', 'a'])('of %j is walked through a few times, whatever its length', (cell) => {
    let looks = 0;
    const count = 2_000;
    const cells = new Proxy(
      Array.from({ length: count }, () => cell),
      {
        get(target, key, receiver) {
          if (typeof key === 'string' && /^\d+$/u.test(key)) looks++;
          return Reflect.get(target, key, receiver) as unknown;
        },
      },
    );
    expect(resolveControls([{ text: '', cells }], [], 1).lines[0]?.cells).toHaveLength(count);
    expect(looks).toBeLessThan(5 * count);
  });
});

describe('tick boxes in text', () => {
  it.each([
    [
      ['Type: ☒ GP ☐ ZML'],
      [
        ['Type', 'GP', true],
        ['Type', 'ZML', false],
      ],
    ],
    [
      ['Type', '☐ GP ☑ ZML'],
      [
        ['Type', 'GP', false],
        ['Type', 'ZML', true],
      ],
    ],
    [
      ['[x] nieuw [ ] verlenging'],
      [
        ['nieuw', 'nieuw', true],
        ['verlenging', 'verlenging', false],
      ],
    ],
    [
      ['ja ☒ nee ☐'],
      [
        ['ja', 'ja', true],
        ['nee', 'nee', false],
      ],
    ],
    [['☒', 'Het OPP is bijgevoegd'], [['Het OPP is bijgevoegd', 'Het OPP is bijgevoegd', true]]],
    [
      ['Akkoord', '☐ ja', '☒ nee'],
      [
        ['Akkoord', 'ja', false],
        ['Akkoord', 'nee', true],
      ],
    ],
    [
      ['( ) ja (x) nee'],
      [
        ['ja', 'ja', false],
        ['nee', 'nee', true],
      ],
    ],
  ])('%j', (cells, boxes) => {
    expect(boxesIn(...cells)).toEqual(boxes);
  });

  it.each([['● eerste punt van een lijst'], ['■ punt'], ['✓ behaald'], ['de leerling (5 jaar) en (x)-as'], ['artikel 3 (v) van de wet']])(
    'takes a bullet for no box: %s',
    (text) => {
      expect(boxesIn(text)).toEqual([]);
    },
  );

  it('gives a control its value in the text and its label from the line above when nothing stands beside it', () => {
    const controls: Control[] = [{ kind: 'text', name: '', value: 'Rust en structuur' }];
    const { lines, fields } = resolveControls([{ text: 'Wat heeft uw kind nodig?' }, { text: controlMark(0) }], controls, 2);
    expect(lines.map((line) => line.text)).toEqual(['Wat heeft uw kind nodig?', 'Rust en structuur']);
    expect(fields).toEqual([
      { name: 'Wat heeft uw kind nodig?', label: 'Wat heeft uw kind nodig?', kind: 'text', value: 'Rust en structuur', page: 2 },
    ]);
  });
});
