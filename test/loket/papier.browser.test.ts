import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withBrowser } from '../../local/render/browser.ts';
import { dossierRijen } from '../../src/loket/dossiers/dossier-index.ts';
import { assets } from '../../src/loket/frame/assets.ts';
import { verifieerPagina, type VerifieerPagina } from '../../src/verifieer/pagina.ts';
import { pageTexts } from '../pdf/look.ts';
import { looks, open } from './kijk.ts';
import { serve } from './serve.ts';
import { principal } from './visit.ts';
import { dossier, world, type World } from './world.ts';

let app: World;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  app = await world();
  server = await serve(app, () => principal(['secretaris']));
});
afterAll(async () => {
  await server.close();
});

const printed = async (page: Page) => (await pageTexts(await page.pdf({ format: 'A4' }))).join(' ');
const visit = async (browser: Browser, path: string): Promise<Page> => {
  const page = await open(browser, looks[0]!, { axe: false });
  await page.goto(server.url + path);
  return page;
};

describe('a form on paper', () => {
  it('shows what was typed and chosen just now, and no field that is empty', () =>
    withBrowser(async (browser) => {
      const { kenmerk } = await dossier(app);
      await dossierRijen(app, 0);
      const page = await visit(browser, `/loket/dossiers/${kenmerk}/besluit/nieuw`);
      const empty = await printed(page);
      for (const label of [
        'Motivering',
        'Naam van de leerling',
        'Naam deskundige',
        'Advies',
        'TLV toekennen',
        'Aanvraag afwijzen',
        'Alleen bij een verlenging',
      ])
        expect(empty, label).not.toContain(label);
      expect(empty).toContain('Soort TLV');
      const lines = Array.from({ length: 30 }, (_, at) => `Regel ${at + 1} van de motivering.`);
      await page.getByLabel('Motivering', { exact: true }).fill(lines.join('\n'));
      await page.getByLabel('TLV toekennen').check();
      await page.getByLabel('Naam deskundige 2').fill('P. Aksoy MSc');
      const filled = await printed(page);
      // Also what stands below the edge of its box on the screen
      for (const text of [...lines, 'TLV toekennen', 'Naam deskundige 2', 'P. Aksoy MSc']) expect(filled, text).toContain(text);
      for (const label of ['Aanvraag afwijzen', 'Naam deskundige 1', 'Naam deskundige 3']) expect(filled, label).not.toContain(label);
    }));

  it('shows a day that was filled in, and none that was not or was taken out', () =>
    withBrowser(async (browser) => {
      const page = await visit(browser, '/loket/rechten');
      const day = page.getByLabel('Geboortedatum');
      expect(await printed(page)).not.toContain('Geboortedatum');
      await day.fill('2011-03-14');
      const filled = await printed(page);
      expect(filled).toContain('Geboortedatum');
      expect(filled).toContain('2011');
      await day.fill('');
      expect(await printed(page)).not.toContain('Geboortedatum');
    }));

  it('that came back with faults shows them by their fields', () =>
    withBrowser(async (browser) => {
      const page = await visit(browser, '/loket/rechten');
      await page.getByRole('button', { name: 'Zoek alles van deze leerling' }).click();
      const faults = await page.locator('.utrecht-form-field-error-message').allInnerTexts();
      expect(faults.length).toBeGreaterThan(0);
      const paper = await printed(page);
      for (const fault of faults) expect(paper).toContain(fault);
    }));

  it('leaves what was found there: of a letter that was checked its number, code and outcome', () =>
    withBrowser(async (browser) => {
      const show = async (part: Partial<VerifieerPagina>) => {
        const vraag = { nummer: 'SWV-2026-0042', code: 'ABCD-EFGH' };
        const page = await open(browser, looks[0]!);
        await page.setContent(verifieerPagina({ swv: 'SWV De Waarden', stijl: 'data:,', vraag, ...part }).toString());
        await page.addStyleTag({ content: assets().style.content.toString() });
        return printed(page);
      };
      const found = await show({ uitkomst: { stand: 'geldig', van: '2026-08-01', tot: '2028-07-31' } });
      for (const text of ['SWV-2026-0042', 'ABCD-EFGH', 'Zij geldt van 1 augustus 2026']) expect(found).toContain(text);
      for (const text of ['SHA-256', 'De brief als PDF', 'nakijken of er niets', 'Kijk na']) expect(found).not.toContain(text);
      const empty = await show({ vraag: { nummer: '', code: '' } });
      for (const text of ['Nummer', 'Controlecode', 'SHA-256']) expect(empty).not.toContain(text);
    }));
});

describe('a menu and filters', () => {
  it('stand on one line, and in one line less where the screen is narrow', () =>
    withBrowser(async (browser) => {
      const page = await open(browser, looks[0]!, { axe: false });
      const header = principal(['directeur-bestuurder'], 'oid-2', 'Directeur-Bestuurder van der Voorbeeldstraat');
      const own = await serve(app, () => header);
      try {
        for (const width of [769, 900, 961, 1000, 1100, 1201, 1280]) {
          await page.setViewportSize({ width, height: 700 });
          await page.goto(`${own.url}/loket`);
          const tops = await page
            .locator('.kop__nav li')
            .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
          expect([width, tops.length, new Set(tops).size]).toEqual([width, 6, 1]);
        }
      } finally {
        await own.close();
      }
    }));

  it.each(['/loket', '/loket/register'])(
    'of %s are folded on a narrow screen, without script and by keys, and open on a wide one or where one is set',
    (path) =>
      withBrowser(async (browser) => {
        const page = await open(browser, { name: 'smal', width: 320, scheme: 'light' }, { javaScriptEnabled: false, axe: false });
        const school = page.getByLabel('School', { exact: true });
        await page.goto(server.url + path);
        expect(await school.isVisible()).toBe(false);
        await page.locator('.filterblok > summary').focus();
        await page.keyboard.press('Enter');
        expect(await school.isVisible()).toBe(true);
        await page.goto(`${server.url}${path}?school=${app.schoolId}`);
        expect(await school.isVisible()).toBe(true);
        expect(await page.locator('.filterblok > summary').innerText()).toBe('Filters (1 gekozen)');
        await page.setViewportSize({ width: 1000, height: 700 });
        await page.goto(server.url + path);
        expect(await page.locator('.filterblok > summary').isVisible()).toBe(false);
        // By keys and to a screen reader too, though nobody unfolded it
        await page.locator('.zoeken button').focus();
        await page.keyboard.press('Tab');
        expect(await page.locator('.filterblok select:focus').count()).toBe(1);
        expect(await page.getByRole('combobox', { name: 'School', exact: true }).count()).toBe(1);
      }),
  );
});
