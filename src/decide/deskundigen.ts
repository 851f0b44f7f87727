import { beoordeelPaar, zelfdePersoon } from '../handboek/deskundigen.ts';
import type { Aanvraagsoort, Variant } from '../handboek/soorten.ts';
import type { ExtraDeskundige } from '../handboek/wet-waarden.ts';
import type { BesluitKind, BesluitRecord } from '../storage/records.ts';
import { maximum, type BesluitInvoer, type Fouten } from './invoer.ts';

type Deskundige = BesluitRecord['deskundigen'][number];

const line = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The experts' rows in which anything is filled in. */
export function gevuldeDeskundigen(invoer: Pick<BesluitInvoer, 'deskundigen'>): Deskundige[] {
  return invoer.deskundigen
    .map(({ naam, functie, advies }) => ({ naam: line(naam), functie: line(functie), ...(advies === '' ? {} : { advies }) }))
    .filter(({ naam, functie, advies }) => naam !== '' || functie !== '' || advies !== undefined);
}

/** From how many of the advices that came to something a decision departs. */
export function afwijking(besluit: BesluitKind, deskundigen: readonly Deskundige[]): 'geen' | 'een' | 'deel' | 'alle' {
  if (besluit !== 'toekennen' && besluit !== 'afwijzen') return 'geen';
  const adviezen = deskundigen.flatMap(({ advies }) => (advies === undefined || advies === 'geen-oordeel' ? [] : [advies]));
  const anders = adviezen.filter((advies) => advies !== besluit).length;
  if (anders === 0) return 'geen';
  if (anders === adviezen.length && anders > 1) return 'alle';
  return anders === 1 ? 'een' : 'deel';
}

/** Whether a decision departs from the advice of any expert (Awb 3:50: then it says why). */
export const wijktAf = (besluit: BesluitKind, deskundigen: readonly Deskundige[]): boolean => afwijking(besluit, deskundigen) !== 'geen';

/** How many experts must have advised: two for granting (handboek 3), none for a renewal of category A or a rejection. */
export const nodigeDeskundigen = (besluit: BesluitKind, variant: Variant): 0 | 2 =>
  besluit === 'toekennen' && variant !== 'verlenging' ? 2 : 0;

/** What is wrong with the experts' rows: each row whole, two different people where handboek 3 asks them. */
export function deskundigenFouten(
  invoer: Pick<BesluitInvoer, 'deskundigen'>,
  gekozen: { besluit: 'toekennen' | 'afwijzen'; variant: Variant } | undefined,
): Fouten {
  const fouten: Fouten = {};
  invoer.deskundigen.forEach((rij, index) => {
    const [naam, functie] = [line(rij.naam), line(rij.functie)];
    if (naam === '' && functie === '' && rij.advies === '') return;
    if (naam === '' || functie === '' || rij.advies === '') {
      fouten[`deskundige-${index}`] = `Vul van deskundige ${index + 1} naam, functie en advies in, of maak de hele regel leeg.`;
    } else if (naam.length > maximum.naam || functie.length > maximum.functie) {
      fouten[`deskundige-${index}`] = `Naam of functie van deskundige ${index + 1} is te lang. Kort in tot ${maximum.naam} tekens.`;
    }
  });
  const ingevuld = gevuldeDeskundigen(invoer);
  const dubbel = ingevuld.some(({ naam }, index) => ingevuld.slice(index + 1).some((ander) => zelfdePersoon(naam, ander.naam)));
  if (gekozen !== undefined && ingevuld.length < nodigeDeskundigen(gekozen.besluit, gekozen.variant)) {
    fouten.deskundigen = 'Voor een TLV adviseren twee deskundigen. Vul van allebei naam, functie en advies in (handboek 3).';
  } else if (dubbel) {
    fouten.deskundigen = 'Dezelfde deskundige staat er twee keer. De adviezen moeten van verschillende mensen zijn (handboek 3).';
  }
  return fouten;
}

/**
 * What the person who decides should look at once more about the functions of the first two experts (handboek 3, and `ook`: what the partnership
 * added); undefined when they fit.
 * The loket may decide otherwise.
 */
export function deskundigenAandacht(
  deskundigen: Deskundige[],
  aanvraag: { soort: Aanvraagsoort; variant: Variant },
  ook: readonly ExtraDeskundige[],
): string | undefined {
  const [eerste, tweede] = deskundigen;
  if (eerste === undefined || tweede === undefined) return undefined;
  const paren = [
    beoordeelPaar(eerste.functie, tweede.functie, aanvraag, true, ook),
    beoordeelPaar(tweede.functie, eerste.functie, aanvraag, false, ook),
  ];
  if (paren.includes('goed')) return undefined;
  return 'Kijk na of de functies van de deskundigen passen bij handboek 3: de eerste is orthopedagoog of psycholoog, de tweede kinder- of jeugdpsycholoog of pedagoog (voor PrO: iemand die het vmbo en het praktijkonderwijs kent).';
}
