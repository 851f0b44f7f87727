import type { IsoDate } from '../../calendar.ts';
import type { Opp, OppDeel } from '../facts.ts';
import { findEvaluatie } from './evaluatie.ts';
import { isPromise } from './modality.ts';
import { evidence } from './quote.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { findDatum } from './datum.ts';

/** The groups that a verantwoordingsdeel consists of (handboek 7): where the pupil goes, what helps and hinders, what is needed. */
const groups = {
  uitstroom:
    /\b(?:uitstroom\w*|verwacht(?:e|ing|ingen)?\b.{0,40}\b(?:diploma|niveau|vervolg\w*|bestemming)|stroomt uit|vervolgonderwijs|eindniveau|schoolloopbaan|perspectief|leerroute|waar (?:ga ik|gaat \p{L}+|wil ik) (?:naar ?toe|heen)|(?:verwacht wordt|realistisch is|uitgegaan van|wijzen op|haalbaar is|toewerken naar)\b.{0,50}\b(?:vmbo|mbo|havo|vwo|hbo|diploma|certificaat|arbeid|dagbesteding|leerwerk\w*)\b)/u,
  belemmerend:
    /\b(?:belemmer\w*|wat (?:maakt het|het) (?:\w+ ){0,2}(?:lastig|moeilijk)|risico(?:'?s|factor\w*)?\b|wat gaat (?:niet goed|moeilijk|lastig)|zwakke (?:kanten|punten)|aandachtspunten|wat (?:zit )?(?:\w+ )?(?:zit )?(?:in de weg|tegen|dwars)|hindert|hinderend\w*|kwetsbaar\w*|hindernis\w*|drempels?|obstakels?|valkuil\w*|knelpunten|tegenwind|waar (?:ik|\w+) (?:op|in) vast ?loopt?|moeite (?:met|kost)|loopt (?:vast|tegenaan))\b/,
  bevorderend:
    /\b(?:bevorder\w*|stimuler\w*|bescherm\w*|compenser\w*|helpend\w*|wat (?:\w+ )?helpt|kwaliteiten|sterke? (?:kanten|punten|in)|sterk:|talenten|wat gaat goed|wind mee|daar(?:entegen| staat tegenover)|krachten?|hulpbronnen|steunbronnen|pluspunten|meewind|wat werkt)\b/,
  behoeften:
    /\b(?:onderwijs-?\s?(?:en ondersteunings-?)?\s?behoeften?|ondersteuningsbehoeften?|behoeften|wat heb ik nodig|wat heeft .{2,30} nodig|heeft .{0,60}\bnodig\b|wat (?:ik|\w+) nodig (?:heb|heeft)|wat vraagt? (?:ik|\w+) van|vraagt (?:om|van)\b|gebaat bij|gedijt (?:bij|in))/,
};
const justification =
  /\b(?:verantwoording\w*|(?:uitstroom|perspectief)\b.{0,12}\b(?:onderbouwing|redenen|motivering)|^onderbouwing$|integratief beeld|integraal beeld|beeld van de leerling|beginsituatie|deel a)\b/;
const action =
  /\b(?:handelingsdeel|handelen|(?:afspraken|acties|doelen|interventies) en (?:aanpak|acties|doelen|afspraken|interventies)|doelen?|aanpak|interventies?|acties?|afspraken|begeleiding|inzet|plan van aanpak|werkpunten|waar werken we aan|deel b)\b/;
const goalLabel =
  /^(?:\w+ )?(?:doel(?:en|stelling)?|leerdoel(?:en)?|ontwikkeldoel(?:en)?|subdoel(?:en)?|waar werken we aan|werkpunt(?:en)?)(?: ?\(?smart\)?| \d{1,2}| van het plan| dit (?:schooljaar|jaar)| [a-z]+)?$/;
const approach =
  /\b(?:aanpak|interventie\w*|actie\w*|hoe|werkwijze|begeleiding|inzet|wat (?:doen|gaan) we|ondersteuning|middelen|afspra\w+|door wie|wie)\b/;

const empty = /^(?:n\.?v\.?t\.?|pm|p\.m\.|-+|\.+|…|\?|_+|nog niet .*|nog in te vullen.*|volgt.*)$/;

/** The parts of an ontwikkelingsperspectief, found by what they do; schools use their own formats and headings (handboek 7.1, note 2). */
export const findOpp = (reading: Reading, peildatum: IsoDate): Opp => {
  const { stand, bewijs, doelen, datum, zeker } = findEvaluatie(reading, peildatum);
  return {
    document: reading.name,
    datum: findDatum(reading),
    verantwoording: findVerantwoording(reading),
    handelingsdeel: findHandelingsdeel(reading),
    evaluatie: { stand, ...(bewijs ? { bewijs } : {}), ...(zeker ? {} : { zeker }) },
    ...(doelen >= 2 && datum ? { doelenGeevalueerd: datum } : {}),
    concept: isConcept(reading),
  };
};

const filled = (sentences: readonly Sentence[]): Sentence | undefined =>
  sentences.find(
    (sentence) =>
      sentence.text.length > 8 && !empty.test(sentence.folded.trim()) && !(isPromise(sentence.folded) && sentence.text.length < 90),
  );

// What stands under a heading, beside a label, or in the sentence itself.
const bodyOf = (reading: Reading, pattern: RegExp): { head: Sentence | undefined; body: Sentence | undefined } => {
  let head: Sentence | undefined;
  for (const [index, sentence] of reading.sentences.entries()) {
    if (!pattern.test(sentence.folded)) continue;
    head ??= sentence;
    const isHeading = reading.rows[sentence.row]?.heading === true && sentence.text === reading.rows[sentence.row]?.text;
    if (isHeading) {
      const next = reading.sentences.slice(index + 1, index + 5);
      const end = next.findIndex(
        (other) => reading.rows[other.row]?.heading === true && other.text === reading.rows[other.row]?.text && !isItem(other),
      );
      const body = filled(end === 0 ? [] : end > 0 ? next.slice(0, end) : next);
      if (body) return { head: sentence, body: { ...body, text: `${sentence.text}: ${body.text}` } };
    } else if (sentence.table) {
      const [, ...values] = reading.rows[sentence.row]?.cells ?? [];
      const below = reading.sentences[index + 1];
      if (values.some((value) => value.length > 8 && !pattern.test(value.toLowerCase()) && !headCell.test(value.toLowerCase())))
        return { head: sentence, body: sentence };
      if (below?.table && filled([below])) return { head: sentence, body: below };
    } else if ((sentence.text.length > 35 || saysBeside(sentence, pattern)) && filled([sentence]) && !explainsFormat.test(sentence.folded))
      return { head: sentence, body: sentence };
  }
  return { head, body: undefined };
};
// "Helpend: humor, sport." says it in a few words.
const saysBeside = ({ folded }: Sentence, pattern: RegExp): boolean => {
  const colon = folded.indexOf(':');
  const said = folded.slice(colon + 1).trim();
  return colon > 0 && colon < 40 && pattern.test(folded.slice(0, colon + 1)) && said.length >= 8 && !empty.test(said) && !isPromise(said);
};
const headCell = /^(?:belemmer\w*|bevorder\w*|bescherm\w*|stimuler\w*|doel\w*|aanpak|evaluatie|wie|wanneer|periode)( factoren)?$/;
const isItem = (sentence: Sentence): boolean => sentence.text.length > 45;
const explainsFormat =
  /\b(?:beschrijft de|bestaat uit|het opp wordt|vormen het|staat wat we|noemen wij|vertelt wie|in dit deel|in deel [abc])\b/;

const findVerantwoording = (reading: Reading): OppDeel => {
  const found = Object.values(groups).map((pattern) => bodyOf(reading, pattern));
  const bodies = found.flatMap(({ body }) => (body ? [body] : []));
  const headed = bodyOf(reading, justification);
  const [first] = bodies;
  if (first && (bodies.length >= 2 || headed.body)) return { stand: 'aanwezig', bewijs: evidence(reading.name, first) };
  if (headed.body && headed.body.text.length > 80) return { stand: 'aanwezig', bewijs: evidence(reading.name, headed.body) };
  return lacking(reading, headed.head ?? found.find(({ head }) => head)?.head);
};

const findHandelingsdeel = (reading: Reading): OppDeel => {
  // A table of goals and approaches.
  const goals = reading.pairs.filter(
    (pair) =>
      goalLabel.test(pair.label) &&
      pair.how !== 'onder' &&
      pair.value.length > 8 &&
      !empty.test(pair.value.toLowerCase()) &&
      !approach.test(pair.value.toLowerCase().slice(0, 12)),
  );
  const [goal] = goals;
  if (
    goal &&
    (goals.length >= 2 ||
      /\baanpak\b/.test(goal.text.toLowerCase()) ||
      reading.sentences.some((sentence) => /\baanpak|interventie|werkwijze|hoe\b/.test(sentence.folded)))
  )
    return { stand: 'aanwezig', bewijs: evidence(reading.name, goal) };
  const written = reading.sentences.find(
    (sentence) =>
      /\b(?:doel(?:en)?|(?:stap|werkpunt|leerpunt|ontwikkelpunt|actiepunt) ?\d) ?\d?\b.{3,}/.test(sentence.folded) &&
      sentence.text.length > 30 &&
      !isPromise(sentence.folded) &&
      !explainsFormat.test(sentence.folded) &&
      !reading.rows[sentence.row]?.heading,
  );
  const method = reading.sentences.find(
    (sentence) =>
      approach.test(sentence.folded) && sentence.text.length > 30 && !explainsFormat.test(sentence.folded) && !isPromise(sentence.folded),
  );
  if (written && method) return { stand: 'aanwezig', bewijs: evidence(reading.name, written) };
  const headed = bodyOf(
    reading,
    /\b(?:handelingsdeel|handelen|(?:afspraken|acties|doelen|interventies) en (?:aanpak|acties|doelen|afspraken|interventies)|plan van aanpak|doelen en aanpak|(?:onze |mijn |de )?aanpak (?:dit|komend|voor)\b.{0,20}|wat (?:gaan|doen) (?:we|wij|ik)|wat ga ik (?:doen|leren|oefenen)|waar (?:gaan|werken) (?:we|wij|ik)|zo pakken (?:we|wij) het aan|de stappen|stappenplan)\b/,
  );
  if (headed.body && headed.body.text.length > 45) return { stand: 'aanwezig', bewijs: evidence(reading.name, headed.body) };
  const head =
    headed.head ?? reading.sentences.find((sentence) => reading.rows[sentence.row]?.heading === true && action.test(sentence.folded));
  return lacking(reading, head);
};

const lacking = (reading: Reading, head: Sentence | undefined): OppDeel => {
  if (!head) return { stand: 'afwezig' };
  const after = reading.sentences.find((sentence) => sentence.row > head.row);
  const promised = isPromise(head.folded) || (after !== undefined && after.kop === head.folded && isPromise(after.folded));
  return {
    stand: promised ? 'beloofd' : 'leeg',
    bewijs: evidence(reading.name, promised && after && !isPromise(head.folded) ? after : head),
  };
};

const draft = /\bconcept(?:versie)?\b|\bkladversie\b|\bdraft\b|\bwerkversie\b|\bnog niet (?:besproken|definitief|vastgesteld)\b/;
/** Whether the document calls itself a draft, in its head, its headers or its name. */
export const isConcept = (reading: Reading): boolean => {
  const head = reading.rows
    .filter((row, index) => row.running || index < 8)
    .filter((row) => row.text.length < 110 && !/\bin concept gelezen\b|\bconcept is\b|\bhet concept\b/.test(row.folded));
  if (head.some((row) => /\bdefinitie(?:f|ve)\b/.test(row.folded) && !/\bniet definitief\b/.test(row.folded))) return false;
  return (
    head.some((row) => draft.test(row.folded)) ||
    (/(?:^|[^a-z])concept(?:[^a-z]|$)/i.test(reading.name) && !/\bdef(?:initief)?\b/i.test(reading.name))
  );
};
