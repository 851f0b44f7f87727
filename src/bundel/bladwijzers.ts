import { PDFHexString, PDFName, type PDFDict, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib';

/** A bookmark, its page counted from 0, and those under it. */
export type Bladwijzer = { naam: string; pagina: number; onder: readonly Bladwijzer[] };

/** Sets the bookmarks of a PDF, folded out, and lets viewers show them. */
export function zetBladwijzers(document: PDFDocument, wijzers: readonly Bladwijzer[]): void {
  const { context, catalog } = document;
  const pages = document.getPages();

  const add = (parent: PDFRef, of: readonly Bladwijzer[]): { first: PDFRef; last: PDFRef; count: number } | undefined => {
    const made = of.map((wijzer): { ref: PDFRef; dict: PDFDict; wijzer: Bladwijzer } => {
      const page = pages[wijzer.pagina];
      const dict = context.obj({
        Title: PDFHexString.fromText(wijzer.naam),
        Parent: parent,
        ...(page === undefined ? {} : { Dest: [page.ref, 'Fit'] }),
      });
      return { ref: context.register(dict), dict, wijzer };
    });
    let count = made.length;
    for (const [index, { ref, dict, wijzer }] of made.entries()) {
      const [before, after] = [made[index - 1], made[index + 1]];
      if (before !== undefined) dict.set(PDFName.of('Prev'), before.ref);
      if (after !== undefined) dict.set(PDFName.of('Next'), after.ref);
      const under = add(ref, wijzer.onder);
      if (under === undefined) continue;
      dict.set(PDFName.of('First'), under.first);
      dict.set(PDFName.of('Last'), under.last);
      dict.set(PDFName.of('Count'), context.obj(under.count));
      count += under.count;
    }
    const [first, last] = [made[0], made.at(-1)];
    return first === undefined || last === undefined ? undefined : { first: first.ref, last: last.ref, count };
  };

  const root = context.obj({ Type: 'Outlines' });
  const ref = context.register(root);
  const top = add(ref, wijzers);
  if (top === undefined) return;
  root.set(PDFName.of('First'), top.first);
  root.set(PDFName.of('Last'), top.last);
  root.set(PDFName.of('Count'), context.obj(top.count));
  catalog.set(PDFName.of('Outlines'), ref);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
