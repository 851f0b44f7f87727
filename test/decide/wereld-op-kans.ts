import { RestError } from '@azure/data-tables';
import type { App } from '../../src/app.ts';
import { fixedClock } from '../../src/clock.ts';
import { executeBesluit } from '../../src/decide/index.ts';
import { GraphFault } from '../../src/graph/fault.ts';
import type { Graph } from '../../src/graph/types.ts';
import type { Message, QueueName } from '../../src/storage/queues.ts';
import { sendBericht } from '../../src/tell/index.ts';
import { loket as leden } from '../commissie/leden.ts';
import { Gate, type Wrong } from '../fakes/gate.ts';
import { MemoryAccount } from '../fakes/memory-storage/index.ts';
import { Prng } from '../fakes/prng.ts';
import { testSettings } from '../fakes/app.ts';
import { MemoryGraph } from '../fakes/memory-graph.ts';
import type { Test } from './dossier.ts';

type Waiting = { queue: QueueName; message: Message<QueueName>; due: number; tries: number };
/** Work of one host: a message, a press on a button or a timer. */
type Task = { name: string; gate: Gate; done: boolean; cards: string[]; /** Calls until it falls asleep for a while. */ awake: number };

const settled = () => new Promise<void>((resolve) => void setImmediate(resolve));
const maxTries = 5;

/** What Microsoft 365 or storage says in place of an answer. Asked again after a write whose answer was lost, storage tells that somebody wrote. */
function wrongOf(name: string, after: boolean): Wrong {
  if (name.startsWith('graph.'))
    return { error: new GraphFault('onbereikbaar', { status: 0, operation: name, next: 'Probeer het later opnieuw.' }), after };
  const statusCode = !after ? 503 : name.endsWith('.insert') ? 409 : name.endsWith('.replace') ? 412 : 503;
  return { error: new RestError(`lost: ${name}`, { statusCode }), after };
}

/**
 * Storage, Microsoft 365, queues and people under one chance: every call of every host waits until it is its turn, so that whatever runs beside something else is woven into it call by call,
 * and the same for the same seed. `schedule` tells what was done, for who looks into a seed that failed.
 */
export class WereldOpKans {
  readonly chance: Prng;
  readonly schedule: string[] = [];
  readonly waiting: Waiting[] = [];
  readonly failures = new Set<string>();
  /** Cards that Teams posted for work that broke off before it was noted, or of which the answer was lost; by their content. */
  readonly lostCards: string[] = [];
  readonly account: MemoryAccount;
  readonly leaseClock = fixedClock('2026-05-12T10:00:00Z');
  /** The app as nobody's host: everything answers. */
  readonly app: Test;
  private readonly parked: { task: Task; name: string; go: () => void }[] = [];
  private readonly running: Task[] = [];
  private calm = false;
  private started = 0;

  private constructor(seed: number, app: Test, account: MemoryAccount, clock: WereldOpKans['leaseClock']) {
    this.chance = new Prng(seed);
    this.account = account;
    this.leaseClock = clock;
    this.app = app;
  }

  static async open(seed: number): Promise<WereldOpKans> {
    const clock = fixedClock('2026-05-12T10:00:00Z');
    const account = new MemoryAccount(clock);
    const storage = await account.open(new Gate());
    // All of its own, and no name that differs from run to run: the same seed is the same schedule
    const settings = { ...testSettings('drive'), SWV_CODE: 'KANS', MAILS_PER_UUR: 10_000 };
    const graph = new MemoryGraph();
    const app: Test = {
      settings,
      clock: fixedClock('2026-05-12T10:00:00Z'),
      graph,
      storage,
      log: () => {},
      sent: [],
      driveId: 'drive',
      events: [],
    };
    const wereld = new WereldOpKans(seed, app, account, clock);
    app.storage = { ...storage, send: async (queue, message, delay = 0) => wereld.put(queue, message, delay) };
    for (const lid of leden) await storage.leden.put(lid);
    return wereld;
  }

  private note(text: string): void {
    this.schedule.push(text);
  }
  private put(queue: QueueName, message: Message<QueueName>, delay: number): void {
    this.waiting.push({ queue, message, due: this.now + delay * 1000, tries: 0 });
  }
  private get now(): number {
    return this.app.clock.now().getTime();
  }

  /** A host of its own, through which what happens may go wrong. */
  private async host(task: Task): Promise<App> {
    const { gate } = task;
    const storage = await this.account.open(gate);
    gate.before = (name) => (this.calm ? Promise.resolve() : new Promise((go) => void this.parked.push({ task, name, go })));
    this.doom(task);
    const { graph } = this.app;
    const door = new Proxy(graph, {
      get: (target, property) => {
        const name = String(property) as keyof Graph;
        if (name === 'crowdedSeconds') return () => 0;
        return async (...args: unknown[]) => {
          let happened = false;
          const effect = async () => {
            const answer = await (target[name] as (...all: unknown[]) => Promise<unknown>).apply(target, args);
            happened = true;
            return answer;
          };
          const posts = name === 'postCard' ? [JSON.stringify(args[0])] : [];
          try {
            const answer = await gate.cross(`graph.${name}`, effect);
            task.cards.push(...posts);
            return answer;
          } catch (error) {
            if (happened) this.lostCards.push(...posts);
            throw error;
          }
        };
      },
    });
    const send: App['storage']['send'] = (queue, message, delay = 0) => gate.cross('send', () => this.put(queue, message, delay));
    return { ...this.app, graph: door, storage: { ...storage, send } };
  }

