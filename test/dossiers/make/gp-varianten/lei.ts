import { kop, lijst, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { huis } from '../tweede/huis.ts';
import { nieuw, papier, type Casus } from '../vorm.ts';

const school = huis({
  naam: 'Basisschool De Leilinde',
  ondertitel: 'daltononderwijs',
  briefhoofd: 'links',
  kleur: '#ef6c00',
  letter: 'Source Sans 3',
  grootte: 11,
});

const brief = papier(school, 'Aanmelding', [
  ...tekst(
    'Leidorp, 12 mei 2026',
    'Beste loket,',
    'Wij vragen graag een TLV GP aan voor onze leerling Noud Verbeeten (geb. 9 oktober 2014). Hij zit in groep 8 en zou na de zomer, per 1 augustus 2026, naar het vso moeten. Een middelbare school hebben wij niet benaderd, omdat duidelijk is dat hij daar niet past. Wij denken aan een TLV van vier jaar, dus tot en met 31 juli 2030.',
    'Vader en moeder schrijven: "Noud is thuis ook onhandelbaar. Hij dreigt met messen en op de bso is hij weggestuurd. Wij kunnen niet meer."',
  ),
  tekenen(
    { label: 'Directeur De Leilinde', naam: 'F. Bergmans', getekend: 'plaatje' },
    { label: 'Ouders', naam: 'R. en L. Verbeeten', datum: '11 mei 2026', getekend: 'inkt' },
  ),
]);

const verslag = papier(huis({ naam: 'Kinderpraktijk Het Vizier', briefhoofd: 'midden', kleur: '#5e35b1', tabel: 'lijnen' }), 'Verslag', [
  kop('Psychologisch verslag', 1),
  velden(
    ['Naam', 'Noud Verbeeten'],
    ['Geboortedatum', '9 oktober 2014'],
    ['Onderzocht', '2 en 9 februari 2026'],
    ['Psycholoog', 'M. Steinmetz, GZ-psycholoog'],
  ),
  ...tekst(
    'Noud is onderzocht met de WPPSI noch de WISC: ouders wilden geen intelligentietest. Wel zijn CBCL (ouders) en TRF (leerkracht) ingevuld, evenals de SRS-2.',
    'De uitkomsten wijzen op fors externaliserend gedrag. Een classificatie volgens DSM-5 is uitgesteld tot na de behandeling; nu kan niet worden gezegd of er een stoornis is.',
  ),
]);

const opp = papier(school, 'OPP', [
  kop('Eigen leerlijn / OPP', 1),
  ...tekst('Noud Verbeeten, groep 8'),
  kop('Uitstroom', 3),
  ...tekst('Vso. Hij kan het leren op vmbo-niveau aan. Sterk: rekenen, sport. Zwak: frustratie.'),
  kop('Wat doen we?', 3),
  lijst('Elke ochtend een gesprek met de conciërge.', 'Rood en groen op tafel.', 'Bij boosheid: rondje lopen.'),
]);

const plan = papier(school, 'Handelingsplan', [
  kop('Handelingsplan gedrag Noud', 1),
  tabel(
    ['Doel', 'Aanpak', 'Tijd'],
    [
      ['Niet slaan', 'rood/groen', 'jan - juni 2026'],
      ['In de klas blijven', 'rondje lopen', 'jan - juni 2026'],
    ],
  ),
  ...tekst('Evaluatie: ...............................'),
]);

/** A primary school applies itself. */
export const lei: Casus = {
  id: 'v-lei-basisschool',
  titel:
    'GP nieuw, incompleet: aangevraagd door een basisschool, elf jaar, geen overleg met het VSO, DSM uitgesteld, plan niet geëvalueerd, OPP zonder evaluatie, geen deskundigen',
  school: { naam: 'Basisschool De Leilinde', soort: 'bao', aangesloten: false, pro: false },
  soort: 'tlv-gp',
  variant: 'nieuw',
  peildatum: '2026-05-13',
  stukken: [
    { naam: 'brief aan loket.docx', soorten: ['aanmeldingsformulier'], papier: brief },
    { naam: 'verslag NV.pdf', soorten: ['onderzoeksverslag'], papier: verslag },
    { naam: 'opp gr8.pdf', soorten: ['opp'], papier: opp },
    { naam: 'hp.docx', soorten: ['handelingsplan'], papier: plan },
  ],
  feiten: { geboortedatum: '2014-10-09', plaatsing: '2026-08-01', geldigTot: '2030-07-31' },
  verwacht: nieuw({
    'alg.aanvrager': ['niet-voldaan'],
    'alg.leeftijd': ['te-beoordelen'],
    'alg.deskundigen': ['ontbreekt'],
    'alg.iq-actueel': ['nvt'],
    'alg.overleg-vso': ['ontbreekt', 'te-beoordelen', 'niet-voldaan'],
    'gp.onderzoeksverslag': ['niet-voldaan', 'te-beoordelen'],
    'gp.hulpverlening': ['nvt'],
    'gp.opp': ['ontbreekt'],
    'gp.onderbouwing': ['ontbreekt'],
    'gp.instrumenten': ['voldaan', 'te-beoordelen'],
    'gp.aanmeldingsformulier': ['te-beoordelen', 'voldaan', 'ontbreekt'],
    'gp.handelingsplannen': ['ontbreekt', 'niet-voldaan'],
    'gp.extra-ondersteuning': ['ontbreekt', 'te-beoordelen'],
  }),
};
