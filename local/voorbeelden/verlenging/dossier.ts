import { plusYears, type IsoDate } from '../../../src/calendar.ts';
import { keuzes, kop, lijst, tabel, tekenen, tekst, velden, type Papier } from '../papier/blokken.ts';
import { beemd, vlasakker, zilverpoort } from '../huisstijlen.ts';
import { geboren, kort, lang, voor } from '../tijd.ts';
import type { Stuk } from '../voorbeeld.ts';

function gegevens(peildatum: IsoDate) {
  // A running TLV always ends on a 31 July; the renewal begins the day after.
  const year = Number(peildatum.slice(0, 4)) + (peildatum.slice(5) < '08-01' ? 0 : 1);
  const begin = `${year}-08-01`;
  return {
    begin,
    geldigTot: `${year + 2}-07-31`,
    oudVan: `${year - 3}-08-01`,
    oudTot: `${year}-07-31`,
    oudNummer: `TLV-${year - 3}-0238`,
    afgifte: `${year - 3}-05-19`,
    naam: 'Roos Hamerling',
    geboren: geboren(begin, 15, '02-17'),
    test: plusYears(voor(peildatum, 4), -3),
    trf: voor(peildatum, 2),
    opp: voor(peildatum, 1, 10),
    voortgang: voor(peildatum, 1),
    onderbouwing: voor(peildatum, 0, 20),
    tekening: voor(peildatum, 0, 5),
    jaren: [year - 3, year - 2, year - 1].map((start) => `${start}-${start + 1}`),
  };
}
type Gegevens = ReturnType<typeof gegevens>;

const formulier = (g: Gegevens): Papier => ({
  titel: 'Aanvraag verlenging TLV',
  stijl: vlasakker,
  besturing: true,
  blokken: [
    kop('Aanmeldingsformulier verlenging toelaatbaarheidsverklaring', 1),
    kop('1. Leerling en school'),
    velden(
      ['Naam', g.naam],
      ['Geboortedatum', kort(g.geboren)],
      ['Aanvragende school', 'College De Vlasakker (VO)'],
      ['Gaat nu naar', 'VSO De Zilverpoort te Hoogkolk, klas 3 vmbo-b'],
      ['Contactpersoon', 'mw. H. Wolbers'],
    ),
    kop('2. Verlenging'),
    keuzes('Type TLV', ['GP', true], ['ZML', false], ['LZ', false], ['LG', false], ['EMB', false]),
    keuzes('Soort aanvraag', ['nieuw', false], ['verlenging', true]),
    velden(
      ['Nummer van de TLV die verlengd wordt', g.oudNummer],
      ['Deze loopt af op', lang(g.oudTot)],
      ['Verlenging gewenst van', lang(g.begin)],
      ['tot en met', lang(g.geldigTot)],
      ['School na verlenging', 'Roos blijft op VSO De Zilverpoort.'],
    ),
    kop('3. In te vullen door de ouders'),
    velden(
      [
        'Hoe gaat het nu?',
        'Veel beter dan drie jaar geleden. Roos gaat elke dag en heeft twee vriendinnen in de klas. Thuis kan ze nog ontploffen als er iets verandert, maar wij weten nu wat we moeten doen en zij zelf ook.',
      ],
      [
        'Wat vindt u van verlenging?',
        'Wij willen graag dat ze op De Zilverpoort mag blijven tot haar diploma. Een gewone school zou nu weer te veel zijn.',
      ],
      ['Hulp buiten school', 'Eens per maand naar De Beemd, medicijnen gebruikt ze nog.'],
    ),
    kop('4. Ondertekening'),
    tekenen(
      { label: 'Moeder', naam: 'J. Hamerling-Tax', datum: kort(g.tekening), getekend: 'plaatje' },
      { label: 'Vader', naam: 'W. Hamerling', datum: kort(g.tekening), getekend: 'plaatje' },
    ),
  ],
});

