import { kop, lijst, nieuwePagina, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { huis } from '../tweede/huis.ts';
import { papier, type Casus } from '../vorm.ts';
import { proBijzonder } from './uitkomsten.ts';

const school = huis({
  naam: 'SG Kromwal',
  ondertitel: 'locatie praktijkonderwijs',
  briefhoofd: 'midden',
  kleur: '#880e4f',
  letter: 'Source Sans 3',
  voet: '{p}',
});

const verzoek = papier(school, 'Verzoek', [
  kop('Verzoek om een TLV praktijkonderwijs (bijzondere groep)', 1),
  velden(
    ['Leerling', 'Milan Teunisse'],
    ['Geboortedatum', '2 november 2012'],
    ['Huidige school en klas', 'SG Kromwal, 1 vmbo-kader'],
    ['Instroom PrO', '1 augustus 2026'],
    ['Geldigheid', 'twee schooljaren, van 1 augustus 2026 tot en met 31 juli 2028'],
    ['Grond', 'groep b: leerling met een ontwikkelingsperspectief'],
  ),
  tekenen(
    { label: 'Ouder met gezag', naam: 'P. Teunisse', datum: '24-03-2026', getekend: 'inkt' },
    { label: 'Ouder met gezag', naam: 'A. Teunisse-Wit', datum: '24-03-2026', getekend: 'inkt' },
  ),
  kop('Hoe kijken ouders ertegenaan?', 2),
  ...tekst(
    '"Milan is op. Wij zien dat hij het vmbo niet trekt en staan achter een overstap naar het praktijkonderwijs. Wij gaan akkoord met deze aanvraag."',
  ),
  nieuwePagina,
  kop('Onderbouwing van het verzoek', 1),
  ...tekst(
    'Milan heeft sinds september 2025 een ontwikkelingsperspectief. Hij heeft een selectief mutisme en een ernstige angst voor toetsen. Los van zijn intelligentie (die is niet gemeten) maakt dit dat hij een theoretische leerweg niet kan afmaken. Dat is de reden dat wij praktijkonderwijs nodig vinden.',
    'Opgesteld op 20 maart 2026 door Renske Vos, orthopedagoog SG Kromwal',
  ),
  kop('Gevolgen als er niets verandert', 2),
  ...tekst('Blijft Milan in het vmbo, dan verwachten wij volledige uitval binnen een halfjaar, met een groot risico op thuiszitten.'),
  kop('Ingezette hulp', 2),
  tabel(
    ['Hulp', 'Periode', 'Effect'],
    [
      ['Mentorgesprek, dagelijks', 'sept. 2025 - heden', 'Milan komt vaker binnen, spreekt nog niet.'],
      ['Toetsen in een aparte ruimte', 'okt. 2025 - heden', 'Twee van de negen toetsen gemaakt.'],
      ['Buddy in de pauze', 'nov. 2025 - jan. 2026', 'Geen verandering.'],
    ],
    [2, 2, 3],
  ),
  kop('Hulp van buiten', 2),
  lijst(
    'Logopedist mw. T. Rijn, wekelijks sinds oktober 2025',
    'Kinder- en jeugdpsycholoog S. Blom (praktijk Het Anker), sinds januari 2026',
    'Jeugdarts GGD, consult op 4 februari 2026',
  ),
]);
const opp = papier(school, 'OPP', [
  kop('Ontwikkelingsperspectief Milan Teunisse', 1),
  ...tekst(
    'Geboren 2 november 2012. Opgesteld 18 september 2025, bijgesteld 16 maart 2026.',
    'Uitstroom: praktijkonderwijs, arbeid of entree. Belemmerend: angst, zwijgen. Bevorderend: technisch inzicht, geduldig.',
  ),
  lijst('Doel: Milan maakt de helft van de toetsen.', 'Doel: Milan geeft met een kaart aan dat hij hulp wil.'),
  ...tekst('Terugblik 16 maart 2026: de kaart gebruikt hij nu bij drie docenten. Toetsen lukken nog niet.'),
]);
const adviezen = papier(school, 'Adviezen', [
  ...tekst(
    '**Eerste deskundige**',
    'Praktijkonderwijs geeft Milan de rust die hij nodig heeft.',
    'Renske Vos, orthopedagoog - 23 maart 2026',
  ),
  ...tekst(
    '**Tweede deskundige**',
    'Ik zie bij Milan goede mogelijkheden in de techniekroute.',
    'Bas Hendriks, teamleider PrO - 24 maart 2026',
  ),
]);

/** Special group b with an OPP, most in one piece under headings of its own. */
export const kromwal: Casus = {
  id: 'p-kromwal-bijzonder-b',
  titel:
    'PrO-bijzonder groep b met OPP, compleet: zienswijze, motivering, risico, begeleiding en externen als kopjes in het verzoek; geen toetsen, geen IQ',
  school: { naam: 'SG Kromwal', soort: 'vo', aangesloten: true, pro: true },
  soort: 'tlv-pro-bijzonder',
  variant: 'nieuw',
  peildatum: '2026-03-26',
  stukken: [
    { naam: 'verzoek MT.pdf', soorten: ['aanmeldingsformulier', 'motivering'], papier: verzoek },
    { naam: 'OPP MT.docx', soorten: ['opp'], papier: opp },
    { naam: 'adviezen MT.pdf', soorten: ['deskundigenadvies'], papier: adviezen },
  ],
  feiten: { geboortedatum: '2012-11-02', plaatsing: '2026-08-01', geldigTot: '2028-07-31' },
  verwacht: proBijzonder({ 'alg.iq-actueel': ['nvt'], 'prob.zienswijze': ['voldaan', 'te-beoordelen'], 'prob.toetsen': ['nvt'] }),
};
