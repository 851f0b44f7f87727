import type { Evidence, Fact } from '../../../evidence.ts';
import { findDates } from '../dates.ts';
import { fold } from '../fold.ts';
import { isPromise } from '../modality.ts';
import { pairsOf } from '../pairs.ts';
import { namesIn } from '../personen.ts';
import { evidence, fact } from '../quote.ts';
import type { Reading } from '../reading.ts';

const schoolLabel =
  /^(?:(?:naam )?(?:beoogde|gewenste|toekomstige|ontvangende|nieuwe) (?:\w+ )?(?:vso|vso-school|school|vso-?school|pro-?school|onderwijs\w*)(?: \w+){0,2}|vso-?school|school van (?:bestemming|plaatsing)|school waar plaatsing.{0,30}|plaatsing op|bestemming|aangemeld bij|beoogde plaatsing|school van aanmelding|(?:naar |op |voor )?welke? (?:\w+ ){0,2}(?:vso|school).{0,70}|.{0,30}\b(?:vso-school|school voor vso|school voor voortgezet speciaal onderwijs)\b.{0,20})$/;
const contactLabel =
  /^(?:.{0,45}\b(?:overleg\w*|overlegd|afstemming|vooroverleg|contact|afgestemd|afspraak|kennismaking|intake)\b.{0,70})$/;
const contactWords =
  /\b(?:overleg\w*|gesprek|gesproken|afstemming|afgestemd|contact|besproken|kennisgemaakt|kennismaking\w*|intake\w*|rondleiding|telefonisch|toegezegd|akkoord|warme overdracht|overdracht|bezoek|bezocht|meegekeken|mail|zorgoverleg|mdo|cvb)\b/;
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
    zelfdeVso: findSame(reading, beoogdeSchool?.waarde),
    overlegVso: findConsultation(reading, beoogdeSchool?.waarde),
    overlegDatum: findOtherDate(reading),
  };
};

// A VSO school by name in a line about the placement.
const namedVso = (reading: Reading): Fact<string> | undefined => {
  for (const item of [...reading.rows, ...reading.sentences]) {
    if (!/\bplaats|\bgeplaatst|\boverstap|\bingaand|\bnaar\b/.test(item.folded)) continue;
    const match = /\b(?:VSO|V\(S\)O|vso)(?:-school)?\s+((?:(?:De|Het|'t|de|het)\s)?\p{Lu}[\p{L}'-]+(?:\s\p{Lu}[\p{L}'-]+){0,2})/u.exec(
      item.text,
    );
    if (match?.[0]) return fact(match[0], reading.name, item, false, match.index);
  }
  return undefined;
};

const nameOfSchool = (value: string): string => (value.split(/,? per \d|[,;(]/)[0] ?? value).trim().slice(0, 90);

/** The words of a school's name that tell it from others. */
export const schoolWords = (name: string): string[] =>
  fold(name)
    .split(/[^a-z0-9']+/)
    .filter(
      (word) =>
        word.length > 3 &&
        !/^(?:vso|school|speciaal|voortgezet|onderwijs|scholengemeenschap|college|lyceum|christelijke?|reformatorische?|stichting|locatie)$/.test(
          word,
        ),
    );

// The pupil is at the VSO already, or the applicant is that school.
const findSame = (reading: Reading, school: string | undefined): Evidence | undefined => {
  const words = schoolWords(school ?? '');
  for (const pair of pairsOf(
    reading.pairs,
    /^(?:(?:huidige )?(?:school|klas|groep|leerjaar)(?: ?[/,]? ?(?:en )?(?:groep|klas|niveau|leerjaar|opleiding)?)*(?: nu)?|naam (?:van de )?(?:huidige )?school|aanvragende school|huidige (?:school|vso|plaatsing|situatie).{0,20}|leerjaar.{0,20}|volgt onderwijs op)$/,
  )) {
    const value = fold(pair.value);
    if (words.some((word) => value.includes(word)) && /\bvso\b|\bvoortgezet speciaal\b/.test(`${value} ${fold(school ?? '')}`))
      return evidence(reading.name, pair);
  }
  const said = reading.sentences.find(
    (sentence) =>
      /\b(?:eigen school|wij zijn zelf de vso|blijft op (?:dezelfde|de huidige|onze)|zit (?:al )?op (?:deze|onze) vso|is al (?:geplaatst|ingeschreven) op)\b/.test(
        sentence.folded,
      ) && /\bvso\b|\bschool\b/.test(sentence.folded),
  );
  return said && evidence(reading.name, said);
};

const findConsultation = (reading: Reading, school: string | undefined): Fact<boolean> | undefined => {
  let denied: Fact<boolean> | undefined;
  for (const pair of pairsOf(reading.pairs, contactLabel).filter(
    (found) => /\bvso\b|\bschool\b|\boverleg|\bafstem|\bcontact met/.test(found.label) && found.how !== 'kolom',
  )) {
    if (/\bcontact(?:persoon|gegevens)\b|\bouders?\b|\bloket\b/.test(pair.label)) continue;
    const value = fold(pair.value).trim();
    const detail =
      findDates(pair.value).length > 0 ||
      namesIn(pair.value).length > 0 ||
      /\b\d{1,2} (?:jan|feb|m|apr|j|aug|sep|okt|nov|dec)\w*/.test(value);
    if (value === '' || pair.how === 'onder') continue;
    if (
      (none.test(value) && !detail) ||
      (isPromise(value) && !/^ja\b/.test(value) && !/\b(?:toegezegd|akkoord|gesproken|gesprek (?:op|met)|telefonisch \d)/.test(value))
    ) {
      denied ??= fact(false, reading.name, pair, true);
      continue;
    }
    if (detail || /^ja\b/.test(value) || contactWords.test(value))
      return fact(
        true,
        reading.name,
        pair,
        detail && (contactWords.test(value) || /^ja\b|\bmet\b/.test(value) || /\boverleg|afstem/.test(pair.label)),
      );
  }
  if (denied) return denied;
  const words = schoolWords(school ?? '');
  const said = reading.sentences.find(
    (sentence) =>
      contactWords.test(sentence.folded) &&
      !isPromise(sentence.folded) &&
      !/\b(?:geen|niet|nog geen)\b/.test(sentence.folded) &&
      (words.some((word) => sentence.folded.includes(word)) || /\bvso\b/.test(sentence.folded)) &&
      findDates(sentence.text).length > 0,
  );
  return (
    said &&
    fact(
      true,
      reading.name,
      said,
      words.some((word) => said.folded.includes(word)) &&
        /\b(?:overleg\w*|gesprek|gesproken|telefonisch|besproken|intake|toegezegd)\b/.test(said.folded),
    )
  );
};

// "Plaats is er vanaf 8 juni", "in overleg met ... per 8 juni".
const findOtherDate = (reading: Reading): Evidence | undefined => {
  const found = reading.sentences.find(
    (sentence) =>
      /\b(?:plaats|plek|plaatsing|starten|instromen|ingang)\b/.test(sentence.folded) &&
      /\b(?:overleg|akkoord|toegezegd|afgesproken|afspraak|stemt in|mogelijk|beschikbaar|is er)\b/.test(sentence.folded) &&
      findDates(sentence.text).length > 0 &&
      !isPromise(sentence.folded) &&
      !/\b(?:geen|niet)\b/.test(sentence.folded),
  );
  return found && evidence(reading.name, found);
};
