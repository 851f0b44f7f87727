import type { IsoDate } from '../../calendar.ts';
import type { Evidence, Fact } from '../../evidence.ts';
import { evaluationDay } from './evaluatie-dag.ts';
import {
  cellTells,
  evaluates,
  isRule,
  mayEvaluate,
  promisesEvaluation,
  saysNothing,
  tellsOutcome,
  weighEvaluation,
  type Part,
} from './evaluatie-woorden.ts';
import { datesOf, findDates } from './dates.ts';
import { fold } from './fold.ts';
import { pairsOf } from './pairs.ts';
import { evidence } from './quote.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';

/** What looking back a document holds: `aanwezig` with content, `leeg`, `beloofd` or `afwezig`; with the words and, where given, the day. */
export type Evaluatie = { stand: Part['stand'] | 'afwezig'; bewijs?: Evidence; datum?: Fact<IsoDate>; doelen: number; zeker: boolean };

/**
 * Looks for an evaluation with content: under a heading, in a column, beside a label or in a sentence of its own. A part that is called
 * evaluation decides; results that are not called so count only where goals are gone through.
 */
export const findEvaluatie = (reading: Reading, peildatum: IsoDate): Evaluatie => {
  const parts = [...underHeadings(reading), ...inColumns(reading), ...besideLabels(reading), ...inSentences(reading)];
  const held = parts
    .filter((part) => part.stand === 'aanwezig')
    .toSorted((a, b) => Number(b.named) - Number(a.named) || b.weight - a.weight);
  const datum = evaluationDay(reading, peildatum);
  const doelen = Math.max(0, ...held.map((part) => part.goals));
  const give = (part: Part, zeker: boolean): Evaluatie => ({
    stand: part.stand,
    bewijs: evidence(reading.name, part.shown),
    ...(datum && part.stand === 'aanwezig' ? { datum } : {}),
    doelen: part.stand === 'aanwezig' ? doelen : 0,
    zeker,
  });
  const [best] = held;
  const lacking = parts.find((part) => part.named && part.stand === 'beloofd') ?? parts.find((part) => part.named && part.stand === 'leeg');
  if (best && best.named && best.weight >= 2) return give(best, best.weight >= 3 && !best.shown.weak);
  if (best && best.weight >= 2 && !lacking) return give(best, best.goals >= 2);
  if (lacking) return best && best.goals >= 2 ? give(best, false) : give(lacking, true);
  if (best) return give(best, false);
  const rest = parts[0];
  return rest ? give(rest, true) : { stand: 'afwezig', doelen: 0, zeker: true };
};

const isHeading = (reading: Reading, sentence: Sentence): boolean =>
  reading.rows[sentence.row]?.heading === true && sentence.text === reading.rows[sentence.row]?.text;
// A heading that belongs to the evaluation that it stands in.
const within =
  /^(?:doel|deel|\d{1,2}\.\d|[a-z]?\d?[.)]? ?doel|periode|p\d|tussen|eind|leergebied|gedrag|didactisch|sociaal|werkhouding|ontwikkel|leerdoel|(?:\d|[a-e])\b.{0,4}(?:gedrag|doel|sociaal|werk|aanwezig))/;

const underHeadings = (reading: Reading): Part[] => {
  const parts: Part[] = [];
  const { sentences } = reading;
  for (const [index, sentence] of sentences.entries()) {
    if (!isHeading(reading, sentence) || sentence.table || index < 2) continue;
    const named = evaluates.test(sentence.folded);
    if (!named && !mayEvaluate.test(sentence.folded)) continue;
    if (/\b(?:handelingsplan|evaluatieverslag|plan van aanpak|arrangement)\b/.test(sentence.folded) && index < 6) continue;
    const body: Sentence[] = [];
    for (const next of sentences.slice(index + 1, index + 40)) {
      if (isHeading(reading, next) && next.text.length < 60 && !within.test(next.folded) && !evaluates.test(next.folded)) break;
      if (/\.{5}|_{4}/.test(next.text)) break;
      body.push(next);
    }
    const weighed = weighEvaluation(body, named);
    // "Evaluatie 27 januari 2026" as the heading tells the day of what stands under it.
    const dated = named && weighed?.stand === 'aanwezig' && findDates(sentence.text).some(({ precision }) => precision === 'dag');
    const part = weighed && dated ? { ...weighed, weight: weighed.weight + 1 } : weighed;
    if (part && (named || part.stand !== 'aanwezig' || body.some((next) => /\bdoel/.test(next.folded) || lookedAt(next)))) {
      if (named || part.stand === 'aanwezig') parts.push(part);
    } else if (named) parts.push({ stand: 'leeg', shown: sentence, weight: 0, goals: 0, named });
  }
  return parts;
};

