import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/read/limits.ts';
import { chanceFrom } from './fuzz/chance.ts';
import { complaints } from './fuzz/judge.ts';
import { mutated, mutations, type Sample } from './fuzz/mutate.ts';
import { samples } from './fuzz/samples.ts';
import { readWithoutRecognition } from './fuzz/without-recognition.ts';

const limits = { ...defaultLimits, characters: 400_000, zipTotalBytes: 20 * 1024 * 1024, packBytes: 20 * 1024 * 1024 };
const seed = 20_251_114;
const times = 400;

/** Files that are pictures, and recognising the pictures in others, take seconds: those are for `npm run fuzz`. */
const quick = samples().filter(({ name }) => !/\.(?:jpg|png|tif|heic)$|scan|gemengd/u.test(name));

/** What is wrong with reading this file here, where also a fault of a reader itself shows that a child would tell as a damaged file. */
async function faultsOf(file: Sample): Promise<string[]> {
  try {
    return complaints(await readWithoutRecognition(file.name, file.bytes, limits), limits);
  } catch (error) {
    // A reader that breaks is what is looked for
    return [error instanceof Error ? `broke: ${error.stack ?? error.message}` : `broke: ${String(error)}`];
  }
}

describe('chance', () => {
  it('is the same for the same seed and not for the next', () => {
    const three = (from: number) => Array.from({ length: 3 }, chanceFrom(from).below.bind(undefined, 1_000_000));
    expect(three(7)).toEqual(three(7));
    expect(three(7)).not.toEqual(three(8));
  });

  it('changes a file in the same way for the same seed', () => {
    const bytesOf = (from: number) => mutated(quick, chanceFrom(from)).bytes.toString('latin1');
    expect(bytesOf(5)).toBe(bytesOf(5));
    const ways = new Set(Array.from({ length: 300 }, (_, i) => mutated(quick, chanceFrom(i)).how.split('+')).flat());
    expect([...ways].toSorted()).toEqual(mutations.toSorted());
  });
});

describe('a judge of answers', () => {
  it('has nothing against an ordinary answer and finds what a school could not use', async () => {
    expect(complaints(await readWithoutRecognition('stuk', Buffer.from('Onderdeel;DL;DLE\nLezen;50;31\n'), limits), limits)).toEqual([]);
    expect(complaints([], limits)).toHaveLength(1);
    const message = 'TypeError: Cannot read properties of undefined.';
    expect(complaints([{ name: 'a', fault: 'beschadigd', message }], limits)).toHaveLength(2);
    const page = { number: 1, lines: [], source: 'tekst' as const, confidence: 1 };
    const silent = { name: 'a', format: 'pdf' as const, pages: [page], fields: [], signatures: [], places: [] };
    expect(complaints([silent], limits)).toEqual(['a: nothing read and nothing said about it']);
    expect(complaints([{ ...silent, pages: [{ ...page, number: 2, confidence: Number.NaN }] }], limits)).toHaveLength(3);
  });
});

describe('samples of every format', () => {
  it.each(quick.map((file) => ({ ...file })))('$name gives the same answer wherever its bytes stand in memory', async ({ name, bytes }) => {
    // Bytes that come from another process stand at odd places as often as not
    const odd = new Uint8Array(bytes.length + 1).subarray(1);
    odd.set(bytes);
    const [even, other] = [
      await readWithoutRecognition(name, new Uint8Array(bytes), limits),
      await readWithoutRecognition(name, odd, limits),
    ];
    expect(other).toEqual(even);
    expect(complaints(even, limits)).toEqual([]);
  });

  it(`come to an answer when they are changed in ${times} ways`, { timeout: 120_000 }, async () => {
    const faults: string[] = [];
    for (let number = 0; number < times; number++) {
      const file = mutated(quick, chanceFrom(seed + number));
      const wrong = await faultsOf(file);
      if (wrong.length > 0) faults.push(`${number} ${file.name} (${file.how}): ${wrong.join('; ')}`);
    }
    expect(faults).toEqual([]);
  });
});
