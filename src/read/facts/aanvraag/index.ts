import type { Fact } from '../../../evidence.ts';
import type { Aanvraag, KindFound } from '../../facts.ts';
import { fold } from '../fold.ts';
import { noAanvraag } from '../nothing-found.ts';
import { pairsOf } from '../pairs.ts';
import { fact } from '../quote.ts';
import type { Reading } from '../reading.ts';
import { leesEigenFormulier } from './eigen-formulier.ts';
import { findIngevuld } from './ingevuld.ts';
import { findEenouderGezag, findOuders, findReden } from './ouders.ts';
import { findPeriode } from './periode.ts';
import { findSoorten } from './soort.ts';
import { findTlvNummers } from './tlv-nummer.ts';
import { findVariant } from './variant.ts';
import { findStaysAtWriter, findToldContact, findVso, schoolWords } from './vso.ts';
import { makeSeeker } from '../sieve.ts';

/**
 * What an application form asks for and how it is filled in; of a letter that asks for a TLV only what it asks (`document` undefined).
 * Undefined for every other document.
 */
export const findAanvraag = (reading: Reading, kinds: readonly KindFound[], schoolNaam: string): Aanvraag | undefined => {
  const form = kinds.find((found) => found.kind === 'aanmeldingsformulier');
  if (!form) return kinds.some((found) => found.kind === 'brief') ? findInLetter(reading) : undefined;
  const ouders = findOuders(reading, form.van, form.tot);
  return {
    document: reading.name,
    soorten: findSoorten(reading),
    variant: findVariant(reading),
    ...findPeriode(reading),
    ...findVso(reading),
    ingevuld: findIngevuld(reading),
    ouders,
    eenouderGezag: findEenouderGezag(reading),
    redenNietOndertekend: findReden(reading),
    tlvNummer: findTlvNummer(reading),
    school: findSchool(reading) ?? findNamedSchool(reading, schoolNaam),
    ...leesEigenFormulier(reading, ouders),
  };
};

const asksForTlv = makeSeeker(/\b(?:vraag|vragen|vraagt|verzoek\w*|aanvraag)\b.{0,80}\b(?:tlv|toelaatbaarheidsverklaring|verlenging)\b/);

// A letter that asks for a TLV without a form: it says what is asked, and nothing that only a form can hold.
const findInLetter = (reading: Reading): Aanvraag | undefined => {
  const asks = reading.sentences.some((sentence) => asksForTlv(sentence) !== null);
  if (!asks) return undefined;
  const { plaatsing, geldigVan, geldigTot } = findPeriode(reading);
  return {
    ...noAanvraag(),
    soorten: findSoorten(reading),
    variant: findVariant(reading),
    plaatsing,
    geldigVan,
    geldigTot,
    tlvNummer: findTlvNummer(reading),
    zelfdeVso: findStaysAtWriter(reading),
    overlegVso: findVso(reading).overlegVso ?? findToldContact(reading),
    school: findSchool(reading),
  };
};

/** The number of the TLV that is to be extended; not certain where one document gives two. */
const findTlvNummer = (reading: Reading): Fact<string> | undefined => {
  const [first, ...others] = findTlvNummers(reading);
  return first && { ...first, zeker: first.zeker && others.length === 0 };
};

const schoolAsks = makeSeeker(/\b(?:vraagt|vragen)\b.{0,60}\b(?:tlv|toelaatbaarheidsverklaring)\b/);

const applies = /\b(?:aanvragende?|aanvrager|aanmeldende)\b/;

