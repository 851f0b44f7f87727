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
  private killAt: number | undefined;
  private when: 'before' | 'after' = 'before';

  /** Kills at the call of this number, counted from now. */
  kill(at: number, when: 'before' | 'after'): void {
    this.killAt = this.calls + at;
    this.when = when;
  }

  async cross<T>(name: string, effect: () => T | Promise<T>): Promise<T> {
    if (this.dead) throw new Killed(`dead: ${name}`);
    await this.before?.(name);
    this.calls += 1;
    const isLast = this.calls === this.killAt;
    if (isLast && this.when === 'before') this.die(name);
    this.trace?.push(name);
    const wrong = this.wrong?.(name);
    if (wrong?.after === false) throw wrong.error;
    const answered = await Promise.resolve()
      .then(effect)
      .then(
        (answer) => () => answer,
        (error: unknown) => () => {
          throw error;
        },
      );
    if (isLast) this.die(name);
    const answer = answered();
    if (wrong !== undefined) throw wrong.error;
    return answer;
  }

  private die(name: string): never {
    this.dead = true;
    throw new Killed(`killed at call ${this.calls}: ${name}`);
  }
}
