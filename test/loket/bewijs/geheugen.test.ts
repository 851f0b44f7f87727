import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Geheugen } from '../../../src/loket/bewijs/geheugen.ts';

const at = (seconds: number) => new Date(seconds * 1000);

describe('what is kept in memory', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  let made: string[] = [];
  beforeEach(() => void (made = []));
  const asker =
    (memory: Geheugen<string>) =>
    (key: string, seconds: number, size: number | undefined = 10) =>
      memory.get(
        key,
        at(seconds),
        async () => (made.push(key), key),
        () => size,
      );

  it('is made once, also for who asks meanwhile, and again when it is too old', async () => {
    const ask = asker(new Geheugen({ bytes: 100, ms: 60_000 }));
    await Promise.all([ask('a', 0), ask('a', 0)]);
    await ask('a', 59);
    expect(made).toEqual(['a']);
    await ask('a', 61);
    expect(made).toEqual(['a', 'a']);
  });

  it('is what was used last, as far as it fits', async () => {
    const ask = asker(new Geheugen({ bytes: 30, ms: 60_000 }));
    for (const key of ['a', 'b', 'c', 'a', 'd']) await ask(key, 0);
    made = [];
    for (const key of ['a', 'c', 'd']) await ask(key, 1);
    expect(made).toEqual([]);
    await ask('b', 1);
    expect(made).toEqual(['b']);
    await ask('huge', 1, 31);
    await ask('huge', 1, 31);
    await ask('not to be kept', 1, undefined);
    expect(made).toEqual(['b', 'huge', 'huge', 'not to be kept']);
  });

  it('goes by itself where nobody asks any more', async () => {
    const memory = new Geheugen<string>({ bytes: 100, ms: 60_000 });
    await asker(memory)('a', 0);
    vi.advanceTimersByTime(60_001);
    await asker(memory)('a', 0);
    expect(made).toEqual(['a', 'a']);
  });

  it('is not what failed', async () => {
    const memory = new Geheugen<string>({ bytes: 100, ms: 60_000 });
    await expect(
      memory.get(
        'a',
        at(0),
        () => Promise.reject(new Error('x')),
        () => 1,
      ),
    ).rejects.toThrow('x');
    await asker(memory)('a', 0);
    expect(made).toEqual(['a']);
  });
});
