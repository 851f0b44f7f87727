import { cursusjaarOf, plusDays, plusYears, type IsoDate } from '../../../calendar.ts';
import type { Fact } from '../../../evidence.ts';
import { datesOf, findDates, firstDate } from '../dates.ts';
import { fold } from '../fold.ts';
import { datesOfPeriod } from '../handelingsplan.ts';
import { pairsOf } from '../pairs.ts';
import { fact, type Found } from '../quote.ts';
import type { Reading } from '../reading.ts';
import { makeSeeker } from '../sieve.ts';
import { isOfOther, periodeLabel, runningPeriode } from './periode-labels.ts';

const placementLabel =
  /^(?:(?:gewenste |beoogde |gevraagde )?(?:plaatsing(?:s?datum)?|ingangs?datum|startdatum|datum (?:van )?plaatsing|datum ingang|ingang)(?: (?:van )?(?:de )?(?:plaatsing|vso|tlv|per|op|plaatsing per|in het vso))?|plaatsing (?:per|op|vanaf|op\/per)|ingaande?(?: op| per)?|ingang(?: per)?|per|start(?: (?:vso|plaatsing|per))?|begin(?:datum)?|aanvang|vanaf wanneer|(?:gewenste|beoogde) (?:start|instroom)\w*|instroom(?:datum)?(?: (?:per|pro|vso|op))?|(?:gewenste )?(?:plaatsings|ingangs|start)datum.{0,30}|(?:per|vanaf|op) (?:welke|wanneer).{0,60}|wanneer .{0,60}(?:plaats|start|ingaan|begin|instro).{0,30}|met ingang van|m\.?i\.?v\.?|(?:vanaf|eerste (?:les|school)?dag\b.{0,30})|(?:begint|start|ingang|plaatsing)\b.{0,30}\b(?:op|per|vanaf)|(?:gewenst|beoogd|gevraagd)\w* (?:begin\w*|moment|datum)\b.{0,30}|.{0,30}\b(?:datum|moment) (?:van |waarop .{0,30})?(?:plaatsing|instroom|start).{0,30})$/;
const validLabel =
  /^(?:(?:gewenste |gevraagde |beoogde |voorgestelde )?(?:geldigheid(?:sduur|sperio?de|stermijn)?|duur|looptijd|periode|termijn)(?: (?:van )?(?:de )?(?:tlv|toelaatbaarheidsverklaring|geldigheid|plaatsing|aanvraag|geldigheid tlv))*|(?:tlv )?geldig(?: (?:van|vanaf|tot|t\/m|tot en met|tot\/met|tlv))*|tlv (?:geldig.{0,20}|voor de periode|van|tot|t\/m)|geldig(?:heid)?.{0,30}|.{0,40}\bhoe ?lang\b.{0,60}|.{0,40}\bgeldigheidsduur\b.{0,40}|.{0,20}\b(?:periode|duur|looptijd|termijn) (?:van |voor )?(?:de )?(?:tlv|toelaatbaarheids\w*).{0,20}|(?:gewenste )?(?:geldigheids)?duur.{0,25}|(?:gewenste |gevraagde |beoogde )?einddatum(?: (?:van )?(?:de )?(?:tlv|plaatsing))?|(?:gewenst\w* |gevraagd\w* |verzocht\w* |te |verlengen |verlenging |tlv |verklaring |plaatsing |periode |looptijd |duur |aanvraag |geldig\w* |moet gelden |gewenste |voor |de ){1,5}(?:van|vanaf|tot|tot en met|t\/m)|van|(?:tot|tot en met|t\/m)(?: wanneer)?|eind(?:e|datum)?|(?:beschikking|verklaring|tlv) (?:gewenst|gevraagd)\b.{0,12}|gevraagd|gevraagde verlenging|wens|verzoek|verlenging)$/;
/** Words that speak of the TLV that the pupil has already, not of the one asked for. */
const earlierTlv =
  /\b(?:huidige?|lopende?|vigerende?|vorige?|oude|bestaande|eerdere?|afloopt|loopt (?:af|t\/m|tot|nog)|eindigt|verloopt|verlopen|afgegeven|te verlengen)\b|^tlv (?:so|sbo|po)\b/;
