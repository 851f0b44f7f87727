import { beforeAll, describe, expect, it } from 'vitest';
import { withBrowser } from '../../local/render/browser.ts';
import { checkDossierStep } from '../../src/dossier/check-step.ts';
import { dossierRijen } from '../../src/loket/dossiers/dossier-index.ts';
import type { Message } from '../../src/storage/queues.ts';
import { echtDossier } from './bewijs/echt-dossier.ts';
import { look, looks, open, overflow, violations } from './kijk.ts';
import { serve } from './serve.ts';
import { principal } from './visit.ts';
import { dossier, world, type World } from './world.ts';

const formulier = `Aanmeldingsformulier TLV
Naam leerling: Fenna Roelofs
Geboortedatum: 04-09-2011
Type TLV: GP
Gewenste plaatsingsdatum: 1 september 2026
De TLV moet gelden tot en met 31 juli 2028`;
const verslag = `Verslag intelligentieonderzoek
Naam leerling: Fenna Roelofs
Afgenomen: WISC-V-NL op 14 januari 2026
Totaal IQ: 92`;

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

describe('correcting a fact, without script', () => {
  it('is done from the criterion that rests on it, and every page of it can be read by all', async () => {
    const { record: feiten } = await echtDossier(app, [
      { naam: 'Aanvraagformulier TLV van de leerling.txt', bytes: Buffer.from(formulier) },
      { naam: 'Onderzoek.txt', bytes: Buffer.from(verslag) },
    ]);
    await dossierRijen(app, 0);
    const served = await serve(app, () => principal(['secretaris']));
    const [breed, smal] = [looks[0]!, looks[1]!];
    try {
      await withBrowser(async (browser) => {
        const bare = await open(browser, smal, { javaScriptEnabled: false, axe: false });
        await bare.goto(`${served.url}/loket/dossiers/${feiten.kenmerk}`);
        await bare.locator('#punt-alg\\.plaatsingsdatum').getByRole('link', { name: 'Klopt een feit niet?' }).click();
        await bare.getByRole('link', { name: 'Verbeter Gewenste plaatsingsdatum' }).click();
        await bare.getByLabel('Gewenste plaatsingsdatum').fill('2026-08-01');
        await bare.getByLabel('Waarom?').fill('Het formulier noemt 1 augustus; 1 september is de dag van ondertekenen');
        await bare.getByLabel('Op welke bladzijde?').fill('7');
        await bare.getByRole('button', { name: 'Feit vastleggen' }).click();
        await bare.getByRole('link', { name: 'Dit bestand heeft één bladzijde. Vul een bladzijde in die er is.' }).waitFor();
        await bare.getByLabel('Op welke bladzijde?').fill('1');
        await bare.getByRole('button', { name: 'Feit vastleggen' }).click();
        await bare.getByText('Het feit is vastgelegd.').waitFor();
        for (const { queue, message } of app.sent.splice(0))
          if (queue === 'dossier-controleren') await checkDossierStep(app, message as Message<'dossier-controleren'>);

        const views: [string, string][] = [
          ['feiten', `/feiten?punt=alg.plaatsingsdatum`],
          ['feit', '/feiten/plaatsing'],
          ['feit-nieuw', '/feiten/toets'],
          ['feit-bij-punt', '#punt-alg.plaatsingsdatum'],
        ];
        for (const how of [breed, smal]) {
          const page = await open(browser, how);
          for (const [name, part] of views) {
            await page.goto(`${served.url}/loket/dossiers/${feiten.kenmerk}${part}`);
            // Rows become cards on a narrow screen; the rest is told by the colours and the width
            if (how === breed || name === 'feiten') expect(await violations(page), name).toEqual([]);
            expect(await overflow(page), name).toBe(0);
            await look(page, `${name}-${how.name}`);
          }
        }
      });
    } finally {
      await served.close();
    }
  });
});
