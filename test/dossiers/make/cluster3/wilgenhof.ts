import { kop, lijst, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { papier, type Casus } from '../vorm.ts';
import { huis } from '../tweede/huis.ts';
import { nieuwC3 } from './verwacht.ts';

const school = huis({
  naam: 'De Wilgenhof',
  ondertitel: 'speciaal onderwijs (zml)',
  briefhoofd: 'rechts',
  kleur: '#33691e',
  letter: 'Arimo',
  tabel: 'balken',
  voet: '{p}',
});
const ggz = huis({ naam: 'Kinderpsychiatrie Maasoever', briefhoofd: 'balk', kleur: '#4a148c', letter: 'Libertinus Serif', grootte: 11 });

const formulier = papier(school, 'Aanvraag EMB', [
  kop('Aanvraag TLV type EMB', 1),
  velden(
    ['Naam leerling', 'Dewi Soemodihardjo'],
    ['Geboortedatum', '21 april 2014'],
    ['Groep', 'bovenbouw B'],
    ['Plaatsing per', '1 augustus 2026'],
    ['Geldig tot en met', '31 juli 2029'],
    ['VSO', 'De Wissel, besproken op 2 maart 2026 met K. Ploeg, intern begeleider'],
    ['Categorie', 'C (ernstige psychiatrische problematiek)'],
  ),
  ...tekst(
    'Haar ouders zeggen: ons Dewi is een lieve meid maar zij kan heel kwaad zijn. Als er drukte is gaat zij bijten, ook zichzelf. De school heeft het altijd eerlijk met ons besproken. Wij zijn akkoord. Dewi is ook meegegaan kijken bij de nieuwe school.',
  ),
  tekenen(
    { label: 'vader', naam: 'R. Soemodihardjo', datum: '16 maart 2026', getekend: 'inkt' },
    { label: 'moeder', naam: 'W. Soemodihardjo-Sari', datum: '16 maart 2026', getekend: 'inkt' },
  ),
]);

const opp = papier(school, 'OPP', [
  kop('Ontwikkelingsperspectief Dewi', 1),
  ...tekst("Dewi Soemodihardjo, 21 april 2014. Bijgesteld 9 maart 2026 met ouders. Met Dewi besproken aan de hand van foto's."),
  tabel(
    ['Beschermende factoren', 'Belemmerende factoren'],
    [
      ['eet goed, slaapt goed', 'prikkelgevoelig, zelfverwonding'],
      ['houdt van puzzelen', 'weinig taal'],
      ['warm gezin', 'wisseling van leerkrachten'],
    ],
  ),
  ...tekst(
    'Onderwijsbehoeften: voorspelbaarheid, één volwassene tegelijk, werken in een eigen ruimte, pauze buiten de groep. Ondersteuning: 1 op 2, gedragsdeskundige wekelijks, veilige ruimte.',
  ),
  ...tekst(
    'Onze school heeft in het extra arrangement 12 uur per week een assistent op Dewi gezet en een prikkelarme kamer gemaakt. Zelfs dan moet de groep drie keer per week ontruimd. Meer kan De Wilgenhof niet bieden.',
  ),
]);

const onderzoek = papier(ggz, 'Onderzoek', [
  kop('Verslag psychodiagnostisch onderzoek', 1),
  velden(
    ['Naam', 'Dewi Soemodihardjo'],
    ['Geboren', '21-04-2014'],
    ['Onderzoek', '4 en 11 december 2025'],
    ['Onderzoekers', 'mw. drs. P. Schroots, GZ-psycholoog; dr. L. Mulder, kinder- en jeugdpsychiater'],
  ),
  ...tekst(
    'Intelligentie: WISC-V-NL, totaal IQ 58 (53-65).',
    'ABAS-3, dagelijkse zelfredzaamheid: score 56, zeer laag. Dewi wast zich niet zelf, draagt inlegluiers en kan bestek niet hanteren.',
  ),
  kop('Classificatie volgens DSM-5', 2),
  lijst(
    'Autismespectrumstoornis, niveau 3 (F84.0)',
    'Lichte verstandelijke beperking (F70)',
    'Disruptieve stemmingsdisregulatiestoornis (F34.8)',
  ),
  kop('Advies', 2),
  ...tekst('Behandeling met medicatie voortzetten; onderwijs met hoge begeleidingsdichtheid.'),
  tekenen({ label: '', naam: 'P. Schroots', getekend: 'inkt' }, { label: '', naam: 'L. Mulder', getekend: 'inkt' }),
]);

const plan = papier(school, 'HP', [
  kop('Handelingsplan gedrag', 1),
  ...tekst('Dewi S., schooljaar 2024/2025. Orthopedagoog Karin Mertens bedacht de signaleringskaart en kwam elke maand kijken.'),
  tabel(
    ['Doel', 'Aanpak', 'Evaluatie'],
    [
      ['geen bijtincidenten', 'signaleringskaart, afleiden', '1-7-2025: van 9 naar 6 per week'],
      ['20 min zelfstandig werken', 'werkbak', '1-7-2025: behaald met puzzels'],
    ],
  ),
]);

const advies = papier(school, 'Adviezen', [
  kop('Deskundigenadviezen', 2),
  ...tekst('1. Karin Mertens, orthopedagoog, 12 maart 2026: Ik adviseer vso-EMB.'),
  ...tekst('2. Karin Mertens, kinderpsycholoog, 12 maart 2026: Ook vanuit de kinderpsychologie is EMB passend.'),
]);

/** EMB category C: the report has a classification but neither the limited repertoire nor the comparison with zmlk; one person advised twice. */
export const wilgenhof: Casus = {
  id: 'c3-emb-wilgenhof-categorie-c',
  titel:
    'EMB categorie C (IQ 58, psychiatrisch): verslag zonder beperkt gedragsrepertoire en zonder argument tegen zmlk, geen lichamelijke beperking, beide adviezen van één persoon',
  school: { naam: 'De Wilgenhof', soort: 'so', aangesloten: true, pro: false },
  soort: 'tlv-emb',
  variant: 'nieuw',
  peildatum: '2026-03-20',
  stukken: [
    { naam: 'aanvraag emb dewi.docx', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'opp dewi.pdf', soorten: ['opp'], papier: opp },
    { naam: 'Maasoever dec 2025.pdf', soorten: ['onderzoeksverslag', 'intelligentieonderzoek'], papier: onderzoek },
    { naam: 'hp gedrag dewi.docx', soorten: ['handelingsplan'], papier: plan },
    { naam: 'adviezen dewi.docx', soorten: ['deskundigenadvies'], papier: advies },
  ],
  feiten: {
    geboortedatum: '2014-04-21',
    tiq: 58,
    tiqDatum: '2025-12-04',
    instrument: 'WISC-V-NL',
    plaatsing: '2026-08-01',
    geldigTot: '2029-07-31',
    embCategorie: 'C',
  },
  verwacht: nieuwC3('emb', {
    'alg.deskundigen': ['niet-voldaan'],
    'c3.jeugdzorg': ['voldaan', 'nvt', 'te-beoordelen'],
    'emb.verslag': ['te-beoordelen', 'ontbreekt', 'niet-voldaan'],
    'emb.iq-35-70': ['ontbreekt', 'te-beoordelen'],
  }),
};
