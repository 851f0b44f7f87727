import type { DocumentFacts, DocumentKind } from '../../facts.ts';
import type { Bevestiging, Onderwerp, Onderwerpen } from '../../onderwerpen.ts';
import { isPossible, isPromise, modalityAt } from '../modality.ts';
import { evidence } from '../quote.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../sentences.ts';
import { leerling } from './leerling.ts';
import { leerlingBetrokken } from './leerling-betrokken.ts';
import { opp } from './opp.ts';
import { pro } from './pro.ts';
import { traject } from './traject.ts';
import type { Zoek } from './zoek.ts';

const all: readonly Zoek[] = [...opp, ...traject, ...leerling, ...pro];
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
  for (const { facts, reading } of documents) {
    const subjects = [...all, leerlingBetrokken(facts.leerling)];
    for (const sentence of reading.sentences) {
      for (const zoek of subjects) {
        const kinds = kindsOn(facts, sentence.page);
        if (zoek.in !== undefined && !kinds.some((kind) => zoek.in?.includes(kind))) continue;
        if (zoek.nietIn !== undefined && kinds.length > 0 && kinds.every((kind) => zoek.nietIn?.includes(kind))) continue;
        const stand = weigh(sentence, zoek);
        if (stand !== undefined)
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

function weigh(sentence: Sentence, zoek: Zoek): { stand: Bevestiging['stand']; zeker: boolean; at: number } | undefined {
  const { folded, kop, weak, text } = sentence;
  if (text.length < shortest || text.length > longest || zoek.niet?.test(folded) === true) return undefined;
  const denied = firstMatch(zoek.weerlegt, folded);
  if (denied !== undefined) return { stand: 'weerlegd', zeker: !weak && !isPossible(folded), at: denied };
  const shown = firstMatch(zoek.toont, folded) ?? (underHeading(folded, kop, zoek) ? 0 : undefined);
  const at = shown ?? firstMatch(zoek.lijkt, folded);
  if (at === undefined) return undefined;
  if (isPromise(folded)) return { stand: 'beloofd', zeker: !weak, at };
  const modality = zoek.ontkennend === true ? 'feit' : modalityAt(folded, at);
  if (modality === 'ontkend') return shown === undefined ? undefined : { stand: 'weerlegd', zeker: false, at };
  return { stand: 'getoond', zeker: shown !== undefined && modality === 'feit' && !weak, at };
}

function firstMatch(patterns: readonly RegExp[] | undefined, folded: string): number | undefined {
  for (const pattern of patterns ?? []) {
    const found = pattern.exec(folded);
    if (found !== null) return found.index;
  }
  return undefined;
}

/** Under such a heading, or after such a label in its own line ("Onderwijsbehoeften: rust en structuur"), with words of its own. */
function underHeading(folded: string, kop: string, { onder }: Zoek): boolean {
  if (onder === undefined) return false;
  if (kop !== folded && kop.length <= 120 && onder.test(kop)) return true;
  const label = /^([^:?]{3,60})[:?] ?(.+)$/.exec(folded);
  return label?.[1] !== undefined && label[2] !== undefined && label[2].length >= 8 && onder.test(label[1]);
}
