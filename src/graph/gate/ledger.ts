import type { Time } from '../../clock.ts';
import type { Lane } from '../operation.ts';
import { draw, pausedAt, type Ask, type Bucket, type Level } from './bucket.ts';

/**
 * Where it is kept how much of each lane was spent. `change` reads the level of a lane, lets `next` say what it becomes (undefined: as it was)
 * and keeps that, with nobody in between.
 */
export type Levels = { change(lane: Lane, next: (level: Level | undefined) => Level | undefined): Promise<void> };

/** Levels of this process alone: for command lines and tests. */
export function ownLevels(): Levels {
  const levels = new Map<Lane, Level>();
  return {
    change(lane, next) {
      const level = next(levels.get(lane));
      if (level !== undefined) levels.set(lane, level);
      return Promise.resolve();
    },
  };
}

/** Draws from the level that all instances share. */
export class Ledger {
  private readonly levels: Levels;
  private readonly time: Time;
  constructor(levels: Levels, time: Time) {
    this.levels = levels;
    this.time = time;
  }

  /** Units, and after how many milliseconds they are there; or 0, and after how many to ask again. */
  async draw(lane: Lane, bucket: Bucket, ask: Ask): Promise<{ granted: number; waitMs: number }> {
    let outcome = { granted: 0, waitMs: 0 };
    await this.levels.change(lane, (level) => {
      const drawn = draw(level, bucket, ask, this.time.now());
      outcome = { granted: drawn.granted, waitMs: drawn.waitMs };
      return drawn.level;
    });
    return outcome;
  }

  /** Tells all instances to wait. */
  pause(lane: Lane, bucket: Bucket, until: number): Promise<void> {
    return this.levels.change(lane, (level) => pausedAt(level, bucket, until, this.time.now()));
  }
}
