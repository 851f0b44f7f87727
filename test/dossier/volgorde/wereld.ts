import { AsyncLocalStorage } from 'node:async_hooks';
import type { App } from '../../../src/app.ts';
import { fixedClock } from '../../../src/clock.ts';
import { checkAgain } from '../../../src/dossier/check-again.ts';
import { checkDossierStep } from '../../../src/dossier/check-step.ts';
import { readDossier } from '../../../src/dossier/read-step.ts';
import { resumeDossiers } from '../../../src/dossier/resume.ts';
import { settleDossier } from '../../../src/dossier/settle.ts';
import { GraphFault } from '../../../src/graph/fault.ts';
import type { Settings } from '../../../src/settings.ts';
import type { Storage } from '../../../src/storage/index.ts';
import type { DossierRecord } from '../../../src/storage/records.ts';
import { queues, type QueueName } from '../../../src/storage/queues.ts';
import { resumeBerichten, sendBericht } from '../../../src/tell/index.ts';
import { ColumnsBusy } from '../../../src/tell/show-columns.ts';
import { tellDossier } from '../../../src/tell/tell-dossier.ts';
import { orLater } from '../../../src/uitstel.ts';
import { lookAtAllDrives, lookAtDrive } from '../../../src/watch/drive-round.ts';
import { watchHartslag } from '../../../src/watch/hartslag.ts';
import { testSettings } from '../../fakes/app.ts';
import { Killed } from '../../fakes/crash.ts';
import { MemoryAccount } from '../../fakes/memory-storage/index.ts';
import type { QueueMessage } from '../../fakes/memory-storage/queues.ts';
import { Prng } from '../../fakes/prng.ts';
import { Bibliotheek } from './graph.ts';
import { School } from './school.ts';
import { storing, WankelePoort } from './storing.ts';

const steps: Partial<Record<QueueName, (app: App, message: never) => Promise<void>>> = {
  'drive-kijken': lookAtDrive,
  'dossier-rust': settleDossier,
  'dossier-lezen': readDossier,
  'dossier-controleren': checkDossierStep,
  'dossier-melden': tellDossier,
  'bericht-versturen': sendBericht,
};
const timers = { drives: lookAtAllDrives, dossiers: resumeDossiers, berichten: resumeBerichten, hartslag: watchHartslag };
export type Timer = keyof typeof timers;
export const alleTimers = Object.keys(timers) as Timer[];

/** So often the host tries a message before it is put aside, and so long it is away after a try that failed, in seconds. */
const maxTries = 5;
const awaySeconds = 30;

type Waiting = { queue: QueueName; message: QueueMessage };
type Host = { naam: string; gate: WankelePoort; storage: Storage };

const driveId = 'bibliotheek';
export const settings: Settings = testSettings(driveId);

/** Lets others go first, for so many turns. */
async function letGo(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
}

/** A step that waits for the columns of its dossier gets its world from here. */
export const wachten = new AsyncLocalStorage<(ms: number) => Promise<void>>();

/** A partnership with one library, whose service runs on two hosts that may die, and everything that happens there by chance from a seed. */
export class Wereld {
  readonly prng: Prng;
  readonly clock = fixedClock('2026-04-20T08:00:00Z');
  readonly account = new MemoryAccount(this.clock);
  readonly bibliotheek = new Bibliotheek();
  readonly school: School;
  readonly driveId = driveId;
  /** What happened, line by line. */
  readonly verloop: string[] = [];
  /** Errors that no trouble explains. */
  readonly onverklaard: string[] = [];
  /** The messages of the service in whose sending something went wrong. */
  readonly gestoord = new Set<string>();
  rustig = false;
  private readonly hosts: Host[] = [];
  private busy = 0;

  private constructor(seed: number) {
    this.prng = new Prng(seed);
    this.school = new School(this.bibliotheek, this.prng, settings);
  }

  static async begin(seed: number): Promise<Wereld> {
    const wereld = new Wereld(seed);
    for (const naam of ['A', 'B']) wereld.hosts.push(await wereld.start(naam));
    return wereld;
  }

  note(line: string): void {
    this.verloop.push(`${this.clock.now().toISOString().slice(11, 19)} ${line}`);
  }
  forward(seconds: number): void {
    this.clock.set(new Date(this.clock.now().getTime() + seconds * 1000));
  }

  private async start(naam: string): Promise<Host> {
    const bericht = () => current.getStore()?.label ?? '';
    const gate = new WankelePoort({
      before: async (name) => {
        if (this.rustig) return;
        const ticks = this.busy > 1 ? this.prng.pick([0, 0, 2, 5, 20, 100, 500]) : 0;
        await letGo(ticks);
        if (name.startsWith('graph.') && this.prng.percent(1.5)) this.note(`  onder ${bericht()} bij ${name}: ${this.school.act()}`);
      },
      storing: (name) => {
        if (this.rustig) return undefined;
        const wrong = storing(this.prng, name, current.getStore()?.perThousand ?? 0);
        if (wrong !== undefined) {
          this.gestoord.add(bericht());
          this.note(
            `  ${bericht()} op ${naam}, ${name}: ${wrong.wat}${wrong.wat === 'tweemaal' ? '' : ` ${wrong.wanneer} ${wrong.wat === 'fout' && wrong.error instanceof GraphFault ? `${wrong.error.kind} ${wrong.error.status}` : ''}`}`,
          );
        }
        return wrong;
      },
    });
    const storage = await this.account.open(gate);
    gate.open = true;
    return { naam, gate, storage };
  }

