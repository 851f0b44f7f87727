import { deflateSync } from 'node:zlib';
import { writePdf } from './encrypted-pdf.ts';

/** A picture as a page of a PDF holds it. */
export type Scan = { jpeg: Uint8Array; width: number; height: number; dpi: number };

/** A page of a PDF: words, or a picture over the whole page. */
export type PdfPage = { lines: readonly string[] } | { scan: Scan };

const stream = (head: string, content: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`<< ${head} /Length ${content.length} >>\nstream\n`), content, Buffer.from('\nendstream')]);

const literal = (text: string): string => text.replaceAll(/[\\()]/gu, '\\$&');

function objectsOf(page: PdfPage, first: number): Buffer[] {
  const [width, height] = 'scan' in page ? [(page.scan.width * 72) / page.scan.dpi, (page.scan.height * 72) / page.scan.dpi] : [595, 842];
  const own = Buffer.from(
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width.toFixed(1)} ${height.toFixed(1)}] /Contents ${first + 1} 0 R /Resources << /Font << /F1 3 0 R >> ${'scan' in page ? `/XObject << /X ${first + 2} 0 R >> ` : ''}>> >>`,
  );
  if ('scan' in page) {
    const { scan } = page;
    return [
      own,
      stream('', Buffer.from(`q ${width.toFixed(1)} 0 0 ${height.toFixed(1)} 0 0 cm /X Do Q`)),
      stream(
        `/Type /XObject /Subtype /Image /Width ${scan.width} /Height ${scan.height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode`,
        scan.jpeg,
      ),
    ];
  }
  const text = page.lines.map((line) => `(${literal(line)}) Tj 0 -16 Td`).join(' ');
  return [own, stream('/Filter /FlateDecode', deflateSync(Buffer.from(`BT /F1 11 Tf 60 780 Td ${text} ET`, 'latin1')))];
}

/** A PDF of these pages; letters beyond Latin-1 are not for it. */
export function pdfOf(pages: readonly PdfPage[]): Buffer {
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  const kids: string[] = [];
  for (const page of pages) {
    kids.push(`${objects.length + 1} 0 R`);
    objects.push(...objectsOf(page, objects.length + 1));
  }
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`;
  return writePdf(objects);
}
