/**
 * Keeps what was made for a while, in memory alone, the last used longest: at most `bytes` together, each at most `ms` old. What is being made is made
 * once for all who ask for it; what fails is not kept.
 */
export class Geheugen<T> {
  private readonly kept = new Map<string, { value: T; size: number; at: number }>();
  private readonly making = new Map<string, Promise<T>>();
  private readonly bounds: { bytes: number; ms: number };
  private total = 0;

  constructor(bounds: { bytes: number; ms: number }) {
    this.bounds = bounds;
  }

  private drop(key: string): void {
    this.total -= this.kept.get(key)?.size ?? 0;
    this.kept.delete(key);
  }

  /** What is kept under a key, or is made now; `sizeOf` says in bytes what it takes, undefined where it must not be kept. */
  get(key: string, now: Date, make: () => Promise<T>, sizeOf: (value: T) => number | undefined): Promise<T> {
    const at = now.getTime();
    for (const [one, { at: then }] of this.kept) if (Math.abs(at - then) > this.bounds.ms) this.drop(one);
    const found = this.kept.get(key);
    if (found !== undefined) {
      this.kept.delete(key);
      this.kept.set(key, found);
      return Promise.resolve(found.value);
    }
    const made =
      this.making.get(key) ??
      make()
        .then((value) => {
          const size = sizeOf(value);
          if (size !== undefined && size <= this.bounds.bytes) this.keep(key, { value, size, at });
          return value;
        })
        .finally(() => this.making.delete(key));
    this.making.set(key, made);
    return made;
  }

  private keep(key: string, entry: { value: T; size: number; at: number }): void {
    this.drop(key);
    this.kept.set(key, entry);
    this.total += entry.size;
    // Also where nobody asks for anything any more
    setTimeout(() => this.kept.get(key) === entry && this.drop(key), this.bounds.ms).unref();
    for (const oldest of this.kept.keys()) {
      if (this.total <= this.bounds.bytes) return;
      this.drop(oldest);
    }
  }
}
