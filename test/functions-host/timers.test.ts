import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readSchedule } from '../../local/functions-host/schedule.ts';
import type { TimerStatus } from '../../local/functions-host/timer-status.ts';
import { runTimers } from '../../local/functions-host/timers.ts';
import { fixedClock } from '../../src/clock.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const start = '2026-03-02T12:00:00Z';

/** A timer of every night whose runs end when the test says so, on a clock that the test sets. */
function night(moment: string) {
  const clock = fixedClock(moment);
  const stored = new Map<string, TimerStatus>();
  const ends: (() => void)[] = [];
  const begun: string[] = [];
  const running = runTimers(
    [
      {
        name: 'night',
        schedule: readSchedule('0 0 3 * * *', 'test'),
        runOnStartup: false,
        monitored: true,
        run() {
          begun.push(clock.now().toISOString().slice(0, 10));
          return new Promise<void>((resolve) => ends.push(resolve));
        },
      },
    ],
    clock,
    { read: async (name) => stored.get(name), write: async (name, status) => void stored.set(name, status) },
    { held: () => true, term: () => 1, stop: () => Promise.resolve() },
  );
  return {
    clock,
    begun,
    end: () => ends.shift()?.(),
    look: () => vi.advanceTimersByTimeAsync(1000),
    stop: async () => {
      ends.splice(0).forEach((end) => end());
      const stopped = running.stop();
      await vi.advanceTimersByTimeAsync(1000);
      await stopped;
    },
  };
}

test('a night over which the clock jumps while the night before still runs is made up for', async () => {
  const { clock, begun, end, look, stop } = night(start);
  await look();
  clock.set('2026-03-03T12:00:00Z');
  await look();
  clock.set('2026-04-03T12:00:00Z');
  await look();
  expect(begun).toEqual(['2026-03-03']);
  end();
  await look();
  expect(begun).toEqual(['2026-03-03', '2026-04-03']);
  end();
  await look();
  expect(begun).toHaveLength(2);
  await stop();
});

test('a night that passes while the night before still runs is skipped', async () => {
  const { clock, begun, end, look, stop } = night('2026-03-02T02:59:59Z');
  await look();
  clock.set('2026-03-02T03:00:00Z');
  await look();
  expect(begun).toEqual(['2026-03-02']);
  await vi.advanceTimersByTimeAsync(25 * 3_600_000);
  clock.set('2026-03-03T04:00:00Z');
  await look();
  end();
  await look();
  expect(begun).toEqual(['2026-03-02']);
  await stop();
});
