import type { IsoDate } from '../../calendar.ts';
import type { Fact } from '../../evidence.ts';
import { findDates } from './dates.ts';
import { isRule, promisesEvaluation } from './evaluatie-woorden.ts';
import { fold } from './fold.ts';
import { pairsOf } from './pairs.ts';
import { fact } from './quote.ts';
import type { Reading } from './reading.ts';

const dayLabel =
  /^(?:(?:\w*evaluatie|geevalueerd|terugblik|teruggekeken|eindgesprek|evaluatiegesprek|datum evaluatie\w*)\b.{0,45}|datum (?:van )?(?:de )?\w*evaluatie\w*|(?:eval|eind|eindstand|stand|afronding)\b.{0,30}\d{4}\W?|besproken(?: op| met \w+)?|gesproken met)$/;
const said = /\b(?:geevalueerd|teruggekeken|teruggeblikt|terugblik|\w*evaluatie(?:gesprek|datum|moment)?|besproken met ouders)\b/;

/**
 * The day on which was evaluated: beside a label, in a label, or in a sentence that says so. A day after the peildatum is a plan, not an
 * evaluation, and a planned day is none either.
 */
export const evaluationDay = (reading: Reading, peildatum: IsoDate): Fact<IsoDate> | undefined => evaluationDays(reading, peildatum)[0];

/** Every day on which the document says that was evaluated, the one that says most first. */
export const evaluationDays = (reading: Reading, peildatum: IsoDate): Fact<IsoDate>[] => {
  const found: { value: Fact<IsoDate>; order: number }[] = [];
  const add = (text: string, item: { page: number; text: string; weak: boolean }, order: number) => {
    const dates = findDates(text).filter((date) => date.waarde <= peildatum);
    const date = dates.findLast((other) => other.precision === 'dag') ?? dates.at(-1);
    if (date)
      found.push({
        value: fact(date.waarde, reading.name, item, date.zeker, date.from),
        order: order + (date.precision === 'dag' ? 0 : 10),
      });
  };
  for (const pair of pairsOf(reading.pairs, dayLabel)) {
    if (promisesEvaluation(fold(pair.value)) || /\b(?:gepland\w*|planning|volgende|beoogd\w*|geplande)\b/.test(pair.label)) continue;
    if (pair.how === 'kolom' && pair.value.length > 40) continue;
    if (findDates(pair.label).length > 0) add(pair.label, pair, 1);
    else add(pair.value.slice(0, 60), pair, pair.how === 'onder' ? 3 : 1);
  }
  for (const sentence of reading.sentences) {
    const match = said.exec(sentence.folded);
    if (!match || isRule(sentence.folded) || promisesEvaluation(sentence.folded)) continue;
    add(sentence.text.slice(Math.max(0, match.index - 40), match.index + 90), sentence, sentence.table ? 2 : 1);
  }
  return found.toSorted((a, b) => a.order - b.order || (a.value.waarde < b.value.waarde ? 1 : -1)).map(({ value }) => value);
};
