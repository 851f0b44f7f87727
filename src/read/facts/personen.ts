import type { Persoon } from '../facts.ts';
import { fold } from './fold.ts';
import { evidence } from './quote.ts';
import type { Reading, Row } from './reading.ts';
import { registratiesIn } from './registraties.ts';
import { spaces, trimEndOf } from './trim-end.ts';
import { makeSeeker } from './sieve.ts';

const title = String.raw`(?:(?:[Dd]rs|[Dd]r|[Pp]rof|[Ii]r|[Mm]r|[Ii]ng|[Mm]w|[Mm]evr|[Mm]evrouw|[Dd]hr|[Dd]e heer|MSc|MA)\b\.?\s*){0,4}`;
const particle = String.raw`(?:(?:van|de|der|den|het|ter|ten|te|in|op|'t|van 't|von|el|al|bin|ben)\s+){0,3}`;
const surname = String.raw`\p{Lu}[\p{L}'’]{1,25}(?:[- ](?:(?:van|de|der|den|het|ter|ten)\s){0,3}\p{Lu}[\p{L}'’]{1,25})?`;
const initials = String.raw`(?:\p{Lu}[a-z]?\.\s?){1,5}`;
const given = String.raw`\p{Lu}[\p{L}'’]{1,20}`;
const after = String.raw`(?:,?\s*(?:MSc|M\.Sc\.|MA|MEd|BSc|PhD|RO|NVO|NIP)\b\.?){0,3}`;
// A name with initials, or with a title, or a first and a last name.
const namePattern = new RegExp(
  `(?<![\\p{L}.])${title}(?:${initials}\\s?(?:\\([\\p{L} ]{2,20}\\)\\s?)?${particle}${surname}|${given}\\s+${particle}${surname})${after}`,
  'gu',
);
const twoCapitals = /\p{Lu}\P{Lu}*\p{Lu}/u;
const titledPattern = new RegExp(`(?:[Dd]rs|[Dd]r|[Mm]w|[Mm]evr|[Mm]evrouw|[Dd]hr|[Dd]e heer)\\.?\\s+${particle}${surname}`, 'u');

