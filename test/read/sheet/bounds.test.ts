import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../src/read/limits.ts';
import { readXlsx } from '../../../src/read/sheet/read-xlsx.ts';
import { countedBounds, rowOf } from '../../../src/read/sheet/sheet.ts';
import { readWith, refusedBy } from '../read-with.ts';
import { makeXlsx, row } from './make-xlsx.ts';

describe('the characters of a spreadsheet', () => {
  it('are counted while its cells are read, not when all of them are', () => {
    let given = 0;
    function* cells(): Generator<readonly [number, string]> {
      while (given < 1_000) yield [given++, 'a'.repeat(100)];
    }
    const bounds = countedBounds({ ...defaultLimits, characters: 250, sheetColumns: 1_000 });
    expect(() => rowOf(1, cells(), bounds)).toThrow('te veel tekst');
    expect(given).toBe(3);
  });

  it('may reach the bound over all rows, and count as often as cells share one text', async () => {
    const shared = (column: string, at: number) => `<c r="${column}${at}" t="s"><v>0</v></c>`;
    const bytes = makeXlsx({
      sheets: [{ name: 'Blad1', rows: [1, 2].map((at) => row(at, shared('A', at))).join('') }],
      strings: `<si><t>${'a'.repeat(50)}</t></si>`,
    });
    expect((await readWith(readXlsx, bytes, { characters: 100 })).document.pages[0]?.lines).toHaveLength(2);
    expect((await refusedBy(readXlsx, bytes, { characters: 99 })).fault).toBe('te-groot');
  });
});
