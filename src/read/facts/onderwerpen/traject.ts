import type { Zoek } from './zoek.ts';

const habit =
  /\b(?:wordt|worden) (?:minstens|minimaal|jaarlijks|twee ?maal|altijd|steeds|elk\w*)|\b(?:instemmingsrecht|per jaar|recht op|rechten)\b/;
const ouders = '(?:(?:pleeg|stief|gezinshuis)?ouders?|ouder\\(s\\)|moeder|vader|verzorgers?|gezaghebbenden?)';
const gesproken =
  '(?:betrokken|besproken|overlegd|overleg|gesprek\\w*|gesproken|gehoord|opgesteld|gemaakt|ingevuld|doorgenomen|meegedacht|deelgenomen|aanwezig|ingestemd|akkoord|afgestemd|bijgesteld|vastgesteld|om tafel|gespr\\.?|akk|bespraken|overlegden|spraken|bezochten|erbij|er bij|geinformeerd|vulden|vulde|gaven|gaf|schreven|schreef|staan achter|staat achter|stemmen in)';

const dag = '\\b\\d{1,2}(?:[-/.]\\d{1,2}\\b|e? (?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec))';

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
      new RegExp(`\\b${ouders}\\b.{0,80}\\b${gesproken}\\b.{0,80}${dag}`),
      new RegExp(`${dag}.{0,80}\\b${ouders}\\b.{0,60}\\b${gesproken}\\b`),
      new RegExp(`\\b(?:bijgesteld|vastgesteld|besproken|doorgenomen|betrokken)\\b.{0,30}\\b${ouders}\\b`),
      new RegExp(
        `\\b${ouders}\\b (?:schrijven|schrijft|zeggen|zegt|vertellen|vertelt|tekenden|ondertekenden|gaan akkoord|gingen akkoord)\\b`,
      ),
      /\boudergesprek\w* .{0,30}\d/,
      new RegExp(`\\bbespraken\\b.{0,40}\\b${ouders}\\b|\\b${ouders}\\b.{0,30}\\bbespraken\\b`),
      new RegExp(`\\b${ouders}\\b (?:zat|zaten|was|waren) bij\\b.{0,30}\\bgesprek`),
      new RegExp(`\\b${ouders}\\b (?:staan achter|vulden|zijn akkoord|stemmen in|zijn het eens)\\b`),
    ],
    lijkt: [new RegExp(`\\b${ouders}\\b.{0,80}\\b${gesproken}\\b`)],
  },
  {
    onderwerp: 'arrangement-ontoereikend',
    nietIn: ['medische-verklaring', 'onderzoeksverslag', 'intelligentieonderzoek', 'hulpverlening'],
    ontkennend: true,
    onder:
      /\bwaarom (?:kan het (?:hier )?niet|niet\b|lukt het (?:hier )?niet|vso|speciaal)|\bwaarom houdt het op\b|^begrenzing$|\bgrenzen van de (?:school|ondersteuning|zorg)\b|\bhandelingsverlegen\w*\b/,
    toont: [
      /\b(?:basis\w*|arrangement\w*|extra ondersteuning|ondersteuningsaanbod|aanbod)\b.{0,140}\b(?:niet|geen|onvoldoende|ontoereikend|te weinig|tekort|noch)\b.{0,80}\b(?:bieden|geboden|biedt|organiseren|realiseren|toereikend|genoeg|mogelijk|voorziet|volstaan|voldoende|hebben|verzorging|haalbaar)\b/,
      /\b(?:niet|geen|onvoldoende|noch)\b.{0,80}\bbinnen\b.{0,60}\b(?:basis\w*|arrangement\w*|onze school|de school|ons aanbod)\b/,
      /\b(?:arrangement\w*|basis(?:ondersteuning|arrangement|zorg|aanbod)|extra ondersteuning)\b.{0,60}\b(?:ontoereikend|onvoldoende|niet (?:genoeg|toereikend|voldoende)|biedt? te weinig|bieden te weinig|schiet\w* tekort|zijn benut|is benut)\b/,
      /\b(?:kan|kunnen) (?:wij|we|de school|onze school)\b.{0,60}\bniet\b.{0,60}\b(?:bieden|organiseren|realiseren|geven|leveren|waarmaken)\b/,
      /\bkan\b.{0,40}\bbinnen\b.{0,40}\bnoch\b.{0,40}\b(?:basis\w*|arrangement\w*)\b/,
      /\b(?:school|wij|we)\b.{0,60}\b(?:kan|kunnen)\b.{0,80}\bniet\b.{0,40}\b(?:bieden|organiseren|realiseren|geven|leveren|waarmaken)\b/,
      /\b(?:kan|kunnen)\b.{0,80}\bniet\b.{0,40}\b(?:bieden|organiseren|realiseren|leveren|waarmaken|regelen)\b/,
      /\b(?:ook|zelfs) met\b.{0,60}\b(?:maximale|\w*arrangement\w*|extra (?:inzet|begeleiding|ondersteuning|hulp|uren))\b.{0,140}\b(?:niet|geen|niemand|onvoldoende|te weinig|tekort)\b/,
      /\b(?:gaat|gaan) verder dan\b.{0,60}\b(?:wij|we|school|basis\w*|\w*arrangement\w*)\b/,
      /\boverstij(?:gt|gen)\b.{0,60}\b(?:basis\w*|\w*arrangement\w*|ondersteuning|mogelijkheden)\b/,
      /\b(?:uur|uren|begeleider|begeleiding|arr)\b.{0,40}\b(?:niet toereikend|ontoereikend)\b/,
      /\b(?:begeleiding|arr)\b.{0,40}\b(?:onvoldoende|niet (?:genoeg|voldoende))\b/,
      /\bheeft (?:de |onze )?\w*school\b.{0,20}\bgeen (?:formatie|ruimte|mensen|middelen|personeel)\b/,
      /\b(?:wij|we|school) (?:hebben|heeft)\b.{0,60}\bgeen (?:\w+ ){0,2}(?:aanbod|mogelijkheden|voorziening\w*|middelen)\b/,
    ],
    lijkt: [/\b(?:handelingsverlegen\w*|aan de grens van|grenzen (?:zijn )?bereikt)\b/],
  },
  {
    onderwerp: 'gedragswetenschapper',
    nietIn: ['deskundigenadvies', 'intelligentieonderzoek', 'onderzoeksverslag', 'medische-verklaring'],
    toont: [
      /\b(?:ortho)?(?:pedago\w+|ped\b|psycholo\w+|gedragswetenschapper\w*|gedragsdeskundige\w*)\b.{0,120}\b(?:meegedacht|mee gedacht|dacht mee|denkt mee|meedacht|dacht (?:\w+ ){0,3}mee|geconsulteerd|geobserveerd|overleg|meegekeken|betrokken)\b/,
      /\b(?:ortho)?(?:pedago\w+|ped\b|psycholo\w+|gedragswetenschapper\w*|gedragsdeskundige\w*)\b.{0,80}\b(?:bedacht|bekeek|keek|observeerde|adviseerde(?!.{0,40}\b(?:vso|plaatsing|tlv|toela\w+))|heeft\b.{0,60}\b(?:opgezet|bedacht|ontworpen)|gaf\b.{0,40}\badvies|stelde (?:\w+ ){0,3}voor|stelt voor|paste\b.{0,40}\baan|ontwierp)\b/,
      /\b(?:betrokken|geconsulteerde?|meedenkende?|overleg met|consultatie\w*|in overleg met|samen met|meegedacht door)\b.{0,60}\b(?:ortho)?(?:pedago\w+|ped\b|psycholo\w+|gedragswetenschapper\w*|gedragsdeskundige\w*)\b/,
    ],
    lijkt: [
      /\b(?:orthopedago\w+|psycholo\w+|gedragswetenschapper\w*|gedragsdeskundige\w*)\b.{0,100}\b(?:advi\w+|begeleid\w*|observ\w+|aanpak)\b/,
    ],
  },
  {
    onderwerp: 'gedragswetenschapper',
    in: ['handelingsplan', 'opp', 'begeleiding'],
    lijkt: [/\b(?:aanwezig|deelnemers)\b.{0,100}\b(?:orthopedago\w+|psycholo\w+|gedragswetenschapper)\b/],
    toont: [
      /\b(?:opgesteld|gemaakt|bedacht|geevalueerd|besproken|overleg|meegedacht)\b.{0,80}\b(?:ortho)?(?:pedago\w+|ped\b|psycholo\w+|gedragswetenschapper\w*|gedragsdeskundige\w*)\b/,
    ],
  },
  {
    // An expert who tells in the advice what was done together with the school before it.
    onderwerp: 'gedragswetenschapper',
    in: ['deskundigenadvies'],
    toont: [
      /\bdacht ik\b.{0,100}\bmee\b/,
      /\bik\b.{0,80}\b(?:meegedacht|bedacht|meegekeken|geobserveerd)\b/,
      /\b(?:ortho)?(?:pedago\w+|psycholo\w+)\b.{0,80}\bbetrokken\b.{0,40}\b(?:aanpak|begeleiding|plan)\b/,
    ],
  },
  {
    onderwerp: 'jeugdzorg',
    nietIn: ['deskundigenadvies'],
    onder:
      /^(?:\d{1,2}[.)]? )?(?:jeugdhulp|jeugdzorg|betrokken (?:hulp\w*|instanties|jeugdhulp|disciplines)|anderen|hulp van buiten|andere (?:hulp|disciplines|betrokkenen)|externe\w*(?: hulp| betrokkenen)?|hulpverlening)(?: (?:of|en) anderen)?$/,
    toont: [
      /\b(?:jeugdbescherm\w+|pleegzorg|(?:gezins)?voogd\w*|wlz\w*|kinderdagcentrum|zorgaanbieder|consulent mee|jeugdreclassering)\b.{0,100}\b(?:betrokken|begeleidt|helpt|denkt mee|werkt mee|op de hoogte|blijft|blijven|sinds)\b/,
      /\b(?:jeugdzorg|jeugdhulp|jeugdarts|jeugdbescherming|gezins\w+|maatschappelijk werk\w*|ggz|revalidati\w+|wijkteam|logeeropvang|ergotherap\w+|fysiotherap\w+|logoped\w+|ambulant\w* begeleid\w*|zorgaanbieder|kinderarts)\b.{0,100}\b(?:betrokken|begeleidt|ingezet|loopt|sinds|actief|samen|behandel\w+)\b/,
      /\b(?:betrokken|ingezet|hulp van|begeleiding (?:door|van|vanuit)|behandeling (?:bij|door)|hulpverlening|hulp tot nu toe)\b.{0,100}\b(?:jeugdzorg|jeugdhulp|jeugdarts|jeugdbescherming|gezins\w+|maatschappelijk werk\w*|ggz|revalidati\w+|wijkteam|logeeropvang|ergotherap\w+|fysiotherap\w+|logoped\w+|zorgaanbieder|kinderarts|kinder\w+loog|ambulant\w* begeleid\w*|consulent mee|\w*voogd|pleegzorg|wlz\w*)\b/,
    ],
    weerlegt: [
      /^(?:\d{1,2}[.)]? )?(?:jeugdhulp|jeugdzorg|anderen|hulp van buiten|andere hulp|hulpverlening)(?: (?:of|en) anderen)?:? (?:geen|nee|n\.?v\.?t\.?|niet van toepassing)\b/,
      /\bgeen (?:\w+ ){0,3}(?:jeugdzorg|jeugdhulp|jz)\b/,
      /\b(?:jeugdzorg|jeugdhulp)\b.{0,40}\b(?:niet (?:betrokken|nodig|van toepassing)|n\.v\.t|nvt)\b/,
    ],
  },
];
