import { utils, write, type CellObject, type Range, type WorkSheet } from '@e965/xlsx';
import type { Casus } from '../vorm.ts';
import { geweigerd, lijst, rij } from './uitkomsten.ts';

type Cel = string | number | CellObject | undefined;
/** Days as a spreadsheet keeps them: a number that is shown as a date. */
const dag = (iso: string): CellObject => ({ t: 'n', v: Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569, z: 'dd/mm/yyyy' });
/** The same as LibreOffice keeps it. */
const datumcel = (iso: string): CellObject => ({ t: 'd', v: new Date(`${iso}T00:00:00Z`), z: 'dd/mm/yyyy' });
/** A number with leading zeros that only the format shows. */
const drie = (getal: number): CellObject => ({ t: 'n', v: getal, z: '000' });

function blad(rijen: Cel[][], samen: string[] = []): WorkSheet {
  const sheet = utils.aoa_to_sheet(rijen.map((cellen) => cellen.map((cel) => cel ?? null)));
  sheet['!merges'] = samen.map((range): Range => utils.decode_range(range));
  return sheet;
}
const boek = (bookType: 'xlsx' | 'biff8' | 'ods', ...bladen: [naam: string, blad: WorkSheet][]) => {
  const book = utils.book_new();
  for (const [naam, sheet] of bladen) utils.book_append_sheet(book, sheet, naam);
  return write(book, { type: 'buffer', bookType }) as Buffer;
};
const school = (naam: string, pro = true): Casus['school'] => ({ naam, soort: 'vo', aangesloten: true, pro });
const vast = { soort: 'lwoo', variant: 'nieuw' } as const;

const start = dag('2026-08-01');
const esdoornRij = (
  nr: number,
  voor: string,
  tussen: string,
  achter: string,
  geb: string,
  bsn: number,
  klas: string,
  iq: number,
  tl: number,
  bl: number,
  sp: number,
  ir: number,
  sez: string,
): Cel[] => [nr, klas, achter, tussen, voor, dag(geb), drie(bsn), start, iq, tl, bl, sp, ir, sez];
const ok = { 'lwoo.iq': ['voldaan'], 'lwoo.leerachterstand': ['voldaan'] } satisfies Casus['verwacht'];

