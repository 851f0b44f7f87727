import type { Control } from '../controls.ts';
import type { Box } from '../document.ts';
import type { Mark } from '../signatures/sketch.ts';
import { utf16, type Pdfium } from './pdfium.ts';
import type { View } from './view.ts';

/** What lies on top of a page: fillable fields where they stand, texts typed on it, and marks that may be signatures. */
export type Annotations = { controls: { control: Control; box: Box }[]; texts: { text: string; box: Box }[]; marks: Mark[] };

/** The form of a document, opened without running any of its scripts; 0 when there is none. */
export type Form = { handle: number; close: () => void };

export function openForm(pdf: Pdfium, document: number): Form {
  if (pdf.api.FPDF_GetFormType(document) === 0) return { handle: 0, close: () => undefined };
  const info = pdf.api.PDFiumExt_OpenFormFillInfo();
  const handle = pdf.api.PDFiumExt_InitFormFillEnvironment(document, info);
  return {
    handle,
    close() {
      pdf.api.PDFiumExt_ExitFormFillEnvironment(handle);
      pdf.api.PDFiumExt_CloseFormFillInfo(info);
    },
  };
}

const subtype = { freeText: 3, stamp: 13, ink: 15, widget: 20 } as const;
const fieldType = { checkbox: 2, radio: 3, combo: 4, list: 5, text: 6, signature: 7 } as const;
const hiddenFlags = 0b100010;

/** Reads at most `most` annotations of a page. */
export function readAnnotations(pdf: Pdfium, page: number, form: number, view: View, most: number): Annotations {
  const { api } = pdf;
  const found: Annotations = { controls: [], texts: [], marks: [] };
  // Only a page that the form knows of tells which boxes are ticked
  if (form !== 0) api.FORM_OnAfterLoadPage(page, form);
  const count = Math.min(api.FPDFPage_GetAnnotCount(page), most);
  for (let i = 0; i < count; i++) {
    const annotation = api.FPDFPage_GetAnnot(page, i);
    if (annotation === 0) continue;
    const kind = api.FPDFAnnot_GetSubtype(annotation);
    const hidden = (api.FPDFAnnot_GetFlags(annotation) & hiddenFlags) !== 0;
    const box = boxOf(pdf, annotation, view);
    if (kind === subtype.widget && form !== 0) readWidget(pdf, form, annotation, box, hidden, found);
    else if (hidden) {
      // Not on the page for a reader
    } else if (kind === subtype.ink) found.marks.push({ how: 'inkt', box });
    else if (kind === subtype.stamp) found.marks.push({ how: 'afbeelding', box });
    else if (kind === subtype.freeText) {
      const text = utf16(pdf, (buffer, bytes) => api.FPDFAnnot_GetStringValue(annotation, 'Contents', buffer, bytes));
      if (text.trim() !== '') found.texts.push({ text: oneLine(text), box });
    }
    api.FPDFPage_CloseAnnot(annotation);
  }
  if (form !== 0) api.FORM_OnBeforeClosePage(page, form);
  return found;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function boxOf(pdf: Pdfium, annotation: number, view: View): Box {
  if (!pdf.api.FPDFAnnot_GetRect(annotation, pdf.scratch)) return [0, 0, 0, 0];
  return view.box(pdf.float(0), pdf.float(1), pdf.float(2), pdf.float(3));
}

function readWidget(pdf: Pdfium, form: number, annotation: number, box: Box, hidden: boolean, found: Annotations): void {
  const { api } = pdf;
  const kind = api.FPDFAnnot_GetFormFieldType(form, annotation);
  const text = (call: (form: number, annotation: number, buffer: number, bytes: number) => number) =>
    oneLine(utf16(pdf, (buffer, bytes) => call(form, annotation, buffer, bytes)));
  const name = text(api.FPDFAnnot_GetFormFieldName);
  if (kind === fieldType.signature) {
    found.marks.push({ how: 'digitaal', box, field: { name, signed: api.FPDFAnnot_HasKey(annotation, 'V') } });
    return;
  }
  if (hidden) return;
  const alternate = text(api.FPDFAnnot_GetFormFieldAlternateName);
  const base = { name, ...(alternate !== '' && alternate !== name && { label: alternate }) };
  if (kind === fieldType.checkbox || kind === fieldType.radio) {
    const option = text(api.FPDFAnnot_GetFormFieldExportValue);
    found.controls.push({
      box,
      control: {
        ...base,
        kind: 'checkbox',
        value: /^(?:yes|on|ja|1|true|off)$/iu.test(option) ? '' : option,
        checked: api.FPDFAnnot_IsChecked(form, annotation),
      },
    });
  } else if (kind === fieldType.text || kind === fieldType.combo || kind === fieldType.list) {
    found.controls.push({
      box,
      control: { ...base, kind: kind === fieldType.text ? 'text' : 'choice', value: text(api.FPDFAnnot_GetFormFieldValue) },
    });
  }
}