const opp = (g: Gegevens): Papier => ({
  titel: 'OPP',
  stijl: zilverpoort,
  blokken: [
    kop(`Ontwikkelingsperspectief ${g.naam}`, 1),
    velden(
      ['Geboren', lang(g.geboren)],
      ['Groep', '3 vmbo-basis, profiel zorg en welzijn'],
      ['Mentor', 'dhr. C. Vlieger'],
      ['Besproken in de commissie voor de begeleiding', lang(g.opp)],
    ),
    kop('Verantwoordingsdeel'),
    ...tekst(
      'Roos heeft een benedengemiddelde intelligentie (totaal-IQ 86) en een posttraumatische stressstoornis. Wij verwachten dat zij over twee jaar uitstroomt met een diploma vmbo-basis naar het mbo, niveau 2, richting helpende zorg en welzijn.',
    ),
    lijst(
      'Belemmerend: schrikachtig, ontregeld door harde stemmen en onverwachte aanraking, zwakke planning.',
      'Bevorderend: zorgzaam, doorzetter, goed contact met haar mentor en met jonge kinderen.',
      'Ondersteuningsbehoeften: een groep van ten hoogste twaalf leerlingen, vaste gezichten, een plan voor herbelevingen dat iedereen kent.',
    ),
    kop('Handelingsdeel'),
    tabel(
      ['Doel', 'Aanpak', 'Door', 'Wanneer'],
      [
        ['Roos doet mee aan alle lessen', 'plaats bij de deur, noodplan op tafel, mentor in de buurt', 'mentor', 'hele jaar'],
        ['Zij plant haar huiswerk zelf voor een week', 'plankaart, elke maandag tien minuten', 'mentor', 'september - maart'],
        ['Zij loopt één dag per week stage', 'kinderdagverblijf, eerste weken met begeleider', 'stagecoördinator', 'vanaf november'],
      ],
      [3, 4, 2, 2],
    ),
    kop('Evaluatiedeel'),
    ...tekst(`Geëvalueerd op ${lang(g.opp)} met Roos, haar moeder, de mentor en de orthopedagoog.`),
    tabel(
      ['Doel', 'Uitkomst'],
      [
        ['Alle lessen', 'Grotendeels behaald: 94% aanwezig, vier keer met het noodplan de les verlaten (vorig jaar eenentwintig keer).'],
        ['Plannen', 'Niet behaald: zonder de maandagochtend vervalt het plannen binnen een week.'],
        ['Stage', 'Behaald: beoordeling goed. Roos is er rustig en wordt gewaardeerd.'],
      ],
      [1, 4],
    ),
    ...tekst('Besluit: het perspectief blijft gelijk. De commissie vindt voortzetting van het VSO tot het examen nodig.'),
    tekenen(
      { label: 'ouder', naam: 'J. Hamerling-Tax', getekend: 'inkt' },
      { label: 'voorzitter commissie', naam: 'drs. P. Zandvliet', functie: 'orthopedagoog', getekend: 'inkt' },
    ),
  ],
});

const trf = (g: Gegevens): Papier => ({
  titel: 'TRF',
  stijl: { ...zilverpoort, tabel: 'balken' },
  blokken: [
    kop("Teacher's Report Form (TRF) - profiel", 1),
    velden(
      ['Leerling', `${g.naam}, ${kort(g.geboren)}`],
      ['Ingevuld door', 'C. Vlieger, mentor'],
      ['Datum invullen', lang(g.trf)],
      ['Gescoord door', 'drs. P. Zandvliet, orthopedagoog'],
    ),
    tabel(
      ['Schaal', 'T-score', 'Gebied'],
      [
        ['Angstig/depressief', '72', 'klinisch'],
        ['Teruggetrokken/depressief', '66', 'grensgebied'],
        ['Lichamelijke klachten', '67', 'grensgebied'],
        ['Sociale problemen', '63', 'normaal'],
        ['Denkproblemen', '68', 'grensgebied'],
        ['Aandachtsproblemen', '66', 'grensgebied'],
        ['Regelovertredend gedrag', '52', 'normaal'],
        ['Agressief gedrag', '64', 'normaal'],
        ['Internaliseren', '71', 'klinisch'],
        ['Externaliseren', '60', 'grensgebied'],
        ['Totale problemen', '68', 'klinisch'],
      ],
      [3, 1, 2],
    ),
    ...tekst(
      'Roos is in de klas vooral angstig en snel van slag. Dat beperkt haar bij toetsen, bij wisselingen en bij het werken met onbekende volwassenen. De beperkingen in het onderwijs zijn nog steeds ernstig, al zijn ze minder zichtbaar dan bij de vorige afname.',
    ),
    tekenen({ label: '', naam: 'drs. P. Zandvliet', functie: 'orthopedagoog', getekend: 'inkt' }),
  ],
});

const voortgang = (g: Gegevens): Papier => ({
  titel: 'Voortgangsrapportage',
  stijl: zilverpoort,
  blokken: [
    kop('Voortgangsrapportage', 1),
    ...tekst(`${g.naam} (${kort(g.geboren)}), opgesteld door mentor C. Vlieger op ${lang(g.voortgang)}`),
    kop('Per schooljaar'),
    tabel(
      ['Schooljaar', 'Hoe ging het'],
      [
        [g.jaren[0] ?? '', 'Start in halve dagen. Veel herbelevingen, vaak naar huis. In mei voor het eerst een hele week.'],
        [g.jaren[1] ?? '', 'Hele dagen vanaf oktober. Behandeling bij De Beemd afgerond op onderdelen. Overgegaan naar klas 3.'],
        [g.jaren[2] ?? '', 'Start van de stage, twee vriendschappen, vier keer noodplan. Op schema voor het examenprogramma.'],
      ],
      [1, 4],
    ),
    kop('Resultaten dit jaar'),
    tabel(
      ['Vak', 'Cijfer', 'Vak', 'Cijfer'],
      [
        ['Nederlands', '6,3', 'Zorg en welzijn', '7,8'],
        ['Engels', '5,4', 'Biologie', '6,6'],
        ['Rekenen', '5,9', 'Maatschappijkunde', '6,1'],
      ],
    ),
    ...tekst('Aanwezigheid: 68% in het eerste jaar, 86% in het tweede en 94% nu.'),
  ],
});

