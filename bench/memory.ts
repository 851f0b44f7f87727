import { defaultLimits } from '../src/read/limits.ts';
import { createReader } from '../src/read/read-file.ts';
import { residentMb } from '../src/read/sandbox/usage.ts';
import { makeWord, paragraph } from '../test/read/make-word.ts';
import { pdfOf } from '../test/read/scanned-pdf.ts';
import { samples } from '../test/read/fuzz/samples.ts';
import { childPids, heldMb } from './fuzz/host.ts';

const documents = 1_000;
const warmUp = 200;
/** Most that host and reading processes together may have grown between warming up and the end, in MB. */
const growthMb = 60;
const processes = 2;

const total = (): number => childPids().reduce((sum, pid) => sum + (residentMb(pid) ?? 0), residentMb(process.pid) ?? 0);

/** A mixture that differs from one document to the next, so that nothing can be kept from before. */
function documentOf(number: number, mixture: readonly { name: string; bytes: Buffer }[]): { name: string; bytes: Uint8Array } {
  const line = `Verslag ${number} van het gesprek met de ouders op ${1 + (number % 28)} november 2025. `;
  if (number % 4 === 0) return { name: 'verslag.pdf', bytes: pdfOf(Array.from({ length: 1 + (number % 12) }, (_, page) => ({ lines: Array.from({ length: 40 }, (_, i) => `${line}${page} ${i}`) }))) };
  if (number % 4 === 1) return { name: 'plan.docx', bytes: makeWord({ body: paragraph(line).repeat(200) }) };
  // Recognising a picture takes seconds: one document in forty has one
  const kinds = mixture.filter(({ name }) => /\.(?:jpg|png|tif|heic)$|scan|gemengd/u.test(name) === (number % 40 === 3));
  return kinds[number % kinds.length] ?? { name: 'leeg.txt', bytes: Buffer.alloc(0) };
} // prettier-ignore

/** A thousand documents of mixed formats through one reader: what host and reading processes hold after warming up and at the end. Exit code 1 when that grows. */
export async function run(): Promise<void> {
  if (process.platform !== 'linux') return console.log('not measured: memory of processes is only told on Linux');
  const mixture = samples();
  const reader = createReader({ limits: defaultLimits, processes });
  const measured: { at: number; held: number; all: number; children: number }[] = [];
  let number = 0;
  let results = 0;
  const one = async (): Promise<void> => {
    while (number < documents) {
      const at = number++;
      const found = await reader.read(documentOf(at, mixture));
      results += found.length;
      if ((at + 1) % 100 === 0) {
        const held = heldMb();
        measured.push({ at: at + 1, held, all: total(), children: childPids().length });
        const last = measured.at(-1);
        if (last !== undefined) console.log(`${String(last.at).padStart(5)} documents  host holds ${held.toFixed(1).padStart(6)} MB  host and ${last.children} processes ${last.all.toFixed(0).padStart(5)} MB`);
      }
    }
  };
  await Promise.all(Array.from({ length: processes }, one));
  reader.close();
  const highest = (from: number, to: number) => Math.max(...measured.filter(({ at }) => at > from && at <= to).map(({ all }) => all));
  const grown = highest(documents - 300, documents) - highest(warmUp, warmUp + 300);
  const heldGrown = (measured.at(-1)?.held ?? 0) - (measured.find(({ at }) => at > warmUp)?.held ?? 0);
  const right = grown <= growthMb && heldGrown <= growthMb / 4 && results >= documents;
  console.log(`${results} answers; grown ${grown.toFixed(0)} MB together (at most ${growthMb}), the host ${heldGrown.toFixed(1)} MB (at most ${growthMb / 4}): ${right ? 'ok' : 'FAULT'}`);
  if (!right) process.exitCode = 1;
} // prettier-ignore
