import { makeZip, type ZipPart } from '../make-zip.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export type XlsxSheet = { name: string; state?: 'hidden' | 'veryHidden'; rows: string };
export type XlsxParts = {
  sheets: XlsxSheet[];
  /** `<si>` elements. */ strings?: string;
  /** Format codes; style 1 is the first. */ formats?: string[];
  from1904?: boolean;
  extra?: ZipPart[];
  prolog?: string;
};

/** The bytes of an Excel file in Excel's own XML. */
export function makeXlsx({ sheets, strings = '', formats = [], from1904 = false, extra = [], prolog = '' }: XlsxParts): Buffer {
  const relations = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const relation = (id: string, kind: string, target: string) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const quoted = (code: string) => code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const styles =
    `<styleSheet><numFmts>${formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${quoted(code)}"/>`).join('')}</numFmts>` +
    `<cellXfs><xf numFmtId="0"/>${formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join('')}</cellXfs></styleSheet>`;
  return makeZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      content: `${prolog}<workbook xmlns:r="${office}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${sheets
        .map(
          ({ name, state }, i) =>
            `<sheet name="${name}" sheetId="${i + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${i + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(
        sheets.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('') +
          relation('rId90', 'sharedStrings', 'sharedStrings.xml') +
          relation('rId91', 'styles', 'styles.xml'),
      ),
    },
    { name: 'xl/sharedStrings.xml', content: `<sst>${strings}</sst>` },
    { name: 'xl/styles.xml', content: styles },
    ...sheets.map(({ rows }, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      content: `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    })),
    ...extra,
  ]);
}

/** A cell with text in it. */
export const words = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
/** A cell with a number in a style. */
export const number = (at: string, value: number, style = 0): string => `<c r="${at}" s="${style}"><v>${value}</v></c>`;
export const row = (rij: number, ...cells: string[]): string => `<row r="${rij}">${cells.join('')}</row>`;
