import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { runs, type Blok, type Huisstijl, type Papier, type Tekenplaats } from './blokken.ts';
import { handtekeningPng, handtekeningSvg } from './handtekening.ts';

const require = createRequire(import.meta.url);
const fontFolder = (name: string) => dirname(require.resolve(`@expo-google-fonts/${name}/package.json`));

let compiler: NodeCompiler | undefined;
const typst = (): NodeCompiler =>
  (compiler ??= NodeCompiler.create({
    workspace: join(import.meta.dirname, '..'),
    fontArgs: [
      {
        fontPaths: ['arimo', 'lora', 'source-sans-3'].flatMap((name) =>
          ['400Regular', '400Regular_Italic', '700Bold'].map((cut) => join(fontFolder(name), cut)),
        ),
      },
    ],
  }));

const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;

/** Text as Typst content: strings only, so nothing in it is read as markup. */
const inhoud = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      runs(line)
        .map((run) => (run.vet ? `strong(${quoted(run.tekst)})` : quoted(run.tekst)))
        .map((code) => `#${code};`)
        .join(''),
    )
    .join('#linebreak();');

const cel = (text: string) => `[${inhoud(text)}]`;

function table(stijl: Huisstijl, columns: number, head: string[] | undefined, rows: string[][], widths: number[] | undefined): string {
  const columnsCode = `(${(widths ?? Array.from({ length: columns }, () => 1)).map((width) => `${width}fr`).join(', ')},)`;
  const stroke = stijl.tabel === 'raster' ? '0.6pt + luma(120)' : stijl.tabel === 'lijnen' ? '(x: none, y: 0.5pt + luma(150))' : 'none';
  const fill =
    stijl.tabel === 'balken'
      ? `(x, y) => if ${head ? 'y == 0' : 'false'} { rgb("${stijl.kleur}").lighten(70%) } else if calc.odd(y) { luma(243) } else { none }`
      : `(x, y) => if ${head ? 'y == 0' : 'false'} { rgb("${stijl.kleur}").lighten(86%) } else { none }`;
  const header = head ? `table.header(${head.map((text) => cel(`**${text}**`)).join(', ')}),` : '';
  return `#table(columns: ${columnsCode}, stroke: ${stroke}, fill: ${fill}, inset: 5pt, ${header} ${rows
    .map((row) => row.map(cel).join(', '))
    .join(', ')})\n`;
}

function teken(stijl: Huisstijl, plaats: Tekenplaats): string {
  const wie = plaats.naam ?? plaats.label;
  const beeld =
    plaats.getekend === 'nee'
      ? ''
      : plaats.getekend === 'inkt'
        ? `#place(bottom + left, dx: 3mm, dy: 3mm, image(bytes(${quoted(handtekeningSvg(wie))}), format: "svg", width: 42mm))`
        : `#place(bottom + left, dx: 2mm, dy: 2mm, image(bytes((${[...handtekeningPng(wie)].join(',')})), format: "png", width: 44mm))`;
  const ruimte = `#box(width: 100%, height: 15mm)[${beeld}]`;
  const lijn =
    stijl.tekenlijn === 'streep'
      ? '#v(-2pt)#line(length: 62mm, stroke: 0.6pt)#v(-3pt)'
      : stijl.tekenlijn === 'vak'
        ? ''
        : `#v(-4pt)#text(size: 9pt)[${'.'.repeat(46)}]#v(-3pt)`;
  const onder = [plaats.naam, plaats.functie, plaats.datum].filter((line) => line !== undefined).map(inhoud);
  const vak =
    stijl.tekenlijn === 'vak' ? `#rect(width: 66mm, height: 19mm, stroke: 0.6pt + luma(110), inset: 1mm)[${beeld}]` : `${ruimte}${lijn}`;
  return `[#block(breakable: false)[${inhoud(plaats.label)}#v(1pt)${vak}${onder.join('#linebreak();')}]]`;
}

