import type { Criterium } from '../criterium.ts';
import { hoortBijGp, nietBijVerlenging } from '../gp.ts';
import { oppMetDelen } from '../opp.ts';

/** Handboek 7.1 B, required document 3. */
export const gpOpp: Criterium = {
  id: 'gp.opp',
  bron: '7.1',
  titel: 'Ontwikkelingsperspectief (OPP)',
  eis: () => 'Er is een ontwikkelingsperspectief (OPP) met een verantwoordingsdeel, een handelingsdeel en een evaluatiedeel.',
  soort: 'vereist',
  uitkomsten: ['voldaan', 'ontbreekt', 'te-beoordelen', 'nvt'],
  hoortBij: hoortBijGp,
  nietVanToepassing: nietBijVerlenging,
  check: (dossier) => oppMetDelen(dossier, ['verantwoording', 'handelingsdeel', 'evaluatie']),
};
