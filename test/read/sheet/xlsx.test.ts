import { describe, expect, it } from 'vitest';
import { isRead, type Line } from '../../../src/read/document.ts';
import { readInProcess } from '../../../src/read/read-in-process.ts';
import { readXlsx } from '../../../src/read/sheet/read-xlsx.ts';
import { makeWord, paragraph } from '../make-word.ts';
import { readWith, refusedBy } from '../read-with.ts';
import { makeXlsx, number, row, words, type XlsxParts } from './make-xlsx.ts';

const sheet = async (parts: XlsxParts): Promise<Line[]> => (await readWith(readXlsx, makeXlsx(parts))).document.pages[0]?.lines ?? [];
const rows = (...all: string[]) => ({ sheets: [{ name: 'Blad1', rows: all.join('') }] });

describe('a spreadsheet of Excel', () => {
  it('gives each row as cells in its columns, with the number that Excel shows', async () => {
    expect(
      await sheet(
        rows(row(1, words('A1', 'Naam'), words('B1', 'Geb. datum'), words('C1', 'IQ')), row(4, words('A4', 'Mila'), number('C4', 82))),
      ),
    ).toEqual([
      { text: 'Naam  Geb. datum  IQ', cells: ['Naam', 'Geb. datum', 'IQ'], rij: 1 },
      { text: 'Mila  82', cells: ['Mila', '', '82'], rij: 4 },
    ]);
  });

  it('shows what was merged downwards in each row that holds something', async () => {
    const merged = '</sheetData><mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="A4:B4"/><mergeCell ref="A9"/></mergeCells><sheetData>';
    expect(
      await sheet(
        rows(
          row(1, words('A1', '1'), words('B1', 'Sofie')),
          row(2, words('B2', 'Nick')),
          row(3, words('A3', '2'), words('B3', 'Deniz')),
          row(4, words('A4', 'Totaal')),
          row(5, words('B5', 'Lot')),
          merged,
        ),
      ),
    ).toMatchObject([{ text: '1  Sofie' }, { text: '1  Nick' }, { text: '2  Deniz' }, { text: 'Totaal' }, { text: 'Lot' }]);
  });

  it('leaves empty columns before the first one out and a row of one text a line', async () => {
    expect(await sheet(rows(row(2, words('C2', 'Lijst')), row(3, words('C3', 'Naam'), words('D3', 'Groep'))))).toEqual([
      { text: 'Lijst', rij: 2 },
      { text: 'Naam  Groep', cells: ['Naam', 'Groep'], rij: 3 },
    ]);
  });

  it('reads shared texts with runs in several styles, and not the hints on their sound', async () => {
    const strings = '<si><t>heel</t></si><si><r><t>half </t></r><r><t>vet</t></r><rPh><t>klank</t></rPh></si>';
    const cells = row(1, '<c r="A1" t="s"><v>1</v></c>', '<c r="B1" t="s"><v>0</v></c>');
    expect((await sheet({ ...rows(cells), strings }))[0]?.cells).toEqual(['half vet', 'heel']);
  });

  it('reads the kept outcome of formulas, truth values and errors, and shows a formula without outcome', async () => {
    const cells = row(
      1,
      '<c r="A1"><f>SUM(B1:B9)</f><v>12.5</v></c>',
      '<c r="B1" t="str"><f>A1&amp;"x"</f><v>12x</v></c>',
      '<c r="C1" t="b"><v>1</v></c>',
      '<c r="D1" t="e"><v>#N/A</v></c>',
      '<c r="E1"><f>NOW()</f></c>',
    );
    expect((await sheet(rows(cells)))[0]?.cells).toEqual(['12,5', '12x', 'WAAR', '#N/A', '=NOW()']);
  });

  it('counts rows and cells that have no number of their own', async () => {
    const cells = '<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c r="B3"><v>3</v></c><c><v>4</v></c></row>';
    expect((await sheet(rows(cells))).map(({ rij, cells: shown }) => [rij, shown])).toEqual([
      [1, ['1', '2']],
      [3, ['', '3', '4']],
    ]);
  });

  it('reads elements under any prefix', async () => {
    const bytes = makeXlsx(rows(row(1, words('A1', 'Naam'), words('B1', 'Mila'))));
    const prefixed = Buffer.from(bytes).includes('x:row');
    expect(prefixed).toBe(false);
    const cells = '<x:row r="7"><x:c r="A7" t="inlineStr"><x:is><x:t>Mila</x:t></x:is></x:c></x:row>';
    expect(await sheet(rows(cells))).toEqual([{ text: 'Mila', rij: 7 }]);
  });

  it('makes a page of each sheet, says which are hidden and names those that a person named', async () => {
    const filled = row(1, words('A1', 'tekst'));
    const parts = { sheets: [{ name: 'Blad1', rows: filled }, { name: 'LWOO 26-27', rows: filled }, { name: 'oud', state: 'hidden' as const, rows: filled }] }; // prettier-ignore
    const { document } = await readWith(readXlsx, makeXlsx(parts));
    expect(document.pages.map((page) => page.lines.map((line) => line.text))).toEqual([
      ['tekst'],
      ['LWOO 26-27', 'tekst'],
      ['oud (verborgen blad)', 'tekst'],
    ]);
  });

  it.each([
    ['yyyy-mm-dd', 45_000, '15-03-2023'],
    ['d mmmm yyyy', 45_000, '15-03-2023'],
    ['[$-413]d/mmm/yy;@', 45_000, '15-03-2023'],
    ['mmm-yy', 45_000, 'maart 2023'],
    ['mmmm', 45_000, 'maart 2023'],
    ['yyyy', 45_000, '2023'],
    ['d-m', 45_000, '15-03-2023'],
    ['d-m-yyyy h:mm', 45_000.4375, '15-03-2023 10:30'],
    ['h:mm', 0.75, '18:00'],
    ['[h]:mm', 1.5, '36:00'],
    ['dd-mm-yyyy', 1, '01-01-1900'],
    ['dd-mm-yyyy', 61, '01-03-1900'],
    ['dd-mm-yyyy', -3, '-3'],
    ['General', 0.1 + 0.2, '0,3'],
    ['General', 319_284_761, '319284761'],
    ['0.00', 0.1, '0,10'],
    ['0.0#', 0.456, '0,46'],
    ['000', 42, '042'],
    ['#,##0', 1_234_567, '1.234.567'],
    ['0%', 0.6, '60%'],
    ['0.0%', 0.125, '12,5%'],
    ['0" jaar"', 12, '12 jaar'],
    ['"BSN "000000000', 12_345, 'BSN 000012345'],
    ['#,##0;(#,##0)', -5, '(5)'],
    ['0.0;-0.0', -0.25, '-0,3'],
    ['[=1]"ja";[=0]"nee";General', 0, 'nee'],
    [';;;', 7, '7'],
    ['@', 100, '100'],
    ['# ?/?', 0.5, '0,5'],
  ])('shows a number in the format %s', async (format, value, shown) => {
    expect((await sheet({ ...rows(row(1, number('A1', value, 1))), formats: [format] }))[0]?.text).toBe(shown);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const parts = { ...rows(row(1, number('A1', 43_538, 1))), formats: ['dd-mm-yyyy'], from1904: true };
    expect((await sheet(parts))[0]?.text).toBe('15-03-2023');
  });
});

