import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { isRead } from '../../../src/read/document.ts';
import { readInProcess } from '../../../src/read/read-in-process.ts';
import type { PageView } from '../../../src/read/show/page-view.ts';
import { createViewer } from '../../../src/read/show/viewer.ts';
import { UnreadError } from '../../../src/read/unread.ts';
import { makeZip } from '../make-zip.ts';
import { pdf, write } from '../make-pdf.ts';

const viewer = createViewer();
afterAll(() => viewer.close());

const sample = (name: string) => readFileSync(new URL(`../samples/${name}`, import.meta.url));
const pixels = ({ png }: PageView) => [Buffer.from(png).readUInt32BE(16), Buffer.from(png).readUInt32BE(20)];
const shown = async (...ask: Parameters<typeof viewer.show>): Promise<PageView> => {
  const view = await viewer.show(...ask);
  if (view instanceof UnreadError) throw view;
  return view;
};

describe('a page to look at', () => {
  it('of a PDF is a picture with the words where they stand, as the lines that were read', async () => {
    const bytes = await pdf(write(['Eerste bladzijde', 50, 100]), write(['De leerling is vijftien jaar', 50, 200]));
    const view = await shown(bytes, { binnen: '', pagina: 2 });
    expect(view.woorden.map(({ tekst }) => tekst)).toEqual(['De', 'leerling', 'is', 'vijftien', 'jaar']);
    expect([Math.round(view.breedte), Math.round(view.hoogte)]).toEqual([595, 842]);
    const [read] = await readInProcess('x.pdf', bytes);
    if (read === undefined || !isRead(read)) throw new Error('it cannot be read');
    const [left = 0, top = 0] = read.pages[1]?.lines[0]?.box ?? [];
    expect(view.woorden[0]?.vak[0]).toBeCloseTo(left, 0);
    expect(view.woorden[0]?.vak[1]).toBeCloseTo(top, 0);
    const [width = 0, height = 0] = pixels(view);
    expect(width * height).toBeLessThanOrEqual(2_210_000);
  });

  it.each(['scan.png', 'scan.tif', 'foto.jpg', 'foto.heic'])(
    'of %s is as large as the lines that were recognised on it say',
    async (name) => {
      const bytes = sample(name);
      const [read] = await readInProcess(name, bytes);
      if (read === undefined || !isRead(read)) throw new Error('it cannot be read');
      const page = read.pages[0];
      const view = await shown(bytes, { binnen: '', pagina: 1, ...(page?.beeld !== undefined && { scan: page.beeld }) });
      for (const { box } of page?.lines ?? []) {
        if (box === undefined) throw new Error('a recognised line has a place');
        expect(box[0] + box[2]).toBeLessThanOrEqual(view.breedte + 1);
        expect(box[1] + box[3]).toBeLessThanOrEqual(view.hoogte + 1);
      }
      expect(view.woorden).toEqual([]);
    },
  );

  it('of a document in a zip in a zip, by its path', async () => {
    const inner = makeZip([
      { name: 'plan.pdf', content: await pdf(write(['Het plan', 50, 100])) },
      { name: 'plan.pdf.txt', content: 'x' },
    ]);
    const outer = makeZip([{ name: 'map/stukken.zip', content: inner }]);
    const view = await shown(outer, { binnen: 'map/stukken.zip/plan.pdf', pagina: 1 });
    expect(view.woorden.map(({ tekst }) => tekst).join(' ')).toBe('Het plan');
    expect(await viewer.show(outer, { binnen: 'map/stukken.zip/ander.pdf', pagina: 1 })).toBeInstanceOf(UnreadError);
    expect(await viewer.show(outer, { binnen: 'map/stukken.zip/../../etc/passwd', pagina: 1 })).toBeInstanceOf(UnreadError);
  });

  it.each([
    ['a page that is not there', async () => ({ bytes: await pdf(write(['x', 1, 10])), pagina: 9 })],
    ['page 0', async () => ({ bytes: await pdf(write(['x', 1, 10])), pagina: 0 })],
    ['a text', async () => ({ bytes: Buffer.from('gewone tekst van een leerling'), pagina: 1 })],
    ['a broken PDF', async () => ({ bytes: Buffer.from('%PDF-1.7\nniets'), pagina: 1 })],
  ])('is told not to be there for %s', async (_, make) => {
    const { bytes, pagina } = await make();
    expect(await viewer.show(bytes, { binnen: '', pagina })).toBeInstanceOf(UnreadError);
  });

  it('that is meters wide takes no more pixels than another', async () => {
    const huge = await pdf((page) => {
      page.setSize(14_000, 9_000);
      page.drawText('Groot', { x: 100, y: 100, size: 200 });
    });
    const [width = 0, height = 0] = pixels(await shown(huge, { binnen: '', pagina: 1 }));
    expect(width * height).toBeLessThanOrEqual(2_210_000);
    expect(width * height).toBeGreaterThan(1_000_000);
  });

  it('is given up when it takes too long, and the next is shown', { timeout: 120_000 }, async () => {
    const quick = createViewer({ limits: { pageSeconds: 1 }, processes: 1 });
    const endless = await pdf((page) => {
      for (let i = 0; i < 30_000; i += 1)
        page.drawEllipse({ x: 300, y: 400, xScale: 250 + (i % 50), yScale: 390, opacity: 0.5, borderWidth: 3 });
    });
    const answer = await quick.show(endless, { binnen: '', pagina: 1 });
    expect(answer).toBeInstanceOf(UnreadError);
    const after = await quick.show(await pdf(write(['Daarna', 50, 100])), { binnen: '', pagina: 1 });
    expect('png' in after).toBe(true);
    quick.close();
  });
});
