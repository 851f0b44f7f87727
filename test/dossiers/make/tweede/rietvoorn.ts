import { klein, kop, lijst, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { nieuw, papier, type Casus } from '../vorm.ts';
import { huis } from './huis.ts';

const swv = huis({ naam: 'SWV De Polders VO', briefhoofd: 'links', kleur: '#b8860b', letter: 'Source Sans 3', tabel: 'lijnen' });
const school = huis({
  naam: 'Rietvoorn',
  ondertitel: 'openbare scholengemeenschap',
  adres: ['Ringdijk 400', '8246 MM Polderwijk'],
  briefhoofd: 'midden',
  kleur: '#005f73',
});

const formulier = papier(
  swv,
  'Aanvraagformulier TLV',
  [
    kop('Aanvraagformulier TLV', 1),
    velden(
      ['Naam leerling', 'Milo van Ginderen'],
      ['Geboren', '30-04-2011'],
      ['School', 'OSG Rietvoorn'],
      ['Aangevraagd type TLV', 'GP - gedrag / psychiatrie, eerste aanvraag'],
      ['Plaatsing per', ''],
      ['Geldigheidsduur TLV', 'zo lang als mogelijk is'],
      ['VSO-school', 'nog onbekend, we nemen contact op zodra de TLV binnen is'],
      ['Contact met VSO vooraf', ''],
      [
        'Reden',
        'Opstandig gedrag, weglopen, bedreiging van docenten. De gedragsklas van Rietvoorn heeft geen plek en geen passend aanbod meer.',
      ],
    ),
    kop('Bijlagen', 3),
    lijst(
      'OPP (bijgevoegd)',
      'Verslag van het psychiatrisch onderzoek (volgt, verwacht half december)',
      'Capaciteitenonderzoek (bijgevoegd)',
      'Onderbouwing (bijgevoegd)',
      'Handelingsplan (bijgevoegd)',
      'Advies tweede deskundige (wordt nagezonden)',
    ),
    kop('Ouders vertellen', 3),
    velden(
      ['Hoe gaat het met uw kind op school?', 'Slecht. Milo wordt bijna dagelijks uit de les gestuurd.'],
      [
        'Hoe gaat het thuis?',
        'Ook moeilijk. Hij luistert niet, komt s nachts laat thuis en heeft zijn moeder een keer geduwd. Bij opa gaat het goed.',
      ],
      ['Wat vindt u van een plaatsing op het VSO?', 'We zijn het ermee eens, als hij maar niet naar een internaat hoeft.'],
    ),
    tekenen({ label: 'Handtekening ouder(s)', naam: 'R. van Ginderen en T. Blaak', datum: '24-11-2025', getekend: 'plaatje' }),
  ],
  true,
);

const opp = papier(school, 'Ontwikkelingsperspectief', [
  kop('Ontwikkelingsperspectief Milo van Ginderen', 1),
  klein('geb. 30-04-2011 - klas 3 basis - OPP gestart oktober 2024 - laatste versie 12 november 2025'),
  kop('Uitstroom en onderbouwing'),
  ...tekst(
    'Milo kan vmbo-basis halen en doorstromen naar mbo-2 logistiek. IQ 84, leest op niveau 1F, rekent net onder 1F. Helpend: werken met zijn handen, sportief, humor. Hinderend: impulsief, weinig gezagsgevoel, blowt in het weekend, vrienden van buiten.',
  ),
  kop('Plan'),
  tabel(
    ['Doel', 'Interventie', 'Tijd'],
    [
      ['Milo volgt 25 lesuren per week', 'Gedragsklas, 8 uur per week', 'okt 2024 - heden'],
      ['Milo gebruikt geen dreigende taal', 'Rots en Water, 12 bijeenkomsten', 'jan - mei 2025'],
      ['Ouders en school spreken elkaar elke twee weken', 'Belafspraak mentor', 'doorlopend'],
    ],
  ),
  kop('Evaluatiemomenten'),
  tabel(
    ['Datum', 'Resultaat'],
    [
      ['6 februari 2025', 'Les volgen: 18 uur. Taal: veel bedreigingen.'],
      ['11 juni 2025', 'Les volgen: 14 uur. Rots en Water afgerond, effect gering.'],
      ['12 november 2025', 'Les volgen: 9 uur. Twee schorsingen. Belafspraken lopen goed. Doelen 1 en 2 niet bereikt.'],
    ],
  ),
  tekenen({ label: 'ouders', naam: 'R. van Ginderen', getekend: 'inkt' }, { label: 'school', naam: 'I. Kramer', getekend: 'inkt' }),
]);

const wais = papier(
  huis({ naam: 'Buro Peil', ondertitel: 'capaciteitenonderzoek voor scholen', briefhoofd: 'rechts', letter: 'Lora', tabel: 'balken' }),
  'Capaciteitenonderzoek',
  [
    kop('Capaciteitenonderzoek', 1),
    ...tekst(
      'Milo van Ginderen (30-04-2011), onderzocht op donderdag 5 juni 2025 door K. Loman MSc, psycholoog. Instrument: WNV-NL (non-verbaal). Duur 55 minuten.',
    ),
    tabel(
      ['Subtest', 'T-score'],
      [
        ['Matrix redeneren', '41'],
        ['Substitutiecode', '38'],
        ['Ruimtelijk geheugen', '44'],
        ['Plaatjes ordenen', '36'],
      ],
    ),
    ...tekst(
      'Totaalscore: IQ 84 (80%-betrouwbaarheidsinterval 79 tot 91). Milo was vriendelijk, gaf snel op en moest vaak worden aangemoedigd.',
      'Dit onderzoek is niet bedoeld om gedrag te verklaren. Over een mogelijke stoornis kan op grond hiervan niets worden gezegd; daarvoor is Milo aangemeld bij een kinder- en jeugdpsychiatrische polikliniek. De wachttijd is vijf maanden.',
    ),
  ],
);

const onderbouwing = papier(school, 'Onderbouwing', [
  kop('Psychodiagnostische onderbouwing', 1),
  ...tekst(
    'Milo van Ginderen, 30 april 2011. Geschreven op 18 november 2025 door Hester de Wilde, orthopedagoog-generalist.',
    'Vooruitlopend op het verslag van de psychiater, dat wij in december verwachten, beschrijf ik wat bekend is. De CBCL (ingevuld door moeder en stiefvader, 3 november 2025) laat klinische scores zien op Regelovertredend en Agressief Gedrag. De TRF (mentor, 4 november 2025) laat hetzelfde zien. Als aanvullend instrument is de SEV gebruikt.',
    'De problemen zijn thuis, op straat en op school zichtbaar. Er lijkt sprake van een normoverschrijdende gedragsontwikkeling. Ik kan en wil daar zelf geen DSM-classificatie aan verbinden; dat is aan de psychiater.',
    'De grenzen van de gedragsklas zijn bereikt. Milo heeft toezicht nodig dat een reguliere school niet kan waarmaken.',
  ),
  tekenen({ label: 'H. de Wilde', getekend: 'inkt' }),
]);

const plan = papier(school, 'Handelingsplan gedragsklas', [
  kop('Handelingsplan gedragsklas', 1),
  tabel(undefined, [
    ['Naam: Milo van Ginderen', 'Klas: 3b'],
    ['Begin: 25-08-2025', 'Eind: 07-11-2025'],
    ['Arrangement: gedragsklas', 'Uren: 8 per week'],
  ]),
  kop('Doelen', 3),
  lijst('Milo loopt niet weg uit de les.', 'Milo bedreigt niemand.', 'Milo vraagt hulp als een opdracht te moeilijk is.'),
  kop('Logboek', 3),
  tabel(
    ['Week', 'Gebeurtenis'],
    [
      ['36', 'Goed begonnen. Twee keer weggelopen.'],
      ['38', 'Bedreigt docent Engels. Schorsing 1 dag.'],
      ['41', 'Herstelgesprek.'],
      ['44', 'Loopt dagelijks weg. Schorsing 3 dagen.'],
    ],
  ),
  kop('Evaluatie (10 november 2025)', 3),
  ...tekst(
    'Geen van de doelen is bereikt. Alleen hulp vragen lukt bij techniek. De gedragsklas heeft alles ingezet. Besproken met ouders.',
  ),
]);

const advies = papier(school, 'Advies', [
  ...tekst(
    'Polderwijk, 20 november 2025',
    '**Advies eerste deskundige bij aanvraag TLV voor Milo van Ginderen (30-04-2011)**',
    'Ik adviseer het samenwerkingsverband de TLV toe te kennen. Het gedrag van Milo is ernstig en hardnekkig. De tweede deskundige (kinder- en jeugdpsycholoog van Kwadrant) heeft Milo op 8 december op de agenda staan en stuurt haar advies daarna zelf toe.',
  ),
  tekenen({ label: '', naam: 'Ronald Everts', functie: 'GZ-psycholoog', getekend: 'inkt' }),
]);

/** Gaps: dates, consultation, psychiatric report and second advice are promised or left open. */
export const rietvoorn: Casus = {
  id: 't-rietvoorn-volgt-nog',
  titel:
    'Nieuw, incompleet: onderzoeksverslag en tweede advies volgen nog, geen plaatsingsdatum of einddatum, nog geen overleg met een VSO',
  school: { naam: 'OSG Rietvoorn', soort: 'vo', aangesloten: true, pro: true },
  soort: 'tlv-gp',
  variant: 'nieuw',
  peildatum: '2025-11-27',
  stukken: [
    { naam: 'aanvraagformulier milo.docx', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'opp nov 2025.docx', soorten: ['opp'], papier: opp },
    { naam: 'capaciteiten.pdf', soorten: ['intelligentieonderzoek'], papier: wais },
    { naam: 'onderbouwing HdW.pdf', soorten: ['onderbouwing'], papier: onderbouwing },
    { naam: 'HP gedragsklas.docx', soorten: ['handelingsplan'], papier: plan },
    { naam: 'advies RE.pdf', soorten: ['deskundigenadvies'], papier: advies },
  ],
  feiten: { geboortedatum: '2011-04-30', tiq: 84, tiqDatum: '2025-06-05', instrument: 'WNV-NL' },
  verwacht: nieuw({
    // Aged 14 on any day that placement can begin.
    'alg.leeftijd': ['voldaan', 'te-beoordelen'],
    'alg.geldigheid-minimaal': ['ontbreekt', 'te-beoordelen'],
    'alg.geldigheid-maximaal': ['ontbreekt', 'te-beoordelen'],
    'alg.deskundigen': ['ontbreekt'],
    'alg.indientermijn': ['ontbreekt', 'te-beoordelen'],
    'alg.plaatsingsdatum': ['ontbreekt'],
    'alg.overleg-vso': ['ontbreekt'],
    'gp.onderzoeksverslag': ['ontbreekt'],
    'gp.hulpverlening': ['nvt'],
  }),
};