describe('a spreadsheet that cannot be read', () => {
  const refused = (parts: XlsxParts, limits = {}) => refusedBy(readXlsx, makeXlsx(parts), limits);
  it('is without text when all sheets are empty', async () => {
    expect((await refused(rows('<row r="1"><c r="A1"/></row>'))).fault).toBe('zonder-tekst');
  });
  it('is damaged when its XML breaks off, has a DOCTYPE, or lacks a sheet', async () => {
    expect((await refused(rows('<row r="1"><c r="A1">'))).fault).toBe('beschadigd');
    expect((await refused({ ...rows(''), prolog: '<!DOCTYPE workbook>' })).fault).toBe('beschadigd');
    expect((await refusedBy(readXlsx, makeXlsx(rows('')).subarray(0, 300))).fault).toBe('beschadigd');
  });
  it.each([
    ['sheetRows', 2, 'Deze lijst heeft meer dan 2 rijen.'],
    ['sheetColumns', 2, 'Dit rekenblad heeft meer dan 2 kolommen.'],
    ['sheetCells', 8, 'Dit rekenblad heeft meer dan 8 cellen.'],
  ])('stops past %s and not at it', async (limit, most, message) => {
    const three = rows(...[1, 2, 3].map((rij) => row(rij, words(`A${rij}`, 'a'), words(`C${rij}`, 'c'))));
    expect(await refused(three, { [limit]: most })).toMatchObject({ fault: 'te-groot', message: expect.stringContaining(message) });
    const read = await readWith(readXlsx, makeXlsx(three), { [limit]: most + 1 });
    expect(read.document.pages[0]?.lines).toHaveLength(3);
  });
});

