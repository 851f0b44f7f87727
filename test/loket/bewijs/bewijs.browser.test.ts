import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withBrowser } from '../../../local/render/browser.ts';
import type { Bevinding } from '../../../src/check/rapport.ts';
import { dossierRijen } from '../../../src/loket/dossiers/dossier-index.ts';
import type { DossierRecord } from '../../../src/storage/records.ts';
import { pdf, write } from '../../read/make-pdf.ts';
import { makeWord, paragraph, run } from '../../read/make-word.ts';
import { look, looks, open, overflow, violations } from '../kijk.ts';
import { serve } from '../serve.ts';
import { principal } from '../visit.ts';
import { rapport as voorbeeld, world, type World } from '../world.ts';
import { echtDossier } from './echt-dossier.ts';

let app: World;
let server: Awaited<ReturnType<typeof serve>>;
let record: DossierRecord;

beforeAll(async () => {
  app = await world();
  server = await serve(app, () => principal(['secretaris']));
  const verslag = await pdf(
    write(['Onderzoeksverslag', 60, 90], ['Praktijk voor onderzoek', 400, 60]),
    write(
      ['Conclusie', 60, 90],
      ['De leerling heeft een totaal-IQ van 71 en valt daarmee in de groep moeilijk lerend.', 60, 320],
      ['Wij adviseren plaatsing.', 60, 340],
    ),
  );
  const plan = makeWord({
    body: Array.from({ length: 80 }, (_, i) =>
      paragraph(run(i === 60 ? 'Het plan is geëvalueerd in maart.' : `Regel ${i} van het plan.`)),
    ).join(''),
  });
  const scan = readFileSync(new URL('../../read/samples/foto.jpg', import.meta.url));
  const bewijs = [
    { document: 'verslag.pdf', pagina: 2, citaat: 'een totaal-IQ van 71' },
    { document: 'plan.docx', pagina: 1, citaat: 'geëvalueerd in maart' },
    { document: 'scan.jpg', pagina: 1, citaat: 'doel gehaald', scan: true as const },
  ];
  const many = Array.from({ length: 60 }, (_, i): Bevinding => ({
    ...(voorbeeld.bevindingen[i % voorbeeld.bevindingen.length] as Bevinding),
    id: `punt.${i}`,
    titel: `Punt nummer ${i}`,
    bron: ['3', '5', '7.1', '7.2', '10.1'][i % 5] ?? '3',
    bewijs: i < 3 ? bewijs : [],
  }));
  ({ record } = await echtDossier(
    app,
    [
      { naam: 'verslag.pdf', bytes: verslag },
      { naam: 'plan.docx', bytes: plan },
      { naam: 'scan.jpg', bytes: scan },
    ],
    { map: 'Joris van den Bergh' },
    (results) => ({
      ...voorbeeld,
      bevindingen: many,
      documenten: results.map(({ name }) => ({ naam: name, soorten: ['overig'], leesbaar: true })),
    }),
  ));
  await dossierRijen(app, 0);
});
afterAll(async () => {
  await server.close();
});

describe('evidence in a real browser', () => {
  it('and the dossier of sixty points have no violation of WCAG 2.2 AA and fit 320 px, in light and dark', async () => {
    const base = `${server.url}/loket/dossiers/${record.kenmerk}`;
    await withBrowser(async (browser) => {
      for (const one of looks) {
        const page = await open(browser, one);
        for (const [name, path] of [
          ['zestig', ''],
          ['zestig-aandacht', '?toon=aandacht&gedaan=oordeel'],
          ['bewijs-pdf', '/bewijs/3-1'],
          ['bewijs-word', '/bewijs/3-2#woorden'],
          ['bewijs-scan', '/bewijs/3-3'],
          ['bladzijde', '/bewijs/3-d1p1'],
          ['bericht', '/berichten/rapport-3-kaart'],
        ] as const) {
          expect((await page.goto(base + path))?.status(), name).toBe(200);
          await look(page, `${name}-${one.name}`);
          for (const group of await page.locator('details').all())
            await group.evaluate((node) => ((node as HTMLDetailsElement).open = true));
          expect(await violations(page), `${name} ${one.name}`).toEqual([]);
          expect(await overflow(page), `${name} ${one.name}`).toBeLessThanOrEqual(0);
        }
        await page.context().close();
      }
    });
  });

  it('is reached by keyboard and without script, shows the words marked where they stand, and leads on and back', async () => {
    await withBrowser(async (browser) => {
      const page = await open(browser, looks[0]!, { javaScriptEnabled: false, axe: false });
      const broken: string[] = [];
      page.on('requestfailed', (request) => void broken.push(`${request.url()} ${request.failure()?.errorText ?? ''}`));
      page.on('console', (message) => void (message.type() === 'error' && broken.push(message.text())));
      await page.goto(`${server.url}/loket/dossiers/${record.kenmerk}`);
      await page.getByRole('link', { name: 'Alleen wat aandacht vraagt' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**toon=aandacht**');
      await page.getByRole('link', { name: 'verslag.pdf, bladzijde 2' }).first().focus();
      const picture = page.waitForResponse('**/bladzijde.png');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/bewijs/**');
      // The picture itself came, and the mark lies on it
      const answer = await picture;
      expect([answer.status(), answer.headers()['content-type'], await answer.finished()]).toEqual([200, 'image/png', null]);
      const [mark, sheet] = [
        await page.locator('.blad__merken rect').last().boundingBox(),
        await page.locator('.blad svg').last().boundingBox(),
      ];
      expect(mark!.x).toBeGreaterThan(sheet!.x);
      expect((mark!.y - sheet!.y) / sheet!.height).toBeCloseTo(312 / 842, 1);
      await page.getByRole('link', { name: 'Volgende →' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**#woorden');
      expect(await page.locator('mark').first().textContent()).toContain('geëvalueerd in maart');
      expect(
        await page
          .locator('mark')
          .first()
          .evaluate((node) => node.getBoundingClientRect().top < innerHeight),
      ).toBe(true);
      await page.getByRole('link', { name: 'Naar dit punt in het dossier' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**#punt-**');
      expect(await page.locator(':target').count()).toBe(1);
      expect(broken).toEqual([]);
      await page.context().close();
    });
  });
});
