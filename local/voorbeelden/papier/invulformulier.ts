import { PDFDocument, StandardFonts, rgb, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import type { Huisstijl, Tekenplaats } from './blokken.ts';
import { handtekeningPng } from './handtekening.ts';

/** One row of a fillable PDF form. */
export type Rij =
  | { soort: 'kop'; tekst: string }
  | { soort: 'uitleg'; tekst: string }
  | { soort: 'veld'; naam: string; label: string; waarde: string; regels?: number }
  | { soort: 'vinkjes'; naam: string; label: string; opties: [optie: string, aan: boolean][] }
  | { soort: 'tekenen'; plaatsen: Tekenplaats[] };

const marge = 56;
const breed = 595.28;
const hoog = 841.89;

function wrap(font: PDFFont, text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const next = line === '' ? word : `${line} ${word}`;
    if (font.widthOfTextAtSize(next, size) > width && line !== '') {
      lines.push(line);
      line = word;
    } else line = next;
  }
  return [...lines, line];
}

/** A real fillable PDF (AcroForm) with its fields filled in; deterministic. */
export async function maakInvulformulier(stijl: Huisstijl, titel: string, rijen: Rij[]): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(titel);
  document.setCreationDate(new Date(0));
  document.setModificationDate(new Date(0));
  const [font, bold] = [await document.embedFont(StandardFonts.Helvetica), await document.embedFont(StandardFonts.HelveticaBold)];
  const kleur = rgb(...([1, 3, 5].map((at) => Number.parseInt(stijl.kleur.slice(at, at + 2), 16) / 255) as [number, number, number]));
  const form = document.getForm();
  let page: PDFPage = document.addPage([breed, hoog]);
  let y = hoog - marge;
  const need = (height: number) => {
    if (y - height > marge) return;
    page = document.addPage([breed, hoog]);
    y = hoog - marge;
  };
  const write = (text: string, x: number, size: number, use = font) => page.drawText(text, { x, y, size, font: use });

  page.drawText(stijl.naam, { x: marge, y, size: 11, font: bold, color: kleur });
  y -= 30;
  page.drawText(titel, { x: marge, y, size: 17, font: bold, color: kleur });
  y -= 22;
  for (const rij of rijen) {
    if (rij.soort === 'kop') {
      need(60);
      y -= 12;
      page.drawRectangle({ x: marge, y: y - 5, width: breed - 2 * marge, height: 18, color: kleur });
      page.drawText(rij.tekst, { x: marge + 6, y, size: 10.5, font: bold, color: rgb(1, 1, 1) });
      y -= 24;
    } else if (rij.soort === 'uitleg') {
      for (const line of wrap(font, rij.tekst, 9, breed - 2 * marge)) {
        need(14);
        write(line, marge, 9);
        y -= 12;
      }
      y -= 6;
    } else if (rij.soort === 'veld') {
      const lines = rij.regels ?? 1;
      const height = 6 + lines * 12.5;
      need(height + 8);
      y -= 10;
      wrap(bold, rij.label, 9, 150).forEach((line, index) => page.drawText(line, { x: marge, y: y - index * 11, size: 9, font: bold }));
      const field = form.createTextField(rij.naam);
      if (lines > 1) field.enableMultiline();
      field.setText(rij.waarde);
      field.addToPage(page, {
        x: marge + 160,
        y: y - height + 13,
        width: breed - 2 * marge - 160,
        height,
        borderWidth: 0.7,
        borderColor: rgb(0.55, 0.55, 0.55),
        font,
      });
      field.setFontSize(9.5);
      y -= height - 4;
    } else if (rij.soort === 'vinkjes') {
      need(30);
      y -= 12;
      write(rij.label, marge, 9, bold);
      let x = marge + 160;
      for (const [optie, aan] of rij.opties) {
        const width = 18 + font.widthOfTextAtSize(optie, 9.5) + 14;
        if (x + width > breed - marge) {
          x = marge + 160;
          y -= 16;
        }
        const box = form.createCheckBox(`${rij.naam}.${optie.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')}`);
        box.addToPage(page, { x, y: y - 2, width: 11, height: 11, borderWidth: 0.8 });
        if (aan) box.check();
        write(optie, x + 16, 9.5);
        x += width;
      }
      y -= 12;
    } else {
      need(100);
      y -= 14;
      const width = (breed - 2 * marge) / rij.plaatsen.length;
      for (const [index, plaats] of rij.plaatsen.entries()) {
        const x = marge + index * width;
        write(plaats.label, x, 9, bold);
        if (plaats.getekend !== 'nee') {
          const image = await document.embedPng(handtekeningPng(plaats.naam ?? plaats.label));
          page.drawImage(image, { x: x + 6, y: y - 50, width: 126, height: 42 });
        }
        page.drawLine({ start: { x, y: y - 46 }, end: { x: x + width - 30, y: y - 46 }, thickness: 0.7 });
        [plaats.naam, plaats.functie, plaats.datum]
          .filter((line) => line !== undefined)
          .forEach((line, at) => page.drawText(line, { x, y: y - 58 - at * 11, size: 9, font }));
      }
      y -= 92;
    }
  }
  for (const [index, item] of document.getPages().entries())
    item.drawText(`${titel} - ${index + 1}/${document.getPageCount()}`, { x: marge, y: 30, size: 8, font });
  return Buffer.from(await document.save());
}
