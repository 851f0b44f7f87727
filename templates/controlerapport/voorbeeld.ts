import type { Bevinding, Controlerapport } from '../../src/check/rapport.ts';
import type { RapportDetails } from '../../src/tell/controlerapport-inhoud.ts';

const bevindingen: Bevinding[] = [
  {
    id: 'alg.aanvrager',
    bron: '5, 7.1',
    titel: 'De school mag aanvragen',
    eis: 'Een aangesloten school voor voortgezet onderwijs vraagt de TLV aan.',
    soort: 'vereist',
    uitkomst: 'voldaan',
    uitleg: 'Lyceum De Vliet is een aangesloten school voor voortgezet onderwijs.',
    bewijs: [{ document: 'Aanmeldingsformulier.docx', pagina: 1, citaat: 'School: Lyceum De Vliet' }],
  },
  {
    id: 'alg.iq-actueel',
    bron: '3, 6',
    titel: 'IQ-gegevens',
    eis: 'De IQ-gegevens zijn hooguit twee jaar oud op de dag dat het dossier compleet is.',
    soort: 'vereist',
    uitkomst: 'voldaan',
    uitleg: 'Getest op 3 september 2024 met de WISC-V-NL. Op 18 maart 2026 is dat nog geen twee jaar geleden.',
    bewijs: [
      { document: 'Onderzoek oktober 2024.pdf', pagina: 2, citaat: 'Totaal IQ 88 (WISC-V-NL), afgenomen op 3 september 2024' },
      { document: 'Aanmeldingsformulier.docx', pagina: 3, citaat: 'Laatste intelligentieonderzoek: september 2024' },
    ],
  },
  {
    id: 'alg.indientermijn',
    bron: '3',
    titel: 'Op tijd ingediend',
    eis: 'De aanvraag voor een nieuw schooljaar is binnen vóór 1 juni.',
    soort: 'vereist',
    uitkomst: 'nvt',
    uitleg: 'De plaatsing is op 1 april, niet bij het begin van een schooljaar.',
    bewijs: [],
  },
  {
    id: 'alg.handtekening-ouders',
    bron: '7.1, 8, 9.1',
    titel: 'Handtekening van de ouders',
    eis: 'De ouders hebben het aanmeldingsformulier ondertekend.',
    soort: 'vereist',
    uitkomst: 'ontbreekt',
    uitleg: 'Bij ouder/verzorger 1 staat nog geen handtekening.',
    bewijs: [{ document: 'Aanmeldingsformulier.docx', pagina: 4, citaat: 'Handtekening ouder/verzorger 1: ……………' }],
    actie: 'Laat de ouders het aanmeldingsformulier ondertekenen en zet het ondertekende formulier in de map.',
    kort: 'handtekening van de ouders',
  },
  {
    id: 'gp.hulpverlening',
    bron: '7.1',
    titel: 'Verslag van hulpverlening',
    eis: 'Een verslag van hulpverlening is hooguit een jaar oud. Het is niet verplicht.',
    soort: 'facultatief',
    uitkomst: 'niet-voldaan',
    uitleg: 'Het verslag is van 12 januari 2024. Op 18 maart 2026 is dat meer dan een jaar oud.',
    bewijs: [{ document: 'Eindbericht jeugdhulp.pdf', pagina: 1, citaat: 'Eindbericht, 12 januari 2024' }],
    actie: 'Voeg een nieuwer verslag van de hulpverlening toe, of haal het oude verslag uit de map.',
    kort: 'nieuwer verslag van hulpverlening',
  },
  {
    id: 'gp.opp',
    bron: '7.1',
    titel: 'Ontwikkelingsperspectief (OPP)',
    eis: 'Er is een OPP met een verantwoordingsdeel, een handelingsdeel en een evaluatiedeel.',
    soort: 'vereist',
    uitkomst: 'ontbreekt',
    uitleg: 'In het OPP ontbreekt het evaluatiedeel: onder het kopje Evaluatie staat nog geen tekst.',
    bewijs: [{ document: 'OPP definitief.pdf', pagina: 6, citaat: '5. Evaluatie: wordt in juni ingevuld' }],
    actie: 'Voeg een OPP toe waarin de evaluatie is ingevuld.',
    kort: 'evaluatie van het OPP',
  },
  {
    id: 'gp.handelingsplannen',
    bron: '7.1',
    titel: 'Geëvalueerde handelingsplannen',
    eis: 'Er zijn geëvalueerde handelingsplannen over gedrag, hooguit een half jaar oud, voor minstens één arrangement.',
    soort: 'vereist',
    uitkomst: 'te-beoordelen',
    uitleg: 'Er is een handelingsplan over gedrag. Of het een arrangement betreft, is niet met zekerheid te lezen; kijk het na.',
    bewijs: [
      { document: 'Handelingsplan najaar.pdf', pagina: 1, citaat: 'Handelingsplan gedrag, periode 1 oktober tot en met 31 januari' },
    ],
    actie: 'Schrijf in het handelingsplan bij welk arrangement het hoort.',
    kort: 'arrangement bij het handelingsplan',
  },
  {
    id: 'gp.ernst',
    bron: '7.1',
    titel: 'Ernst van de problemen',
    eis: 'Er zijn ernstige problemen in gedrag of psychiatrie, zoals DSM-IV of DSM-5 die beschrijft.',
    soort: 'oordeel',
    uitkomst: 'te-beoordelen',
    uitleg: 'Dit beoordelen mensen van het loket. Deze zinnen helpen daarbij.',
    bewijs: [
      { document: 'Onderzoek oktober 2024.pdf', pagina: 7, citaat: 'Er is sprake van een oppositioneel-opstandige stoornis (DSM-5)' },
    ],
  },
  {
    id: 'gp.context',
    bron: '7.1',
    titel: 'Problemen ook thuis of in de vrije tijd',
    eis: 'De problemen zijn er op school, en ook thuis of in de vrije tijd.',
    soort: 'oordeel',
    uitkomst: 'te-beoordelen',
    uitleg: 'Dit beoordelen mensen van het loket. In het dossier vonden wij hier geen zinnen over.',
    bewijs: [],
  },
  {
    id: 'bestand.leesbaar',
    bron: '5',
    titel: 'Alle bestanden zijn leesbaar',
    eis: 'Het loket kan elk bestand in de map openen en lezen.',
    soort: 'aandacht',
    uitkomst: 'niet-voldaan',
    uitleg: '1 bestand kan niet gelezen worden.',
    bewijs: [{ document: 'Advies orthopedagoog.pdf', pagina: 0, citaat: 'met een wachtwoord beveiligd' }],
    actie: 'Dit bestand is met een wachtwoord beveiligd. Sla het op zonder wachtwoord en zet het opnieuw in de map.',
    kort: 'bestand zonder wachtwoord',
  },
];

