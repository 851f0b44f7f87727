import { sized, type Bomb, type Outcome } from './bomb.ts';

const read: Outcome[] = ['gelezen', 'te-groot'];
const some: Outcome[] = [...read, 'te-lang', 'beschadigd', 'zonder-tekst', 'onbekend'];

const bomb = (file: string, name: string, make: (full: boolean) => string | Buffer, outcomes: readonly Outcome[] = read): Bomb => ({
  name: `${file.split('.')[1]}: ${name}`,
  file,
  make: (full) => Buffer.from(make(full) as string),
  outcomes,
});

const rtf = (inner: string): string => `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\\pard Verslag van het gesprek\\par ${inner}}`;
const head = 'Onderdeel;DL;DLE\nLezen;50;31\n';
const html = (inner: string): string => `<!DOCTYPE html><html><body><p>Verslag van het gesprek</p>${inner}</body></html>`;

export const textBombs: readonly Bomb[] = [
  bomb('a.rtf', 'groups a million deep', (full) => { const deep = sized(full, 200_000, 3_000_000); return rtf('{'.repeat(deep) + 'diep' + '}'.repeat(deep)); }, ['te-groot', 'beschadigd']),
  bomb('a.rtf', 'groups that are never closed', () => `{\\rtf1 Verslag${'{\\b '.repeat(200_000)}`, some),
  bomb('a.rtf', 'groups that are closed too often', () => rtf('}'.repeat(200_000)), some),
  bomb('a.rtf', 'binary data of two billion bytes', () => rtf('\\bin2147483647 abc'), some),
  bomb('a.rtf', 'binary data of less than nothing', () => rtf('\\bin-2147483648 abc'.repeat(1_000)), some),
  bomb('a.rtf', 'a flood of letters by number', (full) => rtf('\\u-10179 ?\\u-8704 ?\\u99999999999999 ?'.repeat(sized(full, 50_000, 1_000_000))), some),
  bomb('a.rtf', 'skips a billion letters after each letter', () => rtf('\\uc1000000000\\u233 ?'.repeat(20_000)), some),
  bomb('a.rtf', 'a picture of many megabytes in figures', (full) => rtf(`{\\pict\\pngblip\\picw99999999\\pich99999999 ${'89504e470d0a1a0a'.repeat(sized(full, 200_000, 2_500_000))}}`), some),
  bomb('a.rtf', 'objects in objects', () => rtf(`${'{\\object{\\*\\objdata d0cf11e0'.repeat(2_000)}${'}}'.repeat(2_000)}`), ['te-groot', 'beschadigd', 'gelezen']),
  bomb('a.rtf', 'a table of half a million cells in one row', (full) => rtf(`\\trowd ${'\\cellx100 '.repeat(sized(full, 50_000, 500_000))}${'a\\cell '.repeat(sized(full, 50_000, 500_000))}\\row`), some),
  bomb('a.rtf', 'a command of a million letters', () => rtf(`\\${'a'.repeat(1_000_000)}${'9'.repeat(1_000_000)} `), some),
  bomb('a.rtf', 'a million fonts', (full) => rtf(`{\\fonttbl${'{\\f1\\fcharset134 A;}'.repeat(sized(full, 50_000, 1_000_000))}}\\f1 \\'ff\\'ff`), some),
  bomb('a.csv', 'one line of 20 MB', (full) => `${head}${'a'.repeat(sized(full, 3, 20) * 1024 * 1024)}`),
  bomb('a.csv', 'a million columns', (full) => `${head}${'a;'.repeat(sized(full, 200_000, 1_000_000))}`),
  bomb('a.csv', 'a quote that is never closed', (full) => `${head}"${'Lezen;50;31\n'.repeat(sized(full, 50_000, 2_000_000))}`),
  bomb('a.csv', 'nothing but quotes', (full) => `${head}${'"'.repeat(sized(full, 1_000_001, 10_000_001))}`, some),
  bomb('a.csv', 'quotes in quotes that hardly ever close', (full) => `${head}${'"a""b;"c\n'.repeat(sized(full, 50_000, 1_000_000))}`, some),
  bomb('a.csv', 'nothing but separators', (full) => `${head}${`${';'.repeat(1_000)}\n`.repeat(sized(full, 2_000, 40_000))}`),
  bomb('a.csv', 'a million rows', (full) => `${head}${'Lezen;50;31\n'.repeat(sized(full, 100_000, 1_000_000))}`),
  bomb('a.csv', 'every separator at once', () => `${head}${'a;b,c\td|e\n'.repeat(50_000)}`),
  bomb('a.csv', 'cells that begin as a sum', () => `${head}${'=cmd|\' /C calc\'!A0;+1;@SUM(1)\n'.repeat(1_000)}`),
  bomb('a.csv', 'half a letter of two', () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(head, 'utf16le'), Buffer.from([0xd8])]), some),
  bomb('a.txt', 'one line of 40 MB', (full) => `Verslag van het gesprek\n${'Het gesprek met de ouders ging over de begeleiding '.repeat(sized(full, 60_000, 800_000))}`),
  bomb('a.txt', 'one word of 10 MB', (full) => `Verslag van het gesprek\n${'a'.repeat(sized(full, 2, 10) * 1024 * 1024)}`),
  bomb('a.txt', 'millions of empty lines', (full) => `Verslag${'\n'.repeat(sized(full, 1_000_000, 30_000_000))}gesprek`, some),
  bomb('a.txt', 'millions of dots, dashes and boxes', (full) => `Verslag van het gesprek\n${'. - _ ☐ ☒ '.repeat(sized(full, 50_000, 1_000_000))}`),
  bomb('a.txt', 'accents stacked a million high', () => `Verslag van het gesprek e${'\u0301'.repeat(1_000_000)}`),
  bomb('a.txt', 'turns of writing direction without end', () => `Verslag van het gesprek ${'\u202e\u202d\u2066'.repeat(200_000)}`),
  bomb('a.html', 'elements a million deep', (full) => html('<div>'.repeat(sized(full, 100_000, 1_000_000))), some),
  bomb('a.html', 'brackets that are never closed', () => html('<'.repeat(1_000_000)), some),
  bomb('a.html', 'comments and scripts that are never closed', () => html('<!--<script><style>'.repeat(100_000)), some),
  bomb('a.html', 'a million signs by name and number', () => html('&amp;&#x110000;&#0;&nietbestaand;&'.repeat(100_000)), some),
  bomb('a.html', 'tables in tables', () => html('<table><tr><td>'.repeat(50_000)), some),
  bomb('a.html', 'an attribute of megabytes', () => html(`<p title="${'a="b" '.repeat(500_000)}`), some),
]; // prettier-ignore
