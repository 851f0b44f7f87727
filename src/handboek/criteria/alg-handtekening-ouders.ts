import type { Criterium } from '../criterium.ts';
import { isTlv, stukkenVan, type Dossier } from '../dossier.ts';
import { gemistStuk } from '../gemist.ts';
import { mits, teBeoordelen, voldaan, type Stap, type Uitslag } from '../uitslag.ts';

const stap: Stap = {
  actie: 'Laat de ouders het aanvraagformulier ondertekenen en upload het ondertekende formulier.',
  kort: 'handtekening van de ouders op het aanvraagformulier',
};
const tweedeOuder: Stap = {
  actie: 'Laat ook de andere ouder tekenen, of schrijf op het formulier dat één ouder het gezag heeft.',
  kort: 'handtekening van de andere ouder',
};

/**
 * What an unsigned form comes to: in a GP renewal, or where the parents filled in nothing either, the school may say why; where the partnership
 * follows the law in this, in any application, and a view of the parents serves as well.
 */
function unsigned(dossier: Dossier): Uitslag {
  const { aanvraag } = dossier.feiten;
  const reason = aanvraag.redenNietOndertekend;
  const renewal = dossier.soort === 'tlv-gp' && dossier.variant === 'verlenging';
  const everywhere = dossier.waarden.redenNietOndertekend === 'elke-aanvraag';
  const bewijs = aanvraag.ouders.map((ouder) => ouder.bewijs);
  if (reason !== undefined && (everywhere || renewal || aanvraag.ingevuld?.waarde === false)) {
    return teBeoordelen('De ouders hebben niet getekend; de school schrijft waarom. Beoordeel die reden.', [reason]);
  }
  const view = everywhere ? stukkenVan(dossier, 'zienswijze') : [];
  if (view.length > 0) {
    return teBeoordelen(
      'De ouders hebben niet getekend; hun zienswijze zit in het dossier. Beoordeel die.',
      view.map((stuk) => stuk.bewijs),
    );
  }
  const also =
    everywhere || renewal
      ? {
          actie: `${stap.actie} Tekenen zij niet, schrijf dan om welke reden.`,
          kort: 'handtekening van de ouders, of de reden waarom zij niet tekenen',
        }
      : stap;
  return gemistStuk(dossier, 'Er staat geen handtekening van de ouders op het aanvraagformulier.', also, bewijs);
}

/** Handboek 7.1, 8 and 9.1: the application form is signed by the parents; in a GP renewal, or the school states why not. */
export const algHandtekeningOuders: Criterium = {
  id: 'alg.handtekening-ouders',
  bron: '7.1, 8, 9.1',
  titel: 'Handtekening van de ouders',
  eis: ({ redenNietOndertekend }, { soort, variant }) => {
    const signed = 'De ouders hebben het aanvraagformulier ondertekend.';
    if (redenNietOndertekend === 'elke-aanvraag')
      return `${signed} Tekenen zij niet, dan schrijft de school waarom of voegt zij hun zienswijze toe.`;
    if (soort === 'onbekend') return `${signed} Tekenen zij niet bij een verlenging van een TLV-GP, dan schrijft de school waarom.`;
    return soort === 'tlv-gp' && variant === 'verlenging' ? `${signed} Tekenen zij niet, dan schrijft de school waarom.` : signed;
  },
  soort: 'vereist',
  uitkomsten: ['voldaan', 'ontbreekt', 'te-beoordelen'],
  hoortBij: isTlv,
  check(dossier) {
    const { document, ouders, eenouderGezag } = dossier.feiten.aanvraag;
    if (document === undefined)
      return gemistStuk(dossier, 'Er is geen aanvraagformulier gevonden, en dus geen handtekening van de ouders.', stap);
    const signed = ouders.filter(({ ondertekend }) => ondertekend === true);
    const unknown = ouders.filter(({ ondertekend }) => ondertekend === undefined);
    const bewijs = signed.map((ouder) => ouder.bewijs);
    if (signed.length > 0 && (signed.length === ouders.length || eenouderGezag !== undefined)) {
      const sole = signed.length < ouders.length || ouders.length === 1;
      const how = sole && eenouderGezag !== undefined ? 'De ouder met het gezag heeft getekend.' : 'De ouders hebben getekend.';
      const zeker = signed.every((ouder) => ouder.zeker);
      return mits(zeker, voldaan(how, eenouderGezag === undefined ? bewijs : [...bewijs, eenouderGezag]));
    }
    if (unknown.length > 0) {
      return teBeoordelen(
        'Of de ouders hebben getekend, is niet met zekerheid te zien.',
        ouders.map((ouder) => ouder.bewijs),
        stap,
      );
    }
    if (signed.length > 0)
      return teBeoordelen(
        'Eén van de twee ouders heeft getekend.',
        ouders.map((ouder) => ouder.bewijs),
        tweedeOuder,
      );
    const certain = ouders.every((ouder) => ouder.zeker);
    return mits(certain, unsigned(dossier));
  },
};
