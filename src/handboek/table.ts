import { inDutch } from '../calendar.ts';
import type { Handboek } from './handboek.ts';
import { waardenOp, type Waardereeks } from './waarden.ts';

const kinds = { vereist: 'vereist', facultatief: 'niet verplicht', oordeel: 'oordeel van mensen', aandacht: 'aandachtspunt' } as const;

const cell = (text: string): string => text.replaceAll('|', '\\|');
const row = (...cells: string[]): string => `| ${cells.map(cell).join(' | ')} |`;

const shown = (waarde: unknown): string => (Array.isArray(waarde) ? waarde.join(', ') || 'geen' : String(waarde));
const history = ({ reeks }: Waardereeks<unknown>): string =>
  reeks.map(({ vanaf, waarde }) => `${shown(waarde)} (vanaf ${inDutch(vanaf)})`).join('; ');

/** A version of the handbook as a Markdown page: every criterion with its source, kind and outcomes, and every number with its dates. */
function handboekTable({ versie, naam, geldigVanaf, criteria, waarden }: Handboek): string {
  const now = waardenOp(waarden, geldigVanaf);
  return [
    `## Versie ${versie}`,
    '',
    `${naam}. Geldt voor dossiers die zijn ingediend vanaf ${inDutch(geldigVanaf)}.`,
    '',
    '### Criteria',
    '',
    row('criterium', 'naam', 'bron', 'soort', 'wat het handboek vraagt', 'mogelijke uitkomsten'),
    row('---', '---', '---', '---', '---', '---'),
    ...criteria.map(({ id, titel, bron, soort, eis, uitkomsten }) =>
      row(`\`${id}\``, titel, bron, kinds[soort], eis(now, { soort: 'onbekend', variant: 'nieuw' }), uitkomsten.join(', ')),
    ),
    '',
    '### Getallen',
    '',
    row('wat', 'waarde', 'eenheid', 'bron'),
    row('---', '---', '---', '---'),
    ...Object.values(waarden).map((one) => row(one.omschrijving, history(one), one.eenheid, one.bron)),
  ].join('\n');
}

/** The whole page `docs/handboek.md`: every version, newest first. */
export const handboekPage = (versies: readonly Handboek[]): string =>
  [
    '# Waaraan een dossier wordt getoetst',
    '',
    'Deze bladzijde is gemaakt uit de code van `src/handboek`; verander haar daar en draai `npm run docs:handboek`.',
    '',
    'Een stuk dat er alleen kan zijn in een bestand dat de computer niet kon lezen (een scan of een foto), wordt `te-beoordelen`, niet `ontbreekt`. Een bestand met een wachtwoord en een beschadigd, leeg, te groot of onbekend bestand telt als afwezig. Elke uitkomst kan `te-beoordelen` worden als het bewijs niet met zekerheid te lezen is.',
    '',
    ...versies.toSorted((a, b) => b.geldigVanaf.localeCompare(a.geldigVanaf)).map(handboekTable),
    '',
  ].join('\n');
