import { kop, lijst, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { papier, type Casus } from '../vorm.ts';
import { huis } from '../tweede/huis.ts';
import { verlengingC3 } from './verwacht.ts';

const vso = huis({
  naam: 'De Schelp',
  ondertitel: 'vso voor leerlingen met een meervoudige beperking',
  briefhoofd: 'rechts',
  kleur: '#0097a7',
  letter: 'Lora',
  grootte: 11,
  tabel: 'balken',
  voet: 'blz {p}',
});

/** Form, substantiation and newest IQ in one Word file. */
const pakket = papier(vso, 'Verlenging', [
  kop('1. Aanvraag verlenging', 1),
  velden(
    ['Wie', 'Faysal Azzouzi, geboren 25.08.2009'],
    ['TLV', 'nr. 2708-0815, EMB, loopt t/m 31.07.2026'],
    ['Wens', 'verlengen t/m 31.07.2028'],
    ['Waar', 'De Schelp, zoals nu'],
  ),
  tekenen(
    { label: 'ouders', naam: 'Mevr. H. Azzouzi', datum: '02.04.2026', getekend: 'inkt' },
    { label: 'ouders', naam: 'Dhr. B. Azzouzi', datum: '02.04.2026', getekend: 'inkt' },
  ),
  kop('2. Onderbouwing', 1),
  ...tekst(
    'Faysal is afhankelijk bij alles wat hij doet. Hij leert door herhaling binnen de dagelijkse zorg. Zonder onderwijs valt hij terug, zoals bleek in de zomer van 2025. Er is geen andere plek waar onderwijs en zorg in één hand liggen. Daarom heeft hij speciaal onderwijs nodig tot zijn achttiende.',
  ),
  ...tekst('31 maart 2026, Marleen Voskuil, gedragswetenschapper De Schelp'),
  kop('3. Laatste gegevens over intelligentie', 1),
  ...tekst(
    'In maart 2017 is met de SON-R 2-8 een IQ van 24 gemeten door psycholoog J. Tuinman. Daarna is niet meer getest; een nieuwe test zou Faysal belasten zonder iets toe te voegen.',
  ),
]);

const opp = papier(vso, 'OPP', [
  kop('Ontwikkelingsplan met evaluatie', 1),
  ...tekst('Faysal (25.08.2009), groep Zeester, jaar 2025/2026'),
  tabel(
    ['Gebied', 'Doel', 'Bereikt op 16 maart 2026'],
    [
      ['Eten', 'brengt lepel zelf naar mond', 'soms'],
      ['Contact', 'geeft hand bij begroeten', 'ja'],
      ['Bewegen', 'staat drie minuten in de statafel', 'ja, vier minuten'],
    ],
  ),
  ...tekst('Geëvalueerd met ouders en met Faysal erbij.'),
]);

const logboek = papier(vso, 'Verslag', [
  kop('Verslag over de voortgang', 1),
  ...tekst('augustus 2025 - maart 2026, geschreven door groepsleiding Zeester, 20 maart 2026'),
  lijst(
    'epilepsie: minder aanvallen sinds nieuwe medicatie',
    'fysiotherapie: zie OPP',
    'muziek: Faysal start nu zelf de muziek met de grote knop',
    'aanwezig: 4 dagen van de 5',
  ),
]);

/** EMB renewal, complete, several papers in one Word file. */
export const schelp: Casus = {
  id: 'c3-emb-verlenging-in-een-pakket',
  titel: 'Verlenging EMB compleet: formulier, onderbouwing en IQ-gegevens in één Word-bestand; IQ van negen jaar oud aangehaald',
  school: { naam: 'De Schelp', soort: 'vso', aangesloten: true, pro: false },
  soort: 'tlv-emb',
  variant: 'verlenging',
  peildatum: '2026-04-09',
  stukken: [
    { naam: 'FA.docx', soorten: ['aanmeldingsformulier', 'onderbouwing'], papier: pakket },
    { naam: 'plan zeester.pdf', soorten: ['opp'], papier: opp },
    { naam: 'verslag zeester.pdf', soorten: ['voortgangsrapportage'], papier: logboek },
  ],
  feiten: { geboortedatum: '2009-08-25', geldigTot: '2028-07-31', tlvNummer: '2708-0815' },
  verwacht: verlengingC3('emb', { 'vl.iq': ['voldaan', 'te-beoordelen'] }),
};
