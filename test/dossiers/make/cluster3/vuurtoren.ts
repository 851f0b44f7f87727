import { klein, kop, lijst, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { papier, type Casus } from '../vorm.ts';
import { huis } from '../tweede/huis.ts';
import { nieuwC3 } from './verwacht.ts';

const school = huis({
  naam: 'Vuurtoren Scholen',
  ondertitel: 'mavo en vmbo-basis',
  briefhoofd: 'balk',
  kleur: '#c62828',
  letter: 'Lora',
  grootte: 10,
  tabel: 'raster',
});

const formulier = papier(school, 'TLV', [
  kop('Verzoek TLV', 1),
  velden(
    ['Betreft', 'Jayda Fransman, klas 2 basis'],
    ['Geboortedatum', '30.04.2012'],
    ['Type TLV', 'LZ'],
    ['Nieuw / verlenging', 'nieuw'],
    ['Ingangsdatum', '1 augustus 2026'],
    ['Einddatum', '31 juli 2027'],
    ['VSO', 'nog te bepalen; wij gaan na de zomer kijken welke school het wordt'],
  ),
  ...tekst(
    'Jayda is vaak ziek. Ze heeft buikpijn en migraine en ligt dan thuis op de bank. Zo kan het niet langer. Van 160 lesdagen was zij er dit jaar 71 niet.',
  ),
  ...tekst(
    'Bijgevoegd: OPP, IQ, plan, advies van de orthopedagoog. Niet bijgevoegd: medische verklaring. De afspraak bij de kinderarts is op 11 juni 2026, daarna sturen wij de verklaring na.',
  ),
  ...tekst('De ouders zijn gescheiden en hebben samen het gezag.'),
  tekenen(
    { label: 'Moeder', naam: 'mw. G. Fransman', datum: '20.05.2026', getekend: 'inkt' },
    { label: 'Vader', naam: 'dhr. M. Pinas', getekend: 'nee' },
  ),
]);

const opp = (dag: string, versie: string) =>
  papier(school, 'OPP', [
    kop('Ontwikkelingsperspectief', 1),
    klein(`Jayda Fransman (30.04.2012) - ${dag} - ${versie}`),
    kop('Zo gaat het nu', 2),
    lijst(
      'sterk: creatief, zorgzaam, goed in gym als ze fit is',
      'lastig: vaak ziek, loopt achter met Nederlands en wiskunde, slaapt slecht',
    ),
    kop('Wat Jayda nodig heeft', 2),
    ...tekst(
      'Rust, kortere dagen en een docent die de gemiste stof met haar inhaalt. Extra: een mentor die elke ochtend vraagt hoe het gaat.',
    ),
    kop('Gesprek met ouders', 2),
    ...tekst('Met moeder gesproken op 12 mei 2026. Vader is niet bereikt. Met Jayda zelf is dit plan nog niet besproken.'),
  ]);

const iq = papier(
  huis({
    naam: 'Schoolpsychologische Dienst Kop van Zuid',
    briefhoofd: 'rechts',
    kleur: '#263238',
    letter: 'Libertinus Serif',
    grootte: 11,
  }),
  'NIO',
  [
    kop('Onderzoek groep 8', 2),
    ...tekst(
      'Naam: Jayda Fransman',
      'Geboortedatum: 30 april 2012',
      'Datum afname: 16 november 2023',
      'Instrument: WISC-V-NL (individueel)',
      'Resultaat: TIQ 84, gemiddeld tot beneden gemiddeld.',
      'Psycholoog: mevrouw drs. W. Ferrier',
    ),
  ],
);

const plan = papier(school, 'Plan', [
  kop('Handelingsplan zieke leerling', 1),
  velden(['Leerling', 'Jayda F.'], ['Start', 'december 2025'], ['Door', 'mentor Koos Duin'], ['Evaluatie gepland', 'juli 2026']),
  tabel(
    ['Doel', 'Hoe'],
    [
      ['Jayda is 3 van de 5 dagen op school', 'later beginnen, bellen als ze er niet is'],
      ['achterstand Nederlands kleiner', 'bijles op woensdag'],
    ],
  ),
]);

const advies = papier(school, 'Advies', [
  ...tekst('Advies orthopedagoog bij TLV-aanvraag Jayda Fransman', '18 mei 2026'),
  ...tekst(
    'In september en in januari dacht ik met de mentor mee over een rooster dat Jayda aankan en over hoe haar docenten met ziekmeldingen omgaan. Het lukt niet. De klachten lijken lichamelijk, maar dat moet een arts vaststellen. Ik adviseer een TLV LZ, mits de arts dit bevestigt.',
  ),
  tekenen({ label: '', naam: 'Noor Kappetein MSc', functie: 'orthopedagoog', getekend: 'inkt' }),
  ...tekst('Een tweede deskundige is gevraagd en komt in juni.'),
]);

/** LZ with every gap: the statement is to follow, IQ too old, one adviser, plan not evaluated, one parent, no VSO, no pupil. */
export const vuurtoren: Casus = {
  id: 'c3-lz-vuurtoren-gaten',
  titel:
    'LZ met gaten: medische verklaring volgt, IQ tweeënhalf jaar oud, één advies, plan niet geëvalueerd, één ouder getekend, geen VSO, leerling niet gehoord; ouder OPP als dubbel',
  school: { naam: 'Vuurtoren Scholen', soort: 'vo', aangesloten: true, pro: false },
  soort: 'tlv-lz',
  variant: 'nieuw',
  peildatum: '2026-05-22',
  stukken: [
    { naam: 'verzoek tlv JF.docx', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'opp jayda.pdf', soorten: ['opp'], papier: opp('13 mei 2026', 'tweede versie') },
    { naam: 'opp jayda OUD.pdf', soorten: ['opp'], papier: opp('3 oktober 2025', 'eerste versie') },
    { naam: 'iq groep 8.pdf', soorten: ['intelligentieonderzoek'], papier: iq },
    { naam: 'plan koos.docx', soorten: ['handelingsplan'], papier: plan },
    { naam: 'advies Noor.docx', soorten: ['deskundigenadvies'], papier: advies },
  ],
  feiten: {
    geboortedatum: '2012-04-30',
    tiq: 84,
    tiqDatum: '2023-11-16',
    instrument: 'WISC-V-NL',
    plaatsing: '2026-08-01',
    geldigTot: '2027-07-31',
  },
  verwacht: nieuwC3('lz', {
    'alg.deskundigen': ['ontbreekt'],
    'alg.iq-actueel': ['niet-voldaan'],
    'alg.overleg-vso': ['ontbreekt', 'niet-voldaan'],
    'alg.handtekening-ouders': ['te-beoordelen'],
    'c3.opp': ['voldaan', 'te-beoordelen'],
    'c3.betrokkenheid': ['ontbreekt', 'niet-voldaan'],
    'c3.arrangement': ['ontbreekt'],
    'c3.handelingsplannen': ['ontbreekt', 'niet-voldaan'],
    'c3.jeugdzorg': ['nvt'],
    'lz.medische-verklaring': ['ontbreekt'],
    'lz.gevolg': ['voldaan', 'te-beoordelen'],
  }),
};
