import type { DocumentFacts, DocumentKind } from '../../facts.ts';
import type { Bevestiging, Onderwerp, Onderwerpen } from '../../onderwerpen.ts';
import { isPossible, isPromise, modalityAt } from '../modality.ts';
import { evidence } from '../quote.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../sentences.ts';
import { makeSieve } from '../sieve.ts';
import { leerling } from './leerling.ts';
import { leerlingBetrokken } from './leerling-betrokken.ts';
import { opp } from './opp.ts';
import { pro } from './pro.ts';
import { traject } from './traject.ts';
import { besideLabel, columnHeads, openQuestions } from './onder.ts';
import type { Zoek } from './zoek.ts';

const all: readonly Zoek[] = [...opp, ...traject, ...leerling, ...pro];
/** A pattern that may match a sentence, and the subject that it is of. */
type May = { zoek: Zoek; pattern: RegExp };
const patternsOf = (zoek: Zoek): May[] =>
  [...(zoek.toont ?? []), ...(zoek.lijkt ?? []), ...(zoek.weerlegt ?? [])].map((pattern) => ({ zoek, pattern }));
const maySay = makeSieve(all.flatMap(patternsOf), ({ pattern }) => [pattern]);
const mayHead = makeSieve(all, ({ onder }) => (onder === undefined ? [] : [onder]));
const countsIn = ({ in: only, nietIn }: Zoek, kinds: readonly DocumentKind[]): boolean =>
  (only === undefined || kinds.some((kind) => only.includes(kind))) &&
  (nietIn === undefined || kinds.length === 0 || !kinds.every((kind) => nietIn.includes(kind)));

const mostPerSubject = 6;

type Found = Bevestiging & { kinds: readonly DocumentKind[] };

/** What the documents that count say on every subject that the handbook wants shown: certain words first, at most six per subject. */
export function findOnderwerpen(documents: readonly { facts: DocumentFacts; reading: Reading }[]): Onderwerpen {
  const found = new Map<Onderwerp, Found[]>();
  const add = (onderwerp: Onderwerp, one: Found) => {
    const list = found.get(onderwerp) ?? [];
    if (list.length < 200 && !list.some(({ bewijs }) => bewijs.document === one.bewijs.document && bewijs.citaat === one.bewijs.citaat))
      list.push(one);
    found.set(onderwerp, list);
  };
  // What a piece calls the pupil by the first name alone, another gives in full
  const namen = documents.flatMap(({ facts }) => (facts.andereLeerling.stand === 'geen' ? facts.leerling.namen : []));
  for (const { facts, reading } of documents) {
    const betrokken = leerlingBetrokken({ namen: facts.andereLeerling.stand === 'geen' ? namen : facts.leerling.namen });
    const ofBetrokken = patternsOf(betrokken.zoek);
    const subjects = [...all, betrokken.zoek];
    const columns = columnHeads();
    const questions = openQuestions();
    const headed = underHeadings();
    let page: number | undefined;
    let kinds: DocumentKind[] = [];
    let here: readonly Zoek[] = [];
    for (const sentence of reading.sentences) {
      if (sentence.page !== page) {
        page = sentence.page;
        kinds = kindsOn(facts, page);
        here = subjects.filter((zoek) => countsIn(zoek, kinds));
      }
      const row = reading.rows[sentence.row];
      const under = [
        ...columns(sentence, row?.columns ?? [], here),
        ...questions(sentence, here),
        ...besideLabel(sentence, row?.columns ?? [], here),
      ];
      const may = betrokken.may(sentence.folded) ? [...maySay(sentence), ...ofBetrokken] : maySay(sentence);
      const perhaps = new Set([...may.map(({ zoek }) => zoek), ...headed(sentence), ...under]);
      if (perhaps.size === 0) continue;
      for (const zoek of here) {
        const stand = perhaps.has(zoek) ? weigh(sentence, zoek, under.includes(zoek), may) : undefined;
        if (stand !== undefined && zoek.niet?.test(sentence.folded) !== true)
          add(zoek.onderwerp, { ...stand, bewijs: evidence(reading.name, { page: sentence.page, text: sentence.text }, stand.at), kinds });
      }
    }
  }
  return Object.fromEntries([...found].map(([onderwerp, list]) => [onderwerp, best(list)]));
}

