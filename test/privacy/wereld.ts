import type { App } from '../../src/app.ts';
import { openGraph } from '../../src/graph/index.ts';
import { log } from '../../src/log.ts';
import { storageNames } from '../../src/storage/index.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import type { LidRecord } from '../../src/storage/records/commissie.ts';
import { deskundige3, deskundigeGp, pool, secretaris, voorzitter } from '../commissie/leden.ts';
import { Gate } from '../fakes/gate.ts';
import { MemoryAccount } from '../fakes/memory-storage/index.ts';
import type { QueueMessage } from '../fakes/memory-storage/queues.ts';
import { HastyTime } from '../graph/fake-time.ts';
import { accountOf, authority } from '../loket/sign-in.ts';
import { doorSettings } from '../microsoft365/door-settings.ts';
import { withMicrosoft365, type Running } from '../microsoft365/with-microsoft365.ts';
import { laadFuncties, type Functies } from './functies.ts';
import { kanaries } from './kanaries.ts';
import { Netwerk } from './netwerk.ts';
import { Opvang } from './opvang.ts';
import { Zoeker } from './zoeker.ts';

/** So often the host tries a message before it puts it aside. */
const maxTries = 5;

/** The members of the loket, those who sign in with an account of the tests. */
const leden: readonly LidRecord[] = [
  { ...voorzitter, account: accountOf('voorzitter') },
  { ...deskundigeGp, account: accountOf('deskundige') },
  deskundige3,
  secretaris,
  ...pool,
];

/**
 * The whole service in this process: its functions as the host runs them, the Microsoft 365 on this machine over the wire, and storage in memory. All that leaves is
 * caught at the edges.
 */
export class Wereld {
  readonly opvang: Opvang;
  readonly zoeker: Zoeker;
  readonly m365: Running;
  readonly account: MemoryAccount;
  readonly gate: Gate;
  readonly app: App;
  readonly functies: Functies;
  readonly netwerk: Netwerk;
  private readonly stil: () => void;

  private constructor(parts: Pick<Wereld, 'opvang' | 'zoeker' | 'm365' | 'account' | 'gate' | 'app' | 'functies' | 'netwerk'>) {
    this.opvang = parts.opvang;
    this.zoeker = parts.zoeker;
    this.m365 = parts.m365;
    this.account = parts.account;
    this.gate = parts.gate;
    this.app = parts.app;
    this.functies = parts.functies;
    this.netwerk = parts.netwerk;
    this.stil = this.opvang.luister();
  }

  static async start(): Promise<Wereld> {
    const [opvang, zoeker, gate] = [new Opvang(), new Zoeker(kanaries), new Gate()];
    const m365 = await withMicrosoft365({
      schools: ['De Esdoorn', 'De Linde'].map((folder) => ({ site: 'loket', library: 'Scholen', folder })),
    });
    const account = new MemoryAccount(m365.clock);
    vangOpslag(account, opvang);
    const issuer = await authority();
    const settings: App['settings'] = {
      ...doorSettings(m365),
      LOKET_AUTHORITY: issuer,
      RUSTTIJD_SECONDEN: 10,
      GRAPH_EENHEDEN_PER_MINUUT: 6250,
      VERNIETIGEN_GOEDKEURING: 'persoon',
    };
    const netwerk = new Netwerk(opvang, zoeker, { niet: [m365.pageUrl, issuer], bytes: m365.downloadOrigin });
    for (const geheim of [settings.MELDING_GEHEIM, settings.LOKET_GEHEIM, settings.LEERLING_GEHEIM, settings.GRAPH_CLIENT_SECRET ?? ''])
      zoeker.voegToe(geheim, 'geheim van de dienst', { heel: false });
    zoeker.voegToe(new URL(settings.TEAMS_WORKFLOW_URL).pathname, 'adres van de webhook', { heel: false });
    const gelogd: App['log'] = (event, details) => {
      opvang.vang('log', event, details);
      log(event, details);
    };
    const graph = openGraph(settings, { time: new HastyTime(), log: gelogd });
    const app: App = {
      settings,
      clock: m365.clock,
      graph,
      storage: await account.open(gate),
      log: gelogd,
    };
    await app.storage.leden.putMany(leden);
    return new Wereld({ opvang, zoeker, m365, account, gate, app, functies: await laadFuncties(() => app), netwerk });
  }

  async stop(): Promise<void> {
    this.netwerk.stop();
    this.stil();
    await this.m365.end();
  }

  setDay(day: string): void {
    this.m365.clock.set(`${day}T10:00:00Z`);
  }

  /** What a school uploads into its folder; a path with folders makes them. */
  async upload(path: string, bytes: Buffer): Promise<void> {
    const { m365 } = this;
    const { item } = await m365.admin('path', { drive: m365.drive, path: 'De Esdoorn' });
    const target = new URL('/_admin/upload', m365.pageUrl);
    target.search = new URLSearchParams({ drive: m365.drive, item: String(item), path }).toString();
    const headers = { 'content-type': 'application/octet-stream' };
    const answer = await fetch(target, { method: 'PUT', body: new Uint8Array(bytes), headers });
    if (!answer.ok) throw new Error(`uploading: ${answer.status}`);
  }

