import { setImmediate as settled } from 'node:timers/promises';
import type { Time } from '../../src/clock.ts';

type Sleeper = { at: number; wake: () => void };

/** Time that stands still until `advance`; `waits` lists in milliseconds what was asked to wait. */
export class FakeTime implements Time {
  readonly waits: number[] = [];
  private readonly sleepers: Sleeper[] = [];
  private moment: number;

  constructor(moment = '2026-03-02T09:00:00Z') {
    this.moment = Date.parse(moment);
  }
  now(): number {
    return this.moment;
  }
  wait(ms: number, signal?: AbortSignal): Promise<void> {
    this.waits.push(ms);
    return new Promise((resolve) => {
      const sleeper: Sleeper = { at: this.moment + ms, wake: resolve };
      this.sleepers.push(sleeper);
      signal?.addEventListener('abort', () => {
        this.sleepers.splice(this.sleepers.indexOf(sleeper), 1);
        resolve();
      });
    });
  }
  timeout(): AbortSignal {
    return new AbortController().signal;
  }

  /** Lets time pass, waking whoever is due in order, and everything that follows from it. */
  async advance(ms: number): Promise<void> {
    const until = this.moment + ms;
    await settled();
    for (let next = this.due(until); next !== undefined; next = this.due(until)) {
      this.moment = Math.max(this.moment, next.at);
      this.sleepers.splice(this.sleepers.indexOf(next), 1);
      next.wake();
      await settled();
    }
    this.moment = until;
    await settled();
  }

  private due(until: number): Sleeper | undefined {
    return this.sleepers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
  }
}

/** Time in which every wait is over at once, and has passed. */
export class HastyTime extends FakeTime {
  override async wait(ms: number): Promise<void> {
    const over = super.wait(ms);
    await this.advance(ms);
    await over;
  }
}
