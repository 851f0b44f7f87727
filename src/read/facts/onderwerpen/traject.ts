import type { Zoek } from './zoek.ts';

const habit =
  /\b(?:wordt|worden) (?:minstens|minimaal|jaarlijks|twee ?maal|altijd|steeds|elk\w*)|\b(?:instemmingsrecht|per jaar|recht op|rechten)\b|\buitgenodigd (?:voor|om)\b/;
const ouders = '(?:(?:pleeg|stief|gezinshuis)?ouders?|ouder\\(s\\)|moeder|vader|verzorgers?|gezaghebbenden?)';
const gesproken =
  '(?:betrokken|besproken|overlegd|overleg|\\w{0,14}gesprek\\w*|gesproken|gehoord|opgesteld|gemaakt|ingevuld|doorgenomen|meegedacht|deelgenomen|aanwezig|ingestemd|akkoord|afgestemd|bijgesteld|vastgesteld|om tafel|gespr\\.?|akk|bespraken|overlegden|spraken|bezochten|erbij|er bij|geinformeerd|vulden|vulde|gaven|gaf|schreven|schreef|staan achter|staat achter|stemmen in|doorlopen|bezocht|meegedaan|meegepraat|meegesproken|praatten mee|praten mee|deden mee|meebeslist|mee beslist|aan tafel|aangesloten|sloten aan|namen deel|nam deel|dachten mee|dacht mee|denken mee|bevraagd|geraadpleegd|gekozen|beslist|meegegaan|meegekeken)';

const dag = '\\b\\d{1,2}(?:[-/.]\\d{1,2}\\b|e? (?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec))';

// By function; "pedagogische aanpak" and "psychologisch onderzoek" name nobody.
const gedragskundige =
  '(?:(?:ortho)?pedago(?:og|ge|gen|ogen)\\w*|orthoped|\\w{0,20}psycholo(?:og|ge|gen|ogen)\\w*|gedrags(?:wetenschapper|deskundige|kundige)\\w*)';
// What a school would like is not what was done.
const onlyAsks = /\b(?:vacature|op zoek naar|(?:geen|niet|nog niet) (?:\w+ ){0,3}beschikbaar|wachtlijst)\b/;

const jeugdhulp =
  '(?:jeugd(?:zorg|hulp\\w*|team\\w*|bescherm\\w+|reclassering|consulent\\w*|arts\\w*|ggz|psychiat\\w+)|wijk(?:team\\w*|coach\\w*)|sociaal (?:wijk)?team|gezins(?:coach\\w*|begeleid\\w+|behandel\\w+|hulp\\w*|werk\\w*|voogd\\w*)|maatschappelijk werk\\w*|ggz|cjg|veilig thuis|thuisbegeleid\\w+|pgb-?\\w*|naschoolse (?:dag)?behandeling|dagbehandeling|logeer\\w+|ambulant\\w* (?:begeleid\\w+|hulp\\w*)|zorgaanbieder\\w*|voogd\\w*|pleegzorg|intensieve (?:gezins|thuis)\\w+)';
const paramedisch =
  '(?:ergotherap\\w+|fysiotherap\\w+|logoped\\w+|speltherap\\w+|psychomotor\\w+|pmt|revalidati\\w+|kinderarts\\w*|thuiszorg|kinderverple\\w+)';

