import type { Zoek } from './zoek.ts';

/** What an application for PrO must show in words (handboek 9.1 and 9.2). */
export const pro: readonly Zoek[] = [
  {
    onderwerp: 'overleg-pro-of-zml',
    toont: [
      /\b(?:overleg\w*|besproken|gesprek\w*|gesproken|overlegd|bespreking|afgewogen)\b.{0,200}\b(?:pro|praktijkonderwijs)\b.{0,120}\b(?:zml\w*|vso\b.{0,10}zml\w*)\b/,
      /\b(?:overleg\w*|besproken|gesprek\w*|gesproken|overlegd|bespreking|afgewogen)\b.{0,200}\bzml\w*\b.{0,120}\b(?:pro|praktijkonderwijs)\b/,
      /\b(?:pro|praktijkonderwijs)\b.{0,120}\bzml\w*\b.{0,160}\b(?:overleg\w*|besproken|gesprek\w*|gesproken|overlegd|afgewogen)\b/,
    ],
  },
  {
    onderwerp: 'keuze-pro-of-lwoo',
    ontkennend: true,
    toont: [
      /\b(?:keuze|kiezen|gekozen|kiest|voorkeur|afgewogen|afweging)\b.{0,160}\b(?:pro|praktijkonderwijs)\b.{0,160}\b(?:lwoo|leerwegondersteun\w+)\b/,
      /\b(?:lwoo|leerwegondersteun\w+)\b.{0,160}\b(?:niet|onvoldoende|te hoog|ontoereikend|geen|overvraag\w*|meer dan)\b/,
      /\b(?:pro|praktijkonderwijs)\b.{0,60}\b(?:in plaats van|en niet|boven|passender dan|beter dan)\b.{0,40}\b(?:lwoo|leerwegondersteun\w+)\b/,
    ],
    lijkt: [/\b(?:pro|praktijkonderwijs)\b.{0,160}\b(?:lwoo|leerwegondersteun\w+)\b/],
  },
  {
    onderwerp: 'instemming-ouders',
    toont: [
      /\b(?:ouders?|ouder\(s\)|moeder|vader|verzorgers?|wij|ik)\b.{0,80}\b(?:stemmen in|stemt in|stem in|ingestemd|akkoord|instemming|eens met (?:de|deze) aanvraag|geven toestemming|gaan akkoord|gaat akkoord)\b/,
    ],
    lijkt: [/\b(?:ouders?|moeder|vader)\b.{0,80}\b(?:eens|positief|achter)\b/],
  },
];
