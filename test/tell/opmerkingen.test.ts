import { describe, expect, it } from 'vitest';
import { opmerkingenVan, wieVan, type Opmerkingen } from '../../src/check/opmerkingen.ts';
import type { Controlerapport, Uitkomst } from '../../src/check/rapport.ts';
import { maakCsv } from '../../src/tell/opmerkingen/maak-csv.ts';
import { maakXlsx } from '../../src/tell/opmerkingen/maak-xlsx.ts';
import { readCsv } from '../../src/read/sheet/read-csv.ts';
import { readXlsx } from '../../src/read/sheet/read-xlsx.ts';
import { defaultLimits } from '../../src/read/limits.ts';
import { openParts } from '../../src/read/packed/unzip.ts';
import { assess } from '../handboek/assess-one.ts';
import { negenCijfers, volledig } from '../handboek/cases-lwoo.ts';
import { lijst, rekenblad } from '../handboek/lwoo-lijst.ts';

const van = (
  document: ReturnType<typeof lijst>,
  peildatum?: string,
  overrule: (rapport: Controlerapport) => Controlerapport = (rapport) => rapport,
) => {
  const { lijsten, rapport } = assess({ lijst: document, ...(peildatum === undefined ? {} : { peildatum }) });
  return opmerkingenVan([document], lijsten, overrule(rapport))!;
};
/** What a person of the loket makes of a criterion. */
const oordeel =
  (id: string, uitkomst: Uitkomst, vervallen?: true) =>
  (rapport: Controlerapport): Controlerapport => ({
    ...rapport,
    bevindingen: rapport.bevindingen.map((one) =>
      one.id === id
        ? { ...one, mens: { uitkomst, reden: 'dat is zo afgesproken.', wie: 'S', op: '', ...(vervallen && { vervallen }) } }
        : one,
    ),
  });
const laatste = (made: Opmerkingen) => made.lijsten[0]?.rijen.map((cells) => cells.at(-1));
/** The parts of an Excel file that hold what its cells say. */
async function cellParts(bytes: Buffer): Promise<string> {
  const parts = await openParts(bytes, defaultLimits);
  const names = ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml', 'xl/sharedStrings.xml'];
  const found: (Uint8Array | undefined)[] = [];
  for (const name of names) found.push(parts.read(name));
  parts.close();
  return found.map((part) => Buffer.from(part ?? []).toString()).join('\n');
}

const formules = ['=1+1', '+31', '-2', '@SUM(A1)', '=HYPERLINK("http://x.example")'];

describe('a list with remarks', () => {
  it('is the same list, row for row, with one column more', () => {
    const kop = ['Voornaam', 'Achternaam', 'Geboortedatum', 'BSN', 'Klas', 'Start'];
    const { lijsten } = van(
      rekenblad([[['Lijst van de school'], [], kop, ['Aron', 'Akker', '10-02-2014', '090', '1', '01-08-2026'], ['Bas', 'Boer', '', '091', '1'], [], ['einde']]]), // prettier-ignore
    );
    expect(lijsten[0]?.rijen).toEqual([
      ['Lijst van de school'],
      [],
      [...kop, 'Opmerkingen van de controle'],
      ['Aron', 'Akker', '10-02-2014', '090', '1', '01-08-2026', 'In orde.'],
      ['Bas', 'Boer', '', '091', '1', '', 'De geboortedatum ontbreekt. De begindatum ontbreekt.'],
      [],
      ['einde'],
    ]);
  });

  it('holds no full BSN, nor nine figures in its place', async () => {
    const made = van(lijst([{ bsn: volledig }, { bsn: negenCijfers }, { achternaam: `Bos ${volledig}` }]));
    const everything = [maakCsv(made.lijsten[0]!).toString(), await cellParts(maakXlsx(made)), JSON.stringify(made)].join('\n');
    for (const bsn of [volledig, negenCijfers]) expect(everything).not.toContain(bsn);
    expect(made.lijsten[0]?.rijen[1]).toContain('verwijderd: heel BSN');
  });

  it('says what holds for the list as a whole', () => {
    const { toelichting } = van(lijst(), '2026-07-01');
    expect(toelichting).toEqual([expect.stringMatching(/^Op tijd ingediend: .*te laat/)]);
  });

  it('does not grow with row numbers that a file makes up', () => {
    const document = lijst();
    for (const [index, line] of document.pages[0]!.lines.entries()) line.rij = 1 + index * 900_000_000;
    expect(van(document).lijsten[0]?.rijen).toHaveLength(3);
  });

  it.each([7, 900_000_000])('tells who stands in a row by the number of that row, also where the last one is row %i', (last) => {
    const document = lijst();
    const [, first, second] = document.pages[0]!.lines;
    [first!.rij, second!.rij] = [5, last];
    const [made] = van(document).lijsten;
    expect([5, 2, last].map((rij) => wieVan(made!, rij))).toEqual(['Aron van den Akker 10-02-2014', '', 'Bas Boersema 11-02-2014']);
  });

  it('follows what the loket judged: what it lets pass is no remark any more, and what else is wrong still is', () => {
    const document = lijst([{ geboortedatum: '', leerjaar: '9' }, { leerjaar: '' }, {}]);
    expect(laatste(van(document))).toEqual([
      'Opmerkingen van de controle',
      expect.stringMatching(/^De geboortedatum ontbreekt\. .*leerjaar/),
      'Het leerjaar ontbreekt.',
      'In orde.',
    ]);
    const made = van(document, undefined, oordeel('lwoo.leerjaar', 'voldaan'));
    expect(laatste(made)).toEqual(['Opmerkingen van de controle', 'De geboortedatum ontbreekt.', 'In orde.', 'In orde.']);
    expect(made.toelichting).toEqual([]);
    expect(van(document, undefined, oordeel('lwoo.leerjaar', 'voldaan', true))).toEqual(van(document));
  });

  it('says above the rows what the loket itself asks of all of them', () => {
    const { toelichting, lijsten } = van(lijst(), undefined, oordeel('lwoo.begin', 'niet-voldaan'));
    expect(toelichting).toEqual([expect.stringMatching(/^Begin van het LWOO: Het loket schrijft: dat is zo afgesproken\./)]);
    expect(lijsten[0]?.rijen[1]?.at(-1)).toBe('In orde.');
  });

  it('is not made for a dossier', () => {
    const { lijsten, rapport } = assess();
    expect(opmerkingenVan([], lijsten, rapport)).toBeUndefined();
  });
});

