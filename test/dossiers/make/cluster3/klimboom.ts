import { keuzes, kop, nieuwePagina, nummers, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { papier, type Casus } from '../vorm.ts';
import { huis } from '../tweede/huis.ts';
import { nieuwC3 } from './verwacht.ts';

const sbo = huis({
  naam: 'sbo De Klimboom',
  ondertitel: 'speciaal basisonderwijs',
  briefhoofd: 'midden',
  kleur: '#2e7d32',
  tabel: 'raster',
  letter: 'Arimo',
  voet: '{p}',
});

const formulier = papier(sbo, 'Aanvraagformulier', [
  kop('Aanvraag toelaatbaarheidsverklaring', 1),
  keuzes('Soort onderwijs', ['GP', false], ['ZML', true], ['LZ', false], ['LG', false], ['EMB', false], ['PrO', false]),
  keuzes('Het betreft', ['een nieuwe aanvraag', true], ['een verlenging', false]),
  velden(
    ['Leerling', 'Sem Woudstra'],
    ['geboren op', '2 december 2013'],
    ['groep', '8b'],
    ['aanvragende school', 'sbo De Klimboom, brinnr. 00XY'],
    ['gewenste plaatsing', '1 augustus 2026'],
    ['gewenste duur van de TLV', 'van 1 augustus 2026 tot 1 augustus 2028'],
    ['beoogde school', 'vso De Zonnewijzer'],
    [
      'afstemming met die school',
      'Juf Hanneke is op 20 januari 2026 op De Zonnewijzer geweest voor overleg met de intern begeleider aldaar.',
    ],
  ),
  ...tekst('Sem woont bij zijn moeder. Moeder heeft het eenhoofdig gezag.'),
  tekenen({ label: 'Handtekening ouder met gezag', naam: 'mevr. B. Woudstra', datum: '14 april 2026', getekend: 'inkt' }),
]);

const opp = papier(sbo, 'Ontwikkelingsperspectief', [
  kop('Ontwikkelingsperspectief groep 8', 1),
  velden(['Leerling', 'Sem Woudstra'], ['Geboren', '02-12-2013'], ['Opgesteld', 'oktober 2025, bijgesteld 30 maart 2026']),
  kop('1. Totaalbeeld', 2),
  ...tekst(
    'Beschermende factoren: Sem is sociaal, geniet van muziek en heeft een oma die elke dag voorleest.',
    'Belemmerende factoren: hij onthoudt instructie slecht, raakt snel ontmoedigd, en er zijn zorgen over geld en wonen thuis.',
  ),
  kop('2. Onderwijsbehoeften', 2),
  nummers(
    'Sem heeft opdrachten nodig die in drie stappen zijn opgeknipt.',
    'Sem heeft een leerkracht nodig die naast hem begint.',
    'Sem heeft herhaling nodig, wekenlang.',
    'Sem heeft succes nodig.',
  ),
  kop('3. Benodigde ondersteuning', 2),
  ...tekst(
    'Een klas van hoogstens twaalf kinderen, leren in de praktijk en een leraar die kennis heeft van zeer moeilijk lerende kinderen. Het praktijkonderwijs is bezocht maar is een stap te groot: daar wordt met roosters en wisselende docenten gewerkt.',
  ),
  kop('4. Waarom niet bij ons of in een arrangement', 2),
  ...tekst(
    'Sem gaat van school omdat hij 12 is. Wij hebben met het arrangement "kernkracht" van het samenwerkingsverband twee jaar lang drie uur per week extra hulp gegeven. Dat was niet genoeg om hem te laten lezen of rekenen.',
  ),
  kop('5. Ouder en kind', 2),
  ...tekst(
    'Moeder zat bij alle vijf de gesprekken. Sem tekende zijn droomschool; die tekening hangt in dit plan in de klas en is besproken op 30 maart 2026.',
  ),
]);

const verslag = papier(
  huis({
    naam: 'Onderwijsadvies De Meander',
    briefhoofd: 'balk',
    kleur: '#4527a0',
    tabel: 'lijnen',
    grootte: 11,
    letter: 'Libertinus Serif',
  }),
  'Verslag',
  [
    kop('Verslag van capaciteitenonderzoek', 1),
    ...tekst(
      'S. Woudstra, geboren op 2 december 2013, groep 7. Datum van onderzoek: 6 mei 2025. Psycholoog: drs. Judith Ouwehand, kinder- en jeugdpsycholoog.',
    ),
    ...tekst(
      'Afgenomen: SON-R 6-40.',
      'Sem werkte rustig mee. Hij behaalde een SON-IQ van 62 (80%-interval: 58 - 68). De subtests Analogieën (4), Mozaïeken (3), Categorieën (5) en Patronen (3) liggen dicht bij elkaar, zodat van een gelijkmatig profiel gesproken kan worden.',
    ),
    ...tekst(
      'Dit niveau past bij een licht verstandelijke beperking op het gebied van leren. Over het dagelijks functioneren is in dit onderzoek niets verzameld; een vragenlijst daarover (ABAS-3 of Vineland) wordt aanbevolen.',
    ),
    tekenen({ label: '', naam: 'J. Ouwehand', getekend: 'plaatje' }),
  ],
);

const plannen = papier(sbo, 'Groepsplan', [
  kop('Individueel handelingsplan rekenen en lezen', 1),
  ...tekst('Sem W. Periode: februari tot en met juli 2025. Betrokken: Hanneke Pot (leerkracht), Wim Spaan (intern begeleider).'),
  tabel(
    ['Wat willen we bereiken?', 'Hoe?', 'Resultaat bij de evaluatie van 9 juli 2025'],
    [
      ['Sem leest AVI E3', 'Ralfi-lezen, 4 x 20 minuten, kernkracht', 'AVI M3. Doel niet bereikt.'],
      ['Sem rekent tot 20 over het tiental', 'Met kralenketting, kernkracht', 'Tot 10 goed, daarboven niet.'],
    ],
  ),
  nieuwePagina,
  kop('Overleg met de orthopedagoog', 2),
  ...tekst(
    '12 maart 2025. Aanwezig: orthopedagoog Esmee Rodenburg van De Meander, Hanneke en Wim. Esmee stelt voor om het lezen te koppelen aan liedjes en om rekenen in de keuken te doen. Afgesproken dat we dit zes weken proberen.',
    '21 mei 2025. Esmee kwam terug in de klas. De liedjes werken. Doorgaan.',
  ),
]);

const advies = papier(huis({ naam: 'Onderwijsadvies De Meander', briefhoofd: 'balk', kleur: '#4527a0' }), 'Deskundigenadvies', [
  kop('Deskundigenadvies', 1),
  ...tekst(
    'Over: Sem Woudstra (02-12-2013)',
    'Ik, Esmee Rodenburg, orthopedagoog, adviseer om Sem toelaatbaar te verklaren tot het voortgezet speciaal onderwijs voor zeer moeilijk lerende leerlingen. Sem heeft een leertempo dat op het praktijkonderwijs niet te bedienen is.',
    '1 april 2026',
  ),
  tekenen({ label: '', naam: 'E. Rodenburg', functie: 'orthopedagoog', getekend: 'inkt' }),
]);

/** A special primary school applies itself; IQ 62 and nothing on self-reliance; one adviser. */
export const klimboom: Casus = {
  id: 'c3-zml-sbo-vraagt-aan',
  titel: 'ZML door een sbo aangevraagd, IQ 62 zonder gegevens over zelfredzaamheid, één deskundige, moeder met eenhoofdig gezag',
  school: { naam: 'sbo De Klimboom', soort: 'bao', aangesloten: false, pro: false },
  soort: 'tlv-zml',
  variant: 'nieuw',
  peildatum: '2026-04-20',
  stukken: [
    { naam: 'Aanvraag Sem.pdf', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'OPP gr8 Sem.docx', soorten: ['opp'], papier: opp },
    { naam: 'Meander mei 2025.pdf', soorten: ['intelligentieonderzoek'], papier: verslag },
    { naam: 'ihp sem.docx', soorten: ['handelingsplan'], papier: plannen },
    { naam: 'Meander advies.pdf', soorten: ['deskundigenadvies'], papier: advies },
  ],
  feiten: { geboortedatum: '2013-12-02', tiq: 62, tiqDatum: '2025-05-06', instrument: 'SON-R 6-40', plaatsing: '2026-08-01' },
  verwacht: nieuwC3('zml', {
    'alg.aanvrager': ['niet-voldaan'],
    'alg.deskundigen': ['ontbreekt'],
    'zml.iq': ['ontbreekt', 'te-beoordelen'],
    'c3.jeugdzorg': ['nvt'],
  }),
};
