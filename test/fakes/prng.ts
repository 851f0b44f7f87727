/** Numbers that look random and are the same for the same seed, on every machine (mulberry32). */
export class Prng {
  private state: number;
  constructor(seed: number) {
    this.state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  }
  /** At least 0, below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
  /** A whole number below `below`. */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }
  /** True in so many of a hundred times. */
  percent(chance: number): boolean {
    return this.next() * 100 < chance;
  }
  /** One of several; throws where there is none. */
  pick<T>(from: readonly T[]): T {
    const found = from[this.below(from.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  }
}
