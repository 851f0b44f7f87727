import { fold } from '../facts/fold.ts';

const particles = new Set(
  ['van', 'de', 'der', 'den', 'het', 'ten', 'ter', 'te', 'in', 'op', 'aan', 'bij', 'uit', 'voor', 'v', 'd', 'vd', 't', 's', 'la', 'le', 'el', 'al', 'da', 'von', 'zu'], // prettier-ignore
);

/** A name as it is compared: folded words in order of the alphabet, without `van`, `de` and such where another word is left; `''` where nothing is. */
export function naamSleutel(name: string): string {
  const words = fold(name).match(/\p{L}+/gu) ?? [];
  const telling = words.filter((word) => !particles.has(word));
  return (telling.length > 0 ? telling : words).toSorted().join(' ');
}

/**
 * First and last name from one cell: `Jansen, Piet` or `Piet van den Berg`. Of one word it is not known which of the two it is: it counts as
 * the last name.
 */
export function splitsNaam(name: string): { voornaam: string; achternaam: string } {
  const comma = name.indexOf(',');
  if (comma > 0) {
    const [last, rest] = [name.slice(0, comma), name.slice(comma + 1).trim()];
    const words = rest.split(/\s+/u);
    const first = words.filter((word) => !particles.has(fold(word)));
    return { voornaam: first.join(' '), achternaam: [...words.filter((word) => particles.has(fold(word))), last].join(' ').trim() };
  }
  const words = name.trim().split(/\s+/u);
  return words.length < 2 ? { voornaam: '', achternaam: name.trim() } : { voornaam: words[0] ?? '', achternaam: words.slice(1).join(' ') };
}
