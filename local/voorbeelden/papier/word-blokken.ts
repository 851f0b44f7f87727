import {
  AlignmentType,
  BorderStyle,
  CheckBox,
  ImageRun,
  PageBreak,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IBorderOptions,
  type ParagraphChild,
} from 'docx';
import { runs, type Blok, type Huisstijl, type Papier, type Tekenplaats } from './blokken.ts';
import { handtekeningPng } from './handtekening.ts';
import { Invulveld } from './invulveld.ts';

const breedte = 9200;
const geenRand: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** A thin line around or under something. */
export const rand = (color = '808080'): IBorderOptions => ({ style: BorderStyle.SINGLE, size: 4, color });
const rond = (border: IBorderOptions) => ({ top: border, bottom: border, left: border, right: border });

/** A text as runs of Word: its lines, with what is bold in it. */
export const regels = (text: string, options: { bold?: boolean; italics?: boolean; size?: number; color?: string } = {}): TextRun[] =>
  text
    .split('\n')
    .flatMap((line, index) =>
      runs(line).map(
        (run, at) =>
          new TextRun({ text: run.tekst, ...options, ...(run.vet ? { bold: true } : {}), ...(index > 0 && at === 0 ? { break: 1 } : {}) }),
      ),
    );

/** The colour of a house style as Word writes it, without `#`. */
export const kleurVan = (stijl: Huisstijl) => stijl.kleur.slice(1);
const licht = (kleur: string) =>
  [0, 2, 4]
    .map((at) =>
      Math.round(255 - (255 - Number.parseInt(kleur.slice(at, at + 2), 16)) * 0.18)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');

function cel(children: Paragraph[], width: number, extra: { border?: IBorderOptions; fill?: string } = {}): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    ...(extra.border ? { borders: rond(extra.border) } : {}),
    ...(extra.fill ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: extra.fill } } : {}),
  });
}

function tabelVan(stijl: Huisstijl, head: string[] | undefined, rows: string[][], widths: number[] | undefined): Table {
  const count = rows[0]?.length ?? 1;
  const total = widths?.reduce((sum, width) => sum + width, 0) ?? count;
  const sizes = (widths ?? Array.from({ length: count }, () => 1)).map((width) => Math.round((breedte * width) / total));
  const border = stijl.tabel === 'raster' ? rand() : stijl.tabel === 'lijnen' ? rand('C8C8C8') : geenRand;
  const row = (cells: string[], isHead: boolean, index: number) => {
    const fill = isHead ? licht(kleurVan(stijl)) : stijl.tabel === 'balken' && index % 2 === 1 ? 'F3F3F3' : undefined;
    return new TableRow({
      tableHeader: isHead,
      children: cells.map((text, at) =>
        cel([new Paragraph({ children: regels(text, isHead ? { bold: true } : {}) })], sizes[at] ?? 1000, {
          border,
          ...(fill ? { fill } : {}),
        }),
      ),
    });
  };
  return new Table({
    columnWidths: sizes,
    width: { size: breedte, type: WidthType.DXA },
    rows: [...(head ? [row(head, true, 0)] : []), ...rows.map((cells, index) => row(cells, false, index))],
  });
}

function velden(papier: Papier, rows: [string, string][]): Table {
  const left = 3500;
  const border = papier.stijl.tabel === 'raster' ? rand() : papier.stijl.tabel === 'lijnen' ? rand('C8C8C8') : geenRand;
  return new Table({
    columnWidths: [left, breedte - left],
    width: { size: breedte, type: WidthType.DXA },
    rows: rows.map(([label, waarde]) => {
      const value = papier.besturing
        ? [new Paragraph({ children: [new Invulveld(label, waarde) as unknown as ParagraphChild] })]
        : [new Paragraph({ children: regels(waarde) })];
      return new TableRow({
        children: [
          cel([new Paragraph({ children: regels(label, { bold: true }) })], left, { border }),
          cel(value, breedte - left, { border }),
        ],
      });
    }),
  });
}

