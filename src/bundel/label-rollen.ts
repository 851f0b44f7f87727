import { PDFDict, PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import type { LabelRuimte } from './label-ruimte.ts';

/** What names of kinds of elements mean that a program made up itself (ISO 32000-1, 14.7.3). */
export class LabelRollen {
  private readonly ruimte: LabelRuimte;
  /** All of them, for the document. */
  readonly dict: PDFDict;

  constructor(target: PDFDocument, ruimte: LabelRuimte) {
    this.ruimte = ruimte;
    this.dict = target.context.obj({});
  }

  /** Takes over those of a file, given the root of its labels. Throws GeenLabels where these are more than is taken over. */
  neem(bron: PDFDocument, tree: PDFDict): void {
    const rollen = tree.lookupMaybe(PDFName.of('RoleMap'), PDFDict);
    for (const [rol, standaard] of rollen?.entries() ?? []) {
      const found = bron.context.lookup(standaard);
      // The first that says what a name means counts: a name of our own is never given another meaning
      if (!(found instanceof PDFName) || this.dict.has(rol)) continue;
      for (const each of [rol, found]) this.ruimte.telBytes(each);
      this.dict.set(rol, found);
    }
  }
}
