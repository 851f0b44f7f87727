import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readOds } from '../../../src/read/sheet/read-ods.ts';
import { makeZip } from '../make-zip.ts';
import { readWith, refusedBy } from '../read-with.ts';
import { linesOf } from '../reading.ts';

const ods = (tables: string, styles = '', manifest = '') =>
  makeZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    { name: 'META-INF/manifest.xml', content: manifest },
    {
      name: 'content.xml',
      content: `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    },
  ]);
const table = (rows: string, name = 'Blad1', style = '') =>
  `<table:table table:name="${name}" table:style-name="${style}">${rows}</table:table>`;
const row = (cells: string, times = 1) => `<table:table-row table:number-rows-repeated="${times}">${cells}</table:table-row>`;
const cell = (text: string, attributes = '') =>
  `<table:table-cell ${attributes}>${text === '' ? '' : `<text:p>${text}</text:p>`}</table:table-cell>`;
const read = async (bytes: Uint8Array) => (await readWith(readOds, bytes)).document;
const rowsOf = async (rows: string) =>
  (await read(ods(table(rows)))).pages[0]?.lines.map((line) => [line.rij, ...(line.cells ?? [line.text])]);

describe('an OpenDocument spreadsheet', () => {
  it('is read from a file of LibreOffice', async () => {
    const bytes = readFileSync(new URL('../samples/lijst.ods', import.meta.url));
    expect(linesOf(await read(bytes)).slice(0, 3)).toEqual([
      'lijst',
      'Onderdeel | DL | DLE | Datum',
      'Begrijpend lezen | 50 | 31 | 14-11-2025',
    ]);
  });

  it('keeps columns and rows that are repeated, empty or with content', async () => {
    const rows =
      row(cell('Naam') + cell('', 'table:number-columns-repeated="2"') + cell('IQ')) +
      row(cell('', 'table:number-columns-repeated="16384"'), 3) +
      `<table:table-header-rows>${row(cell('x', 'table:number-columns-repeated="2"'), 2)}</table:table-header-rows>`;
    expect(await rowsOf(rows)).toEqual([[1, 'Naam', '', '', 'IQ'], [5, 'x', 'x'], [6, 'x', 'x']]); // prettier-ignore
  });

  it('shows what was merged downwards in each row that holds something', async () => {
    const covered = '<table:covered-table-cell/>';
    const rows =
      row(cell('1', 'table:number-rows-spanned="4"') + cell('Sofie')) +
      row(covered + cell('Nick')) +
      row(covered) +
      row(covered + cell('Deniz')) +
      row(cell('') + cell('Lot'));
    expect(await rowsOf(rows)).toEqual([
      [1, '1', 'Sofie'],
      [2, '1', 'Nick'],
      [4, '1', 'Deniz'],
      [5, '', 'Lot'],
    ]);
  });

  it('shows dates the Dutch way, months as they are shown, truth values, numbers, and no remarks', async () => {
    const date = (shown: string, value: string) => cell(shown, `office:value-type="date" office:date-value="${value}"`);
    const rows = row(
      date('03/01/26', '2026-03-01') +
        date('mrt 2026', '2026-03-15') +
        cell('TRUE', 'office:value-type="boolean" office:boolean-value="true"') +
        cell('0,43', 'office:value-type="float" office:value="0.43"') +
        cell('', 'office:value-type="float" office:value="0.5"') +
        '<table:table-cell><office:annotation><text:p>weg</text:p></office:annotation><text:p>een<text:s/>twee</text:p><text:p>drie</text:p></table:table-cell>',
    );
    expect(await rowsOf(rows)).toEqual([[1, '01-03-2026', 'mrt 2026', 'WAAR', '0,43', '0,5', 'een twee drie']]);
  });

  it('gives a page for each sheet, says which are hidden, and reads text boxes', async () => {
    const style = '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const box = '<table:shapes><draw:frame><draw:text-box><text:p>in een kader</text:p></draw:text-box></draw:frame></table:shapes>';
    const { pages } = await read(ods(table(row(cell('a')) + box) + table(row(cell('b')), 'oud', 'ta2'), style));
    expect(pages.map((page) => page.lines.map((line) => line.text))).toEqual([['a', 'in een kader'], ['oud (verborgen blad)', 'b']]); // prettier-ignore
  });

  it('is refused with a password, broken, empty, or with repeats past a limit', async () => {
    expect((await refusedBy(readOds, ods('', '', '<encryption-data/>'))).fault).toBe('wachtwoord');
    expect((await refusedBy(readOds, ods('<table:table>'))).fault).toBe('beschadigd');
    expect((await refusedBy(readOds, ods(table(row(cell('')))))).fault).toBe('zonder-tekst');
    expect((await refusedBy(readOds, ods(table(row(cell('a'), 1_048_576))))).message).toContain('50000 rijen');
    expect((await refusedBy(readOds, ods(table(row(cell('a', 'table:number-columns-repeated="1000000000"')))))).message).toContain(
      '500 kolommen',
    );
    expect((await refusedBy(readOds, ods(table(row(cell('a', 'table:number-columns-repeated="400"'), 40_000))))).message).toContain(
      'cellen',
    );
  });
});
