import { readFileSync } from 'node:fs';
import { utils, write, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readXls } from '../../../src/read/sheet/read-xls.ts';
import { readXlsx } from '../../../src/read/sheet/read-xlsx.ts';
import { readWith, refusedBy } from '../read-with.ts';
import { linesOf } from '../reading.ts';

function book(bookType: 'biff8' | 'biff5' | 'xlsb' | 'xlsm', change: (sheet: WorkSheet) => void = () => {}): Buffer {
  const sheet = utils.aoa_to_sheet([['Naam', 'Geb. datum', 'BSN', 'DLE'], [], ['Noël', 41_699, 96, 0.427], ['Mila', undefined, 7, true]]);
  const [date, bsn, dle] = [sheet['B3'], sheet['C3'], sheet['D3']] as { z?: string }[];
  if (date !== undefined) date.z = 'dd-mm-yyyy';
  if (bsn !== undefined) bsn.z = '000';
  if (dle !== undefined) dle.z = '0.00';
  change(sheet);
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, sheet, 'LWOO');
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([['oud']]), 'Blad2');
  workbook.Workbook = {
    Sheets: [
      { name: 'LWOO', Hidden: 0 },
      { name: 'Blad2', Hidden: 1 },
    ],
  };
  return Buffer.from(write(workbook, { type: 'buffer', bookType }) as Uint8Array);
}

const shown = [
  'LWOO',
  'Naam | Geb. datum | BSN | DLE',
  'Noël | 01-03-2014 | 096 | 0,43',
  'Mila |  | 7 | WAAR',
  'Blad2 (verborgen blad)',
  'oud',
];

describe('an old or binary Excel file', () => {
  it('is read from a file of LibreOffice', async () => {
    const bytes = readFileSync(new URL('../samples/lijst.xls', import.meta.url));
    const { document } = await readWith(readXls, bytes);
    expect(linesOf(document).slice(0, 3)).toEqual(['lijst', 'Onderdeel | DL | DLE | Datum', 'Begrijpend lezen | 50 | 31 | 14-11-2025']);
  });

  it.each(['biff8', 'xlsb'] as const)('gives rows and cells of %s as Excel shows them', async (kind) => {
    const { document } = await readWith(readXls, book(kind));
    expect(linesOf(document)).toEqual(shown);
    expect(document.pages[0]?.lines.map((line) => line.rij)).toEqual([undefined, 1, 3, 4]);
  });

  it('shows what was merged downwards in each row that holds something', async () => {
    const merged = book('biff8', (sheet) => {
      sheet['A4'] = undefined;
      sheet['!merges'] = [utils.decode_range('A3:A9')];
    });
    const { document } = await readWith(readXls, merged);
    expect(linesOf(document).slice(2, 5)).toEqual(['Noël | 01-03-2014 | 096 | 0,43', 'Noël |  | 7 | WAAR', 'Blad2 (verborgen blad)']);
  });

  it('is told from the newer kind by its content', async () => {
    expect(linesOf((await readWith(readXlsx, book('xlsb'))).document)).toEqual(shown);
    expect(linesOf((await readWith(readXlsx, book('xlsm'))).document)).toEqual(shown);
  });

  it('is refused when a record in it is of a kind that no such file has, before the library spends minutes on it', async () => {
    const bytes = readFileSync(new URL('../samples/lijst.xls', import.meta.url));
    const bof = bytes.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00]));
    const second = bof + 4 + bytes.readUInt16LE(bof + 2);
    bytes.writeUInt16LE(0x0007, second);
    expect((await refusedBy(readXls, bytes)).fault).toBe('beschadigd');
  });

  it('is refused when broken, empty or past a limit', async () => {
    expect((await refusedBy(readXls, book('biff8').subarray(0, 1_000))).fault).toBe('beschadigd');
    const lots = (sheet: WorkSheet) =>
      void utils.sheet_add_aoa(
        sheet,
        Array.from({ length: 30 }, () => ['a']),
        { origin: 'A1' },
      );
    expect((await refusedBy(readXls, book('biff8', lots), { sheetRows: 20 })).message).toContain('20 rijen');
    expect((await refusedBy(readXls, book('biff8'), { sheetCells: 5 })).message).toContain('5 cellen');
    expect((await refusedBy(readXlsx, book('xlsb'), { zipEntryBytes: 100 })).fault).toBe('te-groot');
  });
});
