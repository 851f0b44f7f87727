import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withBrowser } from '../../local/render/browser.ts';
import { showKaart } from '../../local/render/show-kaart.ts';
import { renderKaart } from '../../templates/kaart/kaart.ts';
import { kaartVoorbeelden } from '../../templates/kaart/voorbeelden.ts';
import { renderMail } from '../../templates/mail/mail.ts';
import { mailVoorbeelden } from '../../templates/mail/voorbeelden.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string }[]; passes: unknown[] }> } })
      .axe;
    const found = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return found.passes.length === 0 ? ['nothing was looked at'] : found.violations.map(({ id }) => id);
  });
}
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('in a real browser', () => {
  it('every mail has no violation of WCAG 2.2 AA and fits a telephone, in light and dark', async () => {
    const found: string[] = [];
    await withBrowser(async (browser) => {
      const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
      for (const [naam, tekst] of Object.entries(mailVoorbeelden)) {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await page.setContent(renderMail(tekst).html);
          // A mail has no colours of its own; axe takes a page without a background for white, also where the reader's is dark.
          await page.addStyleTag({ content: 'html { background: Canvas }' });
          found.push(...(await violations(page)).map((id) => `${naam} ${colorScheme}: ${id}`));
          if ((await overflow(page)) > 0) found.push(`${naam} ${colorScheme}: wider than the screen`);
        }
      }
    });
    expect(found).toEqual([]);
  }, 180_000);

  it('every card has no violation of WCAG 2.2 AA, and can be shown with its title, facts and link', async () => {
    const found: string[] = [];
    await withBrowser(async (browser) => {
      const page = await browser.newPage({ viewport: { width: 400, height: 700 } });
      for (const [naam, tekst] of Object.entries(kaartVoorbeelden)) {
        await showKaart(page, renderKaart(tekst));
        found.push(...(await violations(page)).map((id) => `${naam}: ${id}`));
        const shown = await page.locator('body').innerText();
        for (const text of [tekst.titel, ...tekst.feiten.map(([, value]) => value)])
          if (!shown.includes(text)) found.push(`${naam}: ${text}`);
        if ((await page.getByRole('link', { name: tekst.link.tekst }).count()) !== 1) found.push(`${naam}: no link`);
      }
    });
    expect(found).toEqual([]);
  }, 180_000);
});