describe('a list with remarks as CSV', () => {
  it('holds no formula, and comes back as it is', async () => {
    const { lijsten } = van(lijst(formules.map((voornaam) => ({ voornaam }))));
    const bytes = maakCsv(lijsten[0]!);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const cells = bytes.toString().split('\r\n').slice(1, -1).map((line) => line.split(';')[0]); // prettier-ignore
    for (const cell of cells) expect(cell).toMatch(/^"?'[=+\-@]/);
    const { document } = await readCsv('lijst.csv', bytes, defaultLimits);
    expect(document.pages[0]?.lines.map(({ cells: read }) => read?.length)).toEqual([7, 7, 7, 7, 7, 7]);
    expect(document.pages[0]?.lines[5]?.cells?.[0]).toBe(`'${formules[4]}`);
  });

  it('keeps separators, quotes and new lines in their cell', async () => {
    const rijen = [
      ['Kop', 'Opmerking'],
      ['een; twee', 'zegt "ja"'],
      ['\tx', '\rx'],
    ];
    const bytes = maakCsv({ document: 'x.csv', format: 'csv', blad: undefined, rijen, koprij: 1, bladnummer: 1, leerlingKolommen: [] });
    expect(bytes.toString().split('\r\n')).toEqual(['\uFEFFKop;Opmerking', '"een; twee";"zegt ""ja"""', `'\tx;"'\rx"`, '']);
    const { document } = await readCsv('lijst.csv', bytes, defaultLimits);
    expect(document.pages[0]?.lines[1]?.cells).toEqual(['een; twee', 'zegt "ja"']);
  });
});

describe('a list with remarks as Excel file', () => {
  it('holds texts and no formula', async () => {
    const bytes = maakXlsx(van(lijst(formules.map((voornaam) => ({ voornaam })))));
    const xml = await cellParts(bytes);
    expect(xml).toContain('HYPERLINK');
    expect(xml).not.toMatch(/<f[ >]/);
    const { document } = await readXlsx('lijst.xlsx', bytes, defaultLimits);
    expect(document.pages[0]?.lines.slice(2).map(({ cells, text }) => (cells ?? [text]).find((cell) => formules.includes(cell)))).toEqual(formules); // prettier-ignore
    expect(document.pages[0]?.lines.map(({ rij }) => rij).filter(Boolean)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('has a sheet for each list under a name that a spreadsheet takes, and one that says what the file is', async () => {
    const kop = ['Voornaam', 'Achternaam', 'Geboortedatum', 'BSN', 'Klas', 'Start'];
    const row = ['Aron', 'Akker', '10-02-2014', '090', '1', '01-08-2026'];
    const document = rekenblad(
      [
        [kop, row],
        [kop, row],
      ],
      'LWOO: alle [leerlingen] van het schooljaar 2026-2027.xlsx',
    );
    const made = await readXlsx('lijst.xlsx', maakXlsx(van(document)), defaultLimits);
    const names = made.document.pages.map(({ lines }) => lines[0]?.text);
    expect(names).toEqual(['LWOO alle leerlingen van he', 'LWOO alle leerlingen van he 2', 'Toelichting']);
    expect(made.document.pages[2]?.lines.map(({ text }) => text).join(' ')).toContain(
      'Wat u in dit bestand verandert, wordt niet gelezen.',
    );
  });
});