const onderbouwing = (g: Gegevens): Papier => ({
  titel: 'Onderbouwing verlenging',
  stijl: zilverpoort,
  blokken: [
    ...tekst(`Hoogkolk, ${lang(g.onderbouwing)}`),
    kop('Onderbouwing bij de aanvraag tot verlenging van de TLV-GP', 1),
    ...tekst(
      `Het gaat om ${g.naam}, geboren ${lang(g.geboren)}, met TLV ${g.oudNummer}.`,
      'Roos heeft speciaal onderwijs nodig omdat de gevolgen van de posttraumatische stressstoornis haar in een gewone school opnieuw zouden laten vastlopen. Zij kan alleen leren als de omgeving veilig en voorspelbaar is. In het afgelopen voorjaar liep zij twee dagen mee op het vmbo van De Vlasakker. Na een vechtpartij op de gang, waar zij zelf niets mee te maken had, is zij drie weken niet op school geweest.',
      'De vooruitgang is groot, maar rust op de kleine groep, de vaste mentor en het noodplan. Over twee jaar doet zij examen. Met verlenging tot en met dat jaar krijgt zij een diploma en een overstap naar het mbo die wij met haar kunnen voorbereiden.',
    ),
    tekenen({
      label: 'Commissie voor de begeleiding',
      naam: 'drs. P. Zandvliet',
      functie: 'orthopedagoog VSO De Zilverpoort',
      datum: lang(g.onderbouwing),
      getekend: 'inkt',
    }),
  ],
});

const iq = (g: Gegevens): Papier => ({
  titel: 'Intelligentieonderzoek',
  stijl: beemd,
  blokken: [
    kop('Verslag intelligentieonderzoek', 1),
    velden(
      ['Naam', g.naam],
      ['Geboren', kort(g.geboren)],
      ['Test', 'WISC-V-NL'],
      ['Datum van afname', lang(g.test)],
      ['Onderzoeker', 'drs. L. van Essen, klinisch psycholoog'],
    ),
    tabel(
      ['Index', 'Score', 'Interval (95%)'],
      [
        ['Verbaal begrip', '84', '78-92'],
        ['Visueel-ruimtelijk', '92', '85-100'],
        ['Fluïde redeneren', '88', '82-95'],
        ['Werkgeheugen', '85', '79-93'],
        ['Verwerkingssnelheid', '89', '81-98'],
        ['Totaal IQ', '86', '81-92'],
      ],
      [3, 1, 2],
    ),
    ...tekst(
      'Roos werkte gespannen maar nauwkeurig. Tijdens het onderdeel Cijferreeksen huilde zij en is er gepauzeerd. Het totaal-IQ van 86 is een redelijke schatting van wat zij nu laat zien.',
    ),
    tekenen({ label: '', naam: 'drs. L. van Essen', functie: 'klinisch psycholoog', getekend: 'inkt' }),
  ],
});

const oudeTlv = (g: Gegevens): Papier => ({
  titel: 'Toelaatbaarheidsverklaring',
  stijl: {
    naam: 'Samenwerkingsverband VO De Waarden',
    ondertitel: 'loket',
    briefhoofd: 'midden',
    letter: 'Source Sans 3',
    grootte: 11,
    kleur: '#0f4c5c',
    tabel: 'lijnen',
    voet: '',
  },
  blokken: [
    kop('Toelaatbaarheidsverklaring voortgezet speciaal onderwijs', 1),
    velden(
      ['Nummer', g.oudNummer],
      ['Leerling', g.naam],
      ['Geboortedatum', kort(g.geboren)],
      ['Type', 'GP, categorie 1'],
      ['Geldig van', lang(g.oudVan)],
      ['Geldig tot en met', lang(g.oudTot)],
    ),
    ...tekst(`Afgegeven op ${lang(g.afgifte)} op aanvraag van College De Vlasakker.`),
    tekenen({ label: '', naam: 'de directeur-bestuurder', getekend: 'inkt' }),
  ],
});

/** A GP renewal, complete; the IQ data are years old, which is allowed here. */
export function verlenging(peildatum: IsoDate): Stuk[] {
  const g = gegevens(peildatum);
  return [
    { naam: 'Verlengingsformulier Roos.docx', papier: formulier(g) },
    { naam: 'OPP Roos H. geëvalueerd.pdf', papier: opp(g) },
    { naam: 'TRF mentor.pdf', papier: trf(g) },
    { naam: 'voortgang 3 jaar.docx', papier: voortgang(g) },
    { naam: 'onderbouwing CvB (scan).pdf', papier: onderbouwing(g), gescand: true },
    { naam: 'WISC Roos.pdf', papier: iq(g) },
    { naam: 'kopie TLV.pdf', papier: oudeTlv(g) },
  ];
}
