import type { Zoek } from './zoek.ts';

const inOpp = ['opp'] as const;

/** The parts of an integral picture in an OPP (handboek 7.2, 1). */
export const opp: readonly Zoek[] = [
  {
    onderwerp: 'beschermende-factoren',
    in: inOpp,
    onder:
      /\b(?:beschermend\w*|protectie(?:f|ve)|bev\.? fact\w*|bevorderend\w*|stimulerend\w*|compenserend\w*|steun(?:end\w*|t)|helpend\w*|positieve (?:factoren|kanten|punten)|sterk(?:e (?:kanten|punten))?|kwaliteiten|talenten|krachten|kracht|wat (?:\w+ )?(?:helpt|draagt)|helpt|draagt|mooi aan|pluspunten|wat (?:gaat|kan) (?:er )?goed)\b/,
    toont: [
      /\b(?:beschermend|bevorderend|stimulerend|compenserend|steunend)\w*(?: factor\w*)? (?:zijn|is|vormen|vormt)\b/,
      /\bbeschermen\b.{0,30}\b(?:hem|haar)\b/,
    ],
  },
  {
    onderwerp: 'belemmerende-factoren',
    in: inOpp,
    onder:
      /\b(?:belemmer\w+|bel\.? fact\w*|risicofactor\w*|beperkend\w*|remmend\w*|remt|hinder(?:end\w*|t|lijk)|kwetsbaar\w*|zwak(?:ke (?:kanten|punten))?|knelpunt\w*|minpunten|lastig|moeilijk|wat (?:maakt|vind ik|is) (?:het |er )?(?:lastig|moeilijk)|wat gaat (?:er )?(?:moeilijk|minder))\b/,
    toont: [
      /\b(?:belemmerend|beperkend|remmend)\w*(?: factor\w*)? (?:zijn|is|vormen|vormt)\b/,
      /\b(?:ontwikkeling|leren|groei)\b.{0,20}\bin de weg\b/,
    ],
  },
  {
    onderwerp: 'onderwijsbehoeften',
    in: inOpp,
    onder:
      /\b(?:onderwijs\w*-? ?(?:en )?(?:ondersteunings)?behoefte\w*|ondersteuningsbehoefte\w*|behoeften|noden|wat (?:heb ik|heeft \w+) nodig|wat \w+ nodig heeft|heeft nodig|^nodig|^ob|wat vraagt \w+)\b/,
    toont: [/\bheeft (?:een )?(?:grote |sterke |duidelijke )?(?:behoefte|nood) aan\b/, /\bheeft\b.{0,100}\bnodig\b/, /\bis gebaat bij\b/],
  },
  {
    onderwerp: 'ondersteuning-nodig',
    in: inOpp,
    onder:
      /\b(?:ondersteuning\w*|begeleiding\w*|aanpak|handelingsdeel|arrangement\w*|wat (?:gaan we|doen we|heb ik nodig|heeft \w+ nodig)|behoeften)\b/,
    toont: [
      /\b(?:benodigde|nodige|extra|intensieve) (?:ondersteuning|begeleiding)\b/,
      /\bondersteuning\b.{0,60}\b(?:bestaat uit|bestaande uit|vereist|nodig)\b/,
      /\bvraagt\b.{0,12}\bom een\b.{0,40}\b(?:assistent|begeleider|klas|groep|leraar)\b/,
    ],
  },
];
