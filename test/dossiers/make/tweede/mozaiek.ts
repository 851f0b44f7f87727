import { klein, kop, lijst, nummers, streep, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { nieuw, papier, type Casus } from '../vorm.ts';
import { huis } from './huis.ts';

const loket = huis({
  naam: 'Zorgloket VO Vechtstreek',
  briefhoofd: 'rechts',
  kleur: '#6a1b6e',
  letter: 'Lora',
  tabel: 'lijnen',
  voet: '{p}',
});
const school = huis({
  naam: 'Mozaïek Lyceum',
  adres: ['Torenveld 3, 3633 ZZ Loenervecht'],
  briefhoofd: 'midden',
  kleur: '#0b6b5d',
  letter: 'Source Sans 3',
  grootte: 11,
});
const praktijk = huis({
  naam: 'Orthopedagogenpraktijk Vinke & Terwel',
  ondertitel: 'onderzoek - behandeling - advies',
  briefhoofd: 'links',
  kleur: '#444f9e',
  tabel: 'balken',
  voet: 'vertrouwelijk {p}/{n}',
});
const verband = huis({ naam: 'Swv VO Vechtstreek', briefhoofd: 'geen', letter: 'Source Sans 3', grootte: 10 });

const aanmelding = papier(loket, 'Aanmeldformulier zorgloket', [
  kop('Aanmeldformulier zorgloket', 1),
  klein(
    'Het zorgloket behandelt uw aanmelding binnen acht weken nadat alle stukken er zijn. Vragen die niet van toepassing zijn slaat u over.',
  ),
  ...tekst(
    '**1. Om welke leerling gaat het?**\nFenna Drijfhout, geboren op 2 juni 2012, meisje.',
    '**2. Welke school meldt aan en wie is het aanspreekpunt?**\nMozaïek Lyceum te Loenervecht (brin 99XQ), mevrouw Gerda Uittenbosch, zorgcoördinator, tel. 0294-555018.',
    '**3. Wat vraagt u van het zorgloket?**\nEen toelaatbaarheidsverklaring voor het voortgezet speciaal onderwijs, type GP (gedrag/psychiatrie). Er is niet eerder een tlv voor Fenna afgegeven.',
    '**4. Per wanneer en voor hoelang?**\nVanaf het nieuwe schooljaar, dus 1 augustus 2026. Graag voor twee schooljaren: tot en met 31 juli 2028.',
    '**5. Welke VSO-school heeft u op het oog? Is er al overlegd?**\nHet Anker Lyceum (vso havo). Mevrouw Uittenbosch sprak op 14 april 2026 met de commissie van begeleiding. Fenna is op 6 mei met haar ouders wezen kijken. Het Anker kan haar in leerjaar 3 havo plaatsen.',
    '**6. Waarom lukt het niet op uw school, ook niet met extra hulp?**\nFenna komt sinds november nauwelijks nog in de klas. Zij raakt in paniek van groepen, snijdt zichzelf en is op school twee keer flauwgevallen na hyperventilatie. Onze trajectvoorziening De Luwte (maximaal 10 uur per week, 1 begeleider op 14 leerlingen) gaf eerst verlichting, maar daar ontstonden heftige conflicten met medeleerlingen. Meer hebben wij niet. Het komt er in de praktijk op neer dat ze nu 3 uur per week onderwijs krijgt.',
    '**7. Welke hulpverleners zijn betrokken?**\nPraktijk Vinke & Terwel (onderzoek; sinds april 2026 traumagerichte behandeling, een jaar geïndiceerd) en de huisarts voor medicatie (sertraline). Een verslag van eerdere hulp is er niet.',
    '**8. Welke stukken stuurt u mee?**\nOPP, onderzoeksverslag, psychodiagnostische verantwoording, begeleidingsplan met evaluatie, verslag GO.',
  ),
  kop('9. Wat vinden ouders zelf? (door de ouders ingevuld)', 3),
  ...tekst(
    'Wij zien Fenna elke dag ongelukkiger worden. Ze slaapt slecht, wil niet meer naar paardrijden en sluit zich op. Haar vriendin Noor is de enige die nog langskomt. Wij staan volledig achter de aanvraag en hopen dat ze op Het Anker gewoon haar havo kan halen.',
  ),
  tekenen(
    { label: 'Vader: Jelle Drijfhout', datum: 'Loenervecht, 11 mei 2026', getekend: 'plaatje' },
    { label: 'Moeder: Saskia Drijfhout-Bon', datum: 'Loenervecht, 11 mei 2026', getekend: 'plaatje' },
  ),
  kop('10. Ondertekening school', 3),
  tekenen({ label: 'Zorgcoördinator', naam: 'G. Uittenbosch', datum: '12 mei 2026', getekend: 'plaatje' }),
]);

const opp = papier(school, 'Ontwikkelingsperspectiefplan', [
  kop('Ontwikkelingsperspectiefplan', 1),
  velden(
    ['Leerling', 'Fenna Drijfhout'],
    ['Geboortedatum', '2-6-2012'],
    ['Klas', 'H2b'],
    ['Mentor', 'Ruben Schaap'],
    ['Start OPP', '8 september 2025'],
    ['Versie', '3 (mei 2026)'],
  ),
  kop('Deel I Onderbouwing van de uitstroom'),
  ...tekst(
    'Uitstroomprofiel: havo. Cito Volgsysteem 1: havo/vwo voor lezen, havo voor rekenen. De onderzoekers noemen een disharmonisch profiel met een sterk verbaal vermogen. Met veel veiligheid en minder prikkels is havo haalbaar.',
  ),
  lijst(
    'Bevorderend: taalvaardig, creatief, leergierig, steun van ouders en één vriendin.',
    'Belemmerend: angst, herbelevingen, zelfbeschadiging, weinig vertrouwen in leeftijdgenoten, 61% verzuim sinds de herfstvakantie.',
  ),
  kop('Deel II Doelen – evaluatie'),
  tabel(
    ['Doel en inzet', 'Door wie', 'Evaluatie 12 december 2025', 'Evaluatie 4 mei 2026'],
    [
      [
        'Fenna is elke dag minimaal 3 lesuren op school. Opstart in De Luwte, zachte landing, aangepast rooster.',
        'Begeleider De Luwte',
        'Gemiddeld 2 uur',
        'Gemiddeld 0,6 uur per dag; doel niet gehaald',
      ],
      [
        'Fenna kan bij spanning hulp vragen. Signaleringsplan, wekelijks gesprek.',
        'Schoolpsycholoog',
        'Wisselend',
        'Vraagt hulp aan 1 persoon, bij anderen niet; deels',
      ],
      [
        'Fenna heeft een toetsachterstand van maximaal 2 vakken. Toetsen in aparte ruimte.',
        'Mentor',
        'Gehaald',
        'Niet gehaald: 6 vakken achter',
      ],
    ],
    [4, 2, 2, 3],
  ),
  kop('Deel III Overleg'),
  ...tekst('7 mei 2026: besproken met Fenna en haar ouders. Zij zijn het eens met het plan. Fenna: "Ik wil wel leren, alleen niet hier."'),
  tekenen(
    { label: 'voor akkoord ouder', naam: 'S. Drijfhout-Bon', getekend: 'inkt' },
    { label: 'zorgcoördinator', naam: 'G. Uittenbosch', getekend: 'inkt' },
  ),
]);

const verslag = papier(praktijk, 'Verslag psychodiagnostisch onderzoek', [
  kop('Verslag psychodiagnostisch onderzoek', 1),
  tabel(undefined, [
    ['Naam', 'Fenna Drijfhout', 'Onderzoeksdata', '16 en 23 maart 2026'],
    ['Geb.', '02-06-2012', 'Verslagdatum', '9 april 2026'],
    ['Kalenderleeftijd', '13;9', 'Onderzoeker', 'drs. M. Terwel, GZ-psycholoog'],
  ]),
  kop('1. Vraagstelling', 3),
  nummers(
    'Wat is het niveau van functioneren?',
    'Is er sprake van een angst- of traumagerelateerde stoornis?',
    'Wat heeft Fenna op school en thuis nodig?',
  ),
  kop('2. Intelligentie: WISC-V-NL, afgenomen op 16 maart 2026', 3),
  tabel(
    ['Index', 'IQ', 'Pc', 'Kwalificatie'],
    [
      ['VBI', '124', '95', 'begaafd'],
      ['VRI', '98', '45', 'gemiddeld'],
      ['FRI', '101', '53', 'gemiddeld'],
      ['WGI', '86', '18', 'beneden gemiddeld'],
      ['VSI', '79', '8', 'laag'],
    ],
  ),
  ...tekst(
    'Er is een disharmonisch profiel (verschil van 45 punten tussen de hoogste en de laagste index). Het TIQ is daarom niet te interpreteren en wordt hier niet vermeld. Het jaar waarin de normen zijn vastgesteld is 2017.',
  ),
  kop('3. Vragenlijsten', 3),
  ...tekst(
    'CBCL (beide ouders), TRF (mentor) en YSR (Fenna). Angstig/Depressief: T = 81, 72 en 84; alle klinisch. Somatische klachten: klinisch op CBCL en YSR. De schokverwerkingslijst SVLK werd aanvullend afgenomen en wijst op herbelevingen en vermijding.',
  ),
  kop('4. Classificatie', 3),
  tabel(
    ['DSM-5', 'code', 'omschrijving', 'status'],
    [
      ['hoofddiagnose', '309.81 / F43.1', 'Posttraumatische-stressstoornis', 'vastgesteld'],
      ['nevendiagnose', '300.23 / F40.1', 'Sociale-angststoornis', 'vastgesteld'],
      ['overwogen', '299.00 / F84.0', 'Autismespectrumstoornis', 'uitgesloten'],
    ],
  ),
  kop('5. Advies', 3),
  ...tekst(
    'Traumagerichte behandeling (EMDR) gedurende ongeveer een jaar. Op school een prikkelarme, kleine setting met hoog pedagogisch-therapeutisch niveau. De problemen zijn niet tot de school beperkt: ook thuis en bij het paardrijden is er paniek en vermijding.',
  ),
  tekenen({ label: 'drs. M. Terwel', functie: 'GZ-psycholoog BIG', datum: '9 april 2026', getekend: 'plaatje' }),
]);

const verantwoording = papier(school, 'Psychodiagnostische verantwoording', [
  kop('Psychodiagnostische verantwoording', 1),
  ...tekst(
    'Betreft Fenna Drijfhout (2 juni 2012). Samengesteld door: mevr. drs. Elske Poelgeest, schoolpsycholoog, Registerpsycholoog NIP met diagnostiekaantekening. Mei 2026 (afgerond de 6e).',
    'Wat weten we. Fenna maakte als elfjarige een ingrijpende gebeurtenis mee waarover zij niet wil dat er op school wordt geschreven. Na de start op het Mozaïek ging het een half jaar goed. Daarna nam de angst toe. Wat wij op school zien (bevriezen, vluchten, soms schreeuwen en slaan als iemand haar van achteren aanraakt) past bij de posttraumatische-stressstoornis die Vinke & Terwel vaststelden.',
    'Instrumenten. Ik baseer me op de CBCL, TRF en YSR van maart 2026 (COTAN: voldoende) en als aanvulling op een eigen lesobservatie, de SAQI van oktober 2025 en de SVLK.',
    'Weging. De TRF laat hetzelfde zien als de CBCL; de problemen zijn dus breder dan de schoolcontext. Het is geen onwil. De beperkingen in de deelname aan het onderwijs zijn structureel: acht maanden, drie vormen van begeleiding, steeds minder aanwezigheid.',
    'Mijn conclusie is dat alleen een VSO-setting nu voldoende veiligheid en specialistische kennis biedt.',
  ),
  tekenen({ label: 'Elske Poelgeest', datum: '6-5-2026', getekend: 'plaatje' }),
]);

const begeleiding = papier(school, 'Begeleidingsplan De Luwte', [
  kop('Begeleidingsplan arrangement De Luwte', 1),
  ...tekst('Voor: Fenna D. uit H2b. Periode: 6 oktober 2025 - 1 mei 2026. Omvang: 10 uur per week. Begeleider: Nienke Rijpma.'),
  kop('Wat we wilden bereiken', 3),
  lijst(
    'Fenna voelt zich veilig in De Luwte.',
    'Zij bouwt lessen op volgens het schema op de achterkant.',
    'Zij leert twee manieren om bij paniek te kalmeren.',
  ),
  kop('Wat we deden', 3),
  ...tekst(
    'Vaste plek bij het raam, geen groepsopdrachten, ademhalingsoefeningen, startgesprek van tien minuten, contact met ouders via de app. In februari is Fenna overgestapt op een andere tafelgroep omdat een andere leerling haar uitdaagde.',
  ),
  kop('Hoe we erop terugkijken', 3),
  ...tekst(
    'Op 1 mei 2026 hebben Nienke, de zorgcoördinator, Fenna en haar moeder het plan geëvalueerd. De eerste weken waren goed. Vanaf januari liep het vast: Fenna kwam steeds minder en had in De Luwte vier keer ruzie waarbij zij met spullen gooide. Het kalmeren lukt als er iemand naast haar zit. Van de drie doelen is er een gedeeltelijk behaald. Wij sluiten het arrangement af.',
  ),
]);

const go = papier(verband, 'Verslag GO', [
  kop('Verslag Groot Overleg 7 mei 2026', 2),
  tabel(
    undefined,
    [
      ['Betreft', 'Fenna Drijfhout, Mozaïek Lyceum, geb. 2 juni 2012'],
      [
        'Aanwezig',
        'Fenna, dhr. en mw. Drijfhout, G. Uittenbosch (zorgcoördinator), R. Schaap (mentor), H. van der Sloot (voorzitter, swv), dr. Kees Abbema (orthopedagoog, swv), drs. Lotte Zevenhuizen (kinder- en jeugdpsycholoog, swv)',
      ],
      ['Afwezig m.k.', 'leerplichtambtenaar'],
    ],
    [1, 4],
  ),
  ...tekst(
    '1. Opening. De voorzitter heet allen welkom. Fenna blijft bij de eerste twintig minuten.',
    '2. Bespreking. Fenna vertelt dat zij havo wil doen en dierenarts-assistent wil worden. De mentor licht de cijfers toe. Moeder vraagt of er vervoer geregeld kan worden; de voorzitter verwijst naar de gemeente.',
    '3. Oordeel van de deskundigen. De heer Abbema, orthopedagoog, geeft als eerste deskundige aan dat de ondersteuningsbehoefte langdurig en intensief is en adviseert VSO. Mevrouw Zevenhuizen adviseert als tweede deskundige eveneens VSO; zij wijst op de kans op verergering bij voortzetten van de huidige situatie.',
    '4. Afspraken. School dient voor 1 juni de aanvraag in. Leerplicht wordt door school geïnformeerd. Ouders bellen Het Anker over de wendag.',
  ),
  streep,
  ...tekst('Gezien en akkoord, ieder voor het eigen advies:'),
  tekenen(
    { label: 'K. Abbema', functie: 'orthopedagoog', getekend: 'plaatje' },
    { label: 'L. Zevenhuizen', functie: 'kinder- en jeugdpsycholoog', getekend: 'plaatje' },
  ),
]);

/** New application, complete: numbered questions, total IQ withheld, experts in minutes. */
export const mozaiek: Casus = {
  id: 't-mozaiek-genummerde-vragen',
  titel:
    'Nieuw, compleet: genummerde vragen, TIQ niet te interpreteren, DSM in tabel met uitgesloten stoornis, beide deskundigen in GO-verslag, geen hulpverleningsverslag',
  school: { naam: 'Mozaïek Lyceum', soort: 'vo', aangesloten: true, pro: false },
  soort: 'tlv-gp',
  variant: 'nieuw',
  peildatum: '2026-05-18',
  stukken: [
    { naam: '01 aanmelding zorgloket.docx', soorten: ['aanmeldingsformulier'], papier: aanmelding },
    { naam: '02 opp v3.pdf', soorten: ['opp'], papier: opp },
    { naam: '03 onderzoek VT april 26.pdf', soorten: ['onderzoeksverslag', 'intelligentieonderzoek'], papier: verslag },
    { naam: '04 verantwoording EP.pdf', soorten: ['onderbouwing'], papier: verantwoording },
    { naam: '05 De Luwte.docx', soorten: ['handelingsplan'], papier: begeleiding },
    { naam: '06 GO 7 mei.docx', soorten: ['deskundigenadvies'], papier: go },
  ],
  feiten: {
    geboortedatum: '2012-06-02',
    tiqDatum: '2026-03-16',
    instrument: 'WISC-V-NL',
    plaatsing: '2026-08-01',
    geldigTot: '2028-07-31',
  },
  verwacht: nieuw({ 'gp.hulpverlening': ['nvt'], 'alg.iq-actueel': ['voldaan', 'te-beoordelen'] }),
};
