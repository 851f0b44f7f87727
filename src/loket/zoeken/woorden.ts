import { derived } from '../../storage/derived.ts';

/** The longest text that can be searched for, in characters. */
export const maxZoektekst = 100;

/** A text as it is compared: without capitals, accents and signs, its words one space apart. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const wordsOf = (tekst: string): string[] =>
  [...new Set(folded(tekst.slice(0, maxZoektekst)).split(' '))].filter((word) => word !== '').toSorted((a, b) => b.length - a.length);

type Doorzoekbaar = { zoek: string };
/** All texts after each other, with where each begins. */
type Hooi = { tekst: string; begin: Int32Array };

function hooiVan(rijen: readonly Doorzoekbaar[]): Hooi {
  const begin = new Int32Array(rijen.length);
  let at = 0;
  for (const [index, { zoek }] of rijen.entries()) {
    begin[index] = at;
    at += zoek.length + 1;
  }
  return { tekst: rijen.map(({ zoek }) => zoek).join('\n'), begin };
}

/** The index of the last text that begins at or before a place. */
function rijOp(begin: Int32Array, at: number): number {
  let [low, high] = [0, begin.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((begin[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The rows in which every word that is searched for stands, in any order; parts of words count. The longest word is sought in all texts at once, which takes a
 * millisecond for 50,000.
 */
export function zoekIn<Rij extends Doorzoekbaar>(rijen: readonly Rij[], gezocht: string): readonly Rij[] {
  const [first, ...rest] = wordsOf(gezocht);
  if (first === undefined) return rijen;
  const { tekst, begin } = derived(rijen, 'hooi', hooiVan);
  const found: Rij[] = [];
  for (let at = tekst.indexOf(first); at >= 0;) {
    const index = rijOp(begin, at);
    const rij = rijen[index];
    if (rij !== undefined && rest.every((word) => rij.zoek.includes(word))) found.push(rij);
    // On from the next text: each row once
    const next = begin[index + 1];
    at = next === undefined ? -1 : tekst.indexOf(first, next);
  }
  return found;
}
