import { PDFDocument, StandardFonts, rgb, type PDFFont, type PDFForm, type PDFPage } from '@cantoo/pdf-lib';

/** Width, height and margin of the page in points. */
export const [breed, hoog, marge] = [595.28, 841.89, 48];
export const blauw = rgb(0.07, 0.26, 0.43);
const voet = rgb(0.25, 0.28, 0.32);

/** A PDF that is written from the top down, page after page; `y` is where the next line goes. */
export class Blad {
  readonly document: PDFDocument;
  readonly form: PDFForm;
  readonly gewoon: PDFFont;
  readonly vet: PDFFont;
  page: PDFPage;
  y = hoog - marge;

  private constructor(document: PDFDocument, gewoon: PDFFont, vet: PDFFont) {
    this.document = document;
    this.form = document.getForm();
    this.gewoon = gewoon;
    this.vet = vet;
    this.page = document.addPage([breed, hoog]);
  }

  /** An empty sheet, with the same bytes for the same contents. */
  static async open(titel: string): Promise<Blad> {
    const document = await PDFDocument.create({ updateMetadata: false });
    document.setTitle(titel, { showInWindowTitleBar: true });
    document.setLanguage('nl-NL');
    document.setCreationDate(new Date(0));
    document.setModificationDate(new Date(0));
    return new Blad(document, await document.embedFont(StandardFonts.Helvetica), await document.embedFont(StandardFonts.HelveticaBold));
  }

  /** Begins a new page where less than `height` points are left. */
  need(height: number): void {
    if (this.y - height < marge) this.turn();
  }

  /** Begins a new page. */
  turn(): void {
    this.page = this.document.addPage([breed, hoog]);
    this.y = hoog - marge;
  }

  /** One line of text. Throws where it is wider than `width` points: what is found back on a scan stands on one line. */
  line(text: string, x: number, width: number, size: number, font = this.gewoon): void {
    if (font.widthOfTextAtSize(text, size) > width) throw new RangeError(`te lang voor één regel van het formulier: ${text}`);
    this.page.drawText(text, { x, y: this.y, size, font });
  }

  /** The title with the number of the page under every page. */
  number(titel: string): void {
    const pages = this.document.getPages();
    pages.forEach((page, at) =>
      page.drawText(`${titel}, pagina ${at + 1} van ${pages.length}`, { x: marge, y: 30, size: 9, font: this.gewoon, color: voet }),
    );
  }
}
