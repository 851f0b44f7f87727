import { kop, lijst, tabel, tekenen, tekst } from '../../../../local/voorbeelden/papier/blokken.ts';
import { papier, type Casus } from '../vorm.ts';
import { huis } from '../tweede/huis.ts';
import { verlengingC3 } from './verwacht.ts';

const vso = huis({
  naam: 'De Oever',
  ondertitel: 'school voor zml',
  briefhoofd: 'links',
  kleur: '#00838f',
  letter: 'Lora',
  tabel: 'lijnen',
});

const brief = papier(vso, 'Brief', [
  ...tekst('Aan het loket', 'Datum: 12 mei 2026', 'Onderwerp: verlenging TLV ZML van Ricardo Wijngaarde (11-11-2011)'),
  ...tekst(
    'Goedendag,',
    'Hierbij vraag ik verlenging voor Ricardo. Zijn TLV is van vier jaar terug en stopt in juli. Het nummer heb ik bij de administratie opgevraagd, dat mail ik na zodra ik het heb. Ricardo blijft gewoon bij ons op De Oever. Wij willen de verlenging van 1 augustus 2026 tot en met 31 juli 2030, dan is hij klaar.',
    'Zijn moeder heeft gezegd: "Doe maar juf, hij heb het goed bij jullie, hij komt elke dag lachend thuis." Zij zet hieronder haar handtekening. Vader is niet in beeld en heeft geen gezag.',
  ),
  tekenen(
    { label: 'moeder', naam: 'Mevr. S. Wijngaarde', datum: '11-5-2026', getekend: 'inkt' },
    { label: 'juf', naam: 'Nel Burger, mentor', getekend: 'inkt' },
  ),
  ...tekst('Bijlagen: plan, verslag van dit jaar, waarom zml. IQ-verslag zit in het archief bij de vorige aanvraag.'),
]);

const opp = papier(vso, 'Plan', [
  kop('Ontwikkelingsperspectief Ricardo', 1),
  ...tekst('geb. 11-11-2011, klas ZML 3, opgesteld op 1 september 2025'),
  kop('Waar gaat Ricardo naartoe', 3),
  ...tekst('Dagbesteding, arbeidsmatig.'),
  kop('Wat doen we dit jaar', 3),
  tabel(
    ['Wat', 'Hoe', 'Wie'],
    [
      ['zelf jas en tas ophangen', 'picto bij kapstok', 'Nel'],
      ['wachten op zijn beurt', 'wachtkaart', 'iedereen'],
      ['koken', 'dinsdag met groep', 'Sjaan'],
    ],
  ),
  kop('Evaluatie', 3),
  ...tekst('Wordt ingevuld in juni.'),
]);

const verslag = papier(vso, 'Verslag', [
  kop('Hoe gaat het met Ricardo?', 1),
  ...tekst('Verslag januari - april 2026, geschreven door Nel Burger op 4 mei 2026'),
  lijst(
    'Ricardo is vrolijk en gezond. Hij was twee dagen ziek.',
    'Hij telt tot 30 en weet de dagen van de week.',
    'In de keuken maakt hij pannenkoeken met hulp bij het gas.',
    'Op het plein is hij nog wel eens boos; dan gaat hij even in de schommel.',
  ),
]);

const waarom = papier(vso, 'Waarom zml', [
  kop('Waarom heeft Ricardo zml nodig?', 1),
  ...tekst(
    'Ricardo leert heel langzaam. Hij moet alles honderd keer doen. Een gewone school of praktijkschool, dat gaat niet, want lezen kan hij niet en alleen op straat kan hij niet. Hier heeft hij een klas van negen en altijd twee juffen. Daarom moet hij bij ons blijven.',
  ),
  ...tekst('Nel Burger'),
]);

/** ZML renewal in very plain words, with every gap that section 6 A knows. */
export const oever: Casus = {
  id: 'c3-zml-verlenging-gaten',
  titel: 'Verlenging ZML in heel eenvoudige taal: nummer volgt, evaluatie nog in te vullen, geen IQ, onderbouwing zonder datum en functie',
  school: { naam: 'De Oever', soort: 'vso', aangesloten: true, pro: false },
  soort: 'tlv-zml',
  variant: 'verlenging',
  peildatum: '2026-05-13',
  stukken: [
    { naam: 'brief ricardo.docx', soorten: ['aanmeldingsformulier'], papier: brief },
    { naam: 'plan ricardo.docx', soorten: ['opp'], papier: opp },
    { naam: 'verslag ricardo.pdf', soorten: ['voortgangsrapportage'], papier: verslag },
    { naam: 'waarom zml.docx', soorten: ['onderbouwing'], papier: waarom },
  ],
  feiten: { geboortedatum: '2011-11-11', geldigTot: '2030-07-31' },
  verwacht: verlengingC3('zml', {
    'vl.tlv-nummer': ['ontbreekt'],
    'vl.opp': ['ontbreekt'],
    'vl.iq': ['ontbreekt'],
    'vl.onderbouwing': ['ontbreekt', 'niet-voldaan'],
  }),
};
