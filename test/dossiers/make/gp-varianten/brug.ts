import { maakPdf } from '../../../../local/voorbeelden/papier/pdf.ts';
import { maakWord } from '../../../../local/voorbeelden/papier/word.ts';
import { keuzes, kop, lijst, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { makeMail } from '../../../read/make-mail.ts';
import { huis } from '../tweede/huis.ts';
import { nieuw, papier, type Casus } from '../vorm.ts';

const vo = huis({
  naam: 'Brug College',
  ondertitel: 'interconfessionele scholengemeenschap',
  briefhoofd: 'links',
  kleur: '#00838f',
  letter: 'Source Sans 3',
  grootte: 11,
});
const so = huis({ naam: 'so De Vuurtoren', briefhoofd: 'midden', kleur: '#c62828', letter: 'Arimo', tabel: 'balken' });
const kjp = huis({
  naam: 'Jeugdkliniek Lindeboom',
  ondertitel: 'kinder- en jeugdpsychiatrie',
  briefhoofd: 'rechts',
  kleur: '#263238',
  letter: 'Lora',
  tabel: 'lijnen',
  voet: 'vertrouwelijk {p}/{n}',
});

const formulier = papier(vo, 'TLV-aanvraag', [
  kop('Aanvraag TLV voor een overstap van SO naar VSO', 1),
  velden(
    ['Leerling', 'Jip Wolthuis'],
    ['Geboortedatum', '5 juli 2014'],
    ['Nu op', 'so De Vuurtoren, groep 8'],
    ['Ingeschreven / aangemeld bij', 'Brug College'],
    ['Gaat naar', 'VSO Het Baken'],
    ['Ingangsdatum', '1 augustus 2026'],
    ['Einddatum', '31 juli 2030'],
  ),
  keuzes('Type', ['GP', true], ['ZML', false], ['LZ', false], ['LG', false], ['EMB', false]),
  kop('Overleg', 3),
  ...tekst(
    'Op 14 april 2026 hebben wij met De Vuurtoren en Het Baken (mw. R. Faassen, toelating) om de tafel gezeten. Het Baken heeft plaats en vindt Jip passend.',
  ),
  kop('Kan het Brug College het zelf?', 3),
  ...tekst(
    'Ons gedragstraject biedt maximaal zes uur per week begeleiding in klassen van 24. Jip heeft de hele dag nabijheid nodig. Dat kunnen wij niet bieden.',
  ),
  kop('Door de ouders ingevuld', 3),
  velden(
    [
      'Hoe is uw kind thuis?',
      'Lief en bang tegelijk. Als de planning wijzigt, gooit hij met speelgoed of slaat hij ons. We gaan bijna nergens meer heen.',
    ],
    ['En op de club?', 'De zwemles is na vier keer gestopt omdat hij de badmeester beet.'],
    ['Wat wenst u?', 'Een school die niet belt dat we hem moeten komen halen.'],
  ),
  tekenen(
    { label: 'Handtekening ouder/voogd', naam: 'E. Wolthuis', datum: '20-04-2026', getekend: 'inkt' },
    { label: 'Handtekening ouder/voogd', naam: 'J. Wolthuis', datum: '20-04-2026', getekend: 'inkt' },
  ),
]);

const rapport = papier(kjp, 'Psychiatrisch rapport', [
  kop('Verslag psychiatrisch en psychologisch onderzoek', 1),
  velden(
    ['Patiënt', 'Jip Wolthuis (m)'],
    ['Geboortedatum', '05-07-2014'],
    ['Onderzoeksperiode', 'september - oktober 2025'],
    ['Verslagdatum', '3 november 2025'],
    ['Behandelaren', 'drs. K. Amsing, kinder- en jeugdpsychiater; L. Versteeg, GZ-psycholoog'],
  ),
  kop('Middelen', 3),
  lijst(
    'WISC-V-NL (afgenomen 23 september 2025): TIQ 103, 95%-interval 97-109.',
    'CBCL ouders en TRF leerkracht, beide oktober 2025: externaliserend T = 74 en T = 72.',
    'ADOS-2 module 3 en ontwikkelingsanamnese.',
  ),
  kop('Classificatie (DSM-5)', 3),
  lijst('F84.0 Autismespectrumstoornis', 'F91.3 Oppositionele-opstandige stoornis'),
  kop('Advies', 3),
  ...tekst('Behandeling bij onze kliniek, ten minste tot en met december 2026. Onderwijs in een kleine, gespecialiseerde setting.'),
  tekenen({ label: 'drs. K. Amsing', functie: 'kinder- en jeugdpsychiater', getekend: 'plaatje' }),
]);

const opp = papier(so, 'OPP', [
  kop('OPP De Vuurtoren', 1),
  ...tekst('Jip Wolthuis, geb. 5 juli 2014, groep 8. Laatste bijstelling: 30 maart 2026.'),
  kop('Verantwoordingsdeel', 2),
  ...tekst(
    'Verwachte uitstroom: vso, diplomagericht (vmbo-tl). Onderbouwing: cognitie gemiddeld (TIQ 103), Cito II-III. Stimulerend: weet veel van treinen, eerlijk. Belemmerend: rigide, agressief bij verandering.',
  ),
  kop('Handelingsdeel', 2),
  tabel(
    ['Doel', 'Hoe', 'Wie'],
    [
      ['Jip accepteert een wijziging in het rooster', 'picto, vooraf oefenen', 'leerkracht'],
      ['Jip vraagt om pauze', 'rode kaart', 'assistent'],
      ['Jip speelt tien minuten met een ander', 'spelbegeleiding', 'speltherapeut'],
    ],
    [3, 2, 1.5],
  ),
  ...tekst('Extra ondersteuning: sinds augustus 2024 een onderwijsassistent, tien uur per week.'),
  kop('Evaluatiedeel', 2),
  ...tekst('30 maart 2026, met ouders. Wijziging accepteren: 3 van 10 keer. Pauze vragen: 6 van 10. Spelen: gehaald met een vaste jongen.'),
]);

const plan = papier(so, 'Handelingsplan', [
  kop('Handelingsplan sociaal-emotioneel', 1),
  velden(
    ['Leerling', 'Jip Wolthuis'],
    ['Periode', '10 november 2025 - 27 maart 2026'],
    ['Arrangement', 'individuele begeleiding, 10 uur'],
    ['Geëvalueerd', '27 maart 2026'],
  ),
  tabel(
    ['Doel', 'Evaluatie'],
    [
      ['Minder slaan (van 5 naar 2 per week)', 'nu 4 per week: niet gehaald'],
      ['Zelf naar de rustruimte', 'half: als de assistent meeloopt'],
    ],
    [2, 2],
  ),
]);

const onderbouwing = papier(vo, 'Onderbouwing', [
  kop('Psychodiagnostische onderbouwing', 1),
  ...tekst(
    'Jip heeft autisme en een opstandige stoornis. Op school, thuis en bij zwemles loopt hij vast bij verandering. Gebruikte instrumenten: CBCL, TRF, ADOS-2 en WISC-V. De beperking in onderwijsdeelname is ernstig: hij mist gemiddeld zeven uur per week door escalaties.',
    'Brug College, 21 april 2026\nWietske Ploegstra, orthopedagoog-generalist NVO',
  ),
]);

const advies = papier(huis({ letter: 'Libertinus Serif', grootte: 11 }), 'Deskundigenadviezen', [
  ...tekst(
    'Eerste deskundige: Wietske Ploegstra, orthopedagoog-generalist. Datum: 21 april 2026. Ik adviseer het VSO. De nabijheid die Jip nodig heeft, is in het VO niet te organiseren.',
    'Tweede deskundige: Coen Haverlag, kinder- en jeugdpsycholoog NIP. Datum: 22 april 2026. Ik ondersteun de aanvraag; de problematiek is structureel.',
  ),
]);

const mail = async () =>
  Buffer.from(
    makeMail({
      subject: 'overdracht Jip',
      parts: [
        { text: 'Beste collega, hierbij het OPP en het plan van Jip. Succes met de aanvraag! Tineke (De Vuurtoren)' },
        { name: 'opp jip maart.pdf', bytes: maakPdf(opp), type: 'application/pdf' },
        {
          name: 'hp jip.docx',
          bytes: await maakWord(plan),
          type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        },
      ],
    }),
  );

/** From SO to VSO, asked for by a VO school; the papers of the SO came by mail. */
export const brug: Casus = {
  id: 'v-brug-overstap',
  titel: 'GP overstap SO-VSO, compleet: aangevraagd door een VO-school, OPP en plan van de SO-school in een mail, net 12 jaar',
  school: { naam: 'Brug College', soort: 'vo', aangesloten: true, pro: false },
  soort: 'tlv-gp',
  variant: 'overstap',
  peildatum: '2026-04-23',
  stukken: [
    { naam: 'TLV-aanvraag JW.pdf', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'Lindeboom nov25.pdf', soorten: ['onderzoeksverslag', 'intelligentieonderzoek'], papier: rapport },
    { naam: 'FW_ overdracht Jip.eml', soorten: ['opp', 'handelingsplan', 'brief'], bytes: mail },
    { naam: 'onderbouwing.docx', soorten: ['onderbouwing'], papier: onderbouwing },
    { naam: 'adviezen.pdf', soorten: ['deskundigenadvies'], papier: advies },
  ],
  feiten: {
    geboortedatum: '2014-07-05',
    tiq: 103,
    tiqDatum: '2025-09-23',
    instrument: 'WISC-V-NL',
    plaatsing: '2026-08-01',
    geldigTot: '2030-07-31',
  },
  verwacht: nieuw({ 'gp.hulpverlening': ['nvt', 'voldaan', 'te-beoordelen'] }),
};
