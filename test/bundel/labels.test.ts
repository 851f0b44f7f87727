import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFString, type PDFObject, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { labelGrenzen } from '../../src/bundel/label-ruimte.ts';
import { Labels } from '../../src/bundel/labels.ts';

const naam = (value: string): PDFName => PDFName.of(value);

/** A file of so many pages with a link on each, all with keys of labels of their own; `maak` gives its tree. */
async function bron(paginas: number, maak: (pdf: PDFDocument) => Record<string, PDFObject>): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  for (let at = 0; at < paginas; at += 1) {
    const { node } = pdf.addPage([100, 100]);
    node.set(naam('StructParents'), PDFNumber.of(at));
    const link = pdf.context.register(pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], StructParent: 500 + at }));
    node.set(naam('Annots'), pdf.context.obj([link]));
  }
  pdf.catalog.set(naam('StructTreeRoot'), pdf.context.obj(maak(pdf)));
  return pdf;
}

/** A bundle of one file: what its pages and the links on them say of labels, how large it is, and itself. */
async function bundel(source: PDFDocument) {
  const target = await PDFDocument.create();
  const labels = new Labels(target);
  const paginas = (await target.copyPages(source, source.getPageIndices())).map((page) => target.addPage(page));
  labels.neemOver({ bron: source, paginas, titel: 'Stuk' });
  labels.sluit();
  const links = ({ node }: PDFPage) =>
    node
      .lookup(naam('Annots'), PDFArray)
      .asArray()
      .map((one) => target.context.lookup(one, PDFDict).get(naam('StructParent')));
  const root = target.catalog.lookup(naam('StructTreeRoot'), PDFDict);
  const [deel] = root.lookup(naam('K'), PDFDict).lookup(naam('K'), PDFArray).asArray();
  return {
    target,
    sleutels: paginas.map(({ node }) => node.get(naam('StructParents'))),
    links: paginas.flatMap(links),
    delen: target.context.lookup(deel, PDFDict).lookup(naam('K'), PDFArray).size(),
    bytes: (await target.save({ useObjectStreams: false, addDefaultPage: false })).length,
  };
}

const kids = (pdf: PDFDocument, all: PDFObject[]) => ({ K: pdf.context.obj(all) });
const veel = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const lang = 'x'.repeat(60_000);
/** A tree of many elements that are one and the same, with a value that `met` puts in it by its reference. */
function velen(pdf: PDFDocument, waarde: PDFObject, met: (ref: PDFRef) => Record<string, PDFRef | Record<string, PDFRef>>) {
  const element = pdf.context.register(pdf.context.obj({ S: 'P', ...met(pdf.context.register(waarde)) }));
  return kids(
    pdf,
    veel(1000, () => element),
  );
}

describe('labels that are more than is taken over', () => {
  it.each<[string, number, (pdf: PDFDocument) => Record<string, PDFObject>]>([
    [
      'marks with high numbers on many pages',
      12,
      (pdf) =>
        kids(
          pdf,
          pdf
            .getPages()
            .map(({ ref }) => pdf.context.obj({ S: 'P', Pg: ref, K: { Type: 'MCR', Pg: ref, MCID: labelGrenzen.merken / 10 } })),
        ),
    ],
    ['a mark with a number beyond all', 1, (pdf) => kids(pdf, [pdf.context.obj({ S: 'P', Pg: pdf.getPage(0).ref, K: 4_000_000_000 })])],
    ['one long text of many elements', 1, (pdf) => velen(pdf, PDFString.of(lang), (ref) => ({ Alt: ref }))],
    ['one long name of many elements', 1, (pdf) => velen(pdf, naam(lang), (ref) => ({ A: { O: ref } }))],
    ['one long identity of many elements', 1, (pdf) => velen(pdf, PDFString.of(lang), (ref) => ({ ID: ref }))],
    [
      'cells that share a row of heads without end',
      1,
      (pdf) => {
        const kop = PDFString.of('k');
        const koppen = pdf.context.register(pdf.context.obj(veel(20_000, () => kop)));
        return kids(
          pdf,
          veel(100, () => pdf.context.obj({ S: 'TD', A: { O: 'Table', Headers: koppen } })),
        );
      },
    ],
    [
      'roles that share one long name',
      1,
      (pdf) => {
        const rol = pdf.context.register(naam(lang));
        const rollen = pdf.context.obj(Object.fromEntries(veel(1000, (at) => [`R${at}`, rol])));
        return { ...kids(pdf, [pdf.context.obj({ S: 'P', Pg: pdf.getPage(0).ref, K: 0 })]), RoleMap: rollen };
      },
    ],
  ])('%s: only the pages are, without keys that lead elsewhere', async (_, paginas, maak) => {
    const { sleutels, links, delen, bytes } = await bundel(await bron(paginas, maak));
    expect(sleutels).toEqual(veel(paginas, () => undefined));
    expect(links).toEqual(veel(paginas, () => undefined));
    expect(delen).toBe(0);
    expect(bytes).toBeLessThan(3 * labelGrenzen.bytes);
  });
});

describe('labels that are taken over', () => {
  it('take no key of a link that they do not name, and give each page its own', async () => {
    const source = await bron(2, (pdf) => {
      const [een, twee] = pdf.getPages().map(({ ref }) => ref);
      const link = pdf.getPage(1).node.lookup(naam('Annots'), PDFArray).get(0);
      return kids(pdf, [
        pdf.context.obj({ S: 'P', Pg: een!, K: 0 }),
        pdf.context.obj({ S: 'Link', Pg: twee!, K: [0, { Type: 'OBJR', Obj: link }] }),
      ]);
    });
    const { sleutels, links, delen } = await bundel(source);
    expect(sleutels.map(String)).toEqual(['0', '1']);
    expect(links.map((one) => one && String(one))).toEqual([undefined, '2']);
    expect(delen).toBe(2);
  });

  it('take a stream as nothing', async () => {
    const source = await bron(1, (pdf) => {
      const stroom = pdf.context.register(pdf.context.stream('x'));
      return kids(pdf, [
        pdf.context.obj({ S: 'P', Pg: pdf.getPage(0).ref, K: 0, Alt: stroom, A: { O: 'Layout', X: stroom, Y: [stroom] } }),
      ]);
    });
    const { target } = await bundel(source);
    const again = await PDFDocument.load(await target.save({ useObjectStreams: false }));
    const element = again.context.enumerateIndirectObjects().find(([, one]) => one instanceof PDFDict && one.get(naam('S')) === naam('P'));
    expect(String(element?.[1])).toMatch(/\/Alt null[^]*\/O \/Layout[^]*\/X null[^]*\/Y \[ null \]/);
  });
});
