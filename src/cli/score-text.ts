import type { CaseResult } from './case-result.ts';
import type { Case } from './case-file.ts';
import { score, type Score, type Vergelijking } from './score.ts';

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}%`);
const ratio = (part: number, whole: number): string => `${part}/${whole} (${percent(part, whole)})`;

const row = (cells: readonly (string | number)[], widths: readonly number[]): string =>
  cells
    .map((cell, index) => (index === 0 ? String(cell).padEnd(widths[index] ?? 0) : String(cell).padStart(widths[index] ?? 0)))
    .join('  ');

function table(pairs: readonly { one: Case; result: CaseResult }[]): string[] {
  const head = ['casus', 'criteria', 'eerste', 'goed', 'gebreken', 'fout voldaan', 'open', 'eindoordeel', 'sec'];
  const rows = pairs.map(({ one, result }) => {
    const own = score([{ one, result }]);
    const faults = `${own.gebrekenGevonden}/${own.gebreken}`;
    const verdict = one.eindoordeel === result.eindoordeel ? 'goed' : result.eindoordeel;
    return [
      one.id,
      own.criteria,
      own.eerste,
      own.aanvaardbaar,
      faults,
      own.fouteVoldaan.length,
      own.nietGecontroleerd.length,
      verdict,
      result.seconds.toFixed(2),
    ];
  });
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((cells) => String(cells[column] ?? '').length)));
  return [row(head, widths), ...rows.map((cells) => row(cells, widths))];
}

const line = ({ caseId, id, verwacht, gaf, uitleg }: Vergelijking): string =>
  `  ${caseId}  ${id}: ${gaf ?? 'niet gecontroleerd'}, verwacht ${verwacht.join(' of ')}. ${uitleg}`;

const section = (title: string, lines: readonly string[]): string[] => ['', title, ...(lines.length === 0 ? ['  geen'] : lines)];

function totals(all: Score): string[] {
  return [
    `casussen                                   ${all.cases}`,
    `criteria gecontroleerd                     ${all.criteria}`,
    `zelfde uitkomst als de medewerker          ${ratio(all.eerste, all.criteria)}`,
    `aanvaardbare uitkomst                      ${ratio(all.aanvaardbaar, all.criteria)}`,
    `ontbreekt en niet-voldaan gevonden         ${ratio(all.gebrekenGevonden, all.gebreken)}`,
    `fout voldaan                               ${all.fouteVoldaan.length}`,
    `soort en variant goed                      ${ratio(all.soorten, all.cases)}`,
    `eindoordeel goed                           ${ratio(all.eindoordelen, all.cases)}`,
    `documenten met alle verwachte soorten      ${ratio(all.documentenGoed, all.documenten)}`,
    `feiten goed                                ${ratio(all.feitenGoed, all.feiten)}`,
    `criteria die nog niet gecontroleerd worden ${all.nietGecontroleerd.length}`,
  ];
}

/** The whole evaluation as a table with every wrong `voldaan`, every disagreement and what is not checked yet. */
export function scoreText(pairs: readonly { one: Case; result: CaseResult }[]): string {
  const all = score(pairs);
  const open = [...new Set(all.nietGecontroleerd.map(({ id }) => id))].toSorted();
  return [
    ...table(pairs),
    '',
    ...totals(all),
    ...section('Fout voldaan', all.fouteVoldaan.map(line)),
    ...section('Andere afwijkingen', all.afwijkingen.filter(({ gaf }) => gaf !== 'voldaan').map(line)),
    ...section(
      'Feiten die anders zijn',
      all.feitenAnders.map((text) => `  ${text}`),
    ),
    ...section('Nog niet gecontroleerd', open.length === 0 ? [] : [`  ${open.join(', ')}`]),
  ].join('\n');
}
