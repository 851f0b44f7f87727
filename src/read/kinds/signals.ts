import type { DocumentKind } from '../facts.ts';
import { isPromise } from '../facts/modality.ts';
import { makeSieve, type Marked } from '../facts/sieve.ts';

/** Words that show what a document does, on folded sentences or rows. Each signal counts once for its weight. */
export type Signal = { shows: RegExp; weight: number };

const s = (weight: number, shows: RegExp): Signal => ({ shows, weight });

/** What documents of a kind do, whatever they are called. */
export const signals: Partial<Record<DocumentKind, readonly Signal[]>> = {
  aanmeldingsformulier: [
    s(
      2,
      /\b(?:type|soort|categorie)\b.{0,12}\b(?:tlv|toelaatbaarheidsverklaring|aanvraag|verklaring)\b|\btlv\b.{0,6}\btype\b|\btlv voor\b|\b(?:vraagt|vragen wij|wij vragen|gevraagd wordt|verzoeken)\b.{0,40}\b(?:tlv|toelaatbaarheidsverklaring)\b/,
    ),
    s(2, /[☒☑✓✔☐□▢]|\[ ?x? ?\]/),
    s(
      2,
      /\bnieuwe?\b.{0,60}\b(?:verlenging|overstap)\b|\b(?:aard|reden) van (?:het |de )?(?:verzoek|aanvraag)\b|\bdit is een\b.{0,40}\b(?:verlenging|tlv)\b/,
    ),
    s(
      2,
      /\b(?:vso|school)\b.{0,30}\b(?:plek|besproken|afgesproken|overleg\w*|contact)\b|\b(?:voor)?overleg met (?:de )?vso|\bcontact met (?:die|de) (?:vso-?)?school\b/,
    ),
    s(
      2,
      /\b(?:gewenste|gevraagde|beoogde|verzochte) (?:plaatsing\w*|ingangsdatum|geldigheid\w*|duur|looptijd|periode)|\bgeldig(?:heid\w*)?\b.{0,20}(?:t\/m|tot|van)|\bplaatsing (?:per|op|is bedoeld)\b|\bingaande\b|^(?:\d{1,2}[a-z]?[.)]? )?(?:met ingang van|looptijd|duur|ingangsdatum|plaatsingsdatum)\b|\b(?:gewenst|gevraagd|gelden) (?:van|vanaf|tot)\b/,
    ),
    s(2, /\b(?:beoogde|gewenste|toekomstige|ontvangende) (?:vso|school)|\bschool van (?:bestemming|plaatsing)|\bschool waar plaatsing/),
    s(
      2,
      /\b(?:in te vullen|ingevuld|invulling) door (?:de )?ouder|\bdeel voor (?:de )?ouders|\bvisie (?:van )?(?:de )?ouders|\buw kind\b|\bziet u thuis|\buw eigen woorden|\b(?:deel|rubriek|onderdeel)\b.{0,8}\b(?:voor|van) (?:vader|moeder|ouder|verzorger)|^(?:\d{1,2}[a-z]?[.)]? )?ouders:|\bwoord van (?:de )?ouders|\bouders aan het woord|\b(?:onze|uw|mijn) (?:zoon|dochter)\b|\bbuiten school\b.{0,4}\?/,
    ),
    s(
      2,
      /\b(?:ouders?|ondergetekende\w*|wij)\b.{0,60}\b(?:akkoord|eens|instemm\w+|stemmen? in|toestemming)\b.{0,40}|\bgaan akkoord met|\bhandtekening(?:en)?\b.{0,30}\b(?:akkoord|instemm|stemmen)|\b(?:akkoord|instemming|ondertekening)\b.{0,20}\bouder/,
    ),
    s(1, /\bgezag\b/),
    s(1, /\bhandtekening(?:en)?\b.{0,20}\bouder|\bouder\/?(?:verzorger|voogd)|\bouder(?:\(s\))? ?\/ ?verzorger/),
    s(1, /\baanvragende school\b|\bnaam (?:van de )?school\b/),
    s(1, /\bgeboortedatum\b|\bgeb\.? ?datum\b|\bgeboren\b/),
  ],
  onderzoeksverslag: [
    s(
      2,
      /\b(?:reden van (?:aanmelding|onderzoek|verwijzing)|vraagstelling|onderzoeksvra(?:ag|gen)|aanleiding|hulpvraag|waarom dit onderzoek|aanmeldingsreden)\b/,
    ),
    s(
      2,
      /\b(?:onderzoeksmiddelen|onderzoeksinstrumenten|gebruikte (?:tests?|instrumenten|middelen)|instrumenten|testbatterij|werkwijze|wat is er gedaan|middelen|afgenomen tests?)\b/,
    ),
    s(2, /\b(?:anamnese|voorgeschiedenis|ontwikkelingsgeschiedenis|heteroanamnese|ontwikkelingsanamnese)\b/),
    s(
      3,
      /\b(?:zagen|onderzochten|zag|onderzocht|gezien)\b.{0,80}\bonderzoek\b|\b(?:psychiatrisch|psychologisch|psychodiagnostisch)\w*(?: en \w+)? onderzoek\b/,
    ),
    s(1, /\bonze conclusie\b|\bwij concluderen\b|\bons advies\b|\bin het onderzoek\b|\btijdens (?:het|de) (?:onderzoek|test\w*|afname)\b/),
    s(
      3,
      /\b(?:dsm|classificatie|classificeren|diagnose|diagnostische (?:overwegingen|conclusie)|beschrijvende diagnose|psychiatrisch onderzoek)\b/,
    ),
    s(1, /\b(?:conclusie|integratief beeld|samenvatting en conclusie|beschouwing)\b/),
    s(1, /\b(?:advies|adviezen|aanbevelingen|handelingsadviezen)\b/),
    s(2, /\b(?:t-?scores?|klinisch(?:e)? (?:gebied|op|scores?)|grensgebied|percentiel|normscore|indexscore|standaardscore)\b/),
    s(1, /\b(?:onderzoeker|onderzocht (?:door|op|in)|testleider|regiebehandelaar|afgenomen door|diagnosticus)\b/),
  ],
  hulpverlening: [
    s(
      3,
      /\b(?:is|zijn|was|waren|bleef|kwam|kwamen)\b.{0,40}\b(?:bij ons|in onze|bij onze)\b.{0,40}\b(?:behandeling|begeleiding|zorg|therapie|polikliniek|instelling|team)|\bin behandeling (?:bij|sinds|geweest|vanaf)/,
    ),
    s(
      2,
      /\b(?:behandeling|therapie|psycho-?educatie|gezinsbegeleiding|gezinsbehandeling|medicatie|methylfenidaat|oudertraining|systeemtherapie|emdr|cognitieve gedragstherapie|cgt|mst|traumabehandeling|ambulante hulp\w*|jeugdhulp|weerbaarheidstraining|ouderbegeleiding|sociale vaardigheidstraining)\b/,
    ),
    s(
      3,
      /\b(?:hulp(?:verlening)?|(?:opvoed|gezins|ouder|thuis)-?(?:ondersteuning|hulp)|behandeling|therapie|coaching|\w*training|begeleiding|traject|\w*behandeling|\w*coaching|emdr\S{0,12})\b.{0,60}\b(?:loopt|gestart|afgerond|afgesloten|beeindigd|gegeven|gevolgd|gestopt|gaat door|voortgezet|duurt)\b|\b(?:zien|begeleiden|begeleidden|behandelen|behandelden|spreken|spraken) (?:wij|we|ik)\b|\bsinds\b.{0,40}\b(?:gegeven|in behandeling|in begeleiding|in therapie)\b/,
    ),
    s(
      2,
      /\b\p{L}*(?:therapeut|autismecoach|gezinscoach|gezinswerker|pleegzorgwerker|jeugdwerker|hulpverlener|behandelaar|ambulant begeleider)\b/u,
    ),
    s(
      2,
      /\b(?:sessies|zittingen|gesprekken|bijeenkomsten|contacten|huisbezoeken|behandelgesprekken)\b.{0,60}|\b(?:wekelijks|tweewekelijks|om de week)\b/,
    ),
    s(
      2,
      /\b(?:afgesloten|voort te zetten|voortgezet|voortzetten|verloop|behandeldoelen|hulpverleningsdoelen|behandelduur|beschikking jeugdwet|afgerond)\b/,
    ),
    s(1, /\b(?:ggz|jeugdzorg|jeugdbescherming|kinder- en jeugdpsychiatrie|wijkteam|cjg|jeugdteam|jeugd- en gezinsteam|praktijk voor)\b/),
    s(
      2,
      /\b(?:systeemtherapeut|gezinstherapeut|psychotherapeut|gezinsbegeleider|ambulant hulpverlener|jeugdhulpverlener|behandelaar|gz-psycholoog|jeugdzorgwerker|gezinshulpverlener|vaktherapeut|speltherapeut|psychiater)\b/,
    ),
  ],
  opp: [
    s(3, /\b(?:uitstroom(?:bestemming|profiel|niveau|perspectief)?|verwachte uitstroom|uitstroomverwachting)\b/),
    s(
      2,
      /\b(?:belemmerende?|hinderende|wat (?:maakt het|het) (?:\w+ )?(?:lastig|moeilijk)|risicofactoren|dwars|in de weg|hindert|drempels)\b/,
    ),
    s(
      2,
      /\b(?:bevorderende?|helpende|stimulerende?|beschermende?|compenserende|wat helpt mij|kwaliteiten|wind mee|daar staat tegenover|krachten|sterke (?:kanten|punten))\b/,
    ),
    s(
      2,
      /\b(?:waar ga ik (?:naartoe|heen)|(?:begin|start)situatie en (?:perspectief|toekomst)|perspectief|toekomst(?:beeld|plan)?|capaciteiten wijzen op|(?:verwacht wordt|realistisch is|uitgegaan van)\b.{0,40}\b(?:vmbo|mbo|havo|vwo|hbo|diploma|certificaat|arbeid|dagbesteding))\b/,
    ),
    s(2, /\b(?:onderwijs-?(?:\s?en ondersteunings-?)?behoeften|ondersteuningsbehoeften|wat heb ik nodig)\b/),
    s(2, /\b(?:handelingsdeel|verantwoordingsdeel|evaluatiedeel|instemming(?:srecht)? (?:van )?(?:de )?ouders)\b/),
    s(1, /\bdoel(?:en)?\b/),
    s(1, /\bgeboortedatum\b|\bmentor\b/),
  ],
  onderbouwing: [
    s(
      3,
      /\bwaarom\b.{0,60}\b(?:speciaal onderwijs|vso|tlv|toereikend|nodig|niet)\b|\b(?:noodzaak|noodzakelijk)\b.{0,60}\b(?:vso|speciaal onderwijs|plaatsing)\b/,
    ),
    s(2, /\b(?:persoonsgebonden|integrale problematiek|breder (?:dan|speelt))\b/),
    s(
      2,
      /\b(?:eigen (?:afdeling|voorziening|trajectgroep)|regulier(?:e)? (?:vo|onderwijs|school|klas|setting)|gewone (?:vo-?)?school)\b.{0,120}\b(?:niet|onvoldoende|geen|te (?:groot|weinig))\b/,
    ),
    s(2, /\b(?:diagnostische (?:aantekening|bevoegdheid)|orthopedagoog|gz-psycholoog|gedragswetenschapper|schoolpsycholoog)\b/),
    s(1, /\btlv\b|\btoelaatbaarheid/),
    s(1, /\b(?:verlenging|voortzetting)\b.{0,40}\b(?:vso|tlv|speciaal)/),
  ],
  handelingsplan: [
    s(2, /\b(?:periode|looptijd|loopt van|duur)\b/),
    s(2, /\bdoel(?:en|stelling(?:en)?)?\b/),
    s(2, /\b(?:aanpak|werkwijze|interventies?|afspraken|wat (?:doen|hebben) we|inzet|acties|middelen|hoe\?)\b/),
    s(3, /\b(?:ge-?evalueerd|evaluatie(?:datum)?|eindevaluatie|tussenevaluatie|hoe is het gegaan|resultaat)\b/),
    s(1, /\b(?:beginsituatie|begeleider|uitgangssituatie|wat ging er mis|aanleiding)\b/),
  ],
  deskundigenadvies: [
    s(4, /\b(?:als|zijnde) (?:eerste|tweede|1e|2e|onafhankelijk) deskundige\b|\b(?:eerste|tweede|1e|2e) deskundige\b|\bdeskundige [12]\b/),
    s(
      3,
      /\b(?:adviseer ik|ik adviseer|mijn advies|adviseert|brengt? (?:ik )?advies uit|positief advies|advies:? positief|acht ik (?:\w+ ){0,6}(?:geindiceerd|aangewezen|noodzakelijk|passend)|kan mij vinden in|onderschrijf|sluit mij aan|eens met (?:de )?(?:aanvraag|emb|zml|lz|lg|gp|vso|tlv))\b/,
    ),
    s(
      3,
      /\b(?:advies|adviseer\w*|geadviseerd)\b.{0,100}\b(?:tlv|toela\w+|vso|voortgezet speciaal|plaatsing|aanvraag)\b|\b(?:sluit mij aan|onderschrij\w+|ondersteun|eens met|vinden in)\b.{0,40}\b(?:aanvraag|toelating|plaatsing|tlv|vso|vraag)\b/,
    ),
    // The head of a table of names, functions and what each of them says.
    s(
      4,
      /^(?:(?:#|nr\.?) )?(?:naam|wie|deskundige|adviseur)\b.{0,30}\b(?:functie|hoedanigheid|discipline|beroep)\b.{0,40}\b(?:advies|oordeel|besluit|standpunt)\b/,
    ),
    s(2, /\bbevoegd gezag\b|\bartikel (?:17a|40|17)\b|\bdeskundige\b/),
    s(2, /\bkennis (?:te hebben )?genomen van (?:het|de|alle|relevante) (?:dossier|stukken)|\bondergetekende\b/),
    s(1, /\b(?:orthopedagoog|psycholoog|pedagoog)\b/),
    s(1, /\b(?:plaatsing|toelaatbaarheid|toelaatbaar|toelating|tlv)\b/),
  ],
  voortgangsrapportage: [
    s(2, /\b(?:vak|vakken)\b.{0,30}\b(?:periode|juni|jan|cijfer|niveau)\b|\bcijfers?\b|\brapport\b/),
    s(2, /\b(?:aanwezigheid|verzuim|absentie|te laat)\b/),
    s(2, /\b(?:werkhouding|gedrag|inzet|concentratie)\b:?/),
    s(2, /\b(?:didactisch|nederlands|rekenen|wiskunde|engels)\b/),
    s(1, /\b(?:leerjaar|schooljaar|klas|20\d\d-20\d\d)\b/),
  ],
  'medische-verklaring': [
    s(
      3,
      /\b(?:kinderarts|revalidatiearts|huisarts|neuroloog|arts verstandelijk gehandicapten|arts voor verstandelijk|avg-arts|jeugdarts|medisch specialist|kinderneuroloog|reumatoloog)\b/,
    ),
    s(2, /\b(?:patient|diagnosen?|aandoening|syndroom|ziekte van|epilepsie|trisomie|spastische|behandeling met)\b/),
    s(
      2,
      /\b(?:ziekenhuis|polikliniek|poli|revalidatie(?:centrum)?|medisch centrum|kliniek|umc|kindergeneeskunde|\w{3,20}(?:ziekten?|epilepsie|expertise)centrum)\b/,
    ),
    // Who signs: "dr. U. Naam, kinderneuroloog"
    s(
      2,
      /^(?:mw\.? |dhr\.? )?(?:dr|drs|prof)\b.{3,50}\b\w*(?:arts|neuroloog|cardioloog|reumatoloog|internist|geneticus|orthopeed|chirurg|oncoloog|uroloog|specialist)\b/,
    ),
    s(1, /\bondergetekende verklaart|\bbekend met\b/),
  ],
  okr: [
    s(3, /\bdle?\b.{0,20}\bdle\b|\bdidactische leeftijd/),
    s(2, /\b(?:technisch lezen|begrijpend lezen|inzichtelijk rekenen|spelling)\b/),
    s(2, /\b(?:vaardigheids?-?score|ruwe score|leerachterstand|leerrendement)\b/),
    s(1, /\bgroep 8\b|\bbasisschool\b/),
  ],
  toestemming: [
    s(
      3,
      /\b(?:geven|geef|geeft|verleen|verlenen)\b.{0,60}\btoestemming\b|\bkennis (?:te hebben )?genomen\b.{0,60}\b(?:toestemming|akkoord)|\btoestemming\b.{0,60}\b(?:verstrekken|verstrekking|opvragen|aanvragen|delen|uitwisselen)\b/,
    ),
    s(2, /\b(?:ouder|voogd|gezag)\w*\b.{0,60}\bhandtekening|\bhandtekening\b.{0,40}\bouder/),
    s(1, /\bondergetekenden?\b/),
  ],
  zienswijze: [
    s(3, /\b(?:stemmen|stem|stemt)\b.{0,40}\bin\b|\b(?:zijn|ben) het\b.{0,25}\b(?:eens|oneens)\b|\bgaan? (?:niet )?akkoord\b/),
    s(2, /\b(?:wij|ik),? (?:als |de )?(?:ouders?|vader|moeder|verzorgers?|voogd)\b|\b(?:onze|mijn) (?:zoon|dochter|kind)\b/),
    s(1, /\b(?:praktijkonderwijs|pro|overstap|plaatsing)\b/),
    // Parents who write to the school about their child.
    s(
      2,
      /\b(?:u|jullie)\b.{0,40}\b(?:verklaring|tlv|aanvraag)\b.{0,20}\b(?:aanvraagt|aanvragen|doet)\b|\b(?:wij|we|ik) (?:ervan|er van|daarvan) vinden\b/,
    ),
    s(
      1,
      /\b(?:wij|we|ik) (?:zien|zie|merken|merk|waren|willen|wil|vinden|vind|hopen|hoop)\b.{0,80}\b(?:zij|hij|ze|hem|haar|thuis|ons kind)\b/,
    ),
    s(1, /\bhandtekening\b.{0,30}\bouder|\bouders?\b.{0,30}\bhandtekening/),
  ],
  'keuze-motivering': [
    s(
      4,
      /\b(?:kiezen|kiest|koos|gekozen|keuze|afweging)\b.{0,80}\b(?:pro|praktijkonderwijs|lwoo)\b.{0,80}\b(?:pro|praktijkonderwijs|lwoo)\b|\btussen (?:het )?(?:pro|praktijkonderwijs|lwoo) en (?:het )?(?:pro|praktijkonderwijs|lwoo)\b/,
    ),
    s(2, /\b(?:75|80)\b.{0,40}\b(?:pro|lwoo|praktijkonderwijs)\b|\biq\b.{0,60}\b(?:pro|lwoo|praktijkonderwijs)\b/),
    s(1, /\bniet (?:\w+ ){0,3}(?:lwoo|vmbo)\b/),
  ],
  begeleiding: [
    s(3, /\bperiode\b.{0,30}\b(?:begeleiding|ondersteuning|wat|inzet|aanbod)\b.{0,40}\b(?:resulta\w+|opbrengst\w*|effect\w*)\b/),
    s(2, /\b(?:geboden|gegeven|ingezette) (?:begeleiding|ondersteuning|hulp)\b/),
    s(1, /\b(?:rt|remedial teaching|mentor|coach\w*|trainer|huiswerk\w*)\b/),
  ],
  tlv: [
    s(3, /^toelaatbaarheidsverklaring(?: \S{3,20})?$/),
    s(2, /^(?:nummer|kenmerk|afgegeven|datum afgifte)\b/),
    s(1, /^geldig\b/),
    s(3, /\b(?:verklaart|besluit|beslist)\b.{0,80}\btoelaatbaar\b|\bis toelaatbaar\b/),
    s(3, /\bbezwaar\b.{0,80}\b(?:zes weken|6 weken|indienen)\b/),
    s(2, /\b(?:categorie (?:1|2|3|laag|midden|hoog))\b/),
    s(2, /\bsamenwerkingsverband\b.{0,60}\b(?:besluit|besloten|verklaart|beschikt)\b/),
  ],
  'lwoo-beslissing': [
    s(
      3,
      /\b(?:lwoo|leerwegondersteunend)\b.{0,80}\b(?:toegewezen|toegekend|beslist|besloten|aangewezen)\b|\b(?:wijst|kent|beslist)\b.{0,60}\b(?:lwoo|leerwegondersteunend)\b/,
    ),
    s(2, /\b(?:bezwaar|beschikking|besluit)\b/),
  ],
};

const kinds = Object.keys(signals) as DocumentKind[];
const every = kinds.flatMap((kind) => (signals[kind] ?? []).map((signal) => ({ kind, ...signal })));
const sieve = makeSieve(every, ({ shows }) => [shows]);

/** Weight of the signals that sentences show, of each kind that shows any; what is only promised shows nothing. */
export const weighSignals = (lines: readonly Marked[]): Map<DocumentKind, number> => {
  const shown = new Set<(typeof every)[number]>();
  for (const line of lines) {
    const here = sieve(line).filter((signal) => !shown.has(signal) && signal.shows.test(line.folded));
    if (here.length > 0 && !isPromise(line.folded)) for (const signal of here) shown.add(signal);
  }
  const weights = new Map<DocumentKind, number>();
  for (const { kind, weight } of shown) weights.set(kind, (weights.get(kind) ?? 0) + weight);
  return weights;
};