const findSchool = (reading: Reading): Fact<string> | undefined => {
  const pairs = pairsOf(
    reading.pairs,
    /^(?:(?:aanvragende|aanmeldende) (?:vo-?|pro-?|v\(s\)o-?)?school(?: v\.?o\.?)?|(?:naam )?(?:van )?(?:de )?(?:aanvragende|huidige|aanmeldende) (?:vo-?|v\(s\)o-?)?school|naam (?:van de )?(?:aanvragende )?school|school(?: van herkomst)?|aanvrager|schoolnaam)$/,
  );
  // Beside the school that applies, a form may name the one where the pupil is.
  for (const pair of pairs.toSorted((a, b) => Number(applies.test(b.label)) - Number(applies.test(a.label)))) {
    // A bare "School" beside a VSO is where the pupil should go.
    if (pair.label === 'school' && /\bvso\b|\bvoortgezet speciaal\b/i.test(pair.value)) continue;
    const value = (pair.value.split(/[(;]|\bContact/)[0] ?? '').trim();
    if (/\p{L}{3}/u.test(value)) return fact(value.slice(0, 90), reading.name, pair, pair.how !== 'onder');
  }
  const asking = reading.sentences.find((sentence) => schoolAsks(sentence) !== null);
  const match = asking && /((?:\p{Lu}[\p{L}'-]*\s?){2,6})\s(?:vraagt|vragen)/u.exec(asking.text);
  return match?.[1] && asking ? fact(match[1].replace(/^Hierbij\s+/, '').trim(), reading.name, asking, false) : undefined;
};

// The school that hands the dossier in, named anywhere on its form: in the letterhead, under the signature.
const findNamedSchool = (reading: Reading, schoolNaam: string): Fact<string> | undefined => {
  const words = schoolWords(schoolNaam);
  const row =
    words.length === 0
      ? undefined
      : reading.rows.find((line) => line.text.length < 120 && words.every((word) => line.folded.includes(word)));
  return row && fact(schoolNaam, reading.name, row);
};

/**
 * The application of a dossier: the form's facts; of several forms (a form, and a photo of its last page) the first that has a fact gives it,
 * and types that forms do not agree on all stay.
 */
export const joinAanvragen = (forms: Aanvraag[]): Aanvraag => {
  // A form leads; a letter only adds.
  const [first, ...rest] = forms.toSorted(
    (a, b) => Number(b.document !== undefined) - Number(a.document !== undefined) || weight(b) - weight(a),
  );
  if (!first) return noAanvraag();
  const joined: Aanvraag = { ...first, soorten: [...first.soorten], ouders: [...first.ouders] };
  for (const form of rest) {
    if (form.document !== undefined || joined.soorten.length === 0)
      for (const soort of form.soorten) if (!joined.soorten.some((known) => known.waarde === soort.waarde)) joined.soorten.push(soort);
    for (const key of [
      'variant',
      'plaatsing',
      'geldigVan',
      'geldigTot',
      'beoogdeSchool',
      'overlegVso',
      'overlegDatum',
      'zelfdeVso',
      'eenouderGezag',
      'redenNietOndertekend',
      'tlvNummer',
      'school',
    ] as const)
      if (joined[key] === undefined && form[key] !== undefined) Object.assign(joined, { [key]: form[key] });
    if (joined.ingevuld?.waarde !== true && form.ingevuld?.waarde === true) joined.ingevuld = form.ingevuld;
    joinOuders(joined, form);
  }
  return joined;
};

const weight = (form: Aanvraag): number =>
  form.soorten.length +
  [form.variant, form.plaatsing, form.geldigTot, form.beoogdeSchool, form.ingevuld, form.school].filter(Boolean).length;

// The same parent on two forms counts once, as signed when signed on one of them.
const joinOuders = (joined: Aanvraag, form: Aanvraag): void => {
  if (joined.ouders.length === 0) {
    joined.ouders.push(...form.ouders);
    return;
  }
  for (const ouder of form.ouders) {
    const same =
      joined.ouders.find((known) => known.naam !== undefined && ouder.naam !== undefined && fold(known.naam) === fold(ouder.naam)) ??
      (form.ouders.length === joined.ouders.length ? joined.ouders[form.ouders.indexOf(ouder)] : undefined);
    if (same && same.ondertekend !== true && ouder.ondertekend === true) Object.assign(same, ouder);
  }
};
