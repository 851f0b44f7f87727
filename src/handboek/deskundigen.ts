import { isPro } from './dossier.ts';
import type { Aanvraagtype } from './criterium.ts';
import type { ExtraDeskundige } from './wet-waarden.ts';

export type Oordeel = 'goed' | 'twijfel' | 'fout';

const kinderpsycholoog =
  /kinder-?\s?(?:psycholoog|en jeugdpsycholoog|(?:&|\/) ?jeugdpsycholoog)|jeugdpsycholoog|kinder- en jeugdpsycholoog|\bK&J/i;
const psycholoog = /psycholo(?:og|ge)\b/i;
const orthopedagoog = /orthopedago(?:og|ge)\b/i;
const pedagoog = /\bpedago(?:og|ge)\b/i;
const vmboOfPro = /vmbo|\bpro\b|praktijkonderwijs|praktijkschool/i;

/** The functions that a partnership may add as second expert, as they are written. */
const extra: Record<ExtraDeskundige, RegExp> = {
  kinderpsychiater: /\b(?:kinder|jeugd)[- ]?psychiater|\bkinder- ?(?:en|&) ?jeugdpsychiater|\bK&J[- ]psychiater/i,
  'maatschappelijk werker': /maatschappelijk(?:e)? ?werk(?:er|ster)\b/i,
  arts: /\b(?:jeugd|school|kinder|huis|revalidatie|kinder- ?en ?jeugd)?-?arts\b/i,
};

type Rol = 'kinderpsycholoog' | 'psycholoog' | 'orthopedagoog' | 'pedagoog' | 'anders';

/** The role that a function names; "schoolpsycholoog" and "GZ-psycholoog" are psycholoog without kinder- or jeugd-. */
export function rolVan(functie: string): Rol {
  if (kinderpsycholoog.test(functie) && !/psychiater/i.test(functie)) return 'kinderpsycholoog';
  if (psycholoog.test(functie)) return 'psycholoog';
  if (orthopedagoog.test(functie)) return 'orthopedagoog';
  return pedagoog.test(functie) ? 'pedagoog' : 'anders';
}

/** Whether a function serves as first expert: orthopedagoog or psycholoog (handboek 3). */
export const isEersteDeskundige = (functie: string): boolean =>
  ['orthopedagoog', 'psycholoog', 'kinderpsycholoog'].includes(rolVan(functie));

/**
 * Whether two functions, in this order, serve as first and second expert. VSO: a kinder- or jeugdpsycholoog, a (ortho)pedagoog beside a
 * psycholoog, a pedagoog beside an orthopedagoog; doubtful are two orthopedagogen and a second who is a psycholoog without kinder or
 * jeugd. An orthopedagoog and such a psycholoog may be either pair: good only where the dossier itself names the psycholoog first
 * (`genoemdInVolgorde`), or a function that the partnership added (`ook`). PrO: a function with experience in vmbo or PrO; any other is
 * doubtful.
 */
export function beoordeelPaar(
  eerste: string,
  tweede: string,
  aanvraag: Aanvraagtype,
  genoemdInVolgorde: boolean,
  ook: readonly ExtraDeskundige[],
): Oordeel {
  if (!isEersteDeskundige(eerste)) return 'fout';
  const second = rolVan(tweede);
  if (isPro(aanvraag)) return vmboOfPro.test(tweede) ? 'goed' : 'twijfel';
  if (second === 'kinderpsycholoog' || second === 'pedagoog') return 'goed';
  if (ook.some((functie) => extra[functie].test(tweede))) return 'goed';
  if (second === 'orthopedagoog') {
    const first = rolVan(eerste);
    return first === 'kinderpsycholoog' || (first === 'psycholoog' && genoemdInVolgorde) ? 'goed' : 'twijfel';
  }
  return second === 'psycholoog' ? 'twijfel' : 'fout';
}

const titles = new Set('dr drs mr ir ing prof mevr mevrouw mw dhr heer de msc ma ba bsc med'.split(' '));
const nameParts = (naam: string): string[] =>
  (
    naam
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  ).filter((part) => !titles.has(part));

/** Whether two names as written are of one person: the same surname, and no initials that differ. Titles do not count. */
export function zelfdePersoon(a: string, b: string): boolean {
  const [first, second] = [nameParts(a), nameParts(b)];
  if (first.at(-1) !== second.at(-1)) return false;
  const [one, other] = [first.length > 1 ? first[0]?.[0] : undefined, second.length > 1 ? second[0]?.[0] : undefined];
  return one === undefined || other === undefined || one === other;
}
