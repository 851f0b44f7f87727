import type { IsoDate } from '../../../src/calendar.ts';
import { kop, lijst, tabel, tekenen, tekst, velden, type Papier } from '../papier/blokken.ts';
import { maakInvulformulier } from '../papier/invulformulier.ts';
import { noordkade, ruigeVeld, wit } from '../huisstijlen.ts';
import { aanvraagtijd, geboren, kort, lang, maand, voor } from '../tijd.ts';
import type { Stuk } from '../voorbeeld.ts';

function gegevens(peildatum: IsoDate) {
  const tijd = aanvraagtijd(peildatum);
  return {
    ...tijd,
    peildatum,
    naam: 'Jasmijn Kuipers-Oord',
    geboren: geboren(tijd.plaatsing, 13, '11-21'),
    onderzoek: voor(peildatum, 10),
    verslag: voor(peildatum, 9, 5),
    opp: voor(peildatum, 3, 8),
    begeleidingBegin: voor(peildatum, 12),
    overleg: voor(peildatum, 1, 3),
    advies: voor(peildatum, 0, 12),
    mail: voor(peildatum, 0, 1),
  };
}
type Gegevens = ReturnType<typeof gegevens>;

const formulier = (g: Gegevens) =>
  maakInvulformulier(ruigeVeld, 'Aanvraag TLV - formulier voor school en ouders', [
    { soort: 'kop', tekst: 'Leerling' },
    { soort: 'veld', naam: 'leerling_naam', label: 'Achternaam en voornaam', waarde: 'Kuipers-Oord, Jasmijn' },
    { soort: 'veld', naam: 'leerling_geboren', label: 'Geboren op', waarde: kort(g.geboren) },
    { soort: 'veld', naam: 'leerling_klas', label: 'Klas', waarde: 'H2b (havo)' },
    { soort: 'kop', tekst: 'School' },
    { soort: 'veld', naam: 'school_naam', label: 'Aanvragende school', waarde: 'SG Het Ruige Veld, Oudekolk (VO)' },
    { soort: 'veld', naam: 'school_contact', label: 'Contactpersoon', waarde: 'S. Pijnacker, zorgcoördinator' },
    { soort: 'kop', tekst: 'Aanvraag' },
    {
      soort: 'vinkjes',
      naam: 'type',
      label: 'Welke TLV?',
      opties: [
        ['GP', true],
        ['ZML', false],
        ['LZ', false],
        ['LG', false],
        ['EMB', false],
        ['PrO', false],
      ],
    },
    {
      soort: 'vinkjes',
      naam: 'soort',
      label: 'Nieuw of verlenging?',
      opties: [
        ['Nieuw', true],
        ['Verlenging', false],
        ['Overstap SO naar VSO', false],
      ],
    },
    { soort: 'veld', naam: 'vso', label: 'Naar welke VSO-school?', waarde: 'De Zilverpoort te Hoogkolk' },
    { soort: 'veld', naam: 'plaatsing', label: 'Plaatsing per', waarde: lang(g.plaatsing) },
    { soort: 'veld', naam: 'geldig', label: 'TLV geldig tot en met', waarde: lang(g.geldigTot) },
    {
      soort: 'veld',
      naam: 'overleg',
      label: 'Overleg met de VSO-school',
      waarde: `Ja, op ${lang(g.overleg)} met de commissie van begeleiding van De Zilverpoort.`,
      regels: 2,
    },
    { soort: 'kop', tekst: 'Door de ouders in te vullen' },
    { soort: 'uitleg', tekst: 'Beschrijf in uw eigen woorden hoe het met uw kind gaat. U hoeft geen moeilijke woorden te gebruiken.' },
    {
      soort: 'veld',
      naam: 'ouders_thuis',
      label: 'Hoe gaat het thuis?',
      waarde:
        'Jasmijn komt haar bed bijna niet uit. Zij eet op haar kamer en wil niet dat er iemand binnenkomt. Als wij over school beginnen gaat ze gillen of krassen. Met haar kleine broertje is ze wel lief.',
      regels: 4,
    },
    {
      soort: 'veld',
      naam: 'ouders_wens',
      label: 'Wat hoopt u?',
      waarde: 'Dat zij weer durft. En dat ze ergens zichzelf mag zijn zonder die drukte.',
      regels: 2,
    },
    {
      soort: 'veld',
      naam: 'ouders_hulp',
      label: 'Welke hulp is er?',
      waarde: 'Onderzoek bij Noordkade. Daarna gesprekken, nu op de wachtlijst voor groepstherapie.',
      regels: 2,
    },
    { soort: 'kop', tekst: 'Ondertekening' },
    {
      soort: 'uitleg',
      tekst: 'Met uw handtekening geeft u aan dat u het eens bent met de aanvraag en dat het dossier naar het loket mag.',
    },
    {
      soort: 'tekenen',
      plaatsen: [
        { label: 'Handtekening ouder 1', naam: 'P. Kuipers', datum: 'Datum:', getekend: 'nee' },
        { label: 'Handtekening ouder 2', naam: 'L. Oord', datum: 'Datum:', getekend: 'nee' },
      ],
    },
  ]);

