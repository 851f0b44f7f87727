import { keuzes, klein, kop, lijst, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { papier, verlenging, type Casus } from '../vorm.ts';
import { huis } from './huis.ts';

const school = huis({ naam: 'De Boterbloem, afdeling vso van de Veenkampen', briefhoofd: 'midden', kleur: '#f9a825', letter: 'Lora' });

const formulier = papier(
  school,
  'Aanmelding verlenging',
  [
    kop('Aanmeldformulier verlenging tlv', 1),
    velden(
      ['Voornaam', 'Isa'],
      ['Achternaam', 'Lambregts'],
      ['Geboren', '1 december 2010'],
      ['School', 'De Veenkampen, afdeling vso De Boterbloem (blijft daar)'],
      ['Type', 'GP'],
      ['TLV-nummer', ''],
      ['Verlenging gevraagd van', '01-08-2026'],
      ['Verlenging gevraagd tot', '31-07-2028'],
    ),
    kop('Hoe ziet u het? (ouders)', 3),
    velden(
      ['Wat vindt u van de school?', 'Prima school, hij voelt zich gezien.'],
      ['Moet hij op het vso blijven?', 'Ja zeker. Zonder zijn begeleider op de groep wordt hij weer gek van alle geluiden.'],
    ),
    tekenen({ label: 'Handtekening ouders', getekend: 'nee' }),
    ...tekst(
      '**Toelichting school:** de ouders hebben het formulier zelf ingevuld en per mail gestuurd. Zij verblijven tot eind juni in het buitenland voor de zorg voor opa en konden het papier niet ondertekenen. Zij hebben telefonisch laten weten akkoord te zijn. Mw. T. van Asten, 4 mei 2026.',
    ),
    keuzes('Ouders informeren na besluit', ['ja', true], ['nee', false]),
  ],
  true,
);

const opp = papier(school, 'OPP', [
  kop('Ontwikkelingsperspectiefplan', 1),
  klein('Isa Lambregts, 1 december 2010, geldig schooljaar 2025-2026'),
  kop('Perspectief met redenen', 2),
  ...tekst('Vmbo-basis leerweg, beroepsgericht. IQ bekend bij de vorige school. Sterk: handen, verzorgen. Kwetsbaar: geluid, boosheid.'),
  kop('Doelen en aanpak', 2),
  lijst('Gehoorbescherming bij het eten, begeleider naast hem.', 'Conflictmodel: stop, denk, zeg.'),
  kop('Resultaat', 2),
  ...tekst(
    'Met elkaar bekeken op 15 april 2026. Eten met hoofdtelefoon gaat goed. Conflictmodel: bij 4 van de 10 conflicten. Plan wordt voortgezet met de begeleider.',
  ),
]);

const brief = papier(school, 'Onderbouwing', [
  kop('Onderbouwing verlenging', 2),
  ...tekst(
    'Isa Lambregts heeft een autismespectrumstoornis. Hij heeft structuur, rust en toezicht nodig. Zonder speciaal onderwijs zal hij gaan schoppen en weglopen. De ervaring van de afgelopen jaren heeft dat laten zien: bij iedere wisseling zijn er incidenten.',
    'Trijntje van Asten\nzorgcoördinator\n6 mei 2026',
  ),
]);

const lijstje = papier(school, 'Observaties', [
  kop('Weekkaart SWPBS', 1),
  tabel(
    ['Week', 'Beloning', 'Incident'],
    [
      ['14', '14 punten', 'geen'],
      ['15', '9 punten', 'tafel omgegooid'],
      ['16', '17 punten', 'geen'],
      ['17', '12 punten', 'ruzie met M.'],
    ],
  ),
  klein('Punten zijn toegekend door de groepsleiding. Geen gestandaardiseerd instrument.'),
]);

const bijlage = papier(school, 'Begeleidend schrijven', [
  ...tekst(
    '6 mei 2026',
    'Aan het loket',
    'Hierbij de stukken. De TRF en de voortgangsrapportage ontbreken door drukte; de eerdere TLV ligt bij de vorige school (nummer niet bij ons bekend). Een intelligentieonderzoek hebben wij nooit ontvangen.',
    'Met groet, T. van Asten',
  ),
]);

/** Renewal with a reason why parents did not sign, and several missing papers. */
export const boterbloem: Casus = {
  id: 't-boterbloem-verlenging-stukken-weg',
  titel: 'Verlenging, incompleet: TLV-nummer, voortgang, TRF en IQ ontbreken; ouders tekenden niet en de school zegt waarom',
  school: { naam: 'De Veenkampen', soort: 'vo', aangesloten: true, pro: true },
  soort: 'tlv-gp',
  variant: 'verlenging',
  peildatum: '2026-05-07',
  stukken: [
    { naam: 'aanmelding verlenging Isa.docx', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'opp 25-26.pdf', soorten: ['opp'], papier: opp },
    { naam: 'onderbouwing TvA.docx', soorten: ['onderbouwing'], papier: brief },
    { naam: 'weekkaart.pdf', soorten: ['overig'], papier: lijstje },
    { naam: 'brief.pdf', soorten: ['brief'], papier: bijlage },
  ],
  feiten: { geboortedatum: '2010-12-01', plaatsing: '2026-08-01', geldigTot: '2028-07-31' },
  verwacht: verlenging({
    'alg.handtekening-ouders': ['te-beoordelen'],
    'gpv.onderwijsbeperkingen': ['ontbreekt'],
    'gpv.aanmeldingsformulier': ['voldaan', 'te-beoordelen'],
    'vl.tlv-nummer': ['ontbreekt'],
    'vl.voortgang': ['ontbreekt', 'te-beoordelen'],
    'vl.iq': ['ontbreekt'],
  }),
};
