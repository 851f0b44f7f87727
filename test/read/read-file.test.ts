import { fileURLToPath } from 'node:url';
import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { naamlozeFout } from '../../src/naamloze-fout.ts';
import { isRead } from '../../src/read/document.ts';
import type { Crash } from '../../src/read/crash.ts';
import { createReader, type Reader, type ReaderOptions } from '../../src/read/read-file.ts';
import { ReadStopped } from '../../src/read/read-whole.ts';
import { cpuSeconds, residentMb } from '../../src/read/sandbox/usage.ts';
import { makeWord, paragraph } from './make-word.ts';

const slowChild = fileURLToPath(new URL('slow-child.mjs', import.meta.url));
const readers: Reader[] = [];
const reader = (options: ReaderOptions): Reader => {
  const made = createReader({ processes: 1, ...options });
  readers.push(made);
  return made;
};
afterEach(() => {
  for (const made of readers.splice(0)) made.close();
});

const bytes = Buffer.from('inhoud');
type Seen = { environment: string[]; pid: number };
async function seen(from: Reader): Promise<Seen> {
  const [result] = await from.read({ name: 'gewoon', bytes });
  if (result === undefined || !isRead(result)) throw new Error(JSON.stringify(result));
  return JSON.parse(result.pages[0]?.lines[0]?.text ?? '') as Seen;
}

