import { describe, expect, it } from 'vitest';
import { fixedClock } from '../../src/clock.ts';
import { isRead } from '../../src/read/document.ts';
import type { FirstRead, Part, Unpacked } from '../../src/read/first-read.ts';
import type { Kept } from '../../src/read/kept.ts';
import { defaultLimits, type ReadLimits } from '../../src/read/limits.ts';
import type { PageOcr } from '../../src/read/picture-page.ts';
import { ReadStopped, readWhole, type Progress, type Resume, type Worker } from '../../src/read/read-whole.ts';
import { damaged, type UnreadError } from '../../src/read/unread.ts';

const clock = fixedClock('2026-04-20T10:00:00Z');

/** A file of the tests: what it holds stands in its bytes as JSON. */
type Content = { tekst?: number; scan?: number; bijlagen?: { name: string; file: Content }[]; deelt?: { name: string; file: Content }[] };
const bytesOf = (content: Content) => Buffer.from(JSON.stringify(content));

const page = (number: number): PageOcr => ({
  page: { number, lines: [{ text: `bladzijde ${number}` }], source: 'ocr', confidence: 0.9 },
  fields: [],
  sketch: { number, width: 1, height: 1, running: true, segments: [], rules: [], marks: [] },
  empty: false,
});

/** A worker that reads the files of the tests and remembers what it was asked; each piece of work takes a second. */
function testWorker(fails: (pagina: number) => UnreadError | undefined = () => undefined) {
  const asked: string[] = [];
  const tick = () => clock.set(new Date(clock.now().getTime() + 1000));
  const worker: Worker = {
    size: 2,
    lees({ bytes }, name): Promise<FirstRead | Unpacked> {
      tick();
      asked.push(name);
      const { tekst = 0, scan = 0, deelt, bijlagen } = JSON.parse(Buffer.from(bytes).toString()) as Content;
      if (deelt !== undefined)
        return Promise.resolve({ parts: deelt.map((part): Part => ({ name: part.name, bytes: bytesOf(part.file) })) });
      const pages = Array.from({ length: tekst }, (_, i) => ({ ...page(i + 1).page, source: 'tekst' as const }));
      const own: FirstRead = {
        document: { name, format: 'pdf', pages, fields: [], signatures: [], places: [] },
        beelden: Array.from({ length: scan }, (_, i) => ({ pagina: tekst + i + 1 })),
        sketches: [],
      };
      return Promise.resolve(
        bijlagen === undefined ? own : { own, parts: bijlagen.map((part): Part => ({ name: part.name, bytes: bytesOf(part.file) })) },
      );
    },
    beeld(_content, _format, { pagina }) {
      tick();
      asked.push(`bladzijde ${pagina}`);
      return Promise.resolve(fails(pagina) ?? page(pagina));
    },
  };
  return { worker, asked };
}

function memory(): Kept & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    get: (kind, key) => Promise.resolve(kept.get(`${kind} ${key}`)),
    put: (kind, key, value) => Promise.resolve(void kept.set(`${kind} ${key}`, value)),
  };
}

const limitsWith = (limits: Partial<ReadLimits>) => ({ ...defaultLimits, ...limits });
const read = (
  content: Content,
  worker: Worker,
  more: { limits?: Partial<ReadLimits>; tell?: (progress: Progress) => void; resume?: Resume } = {},
) => readWhole('stuk', bytesOf(content), { worker, clock, tell: more.tell, resume: more.resume, limits: limitsWith(more.limits ?? {}) });

