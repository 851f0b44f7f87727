import { jaardagInDutch } from '../../handboek/geldigheid.ts';
import type { Waardereeks } from '../../handboek/waarden.ts';
import type { WetWaarden } from '../../handboek/wet-waarden.ts';

/** A value that is one of a few choices, by its word in the settings. */
type Keuze = WetWaarden['leerachterstandAfronding' | 'redenNietOndertekend' | 'bsnInLijst'];

const keuzeTekst: Readonly<Record<Keuze, string>> = {
  niet: 'niet',
  honderdsten: 'op honderdsten',
  tienden: 'op tienden',
  'verlenging-gp': 'alleen bij verlenging van een TLV-GP',
  'elke-aanvraag': 'bij elke aanvraag',
  'drie-cijfers': 'de laatste drie cijfers',
  geen: 'niets',
};
const isKeuze = (waarde: string): waarde is Keuze => Object.hasOwn(keuzeTekst, waarde);

const getal = (waarde: number): string => waarde.toLocaleString('nl-NL');

function getalTekst(waarde: number, eenheid: Waardereeks<unknown>['eenheid']): string {
  if (eenheid === 'maanden') return waarde === 1 ? '1 maand' : `${getal(waarde)} maanden`;
  if (eenheid === 'weken') return waarde === 1 ? '1 week' : `${getal(waarde)} weken`;
  if (eenheid === 'cursusjaren') return waarde === 1 ? '1 cursusjaar' : `${getal(waarde)} cursusjaren`;
  if (eenheid === 'jaar') return `${getal(waarde)} jaar`;
  // A tenth of a percent is the finest that the handbook could mean
  if (eenheid === 'deel van 1') return waarde.toLocaleString('nl-NL', { style: 'percent', maximumFractionDigits: 1 });
  return eenheid === 'IQ-punten' ? `IQ ${getal(waarde)}` : getal(waarde);
}

/** A value of the rules as people say it, with its unit. */
export function waardeTekst(waarde: unknown, eenheid: Waardereeks<unknown>['eenheid']): string {
  if (Array.isArray(waarde)) return waarde.length === 0 ? 'geen' : waarde.map((een) => waardeTekst(een, eenheid)).join(', ');
  if (typeof waarde === 'number') return getalTekst(waarde, eenheid);
  if (typeof waarde !== 'string') return String(waarde);
  if (eenheid === 'dag van het jaar') return jaardagInDutch(waarde);
  return eenheid === 'keuze' && isKeuze(waarde) ? keuzeTekst[waarde] : waarde;
}
