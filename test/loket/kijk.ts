import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Folder for screenshots; none are made without it. */
const folder = process.env['SCHERMAFDRUKKEN'];

/** A way of looking at a page. */
export type Looks = { name: string; width: number; height?: number; scheme: 'light' | 'dark' };
const alle: readonly Looks[] = [
  { name: 'breed', width: 1280, scheme: 'light' },
  { name: 'smal-donker', width: 320, scheme: 'dark' },
  { name: 'donker', width: 1280, scheme: 'dark' },
  { name: 'smal', width: 320, scheme: 'light' },
];
/** Each width and each colour scheme once; all of both where pictures are made. */
export const looks: readonly Looks[] = folder === undefined ? alle.slice(0, 2) : alle;

/** `axe`: the page's own policy is set aside, so that axe can be run in it. */
export async function open(
  browser: Browser,
  { width, height = 900, scheme }: Looks,
  { javaScriptEnabled = true, axe = true } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    javaScriptEnabled,
    bypassCSP: axe,
    locale: 'nl-NL',
  });
  return context.newPage();
}

/** What axe finds against WCAG 2.2 AA and good practice, with where. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const axe = (
      globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> } }
    ).axe;
    const found = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
  });
}

/** Keeps a picture of the whole page, where a folder for them is given. */
export async function look(page: Page, name: string): Promise<void> {
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** How many pixels a page is wider than its window. */
export const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
