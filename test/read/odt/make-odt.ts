import { makeZip, type ZipPart } from '../make-zip.ts';

const spaces = ['office', 'text', 'table', 'style', 'draw', 'svg', 'form', 'field', 'fo', 'xlink', 'loext', 'dc']
  .map((name) => `xmlns:${name}="urn:${name}"`)
  .join(' ');

export type OdtParts = { body: string; styles?: string; master?: string; extra?: ZipPart[]; manifest?: string; prolog?: string };

/** The bytes of an OpenDocument text. */
export const makeOdt = ({ body, styles = '', master = '', extra = [], manifest = '', prolog = '' }: OdtParts): Buffer =>
  makeZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
    { name: 'META-INF/manifest.xml', content: `<!DOCTYPE manifest><manifest>${manifest}</manifest>` },
    {
      name: 'content.xml',
      content: `${prolog}<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
    {
      name: 'styles.xml',
      content: `<office:document-styles ${spaces}><office:styles/><office:master-styles><style:master-page style:name="Standard">${master}</style:master-page></office:master-styles></office:document-styles>`,
    },
    ...extra,
  ]);

export const p = (inner: string, style = ''): string => `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${inner}</text:p>`;
export const cell = (inner: string, attributes = ''): string =>
  `<table:table-cell ${attributes}>${inner.startsWith('<') ? inner : p(inner)}</table:table-cell>`;
export const row = (...cells: string[]): string =>
  `<table:table-row>${cells.map((part) => (part.startsWith('<table:') && !part.startsWith('<table:table ') && !part.startsWith('<table:table>') ? part : cell(part))).join('')}</table:table-row>`;
export const table = (...rows: string[]): string => `<table:table>${rows.join('')}</table:table>`;
export const image = (width: string, height: string, part: string): string =>
  `<draw:frame svg:width="${width}" svg:height="${height}" text:anchor-type="as-char"><draw:image xlink:href="${part}"/></draw:frame>`;
