import type { Zoek } from './zoek.ts';

const habit =
  /\b(?:wordt|worden) (?:minstens|minimaal|jaarlijks|twee ?maal|altijd|steeds|elk\w*)|\b(?:instemmingsrecht|per jaar|recht op|rechten)\b/;
const ouders = '(?:ouders?|ouder\\(s\\)|moeder|vader|verzorgers?|gezaghebbenden?)';
const gesproken =
  '(?:betrokken|besproken|overlegd|overleg|gesprek\\w*|gesproken|gehoord|opgesteld|gemaakt|ingevuld|doorgenomen|meegedacht|deelgenomen|aanwezig|ingestemd|akkoord|afgestemd|geinformeerd|vulden|vulde|gaven|gaf|schreven|schreef|staan achter|staat achter|stemmen in)';

/** The route before the application (handboek 7.2, 2 to 5). */
export const traject: readonly Zoek[] = [
  {
    onderwerp: 'ouders-betrokken',
    niet: habit,
    toont: [
      new RegExp(`\\b(?:is|zijn|was|waren|heeft|hebben|werd|werden)\\b.{0,80}\\b${ouders}\\b.{0,80}\\b${gesproken}\\b`),
      new RegExp(
        `\\b${ouders}\\b.{0,60}\\b(?:is|zijn|was|waren|heeft|hebben|werd|werden|vulden|gaven|schreven|staan achter|stemmen in)\\b.{0,80}\\b${gesproken}\\b`,
      ),
      new RegExp(
        `\\b(?:samen|in overleg|gesprek|gesprekken|gesproken|besproken|opgesteld|geevalueerd)\\b.{0,60}\\bmet\\b.{0,40}\\b${ouders}\\b`,
      ),
      new RegExp(`\\b${ouders}\\b (?:staan achter|vulden|zijn akkoord|stemmen in|zijn het eens)\\b`),
    ],
    lijkt: [new RegExp(`\\b${ouders}\\b.{0,80}\\b${gesproken}\\b`)],
  },
  {
    onderwerp: 'arrangement-ontoereikend',
    ontkennend: true,
    onder:
      /\bwaarom (?:kan het (?:hier )?niet|niet\b|lukt het (?:hier )?niet|vso|speciaal)|\bgrenzen van de (?:school|ondersteuning|zorg)\b|\bhandelingsverlegen\w*\b/,
    toont: [
      /\b(?:basis\w*|arrangement\w*|extra ondersteuning|ondersteuningsaanbod|aanbod)\b.{0,140}\b(?:niet|geen|onvoldoende|ontoereikend|te weinig|tekort|noch)\b.{0,80}\b(?:bieden|geboden|biedt|organiseren|realiseren|toereikend|genoeg|mogelijk|voorziet|volstaan|voldoende|hebben|verzorging|haalbaar)\b/,
      /\b(?:niet|geen|onvoldoende|noch)\b.{0,80}\bbinnen\b.{0,60}\b(?:basis\w*|arrangement\w*|onze school|de school|ons aanbod)\b/,
      /\b(?:arrangement\w*|basis(?:ondersteuning|arrangement|zorg|aanbod)|extra ondersteuning)\b.{0,60}\b(?:ontoereikend|onvoldoende|niet (?:genoeg|toereikend|voldoende)|biedt? te weinig|bieden te weinig|schiet\w* tekort|zijn benut|is benut)\b/,
      /\b(?:kan|kunnen) (?:wij|we|de school|onze school)\b.{0,60}\bniet\b.{0,60}\b(?:bieden|organiseren|realiseren|geven|leveren|waarmaken)\b/,
      /\bkan\b.{0,40}\bbinnen\b.{0,40}\bnoch\b.{0,40}\b(?:basis\w*|arrangement\w*)\b/,
      /\b(?:school|wij|we)\b.{0,60}\b(?:kan|kunnen)\b.{0,80}\bniet\b.{0,40}\b(?:bieden|organiseren|realiseren|geven|leveren|waarmaken)\b/,
    ],
    lijkt: [/\b(?:handelingsverlegen\w*|aan de grens van|grenzen (?:zijn )?bereikt)\b/],
  },
  {
    onderwerp: 'gedragswetenschapper',
    nietIn: ['deskundigenadvies', 'intelligentieonderzoek'],
    toont: [
      /\b(?:ortho)?(?:pedago\w+|psycholo\w+|gedragswetenschapper\w*|gedragsdeskundige\w*)\b.{0,120}\b(?:meegedacht|mee gedacht|dacht mee|denkt mee|meedacht|dacht (?:\w+ ){0,3}mee|geconsulteerd|geobserveerd|overleg|meegekeken|betrokken)\b/,
      /\b(?:betrokken|geconsulteerde?|meedenkende?|overleg met|consultatie\w*|in overleg met|samen met|meegedacht door)\b.{0,60}\b(?:ortho)?(?:pedago\w+|psycholo\w+|gedragswetenschapper\w*|gedragsdeskundige\w*)\b/,
    ],
    lijkt: [
      /\b(?:orthopedago\w+|psycholo\w+|gedragswetenschapper\w*|gedragsdeskundige\w*)\b.{0,100}\b(?:advi\w+|begeleid\w*|observ\w+|aanpak)\b/,
    ],
  },
  {
    onderwerp: 'jeugdzorg',
    nietIn: ['deskundigenadvies'],
    toont: [
      /\b(?:jeugdzorg|jeugdhulp|jeugdarts|jeugdbescherming|gezins\w+|maatschappelijk werk\w*|ggz|revalidati\w+|wijkteam|logeeropvang|ergotherap\w+|fysiotherap\w+|logoped\w+|ambulant\w* begeleid\w*|zorgaanbieder|kinderarts)\b.{0,100}\b(?:betrokken|begeleidt|ingezet|loopt|sinds|actief|samen|behandel\w+)\b/,
      /\b(?:betrokken|ingezet|hulp van|begeleiding (?:door|van|vanuit)|behandeling (?:bij|door)|hulpverlening|hulp tot nu toe)\b.{0,100}\b(?:jeugdzorg|jeugdhulp|jeugdarts|jeugdbescherming|gezins\w+|maatschappelijk werk\w*|ggz|revalidati\w+|wijkteam|logeeropvang|ergotherap\w+|fysiotherap\w+|logoped\w+|zorgaanbieder|kinderarts|kinder\w+loog)\b/,
    ],
    weerlegt: [
      /\bgeen (?:\w+ ){0,3}(?:jeugdzorg|jeugdhulp)\b/,
      /\b(?:jeugdzorg|jeugdhulp)\b.{0,40}\b(?:niet (?:betrokken|nodig|van toepassing)|n\.v\.t|nvt)\b/,
    ],
  },
];
