import { BeheerFout } from './beheer-fout.ts';
import { GraphFault } from './graph/fault.ts';
import { crashOf, placesOf } from './read/crash.ts';
import { SettingsError } from './settings-error.ts';

/** So many places of the code are named, and so many of several faults at once: enough to see which step it was. */
const shown = 5;

/** The status by which a service refused, of errors of Azure's own libraries. */
function statusOf(error: object): string {
  const status = 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' && Number.isInteger(status) ? ` ${status}` : '';
}

/** Of several faults at once, what may be said of each of them alone; of what holds several again only its kind, as it could hold itself. */
function deelwoorden(fouten: readonly unknown[]): string {
  const delen = fouten.slice(0, shown).map((deel) => (deel instanceof AggregateError ? crashOf(deel).soort : naamlozeFout(deel).message));
  const meer = fouten.length - delen.length;
  return [...new Set(delen), ...(meer > 0 ? [`en nog ${meer}`] : [])].join('; ');
}

/** The words of a fault that are known to name nobody. */
function woordenVan(error: unknown): string | undefined {
  if (error instanceof BeheerFout) return error.message;
  return error instanceof AggregateError ? deelwoorden(error.errors) : undefined;
}

/**
 * The same fault as the platform may write it in its log: kind, status and places in the code. Words of an error can quote what it broke over (a document, an address, a
 * row), so that only those of faults that are known to name nobody stay: refusals of Microsoft 365, wrong settings, and what an administrator has to mend.
 */
export function naamlozeFout(error: unknown): Error {
  if (error instanceof GraphFault || error instanceof SettingsError) return error;
  const { soort } = crashOf(error);
  const places = error instanceof Error ? placesOf(error).slice(0, shown) : [];
  const status = typeof error === 'object' && error !== null ? statusOf(error) : '';
  const woorden = woordenVan(error);
  const naamloos = new Error(`${soort}${status} bij ${places[0] ?? 'onbekend'}${woorden === undefined ? '' : `: ${woorden}`}`);
  naamloos.stack = [`Error: ${naamloos.message}`, ...places.map((place) => `    at ${place}`)].join('\n');
  return naamloos;
}
