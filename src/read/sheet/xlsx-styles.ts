import type { ReadLimits } from '../limits.ts';
import { eachBlock, withoutPrefix } from '../packed/xml.ts';

/** The formats that a workbook need not write down, as Excel shows them in the Netherlands. */
const builtIn: Record<number, string> = {
  1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 14: 'dd-mm-yyyy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy',
  18: 'h:mm', 19: 'h:mm:ss', 20: 'h:mm', 21: 'h:mm:ss', 22: 'd-m-yyyy h:mm', 37: '#,##0;-#,##0', 38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00', 40: '#,##0.00;-#,##0.00', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss',
}; // prettier-ignore

const isDateBuiltIn = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

const formatOf = (id: number): string => builtIn[id] ?? (isDateBuiltIn(id) ? 'dd-mm-yyyy' : 'General');

/** The number format of each cell style of a workbook, by the style's number. */
export function cellFormats(xml: Uint8Array | undefined, limits: ReadLimits): string[] {
  if (xml === undefined) return [];
  const own = new Map<number, string>();
  eachBlock(
    xml,
    'numFmts',
    limits,
    ({ attributes }) => void own.set(Number(attributes['numFmtId'] ?? 0), attributes['formatCode'] ?? ''),
    withoutPrefix,
  );
  const formats: string[] = [];
  eachBlock(
    xml,
    'cellXfs',
    limits,
    ({ attributes }) => {
      const id = Number(attributes['numFmtId'] ?? 0);
      formats.push(own.get(id) ?? formatOf(id));
    },
    withoutPrefix,
  );
  return formats;
}
