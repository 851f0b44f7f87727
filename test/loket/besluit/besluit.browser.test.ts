import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withBrowser } from '../../../local/render/browser.ts';
import { look, looks, open, overflow, violations } from '../kijk.ts';
import { serve } from '../serve.ts';
import { gestemd } from './gestemd.ts';
import { directeur, Kantoor, secretaris } from './kantoor.ts';

let kantoor: Kantoor;
let server: Awaited<ReturnType<typeof serve>>;
let wie = secretaris.header;

beforeAll(async () => {
  kantoor = await Kantoor.open();
  server = await serve(kantoor.app, () => wie);
});
afterAll(async () => {
  await server.close();
});

describe('the pages of a besluit in a real browser', () => {
  it('have no violation of WCAG 2.2 AA and fit 320 px, in light and dark, with faults too', async () => {
    const waits = await kantoor.made({ map: 'Wacht op een handtekening' });
    await gestemd(kantoor.app, waits, ['toekennen', 'toekennen', 'afwijzen']);
    await kantoor.record(waits);
    const fresh = await kantoor.made({ map: 'Nog geen besluit' });
    const { fresh: done, tlv } = await kantoor.granted({}, { map: 'Toegekend' });
    const bezwaar = { ontvangenOp: '2026-05-12', indiener: 'ouders', grond: 'De school kan wel degelijk ondersteunen.' };
    await kantoor.send(kantoor.at(done, `/bezwaar/${tlv.besluitId}`), { ...bezwaar, verweerGevraagdOp: '2026-05-12' });
    const views: [name: string, path: string, rol: string | undefined, send?: string][] = [
      ['tekenen', kantoor.at(waits), directeur.header],
      ['wacht', kantoor.at(waits), secretaris.header],
      ['uitgevoerd', kantoor.at(done), secretaris.header],
      ['aanhouden', kantoor.at(fresh, '/aanhouden'), secretaris.header, 'Houd de aanvraag aan'],
      ['afsluiten', kantoor.at(fresh, '/afsluiten'), secretaris.header, 'Leg vast'],
      ['intrekken', kantoor.at(done, `/intrekken/${tlv.besluitId}`), secretaris.header, 'Leg de intrekking vast'],
      ['bezwaar', kantoor.at(done, `/bezwaar/${tlv.besluitId}`), secretaris.header, 'Leg het bezwaar vast'],
    ];
    await withBrowser(async (browser) => {
      for (const one of looks) {
        const page = await open(browser, one);
        for (const [name, path, rol, button] of views) {
          wie = rol;
          await page.goto(server.url + path);
          if (button !== undefined) {
            await page.getByRole('button', { name: button }).click();
            await page.waitForSelector('#fouten');
          }
          for (const group of await page.locator('details').all())
            await group.evaluate((node) => void ((node as HTMLDetailsElement).open = true));
          expect(await violations(page), `${name} ${one.name}`).toEqual([]);
          expect(await overflow(page), `${name} ${one.name}`).toBeLessThanOrEqual(0);
          await look(page, `besluit-${name}-${one.name}`);
        }
        await page.context().close();
      }
    });
  });

  it('Enter in a field of the form looks at the letter, and sets no building block', async () => {
    wie = secretaris.header;
    const fresh = await kantoor.made();
    await withBrowser(async (browser) => {
      const page = await open(browser, looks[0]!, { javaScriptEnabled: false, axe: false });
      await page.goto(server.url + kantoor.at(fresh, '/nieuw'));
      await page.getByLabel('Naam van de leerling').focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('#fouten');
      await page.context().close();
    });
  });
});