const kindsOn = ({ kinds }: DocumentFacts, page: number): DocumentKind[] =>
  kinds.filter(({ van, tot }) => page >= van && page <= tot).map(({ kind }) => kind);

const best = (list: readonly Found[]): Bevestiging[] =>
  list
    .toSorted((a, b) => Number(b.zeker) - Number(a.zeker))
    .slice(0, mostPerSubject)
    .map(({ stand, bewijs, zeker }) => ({ stand, bewijs, zeker }));

const shortest = 12;
const longest = 1_500;

function weigh(
  sentence: Sentence,
  zoek: Zoek,
  under: boolean,
  may: readonly May[],
): { stand: Bevestiging['stand']; zeker: boolean; at: number } | undefined {
  const { folded, kop, weak, text } = sentence;
  if (text.length < shortest || text.length > longest) return undefined;
  const denied = firstMatch(zoek.weerlegt, folded, may);
  if (denied !== undefined) return { stand: 'weerlegd', zeker: !weak && !isPossible(folded), at: denied };
  const said = firstMatch(zoek.toont, folded, may);
  const listed = said === undefined && (under || underHeading(folded, kop, zoek)) && zoek.onderMet?.test(folded) !== false;
  const shown = listed ? 0 : said;
  const at = shown ?? firstMatch(zoek.lijkt, folded, may);
  if (at === undefined) return undefined;
  // "Wat lukt nog niet" is what a list is called, no promise
  if (isPromise(listed ? folded.replace(cannotYet, '') : folded)) return { stand: 'beloofd', zeker: !weak, at };
  // In a list under its head a negation belongs to what is listed ("geen tijdsbesef")
  const modality = zoek.ontkennend === true || listed ? 'feit' : modalityAt(folded, at);
  if (modality === 'ontkend') return shown === undefined ? undefined : { stand: 'weerlegd', zeker: false, at };
  const sure = !listed || zoek.onderZeker?.test(`${kop} ${folded}`) !== false;
  return { stand: 'getoond', zeker: shown !== undefined && sure && modality === 'feit' && !weak, at };
}

function firstMatch(patterns: readonly RegExp[] | undefined, folded: string, may: readonly May[]): number | undefined {
  for (const pattern of patterns ?? []) {
    const found = may.some((one) => one.pattern === pattern) ? pattern.exec(folded) : null;
    if (found !== null) return found.index;
  }
  return undefined;
}

const cannotYet = /\b(?:lukt|kan|gaat|durft|werkt) (?:\w+ )?nog niet\b/;
const longestHeading = 120;
const labelled = (folded: string): RegExpExecArray | null => /^([^:?]{3,60})[:?] ?(.+)$/.exec(folded);

/** Under such a heading, or after such a label in its own line ("Onderwijsbehoeften: rust en structuur"), with words of its own. */
function underHeading(folded: string, kop: string, { onder }: Zoek): boolean {
  if (onder === undefined) return false;
  if (kop !== folded && kop.length <= longestHeading && onder.test(kop)) return true;
  const label = labelled(folded);
  return label?.[1] !== undefined && label[2] !== undefined && label[2].length >= 8 && onder.test(label[1]);
}

/** The subjects that may be what a sentence stands under; many sentences stand under one heading. */
function underHeadings(): (sentence: Sentence) => readonly Zoek[] {
  const under = new Map<string, readonly Zoek[]>();
  return ({ folded, kop }) => {
    const ofHeading = under.get(kop) ?? (kop.length <= longestHeading ? mayHead({ folded: kop }) : []);
    under.set(kop, ofHeading);
    const label = labelled(folded)?.[1];
    return label === undefined ? ofHeading : [...ofHeading, ...mayHead({ folded: label })];
  };
}
