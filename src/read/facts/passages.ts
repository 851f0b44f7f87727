import type { Evidence } from '../../evidence.ts';
import type { DocumentFacts, Passages } from '../facts.ts';
import { isPossible, isPromise, modalityAt } from './modality.ts';
import { plaatsCriteria } from './passage-signals-plaats.ts';
import { gedragCriteria, type Zoek } from './passage-signals.ts';
import { evidence } from './quote.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';

const criteria: Record<string, Zoek> = { ...gedragCriteria, ...plaatsCriteria };

/** The ids of the criteria to which passages are gathered. */
export const passageIds: ReadonlySet<string> = new Set(Object.keys(criteria));

/** The three best passages for each judgement criterion, from the documents that count; sentences that deny or promise do not count. */
export const findPassages = (documents: { facts: DocumentFacts; reading: Reading }[]): Passages => {
  const passages: Passages = {};
  for (const [id, zoek] of Object.entries(criteria)) {
    const scored: { bewijs: Evidence; score: number; text: string }[] = [];
    for (const { facts, reading } of documents) {
      if (facts.vervangenDoor !== undefined || facts.andereLeerling.stand === 'beide') continue;
      const bonus = Math.max(0, ...facts.kinds.map((found) => zoek.kinds[found.kind] ?? 0));
      const leerling = new Set(facts.leerling.namen.flatMap((name) => name.waarde.toLowerCase().split(/\s+/)));
      for (const [index, own] of reading.sentences.entries()) {
        const sentence = withQuestion(reading.sentences[index - 1], own);
        const score = weigh(sentence, zoek);
        if (score === 0) continue;
        const about =
          [...leerling].some((word) => word.length > 2 && sentence.folded.includes(word)) ||
          /\b(?:hij|zij|ze|hem|haar|zijn|leerling|jongere|jeugdige)\b/.test(sentence.folded)
            ? 1
            : 0;
        const next = reading.sentences[index + 1];
        const text =
          sentence.text.length < 90 && next !== undefined && !next.table && next.kop === sentence.kop
            ? `${sentence.text} ${next.text}`
            : sentence.text;
        scored.push({ bewijs: evidence(reading.name, { page: sentence.page, text }), score: score + bonus + about, text: sentence.folded });
      }
    }
    const best: typeof scored = [];
    for (const found of scored.toSorted((a, b) => b.score - a.score)) {
      if (best.length === 3) break;
      if (!best.some((other) => other.text === found.text || overlaps(other.bewijs.citaat, found.bewijs.citaat))) best.push(found);
    }
    passages[id] = best.map((found) => found.bewijs);
  }
  return passages;
};

const overlaps = (a: string, b: string): boolean => a.includes(b.slice(0, 60)) || b.includes(a.slice(0, 60));

/** A sentence with the short question that it answers ("Waarom niet in het PrO?"). */
const withQuestion = (before: Sentence | undefined, sentence: Sentence): Sentence => {
  if (before === undefined || before.text.length > 80 || !before.text.endsWith('?') || before.table) return sentence;
  return { ...sentence, text: `${before.text} ${sentence.text}`, folded: `${before.folded} ${sentence.folded}`, page: before.page };
};

/** Rows of a table hold figures and names; only one in which somebody writes at length says something. */
const writtenOut = /(?:[^\s\d]+ ){8}/;

const weigh = (sentence: Sentence, zoek: Zoek): number => {
  const { folded } = sentence;
  if (sentence.text.length < 30 || sentence.text.length > 900 || isPromise(folded) || zoek.not.test(folded)) return 0;
  if (sentence.table && !writtenOut.test(folded)) return 0;
  let score = 0;
  for (const [pattern, weight] of zoek.shows) if (pattern.test(folded)) score += weight;
  if (zoek.needs.some((pattern) => !pattern.test(folded) && !pattern.test(sentence.kop))) return 0;
  const place = zoek.needs[0]?.exec(folded)?.index ?? 0;
  if (zoek.affirm === true && modalityAt(folded, place) === 'ontkend') return 0;
  // A goal says what should be, not what is.
  if (/^doel|\bdoelen\b/.test(sentence.kop) || /^(?:\d\. )?doel\b/.test(folded)) score -= 3;
  return score >= zoek.least ? score - (isPossible(folded) ? 1 : 0) : 0;
};
