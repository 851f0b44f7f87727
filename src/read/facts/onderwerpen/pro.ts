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
      /\b(?:wij|we|ik)\b.{0,30}\b(?:zijn|ben)\b.{0,25}\beens\b/,
      /\b(?:eens|akkoord|instem\w*|stemt u in)\b.{0,60}\?? ?(?:☒|☑|✓|\[x\]) ?ja\b/,
    ],
    weerlegt: [/\b(?:niet|oneens)\b.{0,12}\b(?:eens|akkoord|in)\b|\boneens\b|\b(?:eens|akkoord)\b.{0,60}(?:☒|☑|✓|\[x\]) ?nee\b/],
    lijkt: [/\b(?:ouders?|moeder|vader)\b.{0,80}\b(?:eens|positief|achter)\b/],
  },
  {
    onderwerp: 'begeleiding-en-resultaten',
    onder: /\b(?:begeleiding|ondersteuning|hulp|aanpak|interventies)\b/,
    onderMet:
      /\b(?:resulta\w+|effect\w*|opbrengst\w*|opgeleverd|leverde|verbeter\w*|vooruit\w*|groei\w*|bereikt|behaald|gelukt|lukt|helpt|hielp|daalde|steeg|gedaald|gestegen)\b|\bvan \d.{0,40}\bnaar \d/,
    onderZeker:
      /\b(?:begeleiding|ondersteuning|hulp|aanpak|interventies)\b.{0,80}\b(?:resulta\w+|effect\w*|opbrengst\w*|opgeleverd)\b|\bvan \d.{0,40}\bnaar \d/,
    niet: /\b(?:doel(?:en)?|streven|beogen|moet|moeten)\b|\?$/,
    nietIn: ['aanmeldingsformulier', 'onderzoeksverslag', 'intelligentieonderzoek', 'deskundigenadvies', 'tlv', 'lwoo-beslissing'],
  },
  {
    onderwerp: 'externe-deskundigen',
    onder:
      /\b(?:extern\w*|van buiten(?: de school)?|buiten de school|ingeschakelde?|geraadpleegde?|betrokken)\b.{0,40}\b(?:deskundig\w*|hulp\w*|instan\w*|partij\w*|professionals|personen|meedacht\w*|betrokken\w*|extern\w*)\b|\b(?:wie|hulp|ondersteuning|deskundigen) van buiten\b|^externen?\b/,
    onderMet:
      /\b(?:\w*arts\w*|\w*psycholo\w+|\w*pedago\w+|\w*therapeut\w*|\w*coach\w*|\w*psychiater\w*|\w*consulent\w*|\w*logoped\w*|maatschappelijk\w*|ggd|ggz|wijkteam|jeugdteam|jeugdzorg|jeugdhulp\w*|cjg|leerplicht\w*|ambulant\w*|ziekenhuis|\w*begeleid\w+|praktijk)\b/,
    weerlegt: [/^(?:er (?:is|zijn|waren) )?(?:geen|niemand)\b.{0,60}\b(?:extern\w*|deskundig\w*|ingeschakeld|betrokken|hulp\w*)\b/],
    nietIn: ['aanmeldingsformulier', 'onderzoeksverslag', 'intelligentieonderzoek', 'deskundigenadvies', 'tlv', 'lwoo-beslissing'],
  },
  {
    onderwerp: 'risicos-bij-blijven',
    onder:
      /\brisico'?s?\b(?! ?factor)|\b(?:als|wanneer|indien) (?:\p{L}+ ){1,6}(?:blijft|bleef|verder gaat)\b|\bbij (?:voortzetting|blijven)\b|\bgevolgen (?:als|bij|van)\b/u,
    toont: [
      /\b(?:als|wanneer|indien|bij)\b.{0,80}\b(?:blijft|blijven|voortzetting|verder gaat|voortzet)\b.{0,160}\b(?:verwacht\w*|risico\w*|kans|dreig\w*|vrezen|vastlop\w*|uitval\w*|uitvalt|uitvallen)\b/,
      /\bblijft\b.{0,60}\bdan\b.{0,80}\b(?:verwacht\w*|risico\w*|kans|dreig\w*|vrezen|vastlop\w*|uitval\w*|uitvalt)\b/,
      /\b(?:risico|kans|gevaar|dreigt|verwacht\w*|vrezen)\b.{0,120}\b(?:als|wanneer|indien|bij)\b.{0,60}\b(?:blijft|blijven|voortzetting|verder gaat|voortzet)\b/,
    ],
    lijkt: [
      /\b(?:risico|kans|gevaar|dreigt|vrezen)\b.{0,120}\b(?:uitval\w*|vastlop\w*|thuiszit\w*|zonder diploma|terugval|overbelast\w*|overvrag\w*)\b/,
    ],
    nietIn: ['intelligentieonderzoek', 'tlv', 'lwoo-beslissing'],
  },
  {
    onderwerp: 'toetsgegevens',
    onder:
      /\b(?:cito|volgsysteem|lvs|lovs|dia-?\w{3,}|iep|jij|tto|schoolvaardigheid\w*|didactische gegevens|toetsgegevens|toetsresultaten)\b/,
    onderMet: /(?<![\d-])\d{2,3}(?![\d-])/,
  },
];
