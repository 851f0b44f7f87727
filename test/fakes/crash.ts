/** Thrown in place of an answer, as if the process had been killed there. */
export class Killed extends Error {
  override name = 'Killed';
}

/** Counts the calls that cross the doors, and dies at the chosen one: before the call is made, or after it was made but before its answer. */
export class Fuse {
  calls = 0;
  private readonly at: number;
  private readonly when: 'before' | 'after';
  constructor(at: number, when: 'before' | 'after') {
    this.at = at;
    this.when = when;
  }
  async cross<T>(call: () => Promise<T>): Promise<T> {
    this.calls += 1;
    const now = this.calls;
    if (now >= this.at && (this.when === 'before' || now > this.at)) throw new Killed(`before call ${now}`);
    const answer = await call();
    if (now === this.at) throw new Killed(`after call ${now}`);
    return answer;
  }
}

const listings = new Set<string | symbol>(['list', 'readable', 'rows', 'changed', 'marks']);

/** A door whose every asynchronous method crosses the fuse; listings cross it once, at their start. */
export function withFuse<T extends object>(door: T, fuse: Fuse): T {
  return new Proxy(door, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target);
      if (typeof value === 'function') {
        return (...args: unknown[]) => {
          if (listings.has(property)) return (value as (...a: unknown[]) => unknown).apply(target, args);
          const call = value as (...a: unknown[]) => unknown;
          if (property === 'underLease') return call.apply(target, args);
          return fuse.cross(async () => call.apply(target, args));
        };
      }
      return typeof value === 'object' && value !== null ? withFuse(value, fuse) : value;
    },
  });
}