  /** The dossier of the folder or list that has this in its name, as it stands now. */
  async dossierVan(naam: string): Promise<DossierRecord> {
    for await (const record of this.app.storage.dossiers.list()) if (record.map.includes(naam)) return record;
    throw new Error('no dossier of that name');
  }

  /** What the host writes of a function that throws. */
  faalde(naam: string, error: unknown): void {
    const tekst = error instanceof Error ? `${error.message} ${error.stack ?? ''}` : String(error);
    this.opvang.vang('fout', naam, tekst);
  }

  async tijdklok(naam: string): Promise<void> {
    const run = this.functies.tijdklokken.get(naam);
    if (run === undefined) throw new Error(`no timer ${naam}`);
    try {
      await run();
    } catch (error) {
      this.faalde(naam, error);
    }
  }

  /** Has the function of a queue take something; what it throws is written as the host does. */
  async neem(queue: string, inhoud: unknown): Promise<boolean> {
    try {
      await this.functies.wachtrijen.get(queue)?.(inhoud);
      return true;
    } catch (error) {
      this.faalde(queue, error);
      return false;
    }
  }

  private next(): { queue: string; message: QueueMessage } | undefined {
    let found: { queue: string; message: QueueMessage } | undefined;
    for (const queue of this.functies.wachtrijen.keys())
      for (const message of this.account.queues.queues.get(queue) ?? [])
        if (found === undefined || message.visibleAt < found.message.visibleAt) found = { queue, message };
    return found;
  }

  /** The host: deals with every message that becomes visible within so many seconds; puts aside what fails five times. Gives what failed, by queue. */
  async werk(seconds = 3600): Promise<string[]> {
    const until = this.m365.clock.now().getTime() + seconds * 1000;
    const failed: string[] = [];
    for (let found = this.next(); found !== undefined && found.message.visibleAt <= until; found = this.next()) {
      const { queue, message } = found;
      if (message.visibleAt > this.m365.clock.now().getTime()) this.m365.clock.set(new Date(message.visibleAt));
      message.tries += 1;
      if (await this.neem(queue, JSON.parse(Buffer.from(message.messageText, 'base64').toString()))) {
        this.account.queues.remove(queue, message.messageId);
        continue;
      }
      failed.push(queue);
      message.visibleAt = this.m365.clock.now().getTime() + 30_000;
      if (message.tries < maxTries) continue;
      this.account.queues.remove(queue, message.messageId);
      this.account.queues.add(`${queue}-poison`, message.messageText, this.m365.clock.now(), 0);
    }
    return failed;
  }

  /** Hands over what stands in storage for ever and may hold nothing personal: the record of who did what, and of what was destroyed. */
  vangBlijvend(): void {
    for (const naam of ['Audit', 'Inzage', 'Houden', 'Vernietigrondes', 'Remmen', 'Wisverzoeken'])
      for (const row of this.account.table(naam).find([]))
        this.opvang.vang(naam === 'Audit' || naam === 'Inzage' ? 'audit' : 'bewijs van vernietiging', row);
    for (const naam of this.account.container('ankers').names('')) this.opvang.vang('audit', this.blob('ankers', naam).toString());
    for (const naam of this.account.container('archief').names('vernietigingen/'))
      if (!naam.endsWith('.pdf')) this.opvang.vang('bewijs van vernietiging', this.blob('archief', naam).toString());
  }

  blob(container: string, naam: string): Buffer {
    return this.account.container(container).content(naam) ?? Buffer.alloc(0);
  }

  /** The canaries in what was caught since the last time. */
  gevonden(): string[] {
    this.netwerk.vangSporen();
    return this.opvang.doorzoek(this.zoeker).map(({ kanaal, vondst }) => `${kanaal}: ${vondst.wat} (${vondst.vorm}) in …${vondst.rondom}…`);
  }
}

/** Catches what goes on a queue, and the names under which rows, blobs and leases are kept: they are addresses, and stand in the logs of storage. */
function vangOpslag(account: MemoryAccount, opvang: Opvang): void {
  const add = account.queues.add.bind(account.queues);
  account.queues.add = (queue, text, now, delay) => {
    opvang.vang(queue.endsWith('-poison') ? 'opzij gezet' : 'wachtrij', queue, Buffer.from(text, 'base64').toString(), text);
    add(queue, text, now, delay);
  };
  for (const naam of storageNames.tables) {
    const table = account.table(naam);
    const put = table.put.bind(table);
    table.put = (entity, timestamp) => {
      opvang.vang('sleutel in de opslag', naam, entity.partitionKey, entity.rowKey);
      return put(entity, timestamp);
    };
  }
  for (const naam of storageNames.containers) {
    const container = account.container(naam);
    const put = container.put.bind(container);
    container.put = (name, content, op) => {
      opvang.vang('sleutel in de opslag', naam, name);
      put(name, content, op);
    };
  }
}
