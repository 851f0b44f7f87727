import type { IsoDate } from '../../calendar.ts';
import type { Evidence, Fact } from '../../evidence.ts';
import { findDates } from './dates.ts';
import { isPromise } from './modality.ts';
import { pairsOf } from './pairs.ts';
import { evidence, fact } from './quote.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';

/** Words for looking back, as headings, labels and columns have them. */
export const lookingBack =
  /\b(?:\w*evaluatie\w*|geevalueerd|evalueren|terugblik|teruggekeken|teruggeblikt|terugkijken|kijken we terug|bijstelling|tussenstand|hoe is het gegaan|hoe ging het|opbrengst(?:en)?|resulta(?:at|ten)|bereikt|effect(?:en)?|wat heeft het opgeleverd|behaald(?:e)?|stand van zaken|eindstand|conclusie arrangement)\b/;
// What only an evaluation that was held can say.
const outcome =
  /\b(?:(?:niet |deels |gedeeltelijk |grotendeels |ruim |half |nog niet |net niet )?(?:behaald|gehaald|bereikt|gelukt|geslaagd|haalbaar gebleken)|lukt(?:e)?\b|mislukt|gestopt|gestaakt|verbeterd|verbetering|verslechterd|afgenomen|toegenomen|gedaald|dalend|gestegen|vooruitgang|achteruit(?:gegaan)?|stagneert|stagnatie|onvoldoende effect|nauwelijks|effect|werd|werden|bleef|bleven|bleek|bleken|blijkt|ging|gingen|kwam|kwamen|had|hadden|heeft .{2,60}ge\w+(?:d|t|en)\b|is .{2,60}ge\w+(?:d|t|en)\b|zijn .{2,60}ge\w+(?:d|t|en)\b|van \d+ (?:naar|van de|van)|\d+ (?:van|van de) (?:de )?\d+|\d+ ?%|\d+ (?:incidenten|keer|maal)|wisselend|onvoldoende|voldoende|goed|werkt (?:goed|niet)|doorgaan|voortzetten|blijven steken|besluit|constateert|tevreden|bijgesteld|niet opgeleverd)\b/;
const generic =
  /\b(?:wordt|worden)\b.{0,80}\b(?:tweemaal|eenmaal|jaarlijks|minstens|elke|iedere|periodiek|per jaar|per periode|gevuld|aan het eind(?:e)? van)\b|\bminimaal \w+ (?:keer|maal) per\b|\bdeel c kijken we\b|\bde kolom\b|\bin te vullen\b/;
const vague =
  /^(?:\(|\[)?(?:nog (?:in te vullen|niet|geen).*|n\.?v\.?t\.?|volgt.*|pm|p\.m\.|-+|…+|\.{2,}|_+|\?+|nvt|geen|n\.?t\.?b\.?)(?:\)|\])?$/;

/** What looking back a document holds: `aanwezig` with content, `leeg`, `beloofd` or `afwezig`; with the words and, where given, the day. */
export type Evaluatie = {
  stand: 'aanwezig' | 'leeg' | 'beloofd' | 'afwezig';
  bewijs?: Evidence;
  datum?: Fact<IsoDate>;
  doelen: number;
  zeker: boolean;
};

/** Looks for an evaluation with content: under a heading, in a column, beside a label or in a sentence of its own. */
export const findEvaluatie = (reading: Reading): Evaluatie => {
  const parts = [...underHeadings(reading), ...inColumns(reading), ...besideLabels(reading), ...inSentences(reading)];
  const content = parts.filter((part) => part.stand === 'aanwezig').sort((a, b) => b.weight - a.weight)[0];
  const datum = evaluationDay(reading);
  const doelen = parts.filter((part) => part.stand === 'aanwezig' && part.goals > 0).reduce((most, part) => Math.max(most, part.goals), 0);
  if (content)
    return {
      stand: 'aanwezig',
      bewijs: evidence(reading.name, content.sentence),
      ...(datum ? { datum } : {}),
      doelen,
      zeker: content.weight >= 2,
    };
  const promised = parts.find((part) => part.stand === 'beloofd');
  if (promised) return { stand: 'beloofd', bewijs: evidence(reading.name, promised.sentence), doelen: 0, zeker: true };
  const empty = parts.find((part) => part.stand === 'leeg');
  return empty
    ? { stand: 'leeg', bewijs: evidence(reading.name, empty.sentence), doelen: 0, zeker: true }
    : { stand: 'afwezig', doelen: 0, zeker: true };
};