/** Words that name what someone does for a living, on folded text. */
export const functionWord =
  /\b(?:(?:school|kinder|jeugd|gz|ontwikkelings|neuro|klinisch |k&j ?)?-?\s?(?:psycholo(?:og|oge|ge)|psychiater)|[a-z]{2,24}(?:psycholo(?:og|oge|ge)|pedago(?:og|ge)|therapeut|coach|werker|werkster|begeleidster|begeleider|coordinator|wetenschapper)\b|(?:kinder- (?:en|&|of) jeugd|kinder-? ?en ?jeugd|k ?& ?j|kinder ?\/ ?jeugd)-?\s?(?:psycholo(?:og|oge)|psychiater)|ortho-?pedago(?:og|ge)(?:[- ]generalist)?|(?:ped|psych)agoge|(?:sociaal |klinisch )?pedago(?:og|ge)|gedrags-?(?:wetenschapper|deskundige|specialist)|(?:psycho|systeem|gezins|speel|spel|vak|gedrags|ergo|fysio)-?therapeut|(?:kinder|huis|jeugd|school|revalidatie)?-?arts\b|neuroloog|maatschappelijk werk(?:er|ster|ende)|(?:intern|ambulant|traject|leerling|gezins|persoonlijk|mentor|woon|stage|arrangements?)-?\s?begeleid(?:er|ster)|begeleid(?:er|ster)\b|(?:zorg|ondersteunings|traject|zorg-|leerling)-?coordinator|co-?ordinator\b|zoco\b|oco\b|\bib(?:'?er)?\b|mentor\b|mentrix|leerkracht|(?:vak)?docent|leraar|afdelingsleider|teamleid(?:er|ster)|directeur|rector|conrector|decaan|orthodidacticus|remedial teacher|logopedist|jeugdhulpverlener|hulpverlener|jongerenwerker|behandelaar|gezinsvoogd|consulent|leerplichtambtenaar|coach\b|groepsleid(?:er|ing|ster)|onderwijskundige|adviseur|diagnosticus|verpleegkundige|sociaal werker)\b/;

/** A name as it is compared: folded, without titles, points and letters after it. */
export const foldName = (name: string): string =>
  fold(name)
    .replace(/\b(?:drs|dr|prof|ir|mr|ing|mw|mevr|mevrouw|dhr|de heer|msc|m\.sc|ma|med|bsc|phd)\b\.?/g, ' ')
    .replace(/[^a-z' -]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The names of people in a text, as written. */
export const namesIn = (text: string): { naam: string; from: number; to: number }[] => {
  // Every name has a capital with a letter after it.
  if (!/\p{Lu}['’]?\p{L}/u.test(text)) return [];
  const names = twoCapitals.test(text)
    ? [...text.matchAll(namePattern)].map((match) => ({
        naam: match[0].trim(),
        from: match.index,
        to: match.index + match[0].length,
      }))
    : [];
  if (names.length === 0) {
    const titled = titledPattern.exec(text);
    if (titled) return [{ naam: titled[0], from: titled.index, to: titled.index + titled[0].length }];
  }
  return names.filter(
    ({ naam }) =>
      !notAName.test(fold(naam)) && !/^(?:De|Het|Een|In|Op|Van|Voor|Bij|Deze|Dit|Aan|Met|Uit|Als|Naar|Tot|Door|Onder|Na) /.test(naam),
  );
};

const notAName =
  /\b(?:vso|tlv|zml|lz|lg|emb|gp|hoedanigheid|besluit|oordeel|ggz|school|college|lyceum|scholengemeenschap|stichting|praktijk|centrum|formulier|aanvraag|datum|functie|bijlage|pagina|deskundige|handtekening|groep|klas|onderwijs|jeugd|advies|instelling|samenwerkingsverband|commissie|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|leerling|ouder|ouders|de heer en|verslag|onderzoek|nederlandse?|schaal|index|score|sg|csg|rsg|psg|ondersteuning|handelingsplan|opp|cvb|mdo|zat|school\w*)\b/;

/** The part of a text that says someone's function, or undefined when none is named. */
export const functionIn = (text: string): string | undefined => {
  const folded = fold(text);
  const match = functionWord.exec(folded);
  if (!match) return undefined;
  const start =
    Math.max(folded.lastIndexOf(',', match.index), folded.lastIndexOf('(', match.index), folded.lastIndexOf(':', match.index), -1) + 1;
  const candidate =
    text
      .slice(start)
      .split(
        /[;:]|\. |,\s(?=(?:verklaart|verklaar|heeft|heb|adviseert|adviseer|advies|kennis|werkzaam)|\d{1,2}[ ./-])|\s-\s|\s\((?=\d{1,2}[ ./-])/,
      )[0] ?? '';
  const bare = trimEndOf(candidate.replace(/^[\s,(]+/, ''), `${spaces},.)`).slice(0, 120);
  // "kinder- en jeugdpsycholoog (NIP)": what opens within the function closes with it
  return (bare.lastIndexOf('(') > bare.lastIndexOf(')') ? `${bare})` : bare) || undefined;
};

const saysBy = makeSeeker(/\bdoor\b/);

/** The people that stand in a document with a function: in a signature, beside a label, or in the text. */
export const findPersonen = (reading: Reading): Persoon[] => {
  const people: Persoon[] = [];
  const rows = reading.rows;
  const add = (naam: string, functie: string, row: Row, text = row.text) => {
    const same = people.find((person) => foldName(person.naam) === foldName(naam) && sharesFunction(person.functie, functie));
    const registraties = registratiesIn([text, ...linesUnder(rows, row)].join(' ; '));
    if (same) {
      if (registraties.length > (same.registraties?.length ?? 0)) same.registraties = registraties;
      return;
    }
    people.push({
      naam,
      functie,
      ...(registraties.length > 0 ? { registraties } : {}),
      bewijs: evidence(reading.name, { page: row.page, text }),
    });
  };
  for (const [at, row] of rows.entries()) {
    if (row.running && !/[a-z]/.test(row.folded)) continue;
    for (const { naam, functie } of sameLine(row)) add(naam, functie, row);
    // A name on its own line with the function under it (or above it), as under a letter.
    for (const [column, cell] of row.cells.entries()) {
      const name = loneName(cell);
      // "Over | Naam Naam, 21-11-2012": whom it is about, not who writes.
      const about =
        column > 0 &&
        /^(?:over|betreft|inzake|leerling\w*|kind|jeugdige|jongere|client\w*|patient|voor|naam leerling)\b/.test(fold(row.cells[0] ?? ''));
      if (name === undefined || about) continue;
      for (const near of [rows[at + 1], rows[at + 2], rows[at - 1], rows[at - 2], rows[at - 3]]) {
        const text = near?.cells.length === row.cells.length ? near.cells[column] : near?.cells.length === 1 ? near.text : undefined;
        if (
          !near ||
          text === undefined ||
          Math.abs(near.page - row.page) > 1 ||
          text.length > 110 ||
          loneName(text) !== undefined ||
          labelled.test(text) ||
          (near.index < row.index && text.endsWith('.'))
        )
          continue;
        const functie =
          functionWord.test(fold(text)) && namesIn(text).length === 0 && !/\b(?:heeft|wordt|is|zijn|met|aan)\b/.test(fold(text))
            ? text.replace(/^functie\s*:?\s*/i, '')
            : undefined;
        if (functie === undefined) continue;
        add(name, functie, row, near.index > row.index ? `${row.text} ${near.text}` : `${near.text} ${row.text}`);
        break;
      }
    }
  }
  // "Geschreven door A. Bos,⏎orthopedagoog": the function may stand on the next line.
  for (const sentence of reading.sentences) {
    const row = rows[sentence.row];
    if (sentence.table || !row || saysBy(sentence) === null || sentence.text.length > 700) continue;
    for (const { naam, from, to } of namesIn(sentence.text)) {
      const beside = /^\s*(?:,|\()\s*([^,;:()]{3,60})/.exec(sentence.text.slice(to))?.[1];
      if (
        beside === undefined ||
        !/\b(?:geschreven|opgesteld|opgemaakt|onderbouwd|verantwoord)\b.{0,60}\bdoor\s+$/.test(sentence.folded.slice(0, from))
      )
        continue;
      const at = functionWord.exec(fold(beside))?.index;
      const functie = at !== undefined && at < 25 ? functionIn(beside) : undefined;
      if (functie !== undefined) add(naam, functie, row, sentence.text);
    }
  }
  return people;
};

// What stands below a name until the next one: the function, the register.
const linesUnder = (rows: readonly Row[], row: Row): string[] => {
  const below = rows.slice(row.index + 1, row.index + 4).filter((next) => next.page === row.page && next.cells.length === row.cells.length);
  const end = below.findIndex((next) => namesIn(next.text).length > 0 || next.text.length > 110);
  return row.cells.length > 1 ? [] : (end < 0 ? below : below.slice(0, end)).map(({ text }) => text);
};

// "Betrokkenen: mentor" says nothing of the name above it.
const labelled = /^(?!functie)\p{L}[\p{L} ]{2,25}:/iu;

const sharesFunction = (a: string, b: string): boolean => functionWord.exec(fold(a))?.[0] === functionWord.exec(fold(b))?.[0];

const loneName = (text: string): string | undefined => {
  const bare = text
    .replace(/\.{4,}|_{3,}/g, ' ')
    .replace(/^(?:naam|door|opgesteld door|w\.?g\.?|get\.?)\s*:?\s*/i, '')
    .trim();
  const name = namesIn(bare)[0];
  return name !== undefined && bare.length - (name.to - name.from) <= 12 ? name.naam : undefined;
};

// "drs. A. Bos, orthopedagoog", "Onderzoeker: A. Bos (psycholoog NIP)".
const sameLine = (row: Row): { naam: string; functie: string }[] => {
  const found: { naam: string; functie: string }[] = [];
  for (const part of row.cells.length > 2 ? [row.text] : row.cells) {
    const names = namesIn(part);
    for (const [index, name] of names.entries()) {
      const rest = part.slice(name.to, names[index + 1]?.from ?? part.length);
      const close = /^\s*(?:[,(–-]|is|als)?\s*([^;:]{3,110})/.exec(rest)?.[1];
      // After a full stop the text speaks of something else.
      if (close === undefined || /^\.\s+\p{Lu}/u.test(rest)) continue;
      const at = functionWord.exec(fold(close));
      if (!at || at.index > 45 || /\b(?:en ouders|met|aan|heeft|vertelt|geeft|van de)\b/.test(fold(close.slice(0, at.index)))) continue;
      found.push({ naam: name.naam, functie: functionIn(close) ?? close.trim() });
    }
  }
  return found;
};
