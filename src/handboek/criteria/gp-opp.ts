import { oppMetDelen } from '../opp.ts';
import { gp } from './paragrafen.ts';

/** Handboek 7.1 B, required document 3. */
export const gpOpp = gp({
  id: 'gp.opp',
  titel: 'Ontwikkelingsperspectief (OPP)',
  eis: () => 'Er is een ontwikkelingsperspectief (OPP) met een verantwoordingsdeel, een handelingsdeel en een evaluatiedeel.',
  check: (dossier) => oppMetDelen(dossier, ['verantwoording', 'handelingsdeel', 'evaluatie']),
});
