import { withBrowser } from '../../local/render/browser.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metLeden } from '../commissie/eigen-leden.ts';
import { loket as leden } from '../commissie/leden.ts';
import { executeBesluit } from '../../src/decide/index.ts';
import { dossierRijen } from '../../src/loket/dossiers/dossier-index.ts';
import { look, looks, open, overflow, violations } from './kijk.ts';
import { gestemd } from './besluit/gestemd.ts';
import { serve } from './serve.ts';
import { goedIngevuld, principal } from './visit.ts';
import { lijstDossier } from './lijst-dossier.ts';
import { dossier, world, type World } from './world.ts';

/** Who is signed in. */
let wie = principal(['secretaris']);
let app: World;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  app = metLeden(await world(), leden);
  server = await serve(app, () => wie);
});
afterAll(async () => {
  await server.close();
});

describe('the page of the loket in a real browser', () => {
  it('has no violation of WCAG 2.2 AA and fits 320 px, in light and dark: list, dossier, form with faults, last look, result', async () => {
    const open1 = await dossier(app, { map: 'Joris van den Bergh' });
    await dossier(app, {
      map: 'Een hele lange mapnaam met_veel_tekens_zonder_spaties_en_een_achternaam',
      status: 'incompleet',
      nogNodig: ['evaluatie van het OPP', 'handtekening ouders', 'tweede deskundigenadvies', 'handelingsplan', 'IQ-gegevens'],
    });
    const done = await dossier(app, { map: 'Hanna Klaassen' });
    const list = await lijstDossier(app);
    for (const one of [open1, done]) await gestemd(app, one);
    await dossier(app, {
      map: 'Ontvangen vandaag',
      status: 'ontvangen',
      ontvangenOp: '2026-05-12T08:00:00.000Z',
      gecontroleerdVersie: undefined,
      soort: undefined,
      nogNodig: [],
    });
    await dossierRijen(app, 0);
    await withBrowser(async (browser) => {
      const fill = async (page: Page, kenmerk: string, fields: Record<string, string>) => {
        await page.goto(`${server.url}/loket/dossiers/${kenmerk}/besluit/nieuw`);
        for (const [name, value] of Object.entries(fields)) {
          if (name === 'csrf' || name === 'versie') continue;
          const field = page.locator(`[name="${name}"]`);
          const kind = await field.first().evaluate((node) => (node as HTMLInputElement).type);
          if (kind === 'radio') await page.locator(`[name="${name}"][value="${value}"]`).check();
          else if (kind === 'checkbox') await field.check();
          else if (kind.startsWith('select')) await field.selectOption(value);
          else await field.fill(value);
        }
        await page.getByRole('button', { name: 'Bekijk de brief' }).click();
      };
      for (const one of looks) {
        const page = await open(browser, one);
        const check = async (name: string) => {
          expect(await violations(page), `${name} ${one.name}`).toEqual([]);
          expect(await overflow(page), `${name} ${one.name}`).toBeLessThanOrEqual(0);
          await look(page, `${name}-${one.name}`);
        };
        await page.goto(`${server.url}/loket`);
        await check('lijst');
        await page.goto(`${server.url}/loket/dossiers/${open1.kenmerk}`);
        for (const group of await page.locator('details').all()) await group.evaluate((node) => ((node as HTMLDetailsElement).open = true));
        await check('dossier');
        await page.goto(`${server.url}/loket/dossiers/${list.kenmerk}?rijen=alle`);
        expect(await page.locator('.rijen tbody tr').count()).toBe(6);
        await check('lwoo-lijst');
        await page.goto(`${server.url}/loket/dossiers/${list.kenmerk}/besluit/nieuw`);
        await page.getByLabel('Rijen die geen LWOO krijgen').fill('99');
        await page.getByRole('button', { name: 'Leg het besluit vast' }).click();
        await page.waitForSelector('#fouten');
        await check('lwoo-besluit');
        await fill(page, open1.kenmerk, { besluit: 'toekennen', geldigVan: '2026-09-01', geldigTot: '2031-07-31' });
        await check('formulier');
        await fill(page, open1.kenmerk, goedIngevuld(''));
        await page.waitForURL(/nakijken/);
        await check('nakijken');
        await page.context().close();
      }
      const page = await open(browser, looks[0]!);
      await fill(page, done.kenmerk, goedIngevuld(''));
      await page.locator('form[action$="vastleggen"] button').click();
      await page.waitForURL('**/besluit**');
      expect(await violations(page)).toEqual([]);
      await look(page, 'te-tekenen');
      // Four eyes: somebody else signs
      wie = principal(['directeur-bestuurder'], 'oid-2', 'D. Irecteur');
      await page.goto(`${server.url}/loket/dossiers/${done.kenmerk}/besluit`);
      await page.getByRole('button', { name: 'Onderteken het besluit' }).click();
      await page.waitForSelector('.stappen');
      expect(await violations(page)).toEqual([]);
      await look(page, 'bezig');
      const [message] = app.sent.filter(({ queue }) => queue === 'besluit-uitvoeren');
      await executeBesluit(app, message!.message as { besluitId: string });
      await page.waitForSelector('text=Het besluit is uitgevoerd');
      expect(await violations(page)).toEqual([]);
      await look(page, 'klaar');
      await page.context().close();
    });
  });

  it('breaks none of its own policy, and its script runs under it', async () => {
    const record = await dossier(app, { map: 'Beleid' });
    await dossierRijen(app, 0);
    await withBrowser(async (browser) => {
      const page = await open(browser, looks[0]!, { axe: false });
      const complaints: string[] = [];
      page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
      page.on('pageerror', (error) => void complaints.push(error.message));
      for (const path of ['/loket', `/loket/dossiers/${record.kenmerk}`, `/loket/dossiers/${record.kenmerk}/besluit/nieuw`]) {
        expect((await page.goto(server.url + path))?.status()).toBe(200);
      }
      expect(complaints).toEqual([]);
      await page.getByRole('button', { name: 'Bekijk de brief' }).click();
      await page.waitForSelector('#fouten:focus');
      expect(complaints.filter((text) => !text.includes('422'))).toEqual([]);
      await page.context().close();
    });
  });
});
