import { duurInDutch } from '../geldigheid.ts';
import type { Criterium } from '../criterium.ts';
import { oordeel } from '../oordeel.ts';
import { gp } from './paragrafen.ts';

const gpOordeel = (id: string, titel: string, eis: string | Criterium['eis']): Criterium =>
  gp(oordeel({ id, titel, eis: typeof eis === 'string' ? () => eis : eis }));

/** Handboek 7.1: what only people can judge about a TLV-GP. */
export const gpOordelen: readonly Criterium[] = [
  gpOordeel(
    'gp.school-ontoereikend',
    'De school kan de ondersteuning niet bieden',
    'De school kan de ondersteuning die nodig is niet geven op de eigen afdeling voor gedragsproblematiek.',
  ),
  gpOordeel(
    'gp.ernst',
    'Ernst van de problematiek',
    'Er zijn ernstige gedrags- of kinderpsychiatrische problemen, zoals beschreven in de DSM-IV of DSM-5.',
  ),
  gpOordeel(
    'gp.hulpverlening-half-jaar',
    'Duur van de hulpverlening',
    ({ hulpverleningDuurMaanden }) =>
      `Er is naar verwachting minstens ${duurInDutch(hulpverleningDuurMaanden)} geïndiceerde hulpverlening nodig, of die is er al geweest.`,
  ),
  gpOordeel('gp.context', 'Problemen op school en daarbuiten', 'De problemen zijn te zien op school en ook thuis of in de vrije tijd.'),
  gpOordeel(
    'gp.onderwijsbeperking',
    'Beperking in de deelname aan het onderwijs',
    'De leerling is ernstig en structureel beperkt in het deelnemen aan het onderwijs.',
  ),
];
