import { readFileSync } from 'node:fs';
import type { App } from '../../../src/app.ts';
import { fixedClock } from '../../../src/clock.ts';
import { lookAt } from '../../../src/dossier/blik.ts';
import { shipped } from '../../../src/root.ts';
import { readSettings, type Settings } from '../../../src/settings.ts';
import { handleDue } from '../../../src/retain/due.ts';
import { volgVernietigingen } from '../../../src/retain/na-herstel.ts';
import { queues, type Message, type QueueName } from '../../../src/storage/queues.ts';
import type { DossierRecord } from '../../../src/storage/records.ts';
import { lookAtDrive } from '../../../src/watch/drive-round.ts';
import { uitgevoerdBesluit } from '../../decide/besluiten.ts';
import { DrivesGraph } from '../../fakes/drives-graph.ts';
import { Gate } from '../../fakes/gate.ts';
import { Killed } from '../../fakes/crash.ts';
import type { MemoryGraph } from '../../fakes/memory-graph.ts';
import { MemoryAccount } from '../../fakes/memory-storage/index.ts';
import type { QueueMessage } from '../../fakes/memory-storage/queues.ts';

export type School = { id: string; drive: string; naam: string };
type Sleutel = Pick<DossierRecord, 'schoolId' | 'dossierId'>;

/** So often the host tries a message before it is put aside. */
const maxTries = 5;
const example = JSON.parse(readFileSync(shipped('local.settings.example.json'), 'utf8')) as { Values: Record<string, string> };

/** The shipped example settings with so many schools, each on a library of its own. */
function settingsWith(schools: number, part: Partial<Settings>): Settings {
  const settings = readSettings({ ...example.Values, SCHOLEN_BESTAND: 'scholen.voorbeeld.json', RUSTTIJD_SECONDEN: '10' });
  const [first] = settings.scholen;
  if (first === undefined) throw new Error('the example has no school');
  const scholen = Array.from({ length: schools }, (_none, n) => ({
    ...first,
    id: `school-${n}`,
    drive: `drive-${n}`,
    mail: `school-${n}@voorbeeld.example`,
  }));
  return { ...settings, VERNIETIGEN_GOEDKEURING: 'persoon', ...part, scholen };
}

/**
 * A partnership in memory: its libraries and its storage account, which outlive the processes of the service, and the process that runs. All of the service that keeps and
 * destroys is the product's own; reading, deciding and sending are done as if they had been.
 */
export class Wereld {
  readonly clock = fixedClock('2025-01-01T08:00:00Z');
  readonly graph = new DrivesGraph();
  readonly account = new MemoryAccount(this.clock);
  readonly settings: Settings;
  readonly events: string[] = [];
  gate = new Gate();
  /** Set on the gate of every process. */
  wrong: Gate['wrong'];
  /** Done once, right before the next call of that name. */
  before: { call: string; act: () => Promise<void> } | undefined;
  restarts = 0;
  putAside = 0;
  private current: App | undefined;

  constructor(schools: number, settings: Partial<Settings> = {}) {
    this.settings = settingsWith(schools, settings);
  }

  get app(): App {
    if (this.current === undefined) throw new Error('no process was started');
    return this.current;
  }

  /** Another process of the service on the same storage, with a gate of its own. */
  async proces(gate: Gate): Promise<App> {
    const log = (event: string) => void this.events.push(event);
    return { settings: this.settings, clock: this.clock, graph: this.graph.open(gate), storage: await this.account.open(gate), log };
  }

  /** Starts a process in place of the one that ran, as the service starts. */
  async start(): Promise<void> {
    this.gate = new Gate();
    this.current = await this.proces(this.gate);
    await volgVernietigingen(this.current);
    this.gate.wrong = this.wrong;
    this.gate.before = async (name) => {
      const { before } = this;
      if (before?.call !== name) return;
      this.before = undefined;
      await before.act();
    };
    this.restarts += 1;
  }

  pass(seconds: number): void {
    this.clock.set(new Date(this.clock.now().getTime() + seconds * 1000));
  }

  drive(school: School): MemoryGraph {
    return this.graph.drive(school.drive);
  }

  get schools(): readonly School[] {
    return this.settings.scholen;
  }

