import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { maakBundelPdf } from '../../src/bundel/bundel-pdf.ts';
import { maakBundelZip, maxZip, TeGrootVoorZip } from '../../src/bundel/bundel-zip.ts';
import { grenzen } from '../../src/bundel/voeg-toe.ts';
import { besluitIdOf } from '../../src/decide/besluit-id.ts';
import { briefPath } from '../../src/decide/bestand.ts';
import { defaultLimits } from '../../src/read/limits.ts';
import { openParts } from '../../src/read/packed/unzip.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { besluitRecord, ondertekend } from '../decide/besluiten.ts';
import { as, get } from '../loket/visit.ts';
import { dossier as maakDossier, world, type World } from '../loket/world.ts';
import { pageTexts } from '../pdf/look.ts';
import { alsBeeld, alsKapot, alsPdf, alsWord, maakPdf, maakPng, zetBestanden } from './bestanden.ts';

let app: World;
let dossier: DossierRecord;
let ids: Record<string, string>;
let opp: Buffer;

beforeAll(async () => {
  app = await world();
  dossier = await maakDossier(app);
  opp = await maakPdf('OPP', 3);
  ids = await zetBestanden(app, dossier, [
    { name: 'OPP.pdf', content: opp, resultaten: alsPdf },
    { name: 'map/Advies.docx', content: Buffer.from('docx'), resultaten: alsWord },
    { name: 'scan.png', content: maakPng(), resultaten: alsBeeld },
    { name: 'geheim.pdf', content: await maakPdf('geheim', 1, 'w'), resultaten: alsPdf },
    { name: 'kapot.pdf', content: Buffer.from('%PDF-kapot'), resultaten: alsPdf },
    { name: 'onleesbaar.bin', content: Buffer.from('?'), resultaten: alsKapot },
    { name: 'weg.pdf', content: opp, resultaten: alsPdf },
  ]);
  app.graph.remove(ids['weg.pdf']!);
  const besluitId = besluitIdOf(dossier);
  const besluit = {
    ...besluitRecord({ ...ondertekend, besluitId, schoolId: dossier.schoolId, dossierId: dossier.dossierId }),
    nummer: 'SWV-7',
  };
  await app.storage.besluiten.put(besluit);
  dossier = { ...dossier, besluitId, laatsteBesluit: besluitId };
  await app.storage.dossiers.put(dossier);
  for (const voor of ['school', 'ouders'] as const)
    await app.storage.archief.write(briefPath(besluit, { voor }), await maakPdf(`Brief ${voor}`, 1), 'application/pdf');
});

/** The bookmarks of a PDF with the page that each leads to, from 1. */
async function bladwijzersIn(bytes: Uint8Array): Promise<[naam: string, pagina: number][]> {
  const pdf = await PDFDocument.load(bytes);
  const pages = pdf.getPages().map(({ ref }) => ref);
  const found: [string, number][] = [];
  const walk = (dict: PDFDict | undefined): void => {
    for (let at = dict?.lookupMaybe(PDFName.of('First'), PDFDict); at !== undefined; at = at.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      const dest = at.lookup(PDFName.of('Dest'), PDFArray).get(0);
      found.push([at.lookup(PDFName.of('Title'), PDFHexString).decodeText(), dest instanceof PDFRef ? pages.indexOf(dest) + 1 : -1]);
      walk(at);
    }
  };
  walk(pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict));
  return found;
}