const opp = (g: Gegevens): Papier => ({
  titel: 'OPP',
  stijl: { ...ruigeVeld, letter: 'Source Sans 3', grootte: 11 },
  blokken: [
    kop('Ontwikkelingsperspectiefplan Jasmijn', 1),
    velden(
      ['Leerling', `${g.naam} (geboren ${kort(g.geboren)})`],
      ['Klas en mentor', 'H2b, mw. A. Rozendal'],
      ['Besproken met leerling en ouders', lang(g.opp)],
    ),
    kop('1. Verantwoording'),
    ...tekst(
      'Jasmijn kan de havo aan. Zij is slim (TIQ 113) en leest veel. Vanaf de herfst van de eerste klas is zij steeds vaker thuis gebleven. Sinds dit schooljaar komt zij nog maar één of twee dagdelen per week. Uitstroom die wij verwachten: havo, misschien via een omweg.',
    ),
    lijst(
      'Belemmerend: angst voor groepen en geluid, slaapproblemen, zelfbeschadiging, achterstand door verzuim.',
      'Stimulerend: taalvaardig, creatief, trouwe vriendin in klas H2a, ouders die meedenken.',
      'Nodig: een kleine rustige groep, een vaste begeleider, opbouw in haar eigen tempo, school en behandeling die samenwerken.',
    ),
    kop('2. Handelen'),
    ...tekst(
      `Jasmijn krijgt sinds ${lang(g.begeleidingBegin)} extra begeleiding van onze trajectbegeleider (mw. Schipperijn, vier uur per week in de studio).`,
    ),
    tabel(
      ['We willen bereiken dat', 'Dat doen we zo', 'Wie'],
      [
        [
          'Jasmijn drie ochtenden op school is',
          'binnenkomen via de studio om 9.15 uur, moeder brengt haar tot de deur',
          'Schipperijn, ouders',
        ],
        ['zij één vak in de klas volgt (kunst)', 'eerst met de deur open, dan 20 minuten, dan een heel uur', 'Schipperijn, docent kunst'],
        ['zij met haar mentor in gesprek blijft', 'wekelijks wandelen in plaats van praten aan tafel', 'Rozendal'],
      ],
      [3, 4, 2],
    ),
    kop('3. Evaluatie'),
    ...tekst(
      `Op ${lang(g.opp)} hebben wij met Jasmijn, haar ouders, de mentor en de trajectbegeleider teruggekeken. De drie ochtenden zijn niet gelukt: gemiddeld was zij er één. Kunst heeft zij zes keer gevolgd, twee keer een heel uur. Het wandelen met de mentor gaat goed en willen wij houden. Wij zien dat de school te groot en te druk voor haar blijft, ook in de studio. Daarom vragen wij een TLV aan.`,
    ),
    tekenen({ label: 'moeder', naam: 'L. Oord', getekend: 'plaatje' }, { label: 'mentor', naam: 'A. Rozendal', getekend: 'plaatje' }),
  ],
});

