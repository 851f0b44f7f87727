import { PDFDocument } from '@cantoo/pdf-lib';
import { handtekeningPng } from '../../local/voorbeelden/papier/handtekening.ts';

/** A PDF form filled in as a PDF reader does it; what the form of its type does not ask is left out. */
export async function fillPdf(bytes: Uint8Array, texts: Record<string, string>, ticked: readonly string[]): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes);
  const form = document.getForm();
  const names = new Set(form.getFields().map((field) => field.getName()));
  for (const [naam, waarde] of Object.entries(texts)) if (names.has(naam)) form.getTextField(naam).setText(waarde);
  for (const naam of ticked) if (names.has(naam)) form.getCheckBox(naam).check();
  return document.save();
}

/** The same form signed with a pen by parent 1 or 2: in the frame under the date that parent fills in. */
export async function signPdf(bytes: Uint8Array, ouder: 1 | 2, naam: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes);
  const [widget] = document.getForm().getTextField(`dossierloket.ouder${ouder}.datum`).acroField.getWidgets();
  if (widget === undefined) throw new Error('no field for the date');
  const { x, y } = widget.getRectangle();
  const page = document.getPages().find((one) => one.ref === widget.P());
  if (page === undefined) throw new Error('no page for the date');
  page.drawImage(await document.embedPng(handtekeningPng(naam)), { x: x + 20, y: y - 55, width: 135, height: 45 });
  return document.save();
}
