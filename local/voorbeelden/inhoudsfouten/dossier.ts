import { plusMonths, type IsoDate } from '../../../src/calendar.ts';
import { keuzes, kop, lijst, tabel, tekenen, tekst, velden, type Papier } from '../papier/blokken.ts';
import { noordkade, ruigeVeld, vlasakker, wit } from '../huisstijlen.ts';
import { geboren, kort, lang, maand, voor } from '../tijd.ts';
import type { Stuk } from '../voorbeeld.ts';

/** In June and July the coming 1 August (too late); else the first of a month that is no legal day of placement. */
function plaatsingVan(peildatum: IsoDate): IsoDate {
  const month = peildatum.slice(5, 7);
  if (month === '06' || month === '07') return `${peildatum.slice(0, 4)}-08-01`;
  let first = `${plusMonths(peildatum, 2).slice(0, 7)}-01`;
  while (/-(01|04|08)-01$/.test(first)) first = plusMonths(first, 1);
  return first;
}

function gegevens(peildatum: IsoDate) {
  const plaatsing = plaatsingVan(peildatum);
  return {
    plaatsing,
    geldigTot: `${plusMonths(plaatsing, 7).slice(0, 7)}-01`,
    naam: 'Quinten Averbeek',
    geboren: geboren(plaatsing, 15, '01-30'),
    test: voor(peildatum, 27),
    verslag: voor(peildatum, 26),
    planBegin: voor(peildatum, 14),
    planEvaluatie: voor(peildatum, 8),
    opp: voor(peildatum, 4),
    lijsten: voor(peildatum, 2),
    onderbouwing: voor(peildatum, 1, 4),
    brief: voor(peildatum, 17),
    advies: voor(peildatum, 0, 20),
    tekening: voor(peildatum, 0, 9),
  };
}
type Gegevens = ReturnType<typeof gegevens>;

const formulier = (g: Gegevens): Papier => ({
  titel: 'Aanvraag TLV',
  stijl: vlasakker,
  blokken: [
    kop('Aanvraag toelaatbaarheidsverklaring', 1),
    velden(
      ['Leerling', g.naam],
      ['Geboortedatum', lang(g.geboren)],
      ['Burgerservicenummer', '123456782'],
      ['Klas', '3 vmbo-k'],
      ['School', 'College De Vlasakker'],
      ['Ingevuld samen met', 'mw. H. Wolbers'],
    ),
    keuzes('Type', ['GP', true], ['ZML', false], ['LZ', false], ['LG', false], ['EMB', false]),
    keuzes('Aanvraag', ['nieuw', true], ['verlenging', false]),
    velden(
      ['Gewenste school', 'VSO De Zilverpoort'],
      ['Gewenste ingangsdatum', lang(g.plaatsing)],
      ['Geldigheid', `van ${lang(g.plaatsing)} tot en met ${lang(g.geldigTot)}`],
      ['Contact met de VSO-school', 'Nog niet. Dat gaan wij doen zodra de aanvraag binnen is.'],
    ),
    kop('Ouders aan het woord'),
    velden(
      [
        'Wat merkt u thuis?',
        'Quinten liegt, steelt geld en is hele avonden weg. Als je er iets van zegt wordt hij agressief. Zijn moeder is bang voor hem geworden.',
      ],
      ['Wat verwacht u?', 'Structuur. En mensen die niet over zich heen laten lopen.'],
    ),
    tekenen(
      { label: 'Ouder / verzorger', naam: 'B. Averbeek', datum: kort(g.tekening), getekend: 'inkt' },
      { label: 'Ouder / verzorger', naam: 'T. Averbeek-Snel', datum: kort(g.tekening), getekend: 'inkt' },
    ),
  ],
});

