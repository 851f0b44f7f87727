import type { IsoDate } from '../../../src/calendar.ts';
import type { Stuk } from '../voorbeeld.ts';
import { formulier } from './formulier.ts';
import { gegevens } from './gegevens.ts';
import { onderzoek } from './onderzoek.ts';
import { opp } from './opp.ts';
import { advies1, advies2, behandelbericht, handelingsplan, onderbouwing } from './overige.ts';

/** A new TLV-GP with every piece there and in order. */
export function compleet(peildatum: IsoDate): Stuk[] {
  const g = gegevens(peildatum);
  return [
    { naam: 'Aanmeldingsformulier TLV Tobias L.docx', papier: formulier(g) },
    { naam: 'OPP Tobias Leeflang.pdf', papier: opp(g) },
    { naam: 'Verslag De Beemd.pdf', papier: onderzoek(g) },
    { naam: 'Onderbouwing orthopedagoog.docx', papier: onderbouwing(g) },
    { naam: 'HP Werkplaats geëvalueerd.docx', papier: handelingsplan(g) },
    { naam: 'advies deskundige 1.pdf', papier: advies1(g) },
    { naam: 'advies deskundige 2.pdf', papier: advies2(g) },
    { naam: 'brief behandeling Beemd.pdf', papier: behandelbericht(g) },
  ];
}
