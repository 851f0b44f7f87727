import { kop, lijst, nieuwePagina, streep, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { huis } from '../tweede/huis.ts';
import { papier, type Casus } from '../vorm.ts';
import { proBijzonder } from './uitkomsten.ts';

const school = huis({
  naam: 'Brede School Kadeweg',
  ondertitel: 'vmbo met lwoo en praktijkonderwijs',
  briefhoofd: 'links',
  kleur: '#bf360c',
  letter: 'Arimo',
  voet: 'dossier 2023117 - {p} van {n}',
});
const swv = huis({
  naam: 'Samenwerkingsverband Rivierdelta',
  briefhoofd: 'rechts',
  kleur: '#24506e',
  letter: 'Libertinus Serif',
  grootte: 11,
});

/** All papers of the school printed into one PDF. */
const bundel = papier(school, 'Dossier', [
  kop('Aanvraag TLV praktijkonderwijs voor een leerling met lwoo', 1),
  ...tekst('(aanvullende criteria, bijzondere groepen - art. 9.2 onder a)'),
  velden(
    ['Leerling', 'Chayenne Pelupessy'],
    ['Geboren', '14 september 2011'],
    ['Klas', '2 basis lwoo'],
    ['Plaatsing in PrO', '1 augustus 2026, klas 3 PrO Kadeweg'],
    ['Looptijd', '01/08/2026 - 31/07/2030'],
    ['Ingevuld door', 'Yvonne Adelaar, ondersteuningscoördinator'],
  ),
  tekenen(
    { label: 'moeder', naam: 'G. Pelupessy', datum: '2 april 2026', getekend: 'inkt' },
    { label: 'vader', naam: 'M. Pelupessy', datum: '2 april 2026', getekend: 'inkt' },
  ),
  nieuwePagina,
  kop('Motivering', 1),
  ...tekst(
    'Chayenne kreeg in juni 2024 een aanwijzing lwoo. Sindsdien zijn haar problemen toegenomen. In klas 1 haalde zij met veel hulp voldoendes; in klas 2 staat zij voor zeven van de tien vakken onvoldoende. Zij is bang geworden om fouten te maken en meldt zich ziek bij toetsen. De scheiding van haar ouders (mei 2025) en het overlijden van oma hebben haar uit evenwicht gebracht. Wij zijn van oordeel dat de problematiek na het besluit over lwoo duidelijk is toegenomen en dat het praktijkonderwijs het beste aansluit bij wat zij nodig heeft: kleine groepen, vaste docenten en leren in de praktijk.',
    'Y. Adelaar, ondersteuningscoördinator, 31 maart 2026',
  ),
  kop('Wat gebeurt er als zij blijft?', 2),
  ...tekst(
    'Wij verwachten dat Chayenne in het vmbo vastloopt en de school zonder diploma verlaat. Het verzuim is in een half jaar gestegen van 4 naar 31 procent. De kans op thuiszitten en op verdere angstklachten is groot.',
  ),
  nieuwePagina,
  kop('Begeleiding in klas 1 en 2', 1),
  tabel(
    ['Wat', 'Wanneer', 'Door', 'Wat heeft het opgeleverd'],
    [
      ['Kleine lwoo-klas (15)', 'aug 2024 - nu', 'team onderbouw', 'Klas 1 over met hulp; klas 2 niet.'],
      ['Steunles Nederlands en rekenen', 'sept 2024 - feb 2026, 2x p.w.', 'mw. Boon', 'Rekenen van 4,1 naar 4,6. Nederlands gelijk.'],
      ['Faalangsttraining', 'nov 2025 - jan 2026', 'schoolpsycholoog', 'Zij herkent de spanning, blijft toetsen mijden.'],
      ['Verzuimaanpak', 'jan 2026 - nu', 'mentor en leerplicht', 'Verzuim daalde kort, steeg daarna weer.'],
    ],
    [2, 2, 1.5, 3],
  ),
  kop('Wie van buiten de school meedachten', 2),
  lijst(
    'GGD-jeugdarts, dr. F. Kortekaas: consult 12 januari 2026, M@ZL.',
    'Gezinscoach van het wijkteam, S. Bruins: sinds juni 2025, tweewekelijks.',
    'Rouwbegeleiding voor kinderen, praktijk De Vlinder: zes gesprekken in het najaar van 2025.',
  ),
  streep,
  kop('OPP', 1),
  velden(['Uitstroom bij start', 'vmbo-basis'], ['Uitstroom nu', 'praktijkonderwijs: entree of arbeid'], ['Bijgesteld', '19 maart 2026']),
  ...tekst(
    '**Helpende factoren:** zorgzaam, handig, goede band met mentor. **Hinderende factoren:** angst, lage leersnelheid, verlies.',
    '**Doel 1:** elke dag op school. **Doel 2:** in iedere les om hulp vragen. **Doel 3:** weer plezier in leren, via praktijkvakken.',
    '**Geëvalueerd op 19 maart 2026:** doel 1 niet gehaald, doel 2 gehaald bij twee docenten, doel 3 gehaald bij zorg en welzijn.',
  ),
]);

const beschikking = papier(swv, 'Beslissing lwoo', [
  ...tekst(
    'Aan: Brede School Kadeweg',
    'Datum: 18 juni 2024',
    'Onderwerp: toewijzing leerwegondersteunend onderwijs',
    'Het loket van het samenwerkingsverband heeft besloten dat **Chayenne Pelupessy**, geboren op 14 september 2011, is aangewezen op leerwegondersteunend onderwijs, met ingang van 1 augustus 2024. De beslissing geldt landelijk en voor de hele schoolloopbaan in het vmbo. Volgnummer LW-2024-0061.',
    'Grond: IQ in het gebied 75 tot en met 90 en een leerachterstand op begrijpend lezen en inzichtelijk rekenen.',
  ),
  tekenen({ label: 'namens het loket', naam: 'R. van Dalen', functie: 'voorzitter', getekend: 'plaatje' }),
]);

const zienswijze = papier(huis({ letter: 'Libertinus Serif', grootte: 12 }), 'Brief ouders', [
  ...tekst(
    'Zondag 22 maart 2026',
    'Beste mevrouw Adelaar,',
    'U vroeg ons om op te schrijven wat wij ervan vinden. Wij waren eerst tegen de praktijkschool, want Chayenne is niet dom. Maar wij zien dat zij doodongelukkig is. Na de kijkdag kwam zij voor het eerst weer lachend thuis. Wij zijn het er daarom mee eens dat zij naar het praktijkonderwijs gaat en dat u de verklaring aanvraagt.',
    'Groeten,',
  ),
  tekenen({ label: 'Grace Pelupessy', getekend: 'inkt' }, { label: 'Marvin Pelupessy', getekend: 'inkt' }),
]);

const toetsen = papier(school, 'Toetsgegevens', [
  kop('Cito Volgsysteem VO, toets 2 (februari 2026)', 2),
  ...tekst('Chayenne Pelupessy, 2BL'),
  tabel(
    ['Onderdeel', 'Score', 'Niveau'],
    [
      ['Nederlands leesvaardigheid', '148', 'onder bb'],
      ['Nederlands woordenschat', '151', 'onder bb'],
      ['Rekenen-wiskunde', '139', 'onder bb'],
      ['Engels', '160', 'bb'],
    ],
    [3, 1, 1],
  ),
]);

const adviezen = papier(school, 'Deskundigen', [
  ...tekst(
    'Advies 1. Ik adviseer over te gaan tot plaatsing in het praktijkonderwijs. Bram Noordzij, psycholoog NIP, 25 maart 2026.',
    'Advies 2. Als docent en stagecoördinator in vmbo en praktijkonderwijs (18 jaar) zie ik dat Chayenne in de praktijkvakken opbloeit. Advies: PrO. Sjaak Terpstra, stagecoördinator PrO, 27 maart 2026.',
  ),
]);

/** Special group a, complete: almost all in one PDF, no IQ. */
export const kadeweg: Casus = {
  id: 'p-kadeweg-bijzonder-a',
  titel:
    'PrO-bijzonder groep a, compleet: bundel van een aanvraag, motivering, begeleiding, externen, risico en OPP in een pdf; zienswijze als brief; geen IQ',
  school: { naam: 'Brede School Kadeweg', soort: 'vo', aangesloten: true, pro: true },
  soort: 'tlv-pro-bijzonder',
  variant: 'nieuw',
  peildatum: '2026-04-09',
  stukken: [
    {
      naam: 'Dossier CP.pdf',
      soorten: ['aanmeldingsformulier', 'motivering', 'risicos', 'begeleiding', 'externen', 'opp'],
      papier: bundel,
    },
    { naam: '18-06-24 besluit.pdf', soorten: ['lwoo-beslissing'], papier: beschikking },
    { naam: 'brief ouders.docx', soorten: ['zienswijze'], papier: zienswijze },
    { naam: 'citovo.pdf', soorten: ['overig'], papier: toetsen },
    { naam: 'desk.docx', soorten: ['deskundigenadvies'], papier: adviezen },
  ],
  feiten: { geboortedatum: '2011-09-14', plaatsing: '2026-08-01', geldigTot: '2030-07-31' },
  verwacht: proBijzonder({ 'alg.iq-actueel': ['nvt'] }),
};
