import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Runs work with the Chromium that comes in an npm package, unpacked into a folder of its own that is removed afterwards. */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'dossierloket-browser-'));
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    const executablePath = await packed.executablePath();
    // The package's own arguments put all of Chromium in one process, which dies when a page is closed.
    const args = ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--font-render-hinting=none'];
    // Without a UTF-8 locale Chromium garbles the ë in the names of files that are uploaded.
    const env = { ...process.env, LC_ALL: 'C.UTF-8' };
    const browser = await chromium.launch({ executablePath, args, headless: true, env });
    try {
      return await work(browser);
    } finally {
      await browser.close();
    }
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    await rm(folder, { recursive: true, force: true });
  }
}
