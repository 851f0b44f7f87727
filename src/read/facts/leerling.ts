import type { IsoDate } from '../../calendar.ts';
import type { DocumentFacts } from '../facts.ts';
import { datesOf, firstDate } from './dates.ts';
import { fold } from './fold.ts';
import { fact, type Found } from './quote.ts';
import type { Pair } from './pairs.ts';
import type { Reading } from './reading.ts';

const birthLabel =
  /^(?:geboorte ?-?datum(?: (?:van (?:de |het )?)?(?:leerling|kind|jeugdige|client|patient))?|geb\.? ?-?(?:datum|dat)\.?|geboren(?: op)?|datum (?:van )?geboorte|geb|(?:leerling |kind )?geboortedatum.{0,12}|d\.?o\.?b)$/;
const bornBefore = /\b(?:geboren|geb\.?|gb\.?|geboortedatum|geb\.? ?datum)\s{0,3}(?:op|:|d\.d\.)?\s{0,3}(?:\w{2,6}dag )?$/;
const other =
  /\b(?:vader|moeder|ouders?|broer\w*|zus\w*|partner|verzorger|voogd|opa|oma|pleegouder\w*|stiefvader|stiefmoeder|broertje|zusje|gezinsleden)\b/;

type Leerling = DocumentFacts['leerling'];

/** The names and birth dates of the pupil that the document says it is about, each with its place; parents and others do not count. */
export const findLeerling = (reading: Reading): Leerling => ({ namen: findNames(reading), geboortedatum: findBirthDates(reading) });

// Handwriting gives names and dates that are nobody's: they tell of no other pupil.
const weakly = (item: Found): { zwak?: true } => (item.weak || item.shaky === true ? { zwak: true } : {});

