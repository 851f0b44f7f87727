import { readFileSync } from 'node:fs';
import type { App } from '../../../src/app.ts';
import { fixedClock } from '../../../src/clock.ts';
import { shipped } from '../../../src/root.ts';
import { readSettings, type Settings } from '../../../src/settings.ts';
import { volgVernietigingen } from '../../../src/retain/na-herstel.ts';
import type { DossierRecord } from '../../../src/storage/records.ts';
import { lookAtDrive } from '../../../src/watch/drive-round.ts';
import { uitgevoerdBesluit } from '../../decide/besluiten.ts';
import { DrivesGraph } from '../../fakes/drives-graph.ts';
import { Gate } from '../../fakes/gate.ts';
import type { MemoryGraph } from '../../fakes/memory-graph.ts';
import { MemoryAccount } from '../../fakes/memory-storage/index.ts';
import { Host } from './host.ts';

export type School = { id: string; drive: string; naam: string };
export type Sleutel = Pick<DossierRecord, 'schoolId' | 'dossierId'>;
/** Somebody comes in between, right before the service makes the `keer`th call of a name. */
export type Verrassing = { call: string; keer: number; act: () => Promise<void> };

const example = JSON.parse(readFileSync(shipped('local.settings.example.json'), 'utf8')) as { Values: Record<string, string> };
const shippedSettings = readSettings({ ...example.Values, SCHOLEN_BESTAND: 'scholen.voorbeeld.json', RUSTTIJD_SECONDEN: '10' });

/** The shipped example settings with so many schools, each on a library of its own. */
function settingsWith(schools: number, part: Partial<Settings>): Settings {
  const [first] = shippedSettings.scholen;
  if (first === undefined) throw new Error('the example has no school');
  const scholen = Array.from({ length: schools }, (_none, n) => ({
    ...first,
    id: `school-${n}`,
    drive: `drive-${n}`,
    mail: `school-${n}@voorbeeld.example`,
  }));
  return { ...shippedSettings, VERNIETIGEN_GOEDKEURING: 'persoon', ...part, scholen };
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
  /** Every line of the log, and every failure that the host saw. */
  readonly events: string[] = [];
  /** Every call that the service made, in order, where it is kept. */
  trace: string[] | undefined;
  /** What the service wrote beside lists: the id of each file, with its list. */
  readonly eigen = new Map<string, string>();
  gate = new Gate();
  restarts = 0;
  private readonly host = new Host(this);
  private wrong: Gate['wrong'];
  private verrassing: Verrassing | undefined;
  private current: App | undefined;

  constructor(schools: number, settings: Partial<Settings> = {}) {
    this.settings = settingsWith(schools, settings);
  }

  get app(): App {
    if (this.current === undefined) throw new Error('no process was started');
    return this.current;
  }
  get putAside(): number {
    return this.host.putAside;
  }
  get schools(): readonly School[] {
    return this.settings.scholen;
  }
  drive(school: School): MemoryGraph {
    return this.graph.drive(school.drive);
  }
  /** Grows with every change in any store or library. */
  get changes(): number {
    return this.account.changes + this.graph.changes;
  }

  /** Another process of the service on the same storage, with a gate of its own. */
  async proces(gate: Gate): Promise<App> {
    const log: App['log'] = (event, details = {}) => void this.events.push(`${event} ${JSON.stringify(details)}`);
    return { settings: this.settings, clock: this.clock, graph: this.graph.open(gate), storage: await this.account.open(gate), log };
  }

  /** Starts a process in place of the one that ran, as the service starts. */
  async start(): Promise<void> {
    this.gate = new Gate();
    this.gate.trace = this.trace;
    this.current = await this.proces(this.gate);
    await volgVernietigingen(this.current);
    this.arm();
    this.restarts += 1;
  }

  /** From now on, until `gewoon`, also in a process that is started meanwhile: calls go wrong, and somebody comes in between. */
  stoor(wrong: Gate['wrong'], verrassing?: Verrassing): void {
    this.wrong = wrong;
    this.verrassing = verrassing;
    this.arm();
  }
  private arm(): void {
    this.gate.wrong = this.wrong;
    this.gate.before = this.verrassing === undefined ? undefined : (name) => this.between(name);
  }
  private async between(name: string): Promise<void> {
    const { verrassing } = this;
    if (verrassing?.call !== name) return;
    verrassing.keer -= 1;
    if (verrassing.keer > 0) return;
    this.verrassing = undefined;
    this.arm();
    await verrassing.act();
  }

  /** Nothing goes wrong any more; where the process was killed, another is started. */
  async gewoon(): Promise<void> {
    this.stoor(undefined);
    this.gate.spare();
    if (this.gate.dead) await this.start();
  }

  /** The work of the queues of so many seconds. */
  work(seconds = 3600): Promise<void> {
    return this.host.work(seconds);
  }

  /** What was put aside is set going again. */
  hervat(): void {
    this.host.hervat();
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
}
