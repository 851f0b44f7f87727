import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { shipped } from '../../src/root.ts';
import { renderKaart } from '../../templates/kaart/kaart.ts';
import { kaartVoorbeelden } from '../../templates/kaart/voorbeelden.ts';
import { renderMail } from '../../templates/mail/mail.ts';
import { mailVoorbeelden } from '../../templates/mail/voorbeelden.ts';
import { withBrowser } from './browser.ts';
import { pdfPictures } from './pdf-pictures.ts';
import { pdfVoorbeelden } from './pdf-voorbeelden.ts';
import { showKaart } from './show-kaart.ts';

const [given = shipped('.data', 'render')] = process.argv.slice(2);
if (given.startsWith('-')) {
  console.error('Gebruik: npm run render -- [map]');
  process.exit(1);
}
const folder = resolve(given);

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content);
  console.log(join(folder, name));
}

async function renderPdfs(): Promise<void> {
  for (const [template, examples] of Object.entries(pdfVoorbeelden)) {
    for (const [example, make] of Object.entries(examples)) {
      const name = `${basename(template, '.typ')}-${example}`;
      const pdf = await make();
      write(`${name}.pdf`, pdf);
      (await pdfPictures(pdf)).forEach((picture, index) => write(`${name}-${index + 1}.png`, picture));
    }
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
  for (const [name, tekst] of Object.entries(kaartVoorbeelden)) {
    const kaart = renderKaart(tekst);
    write(`kaart-${name}.json`, JSON.stringify(kaart, null, 2));
    const page = await browser.newPage({ viewport: { width: 520, height: 300 } });
    await showKaart(page, kaart);
    write(`kaart-${name}.png`, await page.screenshot({ fullPage: true }));
    await page.close();
  }
}

mkdirSync(folder, { recursive: true });
await renderPdfs();
await withBrowser(async (browser) => {
  await renderMails(browser);
  await renderKaarten(browser);
});