  /** The service on a host, for one piece of work. */
  private appOn({ gate, storage }: Host, bericht: string): App {
    const lag = () => !this.rustig && this.prng.percent(10);
    const graph = this.bibliotheek.door(gate, bericht, () => this.clock.now(), lag);
    return { settings, clock: this.clock, graph, storage, log: () => {} };
  }

  /** Storage as it is, past all trouble, to look at. */
  async look(): Promise<Storage> {
    const gate = new WankelePoort({ before: async () => {}, storing: () => undefined });
    return this.account.open(gate);
  }

  /** Does a piece of work on a host, which is started anew where it died. Gives what it threw. */
  private async run(label: string, work: (app: App) => Promise<unknown>): Promise<Error | undefined> {
    const at = this.rustig ? 0 : this.prng.below(this.hosts.length);
    let host = this.hosts[at]!;
    if (host.gate.dead) {
      host = await this.start(host.naam);
      this.hosts[at] = host;
    }
    const app = this.appOn(host, label);
    const perThousand = this.prng.pick([0, 0, 5, 20, 60]);
    this.busy += 1;
    try {
      await current.run({ label, perThousand }, () =>
        wachten.run(
          (ms) => this.waitFor(ms),
          () => work(app),
        ),
      );
      return undefined;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const known = error instanceof Killed || error instanceof GraphFault || error instanceof ColumnsBusy || error.name === 'RestError';
      // The columns may be held for as long as the lease of a host that died just before lasts
      if (!known || (this.rustig && !(error instanceof ColumnsBusy))) this.onverklaard.push(`${label}: ${error.stack ?? error.message}`);
      return error;
    } finally {
      this.busy -= 1;
    }
  }

  /** Waiting within a step: the others go on, and a little time goes by. */
  private async waitFor(ms: number): Promise<void> {
    await letGo(200);
    this.clock.set(new Date(this.clock.now().getTime() + ms));
  }

  /** All messages on the queues. */
  waiting(): Waiting[] {
    return [...this.account.queues.queues].flatMap(([queue, messages]) =>
      messages.map((message) => ({ queue: queue as QueueName, message })),
    );
  }
  visible(): Waiting[] {
    const now = this.clock.now().getTime();
    return this.waiting().filter(({ message }) => message.visibleAt <= now);
  }

  /** Asks for a look at the library, as a notification of Microsoft 365 does. */
  async notify(): Promise<void> {
    const storage = await this.look();
    await storage.send('drive-kijken', { driveId, sinds: this.clock.now().toISOString(), poging: 0 });
  }

  /** Gives a message to a host. One that fails comes back, five times; one that is done may come back too. */
  async deliver({ queue, message }: Waiting): Promise<void> {
    const step = steps[queue];
    const given = queues[queue].parse(JSON.parse(Buffer.from(message.messageText, 'base64').toString()));
    const label = `${queue} ${Object.entries(given)
      .map(([key, value]) => (key === 'schoolId' || key === 'driveId' ? '' : String(value)))
      .join(' ')}`.trim();
    this.note(`${label} (poging ${message.tries + 1})`);
    message.visibleAt = Infinity;
    const error = await this.run(label, async (app) => {
      if (step === undefined) throw new Error(`nobody does ${queue}`);
      await (queue === 'bericht-versturen'
        ? step(app, given as never)
        : orLater(app, queue, given as never, () => step(app, given as never)));
    });
    const { queues: data } = this.account;
    if (error === undefined) {
      if (this.rustig || !this.prng.percent(15)) return data.remove(queue, message.messageId);
      this.note(`  ${label}: komt nog eens`);
      message.visibleAt = this.clock.now().getTime() + this.prng.pick([0, 0, awaySeconds, 600]) * 1000;
      return;
    }
    this.note(`  ${label}: ${error.name} ${error.message.slice(0, 120)}`);
    message.tries += 1;
    message.visibleAt = this.clock.now().getTime() + awaySeconds * 1000;
    if (message.tries < maxTries) return;
    this.note(`  ${label}: opzij gelegd`);
    data.remove(queue, message.messageId);
  }

  /** Somebody of the loket has a dossier checked again. */
  async checkedAgain(): Promise<void> {
    const storage = await this.look();
    const records: DossierRecord[] = [];
    for await (const record of storage.dossiers.list()) records.push(record);
    if (records.length === 0) return;
    const { schoolId, dossierId } = this.prng.pick(records);
    this.note(`loket laat ${dossierId} opnieuw controleren`);
    await this.run(`opnieuw ${dossierId}`, (app) => checkAgain(app, { schoolId, dossierId }));
  }

  async timer(name: Timer): Promise<void> {
    this.note(`tijdklok ${name}`);
    const error = await this.run(`tijdklok ${name}`, timers[name]);
    if (error !== undefined) this.note(`  tijdklok ${name}: ${error.message.slice(0, 120)}`);
  }
}

/** Which piece of work a call belongs to, and how much trouble it has. */
const current = new AsyncLocalStorage<{ label: string; perThousand: number }>();
