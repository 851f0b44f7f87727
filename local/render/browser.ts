import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';

const cache = fileURLToPath(new URL('../../node_modules/.cache/dossierloket', import.meta.url));

/** Does work with another folder for temporary files than the machine's. */
async function withTemporary<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** The Chromium that comes in an npm package, as a program. Unpacking takes seconds, so that it is done once for an installation and goes with its `node_modules`. */
async function program(): Promise<string> {
  const { version } = JSON.parse(
    readFileSync(join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'package.json'), 'utf8'),
  ) as {
    version: string;
  };
  const place = join(cache, `chromium-${version}`);
  const unpacked = join(place, 'chromium');
  if (existsSync(unpacked)) return unpacked;
  mkdirSync(cache, { recursive: true });
  // Beside its place, then there as a whole: another process may be unpacking too
  const own = mkdtempSync(`${place}-`);
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    await withTemporary(own, () => packed.executablePath());
    renameSync(own, place);
  } catch (error) {
    if (!existsSync(unpacked)) throw error;
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
  return unpacked;
}

/** Runs work with a Chromium whose temporary files stand in a folder of its own, which is removed afterwards. */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const executablePath = await program();
  const folder = await mkdtemp(join(tmpdir(), 'dossierloket-browser-'));
  try {
    return await withTemporary(folder, async () => {
      // The package's own arguments put all of Chromium in one process, which dies when a page is closed. A page is drawn
      // without a GPU: one in software takes half as much computing again.
      const args = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];
      // Without a UTF-8 locale Chromium garbles the ë in the names of files that are uploaded.
      const env = { ...process.env, LC_ALL: 'C.UTF-8' };
      const browser = await chromium.launch({ executablePath, args, headless: true, env });
      try {
        return await work(browser);
      } finally {
        await browser.close();
      }
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
