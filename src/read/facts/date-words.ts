const months: Record<string, number> = {
  januari: 1,
  jan: 1,
  februari: 2,
  feb: 2,
  febr: 2,
  maart: 3,
  mrt: 3,
  mar: 3,
  april: 4,
  apr: 4,
  mei: 5,
  juni: 6,
  jun: 6,
  juli: 7,
  jul: 7,
  augustus: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  oktober: 10,
  okt: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};

/** The month's number, or undefined when the word is no month. */
export const monthOf = (word: string): number | undefined => months[word.replace(/\.$/, '')];
/** The number of a month whose name is one letter off, or has a letter that a scan misreads; undefined when it may be two months. */
export const misreadMonth = (word: string): number | undefined => {
  const mended = word.replaceAll('1', 'l').replaceAll('rn', 'm');
  const near = Object.keys(months).filter((name) => name.length >= 4 && (name === mended || oneLetterOff(name, mended)));
  const found = new Set(near.map((name) => months[name]));
  return found.size === 1 ? [...found][0] : undefined;
};
const oneLetterOff = (a: string, b: string): boolean =>
  a.length === b.length && a.length > 4 && Array.from(a).filter((letter, at) => letter !== b[at]).length === 1;

/** Month names and their short forms, longest first, for use in a pattern. */
export const monthPattern = Object.keys(months)
  .sort((a, b) => b.length - a.length)
  .join('|');

const units = [
  'nul',
  'een',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
  'dertien',
  'veertien',
  'vijftien',
  'zestien',
  'zeventien',
  'achttien',
  'negentien',
];
const tens: Record<string, number> = {
  twintig: 20,
  dertig: 30,
  veertig: 40,
  vijftig: 50,
  zestig: 60,
  zeventig: 70,
  tachtig: 80,
  negentig: 90,
};

const belowHundred = new Map<string, number>(units.map((word, value) => [word, value]));
for (const [word, value] of Object.entries(tens)) {
  belowHundred.set(word, value);
  for (let unit = 1; unit <= 9; unit += 1) belowHundred.set(`${units[unit]}en${word}`, value + unit);
}
const ordinals: Record<string, number> = {
  eerste: 1,
  tweede: 2,
  derde: 3,
  vierde: 4,
  vijfde: 5,
  zesde: 6,
  zevende: 7,
  achtste: 8,
  negende: 9,
  tiende: 10,
  elfde: 11,
  twaalfde: 12,
};

/** A number below a hundred written in words (`eenentwintig`, `eenentwintigste`), folded text. */
export const numberOf = (word: string): number | undefined => {
  const plain = word.replace(/[\s-]/g, '');
  return belowHundred.get(plain) ?? ordinals[plain] ?? belowHundred.get(plain.replace(/(?:ste|de)$/, ''));
};

/** A year in words (`tweeduizend twaalf`, `tweeduizendvierentwintig`, `negentienhonderd negenennegentig`). */
export const yearOf = (words: string): number | undefined => {
  const plain = words.replace(/[\s-]/g, '');
  for (const [start, base] of [
    ['tweeduizend', 2000],
    ['negentienhonderd', 1900],
    ['twintighonderd', 2000],
  ] as const) {
    if (!plain.startsWith(start)) continue;
    const rest = plain.slice(start.length).replace(/^en(?=[a-z])/, '');
    if (rest === '') return base;
    const value = numberOf(rest);
    if (value !== undefined) return base + value;
  }
  return undefined;
};