const bornOn = /\b(?:geboren|geb\.?|geboortedatum)\b/;

export type Periode = { plaatsing: Fact<IsoDate> | undefined; geldigVan: Fact<IsoDate> | undefined; geldigTot: Fact<IsoDate> | undefined };

const counts: Record<string, number> = { een: 1, één: 1, twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, zeven: 7 };

/** When the placement should begin and from when to when the TLV should be valid. */
export const findPeriode = (reading: Reading): Periode => {
  const earliest = plusYears(newestOf(reading) ?? '2100-01-01', -longestBefore);
  const since = (date: Fact<IsoDate> | undefined) => (date !== undefined && date.waarde >= earliest ? date : undefined);
  const plaatsing = since(findPlacement(reading));
  const found = findValidity(reading, plaatsing?.waarde, earliest);
  const valid = { van: found.van ?? (plaatsing ? undefined : dayAfterEarlier(reading, found.tot?.waarde)), tot: found.tot };
  // A form that asks for no day of placement asks for a TLV from the first day of a course year: the placement begins with it.
  const withTlv = valid.van?.zeker === true && valid.van.waarde.endsWith('-08-01') && !asksPlacement(reading);
  return { plaatsing: plaatsing ?? (valid.van && { ...valid.van, zeker: withTlv }), geldigVan: valid.van, geldigTot: valid.tot };
};

// A TLV is for eight years at most, and a pupil is twelve when it begins: a day long before the others on the form is one of birth.
const longestBefore = 10;
const newestOf = (reading: Reading): IsoDate | undefined =>
  reading.rows
    .flatMap(({ text }) => findDates(text))
    .map(({ waarde }) => waarde)
    .toSorted()
    .at(-1);

// A renewal begins where the TLV ends that it follows.
const dayAfterEarlier = (reading: Reading, tot: IsoDate | undefined): Fact<IsoDate> | undefined => {
  if (tot === undefined) return undefined;
  for (const row of reading.rows) {
    if (!ends.test(row.folded) || row.text.length > 200 || bornOn.test(row.folded)) continue;
    const date = findDates(row.text).findLast(({ waarde }) => waarde < tot);
    if (date) return fact(plusDays(date.waarde, 1), reading.name, row, date.zeker && date.precision === 'dag');
  }
  return undefined;
};
const ends =
  /\b(?:loopt (?:af|t\/m|tot)|afloopt|eindigt|verloopt|loopt\b.{0,40}\baf|(?:huidige|lopende|vigerende) (?:tlv|verklaring)\b.{0,60}\b(?:t\/m|tot))\b/;

const placementWords =
  /\b(?:plaatsings?(?:datum)?(?: per| op)?|ingangs?datum|ingang|instroom\w*|startdatum|start|begint)\b|^\W{0,3}(?:(?:per|vanaf|van|sinds) )?wanneer\b|\bwanneer\b[^.]{0,60}\?/;
const asksPlacement = ({ rows, document }: Reading): boolean =>
  rows.some(({ folded, text }) => text.length < 120 && placementWords.test(folded)) ||
  document.fields.some(({ label }) => placementWords.test(fold(label)));

const saysFrom = makeSeeker(
  /\b(?:plaatsing|geplaatst|plaatsen|starten|start|ingaand|ingang|instromen|instroom)\b.{0,90}?\b(?:per|op|vanaf|met ingang van|ingaande|m\.i\.v\.?|in)\b|\b(?:ingangs|plaatsings|start|begin|aanvangs|instroom)datum\b.{0,60}?\b(?:is|wordt|op|zijn)\b/,
);

