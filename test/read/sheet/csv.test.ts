import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/read/sheet/read-csv.ts';
import { readWith, refusedBy } from '../read-with.ts';

const cellsOf = async (bytes: Uint8Array | string) =>
  (await readWith(readCsv, bytes)).document.pages[0]?.lines.map((line) => [line.rij, ...(line.cells ?? [line.text])]);

describe('a list with separators', () => {
  it.each([
    ['semicolons', ';'],
    ['commas', ','],
    ['tabs', '\t'],
    ['bars', '|'],
  ])('is read with %s', async (_, mark) => {
    const text = [['Naam', 'Geb. datum', 'IQ'], ['Noël', '01-02-2014', '81'], ['Mila', '', '90']].map((row) => row.join(mark)).join('\r\n'); // prettier-ignore
    expect(await cellsOf(text)).toEqual([
      [1, 'Naam', 'Geb. datum', 'IQ'],
      [2, 'Noël', '01-02-2014', '81'],
      [3, 'Mila', '', '90'],
    ]);
  });

  it('is not led astray by decimal commas, nor by a title above the list', async () => {
    const text = 'Lijst LWOO, schooljaar 2026-2027\n\nNaam;DLE\nMila;0,43\nBas;0,25\n';
    expect(await cellsOf(text)).toEqual([[1, 'Lijst LWOO, schooljaar 2026-2027'], [3, 'Naam', 'DLE'], [4, 'Mila', '0,43'], [5, 'Bas', '0,25']]); // prettier-ignore
  });

  it('keeps leading zeros, separators and lines inside quotes', async () => {
    expect(await cellsOf('bsn;naam\n"012";"de Wit; Jan"\n096;"op twee\nregels"\n007;"zegt ""ja"""\n')).toEqual([
      [1, 'bsn', 'naam'],
      [2, '012', 'de Wit; Jan'],
      [3, '096', 'op twee regels'],
      [4, '007', 'zegt "ja"'],
    ]);
  });

  it('reads a quote that is never closed as a sign, so that no rows are swallowed', async () => {
    expect(await cellsOf('naam;lengte\nMila;"groot\nBas;klein\nIda;klein')).toHaveLength(4);
  });

  it('takes the separator from a first line that names it', async () => {
    expect(await cellsOf('sep=,\na,b\n1,2')).toEqual([[1, 'a', 'b'], [2, '1', '2']]); // prettier-ignore
  });

  it.each(['utf8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh', 'cp850'])('finds that it is written in %s', async (encoding) => {
    const text = 'Naam;Opmerking\nZoë;één keer geëvalueerd\nNoël;coördinatie met Daniëlle\n';
    expect(await cellsOf(iconv.encode(text, encoding))).toEqual([
      [1, 'Naam', 'Opmerking'],
      [2, 'Zoë', 'één keer geëvalueerd'],
      [3, 'Noël', 'coördinatie met Daniëlle'],
    ]);
  });

  it.each(['utf8', 'utf-16le', 'utf-16be'])('finds that it is written in %s by its mark', async (encoding) => {
    expect(await cellsOf(iconv.encode('a;b\n1;2', encoding, { addBOM: true }))).toEqual([[1, 'a', 'b'], [2, '1', '2']]); // prettier-ignore
  });

  it('reads two thousand rows well within a second', async () => {
    const text = Array.from({ length: 2_000 }, (_, i) => `Leerling ${i};van Dam;01-02-2014;0${i};1;01-08-2026;81;0,25;0,31`).join('\n');
    const begin = process.cpuUsage().user;
    expect(await cellsOf(text)).toHaveLength(2_000);
    expect((process.cpuUsage().user - begin) / 1e6).toBeLessThan(1);
  });

  it('is refused when binary or empty', async () => {
    expect((await refusedBy(readCsv, 'a;b\0\n1;2;3;4;5;6;7')).fault).toBe('beschadigd');
    expect((await refusedBy(readCsv, '\n;;\n')).fault).toBe('zonder-tekst');
  });
});
