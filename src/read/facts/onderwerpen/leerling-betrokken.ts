import type { DocumentFacts } from '../../facts.ts';
import { fold } from '../fold.ts';
import type { Zoek } from './zoek.ts';

const spoken =
  '(?:betrokken|besproken|overlegd|overleg|gesprek\\w*|gesproken|gehoord|opgesteld|gemaakt|ingevuld|doorgenomen|meegedacht|deelgenomen|aanwezig|vertelde|vertelt|schreef|schrijft|gaf aan|geeft aan|gezet|zegt|zei|wensen|mening|geevalueerd|verteld|gekozen|meegegaan|meegeweest|spraken|bezochten|akk|akkoord|erbij|er bij|tekende|getekend)';
const ouder = '(?:(?:pleeg)?ouders?|moeder|vader|verzorgers?)';
const together =
  '(?:besproken|overlegd|gesprek\\w*|gespr|gesproken|gehoord|meegedacht|aanwezig|erbij|er bij|spraken|bezochten|akkoord|akk|bijgesteld|geevalueerd|opgesteld)';
const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The pupil was involved beforehand (handboek 7.2, 2): by its first name as this document gives it, or as "de leerling". `may` says whether
 * a folded text names the pupil at all, or a talk; no pattern matches one that does not.
 */
export function leerlingBetrokken({ namen }: Pick<DocumentFacts['leerling'], 'namen'>): { zoek: Zoek; may: (folded: string) => boolean } {
  const first = namen.map(({ waarde }) => fold(waarde).split(/\s+/)[0] ?? '').filter((word) => /^[a-z-]{3,}$/.test(word));
  const named = [...new Set(['leerling', 'jongere', 'jeugdige', ...first])];
  const wie = `(?:${named.map(escaped).join('|')})`;
  const zoek: Zoek = {
    onderwerp: 'leerling-betrokken',
    niet: /\b(?:wordt|worden) (?:minstens|minimaal|jaarlijks|twee ?maal|altijd|steeds|elk\w*)|\b(?:per jaar|recht op|rechten|handtekening)\b/,
    onder: new RegExp(`\\b${wie} (?:zelf|aan het woord)\\b|^(?:mening|wens|stem|inbreng)(?: van)?(?: de)? ${wie}$`),
    toont: [
      // With the parents named beside it: "ouders en Sami", "Sami en zijn ouders"
      new RegExp(`\\b${wie},? (?:en|&|\\+) (?:\\w+ ){0,3}${ouder}\\b.{0,80}\\b${together}\\b`),
      new RegExp(`\\b${ouder},? ?(?:en |& |\\+ |/ ?)?(?:\\w+ )?${wie}\\b.{0,80}\\b${together}\\b`),
      new RegExp(`\\b${together}\\b.{0,60}\\b(?:met|m\\.) .{0,40}\\b${wie}\\b`),
      new RegExp(`\\b${wie}:? ?(?:zegt|zei|schrijft|schreef)?:? ?["'“„‘]`),
      new RegExp(
        `\\b${wie}\\b.{0,40}\\b(?:was|waren|zat|zaten|is|zijn)\\b.{0,30}\\b(?:er ?bij|(?:aanwezig )?bij (?:het|dit|dat|de|elk|alle|beide) (?:\\w+ )?(?:gesprek\\w*|bespreking\\w*|overleg\\w*|mdo|evaluatie\\w*))\\b`,
      ),
      new RegExp(`\\b${wie} (?:is|was) (?:daar|er) (?:\\w+ ){0,3}bij\\b`),
      new RegExp(`\\b${wie} is (?:\\w+ ){0,2}(?:mee ?gaan kijken|gaan kijken|meegegaan|meegeweest)\\b`),
      new RegExp(
        `\\b(?:samen|in overleg|gesprek|gesprekken|gesproken|besproken|opgesteld|geevalueerd|overlegd)\\b.{0,60}\\bmet\\b.{0,50}\\b${wie}\\b`,
      ),
      new RegExp(
        `\\bmet\\b.{0,40}\\b${wie}\\b.{0,40}\\b(?:besproken|gesproken|opgesteld|geevalueerd|overlegd|doorgenomen|ingevuld|gemaakt)\\b`,
      ),
      new RegExp(`\\b${wie}\\b.{0,30}\\b(?:zelf|heeft|schreef|vertelde|gaf aan|is gehoord)\\b.{0,80}\\b${spoken}\\b`),
      new RegExp(
        `\\b${wie} (?:is|was|werd|heeft|deed|zat|sprak|koos) (?:[^\\s.;]+ ){0,7}(?:betrokken|gehoord|gesproken|bevraagd|geraadpleegd|geinterviewd|meegedaan|meegedraaid|meegelopen|meegekeken|meebeslist|mee|aan tafel)(?![\\w-])`,
      ),
      new RegExp(`\\b${wie} (?:zelf )?(?:zat|zaten|deed|dacht|praatte|besliste|koos) (?:[^\\s.;]+ ){0,4}(?:aan tafel|mee)\\b`),
      new RegExp(`\\bmet (?:[^\\s.;]+ ){0,4}${wie}(?: zelf)?\\b.{0,60}\\b(?:doorlopen|\\w{0,14}gesprek\\w*|gepraat|bekeken|bezocht)\\b`),
      new RegExp(`\\b(?:mdo|zorgoverleg|overleg|bespreking|\\w{0,14}gesprek)\\b.{0,30}\\bmet\\b.{0,40}\\b${wie}\\b`),
      new RegExp(`\\b${wie} (?:schreef|vertelde|gaf aan|vulde|tekende|is gehoord|dacht mee)\\b`),
      // In whatever way it can: with pictures, a speech computer, by pointing
      new RegExp(
        `\\b${wie} (?:zelf )?(?:heeft|liet|kon)\\b[^.;]{0,100}\\b(?:zien|weten|merken|aangegeven|gemaakt|aangewezen|uitgelegd) (?:wat|welke|hoe|waar) (?:\\w+ ){0,2}(?:hij|zij|ze|die) (?:\\w+ ){0,3}(?:prettig|fijn|leuk|graag|wil|wilde|wenst|hoopt|belangrijk)\\b`,
      ),
      /\b(?:kindgesprek|leerlinggesprek|gesprek met (?:hem|haar))\b/,
    ],
    lijkt: [
      new RegExp(`\\b${wie}\\b.{0,80}\\b${spoken}\\b`),
      new RegExp(`\\b${wie} (?:zelf )?(?:wil|wilde|zou) (?:\\w+ )?(?:graag|liever|zelf|naar)\\b`),
    ],
  };
  const words = [...named, 'kindgesprek', 'gesprek met'];
  return { zoek, may: (folded) => words.some((word) => folded.includes(word)) };
}