const verslag = (g: Gegevens): Papier => ({
  titel: 'Onderzoeksverslag',
  stijl: noordkade,
  blokken: [
    kop('Verslag van psychologisch onderzoek', 1),
    velden(
      ['Naam', g.naam],
      ['Geboren', kort(g.geboren)],
      ['Datum onderzoek', lang(g.test)],
      ['Datum verslag', lang(g.verslag)],
      ['Psycholoog', 'drs. E. Kattenberg, psycholoog NIP'],
    ),
    kop('Reden van onderzoek'),
    ...tekst(
      'De brugklasmentor vindt Quinten ongrijpbaar en vraagt zich af of hij het niveau wel aankan. Ouders herkennen de zorgen over liegen en wegblijven.',
    ),
    kop('Intelligentie'),
    ...tekst(`De WISC-V-NL werd afgenomen op ${lang(g.test)}. Het totaal-IQ is 91 (95%-betrouwbaarheidsinterval 86-97).`),
    tabel(
      ['Schaal', 'Score'],
      [
        ['Verbaal begrip', '87'],
        ['Visueel-ruimtelijk inzicht', '100'],
        ['Fluïde redeneren', '97'],
        ['Werkgeheugen', '85'],
        ['Verwerkingssnelheid', '92'],
        ['Totaal IQ', '91'],
      ],
      [3, 1],
    ),
    kop('Gedrag'),
    ...tekst(
      'Op de CBCL (moeder) en de TRF (mentor) liggen de scores voor externaliserend gedrag in het klinische gebied (T = 71 en T = 69). Quinten geeft weinig toe: "Iedereen doet dat toch."',
    ),
    kop('Conclusie'),
    ...tekst(
      'Quinten is een jongen met een benedengemiddelde tot gemiddelde intelligentie die grenzen opzoekt en zich onttrekt aan gezag. Dit gedrag past bij de gezinssituatie in de periode van het onderzoek en bij zijn leeftijd. Er is geen classificatie volgens de DSM-5 gesteld; aan de criteria voor een gedragsstoornis wordt op dit moment niet voldaan.',
    ),
    lijst('Advies aan ouders: opvoedondersteuning via het wijkteam.', 'Advies aan school: heldere regels en een vast aanspreekpunt.'),
    tekenen({ label: '', naam: 'drs. E. Kattenberg', functie: 'psycholoog NIP', getekend: 'inkt' }),
  ],
});

const opp = (g: Gegevens): Papier => ({
  titel: 'Ontwikkelingsperspectief',
  stijl: vlasakker,
  blokken: [
    kop('Ontwikkelingsperspectief', 1),
    velden(['Naam', g.naam], ['Geboortedatum', kort(g.geboren)], ['Klas', '3 vmbo-k'], ['Datum', lang(g.opp)], ['Mentor', 'mw. V. Drost']),
    kop('A. Verantwoordingsdeel'),
    ...tekst('Verwacht uitstroomniveau: vmbo-kader, daarna mbo 3. Capaciteiten: TIQ 91. Quinten haalt voldoendes als hij er is.'),
    lijst(
      'Belemmerend: liegen, stelen uit kluisjes, gezag ondermijnen, 188 uur ongeoorloofd verzuim.',
      'Bevorderend: sociaal handig, sterk in economie, goede band met de conciërge.',
      'Behoefte: toezicht, korte lijnen met ouders, duidelijke gevolgen.',
    ),
    kop('B. Handelingsdeel'),
    tabel(
      ['Doel', 'Aanpak', 'Wie'],
      [
        ['geen diefstal', 'tas in de kluis bij de receptie, contract', 'mentor'],
        ['verzuim halveren', 'melden bij binnenkomst en vertrek', 'verzuimcoördinator'],
      ],
      [2, 4, 2],
    ),
    ...tekst(`Arrangement gedrag (Werkplaats, zes uur per week) vanaf ${lang(g.planBegin)}.`),
    kop('C. Evaluatiedeel'),
    ...tekst('Dit deel wordt aan het eind van de periode ingevuld.'),
    tekenen({ label: 'ouder', naam: 'T. Averbeek-Snel', getekend: 'inkt' }),
  ],
});

const plan = (g: Gegevens): Papier => ({
  titel: 'Handelingsplan',
  stijl: { ...vlasakker, kleur: '#234b7a' },
  blokken: [
    kop('Handelingsplan gedrag', 1),
    velden(
      ['Naam', `${g.naam} (${kort(g.geboren)})`],
      ['Arrangement', 'Werkplaats, 6 uur per week'],
      ['Periode', `${kort(g.planBegin)} tot en met ${kort(g.planEvaluatie)}`],
      ['Begeleider', 'D. Oosterling'],
    ),
    kop('Doelen'),
    lijst('Quinten komt afspraken over tijd en plaats na.', 'Quinten zegt eerlijk wat er gebeurd is binnen een uur na een incident.'),
    kop('Evaluatie'),
    ...tekst(
      `Geëvalueerd op ${lang(g.planEvaluatie)} met Quinten en zijn vader. Afspraken over tijd: gelukt in vier van de tien weken. Eerlijk zijn: niet gelukt, in drie gevallen kwam het verhaal pas na camerabeelden. Het plan wordt verlengd.`,
    ),
    tekenen({ label: 'begeleider', naam: 'D. Oosterling', getekend: 'plaatje' }),
  ],
});

