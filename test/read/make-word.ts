import { makeZip, type ZipPart } from './make-zip.ts';

const space = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="wps" xmlns:wpg="wpg" xmlns:dgm="dgm" xmlns:c="c"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
].join(' ');

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export type WordParts = {
  body: string;
  header?: string;
  footer?: string;
  footnotes?: string;
  extra?: ZipPart[];
  prolog?: string;
  links?: [id: string, target: string, kind?: string][];
};

/** The bytes of a Word file with this body, in Word's own XML. */
export function makeWord({ body, header, footer, footnotes, extra = [], prolog = '', links = [] }: WordParts): Buffer {
  const sides = Object.entries({ header, footer, footnotes }).filter((side): side is [string, string] => side[1] !== undefined);
  const root = { header: 'hdr', footer: 'ftr', footnotes: 'footnotes' } as Record<string, string>;
  const relation = (kind: string, target: string, i: number) => `<Relationship Id="rId${i}" Type="${office}/${kind}" Target="${target}"/>`;
  const relations = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  return makeZip([
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    { name: '_rels/.rels', content: relations(relation('officeDocument', 'word/document.xml', 1)) },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?>${prolog}<w:document ${space}><w:body>${body}</w:body></w:document>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: relations(
        sides.map(([kind], i) => relation(kind, `${kind}.xml`, i + 1)).join('') +
          links.map(([id, target, kind = 'image']) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`).join(''),
      ),
    },
    ...sides.map(([kind, content]) => ({ name: `word/${kind}.xml`, content: `<w:${root[kind]} ${space}>${content}</w:${root[kind]}>` })),
    ...extra,
  ]);
}

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (...inner: string[]): string =>
  `<w:p>${inner.map((part) => (part.startsWith('<') ? part : run(part))).join('')}</w:p>`;
export const cell = (...blocks: string[]): string =>
  `<w:tc><w:tcPr/>${blocks.map((block) => (block.startsWith('<w:p>') || block.startsWith('<w:tbl>') ? block : paragraph(block))).join('')}</w:tc>`;
export const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((part) => (part.startsWith('<w:tc>') ? part : cell(part))).join('')}</w:tr>`;
export const table = (...rows: string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

/** A picture in the text, in points; `link` is the id of its relation. */
export const picture = (width: number, height: number, link?: string): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="${width * 12_700}" cy="${height * 12_700}"/><a:graphic><a:graphicData><pic:pic>${link === undefined ? '' : `<pic:blipFill><a:blip r:embed="${link}"/></pic:blipFill>`}</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
