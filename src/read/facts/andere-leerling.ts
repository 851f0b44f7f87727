import type { IsoDate } from '../../calendar.ts';
import type { DocumentFacts } from '../facts.ts';
import { fold } from './fold.ts';

type Leerling = DocumentFacts['leerling'];
/** Whose dossier it is: all the words of the pupil's names, and the birth date. */
export type Wie = { words: Set<string>; surnames: Set<string>; geboortedatum: IsoDate | undefined };

const particles = new Set(['van', 'de', 'der', 'den', 'het', 'ter', 'ten', 'te', 'in', 'op', 't', 'el', 'al', 'von', 'en']);
/** The words of a name as they are compared. */
export const nameWords = (name: string): string[] =>
  fold(name)
    .split(/[^a-z']+/)
    .filter((word) => word !== '' && !particles.has(word));

/** Whose dossier it is: the names and birth date on which the application form and most documents agree. */
export const findWie = (all: { leerling: Leerling; form: boolean; leading?: boolean }[]): Wie => {
  const dates = new Map<IsoDate, number>();
  const names = new Map<string, number>();
  for (const { leerling, form } of all) {
    const weight = form ? 2.5 : 1;
    for (const date of new Set(leerling.geboortedatum.map((born) => born.waarde))) dates.set(date, (dates.get(date) ?? 0) + weight);
    for (const word of new Set(leerling.namen.flatMap((name) => nameWords(name.waarde)))) names.set(word, (names.get(word) ?? 0) + weight);
  }
  const geboortedatum = [...dates].sort((a, b) => b[1] - a[1])[0]?.[0];
  // The word that most documents share leads. Words that stand in one name with it are this pupil's too, where the document has the same
  // birth date; without one, only where more than the surname is shared: a brother has the surname as well.
  const leader = [...names].filter(([word]) => word.length > 1).toSorted((a, b) => b[1] - a[1])[0]?.[0];
  const words = new Set<string>();
  const surnames = new Set<string>();
  const take = (name: string[]) => {
    for (const word of name) words.add(word);
    const last = name.at(-1);
    if (name.length > 1 && last !== undefined) surnames.add(last);
  };
  const own = all.map(({ leerling, form }) => ({
    form,
    names: leerling.namen.map((name) => nameWords(name.waarde)),
    dates: leerling.geboortedatum.map((born) => born.waarde),
  }));
  const leading = own.filter((one) => leader !== undefined && one.names.flat().some((word) => near(word, leader)));
  for (const one of leading) if (geboortedatum !== undefined && one.dates.includes(geboortedatum)) for (const name of one.names) take(name);
  if (words.size === 0)
    for (const name of (leading.find((one) => one.form) ?? leading.toSorted((a, b) => b.names.length - a.names.length)[0])?.names ?? [])
      take(name);
  for (const one of leading) {
    if (one.dates.length > 0) continue;
    for (const name of one.names) if (name.filter((word) => [...words].some((known) => near(word, known))).length >= 2) take(name);
  }
  return { words, surnames, geboortedatum };
};

/** Whether two words are one name, spelling mistakes and short forms allowed. */
export const near = (a: string, b: string): boolean => {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 4 && long.startsWith(short)) return true;
  if (short.length < 4 || long.length - short.length > 1) return false;
  return distanceAtMostOne(short, long) || (short.length >= 7 && distanceAtMostTwo(short, long));
};

const distanceAtMostOne = (short: string, long: string): boolean => {
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.length === long.length
    ? short.slice(at + 1) === long.slice(at + 1) ||
        (short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2))
    : short.slice(at) === long.slice(at + 1);
};
const distanceAtMostTwo = (short: string, long: string): boolean => {
  if (short.length !== long.length) return false;
  return Array.from(short).filter((letter, at) => letter !== long[at]).length <= 2;
};

/** How far a document belongs to another pupil than the dossier does, and on which pages that shows. */
export const compareLeerling = (leerling: Leerling, wie: Wie): DocumentFacts['andereLeerling'] => {
  const dates = leerling.geboortedatum.filter((born) => born.bewijs.citaat !== '');
  const otherDates = wie.geboortedatum === undefined ? [] : dates.filter((born) => born.waarde !== wie.geboortedatum && born.zwak !== true);
  const sameDate = dates.some((born) => born.waarde === wie.geboortedatum);
  const names = leerling.namen.map((name) => ({ name, is: compareName(name.waarde, wie) }));
  const otherNames = names.filter(({ is, name }) => is === 'ander' && name.zwak !== true);
  const sameName = names.some(({ is }) => is === 'zelfde');
  const pages = [...new Set([...otherDates.map((born) => born.bewijs.pagina), ...otherNames.map(({ name }) => name.bewijs.pagina)])].sort(
    (a, b) => a - b,
  );
  if (otherNames.length > 0 && otherDates.length > 0 && !sameName && !sameDate) return { stand: 'beide', paginas: pages };
  // A second pupil's name and birth date in a document that is this pupil's for the rest.
  if (otherNames.length > 0 && (!sameName || otherDates.length > 0) && (!sameDate || otherDates.length > 0))
    return { stand: 'een', paginas: pages };
  if (otherNames.some(({ name }) => name.zeker) && !sameName) return { stand: 'een', paginas: pages };
  if (otherDates.length > 0 && !sameDate) return { stand: 'een', paginas: pages };
  return { stand: 'geen', paginas: [] };
};

const compareName = (name: string, wie: Wie): 'zelfde' | 'ander' | 'onbekend' => {
  const words = nameWords(name);
  const whole = words.filter((word) => word.length > 1);
  if (wie.words.size === 0 || whole.length === 0) return 'onbekend';
  const known = [...wie.words];
  const shared = whole.filter((word) => known.some((other) => near(word, other)));
  if (shared.length === whole.length) return 'zelfde';
  const surname = words.at(-1) ?? '';
  const sameSurname = [...wie.surnames].some((other) => near(surname, other));
  // A sibling has the surname but another first name.
  if (sameSurname)
    return whole.length > 1 && !known.some((other) => near(whole[0] ?? '', other)) && words[0]?.length !== 1 ? 'ander' : 'zelfde';
  if (shared.length > 0)
    return whole.length === 1 || words.length === 1 ? 'zelfde' : words.length === 2 && surname.length === 1 ? 'zelfde' : 'ander';
  return 'ander';
};
