import { klein, kop, lijst, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { papier, type Casus } from '../vorm.ts';
import { huis } from '../tweede/huis.ts';
import { nieuwC3 } from './verwacht.ts';

const so = huis({
  naam: 'Parelmoer',
  ondertitel: 'onderwijs en zorg voor leerlingen met ernstige meervoudige beperkingen',
  briefhoofd: 'midden',
  kleur: '#ad1457',
  letter: 'Lora',
  tabel: 'lijnen',
  voet: 'Parelmoer - {p}',
});

const formulier = papier(so, 'Aanvraag', [
  kop('Aanvraag TLV EMB', 1),
  velden(
    ['Leerling', 'Loïs van den Akker'],
    ['Geboren', '27 februari 2014'],
    ['TLV-type', 'EMB (categorie 3), nieuwe aanvraag voor vso'],
    ['Start', '1 augustus 2026'],
    ['Tot en met', '31 juli 2032'],
    ['Toekomstige vso-school', 'vso De Branding, groep EMB'],
    ['Overleg', '18 maart 2026, met orthopedagoog en teamleider van De Branding; Loïs en haar ouders waren er bij.'],
  ),
  ...tekst(
    'Ouders schrijven: Loïs kan niet vertellen wat zij vindt, maar zij lachte toen ze de watertafel van De Branding zag. Wij kennen haar signalen en hebben namens haar meegedacht. Zorg in natura (Wlz) en het kinderdagcentrum blijven betrokken.',
  ),
  tekenen(
    { label: 'Ouders', naam: 'Michiel van den Akker', datum: '24 maart 2026', getekend: 'inkt' },
    { label: '', naam: 'Roos van den Akker-Bal', datum: '24 maart 2026', getekend: 'inkt' },
  ),
]);

const opp = papier(so, 'OPP', [
  kop('Ontwikkelingsperspectief', 1),
  klein(
    'Loïs van den Akker - 27 februari 2014 - maart 2026 - besproken met ouders 5 maart 2026; Loïs was aanwezig en haar reacties zijn beschreven',
  ),
  kop('Wie is Loïs', 2),
  ...tekst(
    'Loïs is een meisje van twaalf dat geniet van water, muziek en de stem van haar vader. Krachten: alertheid op geluid, contact maken met de ogen, ouders die elk signaal lezen. Kwetsbaar: epilepsie, reflux, pijn in de heupen, slaap.',
  ),
  kop('Onderwijsbehoeften', 2),
  lijst(
    'een vast persoon die haar signalen kent',
    'prikkels een voor een',
    'tijd: reactie kan een halve minuut duren',
    'wisselen van houding, elk half uur',
  ),
  kop('Ondersteuning', 2),
  ...tekst('Eén begeleider op twee leerlingen, verpleegkundige in het gebouw, sondevoeding, snoezelruimte, fysiotherapie.'),
  kop('Waarom niet in een gewoon arrangement', 2),
  ...tekst(
    'Parelmoer bedient leerlingen tot 13 jaar. Een zml-groep, ook met ons extra zorgarrangement, heeft geen verpleegkundige en groepen van tien; dat is voor Loïs niet veilig.',
  ),
]);

const onderzoek = papier(so, 'Psychologisch onderzoek', [
  kop('Verslag individueel psychologisch onderzoek', 1),
  velden(
    ['Naam', 'Loïs van den Akker'],
    ['Geboren', '27-02-2014'],
    ['Onderzoek', '10 november 2025'],
    ['Onderzoeker', 'drs. C. Maas, orthopedagoog-generalist'],
    ['Instrumenten', 'Bayley-III-NL (buiten leeftijdsrange), Vineland-Z'],
  ),
  ...tekst(
    'Een intelligentietest die voor haar leeftijd genormeerd is, kan bij Loïs niet worden afgenomen. Op de Bayley-III-NL behaalt zij een cognitieve ontwikkelingsleeftijd van 7 maanden. Dit komt overeen met een IQ lager dan 20.',
  ),
  tabel(
    ['Vineland-Z', 'Ontwikkelingsleeftijd'],
    [
      ['Communicatie', '6 maanden'],
      ['Zelfredzaamheid (dagelijkse vaardigheden)', '5 maanden'],
      ['Socialisatie', '8 maanden'],
    ],
  ),
  ...tekst(
    'Loïs is in alle dagelijkse verrichtingen geheel afhankelijk van anderen: eten (sonde), wassen, kleden, verschonen en verplaatsen.',
  ),
  tekenen({ label: '', naam: 'C. Maas', getekend: 'plaatje' }),
]);

const arts = papier(
  huis({ naam: 'Praktijk AVG Rivierenland', briefhoofd: 'rechts', kleur: '#283593', letter: 'Libertinus Serif', grootte: 11 }),
  'Medisch verslag',
  [
    ...tekst('Medisch verslag t.b.v. de TLV', '16 januari 2026'),
    ...tekst(
      'Loïs van den Akker (27.02.2014). Diagnose: CDKL5-deficiëntie met epileptische encefalopathie, spastische tetraparese, scoliose en corticale visusstoornis. Zij kan niet zitten zonder steun, heeft geen handfunctie en is rolstoelafhankelijk. Deze lichamelijke beperkingen belemmeren leren en onderwijs in zeer grote mate.',
      'J. Verschuren, arts verstandelijk gehandicapten',
    ),
  ],
);

const plan = papier(so, 'Handelingsplan', [
  kop('Handelingsplan EMB - communicatie en bewegen', 1),
  ...tekst('Loïs, periode augustus 2024 - mei 2025'),
  tabel(
    ['Doel', 'Wat deden wij', 'Evaluatie (22 mei 2025)'],
    [
      ['Loïs kijkt naar degene die haar naam zegt', 'elke ochtend het naamlied', '7 van de 10 keer: behaald'],
      ['Loïs drukt een schakelaar in', 'schakelspeelgoed, arm gesteund', '2 van de 10 keer: niet behaald'],
    ],
  ),
  ...tekst('Orthopedagoog C. Maas keek mee via video-interactie en paste de reactietijd aan.'),
]);

const adviezen = papier(so, 'Adviezen', [
  ...tekst(
    '**Deskundigenadvies 1.** Carlijn Maas, orthopedagoog-generalist, 26 maart 2026. Loïs is aangewezen op onderwijs met intensieve zorg. Advies: TLV EMB.',
  ),
  ...tekst(
    '**Deskundigenadvies 2.** Drs. Bram Oort, kinder- en jeugdpsycholoog bij het kinderdagcentrum, 30 maart 2026. Ik onderschrijf de aanvraag.',
  ),
]);

/** EMB with an IQ said to be under twenty on the ground of a developmental age; all papers are there. */
export const parelmoer: Casus = {
  id: 'c3-emb-parelmoer-onder-twintig',
  titel: 'EMB, niet testbaar: ontwikkelingsleeftijd van 7 maanden, door de onderzoeker gelijkgesteld aan IQ onder 20; compleet',
  school: { naam: 'Parelmoer', soort: 'so', aangesloten: true, pro: false },
  soort: 'tlv-emb',
  variant: 'nieuw',
  peildatum: '2026-04-07',
  stukken: [
    { naam: 'TLV EMB Lois.pdf', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'OPP Loïs maart 2026.docx', soorten: ['opp'], papier: opp },
    { naam: 'psychologisch onderzoek nov 2025.pdf', soorten: ['onderzoeksverslag', 'intelligentieonderzoek'], papier: onderzoek },
    { naam: 'AVG.pdf', soorten: ['medische-verklaring'], papier: arts },
    { naam: 'HP EMB.docx', soorten: ['handelingsplan'], papier: plan },
    { naam: 'adviezen Lois.docx', soorten: ['deskundigenadvies'], papier: adviezen },
  ],
  feiten: { geboortedatum: '2014-02-27', plaatsing: '2026-08-01', geldigTot: '2032-07-31' },
  verwacht: nieuwC3('emb', {
    'alg.iq-actueel': ['voldaan', 'te-beoordelen'],
    'emb.iq': ['te-beoordelen', 'voldaan'],
    'emb.iq-onder-20': ['te-beoordelen', 'voldaan'],
    'emb.iq-20-35': ['nvt', 'te-beoordelen'],
    'emb.iq-35-70': ['nvt', 'te-beoordelen'],
  }),
};
