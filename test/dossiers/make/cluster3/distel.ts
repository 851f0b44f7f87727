import { kop, lijst, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { papier, type Casus } from '../vorm.ts';
import { huis } from '../tweede/huis.ts';
import { nieuwC3 } from './verwacht.ts';

const school = huis({ naam: 'Distelveld vmbo', briefhoofd: 'midden', kleur: '#6a1b9a', letter: 'Lora', grootte: 10, tabel: 'lijnen' });

const formulier = papier(school, 'Aanvraag', [
  kop('Aanvraag toelating zml', 1),
  velden(
    ['Onze leerling', 'Mees Tolhuis'],
    ['Geboren op', '6 januari 2014'],
    ['Wij vragen', 'TLV voor vso-zml (eerste keer)'],
    ['Van', '1 augustus 2026'],
    ['Tot en met', '31 juli 2030'],
    ['Naar', 'vso De Kameleon. Op 20 april 2026 is Mees daar besproken met de zorgcoördinator.'],
  ),
  ...tekst(
    'Mees heeft het syndroom van Down. De verklaring van de arts hebben wij bij de ouders opgevraagd. Ze konden hem nog niet vinden; hij wordt nagestuurd.',
  ),
  tekenen(
    { label: 'moeder', naam: 'A. Tolhuis', datum: '7 mei 2026', getekend: 'inkt' },
    { label: 'vader', naam: 'G. Tolhuis', datum: '7 mei 2026', getekend: 'inkt' },
  ),
]);

const opp = papier(school, 'OPP', [
  kop('OPP Mees', 1),
  ...tekst('Mees Tolhuis, 6 januari 2014, versie 28 april 2026. Mees en zijn ouders hebben meegedacht op 22 april 2026.'),
  tabel(
    undefined,
    [
      ['Steunend', 'muziek, grapjes, grote broer Luuk'],
      ['Hinderend', 'verstaanbaarheid, tempo, weglopen'],
      ['Onderwijsbehoefte', 'gebaren en pictogrammen, een overzichtelijke groep, leren in echte situaties'],
      ['Ondersteuning', 'begeleider naast hem, logopedie, toezicht'],
      [
        'Waarom niet op Distelveld',
        'Wij zijn een vmbo. Ook ons extra arrangement (klas op maat, vijf uur) is gericht op leerlingen die een diploma halen.',
      ],
      ['Betrokken', 'ambulant begeleider Stichting Down & Up; consulent MEE'],
    ],
    [1, 3],
  ),
]);

const advies = papier(school, 'Advies', [
  kop('Advies orthopedagoog', 2),
  ...tekst(
    'Ik ken Mees (6 januari 2014) sinds maart en heb met het team bedacht hoe hij met pictogrammen door de dag komt. Ik adviseer toelating tot vso-zml.',
  ),
  lijst('Naam: Hannie Pater', 'Functie: orthopedagoog', 'Datum: 30 april 2026'),
]);

/** Down syndrome told by the school only: without a medical statement the exception does not hold. */
export const distel: Casus = {
  id: 'c3-zml-down-verklaring-volgt',
  titel: 'ZML bij Down, de medische verklaring wordt nagestuurd: de uitzondering geldt nog niet, en verder is het dossier niet volledig',
  school: { naam: 'Distelveld vmbo', soort: 'vo', aangesloten: true, pro: false },
  soort: 'tlv-zml',
  variant: 'nieuw',
  peildatum: '2026-05-11',
  stukken: [
    { naam: 'aanvraag Mees.docx', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'OPP Mees.pdf', soorten: ['opp'], papier: opp },
    { naam: 'advies Hannie.pdf', soorten: ['deskundigenadvies'], papier: advies },
  ],
  feiten: { geboortedatum: '2014-01-06', plaatsing: '2026-08-01', geldigTot: '2030-07-31' },
  verwacht: nieuwC3('zml', {
    'alg.deskundigen': ['ontbreekt'],
    'alg.iq-actueel': ['ontbreekt'],
    'c3.handelingsplannen': ['ontbreekt'],
    'zml.iq': ['ontbreekt', 'te-beoordelen'],
  }),
};