/** An invented report with one of each outcome. */
export const voorbeeldRapport: Controlerapport = {
  handboekVersie: '4.1',
  peildatum: '2026-03-18',
  soort: 'tlv-gp',
  variant: 'nieuw',
  eindoordeel: 'incompleet',
  aandachtspunten: true,
  bevindingen,
  documenten: [
    { naam: 'Aanmeldingsformulier.docx', soorten: ['aanmeldingsformulier'], leesbaar: true, inhoud: 'bestand-1' },
    { naam: 'Onderzoek oktober 2024.pdf', soorten: ['onderzoeksverslag', 'intelligentieonderzoek'], leesbaar: true, inhoud: 'bestand-2' },
    { naam: 'OPP definitief.pdf', soorten: ['opp'], leesbaar: true, inhoud: 'bestand-3' },
    { naam: 'Handelingsplan najaar.pdf', soorten: ['handelingsplan'], leesbaar: true, inhoud: 'bestand-4' },
    { naam: 'Eindbericht jeugdhulp.pdf', soorten: ['hulpverlening'], leesbaar: true, inhoud: 'bestand-5' },
    {
      naam: 'Advies orthopedagoog.pdf',
      soorten: [],
      leesbaar: false,
      inhoud: 'bestand-6',
      melding: 'Dit bestand is met een wachtwoord beveiligd. Sla het op zonder wachtwoord en zet het opnieuw in de map.',
    },
  ],
  feiten: { geboortedatum: '2010-06-23', tiq: 88, tiqDatum: '2024-09-03', instrument: 'WISC-V-NL' },
};

