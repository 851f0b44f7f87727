import { parseArgs } from 'node:util';
import { isIsoDate, type IsoDate } from '../calendar.ts';
import type { Context } from '../check/rapport.ts';
import { schoolSoorten, type SchoolSoort } from '../handboek/soorten.ts';

/** A command that was given wrongly; the message is one Dutch line that says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const isSchoolSoort = (text: string): text is SchoolSoort => schoolSoorten.some((soort) => soort === text);

type Options = Record<string, { type: 'string' | 'boolean' }>;
type Given = { folder: string; texts: Record<string, string | undefined>; flags: ReadonlySet<string> };

/** The options as given; anything unknown, or a folder too few or too many, throws UsageError. */
function parse(args: string[], options: Options, usage: string): Given {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [folder, ...more] = positionals;
    if (folder === undefined) throw new UsageError(`Geef een map op: ${usage}`);
    if (more.length > 0) throw new UsageError(`Geef één map op, met aanhalingstekens als er spaties in de naam staan: ${usage}`);
    const given = Object.entries(values);
    const texts = Object.fromEntries(given.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
    return { folder, texts, flags: new Set(given.flatMap(([name, value]) => (value === true ? [name] : []))) };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const option = /'(-[^'\s]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new UsageError(`De optie ${option} bestaat niet of mist een waarde. Gebruik: ${usage}`);
  }
}

const controleerUsage =
  'npm run controleer -- <map> [--peildatum 2026-05-01] [--school NAAM] [--school-soort vo|vso|so|bao] [--pro] [--niet-aangesloten] [--regels BESTAND] [--json]';

/** What `controleer` is asked to do; without `--peildatum` it counts from `vandaag`, without `--school-soort` for a VO school. */
export function controleerArguments(
  args: string[],
  vandaag: IsoDate,
): { folder: string; context: Context; json: boolean; regels?: string } {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = { peildatum: text, school: text, 'school-soort': text, pro: flag, 'niet-aangesloten': flag, regels: text, json: flag };
  const { folder, texts, flags } = parse(args, options, controleerUsage);
  const { peildatum = vandaag, 'school-soort': soort = 'vo', school: naam = '' } = texts;
  if (!isIsoDate(peildatum))
    throw new UsageError(`De peildatum "${peildatum}" is geen datum. Schrijf jaar, maand en dag: --peildatum 2026-05-01`);
  if (!isSchoolSoort(soort)) throw new UsageError(`De schoolsoort "${soort}" bestaat niet. Kies uit: ${schoolSoorten.join(', ')}.`);
  const school = { naam, soort, aangesloten: !flags.has('niet-aangesloten'), pro: flags.has('pro') };
  const { regels } = texts;
  return { folder, context: { school, peildatum }, json: flags.has('json'), ...(regels === undefined ? {} : { regels }) };
}

const evaluateUsage = 'npm run evaluate -- <map met casussen> [--lezen] [--json BESTAND]';

/** What `evaluate` is asked to do; `lezen` measures what reading yields instead of what checking does. */
export function evaluateArguments(args: string[]): { folder: string; lezen: boolean; json?: string } {
  const { folder, texts, flags } = parse(args, { json: { type: 'string' }, lezen: { type: 'boolean' } }, evaluateUsage);
  const lezen = flags.has('lezen');
  return texts['json'] === undefined ? { folder, lezen } : { folder, lezen, json: texts['json'] };
}

const formulierenUsage = 'npm run formulieren -- <map> [--regels BESTAND]';

/** What `formulieren` is asked to do. */
export function formulierenArguments(args: string[]): { folder: string; regels?: string } {
  const { folder, texts } = parse(args, { regels: { type: 'string' } }, formulierenUsage);
  const { regels } = texts;
  return regels === undefined ? { folder } : { folder, regels };
}
