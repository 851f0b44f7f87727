import type { Fact } from '../../../evidence.ts';
import type { Aanvraagsoort } from '../../../handboek/soorten.ts';
import type { DocumentKind } from '../../facts.ts';
import { fold } from '../fold.ts';
import { clauseAround, looksBack, modalityAt } from '../modality.ts';
import type { Pair } from '../pairs.ts';
import { fact, type Found } from '../quote.ts';
import type { Reading } from '../reading.ts';
import { makeGate } from '../sieve.ts';
import { tickedOptions } from './aangekruist.ts';
import { genoemdIn, soortenIn, soortPatronen, type Genoemd } from './soort-woorden.ts';

/** Words of a piece that speak for a type, and how strongly: from 4 up they say what is asked, below that what someone thinks fits. */
export type Stem = { soort: Aanvraagsoort; gewicht: number; found: Found };

/** From this weight up an application says itself what it asks for. */
const asked = 4;

const mayName = makeGate(...soortPatronen);
const aboutTlv = /\b(?:tlv|toelaatbaar\w*|toelating)\b/;
const asking = /\b(?:vraag|vragen|vraagt|aanvraag|aangevraagd|verzoek\w*|type)\b/;
// "Aanmelding praktijkonderwijs", "PrO-aanvraag": the title of a form that names the type and no TLV.
const titled = /\b(?:aanvra\w+|aanmeld\w*|verzoek|formulier)\b/;
// "Bij een TLV EMB voegt u ook een verklaring toe": tells what a form is for, not what this one asks.
const instructs =
  /^(?:\W|\d)*(?:bij|voor|indien|als|wanneer|in geval)\b.{0,120}\b(?:voegt?|bijvoegen|bijlagen?|verplicht|gebruikt?|geldt|u|alleen)\b/;
const advising =
  /\b(?:advi\w+|geadviseerd\w*|acht(?:en)?|aangewezen|geindiceerd|passend\w*|noodzakelijk|aangevraagd|aanvraag|aanvragen|vraag|vragen|vraagt|verzoek\w*|toelaat\w*|toelating|plaatsing|plaatsen|verwij\w+|onderschrij\w+|gebaat|instem\w+|stemmen? in|akkoord|overstap)\b/;
const ofSchools =
  /\b(?:tlv|toelaatbaar\w*|toelating|v\(?s\)?o|voortgezet speciaal|speciaal onderwijs|cluster|type|schools?|\w*onderwijs|setting|plaatsing|\w*school)\b/;
