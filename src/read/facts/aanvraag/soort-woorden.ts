import type { Aanvraagsoort } from '../../../handboek/soorten.ts';

const ways: readonly [Aanvraagsoort, RegExp][] = [
  ['tlv-gp', /\bgp\b|\bgedragsproble\w*|\bcluster ?-?(?:4|iv)\b|\bernstige gedrags/],
  ['tlv-zml', /\bzml\w*\b|\bzeer moeilijk ler\w*/],
  ['tlv-lz', /\blz\w?\b|\blangdurig(?:e)? ziek\w*|\bchronisch zieke\b/],
  ['tlv-lg', /\blg\b|\blichamelijk(?:e)? (?:handicap|gehandicapt|beperk)\w*|\bmytyl\w*/],
  // "10 mg" is a dose
  ['tlv-emb', /\bemb\b|\bernstig(?:e)? meervoudig\w*|(?:^|[^\d\s])\s?\bmg\b|\btyltyl\w*/],
  ['tlv-pro', /\bpro\b|\bpraktijk ?-?onderwijs\b/],
  ['lwoo', /\blwoo\b|\bleerweg ?-?ondersteun\w*/],
];
/** What names a type, for looking through many lines. */
export const soortPatronen: readonly RegExp[] = ways.map(([, pattern]) => pattern);
const special = /\bbijzondere? groep(?:en)?\b|\b9\.2\b|\bpro[- ]bijzonder\b/;

/** Whether a folded text speaks of the special groups of PrO (handboek 9.2). */
export const isSpecial = (folded: string): boolean => special.test(folded);

/** The types named in a folded text. */
export const soortenIn = (folded: string): Aanvraagsoort[] => {
  const found = ways.filter(([, pattern]) => pattern.test(folded)).map(([soort]) => soort);
  if (!found.includes('tlv-pro') || !special.test(folded)) return found;
  // The special groups are told apart by LWOO and by a TLV that the pupil has already: no second type is asked for
  return found.filter((soort) => soort !== 'lwoo').map((soort) => (soort === 'tlv-pro' ? 'tlv-pro-bijzonder' : soort));
};

/** A type as a text names it, from one place up to another. */
export type Genoemd = { soort: Aanvraagsoort; van: number; tot: number };

/** Where a folded text names types, each at its first place. */
export const genoemdIn = (folded: string): Genoemd[] => {
  const found = ways.flatMap(([soort, pattern]) => {
    const match = pattern.exec(folded);
    return match ? [{ soort, van: match.index, tot: match.index + match[0].length }] : [];
  });
  return found.toSorted((a, b) => a.van - b.van);
};
