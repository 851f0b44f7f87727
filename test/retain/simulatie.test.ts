import { describe, expect, it } from 'vitest';
import { groot, klein, simuleer } from './simulatie/simuleer.ts';
import { zesMaandenNa } from './simulatie/model.ts';

/** How many worlds a run holds, and from which seed: 1,000 with SIMULATIE_AANTAL=1000, one again with SIMULATIE_SEED. */
const { SIMULATIE_AANTAL: aantal = '30', SIMULATIE_SEED: vanaf, SIMULATIE_GROOT: isGroot } = process.env;
const first = Number(vanaf ?? 0);
const count = vanaf === undefined ? Number(aantal) : 1;
const again = (seed: number, big = '') => `${big}SIMULATIE_SEED=${seed} npx vitest run --project unit test/retain/simulatie.test.ts`;

describe('two years of a partnership, from a seed', () => {
  it(`${count} worlds from seed ${first}: nothing is destroyed too early, under a hold, too late or in silence, and nothing of it is left`, async () => {
    let destroyed = 0;
    for (let seed = first; seed < first + count; seed += 1) {
      const { broken, vernietigd } = await simuleer(seed, klein);
      expect(broken, `once more: ${again(seed)}`).toEqual([]);
      destroyed += vernietigd;
    }
    // A world in which nothing goes proves nothing
    expect(destroyed).toBeGreaterThan(count * 3);
  }, 3_600_000);

  it('the same seed gives the same to the byte, another seed something else', async () => {
    const [one, same, other] = [await simuleer(first, klein), await simuleer(first, klein), await simuleer(first + 1, klein)];
    expect(same).toEqual(one);
    expect(other.hash).not.toBe(one.hash);
  }, 60_000);

  it.runIf(isGroot === '1')(
    '300 schools: the same',
    async () => {
      const verloop = await simuleer(first, groot);
      console.log(JSON.stringify(verloop));
      expect(verloop.broken, `once more: ${again(first, 'SIMULATIE_GROOT=1 ')}`).toEqual([]);
    },
    3_600_000,
  );
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
