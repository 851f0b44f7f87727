import { kop, lijst, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { huis } from '../tweede/huis.ts';
import { papier, verlenging, type Casus } from '../vorm.ts';

const school = huis({
  naam: 'vso Het Eiland',
  ondertitel: 'expertise in gedrag',
  briefhoofd: 'rechts',
  kleur: '#3949ab',
  letter: 'Lora',
  voet: 'Het Eiland, blad {p}',
});

const formulier = papier(school, 'Aanvraag verlenging', [
  kop('Verlenging TLV (categorie A)', 1),
  tabel(
    undefined,
    [
      ['Jongere', 'Damian Overgaauw'],
      ['Geboren', '20 november 2007'],
      ['TLV-type', 'GP / gedrag'],
      ['TLV-nummer', 'RD-GP-2023-0077'],
      ['Loopt tot', '31 juli 2026'],
      ['Verlengen tot en met', '31 juli 2027'],
      ['School', 'vso Het Eiland, examenklas vmbo-tl (blijft op onze school)'],
    ],
    [1, 2],
  ),
  kop('Leerroute die nog rest', 2),
  ...tekst(
    'Damian is 18. Hij heeft dit jaar door een opname vier maanden gemist en heeft in drie vakken nog geen schoolexamen kunnen doen. In 2026-2027 rondt hij Nederlands, wiskunde en biologie af, doet in mei 2027 eindexamen en stroomt dan uit naar mbo-3 dierverzorging. Er is al een intake gedaan bij het mbo. Zonder dit extra jaar heeft hij geen diploma.',
  ),
  kop('In te vullen door Damian en zijn ouders', 2),
  velden(
    ['Hoe gaat het op school?', 'Beter dan ooit. Ik wil mijn diploma halen.'],
    ['Wat is nog lastig?', 'Drukte en onverwachte dingen. Dan loop ik weg.'],
    ['Wat vinden ouders?', 'Wij gunnen hem dit jaar. Hij heeft er hard voor gewerkt.'],
  ),
  tekenen(
    { label: 'Damian (18 jaar)', naam: 'D. Overgaauw', datum: '17 februari 2026', getekend: 'inkt' },
    { label: 'Ouders', naam: 'H. en T. Overgaauw', datum: '17 februari 2026', getekend: 'inkt' },
  ),
]);

const opp = papier(school, 'Ontwikkelingsperspectief', [
  kop('Ontwikkelingsperspectief 2025-2026', 1),
  ...tekst('Damian Overgaauw, 20-11-2007'),
  kop('Verantwoording', 3),
  ...tekst(
    'Uitstroombestemming: mbo-3. Damian heeft een gemiddelde intelligentie (TIQ 96). Beschermend: humor, doel voor ogen, moeder. Risico: impulsief, traumareacties.',
  ),
  kop('Handelen', 3),
  lijst(
    'Vaste begeleider bij start en einde van de dag.',
    'Time-outkaart; terug in de les binnen vijftien minuten.',
    'Rooster opbouwen na de opname: van 8 naar 24 lesuren.',
  ),
  kop('Evalueren', 3),
  ...tekst(
    'Besproken op 10 februari 2026 met Damian, moeder en behandelaar. Opbouw rooster: 22 lesuren, bijna gehaald. Time-out: in acht van de tien keer binnen een kwartier terug. Startgesprek: elke dag. Bijstellen: examentraining in kleine groep.',
  ),
]);

const trf = papier(huis({ letter: 'Source Sans 3', tabel: 'lijnen' }), 'Uitdraai TRF', [
  kop('TRF/6-18, uitdraai', 2),
  ...tekst('Naam: Damian Overgaauw   Invuller: docent S. Bouma   Datum: 26-01-2026'),
  tabel(
    ['Schaal', 'T-score', 'Gebied'],
    [
      ['Regelovertredend gedrag', '66', 'grens'],
      ['Agressief gedrag', '71', 'klinisch'],
      ['Aandachtsproblemen', '68', 'grens'],
      ['Totaal', '67', 'klinisch'],
    ],
    [3, 1, 1],
  ),
  ...tekst('In het onderwijs betekent dit dat Damian begrenzing van nabij nodig heeft en niet zonder toezicht kan wisselen van lokaal.'),
]);

const voortgang = papier(school, 'Rapportage', [
  kop('Voortgangsrapportage augustus 2023 - februari 2026', 1),
  ...tekst(
    '**Leren.** Gemiddeld 6,4 in klas 3; 6,1 in klas 4, ondanks de opname van september tot en met december 2025.',
    '**Gedrag.** Van 31 incidenten in het eerste jaar naar 6 in het lopende jaar.',
    '**Behandeling.** Traumabehandeling bij De Overtuin, klinisch van september tot december 2025, nu ambulant.',
    '**Stage.** Dierenasiel, twee dagen per week in 2024-2025, beoordeeld met goed.',
    'Samengesteld door mentor Saskia Bouma',
  ),
]);

const iq = papier(huis({ naam: 'Jeugdhulp Delta', briefhoofd: 'balk', kleur: '#546e7a' }), 'IQ', [
  ...tekst(
    'Samenvatting intelligentieonderzoek',
    'Damian Overgaauw, geboren 20-11-2007. Afname WISC-III op 8 april 2016 door drs. M. Kool. TIQ 96, VIQ 101, PIQ 92.',
  ),
]);

const onderbouwing = papier(school, 'Onderbouwing', [
  kop('Onderbouwing verlenging', 2),
  ...tekst(
    'Damian is aangewezen op speciaal onderwijs omdat hij, ook na behandeling, bij onverwachte situaties in een overlevingsreactie schiet. In een groep van acht met twee begeleiders lukt leren; bij de proefplaatsing op het vavo (oktober 2024) liep het in drie weken spaak. Nog een jaar speciaal onderwijs met examen geeft hem een diploma en een plek.',
    'drs. Femke Sluiter, orthopedagoog-generalist\nMeerhorst, 12 februari 2026',
  ),
]);

/** Renewal past 18 for the examination year, by the vso school itself. */
export const eiland: Casus = {
  id: 'v-eiland-verlenging-18',
  titel:
    'GP verlenging, compleet: 18 jaar, resterende leerroute onderbouwd, aangevraagd door de vso-school zelf, IQ van tien jaar geleden, leerling tekent mee',
  school: { naam: 'vso Het Eiland', soort: 'vso', aangesloten: true, pro: false },
  soort: 'tlv-gp',
  variant: 'verlenging',
  peildatum: '2026-02-19',
  stukken: [
    { naam: 'aanvraag verl. D.O..pdf', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'OP 25-26.docx', soorten: ['opp'], papier: opp },
    { naam: 'trf jan.pdf', soorten: ['vragenlijst'], papier: trf },
    { naam: 'rapportage.pdf', soorten: ['voortgangsrapportage'], papier: voortgang },
    { naam: 'wisc.docx', soorten: ['intelligentieonderzoek'], papier: iq },
    { naam: 'onderbouwing FS.pdf', soorten: ['onderbouwing'], papier: onderbouwing },
  ],
  feiten: {
    geboortedatum: '2007-11-20',
    tiq: 96,
    tiqDatum: '2016-04-08',
    instrument: 'WISC-III',
    plaatsing: '2026-08-01',
    geldigTot: '2027-07-31',
    tlvNummer: 'RD-GP-2023-0077',
  },
  verwacht: verlenging({ 'alg.aanvrager': ['niet-voldaan', 'te-beoordelen'] }),
};
