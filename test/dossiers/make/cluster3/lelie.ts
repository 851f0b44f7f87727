import { klein, kop, nieuwePagina, nummers, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { papier, type Casus } from '../vorm.ts';
import { huis } from '../tweede/huis.ts';
import { nieuwC3 } from './verwacht.ts';

const school = huis({
  naam: 'Scholengroep De Waterlelie',
  ondertitel: 'locatie Praktijk',
  adres: ['Veenkade 3', 'Rietdorp'],
  briefhoofd: 'links',
  kleur: '#00796b',
  letter: 'Libertinus Serif',
  grootte: 11,
  tabel: 'lijnen',
  voet: 'pagina {p} van {n}',
});

const formulier = papier(school, 'Aanvraag', [
  kop('Verzoek om toelaatbaarheidsverklaring', 1),
  velden(
    ['Achternaam', 'Oosterling'],
    ['Roepnaam', 'Bram'],
    ['Geboortedatum', 'zes mei 2013'],
    ['Klas', 'P1c'],
    ['Gevraagde verklaring', 'ZML'],
    ['Aard van het verzoek', 'eerste verzoek'],
    ['Termijn', 'drie schooljaren, te beginnen op 1 augustus 2026'],
    ['Bestemming', 'Vso De Kring te Rietdorp'],
    [
      'Hoe is De Kring betrokken?',
      'De intern begeleider van De Kring, mevrouw Van Es, woonde op 5 maart 2026 de bespreking van Bram bij. Zij acht Bram op zijn plaats bij hen.',
    ],
  ),
  kop('Verklaring ouders', 3),
  ...tekst('Wij hebben dit verzoek gelezen en kunnen ons erin vinden.'),
  tekenen(
    { label: 'Vader', naam: 'C. Oosterling', datum: '12 april 2026', getekend: 'inkt' },
    { label: 'Moeder', naam: 'D. Oosterling - Wind', datum: '12 april 2026', getekend: 'inkt' },
  ),
]);

const opp = papier(school, 'OPP', [
  kop('Ontwikkelingsperspectief van Bram', 1),
  klein('Bram Oosterling, geb. 6 mei 2013; opgemaakt 30 maart 2026'),
  ...tekst(
    'Bram is een rustige, hartelijke jongen. Zijn gevoel voor humor en zijn doorzettingsvermogen beschermen hem, evenals het grote gezin waarin iedereen een handje helpt. Wat zijn ontwikkeling in de weg zit, is dat hij nieuwe woorden snel vergeet, dat hij bang is fouten te maken en dat hij het overzicht verliest zodra er meer dan twee dingen tegelijk gebeuren.',
    'Om te kunnen leren heeft Bram een volwassene nodig die voordoet, veel herhaalt en de wereld voor hem klein houdt. Hij is gebaat bij een groep van niet meer dan tien, bij vaste gezichten en bij werken met zijn handen. Concreet vraagt dat om een klassenassistent naast de leraar, om logopedie en om stagebegeleiding door iemand van school.',
    'In september, december en maart bespraken de mentor en de ouders samen hoe het met Bram ging. Bram zelf tekende in maart een huis met een tuin: daar wil hij later werken. De tekening is in zijn map gedaan.',
  ),
  kop('Wat heeft de school gedaan en waarom houdt het op', 2),
  ...tekst(
    'Binnen de praktijkschool kreeg Bram een aangepast rooster en, uit het zorgbudget, tien uur per week een eigen begeleider. Die tien uur waren niet toereikend: in de overige uren zat hij erbij zonder mee te kunnen doen. Voor volledige begeleiding heeft de praktijkschool geen formatie.',
  ),
]);

const onderzoek = papier(
  huis({ naam: 'Ir. Lelyinstituut', ondertitel: 'onderwijsonderzoek', briefhoofd: 'rechts', kleur: '#5d4037', letter: 'Arimo' }),
  'Onderzoek',
  [
    kop('RAPPORT ONDERZOEK NAAR LEERMOGELIJKHEDEN', 2),
    tabel(undefined, [
      ['Betreft', 'Bram Oosterling'],
      ['Geboren', '06-05-2013'],
      ['Onderzocht op', '19-11-2025'],
      ['Door', 'J. de Groot, psycholoog NIP'],
    ]),
    ...tekst(
      'Gebruikt: IDS-2 en VABS (Vineland).',
      'Het totaal intelligentiequotiënt (IDS-2) komt uit op 57. Bij herhaling zou de score naar verwachting tussen 52 en 64 vallen.',
    ),
    ...tekst(
      'Volgens de Vineland functioneert Bram in het huishouden en in de persoonlijke verzorging als een kind van vier jaar. Hij heeft hulp nodig bij douchen en aankleden en kan niet alleen thuis blijven. De zelfredzaamheid is zeer beperkt.',
    ),
  ],
);

const plan = papier(school, 'Plan', [
  kop('Begeleidingsplan B. Oosterling', 1),
  ...tekst('Looptijd 8 september 2025 - 19 december 2025 (1e blok)', 'Vorig plan: groep 8, sbo De Vlonder, januari - juni 2025.'),
  nummers(
    'Bram kan zijn rooster lezen. Werkwijze: pictogrammen. Teruggekeken op 12 januari 2026: lukt met hulp.',
    'Bram vraagt hulp aan een klasgenoot. Werkwijze: maatje. Teruggekeken op 12 januari 2026: lukt niet.',
  ),
  nieuwePagina,
  kop('Evaluatie groepsplan sbo De Vlonder (kopie)', 1),
  ...tekst('Bram O., groep 8. Datum evaluatie: 26 juni 2025. Aanwezig: juf Ria, moeder, orthopedagoog Kees Blank.'),
  nummers(
    'Doel: 20 globaalwoorden. Behaald: 11.',
    'Doel: zelf de jas dicht. Behaald.',
    'Kees Blank stelde een stappenplan voor; dat hielp.',
  ),
]);

const advies = papier(school, 'Verklaringen', [
  kop('Verklaring deskundige', 2),
  ...tekst(
    'Ondergetekende, J. de Groot, psycholoog NIP, verklaart dat hij Bram heeft onderzocht en dat plaatsing in het vso-zml naar zijn oordeel nodig is. Rietdorp, 1 april 2026.',
  ),
  tekenen({ label: '', naam: 'J. de Groot', getekend: 'inkt' }),
  kop('Verklaring deskundige', 2),
  ...tekst(
    'Ondergetekende, M. Soepenberg, kinder- en jeugdpsycholoog, verklaart kennis te hebben genomen van het dossier van Bram en in te stemmen met het verzoek. Rietdorp, 3 april 2026.',
  ),
  tekenen({ label: '', naam: 'M. Soepenberg', getekend: 'inkt' }),
]);

/** ZML in running text without heads or labels for what the handbook asks; complete. */
export const lelie: Casus = {
  id: 'c3-zml-waterlelie-lopende-tekst',
  titel: 'ZML, IQ 57 met zeer beperkte zelfredzaamheid; alles in lopende tekst zonder kopjes; een te recent plan en een dat past; compleet',
  school: { naam: 'Scholengroep De Waterlelie', soort: 'vo', aangesloten: true, pro: true },
  soort: 'tlv-zml',
  variant: 'nieuw',
  peildatum: '2026-04-17',
  stukken: [
    { naam: 'verzoek BO.docx', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'Bram OPP.pdf', soorten: ['opp'], papier: opp },
    { naam: 'Lely.pdf', soorten: ['intelligentieonderzoek', 'onderzoeksverslag'], papier: onderzoek },
    { naam: 'plannen Bram.pdf', soorten: ['handelingsplan'], papier: plan },
    { naam: 'verklaringen.pdf', soorten: ['deskundigenadvies'], papier: advies },
  ],
  feiten: {
    geboortedatum: '2013-05-06',
    tiq: 57,
    tiqDatum: '2025-11-19',
    instrument: 'IDS-2',
    plaatsing: '2026-08-01',
    geldigTot: '2029-07-31',
  },
  verwacht: nieuwC3('zml', { 'c3.jeugdzorg': ['nvt'], 'c3.gedragswetenschapper': ['voldaan', 'te-beoordelen'] }),
};
