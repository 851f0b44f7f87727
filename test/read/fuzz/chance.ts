/** Chance that can be had again: the same seed gives the same numbers on every machine (xorshift, 32 bits). */
export type Chance = {
  /** A whole number from 0 up to, but not, `below`. */
  below(below: number): number;
  /** One of these; fails on an empty list. */
  pick<T>(from: readonly T[]): T;
  /** Random bytes. */
  bytes(size: number): Buffer;
};

export function chanceFrom(seed: number): Chance {
  // Spread small seeds, so that 1 and 2 have nothing in common; the state is never 0
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
  const below = (limit: number): number => Math.floor((next() / 0x1_0000_0000) * limit);
  return {
    below,
    pick(from) {
      const one = from[below(from.length)];
      if (one === undefined) throw new RangeError('nothing to pick from');
      return one;
    },
    bytes: (size) => Buffer.from(Array.from({ length: size }, () => below(256))),
  };
}
