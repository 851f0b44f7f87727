import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { read, utils } from '@e965/xlsx';
import { assert, array, asyncProperty, oneof, string, constantFrom, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import Papa from 'papaparse';
import { fromBuffer, type Entry } from 'yauzl';
import { geenFormule, schoon, type Cel, type Kolom, type Tabel } from '../../src/loket/register/export/cel.ts';
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
const koppen = (namen: string[]): Kolom[] => namen.map((naam) => ({ naam, breedte: 10, soort: 'tekst' }));
/** As a spreadsheet decides whether a cell of a CSV file is a formula. */
const isFormula = (cell: string) => /^[\s\p{C}]*[=+\-@＝＋－＠]/u.test(cell);

describe('an export as CSV', () => {
  it('begins with the mark of UTF-8, has semicolons and CRLF, days as Dutch Excel reads them, and numbers as they are', async () => {
    const file = await maakCsv({
      kolommen: koppen(['Kop', '=1']),
      rijen: [
        ['Näam', { dag: '2026-08-01' }, 3, undefined],
        ['a"b', '', -3, undefined],
      ],
    });
    expect(file.toString()).toBe('\uFEFF"Kop";"\'=1"\r\n"Näam";01-08-2026;3;\r\n"a""b";"";-3;\r\n');
  });

  it('has no cell that is a formula, and as many cells and rows as it was given', async () => {
    await assert(
      asyncProperty(array(array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }), async ([kop = [], ...rijen]) => {
        const file = (await maakCsv({ kolommen: koppen(kop), rijen })).toString().slice(1);
        const parsed = Papa.parse<string[]>(file, { delimiter: ';', newline: '\r\n' }).data.slice(0, -1);
        expect(parsed).toHaveLength(rijen.length + 1);
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
  const soortVan = (cel: Cel) => (typeof cel === 'object' ? 'dag' : typeof cel === 'number' ? 'getal' : 'tekst');
  const tabel = (kop: string[], rijen: Cel[][]): Tabel => ({
    kolommen: koppen(kop).map((kolom, at) => ({ ...kolom, soort: soortVan(rijen[0]?.[at]) })),
    rijen,
  });
  const back = (file: Buffer) => {
    const book = read(file, { type: 'buffer', cellFormula: true, cellNF: true });
    const [naam = ''] = book.SheetNames;
    return book.Sheets[naam] ?? {};
  };

  it('holds words as words, days as days and numbers as numbers', async () => {
    const sheet = back(await maakXlsx('Register', tabel(['Naam', 'Dag', 'Aantal'], [['=1+1', { dag: '2026-08-01' }, 7]])));
    expect(sheet['A2']).toMatchObject({ t: 's', v: '=1+1' });
    expect(sheet['B2']).toMatchObject({ t: 'n', v: 46_235, z: 'dd-mm-yyyy' });
    expect(sheet['C2']).toMatchObject({ t: 'n', v: 7 });
  });

  it('has no formula whatever stands in it, and opens', async () => {
    await assert(
      asyncProperty(array(text, { minLength: 1, maxLength: 8 }), async (cells) => {
        // A table of which no column has a heading has no head
        const koppen = cells.map((cell) => (cell === '' ? 'Kop' : cell));
        const sheet = back(await maakXlsx('Register', tabel(koppen, [cells])));
        const found = Object.entries(sheet).filter(([address]) => /^[A-Z]+\d+$/.test(address));
        for (const [, cell] of found) expect(cell).not.toHaveProperty('f');
        const wanted = cells.filter((cell) => cell !== '');
        expect(found.map(([, cell]) => (cell as { t: string }).t)).toEqual([...koppen, ...wanted].map(() => 's'));
        expect(utils.sheet_to_json<string[]>(sheet, { header: 1, raw: true }).length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 100 },
    );
  });

  it.each(['_x0041_', '_x003D_1+1', 'a_x000D_b', 'x0041', '__x00e9_'])(
    'keeps %s, which Excel could take for the code of a sign',
    async (text) => {
      const zip = await maakXlsx('Register', tabel(['Kop'], [[text]]));
      const shown = (await partsOf(zip)).get('xl/worksheets/sheet1.xml')?.replaceAll('_x005F_', '#');
      expect(shown).not.toMatch(/_x[\dA-Fa-f]{4}_/);
      expect(shown?.replaceAll('#', '_')).toContain(`>${text}</t>`);
    },
  );

  it('is one whole zip with every part that Excel asks for, checksums included', async () => {
    const zip = await maakXlsx('Register', tabel(['Kop', 'Dag'], [['a', { dag: '2026-08-01' }]]));
    const parts = await partsOf(zip);
    expect([...parts.keys()]).toEqual(
      expect.arrayContaining([
        '[Content_Types].xml',
        '_rels/.rels',
        'xl/workbook.xml',
        'xl/_rels/workbook.xml.rels',
        'xl/styles.xml',
        'xl/worksheets/sheet1.xml',
      ]),
    );
    for (const part of parts.values()) expect(part).toMatch(/^<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>\s*<[\w:]+ xmlns/);
  });

  it('of ten thousand rows lets other work have its turn between pieces', async () => {
    let turns = 0;
    let busy = true;
    const count = () => {
      turns += 1;
      if (busy) setImmediate(count);
    };
    setImmediate(count);
    const rijen = Array.from({ length: 10_000 }, (_, at): Cel[] => [`Leerling ${at}`, at]);
    const file = await maakXlsx('Register', tabel(['Naam', 'Nummer'], rijen));
    busy = false;
    expect(turns).toBeGreaterThanOrEqual(40);
    const sheet = back(file);
    expect(sheet['!ref']).toBe('A1:B10001');
    expect(sheet['A10001']).toMatchObject({ t: 's', v: 'Leerling 9999' });
  });
});

/** The parts of a zip as text by name, taken out by another library, each held against its checksum. */
async function partsOf(zip: Buffer): Promise<Map<string, string>> {
  const { promise, resolve, reject } = Promise.withResolvers<Map<string, string>>();
  const found = new Map<string, string>();
  fromBuffer(zip, { lazyEntries: true }, (error, file) => {
    if (error) return reject(error);
    file.on('error', reject).on('end', () => resolve(found));
    file.on('entry', (entry: Entry) => {
      file.openReadStream(entry, (fault, stream) => {
        if (fault) return reject(fault);
        void buffer(stream).then((bytes) => {
          expect(crc32(bytes)).toBe(entry.crc32);
          found.set(entry.fileName, bytes.toString());
          file.readEntry();
        }, reject);
      });
    });
    file.readEntry();
  });
  return promise;
}
