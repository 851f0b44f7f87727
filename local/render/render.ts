import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { shipped } from '../../src/root.ts';
import { makeControlerapport } from '../../src/tell/controlerapport.ts';
import { renderKaart } from '../../templates/kaart/kaart.ts';
import { kaartVoorbeelden } from '../../templates/kaart/voorbeelden.ts';
import { renderMail } from '../../templates/mail/mail.ts';
import { mailVoorbeelden } from '../../templates/mail/voorbeelden.ts';
import { voorbeeldCompleet, voorbeeldRapport, voorbeeldZwaar, voorbeeldDetails } from '../../templates/controlerapport/voorbeeld.ts';
import { withBrowser } from './browser.ts';
import { pdfPictures } from './pdf-pictures.ts';

const folder = resolve(process.argv[2] ?? shipped('.data', 'render'));

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content);
  console.log(join(folder, name));
}

async function renderRapporten(): Promise<void> {
  const rapporten = { incompleet: voorbeeldRapport, compleet: voorbeeldCompleet, zwaar: voorbeeldZwaar };
  for (const [name, rapport] of Object.entries(rapporten)) {
    const pdf = await makeControlerapport(rapport, voorbeeldDetails);
    write(`controlerapport-${name}.pdf`, pdf);
    const pictures = await pdfPictures(pdf);
    pictures.forEach((picture, index) => write(`controlerapport-${name}-${index + 1}.png`, picture));
  }
}

async function renderMails(browser: Browser): Promise<void> {
  for (const [name, mail] of Object.entries(mailVoorbeelden)) {
    const { html, tekst, onderwerp } = renderMail(mail);
    write(`mail-${name}.html`, html);
    write(`mail-${name}.txt`, `Onderwerp: ${onderwerp}\n\n${tekst}`);
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width: 720, height: 400 }, colorScheme });
      await page.setContent(html);
      write(`mail-${name}-${colorScheme}.png`, await page.screenshot({ fullPage: true }));
      await page.close();
    }
  }
}

async function renderKaarten(browser: Browser): Promise<void> {
  const script = readFileSync(createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.js'), 'utf8');
  for (const [name, tekst] of Object.entries(kaartVoorbeelden)) {
    const kaart = renderKaart(tekst);
    write(`kaart-${name}.json`, JSON.stringify(kaart, null, 2));
    const page = await browser.newPage({ viewport: { width: 520, height: 300 } });
    await page.setContent('<!doctype html><html lang="nl"><body style="margin:16px;font-family:Segoe UI,Arial,sans-serif"></body></html>');
    await page.addScriptTag({ content: script });
    await page.evaluate((json) => {
      const { AdaptiveCard, HostConfig } = (globalThis as unknown as { AdaptiveCards: typeof import('adaptivecards') }).AdaptiveCards;
      const card = new AdaptiveCard();
      const foregroundColors = { default: { default: '#242424', subtle: '#616161' } };
      const styleOf = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
      card.hostConfig = new HostConfig({
        fontFamily: 'Segoe UI, Arial, sans-serif',
        containerStyles: {
          default: styleOf('#ffffff'),
          good: styleOf('#e7f2da'),
          warning: styleOf('#fbf0d9'),
          emphasis: styleOf('#f0f0f0'),
        },
      });
      card.parse(json);
      const element = card.render();
      if (element === undefined) throw new Error('the card has nothing to show');
      element.style.border = '1px solid #ccc';
      document.body.append(element);
    }, kaart);
    write(`kaart-${name}.png`, await page.screenshot({ fullPage: true }));
    await page.close();
  }
}

mkdirSync(folder, { recursive: true });
await renderRapporten();
await withBrowser(async (browser) => {
  await renderMails(browser);
  await renderKaarten(browser);
});
