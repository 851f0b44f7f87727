import type { Picture } from '../../../src/read/picture.ts';
import { openForm } from '../../../src/read/pdf/annotations.ts';
import { openPdf } from '../../../src/read/pdf/open-pdf.ts';
import { pdfium } from '../../../src/read/pdf/pdfium.ts';
import { renderPage } from '../../../src/read/picture/render.ts';
import { encodeJpeg } from './jpeg.ts';
import { wear, type Slijtage } from './slijtage.ts';

/** How a scan is made: the resolution of the scanner, the JPEG quality of its pages, in gray unless `kleur`, and what befell the paper. */
export type Scan = Slijtage & { dpi?: number; kwaliteit?: number; kleur?: boolean };

/** An ordinary office copier: 200 dpi, grey paper, a little grain, half a degree askew. */
export const kantoorscan: Scan = { dpi: 200, kwaliteit: 75, papier: 232, verloop: 0.06, ruis: 6, vaag: 1, scheef: 0.5, spikkels: 15 };

/** The pages of a PDF as pictures. */
export async function pagePictures(pdf: Uint8Array, dpi: number): Promise<Picture[]> {
  const engine = await pdfium();
  const open = openPdf(engine, pdf);
  const form = openForm(engine, open.document);
  try {
    return Array.from({ length: open.pageCount }, (_, i) => {
      const page = engine.api.FPDF_LoadPage(open.document, i);
      try {
        return renderPage(engine, page, form.handle, { scale: dpi / 72, dpi });
      } finally {
        engine.api.FPDF_ClosePage(page);
      }
    });
  } finally {
    form.close();
    open.close();
  }
}

/** Prints PDFs and scans all their pages into one PDF that holds pictures only; each page differs a little. The same input gives the same bytes. */
export async function makeScan(pdfs: readonly Uint8Array[], scan: Scan = kantoorscan): Promise<Buffer> {
  const pages: Picture[] = [];
  for (const pdf of pdfs) pages.push(...(await pagePictures(pdf, scan.dpi ?? 200)));
  const worn = pages.map(({ rgb, ...gray }, i) =>
    wear(scan.kleur === true && rgb !== undefined ? { ...gray, rgb } : gray, { ...scan, zaad: (scan.zaad ?? 1) + i }),
  );
  return picturesToPdf(worn, scan.kwaliteit ?? 75);
}

/** A PDF with one picture on each page, at the size that its resolution gives. */
export function picturesToPdf(pages: readonly Picture[], quality: number): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const starts: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (dictionary: string, stream?: Buffer) => {
    starts.push(length);
    const head = Buffer.from(`${starts.length} 0 obj\n${dictionary}\n`);
    const body = stream === undefined ? [head] : [head, Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n')];
    for (const part of [...body, Buffer.from('endobj\n')]) {
      parts.push(part);
      length += part.length;
    }
  };
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${3 + 3 * i} 0 R`).join(' ')}] >>`);
  pages.forEach((page, i) => {
    const first = 3 + 3 * i;
    const [wide, high] = [(page.width * 72) / page.dpi, (page.height * 72) / page.dpi].map((points) => points.toFixed(2));
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Resources << /XObject << /Scan ${first + 1} 0 R >> >> /Contents ${first + 2} 0 R >>`,
    );
    const jpeg = encodeJpeg(page, quality);
    const colour = page.rgb === undefined ? '/DeviceGray' : '/DeviceRGB';
    add(
      `<< /Type /XObject /Subtype /Image /Width ${page.width} /Height ${page.height} /ColorSpace ${colour} /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`,
      jpeg,
    );
    const draw = Buffer.from(`${wide} 0 0 ${high} 0 0 cm /Scan Do`);
    add(`<< /Length ${draw.length} >>`, draw);
  });
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${starts.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${starts.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
