import { readFileSync } from 'node:fs';
import { RestError } from '@azure/storage-blob';
import type { App } from '../../../src/app.ts';
import { fixedClock } from '../../../src/clock.ts';
import { lookAt } from '../../../src/dossier/blik.ts';
import { kenmerkOf } from '../../../src/dossier/kenmerk.ts';
import { GraphFault, type FaultKind } from '../../../src/graph/fault.ts';
import { handleDue } from '../../../src/retain/due.ts';
import { shipped } from '../../../src/root.ts';
import { readSettings, type Settings } from '../../../src/settings.ts';
import { queues } from '../../../src/storage/queues.ts';
import type { DossierRecord } from '../../../src/storage/records.ts';
import { orLater } from '../../../src/uitstel.ts';
import { uitgevoerdBesluit } from '../../decide/besluiten.ts';
import { DrivesGraph } from '../../fakes/drives-graph.ts';
import { Gate } from '../../fakes/gate.ts';
import { MemoryAccount } from '../../fakes/memory-storage/index.ts';

/** The days of every dossier here. */
export const dagen = { upload: '2026-04-20T10:00:00.000Z', aankondiging: '2026-10-06', verval: '2026-10-20' } as const;
/** Of one to which more was uploaded later. */
export const later = { upload: '2026-06-20T10:00:00.000Z', aankondiging: '2026-12-06', verval: '2026-12-20' } as const;
const example = JSON.parse(readFileSync(shipped('local.settings.example.json'), 'utf8')) as { Values: Record<string, string> };
const scholenAantal = 100;
/** So often the host tries a message before it is put aside. */
const maxTries = 5;
type Logregel = { event: string; details: Record<string, unknown> };

function settings(): Settings {
  const read = readSettings({ ...example.Values, SCHOLEN_BESTAND: 'scholen.voorbeeld.json' });
  const [first] = read.scholen;
  if (first === undefined) throw new Error('the example has no school');
  const scholen = Array.from({ length: scholenAantal }, (_none, n) => ({ ...first, id: `school-${n}`, drive: `drive-${n}` }));
  return { ...read, VERNIETIGEN_GOEDKEURING: 'automatisch', VERNIETIGEN_REM_AANTAL: 100_000, VERNIETIGEN_REM_PROCENT: 100, scholen };
}

/** A partnership of which every dossier falls due on the same day, to poison some of it. */
export class Bedorven {
  readonly clock = fixedClock(dagen.upload);
  readonly graph = new DrivesGraph();
  readonly account = new MemoryAccount(this.clock);
  readonly logs: Logregel[] = [];
  readonly opzij: string[] = [];
  readonly dossiers: DossierRecord[] = [];
  readonly app: App;
  /** What all calls of the process go through; set anew where it was killed. */
  gate = new Gate();
  private readonly gaaf = new Map<string, unknown>();
  private readonly geweigerd = new Map<string, FaultKind>();

  private constructor(app: Pick<App, 'settings' | 'graph' | 'storage'>) {
    this.app = { ...app, clock: this.clock, log: (event, details = {}) => void this.logs.push({ event, details }) };
  }

  /**
   * So many dossiers, each with a file where `bestanden`; stood down for `dag`, as of what was announced on `aangezegdOp`. To all but each `elke`th more was uploaded since, so that
   * they are not due yet.
   */
  static async met(
    count: number,
    { dag, aangezegdOp, bestanden, elke = 1 }: { dag: string; aangezegdOp?: string; bestanden: boolean; elke?: number },
  ) {
    const made = new Bedorven({ settings: settings() } as App);
    const { app, graph, account, gate } = made;
    Object.assign(app, { graph: graph.open(gate), storage: await account.open(gate) });
    for (const { drive } of app.settings.scholen) made.refuseIn(drive);
    for (let n = 0; n < count; n += 1) made.dossiers.push(await made.dossier(n, n % elke === 0 ? dagen : later, bestanden, aangezegdOp));
    for (const [schoolId, records] of Map.groupBy(made.dossiers, (record) => record.schoolId)) {
      await app.storage.dossiers.putMany(records);
      await app.storage.termijnen.putMany(
        records.map(({ dossierId, driveId }) => ({
          vervaltOp: dag,
          schoolId,
          dossierId,
          ...(aangezegdOp === undefined ? {} : { driveId }),
        })),
      );
    }
    await app.storage.besluiten.putMany(
      made.dossiers.map(({ dossierId, schoolId, driveId }) => uitgevoerdBesluit({ dossierId, schoolId, driveId })),
    );
    made.clock.set(`${dag}T03:00:00Z`);
    return made;
  }

