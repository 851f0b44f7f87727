import type { Paragraph as ParagraphType, Table as TableType } from 'docx';
import { koppen, type VerslagInhoud, type VerslagPunt } from './verslag-inhoud.ts';

type Docx = typeof import('docx');

/** Widths of the columns of votes, in twentieths of a point. */
const breedtes = [2300, 2600, 1400, 2700];

function stemTabel({ Paragraph, Table, TableCell, TableRow, TextRun, WidthType }: Docx, { stemmen }: VerslagPunt): TableType {
  const cel = (text: string, index: number, bold = false) =>
    new TableCell({
      width: { size: breedtes[index] ?? 2000, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text, bold })] })],
    });
  return new Table({
    columnWidths: breedtes,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: koppen.kolommen.map((kop, index) => cel(kop, index, true)) }),
      ...stemmen.map(
        ({ naam, functie, stem, opmerking }) =>
          new TableRow({ cantSplit: true, children: [naam, functie, stem, opmerking].map((text, index) => cel(text, index)) }),
      ),
    ],
  });
}

/** The minutes as a Word file: real headings, Dutch as the language, and tables whose first row is their head. */
export async function verslagDocx(inhoud: VerslagInhoud): Promise<Buffer> {
  // A megabyte of code for one download: not before it is asked for.
  const docx = await import('docx');
  const { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } = docx;
  const kop = (text: string, heading: (typeof HeadingLevel)[keyof typeof HeadingLevel]) => new Paragraph({ text, heading, keepNext: true });
  const alinea = (text: string, label?: string): ParagraphType =>
    new Paragraph({
      spacing: { after: 100 },
      children: [
        ...(label === undefined ? [] : [new TextRun({ text: `${label}: `, bold: true })]),
        ...text.split('\n').map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}) })),
      ],
    });
  const punten = (texts: readonly string[]) => texts.map((text) => new Paragraph({ text, bullet: { level: 0 }, spacing: { after: 0 } }));
  const puntDelen = (punt: VerslagPunt): (ParagraphType | TableType)[] => [
    kop(`${punt.nummer}. ${punt.kenmerk}`, HeadingLevel.HEADING_3),
    alinea(`${punt.soort}. ${punt.school}.`),
    alinea(punt.uitkomst, 'Uitkomst'),
    ...(punt.stemmen.length > 0 ? [stemTabel(docx, punt), new Paragraph({ text: '', spacing: { after: 60 } })] : []),
    ...(punt.keuze === undefined ? [] : [alinea(punt.keuze, koppen.keuze)]),
    ...punt.gehoord.map((een) => alinea(een, koppen.gehoord)),
    ...(punt.notities === undefined ? [] : [alinea(punt.notities, koppen.notities)]),
  ];
  const document = new Document({
    title: inhoud.titel,
    creator: inhoud.swv,
    lastModifiedBy: inhoud.swv,
    description: inhoud.stand,
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: { value: 'nl-NL' } } },
        heading1: { run: { size: 34, bold: true, color: '12436D' }, paragraph: { spacing: { after: 160 } } },
        heading2: { run: { size: 27, bold: true, color: '12436D' }, paragraph: { spacing: { before: 280, after: 80 } } },
        heading3: { run: { size: 23, bold: true, color: '1B2733' }, paragraph: { spacing: { before: 220, after: 60 } } },
      },
    },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.LEFT,
                children: [
                  new TextRun({ text: `${koppen.voet} Pagina `, size: 17 }),
                  new TextRun({ children: [PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES], size: 17 }),
                ],
              }),
            ],
          }),
        },
        children: [
          kop(inhoud.titel, HeadingLevel.HEADING_1),
          alinea(inhoud.swv),
          alinea(`${inhoud.dag}, ${inhoud.tijd}`, 'Datum'),
          alinea(inhoud.plaats, 'Plaats'),
          alinea(inhoud.stand, 'Stand van dit verslag'),
          kop(koppen.aanwezig, HeadingLevel.HEADING_2),
          ...punten(inhoud.aanwezig.length === 0 ? ['niet ingevuld'] : inhoud.aanwezig),
          ...(inhoud.gasten === undefined ? [] : [alinea(inhoud.gasten, koppen.gasten)]),
          ...(inhoud.afwezig.length === 0 ? [] : [kop(koppen.afwezig, HeadingLevel.HEADING_2), ...punten(inhoud.afwezig)]),
          ...(inhoud.mededelingen === undefined ? [] : [kop(koppen.mededelingen, HeadingLevel.HEADING_2), alinea(inhoud.mededelingen)]),
          kop(koppen.punten, HeadingLevel.HEADING_2),
          ...(inhoud.punten.length === 0 ? [alinea('Er stonden geen dossiers op de agenda.')] : inhoud.punten.flatMap(puntDelen)),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