function tekenplaats(stijl: Huisstijl, plaats: Tekenplaats): Paragraph[] {
  const wie = plaats.naam ?? plaats.label;
  const beeld =
    plaats.getekend === 'nee'
      ? new Paragraph({ text: '', spacing: { before: 500 } })
      : new Paragraph({
          spacing: { after: 0 },
          children: [
            new ImageRun({
              type: 'png',
              data: handtekeningPng(wie),
              transformation: { width: 150, height: 50 },
              altText: { name: 'handtekening', title: '', description: '' },
            }),
          ],
        });
  const onder = [plaats.naam, plaats.functie, plaats.datum].filter((line) => line !== undefined).join('\n');
  return [
    new Paragraph({ children: regels(plaats.label), spacing: { before: 120 } }),
    beeld,
    new Paragraph({ text: stijl.tekenlijn === 'streep' ? '_'.repeat(32) : '.'.repeat(48), spacing: { after: 0 } }),
    ...(onder === '' ? [] : [new Paragraph({ children: regels(onder), spacing: { after: 160 } })]),
  ];
}

/** A block of a document as paragraphs and tables of Word. */
export function blok(papier: Papier, item: Blok): (Paragraph | Table)[] {
  const { stijl } = papier;
  switch (item.soort) {
    case 'kop': {
      const size = { 1: 34, 2: 25, 3: 21 }[item.niveau];
      const heading = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' } as const;
      return [
        new Paragraph({
          heading: heading[item.niveau],
          keepNext: true,
          spacing: { before: 240, after: 90 },
          children: regels(item.tekst, { bold: true, size, color: kleurVan(stijl) }),
        }),
      ];
    }
    case 'alinea': {
      const alignment = item.stijl === 'rechts' ? AlignmentType.RIGHT : item.stijl === 'midden' ? AlignmentType.CENTER : AlignmentType.LEFT;
      const look = item.stijl === 'klein' ? { size: Math.round(stijl.grootte * 1.6) } : item.stijl === 'cursief' ? { italics: true } : {};
      return [new Paragraph({ alignment, spacing: { after: 130 }, children: regels(item.tekst, look) })];
    }
    case 'lijst':
      return item.punten.map(
        (punt) =>
          new Paragraph({
            children: regels(punt),
            ...(item.genummerd ? { numbering: { reference: 'nummers', level: 0 } } : { bullet: { level: 0 } }),
          }),
      );
    case 'tabel':
      return [tabelVan(stijl, item.kop, item.rijen, item.breedtes), new Paragraph({ text: '' })];
    case 'velden':
      return [velden(papier, item.rijen), new Paragraph({ text: '' })];
    case 'keuzes': {
      const opties = item.opties.flatMap(([optie, aan]) =>
        papier.besturing
          ? [
              new CheckBox({
                checked: aan,
                checkedState: { value: '2612', font: 'MS Gothic' },
                uncheckedState: { value: '2610', font: 'MS Gothic' },
              }) as unknown as ParagraphChild,
              new TextRun(` ${optie}    `),
            ]
          : [new TextRun(`${aan ? '☒' : '☐'} ${optie}    `)],
      );
      return [
        new Paragraph({ spacing: { before: 80, after: 120 }, children: [new TextRun({ text: `${item.label}  `, bold: true }), ...opties] }),
      ];
    }
    case 'tekenen': {
      const width = Math.round(breedte / item.plaatsen.length);
      const cells = item.plaatsen.map((plaats) =>
        cel(tekenplaats(stijl, plaats), width, { border: stijl.tekenlijn === 'vak' ? rand() : geenRand }),
      );
      return [
        new Table({
          columnWidths: item.plaatsen.map(() => width),
          width: { size: breedte, type: WidthType.DXA },
          rows: [new TableRow({ cantSplit: true, children: cells })],
        }),
        new Paragraph({ text: '' }),
      ];
    }
    case 'kader': {
      const inside = item.blokken.flatMap((part) => blok(papier, part));
      return [
        new Table({
          columnWidths: [breedte],
          width: { size: breedte, type: WidthType.DXA },
          rows: [
            new TableRow({ children: [new TableCell({ children: inside, margins: { top: 120, bottom: 120, left: 160, right: 160 } })] }),
          ],
        }),
        new Paragraph({ text: '' }),
      ];
    }
    case 'wit':
      return [new Paragraph({ text: '', spacing: { before: Math.round(item.mm * 56) } })];
    case 'pagina':
      return [new Paragraph({ children: [new PageBreak()] })];
    default:
      return [new Paragraph({ text: '', border: { bottom: rand(kleurVan(stijl)) } })];
  }
}
