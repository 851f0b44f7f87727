import { beforeAll, describe, expect, it } from 'vitest';
import { withBrowser } from '../../local/render/browser.ts';
import { dossierRijen } from '../../src/loket/dossiers/dossier-index.ts';
import { look, looks, open, overflow, violations } from './kijk.ts';
import { serve } from './serve.ts';
import { principal } from './visit.ts';
import { dossier, world, type World } from './world.ts';

let app: World;
beforeAll(async () => {
  app = await world();
});

describe('asking the school and saying what a document is, without script', () => {
  it.each(looks)('$name', async (how) => {
    const { kenmerk } = await dossier(app);
    await dossierRijen(app, 0);
    const served = await serve(app, () => principal(['secretaris']));
    try {
      await withBrowser(async (browser) => {
        const page = await open(browser, how);
        await page.goto(`${served.url}/loket/dossiers/${kenmerk}`);
        await page.locator('#vraag > summary').click();
        await page.getByLabel('evaluatie van het OPP').check();
        expect([await violations(page), await overflow(page)]).toEqual([[], 0]);
        await look(page, `vraag-${how.name}`);
        const bare = await open(browser, how, { javaScriptEnabled: false, axe: false });
        await bare.goto(page.url());
        await bare.locator('#vraag > summary').click();
        await bare.getByRole('button', { name: 'Mail versturen' }).click();
        await bare.getByText('Uw vraag is nog niet verstuurd').waitFor();
        await bare.getByLabel('evaluatie van het OPP').check();
        await bare.getByRole('button', { name: 'Mail versturen' }).click();
        await bare.getByText('De vraag aan de school wordt verstuurd.').waitFor();

        await page.getByRole('link', { name: 'Wijzig de soort van Aanvraagformulier TLV.pdf' }).click();
        expect([await violations(page), await overflow(page)]).toEqual([[], 0]);
        await look(page, `soort-${how.name}`);
        await page.getByRole('button', { name: 'Soort vastleggen' }).click();
        await page.getByRole('heading', { name: /Nog niet vastgelegd/ }).waitFor();
        expect(await violations(page)).toEqual([]);
      });
    } finally {
      await served.close();
    }
  });
});