  private async dossier(
    n: number,
    { upload, verval }: typeof dagen | typeof later,
    bestanden: boolean,
    aangezegdOp: string | undefined,
  ): Promise<DossierRecord> {
    const { id: schoolId = '', drive: driveId = '' } = this.app.settings.scholen[n % scholenAantal] ?? {};
    const drive = this.graph.drive(driveId);
    const map = `Leerling ${n}`;
    if (bestanden) drive.put(`De Esdoorn/Aanvragen/${map}/een.pdf`, map);
    const dossierId = bestanden ? drive.folder(`De Esdoorn/Aanvragen/${map}`) : `map-${n}`;
    if (bestanden) await this.app.storage.afgeleid.write(`${dossierId}/tekst.json`, '"Leerling"');
    return {
      schoolId,
      dossierId,
      driveId,
      kenmerk: kenmerkOf(driveId, dossierId),
      map,
      status: 'toegekend',
      ontvangenOp: dagen.upload,
      laatsteUpload: upload,
      gewijzigdOp: upload,
      versie: 1,
      besluitId: `b-${dossierId}`,
      vervaltOp: verval,
      gelezenBlik: bestanden ? ((await lookAt(drive, driveId, dossierId))?.mark ?? '') : 'geen',
      ...(aangezegdOp === undefined ? {} : { aangezegdOp }),
    };
  }

  private refuseIn(driveId: string): void {
    const drive = this.graph.drive(driveId);
    const destroy = drive.permanentDelete.bind(drive);
    drive.permanentDelete = async (id, itemId, eTag) => {
      const kind = this.geweigerd.get(itemId);
      if (kind !== undefined) throw new GraphFault(kind, { status: 0, operation: 'vernietigen', next: '' });
      return destroy(id, itemId, eTag);
    };
  }

  /** Another process of the service, on the same storage. */
  async proces(): Promise<App> {
    return { ...this.app, graph: this.graph.open(this.gate), storage: await this.account.open(this.gate) };
  }

  at(n: number): DossierRecord {
    const found = this.dossiers[n];
    if (found === undefined) throw new Error(`no dossier ${n}`);
    return found;
  }
  bestand(n: number): string {
    return this.graph.drive(this.at(n).driveId).idAt(`De Esdoorn/Aanvragen/Leerling ${n}/een.pdf`);
  }
  /** Microsoft 365 refuses to destroy the file of a dossier. */
  weiger(n: number, kind: FaultKind): void {
    this.geweigerd.set(this.bestand(n), kind);
  }
  /** Storage refuses to take away what was made from a dossier. */
  weigerBlob(n: number): void {
    const container = this.account.container('afgeleid');
    const remove = container.delete.bind(container);
    const path = `${this.at(n).dossierId}/tekst.json`;
    container.delete = (name) => {
      if (name === path) throw new RestError('kept by a policy', { statusCode: 409 });
      remove(name);
    };
  }
  /** Puts something else where the record of a row stood. */
  bederf(table: string, partitionKey: string, rowKey: string, json: string): void {
    const data = this.account.table(table);
    this.gaaf.set(`${table} ${partitionKey} ${rowKey}`, data.row(partitionKey, rowKey)?.['json']);
    data.put({ ...data.row(partitionKey, rowKey), partitionKey, rowKey, json }, this.clock.now().toISOString());
  }
  /** Puts back what stood in a row before it was poisoned. */
  herstel(table: string, partitionKey: string, rowKey: string): void {
    this.bederf(table, partitionKey, rowKey, String(this.gaaf.get(`${table} ${partitionKey} ${rowKey}`)));
  }
  pass(seconds: number): void {
    this.clock.set(new Date(this.clock.now().getTime() + seconds * 1000));
  }
  bederfDossier(n: number, change: (record: DossierRecord) => object | string): void {
    const record = this.at(n);
    const now = change(record);
    this.bederf('Dossiers', record.schoolId, record.dossierId, typeof now === 'string' ? now : JSON.stringify(now));
  }

  /** The host: what is visible now is dealt with, tried five times and then put aside. */
  async werk(): Promise<void> {
    const queue = this.account.queues.queues.get('dossier-vervallen') ?? [];
    for (;;) {
      const now = this.clock.now().getTime();
      const later = queue.filter(({ visibleAt }) => visibleAt > now);
      const due = queue.filter(({ visibleAt }) => visibleAt <= now);
      queue.splice(0, queue.length, ...later);
      if (due.length === 0) return;
      for (const { messageText } of due) await this.een(Buffer.from(messageText, 'base64').toString());
    }
  }
  private async een(json: string): Promise<void> {
    const message = queues['dossier-vervallen'].safeParse(JSON.parse(json));
    for (let tries = 0; tries < maxTries && message.success; tries += 1) {
      try {
        await orLater(this.app, 'dossier-vervallen', message.data, () => handleDue(this.app, message.data));
        return;
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        this.logs.push({ event: `failed ${error.name}`, details: {} });
      }
    }
    this.opzij.push(json);
  }

  standen(): Promise<Map<string, number>> {
    return this.tel('Vernietigplannen', ({ stand }) => String(stand));
  }
  async tel(table: string, of: (row: Record<string, unknown>) => string): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    for (const row of this.account.table(table).find([])) found.set(of(row), (found.get(of(row)) ?? 0) + 1);
    return found;
  }
  /** What the loket was told of a dossier that something is the matter with it: the texts of its cards. */
  async gemeld(n: number): Promise<string[]> {
    const { dossierId } = this.at(n);
    const found: string[] = [];
    for await (const { sleutel, inhoud } of this.app.storage.berichten.list(dossierId))
      if (sleutel.startsWith('geblokkeerd-')) found.push((await this.app.storage.afgeleid.read(inhoud))?.toString() ?? '');
    return found;
  }
}
