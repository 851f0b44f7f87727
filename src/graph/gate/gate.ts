import type { Time } from '../../clock.ts';
import type { Lane } from '../operation.ts';
import type { Priority } from '../priority.ts';
import { rateLimitOf, retryAfterOf } from './headers.ts';
import { patienceMs, type LaneLimits } from './lanes.ts';
import type { Ledger } from './ledger.ts';

/** There is no turn within the time that a call may wait; `retryAfter` is in seconds. */
export class NoTurn extends Error {
  override name = 'NoTurn';
  readonly retryAfter: number;
  constructor(retryAfter: number) {
    super(`no turn within ${retryAfter} seconds`);
    this.retryAfter = retryAfter;
  }
}

type Waiting = { units: number; priority: Priority; since: number; deadline: number; go: () => void; refuse: (error: unknown) => void };

/** What was drawn and not spent within so long is dropped, so that it is not spent on top of what flows in later. */
const poolMs = 10_000;

/**
 * The gate of one lane: lets calls through as long as there are units for them, urgent ones first, and none while Microsoft 365 said to wait.
 * What it said in one answer holds for every call of the process, and through the ledger for the other instances.
 */
export class Gate {
  private readonly lane: Lane;
  private readonly limits: LaneLimits;
  private readonly ledger: Ledger;
  private readonly time: Time;
  private readonly waiting: Record<Priority, Waiting[]> = { dringend: [], opruimen: [] };
  private running = 0;
  private unitsRunning = 0;
  private pool = { units: 0, from: 0, until: 0 };
  private stride = 1;
  private pausedUntil = 0;
  /** What Graph said is left until a moment. */
  private ceiling: { units: number; until: number } | undefined;
  private turning = false;
  private sleeping: { who: Waiting; wake: AbortController } | undefined;

  constructor(lane: Lane, limits: LaneLimits, ledger: Ledger, time: Time) {
    this.lane = lane;
    this.limits = limits;
    this.ledger = ledger;
    this.time = time;
  }

  /** Waits for a turn; call what it returns when the call is over. Throws NoTurn where there is none in time. */
  async enter(units: number, priority: Priority): Promise<() => void> {
    await new Promise<void>((go, refuse) => {
      const since = this.time.now();
      this.waiting[priority].push({ units, priority, since, deadline: since + patienceMs[priority], go, refuse });
      if (priority === 'dringend' && this.sleeping?.who.priority === 'opruimen') this.sleeping.wake.abort();
      void this.turn();
    });
    return () => {
      this.running -= 1;
      this.unitsRunning -= units;
      void this.turn();
    };
  }

  /**
   * How many milliseconds a call that came now would wait, as far as can be told: as long as the one whose turn is next has waited, or as the
   * pause lasts. It shows what the other instances use too.
   */
  crowdedMs(): number {
    const now = this.time.now();
    const [next] = this.waiting.dringend;
    return Math.max(0, this.pausedUntil - now, next === undefined ? 0 : now - next.since);
  }

  /** Takes note of what an answer says of waiting. A 429 or 503 that does not say how long counts for `otherwise` seconds. */
  async heard(status: number, headers: Headers, otherwise: number): Promise<void> {
    const now = this.time.now();
    const limit = rateLimitOf(headers);
    if (limit !== undefined) {
      // What is under way may not be counted yet.
      this.ceiling = { units: limit.remaining - this.unitsRunning, until: now + limit.resetSeconds * 1000 };
    }
    if (status !== 429 && status !== 503) return;
    const until = now + (retryAfterOf(headers, now) ?? otherwise) * 1000;
    if (until <= Math.max(now, this.pausedUntil)) return;
    this.pausedUntil = until;
    await this.ledger.pause(this.lane, this.limits.bucket, until);
  }

  /** Whose turn it is. Clean-up that urgent work kept from its turn all the time does not wait for ever. */
  private first(): Waiting | undefined {
    const now = this.time.now();
    for (let [late] = this.waiting.opruimen; late !== undefined && late.deadline < now; [late] = this.waiting.opruimen) {
      this.leave(late);
      late.refuse(new NoTurn(Math.ceil(patienceMs.opruimen / 1000)));
    }
    return this.waiting.dringend[0] ?? this.waiting.opruimen[0];
  }

  private leave(who: Waiting): void {
    const queue = this.waiting[who.priority];
    queue.splice(queue.indexOf(who), 1);
  }

  /** Lets go whoever may, one after the other; one at a time is at it. */
  private async turn(): Promise<void> {
    if (this.turning) return;
    this.turning = true;
    for (let who = this.first(); who !== undefined && this.running < this.limits.concurrent; who = this.first()) {
      const wait = await this.waitFor(who).catch((error: unknown) => ({ error }));
      if (typeof wait === 'object') {
        this.leave(who);
        who.refuse(wait.error);
      } else if (wait > 0) await this.sleep(who, wait);
      else if (who === this.first()) this.letGo(who);
    }
    this.turning = false;
  }

  private letGo(who: Waiting): void {
    this.leave(who);
    this.pool.units -= who.units;
    if (this.ceiling !== undefined) this.ceiling.units -= who.units;
    this.running += 1;
    this.unitsRunning += who.units;
    who.go();
  }

  /** Refuses whoever cannot wait as long as is known to be needed; the others sleep until then, or until someone more urgent comes. */
  private async sleep(who: Waiting, wait: number): Promise<void> {
    const now = this.time.now();
    if (now + wait > who.deadline) {
      this.leave(who);
      who.refuse(new NoTurn(Math.ceil(wait / 1000)));
      return;
    }
    const wake = new AbortController();
    this.sleeping = { who, wake };
    await this.time.wait(wait, wake.signal);
    this.sleeping = undefined;
  }

  /** 0 where there are units for this call now, else how many milliseconds to wait. */
  private async waitFor({ units, priority }: Waiting): Promise<number> {
    const now = this.time.now();
    if (this.pausedUntil > now) return this.pausedUntil - now;
    if (units === 0) return 0;
    if (this.ceiling !== undefined && this.ceiling.until <= now) this.ceiling = undefined;
    // Near the limit what is left is for those whom somebody waits for.
    if (this.ceiling !== undefined && (this.ceiling.units < units || priority === 'opruimen')) return this.ceiling.until - now;
    if (this.pool.until <= now) this.pool.units = 0;
    if (this.pool.units >= units) return Math.max(0, this.pool.from - now);
    // Calls that follow each other draw ever more at once, so that not each of them asks the storage.
    this.stride = this.pool.until <= now ? 1 : Math.min(this.stride * 2, this.limits.chunk);
    const missing = units - this.pool.units;
    const wanted = [...this.waiting.dringend].reduce((sum, other) => sum + other.units, 0) - this.pool.units;
    const atMost = priority === 'opruimen' ? missing : Math.max(missing, Math.min(this.limits.chunk, Math.max(wanted, this.stride)));
    const { granted, waitMs } = await this.ledger.draw(this.lane, this.limits.bucket, { atLeast: missing, atMost, priority });
    if (granted === 0) return waitMs;
    const from = this.time.now() + waitMs;
    this.pool = { units: this.pool.units + granted, from, until: from + poolMs };
    return waitMs;
  }
}