/** The route before the application (handboek 7.2, 2 to 5). */
export const traject: readonly Zoek[] = [
  {
    onderwerp: 'ouders-betrokken',
    niet: habit,
    nietIn: ['onderzoeksverslag', 'intelligentieonderzoek', 'vragenlijst', 'medische-verklaring', 'hulpverlening'],
    toont: [
      new RegExp(`\\b(?:is|zijn|was|waren|heeft|hebben|werd|werden)\\b.{0,80}\\b${ouders}\\b.{0,80}\\b${gesproken}\\b`),
      new RegExp(
        `\\b${ouders}\\b.{0,60}\\b(?:is|zijn|was|waren|heeft|hebben|werd|werden|vulden|gaven|schreven|staan achter|stemmen in)\\b.{0,80}\\b${gesproken}\\b`,
      ),
      new RegExp(
        `\\b(?:samen|in overleg|\\w{0,14}gesprek(?:ken)?|gesproken|besproken|opgesteld|geevalueerd|doorgenomen|afgestemd|overlegd|mdo|zorgoverleg|overleg|bespreking|huisbezoek)\\b.{0,60}\\bmet\\b.{0,60}\\b${ouders}\\b`,
      ),
      new RegExp(`\\b${ouders}\\b.{0,80}\\b${gesproken}\\b.{0,80}${dag}`),
      new RegExp(`${dag}.{0,80}\\b${ouders}\\b.{0,60}\\b${gesproken}\\b`),
      new RegExp(`\\b(?:bijgesteld|vastgesteld|besproken|doorgenomen)\\b.{0,30}\\b${ouders}\\b`),
      // "Betrokken ouders" praises them; who were involved stands behind a colon or a verb
      new RegExp(`\\b(?:betrokken(?: zijn| waren| bij|:)|aanwezig(?: zijn| waren|:)|deelnemers:?).{0,60}\\b${ouders}\\b`),
      new RegExp(`\\bmet (?:\\w+ ){0,3}${ouders}\\b.{0,100}\\b${gesproken}\\b`),
      new RegExp(
        `\\b${ouders}\\b.{0,60}\\b(?:bezochten|dachten mee|denken mee|deden mee|namen deel|sloten aan|kozen|beslisten mee|waren mee|gingen mee)\\b`,
      ),
      new RegExp(`\\b${ouders}\\b (?:zat|zaten|was|waren)\\b.{0,40}\\b(?:aan tafel|aanwezig|erbij)\\b`),
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
      /\bwaarom (?:(?:kan|kunnen|lukt|schiet|is|biedt|volstaat)\b.{0,50}\b(?:niet|tekort|onvoldoende|ontoereikend)|(?:geen )?regulier|niet (?:hier|bij ons)|kan het (?:hier )?niet|niet\b|lukt het (?:hier )?niet|vso|speciaal)|\bwaarom houdt het op\b|^begrenzing$|\bgrenzen van de (?:school|ondersteuning|zorg)\b|\bhandelingsverlegen\w*\b/,
    toont: [
      /\b(?:basis\w*|arrangement\w*|extra ondersteuning|ondersteuningsaanbod|aanbod)\b.{0,140}\b(?:niet|geen|onvoldoende|ontoereikend|te weinig|tekort|noch)\b.{0,80}\b(?:bieden|geboden|biedt|organiseren|realiseren|toereikend|genoeg|mogelijk|voorziet|volstaan|voldoende|hebben|verzorging|haalbaar)\b/,
      /\b(?:niet|geen|onvoldoende|noch)\b.{0,80}\bbinnen\b.{0,60}\b(?:basis\w*|arrangement\w*|onze school|de school|ons aanbod)\b/,
      /\b(?:arrangement\w*|basis(?:ondersteuning|arrangement|zorg|aanbod)|extra ondersteuning)\b.{0,60}\b(?:ontoereikend|onvoldoende|niet (?:genoeg|toereikend|voldoende)|biedt? te weinig|bieden te weinig|schiet\w* tekort|zijn benut|is benut)\b/,
      /\b(?:basis(?:ondersteuning|arrangement|zorg|aanbod)|\w*arrangement\w*|ondersteuningsaanbod)\b.{0,140}\b(?:voldoe[tn]|voldeed|voldeden|volstaa[tn]|volstond\w*) (?:\w+ )?(?:niet|onvoldoende)\b/,
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
      /\bniet (?:kan|kunnen|kon|konden) (?:bieden|organiseren|realiseren|leveren|geven|waarmaken|regelen)\b/,
      /\b(?:beide|deze|samen)\b.{0,30}\b(?:niet toereikend|ontoereikend|niet genoeg|niet voldoende|tekort)\b/,
      /\b(?:niet|onmogelijk|nergens) te (?:realiseren|organiseren|bieden|leveren|waarborgen|bekostigen|verwezenlijken)\b/,
      /\b(?:basis\w*|\w*arrangement\w*|ondersteuning|begeleiding)\b.{0,80}\b(?:het maximum|het uiterste|maximaal haalbare|uitgeput|schiet\w* (?:\w+ )?tekort|reik(?:t|en) niet)\b/,
      /\b(?:buiten|boven|voorbij) (?:de |onze )(?:mogelijkheden|grenzen)\b.{0,60}\b(?:school|team|ondersteuning)\b|\b(?:school|team|wij|we)\b.{0,60}\b(?:buiten|boven|voorbij) (?:de |onze |haar |zijn )(?:mogelijkheden|grenzen)\b/,
      /\b(?:ontbreekt|ontbreken)\b.{0,30}\b(?:ons|op (?:onze|deze|de) school|bij ons)\b|\b(?:op (?:onze|deze|de) school|bij ons)\b.{0,60}\b(?:ontbreekt|ontbreken|is er niet|zijn er niet)\b/,
      /\b(?:wij|we|school) (?:hebben|heeft)\b.{0,60}\bgeen (?:\w+ ){0,2}(?:aanbod|mogelijkheden|voorziening\w*|middelen)\b/,
    ],
    lijkt: [/\b(?:handelingsverlegen\w*|aan de grens van|grenzen (?:zijn )?bereikt)\b/],
  },
  {
    onderwerp: 'gedragswetenschapper',
    nietIn: ['deskundigenadvies', 'intelligentieonderzoek', 'onderzoeksverslag', 'medische-verklaring'],
    niet: onlyAsks,
    toont: [
      new RegExp(
        `\\b${gedragskundige}\\b.{0,120}\\b(?:meegedacht|mee gedacht|dacht mee|denkt mee|meedenkt|meedacht|dacht (?:[^\\s.;]+ ){0,8}mee|denkt (?:[^\\s.;]+ ){0,8}mee|geconsulteerd|geobserveerd|overleg|overlegde|meegekeken|keek mee|kijkt mee|meekijkt|betrokken|meegewerkt|nam deel|aangeschoven|aangesloten)\\b`,
      ),
      new RegExp(
        `\\b${gedragskundige}\\b.{0,80}\\b(?:bedacht|bekeek|keek|observeerde|adviseerde(?!.{0,40}\\b(?:vso|plaatsing|tlv|toela\\w+))|heeft\\b.{0,60}\\b(?:opgezet|bedacht|ontworpen|uitgewerkt|aangepast)|gaf\\b.{0,40}\\badvies|gaf\\b.{0,40}\\btips|stelde (?:\\w+ ){0,3}voor|stelt voor|paste\\b.{0,40}\\baan|ontwierp|coachte|coacht|begeleidde)\\b`,
      ),
      new RegExp(
        `\\b${gedragskundige}\\b.{0,60}\\b(?:advi(?:seert|seerde|ezen|es)|tips|begeleidt|ondersteunt)\\b.{0,30}\\b(?:over|bij|rond|voor|het team|de mentor)\\b.{0,60}\\b(?:aanpak|dagindeling|begeleiding|handelen|plan|les\\w*|klas|groep|team|leraren|docenten|mentor|opbouw|rooster|structuur)\\b`,
      ),
      new RegExp(
        `\\b(?:betrokken|geconsulteerde?|meedenkende?|overleg met|consultatie\\w*|in overleg met|samen met|meegedacht door|observatie\\w* (?:door|van)|op advies van|begeleid door|adviezen van|gesprek\\w* met) ?:?.{0,60}\\b${gedragskundige}\\b`,
      ),
    ],
    lijkt: [new RegExp(`\\b${gedragskundige}\\b.{0,100}\\b(?:advi\\w+|begeleid\\w*|observ\\w+|aanpak)\\b`)],
  },
  {
    onderwerp: 'gedragswetenschapper',
    in: ['handelingsplan', 'opp', 'begeleiding'],
    niet: onlyAsks,
    lijkt: [new RegExp(`\\b(?:aanwezig|deelnemers)\\b.{0,100}\\b${gedragskundige}\\b`)],
    toont: [
      new RegExp(
        `\\b(?:opgesteld|gemaakt|bedacht|geevalueerd|evaluatie|besproken|overleg|meegedacht|ontworpen|bijgesteld)\\b.{0,80}\\b${gedragskundige}\\b`,
      ),
    ],
  },
  {
    // An expert who tells in the advice what was done together with the school before it.
    onderwerp: 'gedragswetenschapper',
    in: ['deskundigenadvies'],
    toont: [
      /\bdacht ik\b.{0,100}\bmee\b/,
      /\bik\b.{0,80}\b(?:meegedacht|bedacht|meegekeken|geobserveerd)\b/,
      /\b(?:meegedacht|meegekeken|geobserveerd)\b.{0,60}\b(?:aanpak|begeleiding|plan|klas|groep|opbouw)\b/,
      /\b(?:ortho)?(?:pedago\w+|psycholo\w+)\b.{0,80}\bbetrokken\b.{0,40}\b(?:aanpak|begeleiding|plan)\b/,
    ],
  },
  {
    onderwerp: 'jeugdzorg',
    nietIn: ['deskundigenadvies'],
    niet: /\b(?:kan|kunnen|zou|zouden) (?:\w+ ){0,3}worden\b/,
    onderMet:
      /\b\w*(?:jeugd|arts|coach|ggz|ggd|therap|logoped|hulp|begeleid|voogd|pleeg|team|werk\b|werker|leerplicht|psych|pedago|instelling|organisatie|zorg|consulent|ambulant|opvang|mee\b|ziekenhuis|kliniek|revalid|behandel|wijk|cjg|gemeente)/,
    onder:
      /^(?:\d{1,2}[.)]? )?(?:jeugdhulp|jeugdzorg|betrokken partijen|ketenpartners|externe partners|(?:ingezette |lopende )?hulp (?:tot nu toe|thuis|buiten school)|zorg (?:en hulp|buiten school)|wie (?:zijn|helpen)(?: er)? (?:\w+ )?(?:betrokken|mee)|betrokken (?:hulp\w*|instanties|jeugdhulp|disciplines)|anderen|hulp van buiten|andere (?:hulp|disciplines|betrokkenen)|externe\w*(?: hulp| betrokkenen)?|hulpverlening)(?: (?:of|en) anderen)?$/,
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
  {
    // Who helps, and that the help is there: beside what the school itself would like or needs.
    onderwerp: 'jeugdzorg',
    nietIn: ['deskundigenadvies'],
    niet: /\b(?:nodig|noodzakelijk|behoefte|wenselijk|gewenst|kan worden|kunnen worden|zou|mogelijk\w*|overwogen|aangevraagd|aanmelding|aangemeld|wachtlijst|afgewezen|beeindigd|gestopt|afgesloten)\b/,
    toont: [
      new RegExp(
        `\\b${jeugdhulp}\\b.{0,100}\\b(?:is er|betrokken|begeleid\\w*|hulp|helpt|ondersteunt|biedt|geeft|komt|bezoekt|denkt mee|kijkt mee|werkt|wekelijks|per week|traject|in gesprek|contact|aanwezig|aangesloten|op de hoogte|sinds|vanaf)\\b`,
      ),
      new RegExp(
        `\\b(?:vanuit|via|krijgt|ontvangt|volgt|heeft|hulp van|ondersteund door|begeleid door|gesteund door|met|bij|aanwezig:?)\\b.{0,80}\\b${jeugdhulp}\\b`,
      ),
      new RegExp(`\\b(?:krijgt|ontvangt|volgt|heeft (?:wekelijks|elke week))\\b.{0,60}\\b${paramedisch}\\b`),
    ],
    // A therapist so many times a week may be the school's own
    lijkt: [new RegExp(`\\b${paramedisch}\\b.{0,40}\\b(?:\\w+maal|\\d ?(?:x|keer)|een keer|twee keer|drie keer|wekelijks|om de week)\\b`)],
  },
];
