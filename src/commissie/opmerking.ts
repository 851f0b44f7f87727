import { findBsn } from '../read/facts/bsn.ts';

/** What may be written down about a dossier where it outlives the dossier, in characters. */
export const maxNotitie = 2000;
/** Longest explanation of a vote, in characters; the chair's choice may take twice as many. */
export const maxToelichting = 500;
export const minMotivering = 20;
export const maxMotivering = 2 * maxToelichting;

const words = (text: string): string[] => text.match(/\p{L}[\p{L}'’]*/gu) ?? [];
// A word with a capital, long enough not to be an initial.
const isNaamwoord = (word: string): boolean => word.length >= 3 && /^\p{Lu}/u.test(word);
// What people write in the name of a folder beside the pupil's, and what stands in names and at the head of a sentence alike.
const geenNaam = new Set([
  'van',
  'den',
  'der',
  'ter',
  'ten',
  'het',
  'tlv',
  'pro',
  'zml',
  'emb',
  'aanvraag',
  'dossier',
  'leerling',
  'nieuw',
  'verlenging',
  'compleet',
  'lijst',
  'lwoo',
  'school',
  'klas',
  'praktijkonderwijs',
]);

/** A text as it is kept: line ends made one, without control characters or white space at the ends. */
export const schoneTekst = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .trim();

/** The words of a pupil's name that a text has, as far as the name is known: words with a capital of three letters or more. */
export function namenIn(text: string, ...bekend: readonly (string | undefined)[]): string[] {
  const names = new Set(
    bekend
      .flatMap((naam) => words(naam ?? ''))
      .filter(isNaamwoord)
      .filter((word) => !geenNaam.has(word.toLowerCase())),
  );
  return [...new Set(words(text).filter((word) => names.has(word)))];
}

/**
 * What is wrong with a text that goes into the minutes, in Dutch; undefined when it may stay. Minutes are kept after the dossier is destroyed, so no
 * name of the pupil and no burgerservicenummer may stand in them.
 */
export function foutInNotitie(text: string, max: number, ...namen: readonly (string | undefined)[]): string | undefined {
  if (text.length > max) return `Deze tekst is te lang (${text.length} tekens). Kort hem in tot ${max} tekens.`;
  if (findBsn(text).length > 0)
    return 'Haal het burgerservicenummer uit de tekst. Het verslag blijft bewaard als het dossier vernietigd is.';
  const gevonden = namenIn(text, ...namen);
  if (gevonden.length === 0) return undefined;
  return `In de tekst staat een naam van de leerling (${gevonden.join(', ')}). Het verslag blijft bewaard als het dossier vernietigd is. Schrijf "de leerling".`;
}
