import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Huisstijl, Papier } from './blokken.ts';
import { blok, kleurVan, rand, regels } from './word-blokken.ts';

const letterInWord: Record<Huisstijl['letter'], string> = {
  Arimo: 'Arial',
  Lora: 'Georgia',
  'Source Sans 3': 'Calibri',
  'Libertinus Serif': 'Times New Roman',
};
function briefhoofd(stijl: Huisstijl): Paragraph[] {
  if (stijl.briefhoofd === 'geen') return [];
  const alignment =
    stijl.briefhoofd === 'rechts' ? AlignmentType.RIGHT : stijl.briefhoofd === 'midden' ? AlignmentType.CENTER : AlignmentType.LEFT;
  const line = (text: string, size: number, bold = false) =>
    new Paragraph({
      alignment,
      spacing: { after: 0 },
      children: regels(text, { size, ...(bold ? { bold: true, color: kleurVan(stijl) } : {}) }),
    });
  return [
    line(stijl.naam, 30, true),
    ...(stijl.ondertitel ? [line(stijl.ondertitel, 18)] : []),
    ...(stijl.adres ?? []).map((regel) => line(regel, 16)),
    new Paragraph({ text: '', ...(stijl.briefhoofd === 'rechts' ? {} : { border: { bottom: rand(kleurVan(stijl)) } }) }),
  ];
}

function voet(text: string): Footer {
  const children = text.split(/(\{p\}|\{n\})/).map(
    (part) =>
      new TextRun({
        size: 16,
        ...(part === '{p}' ? { children: [PageNumber.CURRENT] } : part === '{n}' ? { children: [PageNumber.TOTAL_PAGES] } : { text: part }),
      }),
  );
  return new Footer({ children: [new Paragraph({ children })] });
}

/** A document as a Word file (.docx). The text is the same for the same document; Word's own properties hold the time of making. */
export async function maakWord(papier: Papier): Promise<Buffer> {
  const { stijl } = papier;
  const document = new Document({
    title: papier.titel,
    creator: stijl.naam === '' ? 'administratie' : stijl.naam,
    styles: { default: { document: { run: { font: letterInWord[stijl.letter], size: Math.round(stijl.grootte * 2) } } } },
    numbering: {
      config: [
        {
          reference: 'nummers',
          levels: [
            {
              level: 0,
              format: 'decimal',
              text: '%1.',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 500, hanging: 300 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: { margin: { top: 1200, bottom: 1100, left: 1300, right: 1300 } } },
        ...(stijl.kopregel
          ? {
              headers: {
                default: new Header({
                  children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: regels(stijl.kopregel, { size: 16 }) })],
                }),
              },
            }
          : {}),
        ...(stijl.voet ? { footers: { default: voet(stijl.voet) } } : {}),
        children: [...briefhoofd(stijl), ...papier.blokken.flatMap((item) => blok(papier, item))],
      },
    ],
  });
  return Packer.toBuffer(document);
}
