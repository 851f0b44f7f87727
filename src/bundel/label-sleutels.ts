import { PDFArray, PDFDict, PDFName, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib';

/** Takes the keys of the labels that they had off pages and what stands on them: in another document these lead to the labels of others. */
export function wisSleutels({ context }: PDFDocument, paginas: readonly PDFPage[]): void {
  // Pages may share what stands on them: looked at once
  const gezien = new Set<PDFArray>();
  for (const { node } of paginas) {
    node.delete(PDFName.of('StructParents'));
    const annots = context.lookup(node.get(PDFName.of('Annots')));
    if (!(annots instanceof PDFArray) || gezien.has(annots)) continue;
    gezien.add(annots);
    for (const one of annots.asArray()) {
      const annot = context.lookup(one);
      if (annot instanceof PDFDict) annot.delete(PDFName.of('StructParent'));
    }
  }
}
