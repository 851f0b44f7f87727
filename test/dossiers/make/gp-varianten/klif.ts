import { kop, lijst, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { huis } from '../tweede/huis.ts';
import { papier, verlenging, type Casus } from '../vorm.ts';

const school = huis({ naam: 'College De Klif', ondertitel: 'met vso-afdeling', briefhoofd: 'midden', kleur: '#7b1fa2', tabel: 'balken' });

const formulier = papier(
  school,
  'Verlenging',
  [
    kop('Formulier verlenging', 1),
    velden(
      ['Naam', 'Esmee Haverkort'],
      ['Geb.', '15 januari 2009'],
      ['Oude TLV', 'nr. 2022-GP-315, t/m 31 juli 2026'],
      ['Soort', 'GP'],
      ['Nieuwe TLV vanaf', '1 augustus 2026'],
      ['Nieuwe TLV tot', '31 juli 2029'],
      ['Blijft op', 'De Klif, afdeling vso'],
    ),
    ...tekst('Esmee (mening): "Ik wil hier blijven tot ik klaar ben."', 'Moeder: "Wij ook."'),
    tekenen({ label: 'Moeder (alleen gezag)', naam: 'C. Haverkort', datum: '12-03-2026', getekend: 'plaatje' }),
  ],
  true,
);

const oudeTlv = papier(huis({ naam: 'SWV Westkust VO', briefhoofd: 'links', kleur: '#2e7d32', letter: 'Libertinus Serif' }), 'TLV', [
  kop('Beschikking toelaatbaarheidsverklaring', 1),
  velden(
    ['Betreft', 'Esmee Haverkort'],
    ['Geboortedatum', '15-01-2009'],
    ['TLV-nummer', '2022-GP-351'],
    ['Categorie', '1'],
    ['Geldig van', '01-08-2022'],
    ['Geldig tot en met', '31-07-2026'],
  ),
  tekenen({ label: 'directeur-bestuurder', naam: 'P. Moerdijk', getekend: 'plaatje' }),
]);

const opp = papier(school, 'OPP', [
  kop('OPP Esmee Haverkort', 1),
  kop('1. Beeld en perspectief', 2),
  ...tekst(
    'Esmee (15-01-2009) werkt toe naar vmbo-basis. Haar angst voor groepen en boosheid maken dat zij een kleine klas nodig heeft. Sterk: sociaal gevoel, tekenen. Zwak: doorzetten, slaap.',
  ),
  kop('2. Aanpak', 2),
  lijst('Dagopening met mentor.', 'Boosheid: uit de klas, water drinken, tekenen.', 'Doorbraakdoel: examen in twee vakken in 2027.'),
  kop('3. Evaluatie', 2),
  ...tekst('Wordt in juni 2026 ingevuld.'),
]);

const voortgang = papier(school, 'Voortgang', [
  kop('Voortgangsverslag', 1),
  ...tekst(
    'Esmee Haverkort - 2022 tot heden. Aanwezigheid 2022-2023 64%, 2023-2024 81%, 2024-2025 90%. Cijfers gemiddeld 6,0. Minder conflicten, wel veel steun nodig. Opgesteld door mentor Ingrid Lens, 2 maart 2026.',
  ),
]);

const scvt = papier(school, 'Sociale competentie', [
  kop('SEV: Sociaal-Emotionele Vragenlijst', 2),
  ...tekst('Ingevuld door mentor I. Lens op 27 februari 2026, over Esmee Haverkort'),
  tabel(
    ['Schaal', 'Percentiel', 'Klasse'],
    [
      ['Aandachtstekort', '72', 'normaal'],
      ['Oppositioneel gedrag', '96', 'klinisch'],
      ['Angstig gedrag', '98', 'klinisch'],
      ['Autisme', '60', 'normaal'],
    ],
    [3, 1, 1],
  ),
  ...tekst('Beperking in het onderwijs: Esmee kan een klas van meer dan tien leerlingen niet aan en staakt het werk bij correctie.'),
]);

const onderbouwing = papier(school, 'Onderbouwing', [
  ...tekst(
    'Onderbouwing speciaal onderwijs voor Esmee Haverkort',
    'De angst en het opstandige gedrag van Esmee zijn in drie jaar verminderd, maar nog steeds klinisch. In een gewone klas valt zij uit. Intelligentiegegevens zijn bij ons niet bekend: het dossier van de basisschool is nooit aangekomen.',
    'R. Kwint, GZ-psycholoog, 9 maart 2026',
  ),
]);

/** Renewal with two TLV numbers, an evaluation to come, past 18 without a learning route, and no IQ. */
export const klif: Casus = {
  id: 'v-klif-verlenging-gaten',
  titel:
    'GP verlenging, incompleet: formulier en beschikking noemen verschillende TLV-nummers, evaluatie van het OPP volgt, tot na 18 jaar zonder leerroute, geen IQ',
  school: { naam: 'College De Klif', soort: 'vo', aangesloten: true, pro: false },
  soort: 'tlv-gp',
  variant: 'verlenging',
  peildatum: '2026-03-16',
  stukken: [
    { naam: 'Esmee H verl.docx', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'TLV oud.pdf', soorten: ['tlv'], papier: oudeTlv },
    { naam: 'OPP EH.pdf', soorten: ['opp'], papier: opp },
    { naam: 'voortgangsverslag.docx', soorten: ['voortgangsrapportage'], papier: voortgang },
    { naam: 'SEV.pdf', soorten: ['vragenlijst'], papier: scvt },
    { naam: 'onderb RK.pdf', soorten: ['onderbouwing'], papier: onderbouwing },
  ],
  feiten: { geboortedatum: '2009-01-15', plaatsing: '2026-08-01', geldigTot: '2029-07-31' },
  verwacht: verlenging({
    'alg.geldigheid-maximaal': ['ontbreekt', 'niet-voldaan', 'te-beoordelen'],
    // All that the parents say is "Wij ook"
    'gpv.aanmeldingsformulier': ['voldaan', 'te-beoordelen'],
    'gpv.opp': ['ontbreekt'],
    'vl.opp': ['ontbreekt'],
    'vl.tlv-nummer': ['te-beoordelen'],
    'vl.iq': ['ontbreekt'],
  }),
};
