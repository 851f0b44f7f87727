import type { Criterium } from '../criterium.ts';
import type { Aanvraag, DocumentKind } from '../../read/facts.ts';
import { isTlv } from '../dossier.ts';
import { soortNaam } from '../soorten.ts';
import { teBeoordelen, voldaan, type Stap } from '../uitslag.ts';

const kiesType: Stap = {
  actie: 'Kruis op het aanvraagformulier één type TLV aan; vraag het loket om advies als u twijfelt welk type past.',
  kort: 'één type TLV op het aanvraagformulier',
};

const stukken: Partial<Record<DocumentKind, string>> = {
  deskundigenadvies: 'het advies van een deskundige',
  onderbouwing: 'de onderbouwing',
  onderzoeksverslag: 'het onderzoeksverslag',
  intelligentieonderzoek: 'het intelligentieonderzoek',
  hulpverlening: 'het verslag van hulpverlening',
  opp: 'het OPP',
  handelingsplan: 'het handelingsplan',
  'medische-verklaring': 'de medische verklaring',
  okr: 'het onderwijskundig rapport',
  brief: 'een brief',
  voortgangsrapportage: 'de voortgangsrapportage',
  zienswijze: 'de zienswijze van de ouders',
  toestemming: 'de toestemming van de ouders',
};

/** "het OPP en een brief": the pieces that point to a type, each kind once. */
function uitStukken(uit: NonNullable<Aanvraag['afgeleid']>['uit']): string {
  const named = [...new Set(uit.map(({ kind }) => stukken[kind] ?? 'een ander stuk'))];
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} en ${named.at(-1)}`;
}

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
    const { afgeleid } = aanvraag;
    if (afgeleid !== undefined && afgeleid.waarde === soort && types.size !== 1) {
      const said = types.size === 0 ? 'Op het aanvraagformulier is geen type TLV gevonden.' : 'De aanvraag noemt meer dan één type TLV.';
      const derived = `Uit ${uitStukken(afgeleid.uit)} maken wij op: ${soortNaam[soort]}. Daarop is dit dossier gecontroleerd.`;
      return teBeoordelen(`${said} ${derived}`, [...bewijs, ...afgeleid.uit.map((one) => one.bewijs)], kiesType);
    }
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
