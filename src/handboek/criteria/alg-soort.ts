import type { Criterium } from '../criterium.ts';
import { isTlv } from '../dossier.ts';
import { soortNaam } from '../soorten.ts';
import { teBeoordelen, voldaan, type Stap } from '../uitslag.ts';

const kiesType: Stap = {
  actie: 'Kruis op het aanvraagformulier één type TLV aan; vraag het loket om advies als u twijfelt welk type past.',
  kort: 'één type TLV op het aanvraagformulier',
};

/** Handboek 5: the application says which type is asked for; in doubt the loket advises. */
export const algSoort: Criterium = {
  id: 'alg.soort',
  bron: '5',
  titel: 'Gevraagd type',
  eis: () => 'In de aanvraag staat welk type TLV wordt aangevraagd. Bij twijfel geeft het loket advies.',
  soort: 'vereist',
  uitkomsten: ['voldaan', 'te-beoordelen'],
  hoortBij: isTlv,
  check({ feiten: { aanvraag }, soort, variant: checkedAs }) {
    const bewijs = aanvraag.soorten.map((fact) => fact.bewijs);
    const types = new Set(aanvraag.soorten.map(({ waarde }) => waarde));
    if (types.size === 0) {
      const guess =
        soort === 'onbekend' ? '' : ` De namen van de bestanden wijzen op ${soortNaam[soort]}; daarop is dit dossier gecontroleerd.`;
      return teBeoordelen(`Uit de gelezen stukken blijkt niet welk type TLV wordt aangevraagd.${guess}`, [], kiesType);
    }
    if (types.size > 1) return teBeoordelen('De stukken noemen meer dan één type TLV.', bewijs, kiesType);
    if (soort === 'onbekend' || !aanvraag.soorten.some(({ zeker }) => zeker)) {
      return teBeoordelen('Het gevraagde type is niet met zekerheid te lezen.', bewijs, kiesType);
    }
    const { variant } = aanvraag;
    // A renewal is checked against less, so it must be certain.
    if (checkedAs === 'verlenging' && variant?.zeker !== true) {
      const seen = variant === undefined ? bewijs : [...bewijs, variant.bewijs];
      return teBeoordelen(`De aanvraag is voor ${soortNaam[soort]}. Het lijkt een verlenging te zijn, maar dat is niet zeker.`, seen);
    }
    return voldaan(`De aanvraag is voor ${soortNaam[soort]}.`, bewijs);
  },
};
