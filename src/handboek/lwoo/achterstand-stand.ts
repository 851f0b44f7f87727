import { domeinen, type Domein } from '../domeinen.ts';
import type { Leerlingrij } from '../../read/lijst/lijst.ts';
import type { Waarden } from '../waarden.ts';

/**
 * How the delay of a pupil stands to the bounds of LWOO. `geen-kolom` and `leeg`: nothing is given. `te-weinig`: there is delay, but not on enough
 * domains; `geen`: on none at all.
 */
export type AchterstandStand = 'geen-kolom' | 'leeg' | 'past' | 'te-weinig' | 'geen' | 'grens' | 'te-groot' | 'onduidelijk';

const kern: readonly Domein[] = ['begrijpend lezen', 'inzichtelijk rekenen'];

/** The delay per domain as a share of 1; undefined where a cell gives no number that can be one. */
function delen({ achterstand }: Leerlingrij): Map<Domein, number | undefined> {
  const cells = domeinen.flatMap((domein) => {
    const cel = achterstand[domein];
    return cel === undefined || cel.lezing.soort === 'leeg' ? [] : [[domein, cel.lezing] as const];
  });
  const numbers = cells.flatMap(([, lezing]) => (lezing.soort === 'getal' ? [lezing.waarde] : []));
  // Percentages without their sign: then no number of the row is a part of 1
  const percent = numbers.some((number) => number > 1) && numbers.every((number) => number <= 0 || number >= 1);
  return new Map(
    cells.map(([domein, lezing]) => {
      if (lezing.soort !== 'getal') return [domein, undefined];
      const share = percent ? lezing.waarde / 100 : lezing.waarde;
      return [domein, share > 1 ? undefined : Math.max(0, share)];
    }),
  );
}

const exact = 1e-9;

/** Holds the delay of a row against the bounds: on enough domains, one of them begrijpend lezen or inzichtelijk rekenen (handboek 10.1 b). */
export function achterstandStand(rij: Leerlingrij, waarden: Waarden): AchterstandStand {
  if (Object.keys(rij.achterstand).length === 0) {
    const general = rij.achterstandAlgemeen;
    return general === undefined ? 'geen-kolom' : general.lezing.soort === 'leeg' && general.citaat === '' ? 'leeg' : 'onduidelijk';
  }
  const shares = delen(rij);
  if (shares.size === 0) return 'leeg';
  const { leerachterstandLwoo: from, leerachterstandPro: to, leerachterstandLwooDomeinen: needed } = waarden;
  const enough = (test: (share: number | undefined) => boolean, all: Iterable<Domein> = shares.keys()): boolean => {
    const found = [...all].filter((domein) => test(shares.get(domein)));
    return found.length >= needed && found.some((domein) => kern.includes(domein));
  };
  const atLeast = (share: number | undefined) => share !== undefined && share > from - exact;
  const within = (share: number | undefined) => atLeast(share) && (share ?? 0) < to - exact;
  const high = [...shares.values()].some((share) => share !== undefined && share > to - exact);
  if (enough(within)) return high ? 'grens' : 'past';
  // What the list does not give, or not clearly, may make up for it
  if (enough((share) => share === undefined || atLeast(share), domeinen)) {
    if (!enough(atLeast)) return 'onduidelijk';
    return enough((share) => share !== undefined && share > to + exact) ? 'te-groot' : 'grens';
  }
  return [...shares.values()].some(atLeast) ? 'te-weinig' : 'geen';
}
