import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { makeVoorbeelden } from '../local/voorbeelden/maak.ts';
import { kantoorscan, pagePictures } from '../local/voorbeelden/papier/scan.ts';
import { wear } from '../local/voorbeelden/papier/slijtage.ts';
import { defaultLimits } from '../src/read/limits.ts';
import { recognisePicture } from '../src/read/ocr/recognise-picture.ts';
import { readPdf } from '../src/read/pdf/read-pdf.ts';
import type { Picture } from '../src/read/picture.ts';
import { table, type Measured } from './reading/measured.ts';

/** Most times the seconds of the native program that a page may take. */
const mostTimes = 2.5;
const pagesPerFile = 1;

type Page = { picture: Picture; words: string[] };

/**
 * Seconds to recognise a page and how many of its words come out right, for the service and for native `tesseract` with the same language data and
 * one thread, page by page in turn; seconds of processor time, so that other work on the machine does not count. Pages are those of the sample dossiers, scanned as an office copier does.
 */
export async function ocrSpeed(most = 8): Promise<Measured[]> {
  const asked = { name: 'seconds to recognise a page, of tesseract', required: `<= ${mostTimes} x` };
  const folder = mkdtempSync(join(tmpdir(), 'bench-ocr-'));
  try {
    const pages = (await scans(folder)).slice(0, most);
    const native = startNative(folder);
    await recognisePicture(pages[0]?.picture ?? failed(), defaultLimits);
    const [own, theirs] = [
      { seconds: 0, f1: 0 },
      { seconds: 0, f1: 0 },
    ];
    for (const { picture, words } of pages) {
      const before = process.cpuUsage();
      const read = await recognisePicture(picture, defaultLimits);
      const { user, system } = process.cpuUsage(before);
      own.seconds += (user + system) / 1e6;
      own.f1 += f1(words, wordsOf(read.lines.map((line) => line.text).join(' ')));
      if (native === undefined) continue;
      const peer = native(picture);
      theirs.seconds += peer.seconds;
      theirs.f1 += f1(words, wordsOf(peer.text));
    }
    const mean = (value: number) => (value / pages.length).toFixed(2);
    console.log(`pages ${pages.length}; service ${mean(own.seconds)} s/page, words F1 ${mean(own.f1)}`);
    if (native === undefined) return [{ ...asked, shown: 'missing: tesseract; install it with: apt-get install tesseract-ocr' }];
    const times = own.seconds / theirs.seconds;
    console.log(
      `native tesseract ${mean(theirs.seconds)} s/page, words F1 ${mean(theirs.f1)}; ${times.toFixed(2)} times (at most ${mostTimes})`,
    );
    return [
      { ...asked, shown: `${times.toFixed(2)} x (${mean(own.seconds)} against ${mean(theirs.seconds)} s)`, right: times <= mostTimes },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What recognising costs; the first argument is how many pages. */
export async function run([most = '8']: string[]): Promise<void> {
  table(await ocrSpeed(Number(most)));
}

const failed = (): never => {
  throw new Error('the sample dossiers hold no PDF with text');
};

/** The first pages of the PDFs of the sample dossiers with their words, worn. */
async function scans(folder: string): Promise<Page[]> {
  const pages: Page[] = [];
  for (const dossier of await makeVoorbeelden(folder, '2026-09-01'))
    for (const name of dossier.bestanden.filter((file) => file.endsWith('.pdf'))) {
      const bytes = readFileSync(join(folder, dossier.map, name));
      const { document } = await readPdf(name, bytes, defaultLimits);
      const pictures = await pagePictures(bytes, 200);
      for (const page of document.pages.slice(0, pagesPerFile)) {
        const drawn = pictures[page.number - 1];
        if (drawn === undefined || page.source !== 'tekst') continue;
        const { width, height, dpi, gray } = drawn;
        pages.push({
          picture: wear({ width, height, dpi, gray }, { ...kantoorscan, zaad: pages.length + 1 }),
          words: wordsOf(page.lines.map((line) => line.text).join(' ')),
        });
      }
    }
  return pages.length > 0 ? pages : failed();
}

/** Runs the native program on a page, one thread, with the data that the service ships; undefined when it is not installed. */
function startNative(folder: string): ((picture: Picture) => { seconds: number; text: string }) | undefined {
  if (spawnSync('tesseract', ['--version']).error !== undefined) return undefined;
  const data = createRequire(import.meta.url).resolve('@tesseract.js-data/nld/4.0.0_best_int/nld.traineddata.gz');
  writeFileSync(join(folder, 'nld.traineddata'), gunzipSync(readFileSync(data)));
  const file = join(folder, 'page.pgm');
  return ({ width, height, gray, dpi }) => {
    writeFileSync(file, Buffer.concat([Buffer.from(`P5 ${width} ${height} 255\n`), gray]));
    const before = childSeconds();
    const options = ['--tessdata-dir', folder, '-l', 'nld', '--oem', '1', '--psm', '3', '--dpi', String(dpi)];
    const done = spawnSync('tesseract', [file, '-', ...options], { encoding: 'utf8', env: { ...process.env, OMP_THREAD_LIMIT: '1' } });
    if (done.status !== 0) throw new Error(`tesseract failed: ${done.stderr}`);
    return { seconds: childSeconds() - before, text: done.stdout };
  };
}

/** Processor time of the programs that this process started and that have ended, as Linux keeps it in hundredths of a second. */
function childSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

const wordsOf = (text: string): string[] =>
  text
    .split(/[\s|]+/u)
    .map((word) => word.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, ''))
    .filter((word) => word !== '');

/** Of two bags of words: the harmonic mean of how much of each is in the other. */
function f1(wanted: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let same = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count > 0) same++;
    left.set(word, count - 1);
  }
  return (2 * same) / Math.max(1, wanted.length + found.length);
}
