import { everydayWords, letterBits } from './letter-statistics.ts';

/** Fewest words, and fewest letters, on which a judgement of a page is worth anything. */
const fewestWords = 12;
const fewestLetters = 60;
/** Dutch has some 40 vowels in a hundred letters; lists of abbreviations still have over 25. */
const leastVowels = 0.22;
/** Dutch takes 4.1 bits a letter when its letters are counted, English 4.2, lists of names 4.3, codes and abbreviations up to 4.8; letters that stand for others over 5. */
const mostBits = 4.95;
/** From this share of everyday words on a text is a text, whatever its letters. */
const surelyWords = 0.12;

const plain = /^[\p{L}\p{N}\p{P}\p{S}]+$/u;
const vowels = /[aeiouyáàâäéèêëíìîïóòôöúùûüøåæœ]/giu;
/** UTF-8 taken for Latin-1 or Windows-1252: "Ã«" for "ë", "â€™" for "’". */
const mojibake = /Ã[\u0080-\u00BF©«¶¼¨®¯´º§³±]|â€/u;

const plausible = (word: string): boolean => {
  const letters = word.replace(/[^\p{L}]/gu, '');
  return (
    plain.test(word) &&
    /\p{Script=Latin}/u.test(letters) &&
    !mojibake.test(word) &&
    (letters.search(vowels) >= 0 || letters === letters.toUpperCase())
  );
};

/** Longer than this is no word but a line of dots, a link or a code. */
const longestWord = 40;
const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word.length <= longestWord && /[\p{L}\uFFFD]/u.test(word));

/** The share of the words of two letters or more that everyone uses all the time. */
function everydayShare(words: readonly string[]): number {
  const bare = words.map((word) => word.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '').toLowerCase()).filter((word) => word.length > 1);
  return bare.length === 0 ? 0 : bare.filter((word) => everydayWords.has(word)).length / bare.length;
}

/**
 * Whether the words of a page can be words at all. Fonts without a table of letters give text that looks like text to a program
 * ("Ïäöþ ¤§¶", "khw sodq lv", "'H OHHUOLQJ") and to nobody else. Other languages, names, numbers and lists of abbreviations are text.
 * A page of few words is given the benefit of the doubt.
 */
export function isPlausible(text: string): boolean {
  if (text.includes('\uFFFD\uFFFD\uFFFD')) return false;
  const words = wordsOf(text);
  const broken = words.filter((word) => word.includes('\uFFFD') && /\p{L}/u.test(word)).length;
  if (broken >= 3 && broken > 0.04 * words.length) return false;
  if (words.length >= fewestWords && everydayShare(words) >= surelyWords)
    return words.filter((word) => mojibake.test(word)).length <= 0.1 * words.length;
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length >= fewestLetters && (letters.match(vowels)?.length ?? 0) < leastVowels * letters.length) return false;
  if (letters.length >= 2 * fewestLetters && letterBits(letters) > mostBits) return false;
  const long = words.filter((word) => word.replace(/[^\p{L}\uFFFD]/gu, '').length >= 4);
  return long.length < fewestWords || long.filter(plausible).length >= 0.6 * long.length;
}

/** A word as a printer prints it: letters, with a hyphen or an apostrophe between and marks around; or a number, a date, an amount. */
const clean =
  /^[("'‘“„[<]*(?:\p{Lu}?\p{Ll}+(?:['’.-]\p{Lu}?\p{Ll}+)*|\p{Lu}{1,6}(?:-\p{L}+)*|\p{Lu}[\p{L}.-]*|\p{Sc}?[\d][\d.,:/%°-]*)[)"'’”\]>.,;:!?…-]*$/u;
const leastClean = 0.8;

/**
 * Whether the text that a copier recognised and laid over its scan is worth keeping. A poor one has words with signs and digits in them
 * ("h€t k|nd"), words of one letter, and few of the words that everyone uses; recognising the page anew gives more then.
 */
export function isGoodLayer(text: string): boolean {
  if (!isPlausible(text)) return false;
  const words = text.split(/\s+/u).filter((word) => word.length <= longestWord && /[\p{L}\p{N}]/u.test(word));
  if (words.length < fewestWords) return true;
  if (words.filter((word) => clean.test(word)).length < leastClean * words.length) return false;
  const single = words.filter((word) => /^\p{L}$/u.test(word)).length;
  if (single > 0.15 * words.length) return false;
  // A page of running text has one everyday word in three; a table of results may have none
  const running = words.filter((word) => /^\p{Ll}{2,}[.,;:]?$/u.test(word));
  return running.length < 50 || everydayShare(running) >= 0.16;
}
