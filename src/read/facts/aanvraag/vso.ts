import type { Evidence, Fact } from '../../../evidence.ts';
import { datesOf, findDates } from '../dates.ts';
import { fold } from '../fold.ts';
import { isPromise } from '../modality.ts';
import { pairsOf } from '../pairs.ts';
import { namesIn } from '../personen.ts';
import { evidence, fact } from '../quote.ts';
import type { Reading } from '../reading.ts';
import { makeSeeker } from '../sieve.ts';

const schoolLabel =
  /^(?:(?:naam )?(?:beoogde|gewenste|toekomstige|ontvangende|nieuwe) (?:\w+ )?(?:vso|vso-school|school|vso-?school|pro-?school|onderwijs\w*)(?: \w+){0,2}|vso-?school|school van (?:bestemming|plaatsing)|school waar plaatsing.{0,30}|plaatsing op|bestemming|aangemeld bij|beoogde plaatsing|school van aanmelding|naar|(?:plaatsing|aanmelding|overstap) (?:naar|bij|op)|vso\b.{0,40}\b(?:plek|plaats|bestemming|school)\b.{0,20}|vso|(?:vso-?)?school van voorkeur|voorkeur(?:s?school)?|(?:naar |op |voor )?welke? (?:\w+ ){0,2}(?:vso|school).{0,70}|.{0,30}\b(?:vso-school|school voor vso|school voor voortgezet speciaal onderwijs)\b.{0,20})$/;
const contactLabel =
  /^(?:.{0,60}\b(?:\w*overleg\w*|afstemming|contact\w*|afgestemd|afspra\w+|afgesproken|kennismaking\w*|intake\w*|besproken|gesproken|voorbespreking\w*|bespreking\w*|rondleiding\w*)\b.{0,70})$/;
const contactWords =
  /\b(?:\w*overleg\w*|\w*gesprek\w*|rondetafel\w*|gesproken|spraken|sprak|bespreking|woonde|bezochten|zaten (?:\w+ ){0,8}samen|om (?:de|een) tafel|aan tafel|afstemming|afgestemd|contact|besproken|kennisgemaakt|kennismaking\w*|intake\w*|rondleiding|telefonisch|toegezegd|akkoord|warme overdracht|overdracht|bezoek|bezocht|meegekeken|mail|zorgoverleg|mdo|cvb)\b/;
const none = /^(?:nee|neen|geen|niet|nog niet|n\.?v\.?t\.?|-+|volgt.*|nog te.*|wordt nog.*|onbekend|\?+)\b/;

export type Vso = {
  beoogdeSchool: Fact<string> | undefined;
  zelfdeVso: Evidence | undefined;
  overlegVso: Fact<boolean> | undefined;
  overlegDatum: Evidence | undefined;
};

/** The VSO school meant, and what the form says of the consultation with it. */
export const findVso = (reading: Reading): Vso => {
  const school = pairsOf(reading.pairs, schoolLabel).find(
    (pair) =>
      /\p{Lu}\p{L}{2}/u.test(pair.value) && !/overleg|contact|afstemm|gesprek/.test(pair.label) && !/^(?:ja|nee)\b/i.test(pair.value),
  );
  const beoogdeSchool = school ? fact(nameOfSchool(school.value), reading.name, school, school.how !== 'onder') : namedVso(reading);
  return {
    beoogdeSchool,
    zelfdeVso: findSame(reading, beoogdeSchool),
    overlegVso: findConsultation(reading, beoogdeSchool?.waarde),
    overlegDatum: findOtherDate(reading),
  };
};

const aboutPlace = makeSeeker(/\bplaats|\bgeplaatst|\boverstap|\bingaand|\bnaar\b/);

