import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw, levelAt, pausedAt, type Bucket, type Level } from '../../src/graph/gate/bucket.ts';
import { laneLimits } from '../../src/graph/gate/lanes.ts';

const noon = Date.parse('2026-03-02T12:00:00Z');
const bucket: Bucket = { capacity: 100, perMinute: 600 };
const ask = { atLeast: 10, atMost: 20, priority: 'dringend' } as const;

describe('what may be spent', () => {
  it('a bucket that nobody drew from is full; what is drawn is gone, and flows in again', () => {
    const first = draw(undefined, bucket, { ...ask, atLeast: 100, atMost: 100 }, noon);
    expect(first).toMatchObject({ granted: 100, level: { units: 0, spent: 100 } });
    const empty = first.level;
    expect(draw(empty, bucket, ask, noon + 1000)).toMatchObject({ granted: 10, waitMs: 0 });
    expect(draw(empty, bucket, ask, noon + 60_000)).toMatchObject({ granted: 20, level: { units: 80 } });
  });

  it('where there is too little, the first that asks is promised what flows in next, half a minute ahead at most', () => {
    const empty = { units: 0, at: noon, day: '2026-03-02', spent: 100 };
    const one = draw(empty, bucket, ask, noon);
    expect(one).toMatchObject({ granted: 10, waitMs: 1000, level: { units: -10, spent: 110 } });
    expect(draw(one.level, bucket, ask, noon + 500)).toMatchObject({ granted: 10, waitMs: 1500 });
    expect(draw({ ...empty, units: -290 }, bucket, ask, noon)).toMatchObject({ granted: 10, waitMs: 30_000 });
    expect(draw({ ...empty, units: -300 }, bucket, ask, noon)).toEqual({ granted: 0, waitMs: 1000 });
    expect(draw({ ...empty, units: -600 }, bucket, ask, noon)).toEqual({ granted: 0, waitMs: 31_000 });
  });

  it('clean-up leaves half of it to urgent work, and a fifth of the day', () => {
    const quiet = { ...ask, priority: 'opruimen' } as const;
    const half = { units: 55, at: noon, day: '2026-03-02', spent: 0 };
    expect(draw(half, bucket, quiet, noon)).toEqual({ granted: 0, waitMs: 1000 });
    expect(draw({ ...half, units: 30 }, bucket, quiet, noon)).toEqual({ granted: 0, waitMs: 3000 });
    expect(draw({ ...half, units: 60 }, bucket, quiet, noon)).toMatchObject({ granted: 10 });
    expect(draw(half, bucket, ask, noon)).toMatchObject({ granted: 20 });
    const daily = { ...bucket, perDay: 1000 };
    expect(draw({ ...half, units: 100, spent: 791 }, daily, quiet, noon)).toEqual({ granted: 0, waitMs: 12 * 3_600_000 });
    expect(draw({ ...half, units: 100, spent: 790 }, daily, quiet, noon)).toMatchObject({ granted: 10 });
    expect(draw({ ...half, units: 100, spent: 990 }, daily, ask, noon)).toMatchObject({ granted: 10 });
    expect(draw({ ...half, units: 100, spent: 991 }, daily, ask, noon)).toMatchObject({ granted: 0 });
    // A new day begins at 0.
    expect(draw({ ...half, units: 100, spent: 991 }, daily, ask, noon + 12 * 3_600_000)).toMatchObject({
      granted: 20,
      level: { spent: 20 },
    });
  });

  it('a pause holds for whoever draws; a longer one stands', () => {
    const level = pausedAt(pausedAt(undefined, bucket, noon + 5000, noon), bucket, noon + 3000, noon);
    expect(draw(level, bucket, ask, noon + 1000)).toEqual({ granted: 0, waitMs: 4000 });
    expect(draw(level, bucket, ask, noon + 5000)).toMatchObject({ granted: 20 });
  });

  it('a level that a wrong clock wrote far ahead does not stop the flow', () => {
    const ahead = { units: 0, at: noon + 600_000, day: '2026-03-02', spent: 0 };
    expect(levelAt(ahead, bucket, noon)).toMatchObject({ units: 0, at: noon });
    const near = { units: 0, at: noon + 2000, day: '2026-03-02', spent: 0 };
    expect(levelAt(near, bucket, noon)).toMatchObject({ units: 0, at: noon + 2000 });
  });

  it('one that costs more than the bucket ever holds goes when it is full', () => {
    const small = { capacity: 10, perMinute: 60 };
    const large = { atLeast: 40, atMost: 40, priority: 'dringend' } as const;
    expect(draw({ units: 9, at: noon, day: '2026-03-02', spent: 0 }, small, large, noon)).toMatchObject({ granted: 40, waitMs: 1000 });
    expect(draw(undefined, small, large, noon)).toMatchObject({ granted: 40, level: { units: -30, spent: 40 } });
  });

  it('in any minute no more than the share, whoever draws when', () => {
    const limits = laneLimits(1250, 90).graph.bucket;
    expect(limits.capacity + limits.perMinute).toBe(1125);
    const draws = fc.array(fc.record({ after: fc.integer({ min: 0, max: 4000 }), atLeast: fc.constantFrom(1, 2, 5, 20, 100) }), {
      minLength: 50,
      maxLength: 400,
    });
    fc.assert(
      fc.property(draws, (asked) => {
        let now = noon;
        let level: Level | undefined;
        const granted: { at: number; units: number }[] = [];
        for (const { after, atLeast } of asked) {
          now += after;
          const drawn = draw(level, limits, { atLeast, atMost: Math.max(atLeast, 20), priority: 'dringend' }, now);
          if (drawn.level === undefined) continue;
          level = drawn.level;
          granted.push({ at: now + drawn.waitMs, units: drawn.granted });
        }
        for (const { at: begin } of granted) {
          const inMinute = granted.filter(({ at }) => at >= begin && at < begin + 60_000).reduce((sum, { units }) => sum + units, 0);
          expect(inMinute).toBeLessThanOrEqual(1125);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    [1250, 1125, 1_080_000],
    [2500, 2250, 2_160_000],
    [3750, 3375, 3_240_000],
    [5000, 4500, 4_320_000],
  ])('a tenant with %i units a minute gives %i, and %i a day', (units, perMinute, perDay) => {
    const { capacity, perMinute: flow, perDay: daily } = laneLimits(units, 90).graph.bucket;
    expect([capacity + flow, daily]).toEqual([perMinute, perDay]);
  });

  it('a mailbox and a channel stay under 30 a minute and 4 a second', () => {
    const { postbus, teams } = laneLimits(1250, 90);
    expect(postbus.bucket.capacity + postbus.bucket.perMinute).toBeLessThan(30);
    expect(postbus.concurrent).toBeLessThanOrEqual(4);
    expect(teams.bucket.capacity + teams.bucket.perMinute / 60).toBeLessThan(4);
  });
});