function blok(stijl: Huisstijl, item: Blok): string {
  switch (item.soort) {
    case 'kop': {
      const maat = { 1: 1.7, 2: 1.25, 3: 1.05 }[item.niveau];
      return `#block(above: ${item.niveau === 3 ? 1.1 : 1.5}em, below: 0.75em, sticky: true)[#text(size: ${maat}em, weight: "bold", fill: rgb("${stijl.kleur}"))[${inhoud(item.tekst)}]]\n`;
    }
    case 'alinea': {
      const body = inhoud(item.tekst);
      if (item.stijl === 'klein') return `#block(text(size: 0.82em)[${body}])\n`;
      if (item.stijl === 'cursief') return `#block(text(style: "italic")[${body}])\n`;
      if (item.stijl === 'rechts') return `#align(right)[${body}]\n`;
      if (item.stijl === 'midden') return `#align(center)[${body}]\n`;
      return `#block[${body}]\n`;
    }
    case 'lijst':
      return `#${item.genummerd ? 'enum' : 'list'}(indent: 4mm, ${item.punten.map(cel).join(', ')})\n`;
    case 'tabel':
      return table(stijl, item.rijen[0]?.length ?? 1, item.kop, item.rijen, item.breedtes);
    case 'velden':
      return `#table(columns: (${item.breedte ?? 38}%, 1fr), inset: 5pt, stroke: ${
        stijl.tabel === 'raster' ? '0.6pt + luma(120)' : stijl.tabel === 'lijnen' ? '(x: none, y: 0.4pt + luma(170))' : 'none'
      }, ${item.rijen.map(([label, waarde]) => `${cel(stijl.tabel === 'balken' ? `${label}:` : `**${label}**`)}, ${cel(waarde)}`).join(', ')})\n`;
    case 'keuzes':
      return `#block[${inhoud(`**${item.label}**`)} #h(3mm) ${item.opties
        .map(([optie, aan]) => `#text(font: "DejaVu Sans Mono")[${aan ? '☒' : '☐'}] ${inhoud(optie)}`)
        .join(' #h(4mm) ')}]\n`;
    case 'tekenen':
      return `#grid(columns: (${item.plaatsen.map(() => '1fr').join(', ')},), gutter: 6mm, ${item.plaatsen
        .map((plaats) => teken(stijl, plaats))
        .join(', ')})\n#v(3mm)\n`;
    case 'kader':
      return `#rect(width: 100%, inset: 4mm, stroke: 0.8pt + rgb("${stijl.kleur}"))[${item.blokken.map((part) => blok(stijl, part)).join('')}]\n`;
    case 'wit':
      return `#v(${item.mm}mm)\n`;
    case 'pagina':
      return '#pagebreak()\n';
    default:
      return `#line(length: 100%, stroke: 0.7pt + rgb("${stijl.kleur}"))\n`;
  }
}

function briefhoofd(stijl: Huisstijl): string {
  if (stijl.briefhoofd === 'geen') return '';
  const kleur = `rgb("${stijl.kleur}")`;
  const letters = stijl.naam
    .split(' ')
    .filter((word) => /^[A-Z]/.test(word))
    .map((word) => word[0])
    .slice(0, 2)
    .join('');
  const logo = `#box(circle(radius: 7mm, fill: ${kleur})[#set align(center + horizon); #text(fill: white, weight: "bold", size: 12pt)[${inhoud(letters)}]])`;
  const naam = `#text(size: 15pt, weight: "bold", fill: ${kleur})[${inhoud(stijl.naam)}]`;
  const onder = stijl.ondertitel ? `#linebreak();#text(size: 9pt)[${inhoud(stijl.ondertitel)}]` : '';
  const adres = `#text(size: 8pt)[${(stijl.adres ?? []).map(inhoud).join('#linebreak();')}]`;
  if (stijl.briefhoofd === 'balk')
    return `#rect(width: 100%, fill: ${kleur}, inset: 4mm)[#grid(columns: (1fr, auto), text(fill: white, size: 14pt, weight: "bold")[${inhoud(stijl.naam)}${
      stijl.ondertitel ? `#linebreak();#text(size: 9pt, weight: "regular")[${inhoud(stijl.ondertitel)}]` : ''
    }], align(right, text(fill: white, size: 8pt)[${(stijl.adres ?? []).map(inhoud).join('#linebreak();')}]))]#v(4mm)\n`;
  if (stijl.briefhoofd === 'midden')
    return `#align(center)[${naam}${onder}#linebreak();${adres}]#v(1mm)#line(length: 100%, stroke: 1pt + ${kleur})#v(3mm)\n`;
  if (stijl.briefhoofd === 'rechts') return `#align(right)[${naam}${onder}#linebreak();${adres}]#v(6mm)\n`;
  return `#grid(columns: (auto, 1fr, auto), gutter: 4mm, [${logo}], [${naam}${onder}], align(right)[${adres}])#v(6mm)\n`;
}

/** Typst source of a document; deterministic. */
function source(papier: Papier): string {
  const { stijl } = papier;
  const voet = stijl.voet
    ? `context text(size: 8pt, fill: luma(90))[#${quoted(stijl.voet)}.replace("{p}", str(here().page())).replace("{n}", str(counter(page).final().first()))]`
    : 'none';
  const kopregel = stijl.kopregel ? `align(right, text(size: 8pt, fill: luma(90))[${inhoud(stijl.kopregel)}])` : 'none';
  return [
    `#set document(title: ${quoted(papier.titel)}, date: none)`,
    `#set page(paper: "a4", margin: (x: 24mm, top: 22mm, bottom: 22mm), footer: ${voet}, header: ${kopregel})`,
    `#set text(font: (${quoted(stijl.letter)}, "Libertinus Serif", "DejaVu Sans Mono"), size: ${stijl.grootte}pt, lang: "nl", hyphenate: false)`,
    '#set par(leading: 0.62em, spacing: 0.95em)',
    briefhoofd(stijl),
    ...papier.blokken.map((item) => blok(stijl, item)),
  ].join('\n');
}

/** A document as PDF bytes: the same document always gives the same bytes. */
export function maakPdf(papier: Papier): Buffer {
  return typst().pdf({ mainFileContent: source(papier) }, { creationTimestamp: 0 });
}
