/** Fewest words, and fewest letters, on which a judgement of a page is worth anything. */
const fewestWords = 12;
const fewestLetters = 60;
/** Dutch has some 40 vowels in a hundred letters; lists of abbreviations still have over 25. */
const leastVowels = 0.22;

const plain = /^[\p{L}\p{N}\p{P}\p{S}]+$/u;
const vowels = /[aeiouyáàâäéèêëíìîïóòôöúùûüøåæœ]/giu;

const plausible = (word: string): boolean => {
  const letters = word.replace(/[^\p{L}]/gu, '');
  return plain.test(word) && /\p{Script=Latin}/u.test(letters) && (letters.search(vowels) >= 0 || letters === letters.toUpperCase());
};

/**
 * Whether the words of a page can be words at all. Fonts without a table of letters give text that looks like text to a program
 * ("Ïäöþ ¤§¶", "khw sodq lv") and to nobody else. A page of few words is given the benefit of the doubt.
 */
export function isPlausible(text: string): boolean {
  if (text.includes('\uFFFD\uFFFD\uFFFD')) return false;
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length >= fewestLetters && (letters.match(vowels)?.length ?? 0) < leastVowels * letters.length) return false;
  const long = text.split(/\s+/u).filter((word) => word.replace(/[^\p{L}\uFFFD]/gu, '').length >= 4);
  return long.length < fewestWords || long.filter(plausible).length >= 0.6 * long.length;
}
