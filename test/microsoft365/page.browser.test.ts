import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withBrowser } from '../../local/render/browser.ts';
import { shiftedClock } from '../../src/clock.ts';
import { withMicrosoft365, type Item, type Running } from './with-microsoft365.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Violations = { violations: { id: string; nodes: { html: string }[] }[] };
declare const axe: { run(): Promise<Violations> };

/** What axe finds wrong on the page as it stands. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => axe.run());
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .join(' ')
        .slice(0, 300)}`,
  );
}

async function onThePage(work: (page: Page, m365: Running) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'microsoft365-'));
  const samples = join(folder, 'voorbeelden');
  mkdirSync(join(samples, 'Klaar dossier', 'bijlagen'), { recursive: true });
  writeFileSync(join(samples, 'Klaar dossier', 'formulier.txt'), 'formulier');
  writeFileSync(join(samples, 'Klaar dossier', 'bijlagen', 'brief.txt'), 'brief');
  const clockFile = join(folder, 'klok');
  const m365 = await withMicrosoft365({
    folder,
    clock: shiftedClock(clockFile),
    setClockShift: (milliseconds) => writeFileSync(clockFile, String(milliseconds)),
    sampleFolder: samples,
  });
  const wrong: string[] = [];
  try {
    await withBrowser(async (browser) => {
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, bypassCSP: false });
      page.on('pageerror', (error) => wrong.push(error.message));
      page.on('request', (request) => void (new URL(request.url()).origin === m365.pageUrl || wrong.push(request.url())));
      await page.goto(m365.pageUrl);
      await page.getByRole('heading', { name: 'Voorbeelddossiers' }).waitFor();
      await work(page, m365);
    });
  } finally {
    await m365.end();
  }
  expect(wrong).toEqual([]);
}

const evaluateFiles = (m365: Running, path: string) =>
  m365.json<{ value: Item[] }>(`/drives/${m365.drive}/root:/De Eik/Aanvragen${path}:/children`);

describe('the page', () => {
  it('lets a person upload, drop, make, rename, delete and bring back, and shows what the service writes', () =>
    onThePage(async (page, m365) => {
      const choosing = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Bestanden uploaden' }).click();
      await (
        await choosing
      ).setFiles([{ name: 'brief <b>vet</b>.pdf'.replace(/[<>/]/g, '_'), mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') }]);
      await page.getByRole('link', { name: 'brief _b_vet__b_.pdf' }).waitFor();
      await page.evaluate(() => {
        const data = new DataTransfer();
        data.items.add(new File(['gesleept'], 'gesleept.txt'));
        document
          .querySelector('.bibliotheek')
          ?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      });
      await page.getByRole('link', { name: 'gesleept.txt' }).waitFor();
      await page.getByRole('button', { name: 'Klaar dossier neerzetten' }).click();
      await page.getByRole('link', { name: 'Klaar dossier' }).waitFor();
      const made = (await evaluateFiles(m365, '')).value.find(({ name }) => name === 'Klaar dossier');
      const fields = { Status: 'Aanvulling nodig', NogNodig: 'het OPP\nde handtekening', Kenmerk: '<i>D-1</i>' };
      await m365.call(`/drives/${m365.drive}/items/${made?.id ?? ''}/listItem/fields`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(fields),
      });
      await page.getByText('<i>D-1</i>').waitFor();
      await page.getByText('de handtekening').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.getByLabel('Kies gesleept.txt').check();
      await page.getByRole('button', { name: 'Naam wijzigen' }).click();
      await page.getByLabel('Nieuwe naam').fill('hernoemd.txt');
      expect(await faultsOf(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: 'hernoemd.txt' }).waitFor();
      await page.getByRole('button', { name: 'Verwijderen' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Verwijderen' }).click();
      await page.getByText('Prullenbak (1)').click();
      await page.getByRole('button', { name: 'De Eik/Aanvragen/hernoemd.txt terugzetten' }).click();
      await page.getByRole('link', { name: 'hernoemd.txt' }).waitFor();
      await page.getByRole('link', { name: 'Klaar dossier' }).click();
      await page.getByRole('link', { name: 'bijlagen' }).click();
      await page.getByRole('link', { name: 'brief.txt' }).waitFor();
      expect((await evaluateFiles(m365, '/Klaar dossier/bijlagen')).value.map(({ name }) => name)).toEqual(['brief.txt']);
    }));

  it('shows cards and mails, with nothing in them that runs', () =>
    onThePage(async (page, m365) => {
      const card = {
        type: 'AdaptiveCard',
        version: '1.5',
        body: [{ type: 'TextBlock', text: 'Dossier <img src=x onerror=alert(1)> D-2', wrap: true }],
        actions: [{ type: 'Action.OpenUrl', title: 'Openen', url: 'http://localhost:1/loket' }],
      };
      const body = {
        type: 'message',
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: card }],
      };
      await fetch(m365.workflowUrl, { method: 'POST', body: JSON.stringify(body) });
      await m365.call('/users/loket@swv.example/sendMail', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          message: {
            subject: 'Nog <b>twee</b> stukken',
            body: { contentType: 'html', content: '<h1>Beste school</h1><script>parent.document.title="mis"</script>' },
            toRecipients: [{ emailAddress: { address: 'zc@eik.example' } }],
          },
        }),
      });
      await page.getByRole('link', { name: 'Teams' }).click();
      await page.getByText('<img src=x onerror=alert(1)>').waitFor();
      await page.getByRole('link', { name: 'Openen' }).waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.getByRole('link', { name: 'Postbussen' }).click();
      await page.getByRole('link', { name: 'zc@eik.example' }).first().click();
      await page.getByRole('heading', { name: 'Nog <b>twee</b> stukken' }).waitFor();
      await page.frameLocator('iframe.mail').getByRole('heading', { name: 'Beste school' }).waitFor();
      expect(await page.title()).toBe('Nagebootst Microsoft 365 op deze computer');
      expect(await faultsOf(page)).toEqual([]);
    }));

  it('moves the clock, turns knobs, and always says what it is', () =>
    onThePage(async (page, m365) => {
      await page.getByRole('link', { name: 'Klok en storingen' }).click();
      await page.getByRole('button', { name: 'zes maanden later' }).click();
      await page.getByText(/^18[1-4] dagen vooruit$/).waitFor();
      await page.getByLabel('Kwijtraken').check();
      await page.getByRole('combobox', { name: /^Antwoord/ }).selectOption('503');
      await page.getByRole('button', { name: 'Weigeren', exact: true }).click();
      await page.getByText('Weigert met 503, nog 5 keer.').waitFor();
      expect((await m365.call('/sites')).status).toBe(503);
      await page.getByText('Weigert met 503, nog 4 keer.').waitFor();
      expect(await m365.view('state')).toMatchObject({ knobs: { notifications: 'lose' } });
      expect(await faultsOf(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 700 });
      for (const [app, part] of [
        ['Bestanden', 'bestanden'],
        ['Teams', 'teams'],
        ['Postbussen', 'postbussen'],
        ['Klok en storingen', 'knoppen'],
      ] as const) {
        await page.getByRole('link', { name: app }).click();
        await page.locator(`main[data-app="${part}"] h1`).first().waitFor();
        expect(await page.getByText('Nagebootst Microsoft 365 op deze computer; geen echte gegevens.').isVisible()).toBe(true);
        expect([app, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([app, 320]);
      }
      await page.getByRole('button', { name: 'Alles wissen' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Wissen' }).click();
      await page.getByText('gelijk met deze computer').waitFor();
    }));
});
