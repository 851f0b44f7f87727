import type { Zoek } from './zoek.ts';

const inOpp = ['opp'] as const;

/** The parts of an integral picture in an OPP (handboek 7.2, 1). */
export const opp: readonly Zoek[] = [
  {
    onderwerp: 'beschermende-factoren',
    in: inOpp,
    onder:
      /\b(?:beschermend\w*|bevorderend\w*|stimulerend\w*|compenserend\w*|steunend\w*|positieve factoren|sterke (?:kanten|punten)|kwaliteiten|talenten|krachten|wat (?:mij |hem |haar )?helpt|wat helpt|helpend\w*|wat (?:gaat|kan) (?:er )?goed)\b/,
    toont: [/\b(?:beschermend|bevorderend|stimulerend|compenserend|steunend)\w*(?: factor\w*)? (?:zijn|is|vormen|vormt)\b/],
  },
  {
    onderwerp: 'belemmerende-factoren',
    in: inOpp,
    onder:
      /\b(?:belemmerend\w*|risicofactor\w*|beperkend\w*|remmend\w*|zwakke (?:kanten|punten)|knelpunt\w*|wat (?:maakt|vind ik|is) (?:het |er )?(?:lastig|moeilijk)|wat gaat (?:er )?(?:moeilijk|minder))\b/,
    toont: [/\b(?:belemmerend|beperkend|remmend)\w*(?: factor\w*)? (?:zijn|is|vormen|vormt)\b/],
  },
  {
    onderwerp: 'onderwijsbehoeften',
    in: inOpp,
    onder:
      /\b(?:onderwijs\w*-? ?(?:en )?(?:ondersteunings)?behoefte\w*|ondersteuningsbehoefte\w*|behoeften|wat (?:heb ik|heeft \w+) nodig)\b/,
    toont: [/\bheeft (?:een )?(?:grote |sterke |duidelijke )?behoefte aan\b/],
  },
  {
    onderwerp: 'ondersteuning-nodig',
    in: inOpp,
    onder:
      /\b(?:ondersteuning\w*|begeleiding\w*|aanpak|handelingsdeel|arrangement\w*|wat (?:gaan we|doen we|heb ik nodig|heeft \w+ nodig)|behoeften)\b/,
    toont: [/\b(?:benodigde|nodige|extra|intensieve) (?:ondersteuning|begeleiding)\b/],
  },
];
