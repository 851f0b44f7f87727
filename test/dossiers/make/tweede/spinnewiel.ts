import { kop, lijst, streep, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { papier, verlenging, type Casus } from '../vorm.ts';
import { huis } from './huis.ts';

const school = huis({
  naam: 'Het Spinnewiel',
  ondertitel: 'vso-afdeling van scholengroep Rond de Toren',
  briefhoofd: 'rechts',
  kleur: '#6d4c41',
  letter: 'Source Sans 3',
  tabel: 'lijnen',
});

const brief = papier(school, 'Verzoek', [
  ...tekst(
    'Aan: samenwerkingsverband, loket\nBetreft: verlenging toelaatbaarheidsverklaring GP voor Mees Kranenburg (geboren 8 oktober 2007)',
    'Datum: 13 april 2026',
    'Wij verzoeken om verlenging van de TLV met nummer RT-2021-0088. De TLV eindigt op 31 juli 2026. Wij vragen verlenging van 1 augustus 2026 tot en met 31 juli 2028. Mees blijft op Het Spinnewiel.',
    'Het aanmeldingsformulier hebben de ouders nog niet ingeleverd. Wij sturen het zodra wij het hebben.',
    'J. Uitdehaag, administratie',
  ),
]);

const opp = papier(school, 'OPP', [
  kop('Ontwikkelingsperspectief', 1),
  ...tekst('Mees Kranenburg (8 oktober 2007). TLV: RT-2022-0088.'),
  kop('Waarom deze uitstroom', 2),
  ...tekst('Arbeid met begeleiding. Mees heeft een IQ van 79 en heeft sinds zijn vijftiende stage gelopen bij een fietsenmaker.'),
  kop('Wat doen we', 2),
  lijst('Drie dagen stage, twee dagen school.', 'Gesprek bij oplopende spanning.'),
  kop('Terugkijken', 2),
  ...tekst('(vullen we na de vakantie in)'),
]);

const voortgang = papier(school, 'Voortgang', [
  kop('Voortgang Mees, leerjaren 1 tot 5', 1),
  tabel(
    ['Jaar', 'Opmerking'],
    [
      ['2021-2022', 'veel agressie, weinig les'],
      ['2022-2023', 'medicatie, rustiger'],
      ['2023-2024', 'eerste stage'],
      ['2024-2025', 'stage bij fietsenmaker'],
      ['2025-2026', 'praktijkvakken 6 en 7; theorie blijft achter'],
    ],
    [1, 3],
  ),
]);

const trf = papier(school, 'TRF', [
  kop('TRF-profiel', 2),
  velden(
    ['Leerling', 'Mees Kranenburg'],
    ['Datum', '22-3-2026'],
    ['Door', 'R. Boerhof'],
    ['Agressief Gedrag', 'T 78 (klinisch)'],
    ['Sociale Problemen', 'T 70 (klinisch)'],
    ['Totaal', 'T 72 (klinisch)'],
  ),
]);

const iq = papier(huis({ naam: 'Leerlingonderzoek Oostrand', letter: 'Lora', briefhoofd: 'links', tabel: 'balken' }), 'IQ', [
  kop('Intelligentieonderzoek', 2),
  ...tekst(
    'Mees Kranenburg, 8 oktober 2007; onderzocht op 20 september 2022 met de WISC-V-NL. TIQ: 79. Er zijn geen vervolgtesten gepland.',
  ),
]);

const onderbouwing = papier(school, 'Toelichting', [
  kop('Onderbouwing', 1),
  ...tekst(
    'Mees zit op Het Spinnewiel omdat hij daar rust heeft. Zonder toezicht gaat hij op de vuist. Om deze redenen heeft hij speciaal onderwijs nodig.',
  ),
  streep,
  ...tekst('Opgesteld namens het team.'),
  tekenen({ label: 'Handtekening', getekend: 'inkt' }),
]);

/** Renewal up to the course year of the twentieth birthday, without a remaining route, with two numbers. */
export const spinnewiel: Casus = {
  id: 't-spinnewiel-verlenging-twee-nummers',
  titel:
    'Verlenging, incompleet: formulier van ouders volgt nog, twee verschillende TLV-nummers, tot 20 jaar zonder leerroute, OPP zonder evaluatie, onderbouwing zonder naam, functie en datum',
  school: { naam: 'Rond de Toren', soort: 'vo', aangesloten: true, pro: true },
  soort: 'tlv-gp',
  variant: 'verlenging',
  peildatum: '2026-04-15',
  stukken: [
    { naam: 'verzoek verlenging.pdf', soorten: ['brief'], papier: brief },
    { naam: 'opp mees.pdf', soorten: ['opp'], papier: opp },
    { naam: 'voortgang.docx', soorten: ['voortgangsrapportage'], papier: voortgang },
    { naam: 'TRF profiel.pdf', soorten: ['vragenlijst'], papier: trf },
    { naam: 'iq 2022.pdf', soorten: ['intelligentieonderzoek'], papier: iq },
    { naam: 'onderbouwing.docx', soorten: ['onderbouwing'], papier: onderbouwing },
  ],
  feiten: {
    geboortedatum: '2007-10-08',
    tiq: 79,
    tiqDatum: '2022-09-20',
    instrument: 'WISC-V-NL',
    plaatsing: '2026-08-01',
    geldigTot: '2028-07-31',
  },
  verwacht: verlenging({
    'alg.geldigheid-maximaal': ['ontbreekt', 'te-beoordelen'],
    'alg.handtekening-ouders': ['ontbreekt'],
    'gpv.opp': ['ontbreekt'],
    'gpv.aanmeldingsformulier': ['ontbreekt'],
    'vl.tlv-nummer': ['te-beoordelen'],
    'vl.opp': ['ontbreekt'],
    'vl.onderbouwing': ['ontbreekt'],
  }),
};
