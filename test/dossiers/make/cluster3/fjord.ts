import { kop, lijst, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { papier, type Casus } from '../vorm.ts';
import { huis } from '../tweede/huis.ts';
import { nieuwC3 } from './verwacht.ts';

const school = huis({
  naam: 'CSG Fjordland',
  briefhoofd: 'balk',
  kleur: '#1a237e',
  letter: 'Arimo',
  grootte: 10,
  tabel: 'raster',
  voet: 'CSG Fjordland / {p}',
});

const formulier = papier(school, 'Aanmelding TLV', [
  kop('AANMELDING TLV-VSO', 1),
  tabel(
    ['Rubriek', 'Gegevens'],
    [
      ['a. leerling', 'Sophie Mulderij'],
      ['b. geb.', '28-08-2011'],
      ['c. lj/niv', '3 h'],
      ['d. type', 'LG'],
      ['e. soort', 'opnieuw: TLV van 14-05-2024 niet binnen 1 jaar ingeschreven (revalidatie kwam ertussen)'],
      ['f. plaatsing', '01-08-2026'],
      ['g. geldigheid', '01-08-2026 / 31-07-2029'],
      ['h. vso', 'De Steiger'],
      ['i. contact vso', 'tel. 24-03-2026 m. J. Bleeker (zco De Steiger): plek per aug. toegezegd'],
      ['j. ouders/lln', 'gespr. 17-02 en 31-03-2026 m. ouders én Sophie; allen akk.'],
      ['k. ext.', 'rev.arts en ergo De Waag; geen JZ'],
    ],
    [1, 3],
  ),
  tekenen(
    { label: 'hdt. ouder 1', naam: 'F. Mulderij', datum: '07-04-2026', getekend: 'plaatje' },
    { label: 'hdt. ouder 2', naam: 'K. Mulderij', datum: '07-04-2026', getekend: 'plaatje' },
  ),
]);

const opp = papier(school, 'OPP', [
  kop('OPP 3H', 1),
  ...tekst('S. Mulderij | 28-08-2011 | vs. 02-04-2026'),
  tabel(
    undefined,
    [
      ['Uitstroom', 'havo'],
      ['Bev. factoren', 'intell., gemotiv., digit. vaardig'],
      ['Bel. factoren', 'spierkracht, vermoeibh., afh. v. hulp'],
      ['OB', 'aangepaste toetsing; typen i.p.v. schrijven; rustmom.'],
      ['Ondersteuning', '1-op-1 zorgassistent, lift, ergo, verzorgingsruimte'],
      [
        'Basis/extra arr.',
        'basis: lift + dyslexietijd; extra arr.: 6 u/wk assistent. Ontoereikend: verzorging 22 u/wk nodig, geen verzorgingsruimte in het gebouw.',
      ],
    ],
    [1, 4],
  ),
]);

const medisch = papier(huis({ naam: 'De Waag revalidatie', briefhoofd: 'midden', kleur: '#388e3c', letter: 'Lora' }), 'Verslag', [
  kop('Poliklinisch verslag', 2),
  velden(['Pt.', 'Sophie Mulderij'], ['Geb.', '28-08-2011'], ['Datum', '02-02-2026'], ['Arts', 'L. Harmsen, revalidatiearts']),
  ...tekst(
    'Dx: congenitale myopathie (nemaline). Rolstoelgebonden sinds 2023, kracht armen MRC 3.',
    'ADL: volledig afh. bij transfers, toiletgang, kleden. Eten: bestek aangepast, snijden overgenomen.',
    'School: schrijven max. 5 min; motorische beperking belemmert het leren in ernstige mate; gem. 1 dag p/w verzuim i.v.m. vermoeidheid.',
  ),
]);

const iq = papier(
  huis({ naam: 'GZ-praktijk Vest', briefhoofd: 'rechts', kleur: '#455a64', letter: 'Libertinus Serif', grootte: 11 }),
  'IO',
  [
    kop('Intelligentieonderzoek S. Mulderij', 2),
    tabel(
      ['Index', 'Score', '95% BI'],
      [
        ['VBI', '118', '110-124'],
        ['VRI', '104', '97-111'],
        ['FRI', '109', '102-115'],
        ['WGI', '101', '94-108'],
        ['VSI', 'n.b.', ''],
        ['TIQ (prorated)', '110', '104-115'],
      ],
    ),
    ...tekst('WISC-V-NL, afn. 09-09-2025. drs. B. Vest, GZ-psych.'),
  ],
);

const plan = papier(school, 'HP', [
  kop('HP fys. ondersteuning', 1),
  ...tekst('S.M. - per. sept. 2024 t/m mei 2025 - o.l.v. H. Krol (zoco)'),
  tabel(
    ['Doel', 'Actie', 'Eval. 03-06-2025'],
    [
      ['volgt 28 v.d. 32 lesuren', 'rustmom., lift', '26: bijna behaald'],
      ['maakt toets in 1,5x tijd', 'laptop', 'behaald'],
    ],
  ),
  lijst('Consult orthoped. A. Nagel 10-12-2024 en 11-03-2025: meegedacht over belastb. en planning.'),
]);

const adv = papier(school, 'Adviezen', [
  kop('Desk.adviezen t.b.v. TLV LG S. Mulderij', 2),
  tabel(
    ['#', 'Naam', 'Functie', 'Advies', 'Datum'],
    [
      ['1', 'A. Nagel', 'orthopedagoog', 'LG passend', '02-04-2026'],
      ['2', 'T. van Ginkel', 'jeugdpsycholoog', 'eens', '03-04-2026'],
    ],
  ),
]);

/** LG again, full of abbreviations; complete. */
export const fjord: Casus = {
  id: 'c3-lg-fjordland-afkortingen',
  titel: 'LG opnieuw (eerste TLV niet ingeschreven), alles in afkortingen; compleet',
  school: { naam: 'CSG Fjordland', soort: 'vo', aangesloten: true, pro: false },
  soort: 'tlv-lg',
  variant: 'niet-ingeschreven',
  peildatum: '2026-04-10',
  stukken: [
    { naam: 'aanm.pdf', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'OPP SM.pdf', soorten: ['opp'], papier: opp },
    { naam: 'Waag.pdf', soorten: ['medische-verklaring', 'onderzoeksverslag'], papier: medisch },
    { naam: 'IO SM.docx', soorten: ['intelligentieonderzoek'], papier: iq },
    { naam: 'HP SM.pdf', soorten: ['handelingsplan'], papier: plan },
    { naam: 'adv.docx', soorten: ['deskundigenadvies'], papier: adv },
  ],
  feiten: {
    geboortedatum: '2011-08-28',
    tiq: 110,
    tiqDatum: '2025-09-09',
    instrument: 'WISC-V-NL',
    plaatsing: '2026-08-01',
    geldigTot: '2029-07-31',
  },
  verwacht: nieuwC3('lg'),
};