const findPlacement = (reading: Reading): Fact<IsoDate> | undefined => {
  const labelled = [
    ...pairsOf(reading.pairs, placementLabel),
    ...[...pairsOf(reading.pairs, anyLabel), ...runningPeriode(reading)].filter(({ label }) => periodeLabel(label) === 'begin'),
  ];
  for (const pair of labelled) {
    // A line with a date of its own is no label of the next line.
    if (earlierTlv.test(pair.label) || isOfOther(reading, pair.row) || findDates(pair.label).length > 0) continue;
    const date = firstDate(pair.value);
    if (date) return fact(date.waarde, reading.name, pair, date.zeker);
    const year = startOfYear(pair.value);
    if (year) return fact(year, reading.name, pair, false);
  }
  for (const item of [...reading.sentences, ...reading.rows]) {
    const match = saysFrom(item);
    if (!match || (earlierTlv.test(item.folded) && bornOn.test(item.folded))) continue;
    const date = datesOf(item).find(
      (found) => found.from >= match.index + match[0].length - 4 && found.from < match.index + match[0].length + 25,
    );
    if (date) return fact(date.waarde, reading.name, item, date.zeker, date.from);
  }
  // "Zij kan per 1 augustus 2026 terecht op ...", "per 1 augustus 2026 naar het vso".
  for (const sentence of reading.sentences) {
    const { folded, text } = sentence;
    const date = findDates(text).find(
      ({ from, to }) =>
        /\b(?:per|vanaf|met ingang van) $/.test(folded.slice(Math.max(0, from - 20), from)) &&
        /^,? (?:terecht|naar (?:(?:de|het|een) )?(?:\w+ ){0,2}(?:vso|pro|\w*praktijk\w*|speciaal))\b/.test(folded.slice(to, to + 60)),
    );
    if (date) return fact(date.waarde, reading.name, sentence, date.zeker, date.from);
  }
  return undefined;
};

const anyLabel = /^/;
// A label for both days needs both, or school years: of a single day it does not tell which one that is.
const asksValidity = ({ label, value }: { label: string; value: string }): boolean => {
  const kind = periodeLabel(label);
  return kind === 'eind' || (kind === 'reeks' && (findDates(value).length >= 2 || /\bja(?:ar|ren)\b/.test(value)));
};

type Validity = { van: Fact<IsoDate> | undefined; tot: Fact<IsoDate> | undefined };

const aboutValidity = makeSeeker(
  /\b(?:geldig\w*|gelden|geldt|looptijd|duur|periode|tlv|toelaatbaarheidsverklaring|verklaring|verlenging|plaatsing)\b/,
);

const findValidity = (reading: Reading, placement: IsoDate | undefined, earliest: IsoDate): Validity => {
  let van: Fact<IsoDate> | undefined;
  let tot: Fact<IsoDate> | undefined;
  const take = (item: Found, value: string, label: string) => {
    const read = readValidity(value, label, placement);
    if (read.van && !van && read.van >= earliest) van = fact(read.van, reading.name, item, read.zeker);
    if (read.tot && !tot) tot = fact(read.tot, reading.name, item, read.zeker);
  };
  // "Geldig tot" in the row of the number of the TLV that ends is that TLV's own validity.
  const ofEarlier = ({ label, row }: { label: string; row: number }): boolean =>
    earlierTlv.test(label) || (earlierTlv.test(reading.rows[row]?.folded ?? '') && !/\b(?:gewenst|gevraagd|beoogd|verleng)/.test(label));
  const labelled = [
    ...pairsOf(reading.pairs, validLabel),
    ...[...pairsOf(reading.pairs, anyLabel), ...runningPeriode(reading)].filter(asksValidity),
  ];
  for (const pair of labelled) if (!ofEarlier(pair) && !isOfOther(reading, pair.row)) take(pair, pair.value.slice(0, 200), pair.label);
  for (const item of tot ? [] : [...reading.sentences, ...reading.rows]) {
    const { folded } = item;
    if (tot || folded.length >= 500 || aboutValidity(item) === null || earlierTlv.test(folded)) continue;
    if (isOfOther(reading, 'row' in item ? item.row : item.index)) continue;
    const at =
      /\b(?:geldig\w*|gelden|looptijd|duur|periode|van|vanaf|(?:per|ingaande?(?: per| op)?)(?= \d)|tot|t\/m|voor (?:de periode|een|twee|drie|vier|\d))\b/.exec(
        folded,
      );
    const words = at === null ? '' : item.text.slice(at.index);
    // A date of birth in a sentence about a TLV is no validity.
    if (words !== '' && !bornOn.test(folded)) take(item, words, '');
    else if (words !== '') for (const part of item.text.split(/(?<=\d{4})[,;.]?\s+/)) if (!bornOn.test(fold(part))) take(item, part, '');
  }
  // An end that does not come after the beginning was read wrongly.
  const from = van?.waarde ?? placement;
  if (tot !== undefined && from !== undefined && tot.waarde <= from) tot = { ...tot, zeker: false };
  return { van, tot };
};

