import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const script = readFileSync(createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.js'), 'utf8');

/** Shows an Adaptive Card in an empty page, in colours that are near to those of Teams. Throws where the card has nothing to show. */
export async function showKaart(page: Page, kaart: object): Promise<void> {
  await page.setContent(
    '<!doctype html><html lang="nl"><head><title>Kaart</title></head><body style="margin:16px;font-family:Segoe UI,Arial,sans-serif"></body></html>',
  );
  await page.addScriptTag({ content: script });
  await page.evaluate((json) => {
    const { AdaptiveCard, HostConfig } = (globalThis as unknown as { AdaptiveCards: typeof import('adaptivecards') }).AdaptiveCards;
    const card = new AdaptiveCard();
    const foregroundColors = { default: { default: '#242424', subtle: '#616161' } };
    const styleOf = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
    card.hostConfig = new HostConfig({
      fontFamily: 'Segoe UI, Arial, sans-serif',
      textBlock: { headingLevel: 1 },
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
}