type Part = { stand: 'aanwezig' | 'leeg' | 'beloofd'; sentence: Pick<Sentence, 'page' | 'text' | 'weak'>; weight: number; goals: number };

// The words that a held evaluation shows: outcomes, and days or past tense; not the rule that there will be one.
const weigh = (sentences: readonly Pick<Sentence, 'folded' | 'text' | 'page' | 'weak'>[]): Part | undefined => {
  const said = sentences.filter((sentence) => sentence.folded.length > 2 && !vague.test(sentence.folded.trim()));
  const facts = said.filter((sentence) => !generic.test(sentence.folded) && !promisesEvaluation(sentence.folded));
  const telling = facts.filter((sentence) => outcome.test(sentence.folded));
  const [first] = telling;
  if (first)
    return {
      stand: 'aanwezig',
      sentence: first,
      weight: Math.min(4, telling.length) + (facts.some((sentence) => findDates(sentence.text).length > 0) ? 1 : 0),
      goals: 0,
    };
  const promise = said.find((sentence) => promisesEvaluation(sentence.folded));
  if (promise) return { stand: 'beloofd', sentence: promise, weight: 0, goals: 0 };
  const long = facts.find((sentence) => sentence.text.length > 60);
  return long ? { stand: 'aanwezig', sentence: long, weight: 1, goals: 0 } : undefined;
};

const promisesEvaluation = (folded: string): boolean =>
  (isPromise(folded) &&
    !/\b(?:geevalueerd|teruggekeken|besproken) (?:op |met |d\.d\. ?)?\d/.test(folded) &&
    !/\b(?:behaald|gehaald|bereikt|gelukt|lukt)\b/.test(folded)) ||
  /\b(?:gepland|voorzien|planning|nog in te vullen|volgt)\b/.test(folded);

const underHeadings = (reading: Reading): Part[] => {
  const parts: Part[] = [];
  const { sentences, rows } = reading;
  for (const [index, sentence] of sentences.entries()) {
    const row = rows[sentence.row];
    if (!row?.heading || sentence.table || !lookingBack.test(sentence.folded) || index < 2 || sentence.text !== row.text) continue;
    if (/\b(?:handelingsplan|eindevaluatie|evaluatieverslag)\b/.test(sentence.folded) && index < 6) continue;
    const body: Sentence[] = [];
    for (const next of sentences.slice(index + 1, index + 30)) {
      const heading = rows[next.row]?.heading === true && next.text === rows[next.row]?.text;
      if (heading && body.length > 0 && !/^deel\b/.test(next.folded) && next.text.length < 60) break;
      if (/\.{5}|_{4}/.test(next.text)) break;
      body.push(next);
    }
    parts.push(weigh(body) ?? { stand: 'leeg', sentence, weight: 0, goals: 0 });
  }
  return parts;
};

const inColumns = (reading: Reading): Part[] => {
  const columns = Map.groupBy(
    reading.pairs.filter((pair) => pair.how === 'kolom' && lookingBack.test(pair.label)),
    (pair) => pair.label,
  );
  return [...columns.values()].flatMap((pairs) => {
    const filled = pairs.filter(
      (pair) => pair.value.length > 1 && !vague.test(pair.value.toLowerCase()) && !isPromise(pair.value.toLowerCase()),
    );
    const first = filled[0] ?? pairs[0];
    if (!first) return [];
    const shown = { page: first.page, text: first.text, weak: first.weak };
    return [
      {
        stand: filled.length > 0 ? ('aanwezig' as const) : ('leeg' as const),
        sentence: shown,
        weight: filled.length > 0 ? 1 + Math.min(3, filled.length) : 0,
        goals: filled.length,
      },
    ];
  });
};

