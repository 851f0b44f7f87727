import { geldend, geldendeUitkomst } from './geldend.ts';
import type { Bevinding, Controlerapport } from './rapport.ts';

/** Whether a finding says that something must be added or mended by the school. */
export const vraagtActie = (bevinding: Bevinding): boolean =>
  bevinding.soort !== 'oordeel' && ['ontbreekt', 'niet-voldaan'].includes(geldendeUitkomst(bevinding));

/** Whether a finding asks the school for something that a person of the loket may also find sufficient as it is. */
export const vraagtNagaan = (bevinding: Bevinding): boolean =>
  geldendeUitkomst(bevinding) === 'te-beoordelen' && bevinding.kort !== undefined;

const phrases = (bevindingen: Bevinding[]): string[] => [...new Set(bevindingen.flatMap(({ kort }) => (kort === undefined ? [] : [kort])))];

/** What is still needed, in short Dutch phrases without anything personal: `nodig` for certain, `nagaan` where a person must look first. */
export type NogNodig = { nodig: string[]; nagaan: string[] };

export function nogNodig(rapport: Controlerapport): NogNodig {
  const bevindingen = rapport.bevindingen.map(geldend);
  const missing = bevindingen
    .filter(vraagtActie)
    .toSorted((a, b) => Number(b.uitkomst === 'ontbreekt') - Number(a.uitkomst === 'ontbreekt'));
  const nodig = phrases(missing);
  return { nodig, nagaan: phrases(bevindingen.filter(vraagtNagaan)).filter((kort) => !nodig.includes(kort)) };
}

/** Phrases as one text of at most `longest` characters for a column; what does not fit is counted ("en nog 3"). `''` when there are none. */
export function alsTekst(zinnen: readonly string[], longest = 250): string {
  for (let count = zinnen.length; count > 0; count -= 1) {
    const rest = zinnen.length - count;
    const text = zinnen.slice(0, count).join('; ') + (rest === 0 ? '' : `; en nog ${rest}`);
    if (text.length <= longest) return text;
  }
  return zinnen.length === 0 ? '' : `${zinnen.length} punten`;
}

/** One or two Dutch sentences on a report: whether it is complete and how much there still is to do. */
export function samenvatting(rapport: Controlerapport): string {
  const { nodig, nagaan } = nogNodig(rapport);
  const judged = rapport.bevindingen.filter((bevinding) => geldendeUitkomst(bevinding) === 'te-beoordelen').length;
  const limited = rapport.nietGecontroleerd === undefined ? '' : ` ${rapport.nietGecontroleerd.uitleg}`;
  const wat = rapport.soort === 'lwoo' ? 'de lijst' : 'het dossier';
  const Wat = rapport.soort === 'lwoo' ? 'De lijst' : 'Het dossier';
  const points = nodig.length === 1 ? 'één punt' : `${nodig.length} punten`;
  const maybe = nagaan.length === 0 ? '' : ` Kijk ook na: ${alsTekst(nagaan)}.`;
  if (rapport.eindoordeel === 'incompleet') return `${Wat} is nog niet compleet. Nog nodig: ${alsTekst(nodig)}.${maybe}${limited}`;
  const whole = rapport.nietGecontroleerd === undefined && rapport.documenten.every(({ leesbaar }) => leesbaar);
  const verdict = whole ? `${Wat} is compleet` : `Voor zover de computer het kon controleren is ${wat} compleet`;
  if (nodig.length > 0) return `${verdict}, met ${points} om te verbeteren: ${alsTekst(nodig)}.${maybe}${limited}`;
  if (judged > 0)
    return `${verdict}. De commissie of het loket beoordeelt nog ${judged === 1 ? 'één punt' : `${judged} punten`}.${maybe}${limited}`;
  return `${verdict}.${limited}`;
}
