import { describe, expect, it } from 'vitest';
import { pictureBytes } from '../../../src/read/packed/picture-part.ts';
import { defaultLimits } from '../../../src/read/limits.ts';
import { readRtf } from '../../../src/read/rtf/read-rtf.ts';
import { readWith, refusedBy } from '../read-with.ts';
import { linesOf } from '../reading.ts';

/** RTF as a program writes it: seven-bit text with the usual head. */
const rtf = (
  body: string,
  fonts = '{\\f0\\fswiss\\fcharset0 Arial;}{\\f1\\fnil\\fcharset2 Wingdings;}{\\f2\\fnil\\fcharset238 Arial CE;}',
) =>
  `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl${fonts}}{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s0 Standaard;}}{\\info{\\author Iemand}}{\\*\\generator Iets;}\n${body}}`;
const read = async (body: string) => (await readWith(readRtf, Buffer.from(rtf(body), 'latin1'))).document;
const lines = async (body: string) => linesOf(await read(body));

describe('text of an RTF file', () => {
  it('reads paragraphs, tabs, line breaks and signs, and nothing of fonts, styles and settings', async () => {
    expect(await lines("\\pard Naam\\tab No\\'ebl\\line Klas\\~3\\par \\lquote goed\\rquote  \\endash  \\{x\\}\\\\\\par")).toEqual([
      'Naam | Noël',
      'Klas 3',
      '‘goed’ – {x}\\',
    ]);
  });

  it.each([
    ['a character with the one that stands for it', "\\uc1 ge\\u235\\'ebvalueerd", 'geëvalueerd'],
    ['more than one that stands for it', '{\\uc2 \\u8364 EUR}', '€R'],
    ['none that stands for it', '\\uc0 na\\u239 ef', 'naïef'],
    ['a negative number and a pair', '\\u-10179?\\u-8704?', '😀'],
    ['a byte of another code page', "{\\f2 \\'b3}\\'e9\\'e9n", 'łéén'],
    ['a byte as it is', 'co\u00f6rdinator', 'coördinator'],
    ['a box in a symbol font', "{\\f1\\'fe} ja {\\f1 \\'a8} nee", '☒ ja ☐ nee'],
    ['a box with a private number', '\\u-3842? ja', '☒ ja'],
    ['letters of two bytes, byte by byte', "{\\f3\\'93\\'fa\\'96\\'7b}", '日本'],
  ])('reads %s', async (_, body, shown) => {
    const fonts = '{\\f0\\fcharset0 Arial;}{\\f1\\fcharset2 Wingdings;}{\\f2\\fcharset238 Arial CE;}{\\f3\\fcharset128 Mincho;}';
    const bytes = Buffer.from(rtf(`\\pard ${body}\\par`, fonts), 'latin1');
    expect(linesOf((await readWith(readRtf, bytes)).document)).toEqual([shown]);
  });

  it('keeps rows of a table as cells, leaves merged ones out and reads the text after it', async () => {
    const row = (...cells: string[]) => `\\trowd\\cellx1000\\cellx2000\\pard\\intbl ${cells.join('\\cell ')}\\cell\\row`;
    const merged = '\\trowd\\clmgf\\cellx1000\\clmrg\\cellx2000\\clvmrg\\cellx3000\\pard\\intbl breed\\cell\\cell\\cell\\row';
    expect(await lines(`\\pard voor\\par ${row('Doel', 'rustig\\par blijven')}${row('Wie', '')}${merged}\\pard na\\par`)).toEqual([
      'voor',
      'Doel | rustig blijven',
      'Wie | ',
      'breed | ',
      'na',
    ]);
  });

  it('gives the rows of a table in a cell after the row they stand in', async () => {
    const inner =
      '{\\pard\\intbl\\itap2 TIQ\\nestcell 94\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}}';
    expect(
      await lines(`\\trowd\\cellx1000\\cellx2000\\pard\\intbl\\itap1 Scores\\cell ${inner}\\pard\\intbl zie\\cell\\row\\pard na\\par`),
    ).toEqual(['Scores | zie', 'TIQ | 94', 'na']);
  });

  it('does not read hidden and deleted text, remarks and the commands of fields', async () => {
    const body =
      '\\pard plan{\\v  geheim}{\\deleted  weg}\\v1  ook\\v0  is{\\*\\annotation opmerking} {\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt klaar}}\\par';
    expect(await lines(body)).toEqual(['plan is klaar']);
  });

  it('reads headers, footers, notes and text boxes once', async () => {
    const box =
      '{\\shp{\\*\\shpinst{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt \\pard in een kader\\par}}{\\shprslt{\\*\\do\\dptxbx{\\dptxbxtext\\pard in een kader\\par}}}}';
    expect(
      await lines(`{\\header\\pard School\\par}{\\footer\\pard versie 2\\par}\\pard Tekst${box}{\\footnote\\pard noot\\par}\\par`),
    ).toEqual(['School', 'Tekst', 'in een kader', 'noot', 'versie 2']);
  });

  it('reads the Unicode form of a text that stands there twice', async () => {
    expect(await lines('\\pard {\\upr{Zoe}{\\*\\ud{Zo\\u235?}}}\\par')).toEqual(['Zoë']);
  });

  it('begins pages at page breaks and at sections that ask for one', async () => {
    const { pages } = await read(
      '\\pard een\\page twee\\par\\sect\\sectd\\sbknone\\pard nog twee\\par\\sect\\sectd\\pard drie\\par\\pard\\pagebb vier\\par',
    );
    expect(pages.map((page) => page.lines.map((line) => line.text))).toEqual([['een'], ['twee', 'nog twee'], ['drie'], ['vier']]);
  });
});

