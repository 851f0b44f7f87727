import { PDFHexString, PDFName, rgb, type PDFField } from '@cantoo/pdf-lib';
import type { Aanvraagsoort } from '../handboek/soorten.ts';
import { blauw, Blad, breed, marge } from './pdf-blad.ts';
import { formulierdelen, formuliertitel, formulieruitleg, optienaam, type Veld } from './velden.ts';

const volleBreedte = breed - 2 * marge;
const labelBreed = 218;
/** Between the side of a cell and what stands in it: what is filled in stays free of the lines, on a scan too. */
const wit = 6;
const rijhoogte = 23;
const regelhoogte = 14;
const optiehoogte = 18;
const tekenhoogte = 58;
const labelhoogte = 20;
const grootte = 10;
const lijn = { borderWidth: 0.8, borderColor: rgb(0.2, 0.22, 0.25) };

/** What a screen reader says at a field. */
const name = (field: PDFField, words: string) => field.acroField.dict.set(PDFName.of('TU'), PDFHexString.fromText(words));

/** A row of the table of a part, of which the top is at `blad.y`; afterwards that is its bottom. Gives where its answer goes. */
function rij(blad: Blad, { label }: Veld, height: number, below: boolean): { x: number; width: number } {
  blad.need(height);
  const top = blad.y;
  const width = below ? volleBreedte : labelBreed;
  blad.y = top - 15;
  blad.line(label, marge + wit, width - 2 * wit, grootte, blad.vet);
  blad.y = top - height;
  blad.page.drawRectangle({ x: marge, y: blad.y, width, height, ...lijn });
  if (below) return { x: marge, width };
  const answer = { x: marge + labelBreed, width: volleBreedte - labelBreed };
  blad.page.drawRectangle({ ...answer, y: blad.y, height, ...lijn });
  return answer;
}

function tekstveld(blad: Blad, veld: Extract<Veld, { soort: 'tekst' | 'datum' }>): void {
  const below = veld.regels !== undefined;
  const high = veld.regels === undefined ? rijhoogte - 6 : veld.regels * regelhoogte + wit;
  const { x, width } = rij(blad, veld, below ? labelhoogte + high + 3 : rijhoogte, below);
  const field = blad.form.createTextField(veld.naam);
  name(field, veld.label);
  if (below) field.enableMultiline();
  // What does not fit in the box would be there on the screen and not on paper
  field.disableScrolling();
  if (veld.vast !== undefined) {
    field.setText(veld.vast);
    field.enableReadOnly();
  }
  field.addToPage(blad.page, { x: x + wit, y: blad.y + 3, width: width - 2 * wit, height: high, font: blad.gewoon, borderWidth: 0 });
  field.setFontSize(grootte);
}

function keuzeveld(blad: Blad, veld: Extract<Veld, { soort: 'keuze' }>): void {
  const height = labelhoogte + veld.opties.length * optiehoogte + 4;
  rij(blad, veld, height, true);
  const bottom = blad.y;
  veld.opties.forEach(({ waarde, tekst }, at) => {
    blad.y = bottom + height - labelhoogte - (at + 1) * optiehoogte + 4;
    const box = blad.form.createCheckBox(optienaam(veld, waarde));
    name(box, `${veld.label} ${tekst}`);
    box.addToPage(blad.page, { x: marge + 20, y: blad.y - 3, width: 13, height: 13, ...lijn });
    blad.line(tekst, marge + 42, volleBreedte - 42 - wit, grootte);
  });
  blad.y = bottom;
}

/** The application form of a type as a PDF with fields to fill in; the same bytes for the same type. */
export async function maakPdfFormulier(soort: Exclude<Aanvraagsoort, 'lwoo'>): Promise<Uint8Array> {
  const titel = formuliertitel(soort);
  const blad = await Blad.open(titel);
  blad.page.drawText(titel, { x: marge, y: blad.y - 8, size: 17, font: blad.vet, color: blauw });
  blad.y -= 30;
  blad.line(formulieruitleg, marge, volleBreedte, grootte);
  blad.y -= 8;
  for (const { kop, uitleg, opNieuwBlad, velden } of formulierdelen(soort)) {
    if (opNieuwBlad) blad.turn();
    else blad.need(120);
    blad.y -= 20;
    blad.page.drawText(kop, { x: marge, y: blad.y, size: 13, font: blad.vet, color: blauw });
    if (uitleg !== undefined) {
      blad.y -= 16;
      blad.line(uitleg, marge, volleBreedte, grootte);
    }
    blad.y -= 7;
    for (const veld of velden) {
      if (veld.soort === 'keuze') keuzeveld(blad, veld);
      else if (veld.soort === 'tekenen') rij(blad, veld, tekenhoogte, false);
      else tekstveld(blad, veld);
    }
  }
  blad.number(titel);
  return blad.document.save();
}
