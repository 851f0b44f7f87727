import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRead } from '../../src/read/document.ts';
import { createReader } from '../../src/read/read-file.ts';
import { childrenLeft } from '../fuzz/host.ts';
import type { Measured } from './measured.ts';
import { cpuSeconds, runPeer } from './processes.ts';

const rounds = 3;
const installing = 'missing: pdftotext; install it with: apt-get install poppler-utils';

/** Words of letters and figures, without case and in one way of writing accents. */
const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  );

type Counts = { both: number; ours: number; theirs: number };
const counted = (ours: Set<string>, theirs: Set<string>): Counts => ({
  both: [...ours].filter((word) => theirs.has(word)).length,
  ours: ours.size,
  theirs: theirs.size,
});
const f1 = ({ both, ours, theirs }: Counts): number => (ours + theirs === 0 ? 1 : (2 * both) / (ours + theirs)); // prettier-ignore

/** `recognised`: files of which a page was recognised on a picture. */
type Round = { pages: number; seconds: number; words: Map<string, Set<string>>; recognised: Set<string> };

/** All PDFs through one reader of one process; the seconds of the host and of the reading process, its start included. */
async function ours(files: ReadonlyMap<string, Buffer>): Promise<Round> {
  const before = cpuSeconds();
  const reader = createReader({ processes: 1 });
  const round: Round = { pages: 0, seconds: 0, words: new Map(), recognised: new Set() };
  for (const [name, bytes] of files) {
    for (const result of await reader.read({ name, bytes })) {
      if (!isRead(result)) continue;
      round.pages += result.pages.length;
      if (result.pages.some((page) => page.source === 'ocr')) round.recognised.add(name);
      const fields = result.fields.map(({ value }) => value).join(' ');
      round.words.set(name, wordsOf(`${result.pages.flatMap((page) => page.lines.map(({ text }) => text)).join('\n')}\n${fields}`));
    }
  }
  reader.close();
  await childrenLeft();
  const after = cpuSeconds();
  return { ...round, seconds: after.own + after.ended - before.own - before.ended };
}

/** The same files, each with a `pdftotext` of its own; only the seconds of those processes count. */
async function theirs(folder: string, names: Iterable<string>): Promise<{ seconds: number; words: Map<string, Set<string>> } | undefined> {
  const words = new Map<string, Set<string>>();
  const before = cpuSeconds();
  for (const name of names) {
    const text = await runPeer('pdftotext', ['-enc', 'UTF-8', join(folder, name), '-']);
    if (text === undefined) return undefined;
    words.set(name, wordsOf(text));
  }
  return { seconds: cpuSeconds().ended - before.ended, words };
} // prettier-ignore

const pdfsIn = (folder: string): Map<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.pdf'))
      .toSorted()
      .map((name) => [name, readFileSync(join(folder, name))]),
  );

const least = (seconds: readonly number[]): number => Math.min(...seconds);

/** Text PDFs of `folder`: pages per second of processor against pdftotext, and whether both find the same words. */
export async function pdfSpeed(folder: string): Promise<Measured[]> {
  const speed = { name: 'PDF pages per CPU-second, of pdftotext', required: '>= 1.0 x' };
  const same = { name: 'the same words as pdftotext (F1)', required: '>= 0.99' };
  const all = pdfsIn(folder);
  const first = await ours(all);
  // A page without words for pdftotext is no page to compare: what is recognised on pictures is measured apart
  const files = new Map([...all].filter(([name]) => first.words.has(name) && !first.recognised.has(name)));
  const mine: Round[] = [];
  const other: { seconds: number; words: Map<string, Set<string>> }[] = [];
  for (let round = 0; round < rounds; round++) {
    mine.push(await ours(files));
    const peer = await theirs(folder, files.keys());
    if (peer === undefined) return [speed, same].map((row) => ({ ...row, shown: installing }));
    other.push(peer);
  }
  const pages = mine[0]?.pages ?? 0;
  const [mySpeed, theirSpeed] = [pages / least(mine.map(({ seconds }) => seconds)), pages / least(other.map(({ seconds }) => seconds))];
  const pairs = [...files.keys()].map((name) => ({ name, ...counted(mine[0]?.words.get(name) ?? new Set(), other[0]?.words.get(name) ?? new Set()) }));
  const total = pairs.reduce<Counts>((sum, one) => ({ both: sum.both + one.both, ours: sum.ours + one.ours, theirs: sum.theirs + one.theirs }), { both: 0, ours: 0, theirs: 0 });
  const worst = pairs.toSorted((a, b) => f1(a) - f1(b)).slice(0, 5);
  for (const one of worst) console.log(`  F1 ${f1(one).toFixed(4)} ${one.name}: not here ${shownSome(other[0]?.words.get(one.name), mine[0]?.words.get(one.name))}; only here ${shownSome(mine[0]?.words.get(one.name), other[0]?.words.get(one.name))}`);
  console.log(`  ${files.size} of ${all.size} PDFs, ${pages} pages; ${first.recognised.size} with scans left out; ${mySpeed.toFixed(0)} against ${theirSpeed.toFixed(0)} pages per CPU-second`);
  return [
    { ...speed, shown: `${(mySpeed / theirSpeed).toFixed(2)} x (${mySpeed.toFixed(0)} against ${theirSpeed.toFixed(0)})`, right: mySpeed >= theirSpeed },
    { ...same, shown: `${f1(total).toFixed(4)} (worst document ${f1(worst[0] ?? total).toFixed(4)})`, right: f1(total) >= 0.99 },
  ];
} // prettier-ignore

const shownSome = (from: Set<string> = new Set(), without: Set<string> = new Set()): string => [...from].filter((word) => !without.has(word)).slice(0, 8).join(' ') || '-'; // prettier-ignore
