import { findDates } from './dates.ts';
import { fold } from './fold.ts';
import { isPromise } from './modality.ts';
import type { Sentence } from './sentences.ts';

/** Words that name an evaluation by themselves. */
export const evaluates =
  /\b(?:\w*evaluatie\w*|eval\b|geevalueerd|evalueren|terugblik\w*|teruggekeken|teruggeblikt|terugkijken|kijken we terug|bijstelling|hoe is het gegaan|hoe ging het|wat heeft het opgeleverd|conclusie arrangement|nabespreking)\b/;
/** Words that tell of an evaluation only where goals are spoken of: "Resultaten" may be marks as well. */
export const mayEvaluate =
  /\b(?:resulta(?:at|ten)|opbrengst(?:en)?|bereikt|behaald|effect(?:en)?|stand van zaken|tussenstand|eindstand|eind(?= \(?\d)|voortgang|uitkomst(?:en)?|bevinding(?:en)?|gehaald|gelukt)\b/;

const strong =
  /\b(?:behaald|gehaald|bereikt|gelukt|geslaagd|lukt|lukte|lukken|mislukt|gestopt|gestaakt|stopgezet|verbeterd|verbetering|verslechterd|afgenomen|toegenomen|gedaald|dalend|daalde|gestegen|steeg|vooruitgang|vooruitgegaan|achteruit(?:gegaan)?|stagneert|stagnatie|nauwelijks|opgeleverd|geleid tot|blijven steken|gegroeid|geleerd|werd|werden|bleef|bleven|bleek|bleken|ging|gingen|kwam|kwamen|kon|konden|had|hadden|waren|volgde|verliet|gebruikte|lukraak|geen (?:verbetering|effect|vooruitgang)|onvoldoende (?:effect|resultaat|opgeleverd|vooruitgang)|van \w+ (?:\w+ ){0,3}naar \w+|\d+ van (?:de )?\d+|\d+ ?%|(?:\d+|een|twee|drie|vier|vijf|zes|acht|tien|twaalf|twintig|dertig) (?:incidenten|keer|maal|lessen|voorvallen)|(?:werkt|helpt) (?:niet|wel|nauwelijks|alleen|goed|nog niet)|heeft .{2,60}ge\w+(?:d|t|en)|is .{2,60}ge\w+(?:d|t|en)|zijn .{2,60}ge\w+(?:d|t|en)|(?:gaat|gaan|blijft|blijven|vraagt|komt|komen|doet|doen|houdt|is|zijn|heeft|hebben|durft|kan|zit|meldt)\b.{0,40}\b(?:vaker|minder|meer|beter|slechter|rustiger|zelfstandiger|moeilijk\w*|sneller|langer|onveranderd|nog steeds|gegroeid)|onveranderd|balans opgemaakt|\d+ (?:minuten|meter|wpm)|gemiddeld \d+)(?!\w)/;
const weakly =
  /\b(?:wisselend|onvoldoende|voldoende|goed|beter|werkt|doorgaan|voortzetten|voortzetting|besluit|besloten|constateert|concludeert|tevreden|bijgesteld|deels|gedeeltelijk|effect|blijkt|blijft|moeilijk|lastig|nog niet|ja|nee|matig|redelijk|zwak)\b/;
// The rule that there will be evaluations, and the questions and instructions of a form.
const generic =
  /\b(?:wordt|worden|bespreken|evalueren)\b.{0,80}\b(?:tweemaal|eenmaal|driemaal|jaarlijks|halfjaarlijks|minstens|elke|iedere|periodiek|regelmatig|per jaar|per periode|gevuld|aan het eind(?:e)? van)\b|\b(?:minimaal|minstens|ten minste) \w+ (?:keer|maal)\b|\bdeel [a-z] kijken we\b|\bde kolom\b|\bin te vullen\b|^(?:beschrijf|vul|geef|noteer|omschrijf|licht toe|kruis|toelichting:|hier)\b|\bbeschrijf hier\b|\bhier (?:beschrijf|komt|vul|wordt)\b|\bin dit (?:deel|onderdeel|hoofdstuk)\b|\?\s*$/;
const nothing =
  /^(?:\(|\[)?\s*(?:nog (?:in te vullen|niet (?:ingevuld|geevalueerd|gedaan|bekend|besproken|van toepassing|aan de orde)|te doen|geen evaluatie)\b.*|nog niet|n\.?v\.?t\.?|volgt\b.*|pm|p\.m\.|-+|…+|\.{2,}.*|_+|\?+|x+|geen|n\.?t\.?b\.?|\.|tekst)\s*(?:\)|\])?$/;

/** Whether a folded text leaves the place empty ("n.v.t.", "-", "volgt"). */
export const saysNothing = (folded: string): boolean => nothing.test(folded.trim());
/** Whether a folded text is the rule that will be evaluated, or an instruction or question of a form. */
export const isRule = (folded: string): boolean => generic.test(folded.trim());

/** Whether a folded text says that the evaluation is still to come. */
export const promisesEvaluation = (folded: string): boolean => {
  if (
    /\b(?:geevalueerd|teruggekeken|besproken|terugblik|evaluatie(?:gesprek)?) (?:op |met |d\.?d\.? ?|cvb )?\d/.test(folded) &&
    !/\b(?:wordt|worden|zal|zullen|gepland|voorzien)\b/.test(folded)
  )
    return false;
  return (
    (isPromise(folded) && !/\b(?:behaald|gehaald|bereikt|gelukt|lukt)\b/.test(folded)) ||
    /\b(?:gepland|voorzien in|voorzien voor|staat op de planning|nog in te vullen)\b/.test(folded)
  );
};

/** How strongly a folded text tells what came of it: 2 for outcomes, 1 for an opinion, 0 for neither. */
export const tellsOutcome = (folded: string): 0 | 1 | 2 => (strong.test(folded) ? 2 : weakly.test(folded) ? 1 : 0);

/** Whether the cell of an evaluation column says how it went; a planned day or how often is looked at does not. */
export const cellTells = (value: string): boolean => {
  const folded = fold(value).trim();
  if (saysNothing(folded) || isRule(folded) || promisesEvaluation(folded)) return false;
  if (
    /^(?:elke|wekelijks|dagelijks|maandelijks|iedere|eind|begin|na |per |half|week|juni|juli|januari|februari|maart|april|mei|augustus|september|oktober|november|december|sept|okt|nov|dec|jan|feb|mrt|apr)\b[^:]{0,25}$/.test(
      folded,
    )
  )
    return false;
  if (findDates(value).length > 0 && value.length < 26 && tellsOutcome(folded) < 2) return false;
  return (
    tellsOutcome(folded) > 0 || /^(?:\+{1,3}|\+\/-|±|-\/\+|v|o|g|✓|✔)$/.test(folded) || /^\d{1,3} ?%/.test(folded) || value.length >= 20
  );
};

/** A part of a document that looks back, with what it amounts to; `goals` counts the goals it goes through. */
export type Part = {
  stand: 'aanwezig' | 'leeg' | 'beloofd';
  shown: Pick<Sentence, 'page' | 'text' | 'weak'>;
  weight: number;
  goals: number;
  named: boolean;
};

/** What sentences that should hold an evaluation amount to; undefined when they say nothing of the kind. */
export const weighEvaluation = (
  sentences: readonly Pick<Sentence, 'folded' | 'text' | 'page' | 'weak'>[],
  named: boolean,
): Part | undefined => {
  const said = sentences.filter((sentence) => sentence.folded.length > 2 && !saysNothing(sentence.folded) && !isRule(sentence.folded));
  const promise = said.find((sentence) => promisesEvaluation(sentence.folded));
  const facts = said.filter((sentence) => !promisesEvaluation(sentence.folded));
  const outcomes = facts.filter((sentence) => tellsOutcome(sentence.folded) === 2);
  const opinions = facts.filter((sentence) => tellsOutcome(sentence.folded) === 1);
  const dated = facts.some((sentence) => findDates(sentence.text).length > 0);
  const goals = facts.filter((sentence) => /\bdoel(?:en)? ?(?:\d|[a-c]\b)/.test(sentence.folded)).length;
  const first = outcomes[0] ?? (promise ? undefined : opinions[0]);
  const weight = Math.min(3, outcomes.length) * 2 + Math.min(2, opinions.length) + (dated ? 1 : 0);
  if (first && weight >= 2) return { stand: 'aanwezig', shown: first, weight, goals, named };
  if (promise) return { stand: 'beloofd', shown: promise, weight: 0, goals: 0, named };
  const long = facts.filter((sentence) => sentence.text.length > 40);
  return named && long[0] && facts.reduce((sum, sentence) => sum + sentence.text.length, 0) > 120
    ? { stand: 'aanwezig', shown: long[0], weight: 1, goals: 0, named }
    : undefined;
};
