import { stukkenVan, type Dossier } from './dossier.ts';

/** The conditions of the two groups of handboek 9.2, and the words by which a school claims one. */
const voorwaarden: readonly { groep: 'a' | 'b'; nummer: number; wat: string; woorden: RegExp }[] = [
  { groep: 'a', nummer: 1, wat: 'scores op de grens van LWOO en PrO', woorden: /\bgrensvlak|\bgrensgebied|\bop de grens\b/ },
  {
    groep: 'a',
    nummer: 2,
    wat: 'toegenomen problematiek',
    woorden:
      /problematiek\b.{0,80}\b(?:toegenomen|verergerd|verzwaard|zwaarder|groter)\b|\b(?:toegenomen|toename|verergering|zwaardere)\b.{0,60}problematiek/,
  },
  { groep: 'a', nummer: 3, wat: 'een stapeling van andere problematiek', woorden: /\b(?:op(?:een))?stapeling\b|\bandersoortig/ },
  {
    groep: 'b',
    nummer: 1,
    wat: 'IQ of leerachterstand van het PrO',
    woorden: /\b(?:iq|intelligentie\w*|leerachterstand)[- ]?criteri|\bvoldoet\b.{0,60}\b(?:iq|intelligentie|leerachterstand)/,
  },
  {
    groep: 'b',
    nummer: 2,
    wat: 'een problematiek die PrO nodig maakt',
    woorden: /\b(?:praktijkonderwijs|pro)\b.{0,80}\b(?:geboden|noodzakelijk)\b/,
  },
];

/**
 * Which group of handboek 9.2 the papers of a dossier fit, and which conditions its passages seem to claim: a Dutch sentence for who judges, `''`
 * where there is neither. A condition counts only with the group for which there is a paper; without a paper both are named.
 */
export function groepWijzer(dossier: Dossier): string {
  const lwoo = stukkenVan(dossier, 'lwoo-beslissing').length > 0;
  const tlv = stukkenVan(dossier, 'tlv').length > 0;
  const opp = stukkenVan(dossier, 'opp').length > 0;
  const papers = [
    ...(lwoo ? ['Er is een LWOO-beslissing; die past bij groep a.'] : []),
    ...(tlv ? ['Er is een TLV; die past bij groep b.'] : opp && !lwoo ? ['Er is een OPP; dat past bij groep b.'] : []),
  ];
  const fits = { a: lwoo || papers.length === 0, b: tlv || opp || papers.length === 0 };
  const words = (dossier.feiten.passages['prob.groep'] ?? []).map(({ citaat }) => citaat.toLowerCase());
  const claimed = voorwaarden.filter(({ groep, woorden }) => fits[groep] && words.some((text) => woorden.test(text)));
  const named = claimed.map(({ groep, nummer, wat }) => `${groep}${nummer} (${wat})`).join(', ');
  return [...papers, ...(named === '' ? [] : [`De woorden wijzen op voorwaarde ${named}.`])].join(' ');
}
