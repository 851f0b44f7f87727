import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { defaultLimits } from '../src/read/limits.ts';
import { UnreadError } from '../src/read/unread.ts';
import { readWord } from '../src/read/word/read-word.ts';
import { makeCases } from '../test/dossiers/make/index.ts';
import { table, type Measured } from './reading/measured.ts';

const rounds = 10;

/** Every Word file of the labelled dossiers, made anew. */
async function wordFiles(): Promise<Buffer[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  await makeCases(folder);
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.docx')).toSorted();
  const files = await Promise.all(names.map((name) => readFile(join(folder, name))));
  await rm(folder, { recursive: true });
  return files;
}

type Read = (bytes: Buffer) => Promise<string>;
const ours: Read = async (bytes) => {
  const { document } = await readWord('stuk', bytes, defaultLimits);
  return document.pages.flatMap((page) => page.lines.map((line) => line.text)).join('\n');
};
const theirs: Read = async (buffer) => (await mammoth.extractRawText({ buffer })).value;

/** Processor seconds for all files one after another, in this process. */
async function secondsOf(read: Read, files: readonly Buffer[]): Promise<number> {
  const begin = process.cpuUsage();
  for (const bytes of files) await read(bytes);
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1e6;
}

const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ');

/** Share of the words that mammoth finds which are found here too. Words are looked for in the letters alone: mammoth joins those at tabs and line ends. */
async function shareFound(files: readonly Buffer[]): Promise<number> {
  let [all, found] = [0, 0];
  for (const bytes of files) {
    const mine = letters(await ours(bytes)).replaceAll(' ', '');
    const words = new Set(letters(await theirs(bytes)).split(' '));
    const missing = [...words].filter((word) => !mine.includes(word));
    all += words.size;
    found += words.size - missing.length;
    if (missing.length > 0) console.log(`  not here: ${missing.slice(0, 10).join(' ')}`);
  }
  return all === 0 ? 0 : found / all;
}

/** Those that can be read: among the dossiers are damaged files, and a lock file of Word that is no document. */
async function readableOf(files: readonly Buffer[]): Promise<Buffer[]> {
  const good: Buffer[] = [];
  for (const bytes of files) {
    const text = await ours(bytes).catch((error: unknown) => {
      if (error instanceof UnreadError) return undefined;
      throw error;
    });
    if (text !== undefined) good.push(bytes);
  }
  return good;
}

/** Word files per second of processor against mammoth's plain text: the same files in the same process, both warmed, the best of some rounds each. */
export async function docxSpeed(): Promise<Measured[]> {
  const files = await readableOf(await wordFiles());
  const share = await shareFound(files);
  const [mine, other]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    mine.push(await secondsOf(ours, files));
    other.push(await secondsOf(theirs, files));
  }
  const [mySpeed, theirSpeed] = [files.length / Math.min(...mine), files.length / Math.min(...other)];
  console.log(`  ${files.length} Word files`);
  return [
    { name: 'Word files per CPU-second, of mammoth', shown: `${(mySpeed / theirSpeed).toFixed(2)} x (${mySpeed.toFixed(0)} against ${theirSpeed.toFixed(0)})`, required: '>= 3 x', right: mySpeed >= 3 * theirSpeed },
    { name: "mammoth's words found here too", shown: share.toFixed(4), required: '>= 0.99', right: share >= 0.99 },
  ];
} // prettier-ignore

/** What reading Word files costs against mammoth. */
export async function run(_args: string[] = []): Promise<void> {
  table(await docxSpeed());
}
