import { daysBetween } from '../../../calendar.ts';
import { escapeHtml } from '../../frame/html.ts';
import { schoon, type Cel, type Tabel } from './cel.ts';
import { maakZip } from './zip.ts';

/** The day from which Excel counts. */
const nul = '1899-12-30';
/** Rows that are written between two turns of other work: a few milliseconds. */
const perStuk = 250;

/** The name of a column: A to Z, then AA. */
const kolomNaam = (index: number): string =>
  index < 26 ? String.fromCodePoint(65 + index) : `${kolomNaam(Math.floor(index / 26) - 1)}${kolomNaam(index % 26)}`;

/** Styles by their place in `stijlen`: a heading, a text that stays one, a day. */
const stijl = { kop: 1, tekst: 2, dag: 3 } as const;
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const stijlen = `${xml}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd-mm-yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const soorten = `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`;

const relaties = (...naar: [soort: string, doel: string][]): string =>
  `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${naar
    .map(([soort, doel], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${soort}" Target="${doel}"/>`)
    .join('')}</Relationships>`;

/** A text as a workbook holds it: what Excel would read as the code of a sign (`_x0041_`) stays what it is. */
const tekst = (text: string): string => escapeHtml(schoon(text)).replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');

/** Texts as texts, whatever they begin with, so that nothing is a formula; days as days, so that they sort and filter. */
function cel(value: Cel, plek: string, isKop: boolean): string {
  if (value === undefined || value === '') return '';
  if (typeof value === 'number') return `<c r="${plek}"><v>${value}</v></c>`;
  if (typeof value === 'object') return `<c r="${plek}" s="${stijl.dag}"><v>${daysBetween(nul, value.dag)}</v></c>`;
  return `<c r="${plek}" s="${isKop ? stijl.kop : stijl.tekst}" t="inlineStr"><is><t xml:space="preserve">${tekst(value)}</t></is></c>`;
}

const rij = (cellen: readonly Cel[], nummer: number): string =>
  `<row r="${nummer}">${cellen.map((value, index) => cel(value, `${kolomNaam(index)}${nummer}`, nummer === 1)).join('')}</row>`;

function* blad({ kop, rijen, breedtes }: Tabel, bereik: string): Generator<string> {
  const kolommen = breedtes.map((breedte, at) => `<col min="${at + 1}" max="${at + 1}" width="${breedte}" customWidth="1"/>`).join('');
  yield `${xml}<worksheet xmlns="${main}"><dimension ref="${bereik}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${kolommen}</cols><sheetData>${rij(kop, 1)}`;
  let stuk = '';
  let nummer = 1;
  for (const cellen of rijen) {
    nummer += 1;
    stuk += rij(cellen, nummer);
    if (nummer % perStuk === 0) {
      yield stuk;
      stuk = '';
    }
  }
  yield `${stuk}</sheetData><autoFilter ref="${bereik}"/></worksheet>`;
}

/**
 * A table as an Excel file of one sheet: its heading stays in sight and filters. Written in pieces, between which other work of the process has its turn; Excel itself
 * takes a million rows. `naam`: of the sheet, without signs.
 */
export function maakXlsx(naam: string, tabel: Tabel): Promise<Buffer> {
  const einde = kolomNaam(tabel.kop.length - 1);
  const bereik = `A1:${einde}${tabel.aantal + 1}`;
  const boek = `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${naam}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${naam}!$A$1:$${einde}$${tabel.aantal + 1}</definedName></definedNames></workbook>`;
  return maakZip([
    { naam: '[Content_Types].xml', inhoud: [soorten] },
    { naam: '_rels/.rels', inhoud: [relaties(['officeDocument', 'xl/workbook.xml'])] },
    { naam: 'xl/workbook.xml', inhoud: [boek] },
    { naam: 'xl/_rels/workbook.xml.rels', inhoud: [relaties(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml'])] },
    { naam: 'xl/styles.xml', inhoud: [stijlen] },
    { naam: 'xl/worksheets/sheet1.xml', inhoud: blad(tabel, bereik) },
  ]);
}