const besideLabels = (reading: Reading): Part[] =>
  pairsOf(reading.pairs, lookingBack)
    .filter((pair) => (pair.how === 'naast' || pair.how === 'veld') && pair.label.length < 60)
    .flatMap((pair) => {
      const folded = pair.value.toLowerCase();
      const shown = { page: pair.page, text: pair.text, weak: pair.weak };
      if (folded.trim() === '' || vague.test(folded)) return [{ stand: 'leeg' as const, sentence: shown, weight: 0, goals: 0 }];
      if (promisesEvaluation(folded)) return [{ stand: 'beloofd' as const, sentence: shown, weight: 0, goals: 0 }];
      // A date alone says when, not what came of it.
      if (pair.value.length < 40 && findDates(pair.value).length > 0 && !outcome.test(folded)) return [];
      const part = weigh([{ ...shown, text: pair.value, folded }]);
      return part ? [{ ...part, sentence: shown }] : [];
    });

const inSentences = (reading: Reading): Part[] =>
  reading.sentences.flatMap((sentence, index) => {
    if (!/\b(?:geevalueerd|teruggekeken|terugblik|evaluatie(?:gesprek|moment)?)\b/.test(sentence.folded) || generic.test(sentence.folded))
      return [];
    if (promisesEvaluation(sentence.folded)) return [{ stand: 'beloofd' as const, sentence, weight: 0, goals: 0 }];
    if (findDates(sentence.text).length === 0 && !/\b\d{1,2} (?:jan|feb|m|a|j|s|o|n|d)\w+|\b\d{1,2}[-/]\d{1,2}\b/.test(sentence.folded))
      return [];
    const after = reading.sentences.slice(index + 1, index + 6).filter((next) => next.kop === sentence.kop);
    const part = weigh([{ ...sentence, folded: sentence.folded.replace(/\bgeevalueerd\b/g, '') }, ...after]);
    return part?.stand === 'aanwezig' && outcome.test(part.sentence.text.toLowerCase())
      ? [
          {
            ...part,
            sentence: {
              ...part.sentence,
              text: part.sentence === after[0] ? `${sentence.text} ${part.sentence.text}` : part.sentence.text,
            },
          },
        ]
      : [];
  });

const dayLabel =
  /^(?:(?:\w*evaluatie|geevalueerd|terugblik|teruggekeken|eindgesprek)(?:datum)?(?: (?:op|d\.?d\.?|met|datum|op datum|besproken)(?: \w+){0,3})?|datum (?:van )?(?:de )?(?:\w*evaluatie)(?:gesprek)?|besproken(?: op| met \w+)?|(?:\w*evaluatie|geevalueerd)\b.{0,40})$/;

/** The day on which was evaluated: beside a label, in a label, or in a sentence that says so; a planned day is none. */
export const evaluationDay = (reading: Reading): Fact<IsoDate> | undefined => {
  const found: { value: Fact<IsoDate>; order: number }[] = [];
  const add = (text: string, item: { page: number; text: string; weak: boolean }, order: number, from = 0) => {
    const dates = findDates(text);
    const date = dates.findLast((other) => other.precision === 'dag' && other.from >= from) ?? dates.find((other) => other.from >= from);
    if (date)
      found.push({
        value: fact(date.waarde, reading.name, item, date.zeker, date.from),
        order: order + (date.precision === 'dag' ? 0 : 10),
      });
  };
  for (const pair of pairsOf(reading.pairs, dayLabel)) {
    if (promisesEvaluation(pair.value.toLowerCase()) || /\b(?:gepland|planning|volgende|beoogd)\b/.test(pair.label)) continue;
    if (findDates(pair.label).length > 0) add(pair.label, pair, 1);
    else add(pair.value.slice(0, 60), pair, pair.how === 'onder' ? 3 : 1);
  }
  for (const sentence of reading.sentences) {
    const match = /\b(?:geevalueerd|teruggekeken|terugblik|\w*evaluatie(?:gesprek|datum)?|besproken met ouders)\b/.exec(sentence.folded);
    if (!match || generic.test(sentence.folded) || promisesEvaluation(sentence.folded)) continue;
    const near = sentence.text.slice(Math.max(0, match.index - 40), match.index + 90);
    add(near, sentence, sentence.table ? 2 : 1);
  }
  return found.toSorted((a, b) => a.order - b.order || (a.value.waarde < b.value.waarde ? 1 : -1))[0]?.value;
};