describe('a bundle as one PDF', () => {
  it('holds what the loket did, the letters and the files of the school, each on the page that contents and bookmarks say', async () => {
    const bytes = await maakBundelPdf(app, dossier);
    const pages = await pageTexts(bytes);
    const wijzers = await bladwijzersIn(bytes);
    for (const [naam, words] of [
      ['Besluiten en bezwaar', 'Motivering'],
      ['Berichten', 'Berichten'],
      ['Controlerapport', 'Controlerapport'],
      ['Beschikking SWV-7.pdf', 'Brief school blad 1'],
      ['Beschikking SWV-7 voor de ouders.pdf', 'Brief ouders blad 1'],
      ['OPP.pdf', 'OPP blad 1'],
      ['map/Advies.docx', 'Het eerste advies van de deskundige.'],
    ] as const) {
      const pagina = wijzers.find(([wijzer]) => wijzer === naam)?.[1] ?? -1;
      expect(pages[pagina - 1], naam).toContain(words);
      expect(pages[0]?.replaceAll(' ', ''), naam).toContain(`${naam}${naam.endsWith('docx') ? '' : pagina}`.replaceAll(' ', ''));
    }
    expect(pages.join(' ')).toContain('OPP blad 3');
    expect(pages.find((text) => text.includes('Het eerste advies'))).toContain('de tekst die de dienst in dit bestand las');
  });

  it('names what it cannot hold, with the reason', async () => {
    const [first = ''] = await pageTexts(await maakBundelPdf(app, dossier));
    for (const words of [
      'geheim.pdf Staat alleen in de zip: het is beveiligd met een wachtwoord',
      'kapot.pdf Staat alleen in de zip: de bladzijden zijn niet over te nemen',
      'onleesbaar.bin Staat alleen in de zip: het bestand kon niet gelezen worden',
      'weg.pdf Staat alleen in de zip: het staat niet meer in de map van de school',
    ])
      expect(first).toContain(words);
  });

  it('is labelled for screen readers: each page belongs to an element of its own piece, links and pictures too', async () => {
    const pdf = await PDFDocument.load(await maakBundelPdf(app, dossier));
    const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    const nums = root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
    const ouders = new Map(
      Array.from({ length: nums.size() / 2 }, (_, at) => [nums.lookup(2 * at, PDFNumber).asNumber(), nums.lookup(2 * at + 1)]),
    );
    /** Of which piece an element is, by its way up to the document. */
    const stukVan = (element: PDFDict): string => {
      const title = element.get(PDFName.of('T'));
      const up = element.lookup(PDFName.of('P'), PDFDict);
      return up.get(PDFName.of('S')) === PDFName.of('Document') && title instanceof PDFHexString ? title.decodeText() : stukVan(up);
    };
    const stukken = pdf.getPages().map(({ node, ref }) => {
      const found = ouders.get(node.lookup(PDFName.of('StructParents'), PDFNumber).asNumber());
      const elementen = (found instanceof PDFArray ? found.asArray() : []).flatMap((one) =>
        one instanceof PDFRef ? [pdf.context.lookup(one, PDFDict)] : [],
      );
      expect(elementen.length).toBeGreaterThan(0);
      for (const element of elementen) expect(element.get(PDFName.of('Pg')) === ref || element.has(PDFName.of('K'))).toBe(true);
      return stukVan(elementen[0]!);
    });
    const order = [
      'Inhoud',
      'Besluiten en bezwaar',
      'Berichten',
      'Controlerapport',
      'Beschikking SWV-7.pdf',
      'Beschikking SWV-7 voor de ouders.pdf',
      'OPP.pdf',
      'map/Advies.docx',
      'scan.png',
    ];
    expect([...new Set(stukken)].sort()).toEqual(order.toSorted());
    const alle = pdf.context.enumerateIndirectObjects().flatMap(([, one]) => (one instanceof PDFDict ? [one] : []));
    const figuur = alle.find(
      (one) => one.get(PDFName.of('S')) === PDFName.of('Figure') && one.get(PDFName.of('Alt')) instanceof PDFHexString,
    );
    expect(figuur?.lookup(PDFName.of('Alt'), PDFHexString).decodeText()).toBe('scan.png');
    expect(String(pdf.catalog.lookup(PDFName.of('MarkInfo')))).toContain('/Marked true');
    // Cells of tables name their heads: each name is that of one element
    const ids = alle.flatMap((one) =>
      one.get(PDFName.of('ID')) instanceof PDFHexString && one.has(PDFName.of('S')) ? [String(one.get(PDFName.of('ID')))] : [],
    );
    expect([ids.length > 0, new Set(ids).size]).toEqual([true, ids.length]);
    const eigenschappen = alle.flatMap((one) => {
      const a = one.has(PDFName.of('S')) ? pdf.context.lookup(one.get(PDFName.of('A'))) : undefined;
      return a instanceof PDFDict
        ? [a]
        : a instanceof PDFArray
          ? a.asArray().flatMap((each) => (each instanceof PDFDict ? [each] : []))
          : [];
    });
    const koppen = eigenschappen.flatMap((one) => one.lookupMaybe(PDFName.of('Headers'), PDFArray)?.asArray().map(String) ?? []);
    expect([koppen.length > 0, koppen.filter((kop) => !ids.includes(kop))]).toEqual([true, []]);
  });

  it.each<[string, (pdf: PDFDocument) => void]>([
    [
      'make no sense',
      (pdf) =>
        pdf.catalog.set(
          PDFName.of('StructTreeRoot'),
          pdf.context.obj({ K: [{ S: 'P', K: { Type: 'MCR', MCID: -4, Pg: pdf.getPage(0).ref } }], RoleMap: 7 }),
        ),
    ],
    [
      'are each other’s parts without end',
      (pdf) => {
        const ref = pdf.context.nextRef();
        const lus = pdf.context.nextRef();
        pdf.context.assign(lus, pdf.context.obj([lus, lus]));
        pdf.context.assign(ref, pdf.context.obj({ S: 'Sect', A: lus, K: [ref, ref] }));
        pdf.catalog.set(PDFName.of('StructTreeRoot'), pdf.context.obj({ K: ref }));
      },
    ],
  ])('keeps the pages of a file whose labels %s', async (_, bederf) => {
    const fresh = await maakDossier(app);
    const kapot = await PDFDocument.load(await maakPdf('Kapot', 2));
    bederf(kapot);
    await zetBestanden(app, fresh, [{ name: 'kapotte labels.pdf', content: Buffer.from(await kapot.save()), resultaten: alsPdf }]);
    const text = (await pageTexts(await maakBundelPdf(app, fresh))).join(' ');
    for (const words of ['Kapot blad 1', 'Kapot blad 2']) expect(text).toContain(words);
    expect(text).not.toContain('niet over te nemen');
  });

  it('has a title without a name', async () => {
    const pdf = await PDFDocument.load(await maakBundelPdf(app, dossier));
    expect(pdf.getTitle()).toBe(`Bundel van dossier ${dossier.kenmerk}`);
  });

  it('does not take over more than its bound of bytes', async () => {
    const big = await maakDossier(app);
    const found = await zetBestanden(app, big, [{ name: 'groot.pdf', content: opp, resultaten: alsPdf }]);
    const graph = Object.assign(Object.create(app.graph) as typeof app.graph, {
      getItems: async () =>
        new Map([[found['groot.pdf']!, { id: '', size: grenzen.bytes + 1, folder: false, file: true, deleted: false, root: false }]]),
    });
    expect((await pageTexts(await maakBundelPdf({ ...app, graph }, big)))[0]).toContain('de bundel zou te groot worden');
  });
});

