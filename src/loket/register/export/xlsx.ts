import { buffer } from 'node:stream/consumers';
import { daysBetween } from '../../../calendar.ts';
import { schoon, type Cel, type Kolom, type Tabel } from './cel.ts';

/** The day from which Excel counts. */
const nul = '1899-12-30';

/** A text as a workbook holds it: what Excel would read as the code of a sign (`_x0041_`) stays what it is. */
const tekst = (text: string): string => schoon(text).replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');

/** Texts as texts, whatever they begin with, so that nothing is a formula; days as days, so that they sort and filter. */
function waarde(cel: Cel): string | number | null {
  if (cel === undefined || cel === '') return null;
  if (typeof cel === 'object') return daysBetween(nul, cel.dag);
  return typeof cel === 'number' ? cel : tekst(cel);
}

const formaten = { tekst: '@', dag: 'dd-mm-yyyy', getal: '0' } as const satisfies Record<Kolom['soort'], string>;

function* waarden(rijen: Tabel['rijen']): Generator<(string | number | null)[]> {
  for (const rij of rijen) yield rij.map(waarde);
}

/**
 * A table as an Excel file of one sheet, of which the heading stays in sight. Written row by row, so that other work of the process has its turn; Excel itself takes
 * a million rows, and what is beyond stands on a next sheet. `naam`: of the sheet, without signs.
 */
export async function maakXlsx(naam: string, { kolommen, rijen }: Tabel): Promise<Buffer> {
  const { writeXlsxStream } = await import('hucre/xlsx');
  const columns = kolommen.map((kolom) => ({ header: tekst(kolom.naam), width: kolom.breedte, style: { numFmt: formaten[kolom.soort] } }));
  return buffer(writeXlsxStream(waarden(rijen), { name: naam, columns, freezePane: { rows: 1 } }));
}
