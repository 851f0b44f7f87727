import { PDFArray, PDFHexString, PDFName, PDFString, type PDFDict, type PDFDocument, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import type { LabelRuimte } from './label-ruimte.ts';

/** A file whose labels are taken over, and what stands before the names of its elements, in hexadecimal: two files may use the same ones. */
export type NaamBron = { bron: PDFDocument; voor: string };

/** The names of elements, by which cells of a table name their heads (ISO 32000-1, 14.7.2). */
export class LabelNamen {
  private readonly target: PDFDocument;
  private readonly ruimte: LabelRuimte;
  private namen: [naam: PDFHexString, element: PDFRef][] = [];

  constructor(target: PDFDocument, ruimte: LabelRuimte) {
    this.target = target;
    this.ruimte = ruimte;
  }

  /** A name as it is in the bundle, written out so often; undefined where it is none. */
  private naamVan({ bron, voor }: NaamBron, gegeven: PDFObject | undefined, keren: number): PDFHexString | undefined {
    const found = bron.context.lookup(gegeven);
    if (!(found instanceof PDFString || found instanceof PDFHexString)) return undefined;
    // Twice as long in hexadecimal as in the text; what it says is counted before it is made
    this.ruimte.telBytes(found, 2 * keren);
    return PDFHexString.of(voor + Buffer.from(found.asBytes()).toString('hex'));
  }

  /** The names of the heads of a cell, which stand so deep. Throws GeenLabels where these are more than is taken over. */
  koppen(werk: NaamBron, gegeven: PDFObject, diepte: number): PDFArray {
    const found = werk.bron.context.lookup(gegeven);
    const koppen = this.target.context.obj([]);
    for (const one of found instanceof PDFArray ? found.asArray() : []) {
      this.ruimte.tel(diepte);
      const kop = this.naamVan(werk, one, 1);
      if (kop !== undefined) koppen.push(kop);
    }
    return koppen;
  }

  /** Gives an element the name that it had. Throws GeenLabels where that is more than is taken over. */
  noem(werk: NaamBron, was: PDFDict, element: PDFDict, ref: PDFRef): void {
    // It stands with the element and in the tree of names
    const id = this.naamVan(werk, was.get(PDFName.of('ID')), 2);
    if (id === undefined) return;
    element.set(PDFName.of('ID'), id);
    this.namen.push([id, ref]);
  }

  /** Forgets the names of elements that are not there after all. */
  vergeet(elementen: ReadonlySet<PDFRef>): void {
    this.namen = this.namen.filter(([, element]) => !elementen.has(element));
  }

  /** The tree by which readers find elements by their names; undefined where none has one. */
  boom(): PDFRef | undefined {
    const { context } = this.target;
    const sorted = this.namen.toSorted(([a], [b]) => (a.asString() < b.asString() ? -1 : 1));
    const [eerste, laatste] = [sorted[0]?.[0], sorted.at(-1)?.[0]];
    if (eerste === undefined || laatste === undefined) return undefined;
    const blad = context.register(context.obj({ Limits: context.obj([eerste, laatste]), Names: context.obj(sorted.flat()) }));
    return context.register(context.obj({ Kids: context.obj([blad]) }));
  }
}
