import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/read/text/read-text.ts';
import { readWith, refusedBy } from '../read-with.ts';
import { linesOf } from '../reading.ts';

const lines = async (text: string | Uint8Array) => linesOf((await readWith(readText, text)).document);

describe('plain text', () => {
  it('gives lines, cells at tabs and pages at form feeds', async () => {
    const { document } = await readWith(readText, 'Naam:\tNoël\r\nKlas 3\n\n\fTweede blad');
    expect(document.pages.map((page) => linesOf({ ...document, pages: [page] }))).toEqual([['Naam: | Noël', 'Klas 3'], ['Tweede blad']]);
  });
  it.each(['utf8', 'utf-16le', 'windows-1252', 'macintosh'])('is read in %s', async (encoding) => {
    expect(await lines(iconv.encode('Zoë is één keer geëvalueerd\n', encoding))).toEqual(['Zoë is één keer geëvalueerd']);
  });
  it('finds tick boxes and places for signatures', async () => {
    const { document } = await readWith(readText, '[x] ouders akkoord\n[ ] niet akkoord\n\nHandtekening ouder:\n.....................\n');
    expect(document.fields).toMatchObject([{ value: 'ouders akkoord', checked: true }, { value: 'niet akkoord', checked: false }]); // prettier-ignore
    expect(document.places).toMatchObject([{ label: 'Handtekening ouder', signed: false }]);
  });
  it('is refused when it is none or empty', async () => {
    expect((await refusedBy(readText, 'a\0bcd efgh')).fault).toBe('beschadigd');
    expect((await refusedBy(readText, ' \n ')).fault).toBe('zonder-tekst');
  });
});

describe('a web page', () => {
  const page = (body: string) =>
    lines(`<!DOCTYPE html><html><head><title>titel</title><style>p{}</style></head><body>${body}</body></html>`);

  it('gives paragraphs, headings, lists and line breaks as lines, with its characters', async () => {
    expect(await page('<h1>Plan</h1><p>No&euml;l   is&nbsp;&#233;&#xe9;n\n jaar<br>ouder</p><ul><li>een<li>twee &lt; drie</ul>')).toEqual([
      'Plan',
      'Noël is één jaar',
      'ouder',
      'een',
      'twee < drie',
    ]);
  });
  it.each([
    '<font size="2">Beste mevrouw,<br>hierbij</font>',
    '<!-- x -->\n<span>Beste mevrouw,<br>hierbij</span>',
    '<hr/>Beste mevrouw,<br>hierbij',
  ])('is known by its first element where only a piece of it was kept: %s', async (piece) => {
    expect(await lines(piece)).toEqual(['Beste mevrouw,', 'hierbij']);
  });
  it('gives tables as cells, and tables in tables after the row they stand in', async () => {
    const table =
      '<table><tr><th>Doel<th></th><td><p>rustig</p><p>blijven</p></td></tr><tr><td>x<table><tr><td>TIQ</td><td>94</td></tr></table></td><td>y</td></tr></table>na';
    expect(await page(table)).toEqual(['Doel |  | rustig blijven', 'x | y', 'TIQ | 94', 'na']);
  });
  it('leaves out scripts, remarks, conditions and what is hidden', async () => {
    const body =
      'a<script>if (1 < 2) weg()</script><!-- <p>weg</p> --><![if !x]><div style="display: none">weg<div>weg</div></div><span hidden>weg</span>b';
    expect(await page(body)).toEqual(['ab']);
  });
  it('reads what is filled in', async () => {
    const body =
      '<p><input type=checkbox name=akkoord checked> ouders akkoord</p><p>Naam: <input name="naam" value="Mila"></p><p>Soort: <select><option>GP</option><option selected>LZ</option></select></p>';
    const { document } = await readWith(readText, `<html><body>${body}</body></html>`);
    expect(document.fields).toMatchObject([
      { kind: 'checkbox', name: 'akkoord', checked: true },
      { kind: 'text', label: 'Naam', value: 'Mila' },
      { kind: 'choice', label: 'Soort', value: 'LZ' },
    ]);
  });
  it('loses nothing of a broken page', async () => {
    expect(await page('<p>een < twee <3 en <b>vet</p><a href="x>link</a> drie')).toEqual(['een < twee <3 en vet', 'link drie']);
  });
  it.each([
    ['signs that begin no tag', '<'],
    ['quotes that never end', '<a b="'],
    ['remarks that never end', '<!-- <p>'],
    ['scripts that never end', '<script>'],
  ])('costs what its length costs, with %s', async (_, piece) => {
    const time = async (count: number) => {
      const begin = process.cpuUsage().user;
      await readWith(readText, `<html><body>tekst ${piece.repeat(count)}`);
      return process.cpuUsage().user - begin;
    };
    await time(20_000);
    expect(await time(200_000)).toBeLessThan(4 * (await time(100_000)) + 200_000);
  });
});
