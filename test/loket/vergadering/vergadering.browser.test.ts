import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withBrowser } from '../../../local/render/browser.ts';
import type { Bevinding, Controlerapport } from '../../../src/check/rapport.ts';
import { loadUitslag } from '../../../src/commissie/index.ts';
import { dossierRijen } from '../../../src/loket/dossiers/dossier-index.ts';
import type { DossierRecord } from '../../../src/storage/records.ts';
import { deskundige3, deskundigeGp, pool, secretaris, voorzitter } from '../../commissie/leden.ts';
import { look, looks, open, overflow, violations } from '../kijk.ts';
import { serve } from '../serve.ts';
import { accountOf, principal } from '../visit.ts';
import { dossier, rapport, world, type World } from '../world.ts';

let app: World;
let server: Awaited<ReturnType<typeof serve>>;
let header: string;
const secretarisHeader = principal(['secretaris'], 'secr', 'S. Ecretaris');

// As many points as a dossier of a large kind has, with names as long as they come
const veel: Bevinding[] = Array.from({ length: 24 }, (_, index): Bevinding => {
  const from = rapport.bevindingen[index % rapport.bevindingen.length]!;
  return { ...from, id: `${from.id}-${index}`, titel: `${from.titel} en wat daar volgens het handboek nog meer bij hoort (${index})` };
});
const groot: Controlerapport = { ...rapport, bevindingen: [...rapport.bevindingen, ...veel] };

/** A dossier of several kinds each, with a school to which the expert GP is tied, but for the second. */
async function maakDossiers(): Promise<DossierRecord[]> {
  const made: DossierRecord[] = [];
  const tweede = app.settings.scholen[1]!.id;
  for (const [soort, schoolId] of [['tlv-gp'], ['tlv-gp', tweede], ['tlv-zml'], ['tlv-pro'], ['lwoo']] as const) {
    const part = { soort, eindoordeel: 'compleet' as const, ...(schoolId === undefined ? {} : { schoolId }) };
    made.push(await dossier(app, part, soort === 'tlv-zml' ? groot : rapport));
  }
  await dossierRijen(app, 0);
  return made;
}

beforeAll(async () => {
  app = await world();
  const [eerste] = app.settings.scholen;
  await app.storage.leden.putMany([
    { ...voorzitter, account: accountOf('voorz') },
    deskundige3,
    { ...deskundigeGp, schoolId: eerste?.id ?? '' },
    secretaris,
    ...pool,
  ]);
  header = secretarisHeader;
  server = await serve(app, () => header);
});
afterAll(async () => {
  await server.close();
});

/** How far a page is wider than the window, and taller, in pixels. */
const over = (page: Page) =>
  page.evaluate(() => {
    const { documentElement: root } = document;
    return { wide: root.scrollWidth - root.clientWidth, tall: root.scrollHeight - root.clientHeight };
  });

/** Plans a meeting with every dossier on it, by its own pages; gives its address. */
async function plan(page: Page, tijd: string): Promise<string> {
  await page.goto(`${server.url}/loket/vergaderingen/nieuw`);
  await page.getByLabel('Dag').fill('2026-05-12');
  await page.getByLabel('Begint om').fill(tijd);
  await page.getByLabel('Plaats').fill('Houten, kamer 2');
  await page.getByRole('button', { name: 'Plannen' }).click();
  const url = page.url().replace(/\?.*$/, '');
  const zet = page.getByRole('button', { name: 'Zet op de agenda' }).first();
  await zet.click();
  await page.waitForLoadState();
  return url;
}

describe('a meeting in a browser', () => {
  it(
    'goes from planning to fixed minutes by mouse alone and without script, and looks right on every screen',
    { timeout: 240_000 },
    async () => {
      await withBrowser(async (browser) => {
        const page = await open(browser, looks[0]!, { javaScriptEnabled: false, axe: false });
        const dossiers = await maakDossiers();
        const meeting = await plan(page, '09:30');
        await page.getByRole('checkbox', { name: /V\. Oorzitter/ }).check();
        await page.getByRole('checkbox', { name: /C\. Luster/ }).check();
        await page.getByRole('button', { name: 'Bewaren' }).click();
        await page.getByRole('link', { name: 'Begin bij het eerste dossier' }).click();
        for (let at = 1; at <= dossiers.length; at += 1) {
          await page.getByText(`${at} van ${dossiers.length} ·`).waitFor();
          await page.getByLabel(/^V\. Oorzitter/).selectOption('toekennen');
          await page.getByLabel(/^C\. Luster/).selectOption(at === 2 ? 'afwijzen' : 'toekennen');
          await page.getByLabel('Notities voor het verslag').fill(`Besproken als nummer ${at}.`);
          await page.getByRole('button', { name: at < dossiers.length ? 'Vastleggen en volgende' : 'Vastleggen', exact: true }).click();
        }
        expect(await loadUitslag(app, dossiers[0]!)).toMatchObject({ uitkomst: 'toekennen', voor: 2, onthouden: 1 });
        const first = dossiers[2]!.kenmerk;
        for (const one of looks) {
          const shown = await open(browser, one);
          for (const [name, path] of [
            ['vergaderingen', '/loket/vergaderingen'],
            ['agenda', new URL(meeting).pathname],
            ['punt', `${new URL(meeting).pathname}/dossiers/${first}`],
            ['stemming', `/loket/dossiers/${first}/stemming`],
            ['verslag', `${new URL(meeting).pathname}/verslag`],
            ['leden', '/loket/beheer/leden'],
            ['lid', '/loket/beheer/leden/nieuw'],
          ] as const) {
            await shown.goto(server.url + path);
            expect([name, one.name, await violations(shown)]).toEqual([name, one.name, []]);
            expect([name, one.name, await overflow(shown)]).toEqual([name, one.name, 0]);
            await look(shown, `${name}-${one.name}`);
          }
          await shown.context().close();
        }
      });
    },
  );

  it('shows a dossier on one screen of a beamer without scrolling, and goes on by the arrow keys', { timeout: 120_000 }, async () => {
    await withBrowser(async (browser) => {
      const page = await open(browser, { name: 'beamer', width: 1280, height: 720, scheme: 'light' });
      const dossiers = await maakDossiers();
      const meeting = await plan(page, '10:30');
      for (const { kenmerk } of dossiers) {
        await page.goto(`${meeting}/dossiers/${kenmerk}`);
        await look(page, `beamer-${kenmerk.slice(-2)}`);
        expect([kenmerk, await over(page)]).toEqual([kenmerk, { wide: 0, tall: 0 }]);
      }
      // The chair, who votes there himself
      header = principal(['voorzitter'], 'voorz', 'V. Oorzitter');
      await page.goto(`${meeting}/dossiers/${dossiers[1]!.kenmerk}`);
      await look(page, 'beamer-voorzitter');
      expect(await over(page)).toEqual({ wide: 0, tall: 0 });
      await page.getByRole('radio', { name: 'toekennen' }).check();
      await page.getByRole('button', { name: 'Stem uitbrengen' }).click();
      await page.getByText('De stem is vastgelegd.').waitFor();
      expect(await violations(page)).toEqual([]);
      header = secretarisHeader;
      await page.goto(`${meeting}/dossiers/${dossiers[0]!.kenmerk}`);
      const before = page.url();
      await page.keyboard.press('ArrowRight');
      await page.waitForURL((url) => url.href !== before);
      await page.keyboard.press('ArrowLeft');
      await page.waitForURL(before);
      await page.getByLabel('Notities voor het verslag').focus();
      await page.keyboard.press('ArrowRight');
      expect(page.url()).toBe(before);
    });
  });
});
