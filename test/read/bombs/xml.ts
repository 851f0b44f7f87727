import { makeWord, paragraph, run } from '../make-word.ts';
import { makeZip } from '../make-zip.ts';
import { sized, type Bomb, type Outcome } from './bomb.ts';

const megabyte = 1024 * 1024;

const laughs = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]>`;
const outside = '<!DOCTYPE x [<!ENTITY buiten SYSTEM "file:///etc/passwd">]>';

const open = 'urn:oasis:names:tc:opendocument:xmlns';
/** An OpenDocument file; `kind` is `text` or `spreadsheet`. */
export const makeOpen = (kind: 'text' | 'spreadsheet', body: string, prolog = ''): Buffer =>
  makeZip([
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}`, stored: true },
    {
      name: 'content.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?>${prolog}<office:document-content xmlns:office="${open}:office:1.0" xmlns:text="${open}:text:1.0" xmlns:table="${open}:table:1.0" office:version="1.2"><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    },
    {
      name: 'META-INF/manifest.xml',
      content: `<manifest:manifest xmlns:manifest="${open}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.${kind}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    },
  ]);

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
type Book = { sheet?: string; strings?: string; prolog?: string; sheets?: number };

/** An Excel file with the same sheet as often as asked. */
export function makeExcel({ sheet = '<sheetData/>', strings = '', prolog = '', sheets = 1 }: Book): Buffer {
  const numbers = Array.from({ length: sheets }, (_, i) => i + 1);
  const head = `<?xml version="1.0" encoding="UTF-8"?>${prolog}`;
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return makeZip([
    { name: '[Content_Types].xml', content: `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/>${numbers.map((i) => `<Override PartName="/xl/worksheets/sheet${i}.xml" ContentType="${type}.worksheet+xml"/>`).join('')}</Types>` },
    { name: '_rels/.rels', content: `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>` },
    { name: 'xl/workbook.xml', content: `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${numbers.map((i) => `<sheet name="Blad${i}" sheetId="${i}" r:id="rId${i}"/>`).join('')}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships xmlns="${packages}/relationships">${numbers.map((i) => `<Relationship Id="rId${i}" Type="${office}/worksheet" Target="worksheets/sheet${i}.xml"/>`).join('')}<Relationship Id="rIdS" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>` },
    { name: 'xl/sharedStrings.xml', content: `${head}<sst xmlns="${main}">${strings}</sst>` },
    ...numbers.map((i) => ({ name: `xl/worksheets/sheet${i}.xml`, content: `${head}<worksheet xmlns="${main}">${sheet}</worksheet>` })),
  ]); // prettier-ignore
}

const cellOf = (place: string, value: string): string => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
const rowOf = (number: number | string, cells: string): string => `<row r="${number}">${cells}</row>`;
const oneCell = `<sheetData>${rowOf(1, cellOf('A1', 'Onderdeel'))}</sheetData>`;

/** A value that differs every time, so that it packs as text does. */
const word = (i: number): string => `w${Math.imul(i, 2_654_435_761) >>> 0}`;
const words = (count: number, make: (text: string, i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(word(i), i)).join('');

const all: Outcome[] = ['gelezen', 'te-groot', 'beschadigd'];
const docx = (name: string, outcomes: readonly Outcome[], make: (full: boolean) => Buffer): Bomb => ({
  name: `docx: ${name}`,
  file: 'plan.docx',
  outcomes,
  make,
});
const odt = (name: string, outcomes: readonly Outcome[], make: (full: boolean) => Buffer): Bomb => ({
  name: `odt: ${name}`,
  file: 'plan.odt',
  outcomes,
  make,
});
const xlsx = (name: string, outcomes: readonly Outcome[], make: (full: boolean) => Buffer): Bomb => ({
  name: `xlsx: ${name}`,
  file: 'lijst.xlsx',
  outcomes,
  make,
});
const ods = (name: string, outcomes: readonly Outcome[], make: (full: boolean) => Buffer): Bomb => ({ name: `ods: ${name}`, file: 'lijst.ods', outcomes, make }); // prettier-ignore

const line = '<text:p>Verslag</text:p>';
const table = (inner: string): string => `<table:table table:name="Blad1">${inner}</table:table>`;
const openCell = (text: string, more = ''): string => `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`;

export const xmlBombs: readonly Bomb[] = [
  docx('entities that double thirty times (billion laughs)', ['beschadigd'], () => makeWord({ body: paragraph('&a30;'), prolog: laughs })),
  odt('entities that double thirty times', ['beschadigd'], () => makeOpen('text', '<text:p>&a30;</text:p>', laughs)),
  xlsx('entities that double thirty times', ['beschadigd'], () => makeExcel({ sheet: oneCell, strings: '<si><t>&a30;</t></si>', prolog: laughs })),
  ods('entities that double thirty times', ['beschadigd'], () => makeOpen('spreadsheet', table(`<table:table-row>${openCell('&a30;')}</table:table-row>`), laughs)),
  docx('an entity of a file of the machine', ['beschadigd'], () => makeWord({ body: paragraph('&buiten;'), prolog: outside })),
  odt('an entity of a file of the machine', ['beschadigd'], () => makeOpen('text', '<text:p>&buiten;</text:p>', outside)),
  xlsx('an entity of a file of the machine', ['beschadigd'], () => makeExcel({ sheet: `<sheetData>${rowOf(1, cellOf('A1', '&buiten;'))}</sheetData>`, prolog: outside })),
  docx('one long entity used over and over (quadratic)', ['beschadigd'], () => makeWord({ body: paragraph('&a;'.repeat(20_000)), prolog: `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(20_000)}">]>` })),
  docx('an attribute of many megabytes', all, (full) => makeWord({ body: `<w:p w:rsid="${words(sized(full, 100_000, 4_000_000), (text) => text)}">${run('Verslag')}</w:p>` })),
  docx('a hundred thousand attributes on one element', all, (full) => makeWord({ body: `<w:p ${words(sized(full, 30_000, 500_000), (text) => `w:${text}="1" `)}>${run('Verslag')}</w:p>` })),
  docx('a cell that spans a billion columns', all, () => makeWord({ body: `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>${paragraph('x')}</w:tc></w:tr></w:tbl>` })),
  docx('a comment and an instruction of megabytes', all, (full) => makeWord({ body: `<!--${words(sized(full, 100_000, 3_000_000), (text) => text)}--><?x ${words(sized(full, 100_000, 1_000_000), (text) => text)}?>${paragraph('Verslag')}` })),
  docx('characters that do not exist', all, () => makeWord({ body: paragraph('&#x110000;&#xD800;&#0;Verslag') })),
  odt('elements a hundred thousand deep', ['te-groot', 'beschadigd'], () => makeOpen('text', `${'<text:section>'.repeat(100_000)}${line}${'</text:section>'.repeat(100_000)}`)),
  odt('a billion spaces in one element', all, () => makeOpen('text', '<text:p>a<text:s text:c="1000000000"/>b</text:p>')),
  odt('a table cell repeated a billion times', all, () => makeOpen('text', table(`<table:table-row table:number-rows-repeated="1000000000">${openCell('Doel', 'table:number-columns-repeated="1000000000"')}</table:table-row>`))),
  odt('lists in lists without end', ['te-groot', 'beschadigd'], () => makeOpen('text', `${'<text:list><text:list-item>'.repeat(20_000)}${line}${'</text:list-item></text:list>'.repeat(20_000)}`)),
  ods('rows and columns repeated a billion times', all, () => makeOpen('spreadsheet', table(`<table:table-row table:number-rows-repeated="1000000000">${openCell('31', 'table:number-columns-repeated="1000000000"')}</table:table-row>`))),
  ods('a hundred rows that are each repeated a million times', all, () => makeOpen('spreadsheet', table(words(100, (text) => `<table:table-row table:number-rows-repeated="1000000">${openCell(text, 'table:number-columns-repeated="1000"')}</table:table-row>`)))),
  ods('a repetition below nothing and beyond counting', all, () => makeOpen('spreadsheet', table(`<table:table-row table:number-rows-repeated="-5">${openCell('1', 'table:number-columns-repeated="1e400"')}${openCell('2', 'table:number-columns-repeated="NaN"')}</table:table-row>`))),
  xlsx('a sheet of A1:XFD1048576 with its last cell', all, () => makeExcel({ sheet: `<dimension ref="A1:XFD1048576"/><sheetData>${rowOf(1, cellOf('A1', 'Onderdeel'))}${rowOf(1_048_576, cellOf('XFD1048576', 'einde'))}</sheetData>` })),
  xlsx('cells beyond the last column and row', all, () => makeExcel({ sheet: `<dimension ref="A1:ZZZZZZZ99999999999"/><sheetData>${rowOf('99999999999', cellOf('ZZZZZZZ99999999999', 'buiten'))}</sheetData>` })),
  xlsx('a million shared strings', all, (full) => makeExcel({ sheet: `<sheetData>${rowOf(1, '<c r="A1" t="s"><v>5</v></c>')}</sheetData>`, strings: words(sized(full, 100_000, 1_000_000), (text) => `<si><t>${text}</t></si>`) })),
  xlsx('cells that point at strings that are not there', [...all, 'zonder-tekst'], () => makeExcel({ sheet: `<sheetData>${rowOf(1, '<c r="A1" t="s"><v>4294967295</v></c><c r="B1" t="s"><v>-1</v></c><c r="C1" t="s"><v>__proto__</v></c>')}</sheetData>` })),
  xlsx('a million merged cells', all, (full) => makeExcel({ sheet: `${oneCell}<mergeCells>${words(sized(full, 50_000, 1_000_000), (_, i) => `<mergeCell ref="A${i + 1}:XFD${i + 1}"/>`)}</mergeCells>` })),
  xlsx('a merged cell as large as the sheet', all, () => makeExcel({ sheet: `${oneCell}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>` })),
  xlsx('thousands of sheets', all, (full) => makeExcel({ sheet: oneCell, sheets: sized(full, 1_000, 20_000) })),
  xlsx('a sheet that unpacks to far more than it is', ['te-groot'], () => makeExcel({ sheet: `<sheetData>${' '.repeat(70 * megabyte)}</sheetData>` })),
  xlsx('elements a hundred thousand deep', all, () => makeExcel({ sheet: `<sheetData>${'<row><c>'.repeat(50_000)}${'</c></row>'.repeat(50_000)}</sheetData>` })),
  xlsx('many cells of many strings', all, (full) => makeExcel({ sheet: `<sheetData>${words(sized(full, 2_000, 60_000), (_, i) => rowOf(i + 1, '<c t="s"><v>0</v></c>'.repeat(40)))}</sheetData>`, strings: `<si><t>${'lang '.repeat(6_000)}</t></si>` })),
]; // prettier-ignore
