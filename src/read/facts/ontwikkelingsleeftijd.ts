import type { Ontwikkelingsleeftijd } from '../facts.ts';
import { modalityAt } from './modality.ts';
import { evidence } from './quote.ts';
import type { Reading } from './reading.ts';
import { makeGate } from './sieve.ts';

const speaks =
  /\b(?:\w*ontwikkelings-?leeftijd\w*|functionerings-?leeftijd|mentale leeftijd|(?:zelfredzaamheids|taal|sociale|emotionele|motorische)-?leeftijd|leeftijds-?equivalent\w*|ontwikkelings-?niveau|(?:op (?:het |een )?niveau|vergelijkbaar met|niveau) van (?:een |een kind van |een baby van |een peuter van )?(?=\d|een half|ander))/g;
const maySpeak = makeGate(speaks);
const selfReliance = /\b(?:zelfredzaamheid\w*|redzaamheid|zelfverzorging|adl|dagelijkse vaardigheden)\b/;
// An age in one of these alone says nothing of the whole, nor of self-reliance.
const part = /\b(?:communicatie\w*|taal\w*|motori\w+|spel\w*|socialisatie|sociaal\w*|emotione\w*|spraak)\b/;
const earlier = /\b(?:destijds|toen|eerder|vorige?|in 20\d\d)\b/;
const duration =
  /(?<![\d.,])(?:(\d{1,2})(?:[.,]5)? jaar(?: en|,)? (\d{1,2}) (?:maanden|mnd)|(\d{1,3}) (?:maanden|mnd|maands)\b|(\d{1,2}) jaar\b|(\d{1,2});(\d{1,2}))/;
const range = /(?<!\d)\d{1,3} ?(?:-|tot|a|à) ?(\d{1,3}) (?:maanden|mnd)/;

/** Ages at which a document says that someone functions, in months. Of a range the upper end, not certain. */
export const findOntwikkelingsleeftijden = (reading: Reading): Ontwikkelingsleeftijd[] => {
  const found: Ontwikkelingsleeftijd[] = [];
  for (const sentence of reading.sentences) {
    if (sentence.text.length > 900) continue;
    const under = /leeftijd/.test(sentence.kop) && sentence.table;
    if (!under && !maySpeak(sentence)) continue;
    const places = [...sentence.folded.matchAll(speaks)].map((match) => ({ at: match.index, to: match.index + match[0].length }));
    if (under && places.length === 0) places.push({ at: 0, to: 0 });
    for (const [index, { at, to }] of places.entries()) {
      const said = sentence.folded.slice(to, Math.min(to + 90, places[index + 1]?.at ?? sentence.folded.length));
      const spread = range.exec(said);
      const exact = duration.exec(said);
      const maanden = spread?.[1] === undefined ? monthsOf(exact) : Number(spread[1]);
      if (maanden === undefined || maanden > 240 || ['ontkend', 'beloofd'].includes(modalityAt(sentence.folded, at))) continue;
      const near = sentence.folded.slice(Math.max(0, at - 60), to + 90);
      const gebied = (selfReliance.exec(near) ?? (part.test(near) ? null : selfReliance.exec(sentence.kop)))?.[0];
      if (gebied === undefined && (part.test(near) || part.test(sentence.kop))) continue;
      if (found.some((other) => other.maanden === maanden && other.gebied === gebied)) continue;
      found.push({
        maanden,
        gebied,
        bewijs: evidence(reading.name, sentence, at),
        zeker: spread === null && !earlier.test(sentence.folded) && !sentence.weak && !sentence.shaky,
      });
    }
  }
  return found;
};

const monthsOf = (match: RegExpExecArray | null): number | undefined => {
  if (!match) return undefined;
  const [, years, rest, only, whole, first, second] = match;
  if (years !== undefined) return Number(years) * 12 + Number(rest);
  if (only !== undefined) return Number(only);
  return whole === undefined ? Number(first) * 12 + Number(second) : Number(whole) * 12;
};