// A VSO school by name in a line about the placement.
const namedVso = (reading: Reading): Fact<string> | undefined => {
  for (const item of [...reading.rows, ...reading.sentences]) {
    if (aboutPlace(item) === null) continue;
    const match = /\b(?:VSO|V\(S\)O|vso)(?:-school)?\s+((?:(?:De|Het|'t|de|het)\s)?\p{Lu}[\p{L}'-]+(?:\s\p{Lu}[\p{L}'-]+){0,2})/u.exec(
      item.text,
    );
    if (match?.[0]) return fact(match[0], reading.name, item, false, match.index);
  }
  return undefined;
};

const nameOfSchool = (value: string): string =>
  (value.split(/,? per \d|[,;(]/)[0] ?? value)
    .replace(/^(?:blijft (?:op|bij)|plaatsing (?:op|bij)|naar|voortzetting (?:op|bij)|weer)\s+/i, '')
    .trim()
    .slice(0, 90);

/** The words of a school's name that tell it from others. */
export const schoolWords = (name: string): string[] => {
  const words = fold(name)
    .split(/[^a-z0-9']+/)
    .filter((word) => word.length > 2 && !ofAnySchool.test(word));
  const long = words.filter((word) => word.length > 3);
  return long.length > 0 ? long : words;
};
const ofAnySchool =
  /^(?:vso|pro|het|van|der|den|ten|ter|aan|school|speciaal|voortgezet|onderwijs|scholengemeenschap|college|lyceum|christelijke?|reformatorische?|stichting|locatie)$/;

const currentPlace =
  /^(?:(?:huidige )?(?:school|klas|groep|leerjaar|opleiding)\b.{0,40}|naam (?:van de )?(?:huidige )?school|aanvragende school|huidige .{0,30}|zit (?:nu )?(?:in|op)|volgt (?:nu )?onderwijs op|.{0,20}\b(?:nu op|op dit moment op)|school en (?:groep|klas)|(?:school ?)?loopbaan nu)$/;
const staysThere =
  /\bgeen (?:wisseling|overstap|verandering van school)\b|\bzit (?:er |daar |hier |\p{L}+ )?al\b|\bblijft (?:op|bij|daar|er|hier|zitten)\b|\bvoortzetting\b|\b(?:de)?zelfde (?:vso|school|plek|plaats)\b|\bal (?:leerling|geplaatst|ingeschreven)\b|\bwaar \p{L}+ (?:nu )?al (?:zit|is|staat)\b|\b(?:huidige|eigen) (?:vso-?)?school\b|\bwij zijn zelf de vso\b/u;

const saysStays = makeSeeker(staysThere);

// The pupil is at the VSO already, or the applicant is that school.
const findSame = (reading: Reading, school: Fact<string> | undefined): Evidence | undefined => {
  const words = schoolWords(school?.waarde ?? '');
  const names = (folded: string): boolean => words.some((word) => folded.includes(word));
  for (const pair of reading.pairs) {
    if (pair.how === 'onder' || pair.how === 'kolom') continue;
    const asked = schoolLabel.test(pair.label) || contactLabel.test(pair.label);
    const current = currentPlace.test(pair.label);
    if (!asked && !current) continue;
    const value = fold(pair.value);
    if (asked && value.length < 120 && staysThere.test(value) && !/\bniet (?:meer|langer)\b/.test(value))
      return evidence(reading.name, pair);
    const isVso = /\bvso\b|\bvoortgezet speciaal\b/.test(`${value} ${fold(school?.waarde ?? '')}`) || school?.zeker === true;
    if (current && names(value) && isVso) return evidence(reading.name, pair);
  }
  const said = reading.sentences.find((sentence) => {
    const { folded } = sentence;
    return saysStays(sentence) !== null && (names(folded) || /\bvso\b/.test(folded)) && !/\bniet (?:meer|langer)\b|\?/.test(folded);
  });
  return said && evidence(reading.name, said);
};

const dayAndMonth = /\b\d{1,2}(?: |\/|-)(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|\d{1,2}\b)/;
// A call that nobody answered is no consultation, and what is planned is none yet.
const inVain =
  /\b(?:geen|niet|nog|zonder|voicemail|teruggebeld|terugbellen|afgezegd|geannuleerd|verzet|vergeefs|tevergeefs|gepland|ingepland|plannen|zal|zullen|wordt|worden|volgt|moet|gaan wij|gaan we|hopen|poging\w*|geprobeerd)\b/;
const certainContact =
  /\b(?:\w*overleg\w*|\w*gesprek\w*|rondetafel\w*|gesproken|spraken|sprak|bespreking|woonde|bezochten|zaten (?:\w+ ){0,8}samen|om (?:de|een) tafel|aan tafel|telefonisch|gebeld|belde|belden|besproken|intake\w*|toegezegd|afgestemd|kennisgemaakt|kennismaking\w*|bezoek|bezocht|rondleiding|meegekeken|geweest|ontmoet|toegestemd|akkoord)\b/;

const tellsContact = makeSeeker(certainContact);

// One of its clauses tells of contact as something done. Under a label that asks for consultation a day and "ja" or a name will do.
const tookPlace = (folded: string, askedForIt: boolean): boolean =>
  folded
    .split(/[.;!?] |[;,] /)
    .some(
      (clause) =>
        !inVain.test(clause) &&
        (contactWords.test(clause) || certainContact.test(clause) || /^ja\w*\b|\bmet\b/.test(clause) || (askedForIt && /\d/.test(clause))),
    ) &&
  !/\b(?:geen|niet) (?:\w+ ){0,3}(?:gehoor|reactie|antwoord|contact|gesprek|overleg|bereik\w*|gelukt|doorgegaan|gesproken|overlegd|opgenomen)\b|\bvoicemail\b|\bafgezegd\b/.test(
    folded,
  );

const asks = (label: string) => /\bvso\b|\bschool\b|overleg|\bafstem|\bafgestemd|\bcontact met\b/.test(label);

const findConsultation = (reading: Reading, school: string | undefined): Fact<boolean> | undefined => {
  let denied: Fact<boolean> | undefined;
  let unsure: Fact<boolean> | undefined;
  for (const pair of pairsOf(reading.pairs, contactLabel)) {
    if (
      !asks(pair.label) ||
      pair.how === 'kolom' ||
      pair.how === 'onder' ||
      /\bcontact(?:persoon|gegevens)\b|\bouders?\b|\bloket\b/.test(pair.label)
    )
      continue;
    const value = fold(pair.value).trim();
    if (value === '') continue;
    const detail = findDates(pair.value).length > 0 || namesIn(pair.value).length > 0 || dayAndMonth.test(value);
    if (
      (none.test(value) && !detail) ||
      (isPromise(value) && !/^ja\b/.test(value) && !/\b(?:toegezegd|akkoord|gesproken|gesprek (?:op|met)|telefonisch \d)/.test(value))
    ) {
      denied ??= fact(false, reading.name, pair, true);
      continue;
    }
    const spoken = contactWords.test(value) || certainContact.test(value);
    if (!detail && !/^ja\b/.test(value) && !spoken) continue;
    // "Overleg op 3 maart 2026: mw. A. Bos" has the day in the label.
    const dayInLabel = findDates(pair.label).length > 0 && !inVain.test(`${pair.label} ${value}`) && namesIn(pair.value).length > 0;
    const sure = detail && (dayInLabel || tookPlace(value, /overleg|afstem|afgestemd/.test(pair.label)));
    if (sure) return fact(true, reading.name, pair, true);
    unsure ??= fact(true, reading.name, pair, false);
  }
  const asked = unsure ?? denied;
  if (asked) return asked;
  const words = schoolWords(school ?? '');
  const names = (folded: string) => words.some((word) => folded.includes(word));
  const said = reading.sentences
    .filter(
      ({ folded, text }) =>
        (contactWords.test(folded) || certainContact.test(folded)) &&
        !isPromise(folded) &&
        !/\b(?:geen|niet)\b/.test(folded) &&
        (names(folded) || /\bvso\b|\b(?:met|van) (?:die|deze) (?:vso-?)?school\b/.test(folded)) &&
        (findDates(text).length > 0 || dayAndMonth.test(folded)),
    )
    .toSorted((a, b) => Number(names(b.folded)) - Number(names(a.folded)))[0];
  const theirs = (folded: string) => names(folded) || (words.length > 0 && /\b(?:met|van) (?:die|deze) (?:vso-?)?school\b/.test(folded));
  return said && fact(true, reading.name, said, theirs(said.folded) && certainContact.test(said.folded) && tookPlace(said.folded, false));
};

/** The sentence of a letter that says that the pupil stays at the school that writes it, where its head says that this is a VSO. */
export const findStaysAtWriter = (reading: Reading): Evidence | undefined => {
  const head = reading.rows.slice(0, 6);
  if (!head.some(({ folded }) => /\bvso\b|\bvoortgezet speciaal\b/.test(folded))) return undefined;
  const said = reading.sentences.find(({ folded, text }) => {
    const school = /\bblijft (?:op|bij) ((?:(?:[Dd]e|[Hh]et) )?\p{Lu}[\p{L}'-]+)/u.exec(text)?.[1];
    return school !== undefined && !/\bniet\b|\?/.test(folded) && head.some((row) => row.folded.startsWith(fold(school)));
  });
  return said && evidence(reading.name, said);
};

const otherContact =
  /\b(?:ouders?|moeder|vader|verzorgers?|ggz|poli\w*|huisarts|psychiater|behandel\w*|therap\w*|leerplicht\w*|loket|samenwerkingsverband|jeugdzorg|wijkteam|basisschool|mentor|hulpverlen\w*)\b/;

/** Contact with a school on a day, told in a letter that does not call that school a VSO: a person must see whether it is the one. */
export const findToldContact = (reading: Reading): Fact<boolean> | undefined => {
  const told = reading.sentences.find((sentence) => {
    const { folded, text } = sentence;
    return (
      tellsContact(sentence) !== null &&
      dayAndMonth.test(folded) &&
      !inVain.test(folded.split(';')[0] ?? '') &&
      !otherContact.test(folded) &&
      /\b(?:De|Het|'t|[Ss]chool|[Cc]ollege)\s\p{Lu}\p{L}{2}/u.test(text)
    );
  });
  return told && fact(true, reading.name, told, false);
};

const namesPlacing = makeSeeker(/\b(?:plaats|plek|plaatsing|starten|instromen|ingang)\b/);

// "Plaats is er vanaf 8 juni", "in overleg met ... per 8 juni".
const findOtherDate = (reading: Reading): Evidence | undefined => {
  const found = reading.sentences.find(
    (sentence) =>
      namesPlacing(sentence) !== null &&
      /\b(?:overleg|akkoord|toegezegd|afgesproken|afspraak|stemt in|mogelijk|beschikbaar|is er)\b/.test(sentence.folded) &&
      datesOf(sentence).length > 0 &&
      !isPromise(sentence.folded) &&
      !/\b(?:geen|niet)\b/.test(sentence.folded),
  );
  return found && evidence(reading.name, found);
};
