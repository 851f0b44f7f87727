import { openPdf } from '../../src/read/pdf/open-pdf.ts';
import { pdfium } from '../../src/read/pdf/pdfium.ts';
import { writePng } from '../../src/read/picture/write-png.ts';

const bytesPerPixel = 4;

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
    pictures.push(writePng(width, height, bytesPerPixel, pdf.bytes(pdf.api.FPDFBitmap_GetBuffer(bitmap), width * height * bytesPerPixel)));
    pdf.api.FPDFBitmap_Destroy(bitmap);
    pdf.api.FPDF_ClosePage(page);
  }
  close();
  return pictures;
}