describe('a reader', () => {
  it('reads a document from its bytes and from a path', async () => {
    const word = makeWord({ body: paragraph('Het plan is geëvalueerd') });
    const path = join(await mkdtemp(join(tmpdir(), 'lees-')), 'plan.docx');
    await writeFile(path, word);
    const read = reader({});
    const results = await Promise.all([read.read({ name: 'map/plan.docx', bytes: word }), read.read({ name: 'plan.docx', path })]);
    expect(results.flat().map((result) => isRead(result) && [result.name, result.pages[0]?.lines[0]?.text])).toEqual([
      ['map/plan.docx', 'Het plan is geëvalueerd'],
      ['plan.docx', 'Het plan is geëvalueerd'],
    ]);
  });

  it.each(['~$plan.docx', '._plan.docx', 'Thumbs.db', 'sub/.DS_Store', 'desktop.ini', '__MACOSX/._a.pdf'])(
    'passes over %s in silence',
    async (name) => {
      expect(await reader({}).read({ name, bytes })).toEqual([]);
    },
  );

  it('refuses an empty file and one past the limit, and not one at it', async () => {
    const read = reader({ child: slowChild, limits: { fileBytes: 6 } });
    expect(await read.read({ name: 'leeg.pdf', bytes: Buffer.alloc(0) })).toMatchObject([{ fault: 'leeg' }]);
    expect(await read.read({ name: 'groot.pdf', bytes: Buffer.alloc(7) })).toMatchObject([{ fault: 'te-groot' }]);
    expect(await read.read({ name: 'net.pdf', bytes: Buffer.alloc(6) })).toMatchObject([{ format: 'pdf' }]);
  });

  it('gives a document that never ends up at the time limit, and reads the next in a new process', async () => {
    const read = reader({ child: slowChild, limits: { seconds: 1 } });
    const before = await seen(read);
    const [endless, after] = await Promise.all([read.read({ name: 'endless', bytes }), seen(read)]);
    expect(endless).toEqual([
      {
        name: 'endless',
        fault: 'te-lang',
        message:
          'Het lezen van dit bestand duurde langer dan 1 seconden en is gestopt. Sla het opnieuw op als PDF, of splits het, en upload het opnieuw.',
      },
    ]);
    expect(after.pid).not.toBe(before.pid);
  });

  it('gives a document up that never answers and does not compute either', async () => {
    const read = reader({ child: slowChild, limits: { seconds: 1 } });
    expect(await read.read({ name: 'silent', bytes })).toMatchObject([{ fault: 'te-lang' }]);
  });

  it.runIf(process.platform === 'linux')('stops a document that takes all memory outside the heap', async () => {
    const read = reader({ child: slowChild, limits: { memoryMb: 250, seconds: 20 } });
    expect(await read.read({ name: 'growing', bytes })).toMatchObject([
      { fault: 'te-groot', message: expect.stringContaining('te zwaar') },
    ]);
    expect((await seen(read)).pid).toBeGreaterThan(0);
  });

  it('answers for a document whose reading process ends by itself or breaks, and goes on', async () => {
    const read = reader({ child: slowChild });
    expect(await read.read({ name: 'ending', bytes })).toMatchObject([{ fault: 'beschadigd' }]);
    expect(await read.read({ name: 'faulty', bytes })).toMatchObject([{ name: 'faulty', fault: 'beschadigd' }]);
    expect((await seen(read)).pid).toBeGreaterThan(0);
  });

  it('tells the caller of a reading process that broke or ended by itself: it is no fault of the document', async () => {
    const read = reader({ child: slowChild });
    const crashes: Crash[] = [];
    const resume = { onCrash: (crash: Crash) => void crashes.push(crash) };
    await read.read({ name: 'ending', bytes }, undefined, resume);
    await read.read({ name: 'faulty', bytes }, undefined, resume);
    await read.read({ name: 'gewoon', bytes }, undefined, resume);
    expect(crashes).toEqual([{ soort: 'einde', plaats: 'code 1' }, { soort: 'TypeError', plaats: 'reader.ts:1:2' }]); // prettier-ignore
  });

  it('a document whose reading process is ended with the service is not called unreadable: reading stops, to go on later', async () => {
    const read = reader({ child: slowChild });
    await expect(read.read({ name: 'told to end', bytes })).rejects.toBeInstanceOf(ReadStopped);
    expect((await seen(read)).pid).toBeGreaterThan(0);
  });

  it('a service whose reading processes cannot start blames no document, and tells the administrator what to do', async () => {
    const read = reader({ child: fileURLToPath(new URL('there-is-no-such-child.mjs', import.meta.url)) });
    const error = await read.read({ name: 'gewoon', bytes }).catch((thrown: unknown) => thrown);
    expect(naamlozeFout(error).message).toMatch(
      /^BeheerFout bij .*: Een leesproces kan niet starten \(afsluitcode 1\)\. Kijk of de dienst/,
    );
  });

  it('uses one process for document after document, without anything of the environment', async () => {
    const read = reader({ child: slowChild });
    const [first, second] = [await seen(read), await seen(read)];
    expect(second.pid).toBe(first.pid);
    expect(first.environment.filter((name) => !name.startsWith('NODE_CHANNEL'))).toEqual([]);
  });

  it('spreads the pages of one scan over its processes, each of which gets the document once', async () => {
    const read = reader({ child: slowChild, processes: 2 });
    const [result] = await read.read({ name: 'scan 12', bytes });
    if (result === undefined || !isRead(result)) throw new Error(JSON.stringify(result));
    const pages = result.pages.map((page) => JSON.parse(page.lines.at(-1)?.text ?? '') as { pid: number; sent: boolean });
    expect(result.pages.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
    expect(new Set(pages.map(({ pid }) => pid)).size).toBe(2);
    // The process that read the document first holds it already
    expect(pages.filter(({ sent }) => sent).length).toBe(1);
  });

  it('gives a page that never ends up at its own limit: the other pages stay', async () => {
    const read = reader({ child: slowChild, processes: 2, limits: { pageSeconds: 1 } });
    const heard: string[] = [];
    const [result] = await read.read({ name: 'scan 15', bytes }, ({ gedaan, totaal }) => heard.push(`${gedaan}/${totaal}`));
    expect(result).toMatchObject({ name: 'scan 15', onleesbarePaginas: [13] });
    expect(result !== undefined && isRead(result) && result.pages.length).toBe(14);
    expect(heard.at(-1)).toBe('15/15');
  });

  it('finishes the document at hand when it is closed meanwhile, and takes no other', async () => {
    const read = reader({ child: slowChild });
    const going = read.read({ name: 'scan 6', bytes });
    read.close();
    await expect(read.read({ name: 'gewoon', bytes })).rejects.toThrow('closed');
    expect(await going).toMatchObject([{ name: 'scan 6', pages: { length: 6 } }]);
  });

  it('does not keep the program alive that made it, not even unclosed', async () => {
    const source = `const { createReader } = await import(${JSON.stringify(new URL('../../src/read/read-file.ts', import.meta.url).href)});
      const reader = createReader({ processes: 1, child: ${JSON.stringify(slowChild)} });
      const [result] = await reader.read({ name: 'gewoon', bytes: Buffer.from('x') });
      console.log(result.name);`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', source], { timeout: 20_000 });
    expect(stdout.trim()).toBe('gewoon');
  });
});

describe.runIf(process.platform === 'linux')('the time of a process', () => {
  it('counts what it computes and not what it waits', async () => {
    const before = cpuSeconds(process.pid) ?? Number.NaN;
    await new Promise((resolve) => setImmediate(resolve));
    const idle = (cpuSeconds(process.pid) ?? Number.NaN) - before;
    for (let i = 0; (cpuSeconds(process.pid) ?? Number.NaN) - before - idle < 0.05; i++)
      if (i > 5_000_000) throw new Error('no time is counted');
    expect(idle).toBeLessThan(0.5);
    expect(cpuSeconds(4_194_304 + 1)).toBeUndefined();
  });
});

describe('the memory of a process', () => {
  it.runIf(process.platform === 'linux')('is told for one that runs, and not for one that does not', () => {
    expect(residentMb(process.pid)).toBeGreaterThan(10);
    expect(residentMb(4_194_304 + 1)).toBeUndefined();
  });
});