/** A sheet of explanation first, a title, own headings, totals between the classes, and the bounds of IQ and delay. */
const esdoorn: Casus = {
  ...vast,
  id: 'l-esdoorn-xlsx-grenzen',
  titel:
    'LWOO xlsx: toelichting op het eerste blad, titelregels, tussentotalen, tussenvoegsels apart, grenswaarden van IQ en leerachterstand',
  school: school('Esdoorn College'),
  peildatum: '2026-06-22',
  stukken: [
    {
      naam: 'Overzicht lwoo 26-27 (versie 3).xlsx',
      soorten: ['lwoo-lijst'],
      bytes: () =>
        boek(
          'xlsx',
          [
            'Toelichting',
            blad([
              ['Overzicht lwoo-leerlingen Esdoorn College'],
              ['Contact: A. Hermans, zorgcoördinator'],
              ["IQ en leerachterstanden komen uit de OKR's."],
            ]),
          ],
          [
            'leerlingen',
            blad([
              ['Esdoorn College - aanmeldingen lwoo'],
              ['schooljaar 2026-2027'],
              [],
              [
                'nr',
                'Klas',
                'Naam',
                'tussenv.',
                'Roepnaam',
                'Geb.datum',
                'BSN (laatste 3 cijfers)',
                'Begin lwoo',
                'Totaal IQ',
                'LA TL',
                'LA BL',
                'LA SP',
                'LA IR',
                'soc.-em. problematiek',
              ],
              esdoornRij(1, 'Amira', '', 'Belhaj', '2014-02-11', 42, '1A', 74, 0.3, 0.35, 0.2, 0.4, 'nee'),
              esdoornRij(2, 'Bas', 'van de', 'Kieft', '2013-12-01', 318, '1A', 75, 0.1, 0.25, 0.25, 0.1, 'nee'),
              esdoornRij(3, 'Cas', '', 'Oudejans', '2014-05-20', 7, '1A', 90, 0.49, 0.2, 0.1, 0.26, 'nee'),
              ['Totaal 1A', 3],
              esdoornRij(4, 'Demi', 'de', 'Rooij', '2013-11-30', 511, '1B', 91, 0.3, 0.3, 0.3, 0.3, 'nee'),
              esdoornRij(5, 'Emir', '', 'Yıldız', '2014-07-04', 120, '1B', 91, 0.28, 0.33, 0.24, 0.1, 'ja'),
              esdoornRij(6, 'Fleur', '', 'Ansems', '2014-01-19', 905, '1B', 120, 0.26, 0.1, 0.1, 0.31, 'ja'),
              esdoornRij(7, 'Guus', 'ter', 'Horst', '2014-03-23', 633, '1B', 121, 0.26, 0.3, 0.1, 0.31, 'ja'),
              ['Totaal 1B', 4],
              [],
              esdoornRij(8, 'Hanna', '', 'Vroom', '2014-06-06', 274, '1C', 82, 0.41, 0.1, 0.44, 0.2, 'nee'),
              esdoornRij(9, 'Ilias', '', 'Ouahbi', '2013-10-09', 860, '1C', 79, 0.3, 0.24, 0.1, 0.24, 'nee'),
              esdoornRij(10, 'Juul', '', 'Smeets', '2014-04-30', 194, '1C', 78, 0.2, 0.5, 0.1, 0.5, 'nee'),
              ['Totaal 1C', 3],
              ['Totaal generaal', 10],
            ]),
          ],
        ),
    },
  ],
  feiten: { aantalRijen: 10, koprij: 4 },
  verwacht: lijst(),
  rijen: {
    '5': rij({ 'lwoo.iq': ['niet-voldaan'], 'lwoo.leerachterstand': ['voldaan'] }),
    '6': rij(ok),
    '7': rij(ok),
    '9': rij({ 'lwoo.iq': ['niet-voldaan'], 'lwoo.leerachterstand': ['voldaan'] }),
    '10': rij(ok),
    '11': rij(ok),
    '12': rij({ 'lwoo.iq': ['niet-voldaan'], 'lwoo.leerachterstand': ['voldaan'] }),
    '15': rij({ 'lwoo.iq': ['voldaan'], 'lwoo.leerachterstand': ['niet-voldaan'] }),
    '16': rij({ 'lwoo.iq': ['voldaan'], 'lwoo.leerachterstand': ['niet-voldaan'] }),
    '17': rij({ 'lwoo.iq': ['voldaan'], 'lwoo.leerachterstand': ['te-beoordelen'] }),
  },
};

/** An old Excel file: name in one column, year and begin in merged cells over several pupils. */
const populier: Casus = {
  ...vast,
  id: 'l-populier-xls-samengevoegd',
  titel: 'LWOO xls: naam in een kolom, leerjaar en begin in samengevoegde cellen over meer leerlingen, ingediend op 30 juni',
  school: school('Populier vmbo', false),
  peildatum: '2026-06-30',
  stukken: [
    {
      naam: 'Map1.xls',
      soorten: ['lwoo-lijst'],
      bytes: () =>
        boek('biff8', [
          'Blad1',
          blad(
            [
              ['Leerlingen lwoo'],
              [],
              ['Leerjaar', 'Naam leerling (achternaam, voornaam)', 'Geboren op', 'BSN: laatste drie', 'Lwoo vanaf'],
              ['1', 'Appelman, Sofie', '04-09-2013', '004', '1 augustus 2026'],
              [undefined, 'Bruggen, Nick van', '17-01-2014', '511', undefined],
              [undefined, 'Çelik, Deniz', '22-03-2014', '290', undefined],
              ['2', 'Driessen-Maas, Lotte', '30-10-2012', '738', undefined],
              [undefined, 'El Amrani, Yassin', '12-12-2012', '166', undefined],
            ],
            ['A4:A6', 'A7:A8', 'E4:E8'],
          ),
        ]),
    },
  ],
  feiten: { aantalRijen: 5, koprij: 3 },
  verwacht: lijst(),
  rijen: Object.fromEntries(
    ['4', '5', '6', '7', '8'].map((nummer) => [
      nummer,
      rij({
        'lwoo.leerjaar': ['voldaan', 'te-beoordelen'],
        'lwoo.begin': ['voldaan', 'te-beoordelen'],
        'lwoo.voornaam': ['voldaan', 'te-beoordelen'],
        'lwoo.achternaam': ['voldaan', 'te-beoordelen'],
      }),
    ]),
  ),
};

