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

/** Whether every word that is searched for stands somewhere in a folded text, in any order; parts of words count. */
export function zoeker(tekst: string): (gevouwen: string) => boolean {
  const words = [...new Set(folded(tekst.slice(0, maxZoektekst)).split(' '))].filter((word) => word !== '');
  return (gevouwen) => words.every((word) => gevouwen.includes(word));
}
