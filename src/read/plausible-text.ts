/** Fewest words on which a judgement of a page is worth anything. */
const fewest = 12;

const plain = /^[\p{L}\p{N}\p{P}\p{S}]+$/u;
const vowel = /[aeiouyáàâäéèêëíìîïóòôöúùûüøåæœ]/iu;

const plausible = (word: string): boolean => {
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (letters.length < 4) return true;
  if (!plain.test(word) || !/\p{Script=Latin}/u.test(letters)) return false;
  return vowel.test(letters) || letters === letters.toUpperCase();
};

/**
 * Whether the words of a page can be words at all. Fonts without a table of letters give text that looks like text to a program
 * ("Ïäöþ ¤§¶", "WKLV LV") and to nobody else. Judges longer words only, and only when there are at least 12.
 */
export function isPlausible(text: string): boolean {
  const long = text.split(/\s+/u).filter((word) => word.replace(/[^\p{L}\uFFFD]/gu, '').length >= 4);
  if (long.length < fewest) return !text.includes('\uFFFD\uFFFD\uFFFD');
  const good = long.filter(plausible).length;
  return good / long.length >= 0.6;
}
