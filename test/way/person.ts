import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { withBrowser } from '../../local/render/browser.ts';
import { pdfPictures } from '../../local/render/pdf-pictures.ts';
import { defaultLimits } from '../../src/read/limits.ts';
import { readPdf } from '../../src/read/pdf/read-pdf.ts';

/** Folder for pictures of every view; none are made without it. */
const folder = process.env['SCHERMAFDRUKKEN'];
const breed = { width: 1280, height: 900 };
const beeld = { width: 1200, height: 1200 };
const smal = { width: 320, height: 700 };

/** A person at a computer: one browser window, whose links open further pages of it. */
export type Person = Awaited<ReturnType<typeof openPerson>>;

/** Starts a browser; `leave` ends it. Errors in scripts of the pages are gathered and thrown by `leave`. */
export async function openPerson() {
  const release = Promise.withResolvers<void>();
  const started = Promise.withResolvers<Browser>();
  const gone = withBrowser(async (browser) => {
    started.resolve(browser);
    await release.promise;
  });
  gone.catch((error: unknown) => started.reject(error));
  const browser = await started.promise;
  const context = await browser.newContext({ viewport: breed, locale: 'nl-NL', acceptDownloads: true });
  // A person waits; what it takes on a machine with other work is no fault.
  context.setDefaultTimeout(120_000);
  const faults: Error[] = [];
  context.on('weberror', (error) => void faults.push(error.error()));

  const open = async (url: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(url);
    return page;
  };
  const leave = async (): Promise<void> => {
    await context.close();
    release.resolve();
    await gone;
    if (faults.length > 0) throw new AggregateError(faults, 'scripts of the pages failed');
  };
  const opens = async (click: () => Promise<void>): Promise<Page> => {
    const page = context.waitForEvent('page');
    await click();
    return page;
  };
  return {
    open,
    leave,
    /** The page that a click opens beside the present one. */
    opens,
    /** The text of the PDF that arrives at a click. */
    opensPdf: async (click: () => Promise<void>, name: string): Promise<string> => {
      const arriving = context.waitForEvent('response', (answer) => answer.headers()['content-type'] === 'application/pdf');
      const page = await opens(click);
      const answer = await arriving;
      await page.close();
      return textOfPdf(context, answer.url(), name);
    },
    /** The text of the PDF that a link leads to, with the cookies of the person. */
    fetchesPdf: async (link: Locator, name: string): Promise<string> => {
      const href = (await link.getAttribute('href')) ?? '';
      return textOfPdf(context, new URL(href, link.page().url()).href, name);
    },
    /** Makes pictures of a page, if asked for: wide, and also narrow, dark, and its top as `docs/beeld` shows it. */
    look: async (page: Page, name: string, ...also: ('smal' | 'donker' | 'beeld')[]): Promise<void> => {
      if (folder === undefined) return;
      mkdirSync(folder, { recursive: true });
      const take = (kind: string) => page.screenshot({ path: join(folder, `${name}${kind}.png`), fullPage: true });
      await take('');
      if (also.includes('donker')) {
        await page.emulateMedia({ colorScheme: 'dark' });
        await take('-donker');
        await page.emulateMedia({ colorScheme: null });
      }
      if (also.includes('beeld')) {
        await page.setViewportSize(beeld);
        await page.evaluate(() => window.scrollTo(0, 0));
        await page.screenshot({ path: join(folder, `${name}-beeld.png`) });
        await page.setViewportSize(breed);
      }
      if (also.includes('smal')) {
        await page.setViewportSize(smal);
        await take('-smal');
        await page.setViewportSize(breed);
      }
    },
  };
}

async function textOfPdf(context: BrowserContext, url: string, name: string): Promise<string> {
  const answer = await context.request.get(url);
  if (answer.headers()['content-type'] !== 'application/pdf') throw new Error(`${url} is no PDF: ${answer.status()}`);
  const bytes = await answer.body();
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.pdf`), bytes);
    (await pdfPictures(bytes)).forEach((picture, index) => writeFileSync(join(folder, `${name}-${index + 1}.png`), picture));
  }
  return textOf(bytes);
}

async function textOf(bytes: Buffer): Promise<string> {
  const {
    document: { pages },
  } = await readPdf('brief.pdf', bytes, defaultLimits);
  return pages.map(({ lines }) => lines.map(({ text }) => text).join('\n')).join('\n');
}
