import { kop, lijst, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { papier, type Casus } from '../vorm.ts';
import { huis } from '../tweede/huis.ts';
import { nieuwC3, verlengingC3 } from './verwacht.ts';

const so = huis({
  naam: 'De Bergplaats',
  ondertitel: 'so en vso voor leerlingen met een verstandelijke of meervoudige beperking',
  briefhoofd: 'rechts',
  kleur: '#b71c1c',
  letter: 'Source Sans 3',
  grootte: 11,
  tabel: 'balken',
  voet: 'De Bergplaats {p}',
});

const formulier = papier(so, 'Formulier', [
  kop('TLV-formulier deel 1: aanvraag', 1),
  velden(
    ['Het gaat om', 'Guusje Rademaker (28 januari 2013)'],
    ['Wij vragen aan', 'ernstig meervoudige beperking (EMB)'],
    ['Ingang', '1 augustus 2026'],
    ['Duur', 'tot einde cursusjaar 2029-2030'],
    ['Vervolgschool', 'vso De Alm'],
  ),
  ...tekst(
    'Op woensdag 18 februari 2026 bezochten de ouders, Guusje en haar juf De Alm en spraken met directeur T. Bos. Guusje mocht meezingen in de kring.',
    'De ouders werken sinds 2020 nauw met ons samen; elke drie maanden is er overleg, het laatst op 20 maart 2026. Guusje is daar altijd even bij.',
  ),
  tekenen(
    { label: 'Handtekening ouders', naam: 'P. Rademaker', datum: '25 maart 2026', getekend: 'inkt' },
    { label: 'Handtekening ouders', naam: 'L. Rademaker', datum: '25 maart 2026', getekend: 'inkt' },
  ),
]);

const opp = papier(so, 'OPP', [
  kop('Ontwikkelingsperspectiefplan', 1),
  ...tekst('Guusje Rademaker, 28 januari 2013. Datum: 20 maart 2026.'),
  kop('Protectieve factoren', 3),
  lijst('blij van aard', 'ouders, opa en oma', 'houdt van zingen'),
  kop('Risicofactoren', 3),
  lijst('lichamelijke kwetsbaarheid', 'weinig communicatie', 'slikproblemen'),
  kop('Wat vraagt Guusje van haar omgeving', 3),
  ...tekst('Guusje heeft behoefte aan nabijheid, een langzaam tempo en lichamelijke verzorging door vertrouwde mensen.'),
  kop('Ondersteuningsaanbod', 3),
  ...tekst('Een-op-een begeleiding, fysiotherapie, verpleegkundige handelingen (sonde).'),
  kop('Begrenzing', 3),
  ...tekst(
    'De ondersteuning die Guusje vraagt, gaat verder dan wat wij met het basisaanbod zml of met een aanvullend arrangement waar kunnen maken: er is vrijwel de hele dag een tweede persoon bij haar nodig.',
  ),
  kop('Samenwerking', 3),
  ...tekst(
    'Stichting Thuiszorg Hoogland (verpleging), kinderrevalidatie. Onze orthopedagoog, Wil Meeus, heeft de aanpak rond communicatie opgezet en evalueert die elk kwartaal met het team.',
  ),
]);

const onderzoek = papier(
  huis({ naam: 'Expertisecentrum Vroeg', briefhoofd: 'balk', kleur: '#006064', letter: 'Lora', tabel: 'lijnen' }),
  'Verslag',
  [
    kop('Psychodiagnostisch onderzoeksverslag', 1),
    velden(
      ['Naam', 'Guusje Rademaker'],
      ['Geboortedatum', '28-01-2013'],
      ['Afnamedata', '6 oktober 2025 (SON-R 2-8) en 13 oktober 2025 (ESSEON-R)'],
      ['Diagnosticus', 'dr. A. Quartel, orthopedagoog-generalist'],
    ),
    kop('Cognitie', 2),
    ...tekst('SON-IQ = 31.'),
    kop('Sociaal-emotioneel', 2),
    ...tekst('Volgens de ESSEON-R heeft Guusje een sociale ontwikkelingsleeftijd van 1;6 en een emotionele van 1;2.'),
    kop('Dagelijks leven', 2),
    ...tekst(
      'Guusje eet via een sonde, draagt incontinentiemateriaal en wordt gewassen en gekleed. Zij kan een knop indrukken als haar arm wordt ondersteund.',
    ),
    kop('Classificatie', 2),
    ...tekst('DSM-5: ernstige verstandelijke beperking (F72).'),
  ],
);

const medisch = papier(
  huis({ naam: 'Kinderziekenhuis Oostland', briefhoofd: 'midden', kleur: '#283593', letter: 'Libertinus Serif', grootte: 11 }),
  'Brief',
  [
    ...tekst(
      '10 november 2025',
      'Aan wie het aangaat',
      'Guusje Rademaker (28 januari 2013) is bij ons bekend met het syndroom van Rett, epilepsie en een progressieve scoliose. Zij is rolstoelafhankelijk. Haar lichamelijke beperkingen maken dat zij alleen met voortdurende hulp aan onderwijs kan deelnemen.',
      'dr. S. Achterberg',
      'kinderneuroloog',
    ),
  ],
);

const plan = papier(so, 'Werkplan', [
  kop('Werkplan (handelingsplan) 2024-2025', 1),
  ...tekst('Guusje R. - groep Edelweiss'),
  tabel(
    ['Doel', 'Middel', 'Uitkomst (geëvalueerd 11-06-2025)'],
    [
      ['kiest muziek met knop', 'knop + steun', 'behaald, 4 van 5'],
      ['accepteert tandenpoetsen', 'lied', 'deels'],
    ],
  ),
]);

const adviezen = papier(so, 'Adviezen', [
  ...tekst(
    '**Eerste advies.** Als orthopedagoog van De Bergplaats adviseer ik u een TLV EMB af te geven voor Guusje Rademaker. Wil Meeus, 23 maart 2026.',
    '**Tweede advies.** Als kinderpsycholoog heb ik Guusje driemaal geobserveerd. EMB-onderwijs doet haar recht. Esther Blok, 24 maart 2026.',
  ),
]);

/** EMB with an IQ of 31, complete, in other heads than most. */
export const bergplaats: Casus = {
  id: 'c3-emb-bergplaats-iq31',
  titel: 'EMB met IQ 31, compleet, andere kopjes (protectief, begrenzing, werkplan), adviezen in de ik-vorm',
  school: { naam: 'De Bergplaats', soort: 'so', aangesloten: true, pro: false },
  soort: 'tlv-emb',
  variant: 'nieuw',
  peildatum: '2026-03-30',
  stukken: [
    { naam: 'deel 1.docx', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'OPP GR.pdf', soorten: ['opp'], papier: opp },
    { naam: 'Vroeg okt25.pdf', soorten: ['onderzoeksverslag', 'intelligentieonderzoek'], papier: onderzoek },
    { naam: 'brief neuroloog.pdf', soorten: ['medische-verklaring'], papier: medisch },
    { naam: 'werkplan.docx', soorten: ['handelingsplan'], papier: plan },
    { naam: 'adviezen GR.pdf', soorten: ['deskundigenadvies'], papier: adviezen },
  ],
  feiten: {
    geboortedatum: '2013-01-28',
    tiq: 31,
    tiqDatum: '2025-10-06',
    instrument: 'SON-R 2-8',
    plaatsing: '2026-08-01',
    geldigTot: '2030-07-31',
    embCategorie: 'A',
  },
  verwacht: nieuwC3('emb', { 'emb.iq-20-35': ['voldaan', 'te-beoordelen'] }),
};

const lz = huis({
  naam: 'Vso De Luwte',
  ondertitel: 'onderwijs aan zieke leerlingen',
  briefhoofd: 'midden',
  kleur: '#ff8f00',
  letter: 'Arimo',
  tabel: 'lijnen',
});

/** LZ renewal: number given twice differently, IQ only told, no date under the substantiation. */
export const luwte: Casus = {
  id: 'c3-lz-verlenging-luwte',
  titel: 'Verlenging LZ tot na achttien zonder onderbouwd leertraject; onderbouwing zonder datum; geen voortgangsrapportage',
  school: { naam: 'Vso De Luwte', soort: 'vso', aangesloten: true, pro: false },
  soort: 'tlv-lz',
  variant: 'verlenging',
  peildatum: '2026-05-18',
  stukken: [
    {
      naam: 'verlengingsformulier.pdf',
      soorten: ['aanmeldingsformulier'],
      papier: papier(lz, 'Verlenging', [
        kop('Verlenging toelaatbaarheid', 1),
        tabel(
          undefined,
          [
            ['Leerling', 'Ruben Kok'],
            ['Geboren', '3 november 2008'],
            ['Type', 'LZ'],
            ['TLV-nummer', '2021-LZ-044'],
            ['TLV eindigt op', '31 juli 2026'],
            ['Verlengen tot en met', '31 juli 2028'],
          ],
          [1, 2],
        ),
        tekenen(
          { label: 'Ouder', naam: 'H. Kok', datum: '11 mei 2026', getekend: 'inkt' },
          { label: 'Ouder', naam: 'J. Kok-Vis', datum: '11 mei 2026', getekend: 'inkt' },
        ),
      ]),
    },
    {
      naam: 'OPP Ruben.docx',
      soorten: ['opp'],
      papier: papier(lz, 'OPP', [
        kop('Ontwikkelingsperspectief Ruben Kok', 1),
        ...tekst('3 november 2008; geactualiseerd 7 april 2026'),
        kop('Evaluatie schooljaar 2025-2026', 2),
        lijst(
          'Doel 12 lesuren per week: behaald, Ruben volgt er 14.',
          'Doel twee examenvakken havo: behaald met een 6,8 en een 7,1.',
          'Doel zelf met de trein: niet behaald.',
        ),
      ]),
    },
    {
      naam: 'WISC.pdf',
      soorten: ['intelligentieonderzoek'],
      papier: papier(huis({ naam: 'Psychologie Jeugd Delta', briefhoofd: 'links', letter: 'Lora' }), 'IQ', [
        kop('Uitslag intelligentieonderzoek', 2),
        velden(['Naam', 'Ruben Kok'], ['Geboren', '3 november 2008'], ['Afname', '14 februari 2020'], ['Totaal IQ (WISC-V-NL)', '98']),
        tekenen({ label: '', naam: 'drs. I. Stad', functie: 'GZ-psycholoog', getekend: 'plaatje' }),
      ]),
    },
    {
      naam: 'onderbouwing.docx',
      soorten: ['onderbouwing'],
      papier: papier(lz, 'Onderbouwing', [
        kop('Onderbouwing verlenging', 2),
        ...tekst(
          'Ruben heeft de ziekte van Crohn met veel opvlammingen. Een gewone school kan zijn wisselende rooster niet aan. Daarom blijft speciaal onderwijs nodig.',
        ),
        tekenen({ label: '', naam: 'Simone Prins', functie: 'orthopedagoog', getekend: 'inkt' }),
      ]),
    },
  ],
  feiten: {
    geboortedatum: '2008-11-03',
    tiq: 98,
    tiqDatum: '2020-02-14',
    instrument: 'WISC-V-NL',
    geldigTot: '2028-07-31',
    tlvNummer: '2021-LZ-044',
  },
  verwacht: verlengingC3('lz', {
    'alg.geldigheid-maximaal': ['ontbreekt', 'te-beoordelen'],
    'vl.voortgang': ['ontbreekt'],
    'vl.onderbouwing': ['ontbreekt', 'niet-voldaan', 'te-beoordelen'],
  }),
};
