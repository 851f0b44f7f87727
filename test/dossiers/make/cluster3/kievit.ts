import {
  keuzes,
  kop,
  lijst,
  nieuwePagina,
  nummers,
  tabel,
  tekenen,
  tekst,
  velden,
  wit,
} from '../../../../local/voorbeelden/papier/blokken.ts';
import { papier, type Casus } from '../vorm.ts';
import { huis } from '../tweede/huis.ts';
import { nieuwC3 } from './verwacht.ts';

const so = huis({
  naam: 'SO De Kievit',
  ondertitel: 'cluster 3 | zml',
  briefhoofd: 'balk',
  kleur: '#37474f',
  letter: 'Arimo',
  tabel: 'raster',
  voet: 'dossier N. Haddou, {p}',
});

/** Seven papers printed one after another into one file. */
const alles = papier(so, 'Dossier', [
  kop('Aanvraag TLV voortgezet speciaal onderwijs', 1),
  keuzes('Variant', ['nieuw', false], ['overstap SO naar VSO', true], ['verlenging', false], ['opnieuw, niet ingeschreven geweest', false]),
  keuzes('Type', ['ZML', true], ['LG', false], ['LZ', false], ['EMB', false]),
  velden(
    ['Leerling', 'Nassim Haddou'],
    ['Geboortedatum', '14/08/2014'],
    ['SO-school (aanvrager)', 'SO De Kievit, bestuur Ommeland'],
    ['TLV SO', 'geldig t/m 31/07/2026'],
    ['Gewenste begindatum', '01/08/2026'],
    ['Gewenste einddatum', '31/07/2034'],
    ['VSO', 'vso De Grutto'],
    ['Overleg VSO', '09/03/2026, commissie van begeleiding De Grutto (voorzitter: H. Boxma)'],
  ),
  tekenen(
    { label: 'Ouder 1', naam: 'K. Haddou', datum: '30/03/2026', getekend: 'inkt' },
    { label: 'Ouder 2', naam: 'S. Haddou-Amrani', datum: '30/03/2026', getekend: 'inkt' },
  ),
  nieuwePagina,
  kop('Ontwikkelingsperspectief', 1),
  ...tekst('Nassim Haddou - 14/08/2014 - vastgesteld CvB 26/02/2026'),
  tabel(
    ['Integratief beeld', ''],
    [
      ['Beschermend', 'doorzetter, dol op techniek, stabiel gezin, spreekt twee talen'],
      ['Belemmerend', 'geheugen, fijne motoriek, zelfstandigheid, herkent gevaar niet'],
      ['Onderwijsbehoefte', 'concreet materiaal, veel herhaling, vaste volgorde, korte taken'],
      ['Ondersteuning', 'groep van 10, leerkracht + assistent, logopedie 2x p/w, rekenen functioneel'],
      ['Uitstroom', 'vso-profiel arbeid of dagbesteding'],
    ],
  ),
  ...tekst('Praktijkonderwijs is overwogen op 12/01/2026 en niet passend bevonden: Nassim leest niet en kan niet zonder toezicht.'),
  ...tekst(
    'Betrokken: beide ouders (oudergesprekken 10/11/2025 en 26/02/2026). Nassim heeft op 24/02/2026 met zijn juf zijn wensen op de praatplaat gezet: "werken met hout".',
  ),
  nieuwePagina,
  kop('Waarom niet in ons (extra) aanbod', 1),
  ...tekst(
    'De Kievit geeft onderwijs tot en met 13 jaar. Nassim heeft alles gehad wat onze school kent: basisaanbod, intensief arrangement (2024-2025: 8 uur assistentie per week). Voor leerlingen van deze leeftijd hebben wij geen praktijklokalen en geen vakonderwijs. Daarom kunnen wij de nodige ondersteuning niet langer bieden.',
  ),
  nieuwePagina,
  kop('Handelingsplan 2024-2025, tweede helft', 1),
  tabel(
    ['Doel', 'Werkwijze', 'Stand bij evaluatie 27/06/2025'],
    [
      ['Knippen en plakken zonder hulp', 'dagelijks 15 min, ergo-advies', 'deels'],
      ['10 functionele woorden lezen', 'kaartjes, Leespraat', '6 van 10'],
      ['Zelf naar toilet en handen wassen', 'stappenkaart', 'met herinnering'],
    ],
  ),
  ...tekst('Meegedacht in de aanpak: R. Wessels, orthopedagoog De Kievit (besprekingen 14/01/2025 en 20/05/2025). Geen jeugdhulp nodig.'),
  nieuwePagina,
  kop('Psychodiagnostisch onderzoek', 1),
  velden(
    ['Cliënt', 'Nassim Haddou'],
    ['Geb.', '14/08/2014'],
    ['Afname', '11/03/2024'],
    ['Test', 'WPPSI-IV-NL was niet passend; afgenomen is de WISC-V-NL'],
    ['TIQ', '51 (47 - 57)'],
  ),
  ...tekst(
    'TIQ 51 valt in het gebied van lichte verstandelijke beperking. De ABAS-3 (moeder) komt uit op 55 voor praktische vaardigheden.',
    'R. van Buuren, GZ-psycholoog',
  ),
  wit(3),
  nieuwePagina,
  kop('Advies deskundige I', 2),
  nummers(
    'Naam: R. Wessels',
    'Functie: orthopedagoog',
    'Datum: 19/03/2026',
    'Advies: vso-zml is passend. Nassim heeft de nabijheid en het tempo van het vso nodig.',
  ),
  kop('Advies deskundige II', 2),
  nummers(
    'Naam: drs. T.O. Kalma',
    'Functie: jeugdpsycholoog',
    'Datum: 23/03/2026',
    'Advies: akkoord met toelating tot vso-zml. Ik heb Nassim tweemaal gesproken.',
  ),
  kop('Bijlagen', 2),
  lijst('geen'),
]);

/** From SO to VSO in one file with a name that says nothing; IQ too old, too young, validity too long. */
export const kievit: Casus = {
  id: 'c3-zml-overstap-een-bestand',
  titel: 'Overstap ZML, alles in één pdf met betekenisloze naam: IQ drie weken te oud, elf jaar op 1 augustus, een jaar te lang gevraagd',
  school: { naam: 'SO De Kievit', soort: 'so', aangesloten: true, pro: false },
  soort: 'tlv-zml',
  variant: 'overstap',
  peildatum: '2026-04-02',
  stukken: [
    {
      naam: '20260402_084512_001.pdf',
      soorten: ['aanmeldingsformulier', 'opp', 'handelingsplan', 'onderzoeksverslag', 'intelligentieonderzoek', 'deskundigenadvies'],
      papier: alles,
    },
  ],
  feiten: {
    geboortedatum: '2014-08-14',
    tiq: 51,
    tiqDatum: '2024-03-11',
    instrument: 'WISC-V-NL',
    plaatsing: '2026-08-01',
    geldigTot: '2034-07-31',
  },
  verwacht: nieuwC3('zml', {
    'alg.leeftijd': ['te-beoordelen'],
    'alg.geldigheid-maximaal': ['niet-voldaan'],
    'alg.iq-actueel': ['niet-voldaan'],
  }),
};
