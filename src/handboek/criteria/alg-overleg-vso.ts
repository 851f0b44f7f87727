import type { Criterium } from '../criterium.ts';
import { isPro, isTlv, type Dossier } from '../dossier.ts';
import { gemistOpFormulier } from '../gemist.ts';
import { lijktDezelfdeSchool } from '../schoolnaam.ts';
import { mitsSoortBekend } from '../soort-bekend.ts';
import { mits, nietVoldaan, teBeoordelen, voldaan, type Stap } from '../uitslag.ts';
import { bijNieuwePlaats, blijftOpZelfdeVso } from '../zelfde-vso.ts';

const stap: Stap = {
  actie: 'Overleg met de VSO-school en schrijf op het formulier wanneer en met wie u hebt overlegd.',
  kort: 'overleg met de beoogde VSO-school',
};

function nietNodig(dossier: Dossier): string | undefined {
  if (isPro(dossier)) return 'Dit overleg geldt voor het VSO, niet voor het PrO.';
  const { beoogdeSchool } = dossier.feiten.aanvraag;
  const elsewhere = beoogdeSchool !== undefined && !lijktDezelfdeSchool(beoogdeSchool.waarde, dossier.school.naam);
  if (dossier.school.soort === 'vso' && !elsewhere) return 'De aanvrager is zelf de VSO-school.';
  return blijftOpZelfdeVso(dossier);
}

/** Handboek 3: the intended VSO school was consulted beforehand. */
export const algOverlegVso: Criterium = {
  id: 'alg.overleg-vso',
  bron: '3',
  titel: 'Overleg met de VSO-school',
  eis: () => 'De school heeft vooraf overlegd met de VSO-school waar de leerling naartoe gaat, en dat blijkt uit het dossier.',
  soort: 'vereist',
  uitkomsten: ['voldaan', 'niet-voldaan', 'ontbreekt', 'te-beoordelen', 'nvt'],
  hoortBij: isTlv,
  nietVanToepassing: nietNodig,
  check: bijNieuwePlaats((dossier) => {
    const { overlegVso } = dossier.feiten.aanvraag;
    if (overlegVso === undefined) {
      const missed = gemistOpFormulier(dossier, 'Uit de gelezen stukken blijkt niet dat vooraf met de VSO-school is overlegd.', stap);
      return mitsSoortBekend(dossier, missed);
    }
    const bewijs = [overlegVso.bewijs];
    if (dossier.soort === 'onbekend') return teBeoordelen('Eerst moet duidelijk zijn welk type wordt aangevraagd.', bewijs);
    if (overlegVso.waarde) return mits(overlegVso.zeker, voldaan('Er is vooraf overlegd met de VSO-school.', bewijs));
    return mits(overlegVso.zeker, nietVoldaan('Er is nog niet overlegd met de VSO-school.', bewijs, stap));
  }),
};
