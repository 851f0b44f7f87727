import { klein, kop, lijst, streep, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { papier, type Casus } from '../vorm.ts';
import { huis } from '../tweede/huis.ts';
import { nieuwC3 } from './verwacht.ts';

const school = huis({
  naam: 'Warande Instituut',
  ondertitel: 'school voor praktisch en theoretisch onderwijs',
  briefhoofd: 'rechts',
  kleur: '#827717',
  letter: 'Libertinus Serif',
  grootte: 11,
  tabel: 'raster',
  tekenlijn: 'streep',
});
const clb = huis({ naam: 'Leerlingbegeleiding Zuid', briefhoofd: 'balk', kleur: '#e65100', letter: 'Arimo', tabel: 'lijnen' });

const aanvraag = papier(school, 'Aanvraag', [
  kop('Hernieuwde aanvraag tot toelaatbaarheid', 1),
  ...tekst(
    'Geachte commissie, graag bezorgen wij u het dossier van Lander Peeters, geboren te Zandvliet op 3 maart 2013, leerling van het eerste jaar.',
    'Voor Lander werd op 11 juni 2024 reeds een TLV type ZML toegekend. Door de verhuis van het gezin is hij nooit in het vso ingeschreven geraakt. De termijn van één jaar is intussen verstreken, zodat wij een nieuwe TLV ZML aanvragen.',
    'Wij vragen de plaatsing aan met ingang van 1 april 2026, tot en met 31 juli 2029, in vso De Zonnebloem. Daarover zaten wij op 14 januari 2026 samen met directeur Wouters van die school, die Lander kan opnemen.',
    'Lander en zijn ouders werden op 12 en 19 januari gehoord; zij staan achter deze stap. Lander zei: "Ginder zijn de klassen klein, dat is beter voor mijn hoofd." De jeugdbeschermer van het gezin, mevr. Claes, is op de hoogte en werkt mee.',
  ),
  tekenen(
    { label: 'De ouders', naam: 'Ward Peeters en Griet Moons', datum: '26 januari 2026', getekend: 'inkt' },
    { label: 'De school', naam: 'An Celis', functie: 'zorgcoördinator', datum: '26 januari 2026', getekend: 'inkt' },
  ),
]);

const opp = papier(school, 'OPP', [
  kop('Individueel ontwikkelingsperspectief', 1),
  klein('Lander Peeters (03/03/2013), eerste jaar, opgemaakt 20 januari 2026'),
  kop('Wat draagt hem, wat remt hem', 2),
  lijst(
    'draagt: beleefd, graag gezien, sterk in zorg voor dieren',
    'remt: kortetermijngeheugen, begrijpend luisteren, verhuizen en nieuwe gezichten',
  ),
  kop('Noden in de klas', 2),
  ...tekst(
    'Lander heeft nood aan concrete opdrachten, aan visuele stappen en aan een leerkracht die elke taak met hem opstart. De ondersteuning die daarvoor vereist is, bestaat uit een kleine groep, dagelijks functioneel rekenen en een zorgleerkracht die de ganse dag nabij is.',
  ),
  kop('Onze grenzen', 2),
  ...tekst(
    'De basiszorg en het bijkomend arrangement (zes uur zorgleerkracht) zijn uitgeput. In klassen van twintig kunnen wij die nabijheid niet waarmaken, en ook ons praktijkonderwijs veronderstelt dat een leerling alleen de bus neemt.',
  ),
]);

const onderzoek = papier(clb, 'Verslag', [
  kop('Verslag van diagnostisch onderzoek', 1),
  velden(
    ['Kind', 'Lander Peeters'],
    ['Geboortedatum', '3/03/2013'],
    ['Afgenomen', '18/09/2025'],
    ['Door', 'Sofie Verlinden, psycholoog'],
    ['Instrumenten', 'WISC-V-NL, Vineland-3'],
  ),
  ...tekst('TIQ 66 (95% betrouwbaarheidsinterval van 61 tot 73). VBI 68, VRI 73, FRI 70, WgI 62, VsI 71.'),
  ...tekst(
    'Uit de Vineland-3 blijkt een adaptief niveau van 58: persoonlijke verzorging stemt overeen met 5 jaar, huishoudelijke vaardigheden met 4 jaar en zelfstandigheid buitenshuis met 4 jaar. Lander kan zich niet zelfstandig wassen, geen eten klaarmaken en niet alleen de straat over. Zijn zelfredzaamheid is daarmee zeer gering.',
  ),
  streep,
  ...tekst(
    'De combinatie wijst op een lichte verstandelijke beperking. Praktijkonderwijs is overwogen, maar vergt een zelfstandigheid die Lander niet heeft.',
  ),
]);

const plan = papier(school, 'Handelingsplan', [
  kop('Handelingsplan september 2024 - juni 2025', 1),
  ...tekst('Lander P., zesde leerjaar in Zandvliet. Evaluatie in het multidisciplinair overleg van 18 juni 2025.'),
  tabel(
    ['Streefdoel', 'Aanpak', 'Bevinding'],
    [
      ['stelt een vraag als hij vastzit', 'vraagkaart', 'met aanmoediging'],
      ['rekent met geld tot 20 euro', 'winkeltje', 'tot 5 euro'],
      ['draagt zorg voor zijn boekentas', 'lijstje', 'verworven'],
    ],
  ),
  ...tekst('Psycholoog Sofie Verlinden bedacht mee hoe de vraagkaart werkt en observeerde viermaal.'),
]);

const advies = papier(clb, 'Adviezen', [
  tabel(
    ['Deskundige', 'Hoedanigheid', 'Besluit', 'Op'],
    [
      ['Sofie Verlinden', 'psycholoog', 'Lander is het best geholpen in vso-zml.', '21/01/2026'],
      ['Katrien Baert', 'orthopedagoog', 'Ik sluit mij aan bij de vraag naar een TLV ZML.', '22/01/2026'],
    ],
    [2, 2, 4, 2],
  ),
]);

/** ZML not enrolled within a year, IQ 66 with a very low self-reliance, in Flemish words; complete. */
export const warande: Casus = {
  id: 'c3-zml-warande-niet-ingeschreven',
  titel: 'ZML opnieuw, eerste TLV nooit ingeschreven; IQ 66 met aangetoonde zeer geringe zelfredzaamheid, Vlaamse woorden; compleet',
  school: { naam: 'Warande Instituut', soort: 'vo', aangesloten: true, pro: true },
  soort: 'tlv-zml',
  variant: 'niet-ingeschreven',
  peildatum: '2026-01-30',
  stukken: [
    { naam: 'Aanvraag commissie LP.pdf', soorten: ['aanmeldingsformulier'], papier: aanvraag },
    { naam: 'IOP Lander.docx', soorten: ['opp'], papier: opp },
    { naam: 'verslag LBZ.pdf', soorten: ['onderzoeksverslag', 'intelligentieonderzoek'], papier: onderzoek },
    { naam: 'handelingsplan 6.docx', soorten: ['handelingsplan'], papier: plan },
    { naam: 'adviezen LP.pdf', soorten: ['deskundigenadvies'], papier: advies },
  ],
  feiten: {
    geboortedatum: '2013-03-03',
    tiq: 66,
    tiqDatum: '2025-09-18',
    instrument: 'WISC-V-NL',
    plaatsing: '2026-04-01',
    geldigTot: '2029-07-31',
  },
  verwacht: nieuwC3('zml', { 'alg.indientermijn': ['nvt'], 'alg.handtekening-ouders': ['voldaan', 'te-beoordelen'] }),
};
