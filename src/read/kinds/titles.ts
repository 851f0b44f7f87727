import type { DocumentKind } from '../facts.ts';
import { makeSieve, type Marked } from '../facts/sieve.ts';

/**
 * Head nouns by which documents call themselves, on folded text. In one line the first head noun tells what the document is:
 * "Onderbouwing bij de aanvraag TLV" is an onderbouwing, not an application.
 */
export const headNouns: readonly { kind: DocumentKind; noun: RegExp }[] = [
  {
    kind: 'deskundigenadvies',
    noun: /\b(?:(?:deskundigen?-?|desk\. ?)(?:advies|adviezen|verklaring(?:en)?|oordeel)|(?:advies|adviezen|verklaring(?:en)?|oordeel)(?: van)?(?: de| het| een| twee| beide| eerste| tweede| 1e| 2e| andere| onafhankelijke){0,3} deskundigen?|adviezen (?:bij|voor|inzake|op) (?:de |een |deze )?(?:aanvraag|tlv|verlenging|toelaatbaarheid\w*)|deskundigen\b|second opinion deskundige|^(?:eerste|tweede|1e|2e) advies$|(?:eerste|tweede) deskundige)/,
  },
  // The plain word at the head of a piece; an advice for parents or for in the classroom is none on the application.
  {
    kind: 'deskundigenadvies',
    noun: /^(?:(?:betreft|onderwerp|inzake)\b:? ?)?(?:het )?(?:advies|adviezen|advisering)\b(?! (?:voor|aan) (?:de )?(?:ouders?|leerkracht|leraar|docent|thuis|klas))/,
  },
  {
    kind: 'opp',
    noun: /(?:^(?:\w+ ){0,3}\w*(?:plan|document) \((?:ons |het |ook |tevens )?opp\))|\b(?:(?:geevalueerd |bijgesteld )?ontwikkelings ?-?perspectie(?:f|ven)(?:s?plan)?|(?:individueel )?ontwikkelingsplan|opp\b|groeidocument|groeiboek|perspectiefplan|samenplan|eigen opp|uitstroomperspectief)/,
  },
  {
    kind: 'onderbouwing',
    noun: /\b(?:(?:\w+ )?onderbouwing|(?:psycho-?diagnostische|diagnostische|deskundige|inhoudelijke) (?:verantwoording|motivering|toelichting|rapportage)|waarom\b.{0,50}\b(?:speciaal onderwijs|vso|verlenging|verlengd|tlv|zml|emb)\b|(?:toelichting|verantwoording|motivatie|beargumentering) (?:op|bij|van|voor) (?:de )?(?:aanvraag|tlv|verlenging|toelaatbaarheids\w*)|(?:rapportage|verslag) gedragswetenschapper|diagnostische motivering|onderbouwende rapportage|integrale (?:probleem)?analyse)\b/,
  },
  {
    kind: 'handelingsplan',
    noun: /\b(?:(?:groeps|individuee?le? |geevalueerd |eind)?handelingsplan(?:nen)?|hp\b|hpl\b|begeleidingsplan|behandelings?plan school|plan van aanpak|actieplan|gedragsplan|(?:individuee?l|persoonlijk) (?:begeleidings|ondersteunings|gedrags)?plan|ondersteuningsplan|arrangementsplan|begeleidingsarrangement|trajectplan|plan (?:gedrag|groep|sociaal|aanwezigheid|belastbaarheid)|groeiplan|(?:eind)?evaluatie (?:arrangement|handelingsplan|begeleiding(?:splan)?|trajectvoorziening)|arrangement(?:s?evaluatie)?\b)/,
  },
  {
    kind: 'voortgangsrapportage',
    noun: /\b(?:voortgangs ?-?(?:rapportage|verslag|rapport|overzicht)|(?:rapport|verslag|rapportage|overzicht) (?:van de |over de )?voortgang|voortgang\b|verslag (?:over )?(?:(?:de periode|het schooljaar|schooljaar|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b)|^hoe gaat het met \p{L}+\?|school ?rapport|cijfer(?:lijst|overzicht)|resultatenoverzicht)/u,
  },
  {
    kind: 'archief',
    noun: /\b(?:archief(?:stuk\w*|kopie\w*|exemplaar|map)?\b|kopie uit (?:het )?(?:archief|dossier)|dyslexie-?(?:onderzoek|verslag|verklaring|rapport(?:age)?|screening))/,
  },
  { kind: 'okr', noun: /\b(?:onderwijskundig rapport|okr\b|overstapdossier)/ },
  {
    kind: 'toestemming',
    noun: /\b(?:toestemmings?-?(?:formulier|verklaring)|toestemming\b|kennisneming en toestemming|akkoordverklaring|instemmingsverklaring)/,
  },
  {
    kind: 'medische-verklaring',
    noun: /\b(?:(?:verslag|rapport(?:age)?|brief|bericht) (?:van (?:het |een )?)?(?:medisch|\w*geneeskundig|neurologisch|poliklinisch|(?:kinder)?revalidatie)\w*(?: onderzoek)?|medische? (?:verklaring|verslag|rapport(?:age)?|bericht|informatie)|verklaring (?:van de |kinder|huis|revalidatie)arts|artsenverklaring|doktersverklaring)/,
  },
  {
    kind: 'lwoo-beslissing',
    noun: /\b(?:(?:beslissing|beschikking|aanwijzing|toewijzing|besluit) (?:\w+ ){0,2}(?:lwoo|leerwegondersteunend)|lwoo-?(?:beslissing|beschikking|aanwijzing|toewijzing))/,
  },
  {
    kind: 'tlv',
    noun: /\b(?:beschikking toelaatbaarheid\w*|toelaatbaarheidsverklaring(?= (?:nummer|nr|tlv-|voor de duur|afgegeven))|beschikking(?:snummer)?\b|besluit toelaatbaarheid)/,
  },
  {
    kind: 'zienswijze',
    noun: /\b(?:zienswijze|(?:mening|standpunt|visie|reactie|oordeel|instemming) (?:van )?(?:de )?(?:ouders?|verzorgers?)\b)/,
  },
  {
    kind: 'keuze-motivering',
    noun: /\b(?:(?:motivering|onderbouwing|verantwoording) (?:van de )?keuze|keuze (?:voor )?(?:het )?(?:pro\b|lwoo|praktijkonderwijs|tussen)|pro of lwoo|lwoo of pro)/,
  },
  { kind: 'motivering', noun: /\b(?:motivering\b|motivatie(?:brief)?\b(?! \d))/ },
  {
    kind: 'begeleiding',
    noun: /\b(?:(?:overzicht|beschrijving|samenvatting|verslag) (?:van )?(?:de )?(?:geboden |gegeven |extra |ingezette )?(?:begeleiding|ondersteuning)\b|begeleidingsoverzicht|ondersteuningsoverzicht|begeleiding en resultaten|geboden begeleiding)/,
  },
  {
    kind: 'externen',
    noun: /\b(?:betrokken (?:instanties|hulpverleners|externen|deskundigen|partijen|disciplines|professionals)|externe (?:deskundigen|betrokkenen|hulpverleners|partijen|instanties)|betrokken externen|ingeschakelde externen|externen)\b/,
  },
  { kind: 'risicos', noun: /\b(?:te verwachten risico'?s|risico'?s (?:bij|als)|risicobeschrijving|risico-?analyse)/ },
  {
    kind: 'aanmeldingsformulier',
    noun: /\b(?:aanmeld(?:ings)?-?formulier|aanvraag-?formulier|verlengings?-?formulier|ouder-?formulier|formulier (?:voor )?(?:ouders|aanvraag|aanmelding|verlenging|tlv|toelaatbaarheid\w*)|(?:aanvraag|aanmelding|verlenging|verzoek)(?: om| tot| van| voor| een| de| verlenging| nieuwe){0,4} (?:tlv|toelaatbaarheid(?:s?-?verklaring)?|toelating)\b|verlengings?-?aanvraag|(?:^formulier \w{1,4}: ?)?(?:aanvraag|aanmelding) (?:van (?:een )?)?beschikking|(?:aanvraag|aanmelding|formulier) (?:voor |tot |plaatsing |toelating |in |op |het ){0,4}(?:praktijkonderwijs|pro\b)|^tlv[- ](?:gp|zml|lz|lg|emb|pro)\b(?! (?:nr|nummer|afgegeven|[\d:])|-\d)|(?:aanmelding|aanvraag|verlenging) door (?:de )?ouders?|aanmelding (?:vso|voortgezet speciaal|bij het loket|loket)|\b(?:tlv|vso|pro|praktijkonderwijs)[- ]?(?:aanvraag|aanmelding|formulier)|formulier\b.{0,30}\bloket|(?:wij|we) vragen een (?:tlv|toelaatbaarheids\w*))/,
  },
  {
    kind: 'vragenlijst',
    noun: /\b(?:(?:sociaal[- ](?:en )?emotionele |gedrags-?)?vragenlijst(?:en)?(?:onderzoek|uitslag|rapportage|profiel)?|scoreoverzicht|score-?profiel|teacher'?s? report form|child behaviou?r checklist|youth self[- ]report|trf\b|cbcl\b|ysr\b|sdq\b|srs-?2?\b|svl\b|school-?vragenlijst\w*|sev\b|brief-2|scol\b|saqi\b|zien!|leerlingprofiel|sociaal[- ]emotioneel profiel|uitslag (?:trf|cbcl|scol|sdq))/,
  },
  {
    kind: 'hulpverlening',
    noun: /\b(?:(?:eind|tussen|voortgangs|afsluit|evaluatie|ontslag|behandel)-?(?:bericht|verslag|brief|rapportage|rapport)(?= (?:\w+ ){0,3}(?:behandeling|begeleiding|therapie|hulp|jeugd|gezin|ouder|training|ggz|traject|van|,|-|:))|(?:eind|tussen|behandel|ontslag|afsluit)-?(?:bericht|verslag|brief)\b|(?:verslag|bericht|rapportage|evaluatie|verloop|afsluiting|samenvatting|stand van zaken|voortgang|afronding) (?:van (?:de |het )?|over (?:de |het )?)?(?:\w+ )?(?:hulp\b|zorg\b|coaching|behandeling|therapie|hulpverlening|jeugdhulp|gezins\w+|ouderbegeleiding|begeleidingstraject|training|mst|traject)|(?:gezins|ouder|opvoed|thuis)-?(?:behandeling|begeleiding|ondersteuning|hulp|coaching)\b|hulpverlenings?-?(?:verslag|rapport|plan|rapportage)|behandelevaluatie|behandelplan)/,
  },
  {
    kind: 'intelligentieonderzoek',
    noun: /\b(?:(?:verslag |rapportage )?(?:intelligentie|capaciteiten|cognitief|iq)[- ]?(?:onderzoek|verslag|rapport(?:age)?|test)|onderzoek (?:naar )?(?:de )?(?:intelligentie|cognitieve)|(?:wisc|wais|son-r|rakit|ids-2|wppsi|kait|bayley)[-\w ]{0,12}(?:verslag|rapport|onderzoek)?$)/,
  },
  {
    kind: 'onderzoeksverslag',
    noun: /\b(?:(?:(?:kinder|jeugd|neuro)?(?:psychologisch|psychodiagnostisch|diagnostisch|psychiatrisch|orthopedagogisch|didactisch)e? |persoonlijkheids|multidisciplinair )+(?:onderzoek|verslag|rapport(?:age)?)(?:s?(?:verslag|rapport))?|onderzoeks?-?(?:verslag|rapport(?:age)?)|(?:rapport|verslag|rapportage)(?: van)?(?: het)? onderzoek\b|onderzoek naar (?:de )?(?:leer\w+|mogelijkheden|begaafdheid)|diagnostiek-?(?:verslag|rapport)|verslag (?:van (?:het )?)?(?:\w+ )?(?:onderzoek|diagnostiek)|psychodiagnostiek|diagnostiekbrief|rapportage\b|rapport (?:voor|aan|ten behoeve van) (?:de )?(?:ouders?|school)\b)/,
  },
];

const sieve = makeSieve(headNouns, ({ noun }) => [noun]);

/** The kind that the first head noun of a line names, and where it stands. */
export const headNounOf = (line: Marked): { kind: DocumentKind; at: number } | undefined => {
  let first: { kind: DocumentKind; at: number; length: number } | undefined;
  for (const { kind, noun } of sieve(line)) {
    const match = noun.exec(line.folded);
    if (!match) continue;
    const length = match[0].length;
    // "Voortgang behandeling" says more than "voortgang".
    const longer = match.index === first?.at && voortgang.test(match[0]) && length > first.length;
    if (first === undefined || match.index < first.at || longer) first = { kind, at: match.index, length };
  }
  return first && { kind: first.kind, at: first.at };
};
const voortgang = /^(?:voortgang|verslag|evaluatie|stand van zaken)/;
