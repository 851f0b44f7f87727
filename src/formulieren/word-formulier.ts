import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  HeightRule,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx';
import type { Aanvraagsoort } from '../handboek/soorten.ts';
import { formulierdelen, formuliertitel, formulieruitleg, optienaam, type Deel, type Veld } from './velden.ts';
import { Invulveld, Vinkveld } from './word-velden.ts';

const breedte = 9_200;
const links = 4_000;
const rand = { style: BorderStyle.SINGLE, size: 4, color: '8A949E' };
const randen = { top: rand, bottom: rand, left: rand, right: rand };
const tekenhoogte = 1_000;

const child = (component: unknown): ParagraphChild => component as ParagraphChild;

function antwoord(veld: Veld): Paragraph[] {
  if (veld.soort === 'tekenen') return [new Paragraph('')];
  if (veld.soort === 'keuze')
    return veld.opties.map(
      ({ waarde, tekst }) =>
        new Paragraph({
          spacing: { before: 40, after: 40 },
          children: [child(new Vinkveld(optienaam(veld, waarde), tekst)), new TextRun(` ${tekst}`)],
        }),
    );
  const lines = Array.from({ length: Math.max(0, (veld.regels ?? 1) - 1) }, () => new Paragraph(''));
  return [new Paragraph({ children: [child(new Invulveld(veld.soort, veld.naam, veld.label, veld.vast))] }), ...lines];
}

const cel = (children: Paragraph[], width: number, columnSpan = 1) =>
  new TableCell({
    children,
    columnSpan,
    width: { size: width, type: WidthType.DXA },
    borders: randen,
    margins: { top: 70, bottom: 70, left: 100, right: 100 },
  });

const kop = ({ label }: Veld) => new Paragraph({ children: [new TextRun({ text: label, bold: true })] });
const staatOnder = (veld: Veld) => veld.soort === 'keuze' || (veld.soort === 'tekst' && veld.regels !== undefined);

const rij = (veld: Veld): TableRow =>
  new TableRow({
    cantSplit: true,
    ...(veld.soort === 'tekenen' && { height: { value: tekenhoogte, rule: HeightRule.ATLEAST } }),
    children: staatOnder(veld)
      ? [cel([kop(veld), ...antwoord(veld)], breedte, 2)]
      : [cel([kop(veld)], links), cel(antwoord(veld), breedte - links)],
  });

const deel = ({ kop, uitleg, velden }: Deel): (Paragraph | Table)[] => [
  new Paragraph({ text: kop, heading: HeadingLevel.HEADING_2, keepNext: true, spacing: { before: 280, after: 80 } }),
  ...(uitleg === undefined ? [] : [new Paragraph({ text: uitleg, keepNext: true, spacing: { after: 80 } })]),
  new Table({ columnWidths: [links, breedte - links], width: { size: breedte, type: WidthType.DXA }, rows: velden.map(rij) }),
];

/** The application form of a type as a Word file with content controls; the same bytes for the same type. */
export function maakWordFormulier(soort: Exclude<Aanvraagsoort, 'lwoo'>): Promise<Buffer> {
  const titel = formuliertitel(soort);
  const document = new Document({
    title: titel,
    creator: 'Dossierloket',
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: { value: 'nl-NL' } } },
        heading1: { run: { size: 34, bold: true, color: '12436D' } },
        heading2: { run: { size: 26, bold: true, color: '12436D' } },
      },
    },
    sections: [
      {
        properties: { page: { margin: { top: 1_000, bottom: 900, left: 1_350, right: 1_350 } } },
        footers: { default: new Footer({ children: [new Paragraph({ children: [new TextRun({ text: titel, size: 17 })] })] }) },
        children: [
          new Paragraph({ text: titel, heading: HeadingLevel.HEADING_1, spacing: { after: 120 } }),
          new Paragraph(formulieruitleg),
          ...formulierdelen(soort).flatMap(deel),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
