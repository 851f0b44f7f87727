import { keuzes, klein, kop, lijst, streep, tabel, tekenen, tekst, wit } from '../../../../local/voorbeelden/papier/blokken.ts';
import { nieuw, papier, type Casus } from '../vorm.ts';
import { huis } from './huis.ts';

const school = huis({
  naam: 'Lindenhage College',
  ondertitel: 'interconfessionele school voor mavo en havo',
  briefhoofd: 'midden',
  kleur: '#283593',
  letter: 'Libertinus Serif',
  grootte: 11,
  voet: 'Lindenhage - blad {p} / {n}',
});
const ggz = huis({ naam: 'Poli Jeugd Oud-Beemster', briefhoofd: 'rechts', kleur: '#00695c', tabel: 'lijnen', letter: 'Source Sans 3' });

const formulier = papier(
  huis({ naam: 'SWV VO Beemsterland', briefhoofd: 'links', kleur: '#d84315', letter: 'Arimo', grootte: 9 }),
  'Aanvraag TLV',
  [
    kop('Aanvraagformulier toelaatbaarheidsverklaring', 1),
    kop('I. Leerling en aanvrager', 3),
    tabel(undefined, [
      ['leerling', 'Casper Woudsma', 'geboortedatum', '05.03.2010'],
      ['school', 'Lindenhage College', 'leerjaar', '4 havo'],
      ['contact', 'Ineke Pronk', 'bereikbaar', 'ma-do'],
    ]),
    kop('II. Aard van de aanvraag', 3),
    keuzes('Betreft', ['nieuwe TLV', false], ['verlenging', false], ['eerdere TLV niet (op tijd) ingeschreven', true]),
    keuzes('Type', ['ZML', false], ['LG', false], ['LZ', false], ['GP', true], ['EMB', false]),
    ...tekst(
      'Toelichting: op 18 november 2024 gaf het samenwerkingsverband TLV BL-2425-0119 af voor Casper. Door een opname van vijf maanden en daarna een wachtlijst is hij nooit op een VSO ingeschreven. Het jaar na afgifte is verstreken; de TLV is vervallen. Daarom dienen wij opnieuw een volledig dossier in.',
    ),
    kop('III. Termijnen', 3),
    tabel(undefined, [
      ['gewenste plaatsing', 'maandag 2 maart 2026'],
      ['gewenste geldigheidsduur', 'tot en met 31-07-2027'],
      ['beoogde school', 'VSO De Vuurtoren havo'],
    ]),
    ...tekst(
      'Op 27 januari 2026 hebben wij met De Vuurtoren (de heer Schermer) besproken dat Casper per 2 maart kan starten; per 1 april zou de examenstof te ver uiteen lopen. De school stemt met deze datum in.',
    ),
    kop('IV. Zienswijze van de ouders', 3),
    ...tekst(
      'Onze zoon wil zelf heel graag naar school. Door de opname is hij alle contact kwijt. Thuis gaat hij bij tegenslag over de rooie en daarna verdwijnt hij voor dagen in bed. We verwachten dat hij bij De Vuurtoren examen kan doen. Akkoord.',
    ),
    wit(2),
    tekenen(
      { label: 'ouder', naam: 'Marit Woudsma-Kat', datum: '30 januari 2026', getekend: 'inkt' },
      { label: 'ouder', naam: 'Dirk Woudsma', datum: '30 januari 2026', getekend: 'inkt' },
      { label: 'leerling (16-)', naam: 'Casper Woudsma', datum: '30 januari 2026', getekend: 'inkt' },
    ),
  ],
);

const opp = papier(school, 'OPP', [
  kop('Ontwikkelingsperspectief Casper Woudsma', 1),
  klein('5 maart 2010 | leerjaar 4 havo (voorwaardelijk) | vastgesteld 22 januari 2026'),
  tabel(
    ['Onderdeel', 'Inhoud'],
    [
      [
        'Verantwoording',
        'Uitstroom havo. Capaciteiten gemiddeld (TIQ 108). Bevorderend: motivatie, steun van oma. Belemmerend: stemming, agressie naar zichzelf en spullen, gat in de leerstof (5 maanden).',
      ],
      [
        'Handelingsdeel',
        'a. opbouw naar 20 uur school per week via leerplein Stilte; b. wekelijks gesprek met schoolpsycholoog; c. crisiskaart; d. inhaalprogramma wiskunde. Begeleiding vanaf juni 2025, gemiddeld 6 uur per week.',
      ],
      [
        'Evaluatie (20 januari 2026)',
        'a. 7 uur per week bereikt, terugval in december. b. Casper komt op 80% van de afspraken. c. kaart werkt thuis, niet op school. d. wiskunde bij. Extra ondersteuning op school is niet voldoende gebleken.',
      ],
    ],
    [1, 3],
  ),
  ...tekst('Ouders hebben op 22 januari 2026 met het handelingsdeel ingestemd.'),
]);

