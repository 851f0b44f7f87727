import { describe, expect, it } from 'vitest';
import { fixedClock } from '../../src/clock.ts';
import { isGezond } from '../../src/gezondheid/gezond.ts';
import { metTijdklok } from '../../src/gezondheid/tijdklok.ts';
import type { Storage } from '../../src/storage/index.ts';
import type { TijdklokRecord } from '../../src/storage/records/lijsten.ts';

function service(serverTime: () => Promise<Date>) {
  const clock = fixedClock('2026-05-12T10:00:00.000Z');
  const logged: string[] = [];
  let kept: TijdklokRecord | undefined;
  const tijdklokken = {
    change: (_partition: string, _row: string, next: (found: TijdklokRecord | undefined) => TijdklokRecord | undefined) =>
      Promise.resolve((kept = next(kept))),
  };
  const app = { clock, log: (event: string) => void logged.push(event), storage: { serverTime, tijdklokken } as unknown as Storage };
  return { app, clock, logged, kept: () => kept };
}

describe('whether the service is well', () => {
  it('asks storage once in ten seconds, however often and at once it is asked', async () => {
    let asked = 0;
    const { app, clock } = service(async () => new Date((asked += 1)));
    expect(await Promise.all(Array.from({ length: 50 }, () => isGezond(app)))).not.toContain(false);
    clock.set('2026-05-12T10:00:09.999Z');
    await isGezond(app);
    expect(asked).toBe(1);
    clock.set('2026-05-12T10:00:10.000Z');
    await isGezond(app);
    expect(asked).toBe(2);
  });

  it('is not when storage refuses, says so again without asking, and is again once it answers', async () => {
    let broken = true;
    let asked = 0;
    const { app, clock, logged } = service(async () => {
      asked += 1;
      if (broken) throw new TypeError('AccountKey=geheim');
      return new Date(0);
    });
    expect([await isGezond(app), await isGezond(app)]).toEqual([false, false]);
    expect(asked).toBe(1);
    expect(logged).toEqual(['gezondheid-fout']);
    broken = false;
    clock.set('2026-05-12T10:01:00.000Z');
    expect(await isGezond(app)).toBe(true);
  });

  it('is not when storage never answers, after three seconds', async () => {
    const { app } = service(() => new Promise(() => {}));
    const begun = performance.now();
    expect(await isGezond(app)).toBe(false);
    expect(performance.now() - begun).toBeLessThan(6_000);
  });
});

describe('a timer', () => {
  it('leaves when it began, when it succeeded, and by which kind of fault it failed, of which nothing else', async () => {
    const { app, clock, kept } = service(async () => new Date(0));
    await metTijdklok(app, 'drives-nalopen', async () => clock.set('2026-05-12T10:00:05.000Z'));
    expect(kept()).toEqual({ naam: 'drives-nalopen', begonnenOp: '2026-05-12T10:00:00.000Z', geluktOp: '2026-05-12T10:00:05.000Z' });
    clock.set('2026-05-12T10:05:00.000Z');
    await expect(metTijdklok(app, 'drives-nalopen', () => Promise.reject(new RangeError('Joris')))).rejects.toThrow('Joris');
    expect(kept()).toEqual({
      naam: 'drives-nalopen',
      begonnenOp: '2026-05-12T10:05:00.000Z',
      geluktOp: '2026-05-12T10:00:05.000Z',
      fout: { soort: 'RangeError', op: '2026-05-12T10:05:00.000Z' },
    });
  });
});
