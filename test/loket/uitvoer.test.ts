import { read, utils } from '@e965/xlsx';
import { assert, array, oneof, property, string, constantFrom, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import Papa from 'papaparse';
import { geenFormule, schoon } from '../../src/loket/register/export/cel.ts';
import { maakCsv } from '../../src/loket/register/export/csv.ts';
import { maakXlsx } from '../../src/loket/register/export/xlsx.ts';

const hostile = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '+31 6 12345678',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '  =HYPERLINK("https://example.test","klik")',
  '＝1',
  '＋1',
  '－1',
  '＠A1',
  '\u0000=1',
  '"=1"',
  'a;=1',
  'a"\r\n=1;b',
  "'=1",
  '\ud800',
  '😀=1',
  'x'.repeat(5000),
];
/** Texts of any kind, with those that begin a formula often among them. */
const text = oneof(
  constantFrom(...hostile),
  string({ unit: 'binary' }),
  tuple(constantFrom('=', '+', '-', '@', '\t', '\r', ' ', ';', '"', '\n', '＝'), string({ unit: 'binary' })).map((parts) => parts.join('')),
);
/** As a spreadsheet decides whether a cell of a CSV file is a formula. */
const isFormula = (cell: string) => /^[\s\p{C}]*[=+\-@＝＋－＠]/u.test(cell);

describe('an export as CSV', () => {
  it('begins with the mark of UTF-8, has semicolons and CRLF, days as Dutch Excel reads them, and numbers as they are', () => {
    expect(
      maakCsv([
        ['Näam', { dag: '2026-08-01' }, 3, undefined],
        ['a"b', '', -3, undefined],
      ]).toString(),
    ).toBe('\uFEFF"Näam";01-08-2026;3;\r\n"a""b";"";-3;\r\n');
  });

  it('has no cell that is a formula, and as many cells and rows as it was given', () => {
    assert(
      property(array(array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }), (rijen) => {
        const file = maakCsv(rijen).toString().slice(1);
        const parsed = Papa.parse<string[]>(file, { delimiter: ';', newline: '\r\n' }).data.slice(0, -1);
        expect(parsed).toHaveLength(rijen.length);
        for (const rij of parsed) {
          expect(rij).toHaveLength(3);
          for (const cell of rij) expect(isFormula(cell)).toBe(false);
        }
        // Also where another program takes another sign for the end of a cell
        for (const line of file.split(/\r\n|\r|\n/)) expect(isFormula(line)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what is harmless as it is', () => {
    for (const naam of ["Anne-Marie d'Hont", 'Élodie (4 = vier)', 'T1-2025-2026-0001']) expect(geenFormule(schoon(naam))).toBe(naam);
  });
});

describe('an export as Excel', () => {
  const back = (file: Buffer) => {
    const book = read(file, { type: 'buffer', cellFormula: true, cellNF: true });
    const [naam = ''] = book.SheetNames;
    return book.Sheets[naam] ?? {};
  };

  it('holds words as words, days as days and numbers as numbers', () => {
    const sheet = back(
      maakXlsx(
        'Register',
        [
          ['Naam', 'Dag', 'Aantal'],
          ['=1+1', { dag: '2026-08-01' }, 7],
        ],
        [10, 10, 10],
      ),
    );
    expect(sheet['A2']).toMatchObject({ t: 's', v: '=1+1' });
    expect(sheet['B2']).toMatchObject({ t: 'n', v: 46_235, z: 'dd-mm-yyyy' });
    expect(sheet['C2']).toMatchObject({ t: 'n', v: 7 });
    expect(sheet['!autofilter']).toEqual({ ref: 'A1:C2' });
  });

  it('has no formula whatever stands in it, and opens', () => {
    assert(
      property(array(text, { minLength: 1, maxLength: 8 }), (cells) => {
        const sheet = back(maakXlsx('Register', [cells], []));
        const found = Object.entries(sheet).filter(([address]) => /^[A-Z]+\d+$/.test(address));
        for (const [, cell] of found) expect(cell).not.toHaveProperty('f');
        const wanted = cells.map(schoon).filter((cell) => cell !== '');
        expect(found.map(([, cell]) => (cell as { t: string }).t)).toEqual(wanted.map(() => 's'));
        expect(utils.sheet_to_json<string[]>(sheet, { header: 1, raw: true }).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });
});
