import type { Evidence } from '../../evidence.ts';
import type { DocumentFacts, Passages } from '../facts.ts';
import { isPossible, isPromise, modalityAt } from './modality.ts';
import { plaatsCriteria } from './passage-signals-plaats.ts';
import { gedragCriteria, type Zoek } from './passage-signals.ts';
import { evidence } from './quote.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { makeSieve } from './sieve.ts';

const criteria: Record<string, Zoek> = { ...gedragCriteria, ...plaatsCriteria };

/** The ids of the criteria to which passages are gathered. */
export const passageIds: ReadonlySet<string> = new Set(Object.keys(criteria));

const shows = Object.entries(criteria).flatMap(([id, zoek]) => zoek.shows.map(([pattern, weight]) => ({ id, pattern, weight })));
const mayShow = makeSieve(shows, ({ pattern }) => [pattern]);

type Scored = { score: number; text: string; document: string; page: number; quote: string };

/** The three best passages for each judgement criterion, from the documents that count; sentences that deny or promise do not count. */
export const findPassages = (documents: { facts: DocumentFacts; reading: Reading }[]): Passages => {
  const scored = new Map(Object.keys(criteria).map((id): [string, Scored[]] => [id, []]));
  for (const { facts, reading } of documents) {
    if (facts.vervangenDoor !== undefined || facts.andereLeerling.stand === 'beide') continue;
    const names = facts.leerling.namen.flatMap((name) => name.waarde.toLowerCase().split(/\s+/)).filter((word) => word.length > 2);
    for (const [index, own] of reading.sentences.entries()) {
      const sentence = withQuestion(reading.sentences[index - 1], own);
      const scores = weigh(sentence);
      if (scores.length === 0) continue;
      const { folded, text, page } = sentence;
      const about = names.some((word) => folded.includes(word)) || pupil.test(folded) ? 1 : 0;
      const next = reading.sentences[index + 1];
      const quote = text.length < 90 && next !== undefined && !next.table && next.kop === sentence.kop ? `${text} ${next.text}` : text;
      for (const [id, score] of scores) {
        const bonus = Math.max(0, ...facts.kinds.map((found) => criteria[id]?.kinds[found.kind] ?? 0));
        scored.get(id)?.push({ score: score + bonus + about, text: folded, document: reading.name, page, quote });
      }
    }
  }
  return Object.fromEntries([...scored].map(([id, list]) => [id, best(list)]));
};

const pupil = /\b(?:hij|zij|ze|hem|haar|zijn|leerling|jongere|jeugdige)\b/;

const best = (scored: readonly Scored[]): Evidence[] => {
  const chosen: { bewijs: Evidence; text: string }[] = [];
  for (const { document, page, quote, text } of scored.toSorted((a, b) => b.score - a.score)) {
    if (chosen.length === 3) break;
    if (chosen.some((other) => other.text === text)) continue;
    const bewijs = evidence(document, { page, text: quote });
    if (!chosen.some((other) => overlaps(other.bewijs.citaat, bewijs.citaat))) chosen.push({ bewijs, text });
  }
  return chosen.map(({ bewijs }) => bewijs);
};

const overlaps = (a: string, b: string): boolean => a.includes(b.slice(0, 60)) || b.includes(a.slice(0, 60));

/** A sentence with the short question that it answers ("Waarom niet in het PrO?"). */
const withQuestion = (before: Sentence | undefined, sentence: Sentence): Sentence => {
  if (before === undefined || before.text.length > 80 || !before.text.endsWith('?') || before.table) return sentence;
  return { ...sentence, text: `${before.text} ${sentence.text}`, folded: `${before.folded} ${sentence.folded}`, page: before.page };
};

/** Rows of a table hold figures and names; only one in which somebody writes at length says something. */
const writtenOut = /(?:[^\s\d]+ ){8}/;

/** What a sentence counts for each criterion that it speaks to. */
const weigh = (sentence: Sentence): [id: string, score: number][] => {
  const { folded, text, table } = sentence;
  if (text.length < 30 || text.length > 900) return [];
  const scores = new Map<string, number>();
  for (const { id, pattern, weight } of mayShow(sentence)) if (pattern.test(folded)) scores.set(id, (scores.get(id) ?? 0) + weight);
  if (scores.size === 0 || isPromise(folded) || (table && !writtenOut.test(folded))) return [];
  return [...scores].flatMap(([id, shown]): [string, number][] => {
    const score = criteria[id] === undefined ? 0 : weighFor(criteria[id], sentence, shown);
    return score === 0 ? [] : [[id, score]];
  });
};

const weighFor = (zoek: Zoek, { folded, kop }: Sentence, shown: number): number => {
  if (shown < zoek.least || zoek.not.test(folded) || zoek.needs.some((pattern) => !pattern.test(folded) && !pattern.test(kop))) return 0;
  const place = zoek.needs[0]?.exec(folded)?.index ?? 0;
  if (zoek.affirm === true && modalityAt(folded, place) === 'ontkend') return 0;
  // A goal says what should be, not what is.
  const score = /^doel|\bdoelen\b/.test(kop) || /^(?:\d\. )?doel\b/.test(folded) ? shown - 3 : shown;
  return score >= zoek.least ? score - (isPossible(folded) ? 1 : 0) : 0;
};