describe('form fields of an RTF file', () => {
  const field = (form: string, result = '') => `{\\field{\\*\\fldinst FORM{\\*\\formfield{${form}}}}{\\fldrslt ${result}}}`;
  it('reads tick boxes, choices and texts', async () => {
    const body = [
      `\\pard ${field('\\fftype1\\ffres1{\\*\\ffname akkoord}')} ouders akkoord\\par`,
      `\\pard ${field('\\fftype1\\ffres25\\ffdefres0{\\*\\ffname tlv}')} TLV\\par`,
      `\\pard Soort: ${field('\\fftype2\\ffres1{\\*\\ffname soort}{\\*\\ffl GP}{\\*\\ffl LZ}')}\\par`,
      `\\pard Naam: ${field('\\fftype0{\\*\\ffname naam}', 'Mila')}\\par`,
    ].join('');
    const document = await read(body);
    expect(linesOf(document)).toEqual(['☒ ouders akkoord', '☐ TLV', 'Soort: LZ', 'Naam: Mila']);
    expect(document.fields).toEqual([
      { name: 'akkoord', label: 'ouders akkoord', kind: 'checkbox', value: 'ouders akkoord', checked: true, page: 1 },
      { name: 'tlv', label: 'TLV', kind: 'checkbox', value: 'TLV', checked: false, page: 1 },
      { name: 'soort', label: 'Soort', kind: 'choice', value: 'LZ', page: 1 },
      { name: 'naam', label: 'Naam', kind: 'text', value: 'Mila', page: 1 },
    ]);
  });
});

describe('a tick box of which the file does not say whether it is ticked', () => {
  it('is an empty one, as Word shows it', async () => {
    const document = await read('\\pard {\\field{\\*\\fldinst { FORMCHECKBOX }}{\\fldrslt }} ouders akkoord\\par');
    expect(document.fields).toMatchObject([{ kind: 'checkbox', value: 'ouders akkoord', checked: false }]);
  });
});

describe('pictures in an RTF file', () => {
  const picture = (kind: string, hex: string) => `{\\pict{\\*\\picprop{\\sp{\\sn x}{\\sv 1}}}${kind}\\picwgoal9000\\pichgoal12000\n${hex}}`;
  it('are handed over for recognition once, and are had by their name', async () => {
    const body = `\\pard{\\*\\shppict${picture('\\pngblip', '8950')}}{\\nonshppict${picture('\\wmetafile8', '0102')}}{\\v ${picture('\\pngblip', '00')}}\\par ${picture('\\jpegblip', 'ff d8\nff')}\\par`;
    const bytes = Buffer.from(rtf(body), 'latin1');
    const { beelden } = await readWith(readRtf, bytes);
    expect(beelden).toEqual([{ pagina: 1, deel: 'pict/0.png' }, { pagina: 1, deel: 'pict/3.jpg' }]); // prettier-ignore
    expect(Buffer.from(await pictureBytes(bytes, 'pict/0.png', defaultLimits)).toString('hex')).toBe('8950');
    expect(Buffer.from(await pictureBytes(bytes, 'pict/3.jpg', defaultLimits)).toString('hex')).toBe('ffd8ff');
  });
  it('written as bytes are had as well', async () => {
    const bytes = Buffer.from(rtf(`{\\pict\\pngblip\\picwgoal9000\\pichgoal12000\\bin4 {\\}}}`), 'latin1');
    expect((await readWith(readRtf, bytes)).beelden).toEqual([{ pagina: 1, deel: 'pict/0.png' }]);
    expect(Buffer.from(await pictureBytes(bytes, 'pict/0.png', defaultLimits)).toString('latin1')).toBe('{\\}}');
  });
  it('of a kind that cannot be recognised make a file without words one to save as PDF', async () => {
    expect((await refusedBy(readRtf, rtf(picture('\\wmetafile8', '0102')))).message).toContain('alleen afbeeldingen');
  });
});

describe('an RTF file that cannot be read', () => {
  it('breaks off, is no RTF, or holds nothing', async () => {
    expect((await refusedBy(readRtf, rtf('\\pard tekst\\par').slice(0, -1))).fault).toBe('beschadigd');
    expect((await refusedBy(readRtf, rtf('{\\pict\\bin400 a}'))).fault).toBe('beschadigd');
    expect((await refusedBy(readRtf, `${rtf('\\pard tekst\\par')} en meer`)).fault).toBe('beschadigd');
    expect((await refusedBy(readRtf, rtf('te\u0002kst'))).fault).toBe('beschadigd');
    expect((await refusedBy(readRtf, rtf('khw sodq lv phw rxghuv ehvsurnhq hq jhwhnhqg grru gh vfkrro '.repeat(4)))).fault).toBe(
      'zonder-tekst',
    );
    expect(await refusedBy(readRtf, 'tekst')).toMatchObject({ fault: 'beschadigd' });
    expect((await refusedBy(readRtf, rtf('\\pard\\par'))).fault).toBe('zonder-tekst');
  });
  it('is nested too deep or has too many paragraphs', async () => {
    expect((await refusedBy(readRtf, rtf(`${'{'.repeat(300)}a${'}'.repeat(300)}`))).fault).toBe('te-groot');
    expect((await refusedBy(readRtf, rtf('a\\par '.repeat(11)), { xmlElements: 10 })).fault).toBe('te-groot');
  });
  it('costs what its length costs', async () => {
    const time = async (length: number) => {
      const bytes = Buffer.from(rtf("\\pard{\\b No\\'ebl} deed \\u235?\\'e9 mee\\par ".repeat(length)));
      const begin = process.cpuUsage().user;
      await readWith(readRtf, bytes);
      return process.cpuUsage().user - begin;
    };
    await time(2_000);
    expect(await time(12_000)).toBeLessThan(4 * (await time(6_000)) + 200_000);
  });
});
