import type { Fact } from '../../../evidence.ts';
import { findDates } from '../dates.ts';
import { fold } from '../fold.ts';
import type { Pair } from '../pairs.ts';
import { fact } from '../quote.ts';
import type { Reading } from '../reading.ts';
import { trimEndOf } from '../trim-end.ts';
import { makeGate } from '../sieve.ts';

const aboutTlv = /\b(?:tlv|toelaatbaarheids\w*|beschikking\w*|verklaring|besluit)\b/;
const named = /\btlv\d/;
const mayTell = makeGate(aboutTlv, named);
const calledNumber = /\b(?:\w*nummer|nr|\w*kenmerk)\b/;
const calledEarlier =
  /\b(?:lopend\w*|huidig\w*|vorig\w*|verlengen|verlengd|afloopt|verloopt|bestaand\w*|oude|eerder\w*|geldend\w*|laatste)\b/;
const plainLabel = /^(?:tlv|beschikkings?)-? ?(?:nummer|nr|kenmerk)\b/;

const isNumberLabel = (label: string): boolean =>
  plainLabel.test(label) ||
  (aboutTlv.test(label) &&
    (calledNumber.test(label) || calledEarlier.test(label)) &&
    !/\b(?:geldig|datum|einde?|duur|looptijd|tot)\b/.test(label));

const token = /[A-Za-z0-9]+(?:[-/.][A-Za-z0-9]+){0,6}/g;

/** The first thing in a text that looks like the number of a TLV: three digits or more, letters and separators allowed, no date and no year. */
const numberIn = (text: string): { waarde: string; at: number } | undefined => {
  const dates = findDates(text);
  for (const match of text.matchAll(token)) {
    const value = match[0];
    if (value.replace(/\D/g, '').length < 3 || value.length > 26) continue;
    if (dates.some((date) => date.from < match.index + value.length && match.index < date.to)) continue;
    if (
      /^(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?$|^\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{0,4})?$/.test(value) ||
      /\b(?:tel|telefoon|pagina|blz|art|artikel)\.? ?$/i.test(text.slice(0, match.index))
    )
      continue;
    return { waarde: value.toUpperCase(), at: match.index };
  }
  return undefined;
};

const inSentence =
  /\b(?:tlv|toelaatbaarheidsverklaring|beschikking|verklaring)(?: ?-?(?:nummer|nr\.?|kenmerk|met (?:het )?(?:nummer|kenmerk)))?[ :-]{0,3}(?=[a-z0-9]|$)|\b(?:(?:tlv|beschikkings)-?)?(?:nummer|kenmerk|nr\.)[ :]{1,3}/g;

const labelled = (pair: Pair): boolean => isNumberLabel(pair.label) && pair.how !== 'kolom' && pair.value !== '';

/** Every number of an earlier TLV that a document gives, beside its label first, then in its sentences. */
export const findTlvNummers = (reading: Reading): Fact<string>[] => {
  const found: Fact<string>[] = [];
  for (const pair of reading.pairs.filter(labelled)) {
    const number = numberIn(pair.value.slice(0, 90));
    // A few figures in a line that was read weakly are as well the rest of a date.
    if (number && !(pair.weak && number.waarde.replace(/\D/g, '').length < 5))
      found.push(fact(number.waarde, reading.name, pair, pair.how !== 'onder'));
  }
  for (const sentence of reading.sentences) {
    if (!mayTell(sentence) || (!aboutTlv.test(sentence.folded) && !named.test(sentence.folded))) continue;
    const joined = /\btlv[-/ ]?(?:gp|zml|lz|lg|emb|pro)?[-/ ]?\d[\w/.-]{2,20}/.exec(sentence.folded);
    const direct = joined && numberIn(sentence.text.slice(joined.index, joined.index + joined[0].length));
    if (joined && direct) {
      found.push(fact(trimEndOf(direct.waarde, '.-'), reading.name, sentence, true, joined.index));
      continue;
    }
    for (const match of sentence.folded.matchAll(inSentence)) {
      const from = match.index + match[0].length;
      const number = numberIn(sentence.text.slice(from, from + 30));
      if (number && number.at <= 1) {
        found.push(fact(number.waarde, reading.name, sentence, true, match.index));
        break;
      }
    }
  }
  return found.filter((one, index) => found.findIndex((other) => sameNumber(other.waarde, one.waarde)) === index);
};

const bare = (value: string): string =>
  fold(value)
    .replace(/^tlv/, '')
    .replace(/[^a-z0-9]/g, '');

/** Whether two numbers as written are of one TLV: separators, the word TLV and a part left out in front do not count. */
export const sameNumber = (a: string, b: string): boolean => {
  const [short, long] = [bare(a), bare(b)].toSorted((x, y) => x.length - y.length);
  return short !== undefined && long !== undefined && (short === long || (short.replace(/\D/g, '').length >= 5 && long.endsWith(short)));
};
