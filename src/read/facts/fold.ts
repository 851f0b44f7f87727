// Most lines hold nothing but the letters of a keyboard: those need no more than lower case.
const plainText = /^[\x20-\x7e]*$/;

/**
 * Text as it is compared: lower case, without accents, straight quotes and hyphens. Has the same length as the text, so that a place
 * in one is the same place in the other.
 */
export const fold = (text: string): string => {
  if (plainText.test(text)) return text.includes('`') ? text.toLowerCase().replaceAll('`', "'") : text.toLowerCase();
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const same = plain.length === text.length ? plain : Array.from(text, foldCharacter).join('');
  return same
    .replace(/[‘’‚`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[‐‑‒–—]/g, '-');
};

// A character that falls apart into several (or into none) keeps its place by staying as it is.
const foldCharacter = (character: string): string => {
  const plain = character
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return plain.length === character.length ? plain : character;
};

/** Text as it is kept: composed accents, ligatures and odd spaces written out, soft hyphens gone, white space folded. */
export const clean = (text: string): string => {
  if (!plainText.test(text)) return compose(text).trim();
  return (text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text).trim();
};

const compose = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ');
