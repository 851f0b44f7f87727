import { fold } from './fold.ts';

// What a total is called. "IQ" alone also serves, but is weighed with what stands around it.
const totalName = String.raw`(?:totaal|totale|total|volledig|volledige|algemeen|algemene|full[- ]scale|tot\.?)[- ]?(?:e )?(?:iq|intelligentie(?:quotient|niveau|score)?|i\.q\.|score|wisc-iq)|tiq|fsiq|gai-?iq|iq[- ]?(?:totaal|score|profiel)|(?:son|rakit|kait|wisc|wais|wnv|ids)[- ]?(?:r[- ]?)?(?:2[- ])?iq|intelligentie-?quotient|intelligentieniveau|totale? (?:iq|intelligentie)[- ]score|ontwikkelingsquotient|cognitief quotient|iq`;
/** Where a text names a total IQ. */
export const total = new RegExp(`(?<![a-z])(?:${totalName})(?![a-z])`, 'g');
/** A cell that names a total IQ and nothing else. */
export const rowTotal = new RegExp(`^(?:het )?(?:${totalName}|totale schaal|totaal)(?: ?\\(?(?:tiq|iq|fsiq|totaal)\\)?)?[ :.*]*$`);

// Parts of tests as rows of a table of scores name them, on a folded cell without brackets. The old and the new visual index differ.
const parts: readonly [string, RegExp][] = [
  ['VBI', /^(?:verbaal begrip(?:s?-?index)?|verbale? begripsindex|vbi)\b/],
  ['VRI', /^(?:visueel[- ]ruimtelijk\w*|vri|visueel[- ]ruimtelijke? index)\b/],
  ['FRI', /^(?:fluide? redener\w*|fri|vloeiend redeneren)\b/],
  ['WGI', /^(?:werkgeheugen\w*|wgi)\b/],
  ['VSI', /^(?:verwerkingssnelhei\w*|vsi)\b/],
  ['POI', /^(?:perceptue?le? organisatie\w*|poi)\b/],
  ['PRI', /^(?:perceptue?e?l redeneren\w*|pri)\b/],
  ['VIQ', /^(?:verba(?:al|le)[- ]?iq|viq)\b/],
  ['PIQ', /^(?:performa(?:al|le)[- ]?iq|piq)\b/],
  ['AVI', /^(?:algemene vaardigheids\w*|gai)\b/],
  ['redeneerschaal', /^redeneer(?:schaal|tests?)\b/],
  ['performaalschaal', /^(?:performaal|handelings)(?:schaal|tests?)\b/],
  ['verbaal redeneren', /^verbaal redeneren\b/],
  ['abstract redeneren', /^abstract redeneren\b/],
  ['visuele verwerking', /^visuele verwerking\b/],
  ['langetermijngeheugen', /^langetermijn-?geheugen\b/],
  ['kortetermijngeheugen', /^kortetermijn-?geheugen\b|^auditief kortetermijn\w*/],
  ['gekristalliseerde intelligentie', /^gekristalliseerd\w* (?:intelligentie|iq)\b/],
  ['vloeiende intelligentie', /^(?:vloeiend|fluid)\w* (?:intelligentie|iq)\b/],
];

/** The part of a test that a cell names; undefined where it names none. */
export const partOf = (cell: string): string | undefined => {
  const folded = fold(cell).replace(/\s+/g, ' ').trim();
  return folded.length > 60 ? undefined : parts.find(([, pattern]) => pattern.test(folded))?.[0];
};

/** Whether a figure can be an IQ. */
export const plausible = (value: number): boolean => value >= 20 && value <= 160;

/** An interval such as `89-99`, `[89 - 99]` or `tussen 89 en 99`. */
export const intervalIn = (text: string): [number, number] | undefined => {
  const match = /(?<!\d)(\d{2,3})\s*(?:-|–|—|tot(?: en met)?|t\/m|en)\s*(\d{2,3})(?!\d|%|-\s?[bB])/.exec(text);
  const [low, high] = [Number(match?.[1]), Number(match?.[2])];
  return match && plausible(low) && high > low && high - low <= 40 ? [low, high] : undefined;
};
