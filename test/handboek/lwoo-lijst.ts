import type { ReadDocument } from '../../src/read/document.ts';

/** Invented lists of pupils, as reading gives a spreadsheet. */

/** A sheet of rows; empty ones keep their number and give no line. */
const linesOf = (rows: readonly (readonly string[])[]): ReadDocument['pages'][number]['lines'] =>
  rows.flatMap((cells, index) => {
    if (cells.every((cell) => cell === '')) return [];
    const text = cells.filter((cell) => cell !== '').join('  ');
    return [cells.length === 1 ? { text, rij: index + 1 } : { text, cells: [...cells], rij: index + 1 }];
  });

/** A spreadsheet of one or more sheets. */
export const rekenblad = (bladen: readonly (readonly (readonly string[])[])[], name = 'LWOO-lijst.xlsx'): ReadDocument => ({
  name,
  format: 'xlsx',
  pages: bladen.map((rows, index) => ({ number: index + 1, lines: linesOf(rows), source: 'tekst', confidence: 1 })),
  fields: [],
  signatures: [],
  places: [],
});

export const kolommen = {
  voornaam: 'Voornaam',
  achternaam: 'Achternaam',
  geboortedatum: 'Geboortedatum',
  bsn: 'BSN (laatste drie cijfers)',
  leerjaar: 'Leerjaar',
  begin: 'Begin LWOO',
  iq: 'IQ',
  tl: 'Achterstand TL',
  bl: 'Achterstand BL',
  sp: 'Achterstand SP',
  ir: 'Achterstand IR',
  se: 'Sociaal-emotionele problemen',
} as const;
export type Kolom = keyof typeof kolommen;
export type Rij = Partial<Record<Kolom, string>>;

const namen: readonly (readonly [string, string])[] = [
  ['Aron', 'van den Akker'],
  ['Bas', 'Boersema'],
  ['Noor', 'de Graaf'],
];

/** What a row holds where a test says nothing else: the row number makes each its own pupil. */
const gewoon = (index: number): Record<Kolom, string> => ({
  voornaam: namen[index]?.[0] ?? `Voornaam${'abcdefghij'.charAt(index)}`,
  achternaam: namen[index]?.[1] ?? `Achternaam${'abcdefghij'.charAt(index)}`,
  geboortedatum: `1${index}-02-2014`,
  bsn: `09${index}`,
  leerjaar: '1',
  begin: '01-08-2026',
  iq: '84',
  tl: '0,10',
  bl: '0,40',
  sp: '0,20',
  ir: '0,30',
  se: 'nee',
});

const verplicht: readonly Kolom[] = ['voornaam', 'achternaam', 'geboortedatum', 'bsn', 'leerjaar', 'begin'];
export const alles = Object.keys(kolommen) as Kolom[];

/** A list of which row 2 and on are as given, each filled up to a pupil who is in order; `met` are its columns. */
export function lijst(rijen: readonly Rij[] = [{}, {}], met: readonly Kolom[] = verplicht): ReadDocument {
  const rows = rijen.map((rij, index) => met.map((kolom) => rij[kolom] ?? gewoon(index)[kolom]));
  return rekenblad([[met.map((kolom) => kolommen[kolom]), ...rows]]);
}

/** The same with the columns of handboek 10.1 as well. */
export const lijstMetScores = (...rijen: Rij[]): ReadDocument => lijst(rijen, alles);

/** The same without some of its columns. */
export const lijstZonder = (...weg: Kolom[]): ReadDocument =>
  lijst(
    [{}, {}],
    verplicht.filter((kolom) => !weg.includes(kolom)),
  );

/** A list with one fault in most rows: title lines above it, columns of handbook 10.1, a remark below. */
export const lijstMetFouten: ReadDocument = rekenblad([
  [
    ['Toewijzing LWOO schooljaar 2026-2027'],
    [],
    ['Roepnaam', 'Achternaam', 'Geb. datum', 'BSN (laatste 3)', 'Lj', 'Start LWOO', 'IQ', 'LA TL', 'LA BL', 'LA SP', 'LA IR', 'Soc.-em.'],
    ['Aron', 'van den Akker', '13-02-2014', '096', '1', '01-08-2026', '75', '0,06', '0,46', '0,09', '0,34', ''],
    ['Bas', 'Boersema', '31-09-2013', '246', '1', '01-08-2026', '90', '0,06', '0,50', '0,34', '0,31', ''],
    ['Cato', '', '17-10-2013', '64', '1', '01-08-2026', '98', '0,15', '0,38', '0,13', '0,27', 'nee'],
    ['Daan', 'Dekkers', '02-10-2013', ['123', '456', '789'].join(''), '1', '01-08-2026', '84', '0,22', '0,38', '0,27', '0,34', ''],
    ['Eva', 'Evers', '08-11-1998', '698', '7', '', '121', '0,15', '0,10', '0,05', '0,37', 'ja'],
    ['Aron', 'Akker, van den', '13 feb 2014', '096', '1', '01-08-2026', '75', '0,06', '0,46', '0,09', '0,34', ''],
    ['Totaal: 6 leerlingen'],
  ],
]);