const bytesOf = async (stream: ReadableStream<Uint8Array>) =>
  new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());

describe('a bundle as a zip', () => {
  it('holds every file as it is, and says in its contents which one could not be fetched', async () => {
    const parts = await openParts(await bytesOf(await maakBundelZip(app, dossier)), defaultLimits);
    expect(parts.names).toEqual(
      expect.arrayContaining([
        'Van het loket/Besluiten en bezwaar.pdf',
        'Van het loket/Controlerapport.pdf',
        'Brieven/Beschikking SWV-7.pdf',
        'Stukken van de school/OPP.pdf',
        'Stukken van de school/map/Advies.docx',
        'Stukken van de school/geheim.pdf',
        'Inhoud.pdf',
      ]),
    );
    expect(parts.names).not.toContain('Stukken van de school/weg.pdf');
    expect(parts.read('Stukken van de school/OPP.pdf')?.equals(opp)).toBe(true);
    const [inhoud = ''] = await pageTexts(parts.read('Inhoud.pdf') ?? new Uint8Array());
    expect(inhoud).toContain('weg.pdf Ontbreekt in deze zip: het staat niet meer in de map van de school');
  });

  it('fetches a file only when the one before it was taken', async () => {
    let fetched = 0;
    const graph = Object.assign(Object.create(app.graph) as typeof app.graph, {
      download: async (...given: Parameters<typeof app.graph.download>) => ((fetched += 1), app.graph.download(...given)),
    });
    const reader = (await maakBundelZip({ ...app, graph }, dossier)).getReader();
    await reader.read();
    expect(fetched).toBe(0);
    await reader.cancel();
  });

  it('breaks off where Microsoft 365 cannot be reached, so that a part is never taken for the whole', async () => {
    const graph = Object.assign(Object.create(app.graph) as typeof app.graph, { download: () => Promise.reject(new Error('storing')) });
    await expect(maakBundelZip({ ...app, graph }, dossier).then(bytesOf)).rejects.toThrow('storing');
  });

  it('is refused beforehand where the files are too large together', async () => {
    const graph = Object.assign(Object.create(app.graph) as typeof app.graph, {
      getItems: async () =>
        new Map([[ids['OPP.pdf']!, { id: '', size: maxZip + 1, folder: false, file: true, deleted: false, root: false }]]),
    });
    await expect(maakBundelZip({ ...app, graph }, dossier)).rejects.toThrow(TeGrootVoorZip);
    const answer = await get({ ...app, graph }, `/loket/dossiers/${dossier.kenmerk}/bundel.zip`, as('secretaris'));
    expect(answer.status).toBe(413);
    expect(String(answer.body)).toContain('SharePoint');
  });
});

describe('the pages', () => {
  it.each(['pdf', 'zip'])('give the bundle as %s to who answers an objection, and to nobody else', async (soort) => {
    const path = `/loket/dossiers/${dossier.kenmerk}/bundel.${soort}`;
    const answer = await get(app, path, as('voorzitter'));
    expect(answer.headers['Content-Type']).toBe(`application/${soort}`);
    expect(answer.headers['Content-Disposition']).toContain(`Bundel ${dossier.kenmerk}.${soort}`);
    if (answer.body instanceof ReadableStream) await answer.body.cancel();
    expect((await get(app, path, as('lezer'))).status).toBe(403);
  });

  it('give a letter by whom it is for and its version, of a besluit of this dossier only', async () => {
    const path = (id: string) => `/loket/dossiers/${dossier.kenmerk}/besluit/brieven/${id}`;
    const ouders = await get(app, path(`${dossier.besluitId}-ouders-1`), as('lezer'));
    expect(await pageTexts(ouders.body as Buffer)).toEqual([expect.stringContaining('Brief ouders')]);
    for (const id of [`${dossier.besluitId}-ouders-2`, `${'0'.repeat(32)}-school-1`, 'x', '..-school-1'])
      expect((await get(app, path(id), as('lezer'))).status, id).toBe(404);
  });
});
