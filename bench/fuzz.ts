import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { isRead } from '../src/read/document.ts';
import { defaultLimits } from '../src/read/limits.ts';
import { createReader } from '../src/read/read-file.ts';
import { chanceFrom } from '../test/read/fuzz/chance.ts';
import { mutated, type Sample } from '../test/read/fuzz/mutate.ts';
import { samples } from '../test/read/fuzz/samples.ts';
import { childrenLeft, heldMb, watchHost } from './fuzz/host.ts';
import { createTrial, type Verdict } from './fuzz/trial.ts';

const mostDocuments = 50_000;
const warmUp = 100;
/** Most that the host may hold more at the end than after warming up, in MB. */
const growthMb = 24;
const limits = { ...defaultLimits, seconds: 20 };

const help = `npm run fuzz -- [minutes] [seed] [number]   changed samples of every format, 5 minutes by default
npm run fuzz -- bombs                       every hand-made bomb at full size
npm run fuzz -- memory                      a thousand documents through one reader`;

/** Reads changed samples of every format for some minutes and looks for anything that a reader must never do. Faults are kept as files and end with exit code 1. */
export async function run(args: string[]): Promise<void> {
  const [first = '5', seed, only] = args;
  if (first === 'bombs') return (await import('./bombs.ts')).run(args.slice(1));
  if (first === 'memory') return (await import('./memory.ts')).run();
  const minutes = Number(first);
  if (!(minutes > 0)) return console.log(help);
  await fuzz(minutes, seed === undefined ? Date.now() % 1_000_000 : Number(seed), only === undefined ? undefined : Number(only));
}

type Row = { files: number; outcomes: Record<string, number>; slowest: number };

async function fuzz(minutes: number, seed: number, only: number | undefined): Promise<void> {
  console.log(`seed ${seed}, ${minutes} min; again with: npm run fuzz -- ${minutes} ${seed}`);
  const folder = await mkdtemp(join(tmpdir(), 'fuzz-'));
  // Whatever reading leaves behind on disk shows in this folder; whatever it tells of the service's settings shows this word
  process.env['TMPDIR'] = folder;
  process.env['FUZZ_SECRET'] = `canary-${seed}`;
  const host = watchHost();
  // Recognising a picture takes seconds: the other formats come four times as often
  const files = samples().flatMap((file) => Array<Sample>(/\.(?:jpg|png|tif|heic)$|scan|gemengd/u.test(file.name) ? 1 : 4).fill(file));
  const processes = Math.min(4, availableParallelism());
  const reader = createReader({ limits, processes });
  const trial = createTrial(reader, limits, `canary-${seed}`);
  const until = performance.now() + minutes * 60_000;
  const rows = new Map<string, Row>();
  const failures: string[] = [];
  let number = only ?? 0;
  let before: number | undefined;
  const one = async (): Promise<void> => {
    while (performance.now() < until && number < (only === undefined ? mostDocuments : only + 1)) {
      const at = number++;
      const file = mutated(files, chanceFrom(seed + at * 7919));
      count(rows, file, await judged(trial, file, `${seed}-${at}`, failures));
      if (at === warmUp) before = heldMb();
    }
  };
  await Promise.all(Array.from({ length: processes }, one));
  const after = heldMb();
  reader.close();
  if (before !== undefined && after - before > growthMb) failures.push(`the host holds ${(after - before).toFixed(0)} MB more than after ${warmUp} files`);
  const left = await readdir(folder);
  if (left.length > 0) failures.push(`left on disk: ${left.join(', ')}`);
  await rm(folder, { recursive: true });
  failures.push(...host.stop(), ...(await childrenLeft()));
  report(rows, failures, number - (only ?? 0), before, after);
} // prettier-ignore

async function judged(trial: ReturnType<typeof createTrial>, file: Sample & { how: string }, id: string, failures: string[]): Promise<Verdict> {
  const verdict = await trial.read(file);
  if (verdict.wrong.length === 0) return verdict;
  const small = await trial.shrink(file, verdict);
  await mkdir(join('.data', 'fuzz'), { recursive: true });
  const path = join('.data', 'fuzz', `${id}-${file.name}`);
  await writeFile(path, small);
  failures.push(`${path} (${file.how}): ${verdict.wrong.join('; ')}`);
  console.log(`FAULT ${failures.at(-1)}`);
  return verdict;
} // prettier-ignore

function count(rows: Map<string, Row>, file: Sample, verdict: Verdict): void {
  const kind = extname(file.name).slice(1);
  const row = rows.get(kind) ?? { files: 0, outcomes: {}, slowest: 0 };
  rows.set(kind, row);
  row.files++;
  row.slowest = Math.max(row.slowest, verdict.seconds);
  for (const result of verdict.results) {
    const outcome = isRead(result) ? 'gelezen' : result.fault;
    row.outcomes[outcome] = (row.outcomes[outcome] ?? 0) + 1;
  }
}

const byName = ([one]: [string, unknown], [other]: [string, unknown]): number => one.localeCompare(other);

function report(rows: Map<string, Row>, failures: string[], files: number, before: number | undefined, after: number): void {
  for (const [kind, row] of [...rows].sort(byName)) {
    const outcomes = Object.entries(row.outcomes).sort(byName).map(([name, times]) => `${name} ${times}`);
    console.log(`${kind.padEnd(6)} ${String(row.files).padStart(6)} files  slowest ${row.slowest.toFixed(1).padStart(5)} s  ${outcomes.join(', ')}`);
  }
  console.log(`${files} files; the host held ${before?.toFixed(1) ?? '-'} MB after warming up and ${after.toFixed(1)} MB at the end`);
  for (const failure of failures) console.log(`FAULT ${failure}`);
  console.log(failures.length === 0 ? 'No faults.' : `${failures.length} faults.`);
  if (failures.length > 0) process.exitCode = 1;
} // prettier-ignore