describe('what is drawn on a sheet', () => {
  const relations = (...all: [id: string, kind: string, target: string][]) =>
    `<Relationships>${all.map(([id, kind, target]) => `<Relationship Id="${id}" Type="x/${kind}" Target="${target}"/>`).join('')}</Relationships>`;
  const picture = (size: number) =>
    `<xdr:twoCellAnchor><xdr:pic><xdr:blipFill><a:blip r:embed="p"/></xdr:blipFill><xdr:spPr><a:xfrm><a:ext cx="${size * 12_700}" cy="${size * 12_700}"/></a:xfrm></xdr:spPr></xdr:pic></xdr:twoCellAnchor>`;
  const drawn = (inner: string, image: string): Pick<XlsxParts, 'extra'> => ({
    extra: [
      { name: 'xl/worksheets/_rels/sheet1.xml.rels', content: relations(['d', 'drawing', '../drawings/drawing1.xml']) },
      { name: 'xl/drawings/drawing1.xml', content: `<xdr:wsDr xmlns:xdr="x" xmlns:a="a" xmlns:r="r">${inner}</xdr:wsDr>` },
      { name: 'xl/drawings/_rels/drawing1.xml.rels', content: relations(['p', 'image', `../media/${image}`]) },
    ],
  });
  const box =
    '<xdr:twoCellAnchor><xdr:sp><xdr:txBody><a:p><a:r><a:t>in een </a:t></a:r><a:r><a:t>kader</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor>';
  const read = (parts: XlsxParts) => readWith(readXlsx, makeXlsx(parts));

  it('is read after the rows where it is text, and handed over for recognition where it is a large picture', async () => {
    const { document, beelden } = await read({ ...rows(row(1, words('A1', 'Naam'))), ...drawn(box + picture(400), 'scan.png') });
    expect(document.pages[0]?.lines).toEqual([{ text: 'Naam', rij: 1 }, { text: 'in een kader' }]);
    expect(beelden).toEqual([{ pagina: 1, deel: 'xl/media/scan.png' }]);
  });
  it('names the sheet when a picture cannot be recognised, and refuses a file with nothing else', async () => {
    expect((await read({ ...rows(row(1, words('A1', 'Naam'))), ...drawn(picture(400), 'scan.emf') })).document.onleesbarePaginas).toEqual([
      1,
    ]);
    expect((await refusedBy(readXlsx, makeXlsx({ ...rows(''), ...drawn(picture(400), 'scan.emf') }))).message).toContain(
      'alleen afbeeldingen',
    );
  });
});

describe('an Excel file with files put into its sheets', () => {
  const extra = [
    { name: 'xl/embeddings/verslag.docx', content: makeWord({ body: paragraph('Verslag van het gesprek') }) },
    { name: 'xl/embeddings/oleObject1.bin', content: Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600, 0xee)]) },
  ];
  const shown = async (rows: string) =>
    (await readInProcess('lijst.xlsx', makeXlsx({ sheets: [{ name: 'Blad1', rows }], extra }))).map((result) => [
      result.name,
      isRead(result) ? result.pages[0]?.lines[0]?.text : result.fault,
    ]);
  const files = [
    ['lijst.xlsx/verslag.docx', 'Verslag van het gesprek'],
    ['lijst.xlsx/oleObject1.bin', 'beschadigd'],
  ];

  it('gives each as a document of its own, also one that cannot be read', async () => {
    expect(await shown(row(1, words('A1', 'Overzicht')))).toEqual([['lijst.xlsx', 'Overzicht'], ...files]);
  });

  it('gives only these when nothing stands in its cells', async () => {
    expect(await shown('')).toEqual(files);
  });
});
