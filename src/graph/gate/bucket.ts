import type { Priority } from '../priority.ts';

/**
 * How much may be spent: `capacity` at once, and then `perMinute`. In any minute that is at most the two together. `perDay` bounds a day in UTC.
 */
export type Bucket = { capacity: number; perMinute: number; perDay?: number | undefined };

/** How full a bucket is: so many units at a moment (milliseconds), what was spent on that day, and until when Microsoft 365 said to wait. */
export type Level = { units: number; at: number; day: string; spent: number; pausedUntil?: number | undefined };

/** What clean-up leaves for urgent work: half of what may be spent at once, and a fifth of a day. */
const leave = { capacity: 0.5, day: 0.2 } as const;

/** A level that lies further ahead than this was written by a clock that is wrong; it is taken for now. */
const skewMs = 5_000;
const dayMs = 86_400_000;

const dayOf = (now: number) => new Date(now).toISOString().slice(0, 10);

/** The level at a moment, with what flowed in since. A bucket that nobody drew from is full. */
export function levelAt(level: Level | undefined, bucket: Bucket, now: number): Level {
  const day = dayOf(now);
  if (level === undefined) return { units: bucket.capacity, at: now, day, spent: 0 };
  const ahead = level.at - now;
  const at = ahead > skewMs ? now : Math.max(level.at, now);
  const units = Math.min(bucket.capacity, level.units + (Math.max(0, -ahead) / 60_000) * bucket.perMinute);
  const paused = level.pausedUntil !== undefined && level.pausedUntil > now ? { pausedUntil: level.pausedUntil } : {};
  return { units, at, day, spent: level.day === day ? level.spent : 0, ...paused };
}

/** What is asked of a bucket: at least so many units, at most so many. */
export type Ask = { atLeast: number; atMost: number; priority: Priority };

/** What came of it: units that are there after so many milliseconds, and the new level; or none, and after how long to ask again. */
export type Drawn = { granted: number; waitMs: number; level: Level } | { granted: 0; waitMs: number; level?: undefined };

/** How far ahead units are promised, and how soon clean-up asks again at most often, in milliseconds. */
const promisedMs = 30_000;
const askAgainMs = 1_000;

/**
 * Draws units. Where there are too few, urgent work is promised those that flow in next, so that whoever asks first goes first, in whichever
 * instance; clean-up draws only from what stands above its floor, and asks again.
 */
export function draw(before: Level | undefined, bucket: Bucket, ask: Ask, now: number): Drawn {
  const level = levelAt(before, bucket, now);
  if (level.pausedUntil !== undefined) return { granted: 0, waitMs: level.pausedUntil - now };
  const quiet = ask.priority === 'opruimen';
  const day = bucket.perDay === undefined ? Infinity : bucket.perDay * (quiet ? 1 - leave.day : 1) - level.spent;
  if (ask.atLeast > day) return { granted: 0, waitMs: dayMs - (now % dayMs) };
  const floor = quiet ? bucket.capacity * leave.capacity : 0;
  // One that costs more than may ever be spent at once waits for all that there is, and leaves a debt.
  const atLeast = Math.min(ask.atLeast, bucket.capacity - floor);
  const free = level.units - floor;
  const short = free + 1e-9 < atLeast;
  const waitMs = short ? Math.ceil(((atLeast - free) * 60_000) / bucket.perMinute - 1e-6) : 0;
  if (short && quiet) return { granted: 0, waitMs: Math.max(waitMs, askAgainMs) };
  if (waitMs > promisedMs) return { granted: 0, waitMs: Math.max(waitMs - promisedMs, askAgainMs) };
  const granted = short ? ask.atLeast : Math.max(ask.atLeast, Math.min(Math.floor(free), ask.atMost, Math.floor(day)));
  return { granted, waitMs, level: { ...level, units: level.units - granted, spent: level.spent + granted } };
}

/** The level with a pause until a moment; an earlier pause that lasts longer stands. */
export const pausedAt = (before: Level | undefined, bucket: Bucket, until: number, now: number): Level => {
  const level = levelAt(before, bucket, now);
  return { ...level, pausedUntil: Math.max(level.pausedUntil ?? 0, until) };
};
