import { keuzes, klein, kop, lijst, streep, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { maakPdf } from '../../../../local/voorbeelden/papier/pdf.ts';
import { papier, type Casus } from '../vorm.ts';
import { huis } from '../tweede/huis.ts';
import { bericht, werkblad } from './bijlagen.ts';
import { nieuwC3 } from './verwacht.ts';

const school = huis({
  naam: 'Esdoorn Lyceum',
  ondertitel: 'gymnasium, atheneum en havo',
  briefhoofd: 'midden',
  kleur: '#7b1fa2',
  letter: 'Source Sans 3',
  tabel: 'balken',
  voet: 'Esdoorn Lyceum - {p}',
});
const umc = huis({
  naam: 'UMC Noorderhaven',
  ondertitel: 'afdeling kinderrevalidatie en vermoeidheid',
  briefhoofd: 'rechts',
  kleur: '#01579b',
  letter: 'Libertinus Serif',
  grootte: 11,
  tabel: 'lijnen',
});

const formulier = papier(school, 'Aanmelding', [
  kop('Aanmelding bij het loket', 1),
  ...tekst('In dit formulier vertelt u als ouder samen met de school waarom u een plaats in het voortgezet speciaal onderwijs aanvraagt.'),
  tabel(undefined, [
    ['Voornaam', 'Hidde', 'Achternaam', 'Terpstra'],
    ['Geboren', "8 feb. '11", 'Klas', '3 vwo'],
    ['Soort plaats', 'langdurig ziek (LZ)', 'Eerste keer?', 'ja'],
  ]),
  tabel(
    undefined,
    [
      ['Vanaf wanneer', '1 januari 2027'],
      ['Tot wanneer', '31 juli 2029'],
      ['Welke vso-school', 'De Ligthal, afdeling LZ'],
      [
        'Is er al contact geweest?',
        'Ja. Op 28 september 2026 hadden ouders, Hidde en de zorgcoördinator een gesprek op De Ligthal met dhr. Versluis. Hidde kan in januari starten met twee ochtenden.',
      ],
    ],
    [1, 3],
  ),
  kop('Ouders vertellen', 2),
  ...tekst(
    'Na de ziekte van Pfeiffer in 2024 is Hidde nooit meer de oude geworden. Hij ligt veel. Twee uur les en hij is twee dagen kwijt. Wij zijn ten einde raad geweest, en nu opgelucht dat er een school is die met hem meebeweegt.',
  ),
  kop('Hidde zelf', 2),
  ...tekst('"Ik wil gewoon weer ergens bij horen en mijn natuurkunde afmaken."'),
  keuzes('Gaat u akkoord met deze aanvraag?', ['ja', true], ['nee', false]),
  tekenen(
    { label: 'Moeder', naam: 'L. Terpstra-Bos', datum: '5 oktober 2026', getekend: 'inkt' },
    { label: 'Vader', naam: 'J. Terpstra', datum: '5 oktober 2026', getekend: 'inkt' },
  ),
]);

const opp = papier(school, 'OPP', [
  kop('Ontwikkelingsperspectief', 1),
  klein('Hidde Terpstra, 08-02-2011, 3 vwo. Vastgesteld 30 september 2026 na overleg met ouders en Hidde.'),
  kop('Verwachting', 2),
  ...tekst('Hidde heeft een TIQ van 121 en kan een vwo-diploma halen, in zijn eigen tempo.'),
  kop('Wat hem steunt en wat hem hindert', 2),
  lijst(
    '+ leergierig, plant goed, een warm thuis',
    '+ vrienden die appen',
    '- hoofdpijn en spierpijn na inspanning',
    '- concentratie na 30 minuten weg',
    '- trappen en drukke gangen',
  ),
  kop('Onderwijsbehoeften', 2),
  ...tekst(
    'Hidde heeft een rooster nodig dat met zijn belastbaarheid mee verandert, rust tussen de lesuren, docenten die stof schrappen, en een bed in de buurt.',
  ),
  kop('Benodigde ondersteuning', 2),
  ...tekst('Dagelijks afstemmen met een vaste begeleider, digitale lessen, contact met het revalidatieteam.'),
  kop('Geboden ondersteuning', 2),
  ...tekst(
    'Basis: aangepast rooster, lift, rustkamer (sinds november 2024). Extra arrangement: 3 uur per week individuele begeleiding plus consulent zieke leerlingen. Hiermee kwam Hidde niet verder dan vier lesuren per week. De school heeft geen groep waarin het hele rooster op belastbaarheid is gebouwd en kan daarom de nodige ondersteuning niet leveren, ook niet met meer uren.',
  ),
]);

const medisch = papier(umc, 'Verklaring', [
  ...tekst('Noorderhaven, 14 september 2026', 'Medische verklaring ten behoeve van onderwijs', 'Hidde Terpstra, 8 februari 2011'),
  ...tekst(
    'Ondergetekende verklaart dat Hidde onder behandeling is wegens een postviraal vermoeidheidssyndroom (ME/CVS) met orthostatische intolerantie. De aandoening is lichamelijk van aard. Door post-exertionele malaise kan hij niet meer dan enkele uren per week onderwijs volgen. Het verzuim op school is hier het gevolg van. De prognose is gunstig maar herstel zal jaren vergen.',
  ),
  tekenen({ label: '', naam: 'mw. dr. E. van Straalen', functie: 'kinderarts-revalidatie', getekend: 'inkt' }),
]);

const iq = papier(
  huis({ naam: 'Leerzaam', ondertitel: 'praktijk voor leren en ontwikkeling', briefhoofd: 'links', kleur: '#c2185b' }),
  'Rapportage',
  [
    kop('Rapportage intelligentieonderzoek', 1),
    velden(
      ['Naam', 'H. Terpstra'],
      ['Geboortedatum', '08-02-2011'],
      ['Data onderzoek', '2 en 9 april 2025 (in twee delen wegens belastbaarheid)'],
      ['Instrument', 'WISC-V-NL'],
    ),
    ...tekst(
      'Totaal IQ: 121 (betrouwbaarheidsinterval 114 - 126). Verwerkingssnelheid is met 92 een relatief zwak punt, passend bij vermoeidheid.',
    ),
    tekenen({ label: '', naam: 'drs. P. Roelink', functie: 'kinder- en jeugdpsycholoog', getekend: 'plaatje' }),
  ],
);

const plan = papier(school, 'HP', [
  kop('Plan belastbaarheid', 1),
  ...tekst('voor: Hidde (3V) | periode 6-1-2025 t/m 20-6-2025 | schrijver: A. Meinders, ondersteuningscoördinator'),
  tabel(
    undefined,
    [
      ['Doel 1', 'Hidde volgt 8 lesuren per week verspreid over vijf dagen'],
      ['Actie', 'opbouwschema van het UMC, rustkamer na elk uur'],
      ['Doel 2', 'Hidde houdt wiskunde en natuurkunde bij'],
      ['Actie', 'begeleider 3 u/wk, online'],
    ],
    [1, 4],
  ),
  streep,
  ...tekst(
    '**Evaluatie d.d. 24 juni 2025** met ouders, Hidde en orthopedagoog F. Lanting. Doel 1 niet bereikt: gemiddeld 4,2 uur. Doel 2 bereikt voor wiskunde. De orthopedagoog adviseerde om niet op uren maar op energie te sturen; dat is vanaf september gedaan.',
  ),
]);

const adviezen = papier(school, 'Adviezen', [
  kop('Deskundigenadviezen LZ Hidde Terpstra', 1),
  kop('1.', 3),
  ...tekst(
    'Fleur Lanting, orthopedagoog, was vanaf januari 2025 betrokken bij de aanpak op school. Zij adviseert: "Hidde kan leren, maar niet in een gewoon rooster. Een TLV LZ is nodig."',
  ),
  tekenen({ label: '', naam: 'F. Lanting', datum: '1 oktober 2026', getekend: 'inkt' }),
  kop('2.', 3),
  ...tekst(
    'Drs. Pien Roelink, kinder- en jeugdpsycholoog: "Er is geen psychiatrische verklaring voor de klachten. Ik ondersteun plaatsing op een LZ-afdeling."',
  ),
  tekenen({ label: '', naam: 'P. Roelink', datum: '2 oktober 2026', getekend: 'plaatje' }),
]);

/** LZ, complete, placed on 1 January; the medical statement hangs at a mail, the absence is a sheet. */
export const esdoorn: Casus = {
  id: 'c3-lz-esdoorn-compleet',
  titel: 'LZ compleet: medische verklaring als bijlage van een e-mail, verzuim in een rekenblad, plaatsing 1 januari',
  school: { naam: 'Esdoorn Lyceum', soort: 'vo', aangesloten: true, pro: false },
  soort: 'tlv-lz',
  variant: 'nieuw',
  peildatum: '2026-10-08',
  stukken: [
    { naam: 'aanmelding Hidde.pdf', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'OPP Hidde T..docx', soorten: ['opp'], papier: opp },
    {
      naam: 'FW_ verklaring UMC.eml',
      soorten: ['medische-verklaring'],
      bytes: () =>
        bericht(
          {
            van: 'Lieke Terpstra <lieke@terpstra.example>',
            aan: 'A. Meinders <meinders@esdoorn.example>',
            onderwerp: 'FW: verklaring UMC',
            datum: 'Tue, 15 Sep 2026 19:42:10 +0200',
          },
          ['Hoi Anneke,', '', 'Hier is de verklaring van dr. Van Straalen voor de aanvraag van Hidde.', '', 'Groet, Lieke'],
          { naam: 'verklaring.pdf', bytes: maakPdf(medisch) },
        ),
    },
    { naam: 'Leerzaam WISC.pdf', soorten: ['intelligentieonderzoek'], papier: iq },
    { naam: 'plan belastbaarheid.docx', soorten: ['handelingsplan'], papier: plan },
    { naam: 'adviezen HT.pdf', soorten: ['deskundigenadvies'], papier: adviezen },
    {
      naam: 'verzuim 25-26.xlsx',
      soorten: ['overig'],
      bytes: () =>
        werkblad('verzuim', [
          ['Verzuimoverzicht Hidde Terpstra', '', ''],
          ['Maand', 'Lesuren', 'Gemist (ziek)'],
          ['sep 2025', 120, 101],
          ['okt 2025', 104, 92],
          ['nov 2025', 128, 110],
          ['dec 2025', 96, 84],
          ['jan 2026', 124, 109],
        ]),
    },
  ],
  feiten: {
    geboortedatum: '2011-02-08',
    tiq: 121,
    tiqDatum: '2025-04-02',
    instrument: 'WISC-V-NL',
    plaatsing: '2027-01-01',
    geldigTot: '2029-07-31',
  },
  verwacht: nieuwC3('lz', { 'alg.indientermijn': ['nvt'], 'c3.jeugdzorg': ['voldaan', 'nvt', 'te-beoordelen'] }),
};