const findBirthDates = (reading: Reading): Leerling['geboortedatum'] => {
  const found: Leerling['geboortedatum'] = [];
  const add = (waarde: IsoDate, item: Found, zeker: boolean, at = 0) => {
    if (!found.some((known) => known.waarde === waarde && known.bewijs.pagina === item.page))
      found.push({ ...fact(waarde, reading.name, item, zeker, at), ...weakly(item) });
  };
  for (const pair of reading.pairs) {
    if (!birthLabel.test(pair.label) || isOfOther(reading, pair)) continue;
    const date = firstDate(pair.value);
    if (date) add(date.waarde, pair, date.zeker);
  }
  for (const [index, sentence] of reading.sentences.entries()) {
    if (sentence.folded.length > 600) continue;
    for (const date of datesOf(sentence)) {
      const before = sentence.folded.slice(Math.max(0, date.from - 40), date.from);
      if (other.test(before)) continue;
      const said = bornBefore.test(before);
      // "Naam Naam (14-03-2012)" or "Naam Naam - 14-03-2012" near the top, of someone of school age.
      const beside =
        index < 25 &&
        sentence.text.length < 160 &&
        /\p{Lu}[\p{L}'-]+ (?:(?:van|de|der|den|ter|ten) ){0,2}\p{Lu}[\p{L}'-]*\.?\s?(?:[(,–-]|geb)\s*\(?(?:geb\.? ?)?$/u.test(
          sentence.text.slice(Math.max(0, date.from - 60), date.from),
        );
      if ((said || beside) && date.precision === 'dag' && plausible(date.waarde, reading))
        add(date.waarde, sentence, date.zeker && said, date.from);
      else if (beside && plausible(date.waarde, reading)) add(date.waarde, sentence, false, date.from);
    }
  }
  return found;
};

// At least seven years before the newest date in the document: a birth date, not the date of a letter.
const plausible = (date: IsoDate, { newestYear }: Reading): boolean => newestYear - Number(date.slice(0, 4)) >= 7;

const isOfOther = (reading: Reading, pair: Pair): boolean => {
  if (other.test(pair.label)) return true;
  // Under a heading for parents, or in a row that names a family member.
  const row = reading.rows[pair.row];
  if (row && other.test(row.folded) && !/\b(?:leerling|kind)\b/.test(row.folded)) return true;
  for (let at = pair.row - 1; at >= Math.max(0, pair.row - 5); at -= 1) {
    const above = reading.rows[at];
    if (above?.heading) return other.test(above.folded) && !/\b(?:leerling|kind|jeugdige)\b/.test(above.folded);
  }
  return false;
};

const nameLabel =
  /^(?:(?:(?:volledige )?naam|voor-? ?(?:en|,|&) ?achternaam|achternaam(?:,? ?(?:en|\/)? ?(?:voorletters?|voorna(?:am|men)|roepnaam))*|voorna(?:am|men)(?:,? ?(?:en|\/)? ?(?:achternaam|roepnaam))*|roepnaam|leerling(?:e|naam|gegevens)?|kind|jeugdige|jongere|client(?:naam)?|patient|betreft|inzake|onderwerp|voor|over)(?: ?(?:[/(-]|van|de|het|uw|onze|deze|leerling|kind|jeugdige|client|patient|roepnaam|voornaam|achternaam|\)))*)$/;
const singleName = /^(?:achternaam|roepnaam|voorna(?:am|men))/;

const findNames = (reading: Reading): Leerling['namen'] => {
  const found: Leerling['namen'] = [];
  const add = (waarde: string, item: Found, zeker: boolean) => {
    if (!found.some((known) => fold(known.waarde) === fold(waarde) && known.bewijs.pagina === item.page))
      found.push({ ...fact(waarde, reading.name, item, zeker), ...weakly(item) });
  };
  for (const pair of reading.pairs) {
    if (!nameLabel.test(pair.label) || isOfAdult(reading, pair)) continue;
    const name = pupilName(pair.value, pair.label);
    if (name !== undefined) add(name, pair, pair.how !== 'onder' && !/^(?:betreft|inzake|onderwerp|voor|over|naam)$/.test(pair.label));
  }
  // "OPP Naam Naam", "Handelingsplan voor Naam Naam", "het dossier van Naam Naam".
  for (const row of reading.rows.slice(0, 25)) {
    const match = named.exec(row.text);
    const name = match?.[1] === undefined ? undefined : pupilName(match[1], '');
    if (name !== undefined && row.text.length < 200) add(name, row, false);
  }
  // "Naam Naam (14-03-2012)", "Naam Naam, geb. 14-03-2012": a name beside a date of birth.
  for (const sentence of reading.sentences.slice(0, 40)) {
    for (const date of datesOf(sentence)) {
      const before = sentence.text.slice(Math.max(0, date.from - 80), date.from);
      const match =
        /((?:\p{Lu}[\p{L}'’-]*\.?\s+){1,3}(?:(?:van|de|der|den|ter|ten|het|'t)\s+){0,3}\p{Lu}[\p{L}'’-]+)\s*(?:[(,–-]|\()?\s*(?:geb(?:oren|\.)?(?: op)?|geboortedatum:?)?\s*$/u.exec(
          before,
        );
      if (match?.[1] && plausible(date.waarde, reading) && !other.test(fold(before)) && sentence.text.length < 220) {
        const name = pupilName(match[1], '');
        if (name !== undefined) add(name, sentence, false);
      }
    }
  }
  return found;
};

const named =
  /(?:\b(?:OPP|[Oo]ntwikkelingsperspectief(?:plan)?|[Gg]roeidocument|[Hh]andelingsplan|[Vv]erslag|[Dd]ossier van|[Dd]ossier|[Tt]oelaatbaarheid van|[Ii]nzake|[Bb]etreffende|[Ll]eerling|[Aa]anvraag (?:\w+ ){0,4}voor|TLV voor)\b(?: leerroute)?(?: voor| van|:)?\s+)((?:\p{Lu}[\p{L}'’-]+\s+){1,2}(?:(?:van|de|der|den|ter|ten|het|'t)\s+){0,3}\p{Lu}[\p{L}'’-]+)(?=\s*(?:[(,;.–-]|$| geb| verkl| tot | en ))/u;

const adult =
  /\b(?:deskundige|school|contact|ouder|vader|moeder|verzorger|invuller|onderzoeker|behandelaar|arts|ondertekening|handtekening|opsteller|begeleider|gezag|docent|mentor|huisarts)\w*\b/;
const isOfAdult = (reading: Reading, pair: Pair): boolean => {
  const near = reading.rows.slice(Math.max(0, pair.row - 4), pair.row).toReversed();
  const heading = near.find((row) => row.heading);
  if (heading && adult.test(heading.folded) && !/\b(?:leerling|kind|uw)\b/.test(heading.folded)) return true;
  // A column of names beside one of functions.
  const headed =
    pair.how === 'kolom' && reading.rows.slice(Math.max(0, pair.row - 12), pair.row).some(({ cells }) => cells.some(isFunction));
  if (headed) return true;
  // "Naam" directly followed by "Functie" is someone who works.
  const after = reading.rows.slice(pair.row + 1, pair.row + 3);
  return after.some((row) => /^[^a-z]*functie\b/.test(row.folded)) || reading.rows[pair.row]?.cells.some(isFunction) === true;
};

const isFunction = (cell: string): boolean => /^(?:functie|discipline|beroep)\b/.test(fold(cell));

const nameParticle = /^(?:van|von|de|der|den|het|ter|ten|te|in|op|el|al|bin|ben|da|di|dos|du|la|le|en|of|roepnaam|ook|zu)$/;

// Cuts a value down to a name: not what is added behind it, and not when it has a title or is no name at all.
const pupilName = (value: string, label: string): string | undefined => {
  const bare =
    value
      .replace(/\b(?:aanvraag|tlv|advies)\b.{0,60}\b(?:voor|inzake|van)\s+/i, '')
      .split(/[(,;:|]|\s[-–]\s|\bgeb\b|\bgeboren\b|\d/)[0]
      ?.trim() ?? '';
  if (/^(?:drs|dr|mw|mevr|dhr|prof|de heer|mevrouw|juf|meester)\b/i.test(bare) || /\b(?:MSc|MA|drs|dr)\b/.test(bare)) return undefined;
  const written = bare.split(/[\s/]+/).filter((word) => /\p{L}/u.test(word));
  // "Naam N. uit klas 2": a name ends where a word begins that is no part of one.
  const end = written.findIndex((word, at) => at > 0 && /^\p{Ll}{2}/u.test(word) && !nameParticle.test(word));
  const words = end > 0 ? written.slice(0, end) : written;
  if (words.length === 0 || words.length > 6 || !/^[\p{Lu}']/u.test(words[0] ?? '')) return undefined;
  if (
    /\b(?:school|college|lyceum|scholengemeenschap|vso|ggz|tlv|aanvraag|advies|onderzoek|verslag|handelingsplan|opp|formulier|functie|datum|klas|groep|invulling|loket|dossier|leerling|ouders?)\b/i.test(
      bare,
    )
  )
    return undefined;
  const single = singleName.test(label);
  if (words.length < 2 && !single)
    return words[0] !== undefined && /^(?:leerling|naam|kind|jeugdige|voor)$/.test(label) ? words[0] : undefined;
  return words.join(' ');
};
