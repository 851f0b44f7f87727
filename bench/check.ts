import { checkDossier } from '../src/check/check-dossier.ts';
import type { ReadResult } from '../src/read/document.ts';
import { defaultLimits } from '../src/read/limits.ts';
import { readInProcess } from '../src/read/read-in-process.ts';
import { cpu } from './checking/cpu.ts';
import { longDossier } from './checking/long-dossier.ts';
import { perRule } from './checking/per-rule.ts';

const mostShare = 0.1;
const leastRatio = 50;
const rounds = 9;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function readAll(files: readonly { name: string; bytes: Buffer }[]): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for (const { name, bytes } of files) results.push(...(await readInProcess(name, bytes, defaultLimits)));
  return results;
}

type Share = { share: number; reading: number; checking: number; documents: number; pages: number };

/** Facts, criteria and report of a dossier of text, as a share of the CPU time of reading it; the median of the rounds after a first. */
async function shareOfReading(): Promise<Share> {
  const { files, casus } = longDossier();
  const times: Pick<Share, 'share' | 'reading' | 'checking'>[] = [];
  let pages = 0;
  for (let round = 0; round <= rounds; round++) {
    const begin = cpu();
    const results = await readAll(files);
    const between = cpu();
    checkDossier(results, { school: casus.school, peildatum: casus.peildatum });
    const [reading, checking] = [between - begin, cpu() - between];
    pages = results.reduce((sum, result) => sum + ('pages' in result ? result.pages.length : 0), 0);
    if (round > 0) times.push({ share: checking / reading, reading, checking });
  }
  const of = (part: 'share' | 'reading' | 'checking'): number => median(times.map((time) => time[part]));
  return { share: of('share'), reading: of('reading'), checking: of('checking'), documents: files.length, pages };
}

/** What checking costs: against reading the same dossier, and per rule against json-rules-engine, each a ratio in one run. */
export async function run(): Promise<void> {
  const { share, reading, checking, documents, pages } = await shareOfReading();
  console.log(
    `facts, criteria and report of ${documents} documents and ${pages} pages of text: ${checking.toFixed(0)} ms, reading them ${reading.toFixed(0)} ms: ${(share * 100).toFixed(1)}% (asked: under ${mostShare * 100}%) ${share < mostShare ? 'ok' : 'NOT MET'}`,
  );
  const ratio = await perRule();
  console.log(
    `CPU per rule: json-rules-engine takes ${ratio.toFixed(1)} times as much (asked: at least ${leastRatio}) ${ratio >= leastRatio ? 'ok' : 'NOT MET'}`,
  );
}
