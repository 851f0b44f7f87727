import { describe, expect, it } from 'vitest';
import { decode } from 'fast-png';
import { handwritten, scrawl } from './handwriting.ts';
import { readSpots, type Spot } from './ink-matrix.ts';
import { readScan, scanned } from './scanned-page.ts';
import { inkOf } from '../../../src/read/signatures/ink/ink-of.ts';
import { recognisePicture } from '../../../src/read/ocr/recognise-picture.ts';
import { defaultLimits } from '../../../src/read/limits.ts';

const spot = (layout: Spot['layout'], label: Spot['label'], stand: Spot['stand'], seed: number): Spot => ({ layout, label, stand, seed });
const slow = 120_000;

describe('a signature in ink on a scan', () => {
  it.each([
    [
      'beside and above a line, in a frame, and in the space under a label',
      [
        spot('links van lijn', 'Handtekening ouder(s)/verzorger(s)', 'getekend', 11),
        spot('boven lijn', 'Handtekening ouder 1', 'getekend', 23),
        spot('boven vak', 'Voor akkoord, namens de school', 'getekend', 35),
        spot('open ruimte', 'Handtekening moeder', 'getekend', 41),
      ],
    ],
    [
      'in a box, in a cell beside or under its label, and above its caption',
      [
        spot('in vak', 'Handtekening directeur', 'getekend', 52),
        spot('in tabel', 'Handtekening moeder', 'getekend', 63),
        spot('boven tabel', 'Handtekening ouder 1', 'getekend', 77),
        spot('onder lijn', 'Voor akkoord', 'getekend', 81),
      ],
    ],
  ])(
    'is found %s',
    async (_, spots) => {
      expect((await readSpots(spots)).map(({ spot: { label }, found }) => [label, found])).toEqual(spots.map(({ label }) => [label, true]));
    },
    slow,
  );

  it(
    'is no date or name beside it, no typed name, and no empty place',
    async () => {
      const spots = [
        spot('links van lijn', 'Handtekening ouder(s)/verzorger(s)', 'leeg', 4),
        spot('boven lijn', 'Handtekening ouder 1', 'getypte naam', 5),
        spot('boven vak', 'Voor akkoord, namens de school', 'datum', 6),
        spot('in tabel', 'Handtekening moeder', 'datum', 7),
      ];
      expect((await readSpots(spots)).map(({ found }) => found)).toEqual([false, false, false, false]);
    },
    slow,
  );

  it(
    'is no stamp, tick, or dirt: never signed for certain',
    async () => {
      const spots = [
        spot('boven vak', 'Handtekening ouder(s)/verzorger(s)', 'stempel', 14),
        spot('in vak', 'Handtekening ouder 1', 'vinkje', 15),
        spot('boven lijn', 'Voor akkoord, namens de school', 'vlekjes', 16),
        spot('boven lijn', 'Handtekening moeder', 'stempel', 17),
      ];
      for (const { found } of await readSpots(spots)) expect(found).not.toBe(true);
    },
    slow,
  );

  it(
    'shows in its picture the strokes with their label, small enough to keep',
    async () => {
      const { signatures } = await readScan(({ print, pen, line }) => {
        print('Aanvraagformulier voor extra ondersteuning', 70, 80, 14);
        print('Handtekening ouder 1:', 70, 300);
        line(200, 303, 380);
        pen(scrawl('written', 9), 210, 272);
        print('Datum:', 70, 340);
        pen(handwritten('12-3-2026', 3), 205, 330);
      });
      expect(signatures).toHaveLength(1);
      const { beeld, box, confidence } = signatures[0]!;
      expect(confidence).toBeGreaterThanOrEqual(0.8);
      const { width, height, data } = decode(Buffer.from(beeld ?? '', 'base64'));
      const dark = (from: number, to: number) =>
        Array.from(data).filter((level, i) => level < 128 && i % width >= from * width && i % width < to * width).length;
      expect(beeld?.length).toBeLessThan(60_000);
      expect(width / height).toBeGreaterThan(2);
      // Left the printed label, right the pen
      expect(dark(0, 0.4)).toBeGreaterThan(100);
      expect(dark(0.4, 1)).toBeGreaterThan(300);
      expect(box?.[0]).toBeGreaterThan(200);
    },
    slow,
  );

  it(
    'is not looked for on a page without words that go with one',
    async () => {
      const picture = await scanned(({ print, pen }) => {
        for (let i = 0; i < 8; i++) print('Verslag van een gesprek over de voortgang in de klas en thuis.', 70, 120 + 14 * i);
        pen(scrawl('loops', 9), 210, 400);
      });
      expect(inkOf(await recognisePicture(picture, defaultLimits), 1)).toEqual([]);
    },
    slow,
  );
});
