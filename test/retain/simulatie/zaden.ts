import { describe, expect, it } from 'vitest';
import { klein } from './maat.ts';
import { simuleer } from './simuleer.ts';

/** How many worlds are played in all; fewer with SIMULATIE_AANTAL. */
const aantal = Number(process.env['SIMULATIE_AANTAL'] ?? 1000);
/** After so many worlds in which something was broken the others tell no more. */
const genoeg = 3;
/** In how many files the worlds are played, so that they are spread over processes. */
export const delen = 2;

/** The tests of one file: every `delen`th seed from `deel` on. */
export function speelZaden(deel: number): void {
  describe('two years of a partnership, from a seed', () => {
    it(`${aantal / delen} worlds: nothing is destroyed too early, under a hold, too late or in silence, and nothing of it is left`, async () => {
      const mis: { opnieuw: string; broken: string[] }[] = [];
      let vernietigd = 0;
      const soorten = { lijsten: 0, weggehaald: 0, gewist: 0 };
      let worlds = 0;
      for (let seed = deel; seed < aantal && mis.length < genoeg; seed += delen) {
        const verloop = await simuleer(seed, klein);
        if (verloop.broken.length > 0) mis.push({ opnieuw: `npm run simulatie -- --zaad ${seed}`, broken: verloop.broken });
        worlds += 1;
        vernietigd += verloop.vernietigd;
        for (const soort of ['lijsten', 'weggehaald', 'gewist'] as const) soorten[soort] += verloop.soorten[soort];
      }
      expect(mis).toEqual([]);
      // Worlds in which nothing goes prove nothing
      expect(vernietigd).toBeGreaterThan(worlds * 3);
      expect(Math.min(...Object.values(soorten)) * 5, JSON.stringify(soorten)).toBeGreaterThan(worlds);
    }, 900_000);
  });
}
