import { kader, kop, lijst, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { papier, type Casus } from '../vorm.ts';
import { huis } from '../tweede/huis.ts';
import { nieuwC3 } from './verwacht.ts';

const vso = huis({
  naam: 'VSO Brandaris',
  ondertitel: 'mytyl en tyltyl',
  briefhoofd: 'links',
  kleur: '#bf360c',
  letter: 'Source Sans 3',
  tabel: 'raster',
  voet: 'Brandaris {p}',
});
const reva = huis({
  naam: 'Revalidatie Friese Wouden',
  briefhoofd: 'rechts',
  kleur: '#006064',
  letter: 'Libertinus Serif',
  grootte: 11,
  tabel: 'balken',
});

const formulier = papier(vso, 'TLV EMB', [
  kop('TLV-aanvraag door de VSO-school', 1),
  tabel(
    undefined,
    [
      ['Leerling', 'Jelte Zuiderwijk'],
      ['Geboortedatum', '5-9-2012'],
      ['Huidige TLV', 'LG, Jelte is sinds 1-8-2024 leerling van Brandaris'],
      ['Aanvraag', 'Nieuwe TLV, type EMB (categorie B)'],
      ['Vanaf', '01-01-2027'],
      ['Tot en met', '31-07-2031'],
      ['VSO', 'Jelte blijft op Brandaris'],
      ['Ouders', 'Zitten elke zes weken met ons om tafel, laatst 8 oktober 2026.'],
      [
        'Jelte',
        'Heeft met zijn spraakcomputer op 7 oktober 2026 verteld dat hij "hulp hulp hulp" wil bij alles en bij juf Silke wil blijven.',
      ],
      ['Anderen', 'Wlz-zorgaanbieder De Haven, kinderpsychiater niet nodig.'],
    ],
    [1, 3],
  ),
  tekenen(
    { label: 'Moeder en vader', naam: 'T. en A. Zuiderwijk', datum: '12 oktober 2026', getekend: 'plaatje' },
    { label: 'School', naam: 'S. Wagenaar, CvB', datum: '13 oktober 2026', getekend: 'plaatje' },
  ),
]);

const opp = papier(vso, 'OPP', [
  kop('OPP 2026-2027 Jelte Zuiderwijk', 1),
  ...tekst('05-09-2012, opgesteld 1 oktober 2026'),
  kop('Krachten en belemmeringen', 2),
  lijst(
    "Beschermend: wil communiceren, houdt van auto's, hechte familie",
    'Belemmerend: ernstige spasticiteit, gestoorde mondmotoriek, traag begrip, snel overprikkeld',
  ),
  kop('Onderwijs- en ondersteuningsbehoeften', 2),
  ...tekst(
    'Jelte heeft nodig: één-op-één nabijheid bij elke taak, ondersteunde communicatie, zorg bij eten en verschonen, lessen van tien minuten en een groep van hooguit zes.',
  ),
  kop('Grens van wat wij nu bieden', 2),
  ...tekst(
    'In de LG-groep (basisarrangement, twaalf leerlingen) en met het extra arrangement van acht uur individuele hulp kwam Jelte niet tot leren. Met de middelen van categorie 2 kunnen wij de zorg die hij de hele dag nodig heeft, niet geven.',
  ),
]);

const psych = papier(reva, 'Psychodiagnostiek', [
  kop('Psychodiagnostisch verslag', 1),
  velden(
    ['Naam', 'Jelte Zuiderwijk'],
    ['Geboortedatum', '5 september 2012'],
    ['Onderzoeksdata', '16 en 18 maart 2026'],
    ['Test', 'SON-R 2-8, afgenomen met aanwijsoog'],
    ['Uitgevoerd door', 'dr. B. Feenstra, GZ-psycholoog'],
  ),
  ...tekst('SON-IQ: 48 (80%-interval 43 - 56).'),
  kop('DSM-5', 3),
  ...tekst('F71 Matige verstandelijke beperking.'),
  kop('Gedragsrepertoire', 3),
  ...tekst(
    'Ondanks een IQ boven 35 is het gedragsrepertoire zeer beperkt. Jelte reageert vooral met lachen, huilen en wegdraaien. Hij gebruikt zes knoppen op zijn spraakcomputer, steeds dezelfde. Uit zichzelf begint hij geen activiteit.',
  ),
  kop('Waarom een gewone zml-groep niet volstaat', 3),
  ...tekst(
    'Het reguliere zmlk-onderwijs gaat uit van leerlingen die zelf kunnen handelen en in groepen van tien tot twaalf instructie volgen. Jelte heeft bij elke stap een volwassene nodig om tot leren te komen: per dag ten minste vijf uur individuele hulp.',
  ),
  tekenen({ label: '', naam: 'B. Feenstra', getekend: 'inkt' }),
]);

const medisch = papier(reva, 'Medisch verslag', [
  kop('Medisch verslag revalidatiearts', 1),
  ...tekst(
    'Betreft Jelte Zuiderwijk (5-9-2012). Datum 20 april 2026.',
    'Diagnose: dyskinetische cerebrale parese, GMFCS V, MACS V, CFCS IV, na zuurstoftekort bij de geboorte. Jelte zit met steun van een zitorthese, heeft geen bruikbare grijpfunctie en wordt bij alle dagelijkse verrichtingen door anderen geholpen. De lichamelijke beperking staat leren op school in grote mate in de weg.',
    'R. Hoekema, revalidatiearts',
  ),
]);

const plan = papier(vso, 'HP', [
  kop('Handelingsplan communicatie', 1),
  kader(...tekst('Jelte - groep Silke - februari t/m december 2025 - geëvalueerd 15 december 2025')),
  tabel(
    ['Doel', 'Aanpak', 'Bereikt?'],
    [
      ['kiest tussen twee plaatjes', 'dagelijks 3x, oogaanwijzen', 'ja, 80%'],
      ['vraagt om pauze', 'knop "stop" altijd in beeld', 'nee, huilt nog'],
      ['zit 20 min in de kring', 'eigen assistent', 'nee, 6 minuten'],
    ],
  ),
  ...tekst('GZ-psycholoog B. Feenstra gaf op 3 april en 18 september 2025 advies over de opbouw en de knoppen.'),
]);

const advies1 = papier(reva, 'Advies', [
  ...tekst(
    'Advies inzake J. Zuiderwijk, 5-9-2012',
    '28 september 2026',
    'Op grond van mijn onderzoek adviseer ik een TLV EMB.',
    'Dr. B. Feenstra, GZ-psycholoog en orthopedagoog-generalist',
  ),
]);
const advies2 = papier(huis({ naam: 'Wynia Jeugdpsychologen', briefhoofd: 'midden', kleur: '#f57f17' }), 'Second opinion', [
  ...tekst(
    'Tweede deskundigenadvies',
    '5 oktober 2026',
    'Jelte Zuiderwijk (05-09-2012) heeft een verzorgings- en begeleidingsvraag die de mogelijkheden van een LG- of ZML-groep te boven gaat. Mijn advies luidt: toelaatbaar voor EMB.',
  ),
  tekenen({ label: '', naam: 'Femke Wynia', functie: 'kinder- en jeugdpsycholoog NIP', getekend: 'inkt' }),
]);

/** EMB category B, by the VSO where the pupil is already; complete. */
export const brandaris: Casus = {
  id: 'c3-emb-brandaris-categorie-b',
  titel: 'EMB categorie B (IQ 48, lichamelijk), aangevraagd door de VSO-school waar de leerling al zit; compleet',
  school: { naam: 'VSO Brandaris', soort: 'vso', aangesloten: true, pro: false },
  soort: 'tlv-emb',
  variant: 'nieuw',
  peildatum: '2026-10-15',
  stukken: [
    { naam: 'aanvraag JZ.pdf', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'OPP JZ 26-27.docx', soorten: ['opp'], papier: opp },
    { naam: 'psychodiagnostiek JZ.pdf', soorten: ['onderzoeksverslag', 'intelligentieonderzoek'], papier: psych },
    { naam: 'revalidatiearts JZ.pdf', soorten: ['medische-verklaring'], papier: medisch },
    { naam: 'HP communicatie 2025.pdf', soorten: ['handelingsplan'], papier: plan },
    { naam: 'advies Feenstra.docx', soorten: ['deskundigenadvies'], papier: advies1 },
    { naam: 'advies Wynia.pdf', soorten: ['deskundigenadvies'], papier: advies2 },
  ],
  feiten: {
    geboortedatum: '2012-09-05',
    tiq: 48,
    tiqDatum: '2026-03-16',
    instrument: 'SON-R 2-8',
    plaatsing: '2027-01-01',
    geldigTot: '2031-07-31',
    embCategorie: 'B',
  },
  verwacht: nieuwC3('emb', {
    'alg.soort': ['voldaan', 'te-beoordelen'],
    'alg.indientermijn': ['nvt'],
    'alg.overleg-vso': ['nvt'],
    'alg.iq-actueel': ['voldaan'],
    'emb.iq-35-70': ['voldaan', 'te-beoordelen'],
  }),
};
