import type { Clock } from '../../src/clock.ts';
import { createPause } from './backoff.ts';
import { describe } from './invoke.ts';
import { writeLog } from './log.ts';
import type { TypedData } from './rpc.ts';
import type { Schedule } from './schedule.ts';
import type { Singleton } from './singleton.ts';
import type { TimerStatus, TimerStatuses } from './timer-status.ts';

export type Timer = { name: string; schedule: Schedule; runOnStartup: boolean; monitored: boolean; run(data: TypedData): Promise<unknown> };

/** Later than this after its moment, a timer is past due, in milliseconds. */
const lateAfter = 5000;

type State = { term: number; status: TimerStatus; startup: boolean; running: boolean };

/** What a function gets as its timer. */
export const timerData = (status: TimerStatus, isPastDue: boolean): TypedData => ({
  json: JSON.stringify({ Schedule: { AdjustForDST: true }, ScheduleStatus: status, IsPastDue: isPastDue }),
});

const statusFrom = (schedule: Schedule, last: Date, now: Date): TimerStatus => ({
  Last: last.toISOString(),
  Next: schedule.after(now).toISOString(),
  LastUpdated: now.toISOString(),
});
const never = new Date(0);

async function begin(timer: Timer, statuses: TimerStatuses, now: Date, before: State | undefined, term: number): Promise<State> {
  const stored = timer.monitored ? await statuses.read(timer.name) : before?.status;
  const fresh = statusFrom(timer.schedule, never, now);
  // A stored moment further ahead than the schedule gives: the schedule or the clock has changed.
  const usable = stored !== undefined && stored.Next <= fresh.Next;
  const status = usable ? stored : stored === undefined ? fresh : { ...fresh, Last: stored.Last };
  if (timer.monitored && !usable) await statuses.write(timer.name, status);
  return { term, status, startup: before === undefined && timer.runOnStartup, running: false };
}

/**
 * Runs timers when the given clock says so, looking twice a second, on the host that holds the lock. A moment that passed while no host
 * ran, or over which the clock jumped, is made up for once, past due. A timer never runs beside itself; a moment that passes while it runs is skipped.
 */
export function runTimers(timers: Timer[], clock: Clock, statuses: TimerStatuses, lock: Singleton): { stop(): Promise<void> } {
  const states = new Map<string, State>();
  const running = new Set<Promise<void>>();
  const pause = createPause();
  const ending = new AbortController();

  const fire = async (timer: Timer, state: State, isPastDue: boolean, due: Date, now: Date): Promise<void> => {
    state.running = true;
    const began = performance.now();
    try {
      await timer.run(timerData(state.status, isPastDue));
    } catch (error) {
      writeLog('error', timer.name, `failed; next at its next moment: ${describe(error)}`);
    }
    // Moments over which the clock jumped meanwhile are still to come
    const ended = new Date(now.getTime() + performance.now() - began);
    state.status = statusFrom(timer.schedule, due, ended);
    if (timer.monitored) await statuses.write(timer.name, state.status);
    state.running = false;
  };
  const look = async (timer: Timer): Promise<void> => {
    const before = states.get(timer.name);
    if (before?.running === true) return;
    const now = clock.now();
    const state = before?.term === lock.term() ? before : await begin(timer, statuses, now, before, lock.term());
    states.set(timer.name, state);
    const next = new Date(state.status.Next);
    const due = now >= next;
    if (!due && !state.startup) {
      // The clock was set back: do not wait for a moment that belongs to another time
      const nearest = timer.schedule.after(now);
      if (nearest < next) state.status = { ...state.status, Next: nearest.toISOString() };
      return;
    }
    state.startup = false;
    const job = fire(timer, state, due && now.getTime() - next.getTime() > lateAfter, due ? next : now, now)
      .catch((error: unknown) => {
        // The status could not be written: it is read again, and the timer made up for
        writeLog('warning', timer.name, `its status was not written: ${describe(error)}`);
        state.term = -1;
        state.running = false;
      })
      .then(() => void running.delete(job));
    running.add(job);
  };
  const loop = async () => {
    while (!ending.signal.aborted) {
      if (lock.held()) {
        for (const timer of timers) {
          await look(timer).catch((error: unknown) => writeLog('warning', timer.name, `its status cannot be read: ${describe(error)}`));
        }
      }
      await pause.wait(500);
    }
    await Promise.all(running);
  };
  const done = loop();
  return {
    stop() {
      ending.abort();
      pause.cut();
      return done;
    },
  };
}