// "Met elkaar bekeken op 15 april 2026" under "Resultaat".
const lookedAt = ({ folded, text }: Sentence): boolean =>
  /\b(?:bekeken|besproken|doorgenomen|teruggekeken|nagelopen)\b/.test(folded) && !promisesEvaluation(folded) && findDates(text).length > 0;

const inColumns = (reading: Reading): Part[] => {
  const pairs = reading.pairs.filter((pair) => pair.how === 'kolom' && (evaluates.test(pair.label) || mayEvaluate.test(pair.label)));
  return [...Map.groupBy(pairs, (pair) => pair.label).values()].flatMap((column) => {
    const named = evaluates.test(column[0]?.label ?? '');
    // Results of anything else than goals are marks or test scores.
    const besideGoals = reading.pairs.some(
      (pair) =>
        pair.how === 'kolom' &&
        pair.row === column[0]?.row &&
        /\b(?:\w*doel\w*|aanpak|actie\w*|wat (?:hebben|doen)|afspra\w+|interventie\w*|werkwijze)\b/.test(pair.label),
    );
    if (!named && !besideGoals) return [];
    const filled = column.filter((pair) => cellTells(pair.value));
    const [shown] = filled.length > 0 ? filled : column;
    if (!shown) return [];
    const telling = filled.filter((pair) => tellsOutcome(fold(pair.value)) > 0).length;
    const promised = filled.length === 0 && column.some((pair) => promisesEvaluation(fold(pair.value)));
    return [
      {
        stand: filled.length > 0 ? ('aanwezig' as const) : promised ? ('beloofd' as const) : ('leeg' as const),
        shown,
        weight: filled.length === 0 ? 0 : 1 + Math.min(3, telling),
        goals: filled.length,
        named,
      },
    ];
  });
};

const besideLabels = (reading: Reading): Part[] =>
  pairsOf(reading.pairs, evaluates)
    .filter(
      (pair) => (pair.how === 'naast' || pair.how === 'veld') && pair.label.length < 60 && !isRule(`${pair.label} ${fold(pair.value)}`),
    )
    .flatMap((pair): Part[] => {
      const folded = fold(pair.value);
      const empty = { shown: pair, weight: 0, goals: 0, named: true };
      if (folded.trim() === '' || saysNothing(folded)) return [{ ...empty, stand: 'leeg' }];
      if (promisesEvaluation(folded) && tellsOutcome(folded) < 2) return [{ ...empty, stand: 'beloofd' }];
      // A day alone says when, not what came of it.
      if (pair.value.length < 60 && findDates(pair.value).length > 0 && tellsOutcome(folded.replace(/\bgeevalueerd\b/, '')) < 2) return [];
      const parts = pair.value.split(/(?<=[.!?;])\s+/).map((text) => ({ page: pair.page, weak: pair.weak, text, folded: fold(text) }));
      const part = weighEvaluation(parts, true);
      return part ? [{ ...part, shown: pair }] : [];
    });

const inSentences = (reading: Reading): Part[] =>
  reading.sentences.flatMap((sentence, index): Part[] => {
    if (
      !/\b(?:geevalueerd|teruggekeken|teruggeblikt|terugblik|\w*evaluatie(?:gesprek|moment)?)\b/.test(sentence.folded) ||
      isRule(sentence.folded) ||
      isHeading(reading, sentence)
    )
      return [];
    if (promisesEvaluation(sentence.folded)) return [{ stand: 'beloofd', shown: sentence, weight: 0, goals: 0, named: true }];
    if (datesOf(sentence).length === 0 && !/\b\d{1,2}[-/ ](?:\d{1,2}|[a-z]{3,9})\b/.test(sentence.folded)) return [];
    const after = reading.sentences.slice(index + 1, index + 7).filter((next) => next.kop === sentence.kop && !isHeading(reading, next));
    const part = weighEvaluation(
      [{ ...sentence, folded: sentence.folded.replace(/\b(?:is|zijn|werd|werden)?\b.{0,60}\bgeevalueerd\b/, '') }, ...after],
      true,
    );
    if (part?.stand !== 'aanwezig' || tellsOutcome(fold(part.shown.text)) === 0) return [];
    return [
      part.shown.text === sentence.text
        ? part
        : { ...part, shown: { page: sentence.page, weak: sentence.weak, text: `${sentence.text} ${part.shown.text}` } },
    ];
  });
