import { klein, kop, lijst, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { papier, type Casus } from '../vorm.ts';
import { huis } from '../tweede/huis.ts';
import { verlengingC3 } from './verwacht.ts';

const vso = huis({
  naam: 'Tyltyl College De Ankerplaats',
  briefhoofd: 'balk',
  kleur: '#5d4037',
  letter: 'Source Sans 3',
  grootte: 11,
  tabel: 'raster',
  voet: 'De Ankerplaats • {p}',
});

const aanvraag = papier(vso, 'Verlenging', [
  kop('Verlengingsaanvraag TLV', 1),
  velden(
    ['Leerling', 'Bente Schaap'],
    ['Geboren', '19 mei 2010'],
    ['Soort TLV', 'LG, categorie 2'],
    ['Nummer TLV', 'swv3104/2023-2024/0077'],
    ['Loopt af', '31 juli 2026'],
    ['Gevraagd', 'verlenging t/m 31 juli 2028'],
    ['School', 'Bente blijft op De Ankerplaats, leerroute vmbo-tl'],
  ),
  ...tekst(
    'Toelichting bij de handtekening: de ouders van Bente wonen sinds maart tijdelijk in het buitenland en zijn schriftelijk niet bereikbaar geweest. In een videogesprek op 30 april 2026 hebben beide ouders gezegd dat zij de verlenging willen. Wij sturen het formulier zo snel mogelijk na.',
  ),
  tekenen({ label: 'Ouders', getekend: 'nee' }, { label: 'Directeur', naam: 'O. Ferwerda', datum: '4 mei 2026', getekend: 'inkt' }),
]);

const opp = papier(vso, 'OPP', [
  kop('OPP met evaluatie', 1),
  klein('Bente Schaap - 19 mei 2010 - klas 3 tl'),
  tabel(
    ['Doel 2025-2026', 'Evaluatie 16 april 2026 (CvB, Bente, ouders via beeldbellen)'],
    [
      ['zelf het rooster beheren', 'behaald'],
      ['spraakcomputer gebruiken in de les', 'behaald bij vijf vakken'],
      ['transfer rolstoel-stoel met één persoon', 'niet behaald na groeispurt'],
    ],
  ),
  ...tekst('Verwachte uitstroom: vmbo-tl, daarna mbo 4 met aanpassingen. Geen wijziging.'),
]);

const rapport = papier(vso, 'Rapport', [
  kop('Voortgangsrapportage', 1),
  ...tekst('Bente Schaap, rapport 2 (maart 2026)'),
  tabel(
    ['Vak', 'Cijfer'],
    [
      ['Nederlands', '7,4'],
      ['Engels', '8,1'],
      ['Wiskunde', '6,2'],
      ['Biologie', '7,0'],
    ],
  ),
  lijst('Verzuim: 11 dagen door controles in het ziekenhuis.', 'Fysiotherapie en ergotherapie: wekelijks.'),
]);

const iq = papier(
  huis({ naam: 'Kinderrevalidatie Lentehof', briefhoofd: 'links', kleur: '#1b5e20', letter: 'Libertinus Serif', grootte: 11 }),
  'IQ',
  [
    ...tekst(
      'Onderzoek bij Bente Schaap, geboren 19-05-2010',
      'Datum: 4 oktober 2021',
      'Met de WISC-V-NL werd een totaal IQ van 101 gevonden (verbaal begrip 110, fluïd redeneren 104).',
      'L. Obdam, GZ-psycholoog',
    ),
  ],
);

const onderbouwing = papier(vso, 'Onderbouwing', [
  kop('Waarom blijft vso nodig?', 2),
  ...tekst(
    'Bente heeft een dystone cerebrale parese. Zij heeft de hele dag hulp nodig bij eten, toilet en jas. Examens maakt zij met een spraakcomputer en dubbele tijd. Het reguliere onderwijs kan verzorging, therapie en aangepaste examens niet samen bieden. Daarom verzoeken wij de TLV te verlengen.',
  ),
  tekenen({
    label: '',
    naam: 'Rens Tol',
    functie: 'orthopedagoog, lid commissie voor de begeleiding',
    datum: '28 april 2026',
    getekend: 'inkt',
  }),
]);

/** LG renewal: all is there, parents did not sign and the school says why. */
export const ankerplaats: Casus = {
  id: 'c3-lg-verlenging-ouders-ver-weg',
  titel: 'Verlenging LG, stukken compleet; ouders tekenden niet en de school legt uit waarom',
  school: { naam: 'Tyltyl College De Ankerplaats', soort: 'vso', aangesloten: true, pro: false },
  soort: 'tlv-lg',
  variant: 'verlenging',
  peildatum: '2026-05-06',
  stukken: [
    { naam: 'Verlenging Bente.docx', soorten: ['aanmeldingsformulier'], papier: aanvraag },
    { naam: 'OPP eval Bente.pdf', soorten: ['opp'], papier: opp },
    { naam: 'rapport 2.pdf', soorten: ['voortgangsrapportage'], papier: rapport },
    { naam: 'Lentehof 2021.pdf', soorten: ['intelligentieonderzoek'], papier: iq },
    { naam: 'waarom vso.docx', soorten: ['onderbouwing'], papier: onderbouwing },
  ],
  feiten: {
    geboortedatum: '2010-05-19',
    tiq: 101,
    tiqDatum: '2021-10-04',
    instrument: 'WISC-V-NL',
    geldigTot: '2028-07-31',
    tlvNummer: 'swv3104/2023-2024/0077',
  },
  verwacht: verlengingC3('lg', { 'alg.handtekening-ouders': ['te-beoordelen', 'ontbreekt'] }),
};
