import type { Zoek } from './zoek.ts';

const rule = /\b(?:handboek|criteri\w+|wanneer|indien|moet worden aangetoond|dient\b|aangetoond te worden|voorwaarden?)\b/;

// How a school takes absence in hand says nothing of a pupil.
const ofSchool = new RegExp(
  `${rule.source}|\\bverzuim\\w*\\b.{0,30}\\b(?:wordt|worden|moet)\\b.{0,60}\\b(?:gemeld|doorgegeven|geregistreerd|bijgehouden)\\b|\\b(?:verzuimbeleid|verzuimprotocol|verzuimregistratie)\\b`,
);

const aandoening =
  'juveniele idiopathische artritis|jeugdreuma|reuma\\w*|epilepsie|cerebrale parese|spasti\\w+|duchenne|becker|spierziekte|spierdystrofie|spieratrofie|(?:ziekte|syndroom) van \\w+|colitis|cystische fibrose|cystic fibrosis|taaislijmziekte|nierfalen|nierziekte|hartafwijking|hartfalen|diabetes|leukemie|hersentumor|tumor|kanker|hersenletsel|nah|long ?covid|post-?covid|cvs|chronische? (?:vermoeidheid\\w*|pijn\\w*|aandoening|ziekte)|spina bifida|open rug|hydrocefalus|stofwisselingsziekte|metabole \\w+|functionele neurologische|somatoforme?|somatisch-symptoom\\w*|psychosomatisch\\w*|migraine|astma|immuun\\w+|osteogenesis|scoliose|dystonie|ataxie|tetraplegie|hemiplegie|diplegie|verlamming|hersenverlamming|dwarslaesie|chromosoom\\w*|meervoudig\\w* (?:beperk\\w+|gehandicapt\\w*)|lichamelijk\\w* (?:beperk\\w+|handicap|stoornis|aandoening)|neurologisch\\w* (?:aandoening|stoornis|beeld)|somatische aandoening|conversiestoornis|\\w{3,}(?:itis|pathie|plegie|trofie|anemie|carcinoom|sclerose|fibrose)|hemofilie|sikkelcel\\w*|lupus|crohn|me/cvs|postinfectieu\\w+|vermoeidheidssyndroom|pijnsyndroom|(?:hart|nier|lever|long|darm|bloed)ziekte';
const medisch = ['medische-verklaring', 'onderzoeksverslag', 'hulpverlening', 'intelligentieonderzoek'] as const;