/** LibreOffice: whole BSNs, no column for the begin, an unlikely year of birth. */
const kastanje: Casus = {
  ...vast,
  id: 'l-kastanje-ods-bsn',
  titel:
    'LWOO ods, incompleet: hele burgerservicenummers (een met punten), geen kolom voor het begin, geboortejaar dat niet kan, BSN met twee cijfers',
  school: school('Kastanje Lyceum'),
  peildatum: '2026-05-11',
  stukken: [
    {
      naam: 'LWOO opgave.ods',
      soorten: ['lwoo-lijst'],
      bytes: () =>
        boek('ods', [
          'Opgave',
          blad([
            ['Voornaam', 'Achternaam', 'Leerjaar', 'Geboortedatum', 'BSN'],
            ['Pleun', 'Aardema', 1, datumcel('2014-03-02'), '271904537'],
            ['Quin', 'Bosma', 1, datumcel('2013-11-17'), '482'],
            ['Rosa', 'Dijkhuis', 1, datumcel('2041-05-05'), '905'],
            ['Stan', 'Ekkel', 1, datumcel('2014-08-23'), '31'],
            ['Tess', 'Fokkema', 2, datumcel('2012-12-09'), '2841.05.612'],
            ['Umar', 'Gerritsma', 3, datumcel('2011-10-10'), '118'],
          ]),
        ]),
    },
  ],
  feiten: { aantalRijen: 6, koprij: 1 },
  // Without the begin it is not said for which school year the list is
  verwacht: lijst({
    'lwoo.indientermijn': ['te-beoordelen', 'voldaan'],
    'lwoo.kolommen': ['ontbreekt'],
    'avg.bsn': ['niet-voldaan'],
  }),
  rijen: {
    '2': geweigerd(),
    '3': rij({ 'lwoo.begin': ['ontbreekt', 'nvt'] }),
    '4': rij({ 'lwoo.begin': ['ontbreekt', 'nvt'], 'lwoo.geboortedatum': ['niet-voldaan', 'te-beoordelen'] }),
    '5': rij({ 'lwoo.begin': ['ontbreekt', 'nvt'], 'lwoo.bsn3': ['niet-voldaan', 'te-beoordelen'] }),
    '6': geweigerd(),
    '7': rij({ 'lwoo.begin': ['ontbreekt', 'nvt'] }),
  },
};

/** An export with commas, quotes and headings in capitals; twice the same pupil, in another spelling. */
const plataan: Casus = {
  ...vast,
  id: 'l-plataan-csv-dubbel',
  titel: "LWOO csv met komma's en aanhalingstekens: dubbele leerling met ander accent, lege cellen, te laat, handtekeningregel onderaan",
  school: school('Plataan Scholengroep'),
  peildatum: '2026-07-02',
  stukken: [
    {
      naam: 'export(1).csv',
      soorten: ['lwoo-lijst'],
      bytes: () =>
        Buffer.from(
          [
            '"GEBDAT","VOORNAAM","TUSSENV","ACHTERNAAM","LJ","BSN3","INGANG"',
            '"2014-02-28","Zoë","","Meulenbelt","1","017","2026-08-01"',
            '"2013-10-02","Hein","van","Asten, jr.","1","550","2026-08-01"',
            '"2014-02-28","Zoe","","Meulenbelt","1","017","2026-08-01"',
            '"2014-06-30","Ravi","","","1","301","2026-08-01"',
            '"2014-01-15","Naomi","","Tjon A Fat","brugklas","664","2026-08-01"',
            '"2012-09-09","Luuk","","Smit","3","","2026-08-01"',
            '"","Opgemaakt door de administratie","","","","",""',
          ].join('\r\n'),
          'utf8',
        ),
    },
  ],
  feiten: { aantalRijen: 6, koprij: 1 },
  verwacht: lijst({ 'lwoo.indientermijn': ['niet-voldaan'] }),
  rijen: {
    '2': rij({ 'lwoo.dubbel': ['te-beoordelen'] }),
    '3': rij(),
    '4': rij({ 'lwoo.dubbel': ['niet-voldaan', 'te-beoordelen'] }),
    '5': rij({ 'lwoo.achternaam': ['ontbreekt'] }),
    '6': rij({ 'lwoo.leerjaar': ['voldaan', 'te-beoordelen'] }),
    '7': rij({ 'lwoo.bsn3': ['ontbreekt'] }),
  },
};

export const lijsten: Casus[] = [esdoorn, populier, kastanje, plataan];
