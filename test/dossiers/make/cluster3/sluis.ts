import { keuzes, kop, lijst, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { papier, type Casus } from '../vorm.ts';
import { huis } from '../tweede/huis.ts';
import { nieuwC3 } from './verwacht.ts';

const school = huis({ naam: 'Sluiscollege', briefhoofd: 'rechts', kleur: '#455a64', letter: 'Arimo', grootte: 10, tabel: 'raster' });
const praktijk = huis({ naam: 'Fysiotherapie De Brug', briefhoofd: 'midden', kleur: '#558b2f', letter: 'Source Sans 3' });

const formulier = papier(school, 'Aanvraag LG', [
  kop('Aanvraag TLV', 1),
  keuzes('type', ['ZML', false], ['LG', true], ['LZ', false]),
  velden(
    ['naam', 'Kobus van Rhee'],
    ['geb.datum', '1 juli 2012'],
    ['klas', '2 kader'],
    ['per', '1 augustus 2026'],
    ['t/m', '31 juli 2027'],
    ['vso', 'Tyltyl College, besproken met mw. Prins op 7 april 2026 (telefonisch)'],
  ),
  ...tekst('Ouders en Kobus zijn bij alles betrokken; Kobus zat bij het gesprek van 23 maart 2026 en is het met de aanvraag eens.'),
  tekenen(
    { label: 'ouder', naam: 'F. van Rhee', datum: '10 april 2026', getekend: 'inkt' },
    { label: 'ouder', naam: 'M. van Rhee-Stolk', datum: '10 april 2026', getekend: 'inkt' },
  ),
]);

const opp = papier(school, 'OPP', [
  kop('OPP Kobus van Rhee', 1),
  ...tekst('geboren 1 juli 2012 - 2 kader - 30 maart 2026'),
  tabel(
    undefined,
    [
      ['Bevorderend', 'harde werker, sportief (rolstoelhockey), steun van ouders'],
      ['Belemmerend', 'loopt slecht, valt, schrijft traag, is gauw moe'],
      ['Nodig', 'extra tijd, laptop, weinig trappen, hulp bij techniek'],
      ['Ondersteuning', 'ergotherapeut 1x per maand, laptop, liftpas'],
      [
        'Zelfstandigheid',
        'Kobus kleedt zich zelf om bij gym, eet en drinkt zelf, gaat zelf naar het toilet en fietst op een driewieler naar school.',
      ],
    ],
    [1, 4],
  ),
]);

const verslag = papier(
  huis({ naam: 'Universitair Spierziektencentrum Oost', briefhoofd: 'links', kleur: '#880e4f', letter: 'Libertinus Serif', grootte: 11 }),
  'Brief',
  [
    ...tekst(
      '25 november 2025',
      'Betreft: Kobus van Rhee (01-07-2012)',
      'Beste collega,',
      'Bij Kobus is de spierziekte van Becker vastgesteld (DMD-gen, deletie exon 45-47). Er is sprake van spierzwakte van de benen en het bekken, waardoor lopen, traplopen en langdurig schrijven beperkt zijn. De ziekte zal geleidelijk toenemen. Op school is het volgen van praktijkvakken hierdoor sterk belemmerd.',
      'dr. U. Sartorius, kinderneuroloog',
    ),
  ],
);

const iq = papier(school, 'IQ', [
  kop('Intelligentieonderzoek', 2),
  velden(
    ['naam', 'Kobus van Rhee'],
    ['geboren', '01-07-2012'],
    ['afname', '11 december 2025'],
    ['test', 'WISC-V-NL'],
    ['TIQ', '70'],
    ['interval', '65-77'],
  ),
  tekenen({ label: '', naam: 'M. Bredius', functie: 'orthopedagoog', getekend: 'inkt' }),
]);

const plannen = papier(school, 'HP', [
  kop('HP motoriek en tempo', 1),
  ...tekst('Kobus van Rhee. Looptijd: 1 februari 2023 tot 30 juni 2023 (groep 7). Geëvalueerd op 4 juli 2023.'),
  lijst(
    'Doel: alle toetsen afmaken. Uitkomst: gelukt met 30 minuten extra.',
    'Doel: bij gym meedoen. Uitkomst: gelukt als scheidsrechter.',
  ),
  ...tekst('Orthopedagoog Bredius bekeek in die periode het rooster en maakte met ons het plan voor de extra tijd.'),
]);

const vreemd = papier(praktijk, 'Behandelverslag', [
  ...tekst(
    'Behandelverslag',
    'Naam: Daan Hoekwater',
    'Geboortedatum: 19 september 2011',
    '12 februari 2026',
    'Daan kwam negen keer voor looptraining in verband met CP. Hij loopt 150 meter met rollator. Doel voor de komende tijd: opstaan uit een lage stoel.',
    'G. Snel, kinderfysiotherapeut',
  ),
]);

const adviezen = papier(school, 'Deskundigen', [
  kop('Deskundigen', 1),
  tabel(
    ['Wie', 'Functie', 'Advies', 'Datum'],
    [
      ['M. Bredius', 'orthopedagoog', 'Voor Kobus is een school met aangepaste lokalen wenselijk.', '1 april 2026'],
      ['G. Snel', 'kinderfysiotherapeut', 'Eens met de aanvraag, trappen zijn op termijn onmogelijk.', '2 april 2026'],
    ],
    [2, 2, 4, 2],
  ),
]);

/** LG with an IQ of exactly 70, independent in daily life, old plan, other pupil's paper, second adviser of another trade. */
export const sluis: Casus = {
  id: 'c3-lg-sluis-aandachtspunten',
  titel:
    'LG: IQ precies 70, zelfstandig in het dagelijks leven, plan van drie jaar oud, geen arrangement, stuk van een andere leerling, fysiotherapeut als tweede deskundige',
  school: { naam: 'Sluiscollege', soort: 'vo', aangesloten: true, pro: false },
  soort: 'tlv-lg',
  variant: 'nieuw',
  peildatum: '2026-04-14',
  stukken: [
    { naam: 'aanvraag LG KvR.docx', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'OPP KvR.pdf', soorten: ['opp'], papier: opp },
    { naam: 'Becker.pdf', soorten: ['onderzoeksverslag', 'medische-verklaring'], papier: verslag },
    { naam: 'WISC KvR.pdf', soorten: ['intelligentieonderzoek'], papier: iq },
    { naam: 'HP groep 7.docx', soorten: ['handelingsplan'], papier: plannen },
    { naam: 'fysio.pdf', soorten: ['hulpverlening'], papier: vreemd },
    { naam: 'deskundigen.docx', soorten: ['deskundigenadvies'], papier: adviezen },
  ],
  feiten: {
    geboortedatum: '2012-07-01',
    tiq: 70,
    tiqDatum: '2025-12-11',
    instrument: 'WISC-V-NL',
    plaatsing: '2026-08-01',
    geldigTot: '2027-07-31',
  },
  verwacht: nieuwC3('lg', {
    'alg.soort': ['voldaan'],
    'alg.deskundigen': ['niet-voldaan', 'te-beoordelen'],
    'c3.arrangement': ['ontbreekt'],
    'c3.handelingsplannen': ['niet-voldaan'],
    'c3.jeugdzorg': ['nvt', 'te-beoordelen'],
    'lg.iq': ['niet-voldaan'],
    'lg.zelfredzaamheid': ['niet-voldaan', 'te-beoordelen'],
    'avg.andere-leerling': ['niet-voldaan'],
  }),
};