const gezien = { reden: 'onderaan bladzijde 5 staan twee handtekeningen met pen.', wie: 'S. Ecretaris', op: '2026-03-17T10:00:00.000Z' };

/** The same dossier once the school has added what was asked and the loket corrected what the computer read: complete, with nothing left to do. */
export const voorbeeldCompleet: Controlerapport = {
  ...voorbeeldRapport,
  eindoordeel: 'compleet',
  vastgesteld: [
    {
      sleutel: 'handtekening',
      feit: 'handtekening',
      waarde: 'alle ouders die moeten tekenen',
      computer: 'niet duidelijk',
      document: 'Aanmeldingsformulier.docx',
      pagina: 5,
      ...gezien,
    },
    {
      sleutel: 'documentdatum',
      feit: 'documentdatum',
      waarde: '12 januari 2026',
      computer: '12 januari 2024',
      document: 'Eindbericht jeugdhulp.pdf',
      pagina: 1,
      ...gezien,
      reden: 'het jaartal is met pen verbeterd.',
      vervallenDoor: 'Het bestand ‘Eindbericht jeugdhulp.pdf’ is sindsdien veranderd.',
    },
  ],
  bevindingen: bevindingen.map(({ actie: _actie, kort: _kort, ...bevinding }) => ({
    ...bevinding,
    uitkomst: bevinding.uitkomst === 'ontbreekt' || bevinding.uitkomst === 'niet-voldaan' ? 'voldaan' : bevinding.uitkomst,
    ...(bevinding.id === 'alg.handtekening-ouders' && {
      uitleg: 'De ouders hebben getekend.',
      bewijs: [{ document: 'Aanmeldingsformulier.docx', pagina: 5, citaat: '', doorLoket: gezien }],
    }),
  })),
  documenten: voorbeeldRapport.documenten.map(({ melding: _melding, ...document }) => ({
    ...document,
    soorten: document.leesbaar ? document.soorten : ['deskundigenadvies'],
    leesbaar: true,
  })),
};

/** What goes on every page: 40 documents, names without a space, and texts that try to be something else. */
export const voorbeeldZwaar: Controlerapport = {
  ...voorbeeldRapport,
  documenten: [
    ...voorbeeldRapport.documenten,
    {
      naam: `${'Zeer_lange_naam-van.een bestand met alles erop '.repeat(3)}${'x'.repeat(120)}.pdf`,
      soorten: ['opp', 'onderbouwing'],
      leesbaar: true,
    },
    { naam: '#panic("weg") $x^2$ *vet* @bron <b>.docx', soorten: ['<script>alert(1)</script>'], leesbaar: true },
    { naam: 'verslag \u202efdp.exe 😀 漢字.pdf', soorten: [], leesbaar: true, melding: 'Gelezen met tekstherkenning; kijk de tekst na.' },
    ...Array.from({ length: 31 }, (_, index) => ({
      naam: `map ${index % 4}/Verslag ${index + 1}.pdf`,
      soorten: ['overig'],
      leesbaar: true,
    })),
  ],
  bevindingen: bevindingen.map((bevinding) => ({
    ...bevinding,
    bewijs: bevinding.bewijs.flatMap((one) => [one, { ...one, citaat: `#set page(fill: red) \\ ${one.citaat} `.repeat(5) }]),
  })),
};

/** What stands on the sample reports besides what was checked. */
export const voorbeeldDetails: RapportDetails = {
  kenmerk: 'D-7K3M2-QX9AB',
  school: 'Lyceum De Vliet',
  map: 'Jip van der Linden 3B',
  gemaaktOp: new Date('2026-03-18T13:05:00Z'),
  loket: { naam: 'Loket van Samenwerkingsverband VO De Waarden', postbus: 'loket@swv.example' },
};
