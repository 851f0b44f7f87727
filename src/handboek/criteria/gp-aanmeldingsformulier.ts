import { formulierIngevuld } from '../formulier.ts';
import type { Criterium } from '../criterium.ts';
import { hoortBijGp, nietBijVerlenging } from '../gp.ts';

/** Handboek 7.1 D, required document 5; the signature is `alg.handtekening-ouders`. */
export const gpAanmeldingsformulier: Criterium = {
  id: 'gp.aanmeldingsformulier',
  bron: '7.1',
  titel: 'Aanmeldingsformulier, ingevuld door de ouders',
  eis: () => 'De ouders hebben het aanmeldingsformulier ingevuld.',
  soort: 'vereist',
  uitkomsten: ['voldaan', 'ontbreekt', 'te-beoordelen', 'nvt'],
  hoortBij: hoortBijGp,
  nietVanToepassing: nietBijVerlenging,
  check: formulierIngevuld,
};