const verslag = papier(ggz, 'Ontslagbrief en diagnostiek', [
  ...tekst(
    'Oud-Beemster, 10 juni 2025',
    'Ontslagbrief met diagnostisch onderzoek',
    'Casper Woudsma, geboren 5-3-2010, opgenomen van 9 december 2024 tot 16 mei 2025',
  ),
  kop('Onderzoek tijdens de opname', 3),
  ...tekst(
    'Intelligentie, WAIS-IV-NL was nog niet mogelijk (leeftijd 15); daarom is de WISC-V-NL gebruikt, afname 17 april 2025: TIQ 108, VBI 112, VRI 104, FRI 106, WGI 103, VSI 99.',
    'Vragenlijsten: CBCL (moeder), TRF (docent van de kliniekschool): klinisch op Teruggetrokken/Depressief en Agressief Gedrag. Aanvullend BDI-2 en MMPI-A.',
  ),
  kop('Diagnose', 3),
  tabel(
    ['As', 'Bevinding'],
    [
      ['Stemming', 'Depressieve stoornis, recidiverend, ernstig (DSM-5: F33.2)'],
      ['Gedrag', 'Disruptieve stoornis, niet gespecificeerd (F91.9)'],
      ['Ontwikkeling', 'Geen stoornis; eerder gestelde hypothese autisme wordt niet bevestigd'],
    ],
  ),
  kop('Nazorg', 3),
  ...tekst('Poliklinische behandeling wekelijks, tenminste tot zomer 2026.'),
  tekenen({ label: 'namens het team', naam: 'Th. Roosenburg', functie: 'kinder- en jeugdpsychiater', getekend: 'plaatje' }),
]);

const onderbouwing = papier(school, 'Onderbouwing', [
  kop('Psychodiagnostische verantwoording bij hernieuwde aanvraag', 2),
  ...tekst(
    'Casper Woudsma, geb. 5 maart 2010. Auteur: Wendelien van Rooij, GZ-psycholoog en schoolpsycholoog, 23 januari 2026.',
    'Beeld. De stemmingsproblemen van Casper waren in 2024 al de aanleiding tot een TLV. Ze zijn sindsdien niet verdwenen. Ik baseer mij op het ontslagverslag, de CBCL en TRF, en een eigen herhaling van de TRF door twee docenten op 12 januari 2026; als aanvullend instrument de KIDSCREEN. De problemen doen zich zowel op school als thuis voor. In de vrije tijd doet hij vrijwel niets meer.',
    'Weging. De leerstofachterstand is in te halen; de kans op een nieuwe crisis in een grote school is groot. VSO met ggz in huis is noodzakelijk.',
  ),
  tekenen({ label: 'W. van Rooij', getekend: 'inkt' }),
]);

const plan = papier(school, 'Begeleidingsplan', [
  kop('Begeleidingsplan arrangement leerplein Stilte', 1),
  ...tekst('Casper W. (4h). Duur: 25 augustus 2025 t/m 16 januari 2026.'),
  lijst('**Doel**: opbouw naar 20 lesuren', '**Doel**: bij spanning melden bij Ineke', '**Doel**: geen vernieling van spullen'),
  streep,
  ...tekst(
    'Evaluatie op 19 januari 2026 door Ineke Pronk en Wendelien van Rooij, samen met Casper: uren opgebouwd tot 12, daarna teruggezakt naar 7. Melden lukte 11 van de 30 keer. Twee keer vernieling (raam, laptop). Doelen niet behaald; arrangement beëindigd.',
  ),
]);

const adviezen = papier(huis({ letter: 'Lora', tabel: 'lijnen' }), 'Deskundigenadvies', [
  kop('Deskundigenadvies (gezamenlijk verslag, twee afzonderlijke adviezen)', 2),
  tabel(
    ['Deskundige', 'functie', 'advies', 'datum'],
    [
      ['dr. Minke Postmus', 'orthopedagoog', 'TLV VSO toekennen, tot eindexamen', '26 januari 2026'],
      ['Olav Rijkhof', 'kinder- en jeugdpsycholoog', 'TLV VSO toekennen; combinatie met behandeling', '28 januari 2026'],
    ],
  ),
  tekenen({ label: 'M. Postmus', getekend: 'inkt' }, { label: 'O. Rijkhof', getekend: 'inkt' }),
]);

const tussen = papier(ggz, 'Tussenbericht', [
  ...tekst(
    'Tussenbericht polikliniek',
    'Casper Woudsma (5-3-2010)\n15 januari 2026',
    'Wekelijkse cognitieve therapie sinds oktober 2025, in december onderbroken door griep. De stemming is licht verbeterd; bij conflicten is er nog steeds suïcidale dreiging. Wij continueren.',
    'L. Groenewoud, psycholoog',
  ),
]);

/** An earlier TLV was never used; complete; another date of placement, agreed with the VSO. */
export const lindenhage: Casus = {
  id: 't-lindenhage-niet-ingeschreven',
  titel:
    'Niet-ingeschreven, compleet: eerdere TLV nooit gebruikt, plaatsing op 2 maart in overleg met het VSO, DSM in een tabel, WAIS genoemd maar WISC afgenomen',
  school: { naam: 'Lindenhage College', soort: 'vo', aangesloten: true, pro: false },
  soort: 'tlv-gp',
  variant: 'niet-ingeschreven',
  peildatum: '2026-02-03',
  stukken: [
    { naam: 'aanvraagformulier Casper.pdf', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'OPP Casper jan.docx', soorten: ['opp'], papier: opp },
    { naam: 'ontslagbrief poli.pdf', soorten: ['onderzoeksverslag', 'intelligentieonderzoek'], papier: verslag },
    { naam: 'verantwoording WvR.pdf', soorten: ['onderbouwing'], papier: onderbouwing },
    { naam: 'begeleidingsplan stilte.docx', soorten: ['handelingsplan'], papier: plan },
    { naam: 'deskundigenadvies.pdf', soorten: ['deskundigenadvies'], papier: adviezen },
    { naam: 'tussenbericht.docx', soorten: ['hulpverlening'], papier: tussen },
  ],
  feiten: {
    geboortedatum: '2010-03-05',
    tiq: 108,
    tiqDatum: '2025-04-17',
    instrument: 'WISC-V-NL',
    plaatsing: '2026-03-02',
    geldigTot: '2027-07-31',
  },
  verwacht: nieuw({
    'alg.indientermijn': ['nvt'],
    'alg.plaatsingsdatum': ['voldaan', 'te-beoordelen'],
  }),
};
