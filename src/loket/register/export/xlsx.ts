import { utils, write, type CellObject } from '@e965/xlsx';
import { daysBetween } from '../../../calendar.ts';
import { schoon, type Cel } from './cel.ts';

/** The day from which Excel counts. */
const nul = '1899-12-30';

/** Texts as texts, whatever they begin with, so that nothing is a formula; days as days, so that they sort and filter. */
const cel = (value: Cel): CellObject | null => {
  if (value === undefined || value === '') return null;
  if (typeof value === 'number') return { t: 'n', v: value };
  if (typeof value === 'object') return { t: 'n', v: daysBetween(nul, value.dag), z: 'dd-mm-yyyy' };
  return { t: 's', v: schoon(value), z: '@' };
};

/** Rows as an Excel file of one sheet, the first row its heading. */
export function maakXlsx(naam: string, rijen: readonly (readonly Cel[])[], breedtes: readonly number[]): Buffer {
  const sheet = utils.aoa_to_sheet(rijen.map((rij) => rij.map(cel)));
  sheet['!cols'] = breedtes.map((wch) => ({ wch }));
  const ref = sheet['!ref'];
  if (ref !== undefined) sheet['!autofilter'] = { ref };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, naam);
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}