const nextTo = /\b(?:tlv|vso|v\(s\)o|type|cluster \d)[ ,:(–-]{0,3}$/;

/** Kinds in which someone says what should be asked for; other kinds speak of a type in passing. */
const sayWhatIsAsked = new Set<DocumentKind>([
  'aanmeldingsformulier',
  'deskundigenadvies',
  'onderbouwing',
  'brief',
  'motivering',
  'keuze-motivering',
  'zienswijze',
  'toestemming',
]);

/** The types that an application names without boxes or a label for it, by what names one most strongly: none, one, or several where they are equal. */
export const genoemdeSoorten = (reading: Reading): Fact<Aanvraagsoort>[] => {
  const stemmen = [...ofTitles(reading), ...ofLabels(reading), ...ofSentences(reading), ...stemmenIn(reading, ['aanmeldingsformulier'])];
  const most = Math.max(0, ...stemmen.map(({ gewicht }) => gewicht));
  const found: Fact<Aanvraagsoort>[] = [];
  for (const { soort, gewicht, found: where } of stemmen)
    if (gewicht === most && most > 1 && !found.some(({ waarde }) => waarde === soort))
      found.push(fact(soort, reading.name, where, most >= asked));
  return most >= asked || found.length === 1 ? found : [];
};

const only = (folded: string): Aanvraagsoort[] => {
  const soorten = soortenIn(folded);
  return soorten.length === 1 ? soorten : [];
};

const ofTitles = ({ rows }: Reading): Stem[] =>
  rows.slice(0, 25).flatMap((row) => {
    const [soort] = mayName(row) ? only(row.folded) : [];
    if (soort === undefined || tickedOptions(row.text) || instructs.test(row.folded) || isSchool(row, soort)) return [];
    if (row.index < 8 && row.heading && row.text.length < 110 && (aboutTlv.test(row.folded) || titled.test(row.folded)))
      return [{ soort, gewicht: 6, found: row }];
    return aboutTlv.test(row.folded) && !isDeniedOrPast(row.folded) && !ofEarlier.test(row.folded)
      ? [{ soort, gewicht: 5, found: row }]
      : [];
  });

const asksType =
  /\b(?:tlv|toelaat\w*|verklaring|beschikking|aanvra\w+|verzoek\w*|verzocht\w*|gevraagd\w*|vragen|vraagt|type|soort|betreft|onderwerp|cluster|doelgroep|indicatie|onderwijstype|plaatsing)\b/;
// The TLV that the pupil has: of the same type as what is asked for in a renewal, and perhaps of another in any other application.
const ofEarlier =
  /\b(?:huidig\w*|vorig\w*|eerder\w*|lopend\w*|oude|bestaand\w*|afgegeven|afloopt|loopt (?:af|tot|t\/m)|eindigt|verloopt|verlopen)\b|\btlv (?:so|sbo|po)\b/;
const ofNow =
  /\b(?:huidig\w*|nu op|zit nu|herkomst|ingeschreven|inschrijving|volgt|leerjaar|klas|groep|niveau|schooladvies|basisschool\w*|uitstroom\w*|afdeling|waarom|niet|geen|naam|aanvrager|aanvragende|van)\b/;
const lead = new Set(
  'een de het tlv toelaatbaarheidsverklaring vso v s o voortgezet speciaal onderwijs type soort cluster 1 2 3 4 iii iv plaatsing op in naar voor van leerling leerlingen kinderen met nieuwe nieuw verlenging aanvraag categorie wegens vanwege ivm'.split(
    ' ',
  ),
);

/** Whether a folded text is a type and not a text in which one occurs: nothing but words around a type stands before it. */
const isType = (folded: string, { van }: Genoemd): boolean =>
  folded
    .slice(0, van)
    .split(/[^a-z0-9]+/)
    .every((word) => word === '' || lead.has(word));

// "Verklaring voor: VSO, zeer moeilijk lerend (ZML)", "Doelgroep: lichamelijk gehandicapt".
const ofLabels = (reading: Reading): Stem[] => {
  const renews = reading.rows.slice(0, 14).some(({ folded }) => /\bverleng/.test(folded));
  return reading.pairs.flatMap((pair) => {
    if (pair.how === 'kolom' || pair.value === '' || pair.label.length > 70 || tickedOptions(pair.value)) return [];
    const folded = fold(pair.value).slice(0, 120);
    const [soort] = only(folded);
    const [first] = genoemdIn(folded);
    if (soort === undefined || first === undefined || !isType(folded, first) || isDenied(folded)) return [];
    return weighLabel(pair, soort, renews);
  });
};

const weighLabel = (pair: Pair, soort: Aanvraagsoort, renews: boolean): Stem[] => {
  const tlv = /\b(?:tlv|toelaatbaar\w*|verklaring|beschikking)\b/.test(pair.label);
  if ((ofNow.test(pair.label) && !tlv) || isSchool({ text: pair.value, folded: fold(pair.value) }, soort)) return [];
  if (pair.how === 'onder') return tlv ? [{ soort, gewicht: 4, found: pair }] : [];
  const gewicht = ofEarlier.test(`${pair.label} ${fold(pair.value)}`) && !renews ? 3 : asksType.test(pair.label) ? 5 : 2;
  return [{ soort, gewicht, found: pair }];
};

const ofSentences = ({ sentences }: Reading): Stem[] =>
  sentences.flatMap((sentence) => {
    const { folded, text } = sentence;
    if (!mayName(sentence) || !aboutTlv.test(folded) || !asking.test(folded) || instructs.test(folded) || tickedOptions(text)) return [];
    const [soort] = only(folded);
    const [first] = genoemdIn(folded);
    if (soort === undefined || first === undefined || isSchool(sentence, soort)) return [];
    const clause = clauseAround(folded, first.van);
    return modalityAt(folded, first.van) === 'ontkend' || looksBack(clause) ? [] : [{ soort, gewicht: asked, found: sentence }];
  });

const isDenied = (folded: string): boolean => {
  const [first] = genoemdIn(folded);
  return first !== undefined && modalityAt(folded, first.van) === 'ontkend';
};

/** Whether a folded line speaks of a type as not asked for, or as of before. */
export const isDeniedOrPast = (folded: string): boolean => isDenied(folded) || looksBack(folded);

// "PrO De Schans" is a school, "TLV PrO Sanne" is none.
const isSchool = ({ text, folded }: { text: string; folded: string }, soort: Aanvraagsoort): boolean => {
  if (soort !== 'tlv-pro') return false;
  const named = genoemdIn(folded).find((one) => one.soort === soort);
  if (
    named === undefined ||
    /\b(?:tlv|toelaatbaarheidsverklaring|type|aanvraag|aanmelding|verklaring)[ :(–-]{1,3}$/.test(folded.slice(0, named.van))
  )
    return false;
  return /^[ ,]{1,2}(?:(?:de|het|van) )?\p{Lu}\p{Ll}/u.test(text.slice(named.tot));
};

/**
 * What a piece says of types in its sentences, each type at its strongest: 3 where someone asks for or advises one in a piece that is for
 * that, 2 where another piece does, 1 where one is only named beside VSO or TLV. What is denied, possible or of the past does not count.
 */
export const stemmenIn = (reading: Reading, kinds: readonly DocumentKind[]): Stem[] => {
  const full = kinds.some((kind) => sayWhatIsAsked.has(kind)) ? 3 : 2;
  const found = new Map<Aanvraagsoort, Stem>();
  for (const sentence of reading.sentences) {
    if (!mayName(sentence) || tickedOptions(sentence.text) || instructs.test(sentence.folded)) continue;
    const { folded } = sentence;
    const named = genoemdIn(folded).filter(({ soort }) => soort !== 'lwoo');
    for (const one of named) {
      const clause = clauseAround(folded, one.van);
      // With one type in it, a sentence is about that; with two, each is told by the words near it.
      const about = named.length === 1 && folded.length <= 260 ? folded : clause;
      if (modalityAt(folded, one.van) !== 'feit' || looksBack(clause) || isSchool(sentence, one.soort)) continue;
      const gewicht = advising.test(about) && ofSchools.test(about) ? full : nextTo.test(folded.slice(0, one.van)) ? 1 : 0;
      const { soort } = one;
      if (gewicht > (found.get(soort)?.gewicht ?? 0)) found.set(soort, { soort, gewicht, found: sentence });
    }
  }
  return [...found.values()];
};