/** What the pieces say of the pupil (handboek 7.2 to 7.6). */
export const leerling: readonly Zoek[] = [
  {
    onderwerp: 'zelfredzaamheid-gering',
    niet: rule,
    ontkennend: true,
    toont: [
      /\b(?:zelf)?redzaamheid\b.{0,60}\b(?:zeer (?:gering|laag|beperkt|zwak)|ernstig beperkt|minimaal|vrijwel afwezig|zeer intensief)\b/,
      /\b(?:zeer (?:geringe?|lage?|beperkte?)|ernstig beperkte?|minimale) (?:\w+ ){0,2}(?:zelf)?redzaam(?:heid)?\b/,
      /\bvolledig (?:afhankelijk|verzorgd)\b/,
      /\bvolledige (?:hulp|zorg|verzorging|ondersteuning)\b.{0,60}\b(?:adl|wassen|aankleden|toilet\w*|eten|verzorging)\b/,
      /\badl\b.{0,60}\b(?:volledig|zeer gering|afhankelijk|zeer intensief)\b/,
      /\b(?:volledig|geheel|totaal|compleet) (?:afhankelijk|aangewezen op)\b/,
      /\balle (?:dagelijkse (?:levens)?(?:verrichtingen|handelingen|activiteiten)|adl\b.{0,20})\b.{0,60}\b(?:afhankelijk|geholpen|hulp|overgenomen|aangewezen)\b/,
      /\bafhankelijk\b.{0,12}\b(?:bij|in) alles\b/,
      /\b(?:eet|drinkt|toilet\w*|gewassen|gekleed|gevoed)\b.{0,80}\bwordt\b.{0,30}\b(?:gewassen|gekleed|aangekleed|gevoed|verschoond)\b/,
      /\b(?:kan|kunnen)\b.{0,30}\bniet (?:zelf|zelfstandig|alleen)\b.{0,40}\b(?:aankleden|wassen|eten|toilet|douchen|drinken)\b/,
    ],
    lijkt: [/\b(?:hulp|ondersteuning|begeleiding)\b.{0,40}\b(?:adl|wassen|aankleden|toilet\w*|douchen|persoonlijke verzorging)\b/],
    weerlegt: [
      /\b(?:goede|normale|voldoende|leeftijdsadequate|ruim voldoende) (?:zelf)?redzaamheid\b/,
      /\b(?:zelf)?redzaamheid\b.{0,30}\b(?:is|was) (?:goed|normaal|voldoende|leeftijdsadequaat|op niveau|passend)\b/,
      /\b(?:is|geheel|volledig) zelfredzaam\b/,
      /\bniet (?:\w+ ){0,2}(?:volledig|geheel|totaal) (?:afhankelijk|aangewezen)\b/,
      /\bredt\b.{0,30}\bzich (?:goed|prima|uitstekend|zelf)\b/,
      /\b(?:kleedt|wast|eet|drinkt)\b.{0,30}\bzelf\b.{0,60}\b(?:eet|drinkt|toilet|wast|fietst|kookt)\b/,
    ],
  },
  {
    onderwerp: 'lichamelijke-stoornis',
    niet: rule,
    in: medisch,
    toont: [new RegExp(`\\b(?:${aandoening})\\b`)],
  },
  {
    onderwerp: 'medische-diagnose',
    niet: rule,
    in: medisch,
    toont: [
      new RegExp(`\\b(?:diagnose|gediagnosticeerd|bekend met|lijdt aan|vastgesteld)\\b.{0,100}\\b(?:${aandoening})\\b`),
      /\bdiagnose\s?: ?\w{4}/,
      new RegExp(
        `\\b(?:onder (?:behandeling|controle)|behandeld)\\b.{0,60}\\b(?:wegens|voor|vanwege|in verband met|i\\.v\\.m\\.|met)\\b.{0,60}\\b(?:${aandoening})\\b`,
      ),
      new RegExp(`\\b(?:heeft|ten gevolge van|als gevolg van|wegens|vanwege) (?:\\w+ ){0,4}(?:${aandoening})\\b`),
    ],
    lijkt: [new RegExp(`\\b(?:${aandoening})\\b`)],
  },
  {
    onderwerp: 'motorische-beperking',
    niet: rule,
    in: medisch,
    toont: [
      /\bmotorisch\w* (?:beperk\w+|stoornis\w*|problem\w+|handicap\w*)\b/,
      /\b(?:cerebrale parese|spasti\w+|duchenne|spierziekte|spierdystrofie|spina bifida|hemiplegie|diplegie|tetraplegie|dwarslaesie|gmfcs|rolstoel\w*|verlamming)\b/,
    ],
    lijkt: [/\b(?:grove|fijne) motoriek\b.{0,60}\b(?:beperkt|zwak|aangedaan)\b/],
  },
  {
    onderwerp: 'motorische-ondersteuning',
    niet: rule,
    ontkennend: true,
    toont: [
      /\b(?:hulp|ondersteuning|assisten\w+|begeleiding|geholpen)\b.{0,60}\b(?:motor\w+|schrijven|pakken|transfer\w*|tillen|tillift|openmaken|knippen|bestek)\b/,
      /\b(?:fijne? motor\w+|fijnmotorisch\w*)\b.{0,60}\b(?:hulp|ondersteuning|beperkt|niet|afhankelijk|zeer)\b/,
      /\b(?:tillift|transfer\w*|adl-hulp|zorgassistent\w*)\b/,
    ],
  },
  {
    onderwerp: 'structureel-verzuim',
    niet: ofSchool,
    toont: [
      /\b(?:structureel|langdurig|veelvuldig|frequent|fors|hoog|ernstig)\w* (?:\w+ ){0,2}\w*verzui\w+/,
      /\b\w{0,40}verzui\w{0,40}\b.{0,60}\b\d{1,3} ?(?:%|procent|lesuren|uren|uur|lesdagen|dagen|lessen|dagdelen)/,
      /\b(?:mist|miste|gemist\w*|afwezig)\b.{0,50}(?:\b(?:helft|twee derde|merendeel|\d{1,3} (?:procent|lesuren|lessen|dagen))\b|\d{1,3} ?%)/,
      /\bverzuim\w*\b.{0,40}\b(?:dagen|dagdelen|uren|lesuren) per week\b/,
      /\bverzuim\w*\b.{0,50}\bgevolg\b/,
      /\b(?:volgt|volgde|volgen|komt|kwam|haalt|haalde)\b.{0,40}\b(?:hooguit|slechts|gemiddeld|maximaal)\b.{0,25}\b(?:lesuren|uren|uur|dagdelen|ochtenden)\b.{0,20}\b(?:per week|onderwijs|les)\b/,
    ],
    lijkt: [/\b\w{0,40}verzui/],
    weerlegt: [/\b(?:geen|nauwelijks|weinig|niet of nauwelijks) (?:\w+ ){0,2}\w*verzuim\b/],
  },
  {
    // "Van 160 lesdagen was zij er 71 niet": the negation is what it is about
    onderwerp: 'structureel-verzuim',
    niet: rule,
    ontkennend: true,
    toont: [
      /\b(?:volgt|volgde|volgen|komt|kwam|haalt|haalde)\b.{0,40}\bniet\b.{0,12}\b(?:verder|meer) dan\b.{0,25}\b(?:lesuren|uren|uur|dagdelen|ochtenden)\b/,
      /\b\d{1,3} (?:les|school)dagen\b.{0,60}\b\d{1,3}\b.{0,12}\b(?:niet|afwezig|ziek|gemist|thuis)\b/,
    ],
  },
  {
    onderwerp: 'leerachterstand-door-stoornis',
    niet: rule,
    nietIn: ['deskundigenadvies'],
    toont: [
      /\b(?:leer)?achterstand\w*\b.{0,60}\b(?:rekenen|lezen|spelling|wiskunde|taal|half jaar|halfjaar|leerjaar|jaar|maanden|vakken|kernvakken)\b/,
      /\b(?:rekenen|lezen|spelling|wiskunde|taal)\b.{0,30}\b(?:leer)?achterstand\b/,
    ],
    lijkt: [/\bleerachterstand\w*\b/],
    weerlegt: [/\b(?:geen|zonder) (?:leer)?achterstand\w*\b/],
  },
  {
    onderwerp: 'beperkt-gedragsrepertoire',
    niet: rule,
    toont: [
      /\bzeer (?:beperkte?|smalle?|klein) (?:\w+ ){0,2}(?:gedrags|handelings)?repertoire\b/,
      /\bgedragsrepertoire\b.{0,40}\bzeer beperkt\b/,
    ],
    lijkt: [/\b(?:beperkte?|smalle?|klein) (?:\w+ ){0,2}(?:gedrags|handelings)?repertoire\b|\bgedragsrepertoire\b.{0,40}\bbeperkt\b/],
  },
  {
    onderwerp: 'zmlk-ontoereikend',
    niet: rule,
    ontkennend: true,
    nietIn: ['deskundigenadvies'],
    toont: [
      /\b(?:regulier\w*|gewone?) (?:\w+ ){0,2}zml\w*\b.{0,100}\b(?:niet|onvoldoende|ontoereikend|te weinig|overvraag\w*)\b/,
      /\bzml\w*\b.{0,80}\b(?:onvoldoende|ontoereikend|niet toereikend|niet bieden|te weinig|kan .{0,40}niet)\b/,
    ],
  },
  {
    onderwerp: 'sociaal-emotioneel-onderzoek',
    in: [...medisch, 'vragenlijst'],
    toont: [
      /\b(?:esseon\w*|seo-r\w*|seo r2?|scol|cbcl|trf|sdq|vineland\w*|saqi|svl|zien)\b.{0,120}\b(?:score\w*|resultaat|resultaten|uitkomst\w*|niveau|leeftijd|maanden|jaar|laag|hoog|\d)\b/,
      /\bsociaal[- ]?emotione\w+\b.{0,60}\b(?:ontwikkelings)?(?:leeftijd|niveau)\b/,
      /\b(?:onderzoek|verslag)\b.{0,40}\bsociaal[- ]?emotione\w+\b/,
    ],
  },
];
