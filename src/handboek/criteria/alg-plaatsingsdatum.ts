import { inDutch } from '../../calendar.ts';
import type { Criterium } from '../criterium.ts';
import { isPro, isTlv } from '../dossier.ts';
import { jaardagInDutch } from '../geldigheid.ts';
import { gemistOpFormulier } from '../gemist.ts';
import { mitsSoortBekend } from '../soort-bekend.ts';
import { mits, teBeoordelen, voldaan } from '../uitslag.ts';
import { bijNieuwePlaats, blijftOpZelfdeVso } from '../zelfde-vso.ts';

const opsomming = (dagen: readonly string[]): string => `${dagen.slice(0, -1).join(', ')} of ${dagen.at(-1) ?? ''}`;

/** Handboek 3: placement at a VSO school on one of three days; another day only in consultation with that school. */
export const algPlaatsingsdatum: Criterium = {
  id: 'alg.plaatsingsdatum',
  bron: '3',
  titel: 'Plaatsingsdatum',
  eis: ({ plaatsingsdagen }) =>
    `Plaatsing op het VSO is op ${opsomming(plaatsingsdagen.map(jaardagInDutch))}. Een andere dag kan alleen in overleg met de VSO-school.`,
  soort: 'vereist',
  uitkomsten: ['voldaan', 'ontbreekt', 'te-beoordelen', 'nvt'],
  hoortBij: isTlv,
  nietVanToepassing: (dossier) =>
    isPro(dossier) ? 'De plaatsingsdata gelden voor het VSO, niet voor het PrO.' : blijftOpZelfdeVso(dossier),
  check: bijNieuwePlaats((dossier) => {
    const { waarden, soort, feiten } = dossier;
    const { plaatsing, overlegDatum, geldigVan } = feiten.aanvraag;
    if (plaatsing === undefined && geldigVan !== undefined) {
      return teBeoordelen(`De plaatsingsdatum staat er niet apart; de TLV moet gelden vanaf ${inDutch(geldigVan.waarde)}.`, [
        geldigVan.bewijs,
      ]);
    }
    if (plaatsing === undefined) {
      const missed = gemistOpFormulier(dossier, 'De gewenste plaatsingsdatum is niet gevonden.', {
        actie: 'Vul op het aanvraagformulier de gewenste plaatsingsdatum in.',
        kort: 'gewenste plaatsingsdatum',
      });
      return mitsSoortBekend(dossier, missed);
    }
    const asked = `De gewenste plaatsingsdatum is ${inDutch(plaatsing.waarde)}`;
    if (soort === 'onbekend') return teBeoordelen(`${asked}. Het type TLV is nog niet duidelijk.`, [plaatsing.bewijs]);
    if (waarden.plaatsingsdagen.includes(plaatsing.waarde.slice(5))) return mits(plaatsing.zeker, voldaan(`${asked}.`, [plaatsing.bewijs]));
    if (overlegDatum !== undefined) {
      return mits(plaatsing.zeker, voldaan(`${asked}; dat is overlegd met de VSO-school.`, [plaatsing.bewijs, overlegDatum]));
    }
    return teBeoordelen(`${asked}. Dat kan alleen in overleg met de VSO-school; dat overleg is niet gevonden.`, [plaatsing.bewijs], {
      actie:
        'Schrijf op het formulier met wie van de VSO-school u deze plaatsingsdatum hebt afgesproken, of kies een vaste plaatsingsdatum.',
      kort: 'overleg met de VSO-school over de plaatsingsdatum',
    });
  }),
};
