import { PDFDict, PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib';
import { openPdf } from '../../src/read/pdf/open-pdf.ts';
import { pdfium } from '../../src/read/pdf/pdfium.ts';

/** The words of each page, in the order in which a reader is given them, white space folded. */
export async function pageTexts(bytes: Uint8Array): Promise<string[]> {
  const pdf = await pdfium();
  const { document, pageCount, close } = openPdf(pdf, bytes);
  const texts: string[] = [];
  for (let index = 0; index < pageCount; index += 1) {
    const page = pdf.api.FPDF_LoadPage(document, index);
    const text = pdf.api.FPDFText_LoadPage(page);
    const length = pdf.api.FPDFText_CountChars(text) + 1;
    const buffer = pdf.alloc(length * 2);
    pdf.api.FPDFText_GetText(text, 0, length, buffer);
    const raw = new TextDecoder('utf-16le').decode(pdf.bytes(buffer, length * 2));
    texts.push(raw.replaceAll(/\ufffe|(?!\s)\p{Cc}/gu, '').replaceAll(/\s+/g, ' '));
    pdf.free(buffer);
    pdf.api.FPDFText_ClosePage(text);
    pdf.api.FPDF_ClosePage(page);
  }
  close();
  return texts;
}

/** What a PDF says about itself: language, tags, title, standard, and the fonts that it does not hold. */
export async function propertiesOf(bytes: Uint8Array) {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const catalog = pdf.catalog;
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  const xmp = metadata instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(metadata).decode()).toString('utf8') : '';
  const descriptors = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('FontDescriptor') ? [object] : [],
    );
  return {
    lang: String(catalog.lookup(PDFName.of('Lang'))),
    marked: String(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))),
    tree: catalog.has(PDFName.of('StructTreeRoot')),
    title: pdf.getTitle(),
    xmp,
    fonts: descriptors.length,
    missingFonts: descriptors.filter((font) => !font.has(PDFName.of('FontFile2')) && !font.has(PDFName.of('FontFile3'))).length,
    structure: pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && object.has(PDFName.of('S')) && object.has(PDFName.of('P'))
          ? [String(object.get(PDFName.of('S')))]
          : [],
      ),
  };
}
