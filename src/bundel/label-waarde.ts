import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { LabelNamen, NaamBron } from './label-namen.ts';
import type { LabelRuimte } from './label-ruimte.ts';

/** What an element says beside its place; the rest of it is made anew. */
const overgenomen = ['S', 'Alt', 'ActualText', 'Lang', 'T', 'E', 'A'].map((sleutel) => PDFName.of(sleutel));
const headers = PDFName.of('Headers');
const enkel = [PDFName, PDFString, PDFHexString, PDFNumber, PDFBool];

/** Takes over what elements say, without anything that points elsewhere. */
export class LabelWaarden {
  private readonly context: PDFContext;
  private readonly ruimte: LabelRuimte;
  private readonly namen: LabelNamen;

  constructor(target: PDFDocument, ruimte: LabelRuimte, namen: LabelNamen) {
    this.context = target.context;
    this.ruimte = ruimte;
    this.namen = namen;
  }

  /** Sets on an element what the one that it was says. Throws GeenLabels where that is more than is taken over. */
  zet(werk: NaamBron, was: PDFDict, element: PDFDict, diepte: number): void {
    for (const sleutel of overgenomen) {
      const waarde = was.get(sleutel);
      if (waarde !== undefined) element.set(sleutel, this.kopie(werk, waarde, diepte));
    }
  }

  /** What does not stand in an element as it is, as a stream, is taken as nothing. */
  private kopie(werk: NaamBron, gegeven: PDFObject, diepte: number): PDFObject {
    this.ruimte.tel(diepte);
    const { context } = this;
    const found = werk.bron.context.lookup(gegeven);
    if (found instanceof PDFArray) return context.obj(found.asArray().map((one) => this.kopie(werk, one, diepte + 1)));
    if (found instanceof PDFDict) return this.kopieVan(werk, found, diepte);
    if (found === undefined || !enkel.some((soort) => found instanceof soort)) return context.obj(null);
    this.ruimte.telBytes(found);
    return found;
  }

  private kopieVan(werk: NaamBron, was: PDFDict, diepte: number): PDFDict {
    const copy = this.context.obj({});
    for (const [sleutel, waarde] of was.entries()) {
      this.ruimte.telBytes(sleutel);
      copy.set(sleutel, sleutel === headers ? this.namen.koppen(werk, waarde, diepte + 1) : this.kopie(werk, waarde, diepte + 1));
    }
    return copy;
  }
}
