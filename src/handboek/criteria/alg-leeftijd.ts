import { ageOn, cursusjaarOf, inDutch } from '../../calendar.ts';
import type { Criterium } from '../criterium.ts';
import { isPro, isTlv } from '../dossier.ts';
import { geboortedatumOnbruikbaar } from '../geboortedatum.ts';
import { plaatsingsdag } from '../geldigheid.ts';
import { mits, teBeoordelen, voldaan } from '../uitslag.ts';

/** Handboek 3: 12 or older at the start of the cursusjaar of placement; younger only in consultation with the loket. */
export const algLeeftijd: Criterium = {
  id: 'alg.leeftijd',
  bron: '3',
  titel: 'Leeftijd bij de start van het cursusjaar',
  eis: ({ leeftijdVso }) =>
    `De leerling is bij de start van het cursusjaar ${leeftijdVso} jaar of ouder. Afwijken kan alleen in overleg met het loket.`,
  soort: 'vereist',
  uitkomsten: ['voldaan', 'ontbreekt', 'te-beoordelen', 'nvt'],
  hoortBij: isTlv,
  nietVanToepassing: (dossier) => (isPro(dossier) ? 'Deze leeftijdsgrens geldt voor het VSO, niet voor het PrO.' : undefined),
  check(dossier) {
    const { waarden, feiten, peildatum } = dossier;
    const unusable = geboortedatumOnbruikbaar(dossier);
    if (unusable !== undefined || feiten.geboortedatum === undefined) return unusable ?? teBeoordelen('De geboortedatum is niet bekend.');
    const { geboortedatum } = feiten;
    const asked = plaatsingsdag(dossier);
    const start = cursusjaarOf(asked?.waarde ?? peildatum).begin;
    const age = ageOn(geboortedatum.waarde, start);
    const bewijs = [geboortedatum.bewijs, ...(asked === undefined ? [] : [asked.bewijs])];
    if (dossier.soort === 'onbekend')
      return teBeoordelen(`Op ${inDutch(start)} is de leerling ${age} jaar. Het type TLV is nog niet duidelijk.`, bewijs);
    // Without a day of placement the present cursusjaar is the earliest there can be: old enough now is old enough later.
    if (age >= waarden.leeftijdVso) {
      return mits(geboortedatum.zeker && asked?.zeker !== false, voldaan(`De leerling is op ${inDutch(start)} ${age} jaar.`, bewijs));
    }
    const known = asked === undefined ? 'De gevraagde plaatsingsdatum is niet bekend. ' : '';
    return teBeoordelen(
      `${known}Op ${inDutch(start)} is de leerling ${age} jaar, jonger dan ${waarden.leeftijdVso}. Dit kan alleen in overleg met het loket.`,
      bewijs,
      { actie: 'Neem contact op met het loket over de leeftijd van de leerling.', kort: 'overleg met het loket over de leeftijd' },
    );
  },
};
