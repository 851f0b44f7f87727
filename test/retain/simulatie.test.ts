import { describe, expect, it } from 'vitest';
import { klein } from './simulatie/maat.ts';
import { zesMaandenNa } from './simulatie/model.ts';
import { simuleer } from './simulatie/simuleer.ts';

describe('a world played again', () => {
  it('from the same seed is the same to the byte: every call, every line of the log, all that the stores hold; from another it is not', async () => {
    const [one, same, other] = [await simuleer(11, klein), await simuleer(11, klein), await simuleer(12, klein)];
    expect(one).toMatchObject({ broken: [] });
    expect(one.calls).toBeGreaterThan(1000);
    expect(same).toEqual(one);
    expect(other.hash).not.toBe(one.hash);
  });
});

describe('what the simulation holds the service against', () => {
  it.each([
    ['2025-08-31', '2026-02-28'],
    ['2027-08-31', '2028-02-29'],
    ['2025-12-31', '2026-06-30'],
    ['2025-01-15', '2025-07-15'],
  ])('six months after %s is %s', (from, to) => {
    expect(zesMaandenNa(from)).toBe(to);
  });
});
