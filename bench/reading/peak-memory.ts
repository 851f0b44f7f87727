import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodeJpeg } from '../../local/voorbeelden/papier/jpeg.ts';
import { kantoorscan, pagePictures } from '../../local/voorbeelden/papier/scan.ts';
import { wear } from '../../local/voorbeelden/papier/slijtage.ts';
import { pdfOf, type PdfPage } from '../../test/read/scanned-pdf.ts';
import type { Measured } from './measured.ts';
import { treeMb } from './processes.ts';

const program = fileURLToPath(new URL('../read-child.ts', import.meta.url));
const most = 150;
const manyPages = 500;
const everyMs = 10;

const textPage = (number: number): PdfPage => ({
  lines: Array.from({ length: 42 }, (_, i) => `${number}.${i} Het gesprek met de ouders ging over de begeleiding in de klas en thuis; doel ${i} is behaald.`),
}); // prettier-ignore

/** A page of text as an office copier gives it. */
async function scanPage(): Promise<PdfPage> {
  const [page] = await pagePictures(pdfOf([textPage(1)]), 200);
  if (page === undefined) throw new Error('no page to scan');
  const { rgb: _, ...gray } = page;
  const worn = wear(gray, kantoorscan);
  return { scan: { jpeg: encodeJpeg(worn, 75), width: worn.width, height: worn.height, dpi: 200 } };
}

/** Most MB that a fresh host and its reading processes held together while one file was read. */
async function peakOf(file: string, processes: number): Promise<number> {
  const child = spawn(process.execPath, [program, file, String(processes)], { stdio: ['ignore', 'ignore', 'inherit'] });
  let peak = 0;
  const look = setInterval(() => (peak = Math.max(peak, treeMb(child.pid ?? 0))), everyMs);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(look);
  if (code !== 0) throw new Error(`reading ${file} ended with ${String(code)}`);
  return peak;
}

/** Peak memory of one page against 500, of text and of text with scans in it, with one reading process and with two. */
export async function peakMemory(): Promise<Measured[]> {
  if (process.platform !== 'linux')
    return [{ name: 'peak memory', shown: 'memory of processes is only told on Linux', required: `<= ${most} MB apart` }];
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const scan = await scanPage();
  const many = Array.from({ length: manyPages }, (_, i) => textPage(i));
  const files: Record<string, readonly [one: PdfPage[], many: PdfPage[]]> = {
    text: [[textPage(1)], many],
    'text and 6 scans': [[scan], many.map((page, i) => (i % 90 === 40 ? scan : page))],
  };
  const rows: Measured[] = [];
  for (const [name, pair] of Object.entries(files)) {
    const paths = await Promise.all(
      pair.map(async (pages, i) => {
        const path = join(folder, `${name}-${i}.pdf`.replaceAll(' ', '-'));
        await writeFile(path, pdfOf(pages));
        return path;
      }),
    );
    for (const processes of [1, 2]) {
      const peaks: number[] = [];
      for (const path of paths) {
        const began = performance.now();
        const peak = await peakOf(path, processes);
        console.log(
          `  ${name}, ${peaks.length === 0 ? 1 : manyPages} pages, ${processes} processes: ${peak.toFixed(0)} MB in ${((performance.now() - began) / 1000).toFixed(0)} s`,
        );
        peaks.push(peak);
      }
      const [small = 0, large = 0] = peaks;
      rows.push({
        name: `peak memory of 1 and ${manyPages} pages, ${name}, ${processes} ${processes === 1 ? 'process' : 'processes'}`,
        shown: `${small.toFixed(0)} and ${large.toFixed(0)} MB`,
        required: processes === 1 ? `<= ${most} MB apart` : '-',
        ...(processes === 1 && { right: large - small <= most }),
      });
    }
  }
  await rm(folder, { recursive: true });
  return rows;
}
