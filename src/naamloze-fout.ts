import { GraphFault } from './graph/fault.ts';
import { crashOf, placesOf } from './read/crash.ts';
import { SettingsError } from './settings-error.ts';

/** So many places of the code are named: enough to see which step it was. */
const shownPlaces = 5;

/** The status by which a service refused, of errors of Azure's own libraries. */
function statusOf(error: object): string {
  const status = 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' && Number.isInteger(status) ? ` ${status}` : '';
}

/**
 * The same fault as the platform may write it in its log: kind, status and places in the code. Words of an error can quote what it broke over (a document, an address, a
 * row), so that only those of faults that are known to name nobody stay: refusals of Microsoft 365 and wrong settings.
 */
export function naamlozeFout(error: unknown): Error {
  if (error instanceof GraphFault || error instanceof SettingsError) return error;
  const { soort } = crashOf(error);
  const places = error instanceof Error ? placesOf(error).slice(0, shownPlaces) : [];
  const status = typeof error === 'object' && error !== null ? statusOf(error) : '';
  const naamloos = new Error(`${soort}${status} bij ${places[0] ?? 'onbekend'}`);
  naamloos.stack = [`Error: ${naamloos.message}`, ...places.map((place) => `    at ${place}`)].join('\n');
  return naamloos;
}