const onderbouwing = (g: Gegevens): Papier => ({
  titel: 'Onderbouwing',
  stijl: { ...vlasakker, letter: 'Libertinus Serif' },
  blokken: [
    kop('Psychodiagnostische onderbouwing', 1),
    ...tekst(`${g.naam}, geboren ${lang(g.geboren)}`, `Zandwoude, ${lang(g.onderbouwing)}`),
    ...tekst(
      `In ${maand(g.lijsten)} zijn de CBCL (vader) en de TRF (mentor) ingevuld. Regelovertredend gedrag ligt bij beide boven T = 75, agressief gedrag op T = 70 en T = 66. Als aanvullend instrument is de HIC, een vragenlijst over vijandige bedoelingen, gebruikt.`,
      'Het beeld is in twee jaar verergerd. Waar het eerder om grenzen zoeken ging, gaat het nu om diefstal, bedreiging en omgang met een oudere groep. Thuis, op straat en op school zien we hetzelfde. Hij volgt niet meer dan de helft van de lessen.',
      'Ik acht een plaats in het VSO noodzakelijk. Nieuw onderzoek naar een gedragsstoornis is aangevraagd.',
    ),
    tekenen({ label: '', naam: 'drs. Y. Hanenberg', functie: 'orthopedagoog-generalist NVO', getekend: 'plaatje' }),
  ],
});

const adviezen = (g: Gegevens): Papier => ({
  titel: 'Adviezen deskundigen',
  stijl: vlasakker,
  blokken: [
    kop('Adviezen van twee deskundigen', 1),
    ...tekst(`Leerling: ${g.naam}, geboren ${kort(g.geboren)}. Aanvraag: TLV-GP.`),
    kop('Deskundige 1', 3),
    velden(
      ['Naam', 'drs. Y. Hanenberg'],
      ['Functie', 'orthopedagoog-generalist'],
      ['Advies', 'Positief. De mogelijkheden van onze school zijn op.'],
      ['Datum', kort(g.advies)],
    ),
    tekenen({ label: 'Handtekening', naam: 'drs. Y. Hanenberg', getekend: 'inkt' }),
    kop('Deskundige 2', 3),
    velden(
      ['Naam', 'drs. M. ter Laak'],
      ['Functie', 'orthopedagoog'],
      ['Advies', 'Positief. Quinten heeft een omgeving met toezicht nodig.'],
      ['Datum', kort(g.advies)],
    ),
    tekenen({ label: 'Handtekening', naam: 'drs. M. ter Laak', getekend: 'inkt' }),
  ],
});

const hulp = (g: Gegevens): Papier => ({
  titel: 'Brief wijkteam',
  stijl: {
    ...ruigeVeld,
    naam: 'Wijkteam Zandwoude-Noord',
    ondertitel: 'jeugd en gezin',
    adres: ['Marktveld 1, Zandwoude'],
    briefhoofd: 'rechts',
    voet: '',
  },
  blokken: [
    ...tekst(`Zandwoude, ${lang(g.brief)}`, `Betreft: afronding opvoedondersteuning gezin Averbeek (zoon Quinten, ${kort(g.geboren)})`),
    ...tekst(
      'Beste ouders, beste school,',
      `De opvoedondersteuning is na acht huisbezoeken per ${lang(g.brief)} gestopt. Er zijn afspraken gemaakt over zakgeld en over tijden. Quinten zelf wilde niet meedoen. Komt u er niet uit, dan kunt u zich opnieuw melden.`,
      'Hartelijke groet,',
    ),
    tekenen({ label: '', naam: 'Rianne Polman', functie: 'gezinswerker', getekend: 'inkt' }),
  ],
});

/** A new TLV-GP in which every piece is there, but much of it does not hold. */
export function inhoudsfouten(peildatum: IsoDate): Stuk[] {
  const g = gegevens(peildatum);
  return [
    { naam: '1 formulier.pdf', papier: formulier(g) },
    { naam: '2 OPP Quinten A..pdf', papier: opp(g) },
    { naam: '3 onderzoek Noordkade.pdf', papier: verslag(g) },
    { naam: '4 onderbouwing.docx', papier: onderbouwing(g) },
    { naam: '5 handelingsplan.docx', papier: plan(g) },
    { naam: '6 adviezen.pdf', papier: adviezen(g) },
    { naam: '7 brief wijkteam.pdf', papier: hulp(g) },
    { naam: 'notitie.docx', papier: { titel: 'notitie', stijl: wit, blokken: tekst('Map Quinten is wat mij betreft rond. H.W.') } },
  ];
}
