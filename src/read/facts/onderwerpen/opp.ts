import type { Zoek } from './zoek.ts';

const inOpp = ['opp'] as const;
const words = (...parts: readonly string[]): RegExp => new RegExp(`\\b(?:${parts.join('|')})\\b`);
const name = '(?:\\w+ ){0,2}';

/**
 * The parts of an integral picture in an OPP (handboek 7.2, 1). Schools have names of their own for them: each list holds the stems of what
 * such a heading, label or column is called, from the words of the law to those of the pupil.
 */
export const opp: readonly Zoek[] = [
  {
    onderwerp: 'beschermende-factoren',
    in: inOpp,
    onder: words(
      'bescherm\\w*|protectie(?:f|ve)|bev\\.? fact\\w*|bevorderend\\w*|stimulerend\\w*|compenserend\\w*|faciliterend\\w*|versterkend\\w*|gunstig\\w*',
      'steun(?:end\\w*|t|bron\\w*)|helpend\\w*|ondersteunende factor\\w*|positie(?:f|ve)\\w*|sterk(?:e (?:kant\\w*|punt\\w*|zijde\\w*)|tes?)?|succesfactor\\w*',
      'kwaliteit(?:en)?|talent(?:en)?|kracht(?:en|bron\\w*)?|hulpbron\\w*|troe(?:f|ven)|pluspunt\\w*|plus|voordelen|in (?:het|zijn|haar) voordeel|kansen|meewind|wind mee',
      `wat (?:\\w+ )?(?:helpt|draagt|werkt|lukt|meezit)|wat (?:zit|heeft|werkt) ${name}mee|(?:zit|werkt) mee|helpt|draagt|mooi aan`,
      `wat (?:gaat|kan|lukt) ${name}(?:al )?goed|(?:kan|gaat) (?:\\w+ )?(?:al )?goed|(?:daar|waar) (?:ben ik|is \\w+) (?:goed|sterk) in|energiegevers?`,
    ),
    toont: [
      /\b(?:beschermend|bevorderend|stimulerend|compenserend|steunend)\w*(?: factor\w*)? (?:zijn|is|vormen|vormt)\b/,
      /\bbeschermen\b.{0,30}\b(?:hem|haar)\b/,
      /\bin (?:zijn|haar|het) voordeel (?:werkt|spreekt|is|zijn|pleit)\b/,
      /\b(?:krachten|kwaliteiten|talenten|sterke (?:kanten|punten)|kracht) (?:zijn|is|liggen|ligt)\b/,
    ],
    lijkt: [/\bdaar(?:entegen| staat tegenover)\b/],
  },
  {
    onderwerp: 'belemmerende-factoren',
    in: inOpp,
    onder: words(
      "belemmer\\w+|bel\\.? fact\\w*|risico(?:factor\\w*|'?s)?|beperk(?:end\\w*|ing\\w*)|remmend\\w*|remt|hinder(?:end\\w*|t|lijk|niss?\\w*)?|bemoeilijk\\w*|ongunstig\\w*|verzwarend\\w*|complicerend\\w*",
      'kwetsba\\w+|zwak(?:ke (?:kant\\w*|punt\\w*|zijde\\w*)|tes?)?|knelpunt\\w*|minpunt\\w*|nadelen|in (?:het|zijn|haar) nadeel|bedreiging\\w*|drempels?|obstakels?|valkuil\\w*|struikel\\w*|tegenwind|wind tegen|energievreters?',
      'lastig|moeilijk\\w*|aandachtspunt\\w*|zorgpunt\\w*|(?:onze |de )?zorgen',
      `wat (?:maakt|vind ik|is) (?:het |er )?(?:lastig|moeilijk)|wat (?:gaat|lukt|werkt) ${name}(?:moeilijk|minder|niet)|(?:zit|staat|werkt) ${name}(?:in de weg|tegen|dwars)`,
      `(?:waar|waarop|waarin) (?:loop\\w*|struikel\\w*) ${name}(?:vast|tegenaan|over)|loopt (?:vast|tegenaan)|(?:kost|heeft) ${name}moeite`,
    ),
    toont: [
      /\b(?:belemmerend|beperkend|remmend)\w*(?: factor\w*)? (?:zijn|is|vormen|vormt)\b/,
      /\b(?:ontwikkeling|leren|groei)\b.{0,20}\bin de weg\b/,
      /\bin (?:zijn|haar|het) nadeel (?:werkt|spreekt|is|zijn|pleit)\b/,
      /\b(?:belemmert|bemoeilijkt|hindert)\b.{0,30}\b(?:hem|haar|het leren|de ontwikkeling|zijn|haar)\b/,
    ],
  },
  {
    onderwerp: 'onderwijsbehoeften',
    in: inOpp,
    onder: words(
      'onderwijs\\w*-? ?(?:en )?(?:ondersteunings)?behoefte\\w*|ondersteuningsbehoefte\\w*|leerbehoefte\\w*|behoeften|noden|benodigd\\w*',
      `wat (?:heb ik|heeft ${name}\\w+|is er) nodig|wat (?:er )?nodig is|wat \\w+ nodig heeft|heeft (?:\\w+ )?nodig|(?:is|zijn) nodig|dit heb ik nodig|^nodig|^ob|wat vraagt \\w+`,
      `wat ${name}\\w+ van (?:ons|de school|leraren|docenten|het team) vraagt|(?:zo|hoe) leert ${name}\\w*|leert het best\\w*|leert beter`,
    ),
    toont: [
      /\bheeft (?:een )?(?:grote |sterke |duidelijke )?(?:behoefte|nood) aan\b/,
      /\bheeft\b.{0,100}\bnodig\b/,
      /\b(?:is|zijn) (?:zeer |vooral |erg )?gebaat (?:bij|met)\b/,
      /\b(?:leert|gedijt|functioneert) (?:het )?best\w*\b/,
      /\bvraagt om (?:een )?(?:onderwijs|aanpak|lesstof|leerstof|omgeving|instructie)\b/,
    ],
  },
  {
    onderwerp: 'ondersteuning-nodig',
    in: inOpp,
    onder: words(
      'ondersteuning\\w*|begeleiding\\w*|aanpak|handelingsdeel|arrangement\\w*|behoeften|voorziening\\w*|hulp|zorgbehoefte\\w*|benodigd\\w*|noodzakelijk\\w*|inzet',
      `wat (?:gaan we|doen we|bieden (?:we|wij)|heb ik nodig|heeft ${name}\\w+ nodig|is er nodig|er nodig is)|wat \\w+ nodig heeft|dit heb ik nodig|^nodig`,
    ),
    toont: [
      /\b(?:benodigde|nodige|extra|intensieve) (?:ondersteuning|begeleiding)\b/,
      /\bondersteuning\b.{0,60}\b(?:bestaat uit|bestaande uit|vereist|nodig)\b/,
      /\bvraagt\b.{0,12}\bom een\b.{0,40}\b(?:assistent|begeleider|klas|groep|leraar)\b/,
      /\b(?:begeleid\w+|assisten\w+|hulp|toezicht|zorg|therapie|nabijheid|behandelaar|verple\w+)\b.{0,60}\b(?:nodig|noodzakelijk|vereist|onmisbaar)\b/,
    ],
  },
];
