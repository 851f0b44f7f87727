import { formulierIngevuld } from '../formulier.ts';
import { gp } from './paragrafen.ts';

/** Handboek 7.1 D, required document 5; the signature is `alg.handtekening-ouders`. */
export const gpAanmeldingsformulier = gp({
  id: 'gp.aanmeldingsformulier',
  titel: 'Aanmeldingsformulier, ingevuld door de ouders',
  eis: () => 'De ouders hebben het aanmeldingsformulier ingevuld.',
  check: formulierIngevuld,
});
