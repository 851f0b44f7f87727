import { inDutch, isIsoDate } from '../../calendar.ts';
import type { Signature } from '../document.ts';

/** What a digital signature proves and what was not looked into, in Dutch for school and loket; undefined for one set by hand. */
export function signatureInWords({ how, state, reden, ondertekenaar, date }: Signature): string | undefined {
  if (how !== 'digitaal') return undefined;
  const by = ondertekenaar === undefined ? '' : ` door ${ondertekenaar}`;
  const on = date !== undefined && isIsoDate(date) ? ` op ${inDutch(date)}` : '';
  const why = reden === undefined ? '' : `: ${reden}`;
  if (state === 'geldig')
    return `Digitaal ondertekend${by}${on}. Het document is daarna niet gewijzigd. Of het certificaat echt van deze persoon is, is niet nagegaan.`;
  if (state === 'ongeldig') return `Digitaal ondertekend${by}${on}, maar de handtekening is niet geldig${why}.`;
  return `Digitaal ondertekend${by}${on}. Of de handtekening geldig is, kon niet worden nagegaan${why}.`;
}