  async record({ schoolId, dossierId }: Sleutel): Promise<DossierRecord | undefined> {
    return (await this.app.storage.dossiers.get(schoolId, dossierId))?.record;
  }

  async look(school: School): Promise<void> {
    await lookAtDrive(this.app, { driveId: school.drive, sinds: this.clock.now().toISOString(), poging: 2 });
  }

  /** As if a dossier was decided and the decision carried out: the besluit, its letter in the library, its number. Gives the id of the letter. */
  async decide(school: School, { schoolId, dossierId }: Sleutel): Promise<string> {
    const besluit = uitgevoerdBesluit({ dossierId, schoolId, driveId: school.drive });
    await this.app.storage.besluiten.put(besluit);
    await this.app.storage.dossiers.change(schoolId, dossierId, (found) =>
      found === undefined ? undefined : { ...found, status: 'toegekend', besluitId: besluit.besluitId },
    );
    return this.drive(school).put(`De Esdoorn/Beschikkingen/${dossierId}.pdf`, `beschikking ${dossierId}`);
  }

  /** As if a dossier that came to rest was read and reported on: texts and report, made from it. */
  private async read({ schoolId, dossierId, versie }: Message<'dossier-rust'>): Promise<void> {
    const found = await this.record({ schoolId, dossierId });
    if (found === undefined || found.versie !== versie || found.vernietigdOp !== undefined || found.geslotenOp !== undefined) return;
    const blik = await lookAt(this.app.graph, found.driveId, dossierId);
    if (blik === undefined) return;
    for (const file of blik.files) await this.app.storage.afgeleid.write(`${dossierId}/tekst-${file.id}.json`, '"Leerling"');
    await this.app.storage.afgeleid.write(`${dossierId}/rapport-${versie}.json`, '{}');
    await this.app.storage.dossiers.change(schoolId, dossierId, (now) =>
      now?.versie === versie ? { ...now, gelezenBlik: blik.mark, leerling: 'Leerling A', gemeldVersie: versie } : undefined,
    );
  }

  private async handle(queue: QueueName, message: unknown): Promise<void> {
    if (queue === 'dossier-vervallen') return handleDue(this.app, queues['dossier-vervallen'].parse(message));
    if (queue === 'dossier-rust') return this.read(queues['dossier-rust'].parse(message));
  }

  private next(): { queue: QueueName; message: QueueMessage } | undefined {
    let found: { queue: QueueName; message: QueueMessage } | undefined;
    for (const queue of ['dossier-vervallen', 'dossier-rust'] as const)
      for (const message of this.account.queues.queues.get(queue) ?? [])
        if (found === undefined || message.visibleAt < found.message.visibleAt) found = { queue, message };
    return found;
  }

  /**
   * The host: deals with every message, as it becomes visible within so many seconds. One that fails comes back and is put aside after five times; a process that was killed
   * is started anew. Mail and cards are as if sent.
   */
  async work(seconds = 3600): Promise<void> {
    const until = this.clock.now().getTime() + seconds * 1000;
    for (const name of ['bericht-versturen', 'drive-kijken', 'besluit-uitvoeren']) this.account.queues.queues.get(name)?.splice(0);
    for (;;) {
      const found = this.next();
      if (found === undefined || found.message.visibleAt > until) break;
      const { queue, message } = found;
      if (message.visibleAt > this.clock.now().getTime()) this.clock.set(new Date(message.visibleAt));
      message.tries += 1;
      try {
        await this.handle(queue, JSON.parse(Buffer.from(message.messageText, 'base64').toString()));
        this.account.queues.remove(queue, message.messageId);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        // Whatever it is, the host tries again; the invariants say whether it came right
        this.events.push(`${queue} ${error.name}`);
        message.visibleAt = this.clock.now().getTime() + 30_000;
        if (error instanceof Killed) await this.start();
        if (message.tries >= maxTries) {
          this.account.queues.remove(queue, message.messageId);
          this.account.queues.add(`${queue}-poison`, message.messageText, this.clock.now(), 0);
          this.putAside += 1;
        }
      }
    }
    for (const name of ['bericht-versturen', 'drive-kijken', 'besluit-uitvoeren']) this.account.queues.queues.get(name)?.splice(0);
  }
}
