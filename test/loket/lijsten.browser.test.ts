import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillLoket } from '../../bench/loket/fill.ts';
import { withBrowser } from '../../local/render/browser.ts';
import { look, looks, open, overflow, violations } from './kijk.ts';
import { serve } from './serve.ts';
import { principal } from './visit.ts';
import { world, type World } from './world.ts';

let app: World;
let server: Awaited<ReturnType<typeof serve>>;
let who = principal(['secretaris', 'voorzitter']);

beforeAll(async () => {
  app = await world();
  await fillLoket(app, 150, '2026-05-12');
  const queue = app.storage.opzij['service'].getQueueClient('besluit-uitvoeren-poison');
  await queue.createIfNotExists();
  for (const besluitId of ['a', 'b']) await queue.sendMessage(Buffer.from(JSON.stringify({ besluitId })).toString('base64'));
  server = await serve(app, () => who);
});
afterAll(async () => {
  await server.close();
});

const pages = {
  secretaris: [
    '/loket',
    '/loket?status=alle&sorteer=naam',
    '/loket/register',
    '/loket/register?aandacht=niet-ingeschreven',
    '/loket/register/000000010123456789abcdef01234567',
  ],
  beheerder: [
    '/loket/beheer',
    '/loket/beheer/werk',
    '/loket/beheer/scholen',
    '/loket/beheer/regels',
    '/loket/beheer/sjablonen',
    '/loket/beheer/sjablonen/controle-eerste',
  ],
};

describe('the lists, the register and Beheer in a real browser', () => {
  it('have no violation of WCAG 2.2 AA, fit 320 px and print, in light and dark', async () => {
    await withBrowser(async (browser) => {
      for (const one of looks) {
        const page = await open(browser, one);
        for (const [rol, paths] of Object.entries(pages)) {
          who = principal([rol]);
          for (const path of paths) {
            expect((await page.goto(server.url + path))?.status(), path).toBe(200);
            for (const group of await page.locator('main details').all())
              await group.evaluate((node) => ((node as HTMLDetailsElement).open = true));
            expect(await violations(page), `${path} ${one.name}`).toEqual([]);
            expect(await overflow(page), `${path} ${one.name}`).toBeLessThanOrEqual(0);
            await look(page, `${path.replaceAll(/\W+/g, '-')}-${one.name}`);
          }
        }
        await page.context().close();
      }
      // Between a wide screen and cards, and on a sheet of A4 standing
      const page = await open(browser, looks[0]!, { axe: false });
      for (const [rol, paths] of Object.entries(pages)) {
        who = principal([rol]);
        for (const path of paths) {
          await page.goto(server.url + path);
          for (const [width, media] of [
            [790, 'screen'],
            [1000, 'screen'],
            [718, 'print'],
            [790, 'print'],
          ] as const) {
            await page.emulateMedia({ media });
            await page.setViewportSize({ width, height: 900 });
            expect(await overflow(page), `${path} at ${width} on ${media}`).toBeLessThanOrEqual(0);
            if (media === 'screen') continue;
            // On paper without the menu, and a table is one
            expect(await page.locator('.kop__nav:visible, .kruimels:visible, button:visible').count(), path).toBe(0);
            const rows = await page.locator('.tabel tr').evaluateAll((all) => all.map((row) => getComputedStyle(row).display));
            expect(
              rows.filter((row) => row !== 'table-row'),
              path,
            ).toEqual([]);
          }
        }
      }
      await page.context().close();
    });
  });

  it('break none of the policy, also where a mail stands in a frame, and the export is saved as a file', async () => {
    await withBrowser(async (browser) => {
      const page = await open(browser, looks[0]!, { axe: false });
      const complaints: string[] = [];
      page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
      page.on('pageerror', (error) => void complaints.push(error.message));
      who = principal(['beheerder']);
      await page.goto(`${server.url}/loket/beheer/sjablonen/controle-eerste`);
      await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
      // By keys one sees that the frame has the focus, and that it has it no more
      const outline = () => page.locator('iframe').evaluate((frame) => getComputedStyle(frame).outlineStyle);
      await page.getByRole('link', { name: 'Verklaringen' }).focus();
      await page.keyboard.press('Tab');
      await expect.poll(outline).toBe('solid');
      await page.keyboard.press('Shift+Tab');
      await expect.poll(outline).toBe('none');
      who = principal(['secretaris']);
      await page.goto(`${server.url}/loket/register?soort=tlv`);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Deze lijst als Excel' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('register-2026-05-12.xlsx');
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  });
});
