import type { DsmMention } from '../facts.ts';
import { clauseAround, isPromise, looksBack } from './modality.ts';
import { evidence } from './quote.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { makeGate, makeSeeker } from './sieve.ts';

const word = /\bdsm\b|\bdsm-|\bicd-?1[01]\b/;
const code = /(?<![\d.,])(?:29[5-9]|3[01]\d)\.\d{1,2}(?!\d|\s?(?:euro|km|uur))|(?<![a-z])f[0-9]\d\.\d{1,2}(?!\d)/;
const disorder =
  /\b(?:\w*stoornis(?:sen)?|autisme\w*|ass|adhd|add|odd|ptss|cd|dmdd|ocd|asperger|pdd-?nos|selectief mutisme|depressie|\w*fobie|anorexia|schizofrenie|gilles de la tourette|verstandelijke beperking|mutisme|psychose|hechtingsproblematiek)\b/;
const states =
  /\b(?:voldoet aan|voldaan aan|voldoen aan|wordt voldaan|sprake van|classificatie|classificaties|geclassificeerd|diagnose|diagnosen|diagnoses|gediagnosticeerd|gesteld|vastgesteld|classificeren|past binnen|passend bij|bevestigd)\b/;
const generalAbsence =
  /\b(?:geen|niet)\b.{0,60}\b(?:dsm(?:-?(?:5|iv|v|iv-tr|5-tr))?(?:[- ]?(?:classificatie|diagnose|stoornis))?|(?:psychiatrische )?classificatie|psychiatrische (?:stoornis|diagnose|problematiek)|diagnose)\b|\b(?:dsm\S{0,6}[- ]?)?(?:classificatie|diagnose)\b.{0,60}\b(?:niet|geen|uitgesteld|achterwege|uitgebleven|ontbreekt)\b|\bvoldoet\b.{0,40}\bniet\b.{0,60}\bcriteria\b.{0,60}\b(?:dsm|stoornis|classificatie|enige)|\bniet voldaan aan de criteria\b|\bonvoldoende (?:grond|aanwijzingen) voor een (?:\w+ )?(?:dsm|classificatie|diagnose)/;
const doubt =
  /\b(?:vermoeden\w*|vermoedelijk\w*|mogelijk\w*|hypothese|werkhypothese|werkdiagnose|differentiaal|overwogen|onderzocht of|kenmerken van|trekken van|screening|vraag of|vragen zich af|vraagt zich af|uitsluiten|indien|wanneer|of er sprake|zou)\b/;
const explains =
  /\b(?:is een afspraak|handboek|classificatiesysteem|wordt verstaan|is een (?:systeem|indeling)|toelichting bij|betekent|in het algemeen)\b/;

const mayTell = makeGate(word, code, disorder, generalAbsence);
const namesDsm = makeSeeker(word);

/**
 * What a document says of a DSM-classification: stated of this pupil, said to be absent, or the words only. An absence from earlier, or
 * of one disorder beside another that is stated, is no absence.
 */
export const findDsm = (reading: Reading): DsmMention[] => {
  const mentions: DsmMention[] = [];
  const wordInDocument = reading.sentences.some((sentence) => namesDsm(sentence) !== null);
  const specific: DsmMention[] = [];
  for (const [index, sentence] of reading.sentences.entries()) {
    if (!mayTell(sentence)) continue;
    const previous = reading.sentences.slice(Math.max(0, index - 3), index);
    const bewijs = evidence(reading.name, sentence, word.exec(sentence.folded)?.index ?? 0);
    const past = looksBack(sentence.kop) || /\b(?:destijds|toen|eerder|in 20[01]\d)\b/.test(sentence.folded);
    if (generalAbsence.test(sentence.folded) && !/\bniet alleen\b|\bniet eerder\b/.test(sentence.folded)) {
      const clause = clauseAround(sentence.folded, generalAbsence.exec(sentence.folded)?.index ?? 0);
      if (!past && /\b(?:dsm|classificatie|diagnose|criteria|psychiatrische)\b/.test(clause))
        (disorder.test(clause) && !word.test(clause) ? specific : mentions).push({ stand: 'afwezig', bewijs });
      continue;
    }
    if (statesDisorder(sentence, previous, wordInDocument) && !past) mentions.push({ stand: 'aanwezig', bewijs });
    else if (word.test(sentence.folded)) mentions.push({ stand: 'genoemd', bewijs });
  }
  return mentions.some((mention) => mention.stand === 'aanwezig') ? mentions : [...mentions, ...specific];
};

const statesDisorder = (sentence: Sentence, previous: Sentence[], wordInDocument: boolean): boolean => {
  const { folded, kop } = sentence;
  const match = disorder.exec(folded);
  const coded = code.test(folded);
  if ((!match && !coded) || explains.test(folded) || isPromise(folded)) return false;
  const clause = match ? clauseAround(folded, match.index) : folded;
  if (/\b(?:geen|niet|noch|zonder aanwijzingen|uitgesloten|verworpen)\b/.test(clause) || doubt.test(clause)) return false;
  const dsmNear = word.test(folded) || word.test(kop) || previous.some((near) => word.test(near.folded) && near.kop === kop);
  if (coded && (dsmNear || match !== null)) return wordInDocument || /\bf\d/.test(folded);
  if (!match) return false;
  const underHeading = /\b(?:classificatie|diagnose|diagnosen|dsm)\b/.test(kop) && (sentence.text.length < 160 || states.test(folded));
  if (wordInDocument && /^(?:dsm\S{0,6}|classificatie\w*|diagnose\w*|diagnostische conclusie)\b[^:]{0,40}:/.test(folded)) return true;
  // The line under a heading such as "Classificatie (DSM-5)".
  const head = previous.at(-1);
  if (
    wordInDocument &&
    head !== undefined &&
    head.text.length < 60 &&
    /^(?:\d[\d.]* )?(?:dsm|classificatie|diagnose|diagnosen|diagnostische conclusie)\b/.test(head.folded) &&
    sentence.text.length < 160
  )
    return true;
  return (
    (dsmNear && (states.test(folded) || sentence.table || underHeading)) ||
    (wordInDocument && (underHeading || (states.test(clause) && /\b(?:classificatie|criteria|dsm)\b/.test(folded))))
  );
};