const verslag = (g: Gegevens): Papier => ({
  titel: 'Psychologisch onderzoek',
  stijl: noordkade,
  blokken: [
    kop('Psychodiagnostisch onderzoek', 1),
    velden(
      ['Cliënt', g.naam],
      ['Geboortedatum', lang(g.geboren)],
      ['Onderzocht op', lang(g.onderzoek)],
      ['Verslag van', lang(g.verslag)],
      ['Onderzoeker', 'drs. W. Boomstra, gezondheidszorgpsycholoog'],
    ),
    kop('Vraagstelling'),
    ...tekst(
      'Ouders melden Jasmijn aan omdat zij sinds een jaar steeds minder naar school gaat, zich terugtrekt en zichzelf krast. Zij willen weten wat er aan de hand is.',
    ),
    kop('Gebruikte instrumenten'),
    ...tekst('WISC-V-NL, CBCL (ouders), YSR (Jasmijn), TRF (mentor), ADIS-C-interview, CDI-2.'),
    kop('Uitkomsten'),
    tabel(
      ['WISC-V-NL', 'Score', 'Omschrijving'],
      [
        ['Verbaal begrip', '121', 'hoog'],
        ['Visueel-ruimtelijk', '108', 'gemiddeld'],
        ['Fluïde redeneren', '112', 'hooggemiddeld'],
        ['Werkgeheugen', '103', 'gemiddeld'],
        ['Verwerkingssnelheid', '95', 'gemiddeld'],
        ['Totaal IQ', '113', 'hooggemiddeld'],
      ],
      [3, 1, 2],
    ),
    tabel(
      ['Vragenlijst', 'Internaliseren (T)', 'Externaliseren (T)', 'Totaal (T)'],
      [
        ['CBCL', '76', '58', '70'],
        ['TRF', '72', '49', '63'],
        ['YSR', '75', '56', '69'],
      ],
    ),
    ...tekst(
      'Op de CDI-2 scoort Jasmijn in het klinische gebied. In het ADIS-C-interview voldoet zij aan de criteria van een sociale-angststoornis.',
    ),
    kop('Diagnostische overwegingen'),
    ...tekst(
      'Jasmijn ziet zichzelf als "te veel en te weinig tegelijk". Zij vermijdt situaties waarin anderen naar haar kunnen kijken en is na een schooldag uren van slag. Het vermijden heeft de angst groter gemaakt. De stemming is sinds het voorjaar somber, met huilbuien, slecht slapen en verlies van plezier.',
    ),
    kop('DSM-5-classificatie'),
    lijst('F40.1 Sociale-angststoornis, ernstig', 'F32.1 Depressieve stoornis, eenmalige episode, matig'),
    kop('Advies'),
    ...tekst(
      'Cognitieve gedragstherapie, eerst individueel en dan in een groep, met ouderbegeleiding. Voor school: een kleinschalige setting waarin behandeling en onderwijs samengaan. Meer dan een jaar hulp is te verwachten.',
    ),
    tekenen({ label: 'Westerbrink', naam: 'drs. W. Boomstra', functie: 'gezondheidszorgpsycholoog BIG', getekend: 'inkt' }),
  ],
});

const advies = (g: Gegevens): Papier => ({
  titel: 'Deskundigenadvies',
  stijl: { ...ruigeVeld, briefhoofd: 'balk' },
  blokken: [
    kop('Deskundigenadvies', 1),
    velden(
      ['Over', `${g.naam}, ${kort(g.geboren)}`],
      ['Door', 'mw. drs. N. van Hattum'],
      ['Functie', 'schoolpsycholoog (psycholoog NIP)'],
      ['Datum', lang(g.advies)],
    ),
    ...tekst(
      'Jasmijn is vastgelopen in angst en somberheid. De studio van onze school is de rustigste plek die wij hebben en zelfs die is voor haar te vol. Ik adviseer om haar een plek in het VSO te geven, voorlopig voor twee jaar.',
      'De tweede deskundige zal, naar verwachting, in de loop van de maand haar advies nog op papier zetten.',
    ),
    tekenen({ label: '', naam: 'N. van Hattum', functie: 'schoolpsycholoog', getekend: 'plaatje' }),
  ],
});

const mail = (g: Gegevens): Papier => ({
  titel: 'mail',
  stijl: wit,
  blokken: [
    ...tekst(`**Van:** S. Pijnacker (Het Ruige Veld)\n**Aan:** loket\n**Verzonden:** ${lang(g.mail)} 16:41\n**Onderwerp:** Jasmijn K.`),
    ...tekst(
      'Hallo allemaal,',
      'Hierbij alvast wat we van Jasmijn hebben. Het handelingsplan van de studio moet mw. Schipperijn nog afronden, dat stuur ik na. De onderbouwing van onze schoolpsycholoog komt er ook nog aan, zij was ziek. De ouders hebben het formulier ingevuld maar nog niet getekend, dat doen we volgende week bij het gesprek.',
      `De begeleiding in de studio loopt al sinds ${maand(g.begeleidingBegin)}, dus daar kan het niet aan liggen.`,
      'Groet,\nSiebe Pijnacker\nzorgcoördinator',
    ),
  ],
});

/** A new TLV-GP without signatures, handelingsplan, onderbouwing and second advice, and with one empty file. */
export function stukkenMissen(peildatum: IsoDate): Stuk[] {
  const g = gegevens(peildatum);
  return [
    { naam: 'aanvraagformulier Jasmijn.pdf', bytes: formulier(g) },
    { naam: 'OPP jasmijn.docx', papier: opp(g) },
    { naam: 'Noordkade onderzoek.pdf', papier: verslag(g) },
    { naam: 'advies NvH.docx', papier: advies(g) },
    { naam: 'mail aan loket.pdf', papier: mail(g) },
    { naam: 'onderbouwing.docx', bytes: Buffer.alloc(0) },
  ];
}
