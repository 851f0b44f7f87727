import { keuzes, klein, kop, tekenen, tekst, velden, type Papier } from '../papier/blokken.ts';
import { vlasakker } from '../huisstijlen.ts';
import { kort, lang, type Gegevens } from './gegevens.ts';

/** The application form, filled in on the computer in Word's content controls. */
export const formulier = (g: Gegevens): Papier => ({
  titel: 'Aanmeldingsformulier toelaatbaarheidsverklaring',
  stijl: vlasakker,
  besturing: true,
  blokken: [
    kop('Aanmeldingsformulier toelaatbaarheidsverklaring (TLV)', 1),
    klein('Onderdelen 1 tot en met 3 vult de school in, onderdeel 4 is van de ouders. Onderteken onderaan.'),
    kop('1. De leerling'),
    velden(
      ['Naam', 'Leeflang'],
      ['Voornaam', 'Tobias'],
      ['Geboortedatum', kort(g.geboren)],
      ['Adres en woonplaats', 'Hazelaarpad 22, 9822 GT Zandwoude'],
      ['Ouders / verzorgers', 'A.C. Leeflang en M. Leeflang-Roskam'],
      ['Klas', '2 vmbo-t'],
    ),
    kop('2. De school die aanvraagt'),
    velden(
      ['Naam van de school', 'College De Vlasakker (school voor voortgezet onderwijs)'],
      ['Contactpersoon', 'mw. H. Wolbers, ondersteuningscoördinator'],
      ['Telefoon', '0982 - 44 10 94'],
    ),
    kop('3. De aanvraag'),
    keuzes('Type TLV', ['GP', true], ['ZML', false], ['LZ', false], ['LG', false], ['EMB', false], ['PrO', false]),
    keuzes('Het gaat om', ['een nieuwe TLV', true], ['verlenging van een TLV', false], ['overstap van SO naar VSO', false]),
    velden(
      ['Beoogde VSO-school', 'VSO De Zilverpoort, Hoogkolk'],
      ['Gewenste datum van plaatsing', lang(g.plaatsing)],
      ['TLV gewenst van / tot en met', `${lang(g.plaatsing)} t/m ${lang(g.geldigTot)}`],
      [
        'Overleg met de VSO-school',
        `Op ${lang(g.overleg)} besproken met mw. Terpstra-Vink van De Zilverpoort. Tobias en zijn ouders hebben die dag ook in de klas gekeken.`,
      ],
    ),
    kop('4. Wat vinden de ouders? (in te vullen door de ouders)'),
    velden(
      [
        'Hoe gaat het thuis met uw kind?',
        'Tobias is thuis vaak gespannen. Als hij uit school komt gooit hij zijn tas in de gang en dan moet je hem een uur laten. Kleine dingen, een ander soort brood of zijn zus die op zijn stoel zit, kunnen een enorme woedebui geven. Hij heeft vorige maand een deur kapot getrapt. Van voetbal is hij af omdat hij met de trainer op de vuist ging. Daarna heeft hij altijd veel spijt.',
      ],
      [
        'Waar hoopt u op?',
        'Een school waar ze snappen dat hij niet kwaad wil. Kleine klas, duidelijkheid, en dat hij zijn diploma haalt. Het liefst gaat hij later naar het mbo, iets met motoren.',
      ],
      [
        'Welke hulp is er (geweest)?',
        'Sinds een halfjaar behandeling bij De Beemd, met medicijnen en gesprekken. Wij krijgen thuis elke twee weken ouderbegeleiding.',
      ],
      ['Wat wilt u verder kwijt?', 'Wij staan achter deze aanvraag.'],
    ),
    kop('5. Handtekeningen'),
    ...tekst(
      'Wij hebben dit formulier gelezen en ingevuld. Wij gaan akkoord met het aanvragen van de TLV en met het delen van het dossier met het loket.',
    ),
    tekenen(
      { label: 'Ouder/verzorger 1', naam: 'A.C. Leeflang', datum: `Datum: ${kort(g.ondertekening)}`, getekend: 'plaatje' },
      { label: 'Ouder/verzorger 2', naam: 'M. Leeflang-Roskam', datum: `Datum: ${kort(g.ondertekening)}`, getekend: 'plaatje' },
    ),
    tekenen({
      label: 'Namens de school',
      naam: 'H. Wolbers',
      functie: 'ondersteuningscoördinator',
      datum: `Datum: ${kort(g.ondertekening)}`,
      getekend: 'plaatje',
    }),
  ],
});
