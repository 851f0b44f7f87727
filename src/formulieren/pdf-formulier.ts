import { PDFDocument, StandardFonts, rgb, type PDFFont, type PDFForm, type PDFPage } from 'pdf-lib';
import type { Aanvraagsoort } from '../handboek/soorten.ts';
import { formulierdelen, formuliertitel, optienaam, type Veld } from './velden.ts';

const [breed, hoog, marge] = [595.28, 841.89, 56];
const invulBegin = marge + 175;
const invulBreed = breed - marge - invulBegin;
const blauw = rgb(0.07, 0.26, 0.43);
const grijs = rgb(0.45, 0.5, 0.55);

/** Where the next line goes; a new page where it does not fit. */
class Blad {
  readonly document: PDFDocument;
  readonly form: PDFForm;
  readonly gewoon: PDFFont;
  readonly vet: PDFFont;
  page: PDFPage;
  y = hoog - marge;

  constructor(document: PDFDocument, gewoon: PDFFont, vet: PDFFont) {
    this.document = document;
    this.form = document.getForm();
    this.gewoon = gewoon;
    this.vet = vet;
    this.page = document.addPage([breed, hoog]);
  }

  need(height: number): void {
    if (this.y - height >= marge) return;
    this.page = this.document.addPage([breed, hoog]);
    this.y = hoog - marge;
  }

  /** Writes text in lines of at most `width` points from `x`; gives the height it took. */
  text(text: string, x: number, width: number, size: number, font = this.gewoon): number {
    const lines: string[] = [];
    for (const word of text.split(' ')) {
      const last = lines.at(-1);
      if (last !== undefined && font.widthOfTextAtSize(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    lines.forEach((line, at) => this.page.drawText(line, { x, y: this.y - at * size * 1.25, size, font }));
    return lines.length * size * 1.25;
  }
}

const kader = { borderWidth: 0.8, borderColor: grijs };

function tekstveld(blad: Blad, veld: Extract<Veld, { soort: 'tekst' | 'datum' }>): void {
  const height = 8 + (veld.regels ?? 1) * 13;
  blad.need(height + 6);
  blad.y -= 12;
  const label = blad.text(veld.label, marge, 165, 10, blad.vet);
  const field = blad.form.createTextField(veld.naam);
  if ((veld.regels ?? 1) > 1) field.enableMultiline();
  if (veld.vast !== undefined) {
    field.setText(veld.vast);
    field.enableReadOnly();
  }
  field.addToPage(blad.page, { x: invulBegin, y: blad.y - height + 14, width: invulBreed, height, font: blad.gewoon, ...kader });
  field.setFontSize(10);
  blad.y -= Math.max(height, label) - 2;
}

function keuzeveld(blad: Blad, veld: Extract<Veld, { soort: 'keuze' }>): void {
  blad.need(veld.opties.length * 17 + 8);
  blad.y -= 12;
  blad.text(veld.label, marge, 165, 10, blad.vet);
  for (const { waarde, tekst } of veld.opties) {
    const box = blad.form.createCheckBox(optienaam(veld, waarde));
    box.addToPage(blad.page, { x: invulBegin, y: blad.y - 2, width: 12, height: 12, ...kader });
    blad.text(tekst, invulBegin + 18, invulBreed - 18, 10);
    blad.y -= 17;
  }
  blad.y += 6;
}

/** An empty frame to sign in, on paper or drawn in a PDF reader. */
function tekenveld(blad: Blad, veld: Extract<Veld, { soort: 'tekenen' }>): void {
  const height = 52;
  blad.need(height + 8);
  blad.y -= 12;
  blad.text(veld.label, marge, 165, 10, blad.vet);
  blad.page.drawRectangle({ x: invulBegin, y: blad.y - height + 12, width: invulBreed, height, ...kader });
  blad.y -= height - 2;
}

/** The application form of a type as a PDF with fields to fill in; the same bytes for the same type. */
export async function maakPdfFormulier(soort: Exclude<Aanvraagsoort, 'lwoo'>): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const titel = formuliertitel(soort);
  document.setTitle(titel, { showInWindowTitleBar: true });
  document.setLanguage('nl-NL');
  document.setCreationDate(new Date(0));
  document.setModificationDate(new Date(0));
  const blad = new Blad(document, await document.embedFont(StandardFonts.Helvetica), await document.embedFont(StandardFonts.HelveticaBold));
  blad.page.drawText(titel, { x: marge, y: blad.y - 8, size: 17, font: blad.vet, color: blauw });
  blad.y -= 32;
  blad.y -= blad.text(
    'Vul dit formulier in, laat de ouders tekenen en zet het in de map van de leerling onder Aanvragen.',
    marge,
    breed - 2 * marge,
    10,
  );
  for (const { kop, uitleg, velden } of formulierdelen(soort)) {
    blad.need(80);
    blad.y -= 22;
    blad.page.drawText(kop, { x: marge, y: blad.y, size: 13, font: blad.vet, color: blauw });
    blad.y -= 8;
    if (uitleg !== undefined) {
      blad.y -= 8;
      blad.y -= blad.text(uitleg, marge, breed - 2 * marge, 9.5) - 6;
    }
    for (const veld of velden) {
      if (veld.soort === 'keuze') keuzeveld(blad, veld);
      else if (veld.soort === 'tekenen') tekenveld(blad, veld);
      else tekstveld(blad, veld);
    }
  }
  const count = document.getPageCount();
  document
    .getPages()
    .forEach((page, at) =>
      page.drawText(`${titel}, pagina ${at + 1} van ${count}`, { x: marge, y: 30, size: 8, font: blad.gewoon, color: grijs }),
    );
  return document.save();
}
