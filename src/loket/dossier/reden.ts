import { onzetbaar } from '../../decide/onzetbaar.ts';
import { maxReden } from '../../dossier/overrulingen.ts';
import { findBsn, maskBsn } from '../../read/facts/bsn.ts';
import { tekstvak } from '../frame/form-fields.ts';
import type { Html } from '../frame/html.ts';

/** One line of text, without the "want" that stands before it anyway. */
const schoon = (reden: string): string =>
  reden
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .replace(/^want(?:[ :,]+|$)/i, '');
const alsZin = (regel: string): string => (/[.!?…]$/.test(regel) ? regel : `${regel}.`);

function foutInReden(reden: string): string | undefined {
  if (reden === '') return 'Schrijf in één of twee zinnen waarom.';
  if (reden.length > maxReden) return `Maak de reden korter: hoogstens ${maxReden} tekens.`;
  if (findBsn(reden).length > 0)
    return 'Haal het burgerservicenummer uit de reden. De school leest de reden in het controlerapport, en daar mag het niet in staan.';
  const tekens = onzetbaar(reden);
  return tekens === '' ? undefined : `Het controlerapport kan dit niet laten zien: ${tekens}. Schrijf de reden met andere tekens.`;
}

/** Takes a reason as the report can show it: one sentence, or with what is wrong with it. */
export function leesReden(gegeven: string): { reden: string; fout?: string } {
  const reden = schoon(gegeven);
  const fout = foutInReden(reden);
  return fout === undefined ? { reden: alsZin(reden) } : { reden, fout };
}

/** The field for the reason why a person says otherwise than the computer; `id` where a page has it more than once. */
export const redenVeld = (waarde: string, fout: string | undefined, id?: string): Html =>
  tekstvak({
    ...(id !== undefined && { id }),
    naam: 'reden',
    label: 'Waarom?',
    hulp: `De school leest dit in het controlerapport. Schrijf geen namen op. Hoogstens ${maxReden} tekens.`,
    waarde: maskBsn(waarde),
    rijen: 3,
    max: maxReden,
    fout,
  });