describe('reading one file with all that is in it', () => {
  it('tells how many pages are done, those that only had to be read at once', async () => {
    const heard: Progress[] = [];
    await read({ tekst: 3, scan: 2 }, testWorker().worker, { tell: (progress) => heard.push(progress) });
    expect(heard).toEqual([{ gedaan: 3, totaal: 5 }, { gedaan: 4, totaal: 5 }, { gedaan: 5, totaal: 5 }]); // prettier-ignore
  });

  it('costs one page where one page fails', async () => {
    const { worker } = testWorker((pagina) => (pagina === 2 ? damaged() : undefined));
    const [result] = await read({ scan: 3 }, worker);
    if (result === undefined || !isRead(result)) throw new Error(JSON.stringify(result));
    expect(result.pages.map(({ number }) => number)).toEqual([1, 3]);
    expect(result.onleesbarePaginas).toEqual([2]);
  });

  it('gives the files in it in their order, whichever is ready first', async () => {
    const deelt = [{ name: 'a', file: { scan: 4 } }, { name: 'b', file: { tekst: 1 } }, { name: 'c', file: { deelt: [{ name: 'd', file: { tekst: 2 } }] } }]; // prettier-ignore
    expect((await read({ deelt }, testWorker().worker)).map(({ name }) => name)).toEqual(['stuk/a', 'stuk/b', 'stuk/c/d']);
  });

  it('gives a document with its own scans, and then the files in it', async () => {
    const results = await read({ tekst: 1, scan: 1, bijlagen: [{ name: 'b', file: { tekst: 2 } }] }, testWorker().worker);
    expect(results.map((result) => [result.name, isRead(result) && result.pages.length])).toEqual([['stuk', 2], ['stuk/b', 2]]); // prettier-ignore
  });

  it('that was asked to stop keeps what it has, and goes on from there', async () => {
    const kept = memory();
    const first = testWorker();
    let pieces = 0;
    const stopped = read({ scan: 6 }, first.worker, { resume: { kept, stop: () => ++pieces > 3 } });
    await expect(stopped).rejects.toBeInstanceOf(ReadStopped);
    expect(first.asked).toEqual(['stuk', 'bladzijde 1', 'bladzijde 2']);
    const second = testWorker();
    const [result] = await read({ scan: 6 }, second.worker, { resume: { kept } });
    expect(second.asked).toEqual(['stuk', 'bladzijde 3', 'bladzijde 4', 'bladzijde 5', 'bladzijde 6']);
    if (result === undefined || !isRead(result)) throw new Error(JSON.stringify(result));
    expect(result.pages.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('reads a file inside another once, wherever it stands and whatever its name', async () => {
    const kept = memory();
    const plan = { tekst: 1 };
    await read(
      {
        deelt: [
          { name: 'map/plan', file: plan },
          { name: 'brief', file: { tekst: 2 } },
        ],
      },
      testWorker().worker,
      { resume: { kept } },
    );
    const again = testWorker();
    const results = await read(
      {
        deelt: [
          { name: 'plan nieuw', file: plan },
          { name: 'anders', file: { tekst: 3 } },
        ],
      },
      again.worker,
      { resume: { kept } },
    );
    expect(again.asked).toEqual(['stuk', 'stuk/anders']);
    expect(results.map(({ name }) => name)).toEqual(['stuk/plan nieuw', 'stuk/anders']);
  });

  it('reads copies in one zip once, each under its own name', async () => {
    const { worker, asked } = testWorker();
    const copy = { tekst: 1, scan: 2 };
    const deelt = ['a', 'b', 'c'].map((name) => ({ name, file: copy }));
    const results = await read({ deelt }, worker);
    expect(asked.toSorted()).toEqual(['bladzijde 2', 'bladzijde 3', 'stuk', 'stuk/a']);
    expect(results.map((result) => [result.name, isRead(result) && result.pages.length])).toEqual([['stuk/a', 3], ['stuk/b', 3], ['stuk/c', 3]]); // prettier-ignore
  });

  it('does not keep what was left out because of the whole that it stood in', async () => {
    const kept = memory();
    const zip = { deelt: [{ name: 'plan', file: { tekst: 1 } }] };
    const deep = { deelt: [{ name: 'binnen', file: zip }, { name: 'brief', file: { tekst: 2 } }] }; // prettier-ignore
    const outcome = async (content: Content, limits: Partial<ReadLimits>) =>
      (await read(content, testWorker().worker, { limits, resume: { kept } })).map((result) =>
        isRead(result) ? result.name : result.fault,
      );
    expect(await outcome(deep, { packDepth: 1 })).toEqual(['te-groot', 'stuk/brief']);
    expect(await outcome(deep, { packDepth: 2 })).toEqual(['stuk/binnen/plan', 'stuk/brief']);
    kept.kept.clear();
    expect(await outcome(deep, { fileSeconds: 0.5 })).toEqual(['te-lang', 'te-lang']);
    expect(await outcome(deep, {})).toEqual(['stuk/binnen/plan', 'stuk/brief']);
  });

  it('past its time in all turns together calls the rest unread and loses nothing in silence', async () => {
    const kept = memory();
    let pieces = 0;
    await expect(
      read({ scan: 8 }, testWorker().worker, { limits: { fileSeconds: 60 }, resume: { kept, stop: () => ++pieces > 4 } }),
    ).rejects.toBeInstanceOf(ReadStopped);
    const { worker, asked } = testWorker();
    const [result] = await read({ scan: 8 }, worker, { limits: { fileSeconds: 5 }, resume: { kept } });
    expect(asked.length).toBeLessThan(5);
    if (result === undefined || !isRead(result)) throw new Error(JSON.stringify(result));
    expect(result.pages.length + (result.onleesbarePaginas?.length ?? 0)).toBe(8);
    expect(result.onleesbarePaginas?.length).toBeGreaterThan(2);
  });
});
