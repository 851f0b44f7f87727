import { Killed } from './crash.ts';

/** What goes wrong with one call: the error, and whether it comes after the effect (the answer got lost) instead of before it. */
export type Wrong = { error: Error; after: boolean };

/**
 * Every call of a process to storage and Microsoft 365 goes through its gate, one by one counted. The process is killed at a chosen call, before or after its effect; from
 * then on nothing of it gets through. `wrong` makes single calls fail.
 */
export class Gate {
  calls = 0;
  dead = false;
  /** What was asked, call by call, where it is kept. */
  trace: string[] | undefined;
  wrong: ((name: string) => Wrong | undefined) | undefined;
  /** Done before each call, by somebody else. */
  before: ((name: string) => Promise<void>) | undefined;
  private doom: { name: string | undefined; left: number; when: 'before' | 'after' } | undefined;

  /** Kills at the call of this number, counted from now; with a name, among the calls of that name. */
  kill(at: number, when: 'before' | 'after', name?: string): void {
    this.doom = { name, left: at, when };
  }
  /** Takes back what `kill` asked for. */
  spare(): void {
    this.doom = undefined;
  }

  async cross<T>(name: string, effect: () => T | Promise<T>): Promise<T> {
    if (this.dead) throw new Killed(`dead: ${name}`);
    if (this.before !== undefined) await this.before(name);
    this.calls += 1;
    const doomed = this.doomed(name);
    if (doomed === 'before') this.die(name);
    this.trace?.push(name);
    const wrong = this.wrong?.(name);
    if (wrong?.after === false) throw wrong.error;
    try {
      const answer = await effect();
      if (wrong !== undefined) throw wrong.error;
      if (doomed === undefined) return answer;
    } catch (error) {
      if (doomed === undefined) throw error;
    }
    return this.die(name);
  }

  private doomed(name: string): 'before' | 'after' | undefined {
    const { doom } = this;
    if (doom === undefined || (doom.name ?? name) !== name) return undefined;
    doom.left -= 1;
    return doom.left === 0 ? doom.when : undefined;
  }

  private die(name: string): never {
    this.dead = true;
    throw new Killed(`killed at call ${this.calls}: ${name}`);
  }
}