  private doom({ gate, name }: Task): void {
    if (this.calm) return;
    const kind = this.chance.below(10);
    const at = 1 + this.chance.below(this.chance.percent(50) ? 12 : 60);
    const after = this.chance.percent(60);
    if (kind < 3) gate.kill(at, after ? 'after' : 'before');
    else if (kind < 6) {
      let left = at;
      gate.wrong = (call) => {
        left -= 1;
        if (left !== 0) return undefined;
        this.note(`${name}: ${call} goes wrong ${after ? 'after' : 'before'} its effect`);
        return wrongOf(call, after);
      };
    }
  }

  /** Begins work; what becomes of it is known when it is done. */
  begin(what: string, act: (app: App) => Promise<unknown>, failed: (error: unknown) => void = () => {}): void {
    this.started += 1;
    const task: Task = {
      name: `${this.started} ${what}`,
      gate: new Gate(),
      done: false,
      cards: [],
      awake: this.chance.percent(20) ? this.chance.below(60) : Infinity,
    };
    this.running.push(task);
    this.note(`begins ${task.name}`);
    const run = async () => {
      try {
        const answer = await act(await this.host(task));
        this.note(`done ${task.name} ${answer === undefined ? '' : JSON.stringify(answer).slice(0, 120)}`);
      } catch (error) {
        this.note(`fails ${task.name}: ${String(error).slice(0, 160)}`);
        if (this.calm) this.failures.add(`${what}: ${String(error).slice(0, 300)}`);
        this.lostCards.push(...task.cards);
        failed(error);
      } finally {
        task.done = true;
      }
    };
    void run();
  }

  /** Delivers one of the messages that wait; perhaps it stays there and is delivered again. */
  deliver(at = this.chance.below(this.waiting.length)): void {
    const found = this.waiting[at];
    if (found === undefined || found.due > this.now) return;
    const twice = !this.calm && this.chance.percent(25);
    if (!twice) this.waiting.splice(at, 1);
    const { queue, message } = found;
    const id = (message as { besluitId?: string; sleutel?: string }).besluitId ?? (message as { sleutel?: string }).sleutel ?? '';
    const step = queue === 'besluit-uitvoeren' ? executeBesluit : sendBericht;
    this.begin(
      `${queue} ${id.slice(0, 60)}${twice ? ' (stays)' : ''}`,
      (app) => step(app, message as never),
      () => {
        const tries = found.tries + 1;
        if (tries < maxTries && !twice) this.waiting.push({ ...found, tries });
      },
    );
  }

  /** Lets one call of what runs go on; where all sleep mostly none, unless they are to wake. */
  async step(wake = false): Promise<void> {
    await settled();
    // A host that sleeps, as one does whose machine has no time for it, mostly lets the others go first
    const awake = this.parked.filter(({ task }) => task.awake > 0);
    const from = wake || this.chance.below(1000) < 2 ? this.parked : awake;
    if (from.length > 0) {
      const one = this.chance.pick(from);
      this.parked.splice(this.parked.indexOf(one), 1);
      one.task.awake = one.task.awake > 0 ? one.task.awake - 1 : Infinity;
      this.note(`  ${one.task.name.split(' ')[0]} ${one.name}`);
      one.go();
    }
    await settled();
    for (let at = this.running.length - 1; at >= 0; at -= 1) if (this.running[at]?.done === true) this.running.splice(at, 1);
  }

  get busy(): number {
    return this.running.length;
  }

  /** Whether time may jump: not while a mail or a card is under way, of which one call takes no minutes. */
  get mayPass(): boolean {
    return this.running.every(({ name }) => !name.includes('bericht-versturen'));
  }

  /** Time goes on. Who is at work holds its lease; who died loses it. */
  pass(seconds: number): void {
    this.app.clock.set(new Date(this.now + seconds * 1000));
    if (this.running.length === 0) this.leaseClock.set(new Date(this.leaseClock.now().getTime() + Math.max(seconds, 31) * 1000));
  }

  /** From here nothing goes wrong any more, and one after another. */
  async rest(timers: ((app: App) => Promise<unknown>)[]): Promise<void> {
    for (let turns = 0; this.busy > 0; turns += 1) {
      if (turns > 20_000) throw new Error(`work does not end: ${this.running.map(({ name }) => name).join(', ')}`);
      await this.step(true);
    }
    this.calm = true;
    this.failures.clear();
    this.note('calm');
    for (let round = 0, quiet = 0; quiet < 2; round += 1) {
      if (round > 60)
        throw new Error(
          `the queues do not come to rest: ${[...this.failures].join('\n')}${this.waiting.map((one) => JSON.stringify(one)).join('\n')}`,
        );
      this.pass(1800);
      for (const timer of timers) await timer(this.app);
      const mayStart = () => this.waiting.findIndex(({ due }) => due <= this.now);
      quiet = this.waiting.length === 0 ? quiet + 1 : 0;
      for (let at = mayStart(); at >= 0; at = mayStart()) {
        this.deliver(at);
        while (this.busy > 0) await this.step(true);
      }
    }
  }
}
