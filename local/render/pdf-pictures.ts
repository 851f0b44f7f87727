import { crc32, deflateSync } from 'node:zlib';
import { openPdf } from '../../src/read/pdf/open-pdf.ts';
import { pdfium } from '../../src/read/pdf/pdfium.ts';

const bytesPerPixel = 4;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** A PNG of RGBA pixels, row by row. */
function png(width: number, height: number, pixels: Uint8Array): Buffer {
  const row = width * bytesPerPixel;
  const raw = Buffer.alloc((row + 1) * height);
  for (let y = 0; y < height; y += 1) raw.set(pixels.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(raw)), chunk('IEND', Buffer.alloc(0))]);
}

/** The pages of a PDF as PNG pictures. */
export async function pdfPictures(bytes: Uint8Array, dotsPerInch = 90): Promise<Buffer[]> {
  const pdf = await pdfium();
  const { document, pageCount, close } = openPdf(pdf, bytes);
  const pictures: Buffer[] = [];
  for (let index = 0; index < pageCount; index += 1) {
    const page = pdf.api.FPDF_LoadPage(document, index);
    const width = Math.round((pdf.api.FPDF_GetPageWidthF(page) * dotsPerInch) / 72);
    const height = Math.round((pdf.api.FPDF_GetPageHeightF(page) * dotsPerInch) / 72);
    const bitmap = pdf.api.FPDFBitmap_Create(width, height, 0);
    pdf.api.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    // 0x01 draws annotations, 0x10 gives the bytes as RGBA.
    pdf.api.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0x11);
    pictures.push(png(width, height, pdf.bytes(pdf.api.FPDFBitmap_GetBuffer(bitmap), width * height * bytesPerPixel)));
    pdf.api.FPDFBitmap_Destroy(bitmap);
    pdf.api.FPDF_ClosePage(page);
  }
  close();
  return pictures;
}
