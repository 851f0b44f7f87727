import { PDFArray, PDFHexString, PDFName, PDFString, type PDFDict, type PDFDocument, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';

/** A file whose labels are taken over, and what stands before the names of its elements, in hexadecimal: two files may use the same ones. */
export type NaamBron = { bron: PDFDocument; voor: string };

/** The names of elements, by which cells of a table name their heads (ISO 32000-1, 14.7.2). */
export class LabelNamen {
  private readonly target: PDFDocument;
  private readonly namen: [naam: PDFHexString, element: PDFRef][] = [];

  constructor(target: PDFDocument) {
    this.target = target;
  }

  /** A name as it is in the bundle; undefined where it is none. */
  naamVan({ bron, voor }: NaamBron, gegeven: PDFObject | undefined): PDFHexString | undefined {
    const found = bron.context.lookup(gegeven);
    return found instanceof PDFString || found instanceof PDFHexString
      ? PDFHexString.of(voor + Buffer.from(found.asBytes()).toString('hex'))
      : undefined;
  }

  /** The names of the heads of a cell. */
  koppen(werk: NaamBron, gegeven: PDFObject): PDFArray {
    const found = werk.bron.context.lookup(gegeven);
    const each = found instanceof PDFArray ? found.asArray() : [];
    return this.target.context.obj(each.flatMap((one) => this.naamVan(werk, one) ?? []));
  }

  /** Gives an element the name that it had. */
  noem(werk: NaamBron, was: PDFDict, element: PDFDict, ref: PDFRef): void {
    const id = this.naamVan(werk, was.get(PDFName.of('ID')));
    if (id === undefined) return;
    element.set(PDFName.of('ID'), id);
    this.namen.push([id, ref]);
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
