import { voorvoegsel } from '../../../formulieren/velden.ts';
import type { FormField } from '../../document.ts';
import type { Found } from '../quote.ts';
import type { Reading } from '../reading.ts';
import { leesGedrukt } from './gedrukt-formulier.ts';

/** An answer on our own form: what is filled in (`''` when nothing), or whether an option is ticked (undefined where that cannot be told). */
export type Antwoord = { waarde: string; aangekruist: boolean | undefined; found: Found };

/**
 * Every answer on a form of our own by its technical name. What stands under that name in the file counts first; where that is nothing, what
 * is seen on the page counts. Undefined for any other document.
 */
export function antwoordenOp(reading: Reading): Map<string, Antwoord> | undefined {
  const named = reading.document.fields.filter(({ name }) => name.startsWith(voorvoegsel));
  const printed = leesGedrukt(reading);
  if (named.length === 0 && printed === undefined) return undefined;
  const found = new Map<string, Antwoord>();
  for (const { naam, waarde, aangekruist, found: where } of printed ?? []) found.set(naam, { waarde, aangekruist, found: where });
  for (const field of named) {
    const waarde = field.value.trim();
    // Written over or beside a field: it is on the page, and the field itself is empty
    if (field.kind !== 'checkbox' && waarde === '' && (found.get(field.name)?.waarde ?? '') !== '') continue;
    const seen = found.get(field.name);
    const text = seen?.waarde === waarde && seen.aangekruist === field.checked ? seen.found.text : quoted(field);
    found.set(field.name, { waarde, aangekruist: field.checked, found: { page: field.page, text, weak: false } });
  }
  return found;
}

/** The words that a person sees, as far as they are not found on the page. */
const quoted = ({ kind, label, value, checked }: FormField): string =>
  kind === 'checkbox' ? `${checked === true ? '☒' : '☐'} ${label}` : `${label}: ${value.trim()}`;
