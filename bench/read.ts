import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeVoorbeelden } from '../local/voorbeelden/maak.ts';
import { makeCases } from '../test/dossiers/make/index.ts';
import { docxSpeed } from './docx.ts';
import { ocrSpeed } from './ocr.ts';
import type { Measured } from './reading/measured.ts';
import { table } from './reading/measured.ts';
import { pdfSpeed } from './reading/pdf-speed.ts';
import { peakMemory } from './reading/peak-memory.ts';

/** Every PDF of the samples and of the labelled dossiers, made anew. */
async function pdfRows(): Promise<Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  await makeCases(join(folder, 'dossiers'));
  await makeVoorbeelden(join(folder, 'voorbeelden'), '2026-04-15');
  const rows = await pdfSpeed(folder);
  await rm(folder, { recursive: true });
  return rows;
}

const parts: Record<string, () => Promise<Measured[]>> = { pdf: pdfRows, docx: docxSpeed, ocr: ocrSpeed, memory: peakMemory };

/** What reading costs against other programs and against the number of pages; `pdf`, `docx`, `ocr` or `memory` for one part. */
export async function run([only]: string[] = []): Promise<void> {
  const rows: Measured[] = [];
  for (const [name, part] of Object.entries(parts)) {
    if (only !== undefined && only !== name) continue;
    console.log(name);
    rows.push(...(await part()));
  }
  table(rows);
}