/** Reads a validity such as `1 augustus 2026 t/m 31 juli 2028`, `twee schooljaren vanaf …`, `tot einde schooljaar 2027-2028`. */
export const readValidity = (
  text: string,
  label: string,
  placement: IsoDate | undefined,
): { van?: IsoDate; tot?: IsoDate; zeker: boolean } => {
  const folded = text.toLowerCase();
  const dates = findDates(text).length >= 2 ? findDates(text) : datesOfPeriod(text);
  const [first, second] = dates;
  if (first && second && first.waarde < second.waarde)
    return { van: first.waarde, tot: lastDay(second.waarde, folded), zeker: first.zeker && second.zeker };
  const schoolYears = [
    ...folded.matchAll(/(?:\b(?:school|cursus)?ja(?:ar|ren)\b.{0,30}?|(?<=\d) ?(?:t\/m|tot en met) ?)(20\d\d) ?[-/–] ?((?:20)?\d\d)\b/g),
  ].map((match) => Number(match[1]));
  const many =
    /\b(\d|een|één|twee|drie|vier|vijf|zes|zeven)\s+(?:volle(?:dige)? |hele )?(schooljaren|schooljaar|jaar|jaren|cursusjaren|cursusjaar)\b/.exec(
      folded,
    );
  const start = first?.waarde ?? placement;
  if (many?.[1] !== undefined && !/\bt\/m|tot\b/.test(folded.slice(0, many.index))) {
    const years = counts[many[1]] ?? Number(many[1]);
    if (first && /\b(?:tot(?: en met)?|t\/m) $/.test(folded.slice(0, first.from ?? 0)))
      return { ...(placement === undefined ? {} : { van: placement }), tot: lastDay(first.waarde, folded), zeker: first.zeker };
    if (start !== undefined)
      return { van: start, tot: endAfter(start, years), zeker: first?.zeker !== false && start.slice(5) === '08-01' };
  }
  const endOfYear = /\b(?:eind(?:e)?|afloop)\b.{0,20}\b(?:school|cursus)jaar\b/.test(folded);
  if (schoolYears.length > 0) {
    const years =
      /\bt\/m|tot\b|\ben\b/.test(folded) && schoolYears.length > 1
        ? [schoolYears[0], schoolYears.at(-1)]
        : [schoolYears[0], schoolYears[0]];
    const tot = `${(years[1] ?? 0) + 1}-07-31`;
    return {
      ...(endOfYear || (first && first.waarde < tot) ? (start === undefined ? {} : { van: start }) : { van: `${years[0]}-08-01` }),
      tot,
      zeker: endOfYear || schoolYears.length === 2,
    };
  }
  if (!first) return { zeker: false };
  const end = /\b(?:tot|t\/m|einde?|eind)\b/.test(folded.slice(0, first.from ?? 0)) || /\b(?:tot|t\/m|eind\w*)\b/.test(label);
  if (end) return { tot: lastDay(first.waarde, `${label} ${folded}`, first.precision === 'maand'), zeker: first.zeker };
  return { van: first.waarde, zeker: first.zeker };
};

// "tot 1 augustus" ends on 31 July; "juli 2028" on its last day.
const lastDay = (date: IsoDate, folded: string, onlyMonth = false): IsoDate => {
  if (onlyMonth && date.slice(5, 7) === '07') return `${date.slice(0, 4)}-07-31`;
  return date.slice(5) === '08-01' && /\btot\b(?! en met)/.test(folded) ? `${date.slice(0, 4)}-07-31` : date;
};
const endAfter = (start: IsoDate, years: number): IsoDate =>
  start.slice(5) === '08-01' ? `${Number(start.slice(0, 4)) + years}-07-31` : cursusjaarOf(plusYears(start, years - 1)).einde;
const startOfYear = (text: string): IsoDate | undefined => {
  const match = /\b(?:school|cursus)jaar\b.{0,10}(20\d\d)/.exec(text.toLowerCase());
  return match?.[1] === undefined ? undefined : `${match[1]}-08-01`;
};
