import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inject } from 'vitest';
import type { App } from '../../../src/app.ts';
import { fixedClock } from '../../../src/clock.ts';
import { settleDossier } from '../../../src/dossier/settle.ts';
import { openGraph } from '../../../src/graph/index.ts';
import type { Graph } from '../../../src/graph/types.ts';
import type { Storage } from '../../../src/storage/index.ts';
import type { QueueName } from '../../../src/storage/queues.ts';
import type { DossierRecord } from '../../../src/storage/records.ts';
import { sendBericht } from '../../../src/tell/index.ts';
import { lookAtDrive } from '../../../src/watch/drive-round.ts';
import { takeNotification } from '../../../src/watch/notifications.ts';
import { keepSubscriptions } from '../../../src/watch/subscriptions.ts';
import { testSettings, type Sent } from '../../fakes/app.ts';
import { storageFor } from '../../fakes/storage.ts';
import { HastyTime } from '../../graph/fake-time.ts';
import { withMicrosoft365, type Running } from '../../microsoft365/with-microsoft365.ts';

type Waiting = Sent & { at: number };

type Handler = (app: App, message: never) => Promise<unknown>;

// What reads and checks is loaded by who needs it: most cases end before it.
const handlers: Partial<Record<QueueName, () => Handler | Promise<Handler>>> = {
  'drive-kijken': () => lookAtDrive,
  'abonnementen-verlengen': () => keepSubscriptions,
  'dossier-rust': () => settleDossier,
  'dossier-lezen': async () => (await import('../../../src/dossier/read-step.ts')).readDossier,
  'dossier-controleren': async () => (await import('../../../src/dossier/check-step.ts')).checkDossierStep,
  'dossier-melden': async () => (await import('../../../src/tell/tell-dossier.ts')).tellDossier,
  'bericht-versturen': () => sendBericht,
  'besluit-uitvoeren': async () => (await import('../../../src/decide/execute-besluit.ts')).executeBesluit,
  'rechten-nalopen': async () => (await import('../../../src/rechten/ronde.ts')).stepRechten,
  'dossier-vervallen': async () => (await import('../../../src/retain/due.ts')).handleDue,
};

/** Does what one message asks. */
export async function handle(app: App, { queue, message }: Pick<Sent, 'queue' | 'message'>): Promise<void> {
  await (
    await handlers[queue]?.()
  )?.(app, message as never);
}

/** The real service on Azurite and on the Microsoft 365 of this machine; time passes only as the test and the delays of queues say. */
export type CaseApp = App & {
  m365: Running;
  clock: ReturnType<typeof fixedClock>;
  /** Time for the door to Graph, in which waits are over at once; `waits` lists them. */
  time: HastyTime;
  /** What stands on the queues. */
  sent: Waiting[];
  events: { event: string; fields: object }[];
  drives: string[];
  /** The address at which notifications come in, and the bodies that came. */
  heard: string[];
  /** Puts a file at a path of a drive (the first one); returns its id. */
  put(path: string, content: string | Buffer, drive?: string): Promise<string>;
  idAt(path: string, drive?: string): Promise<string>;
  knobs(knobs: object): Promise<void>;
  /** A look by the timer at a drive. */
  look(drive?: string): Promise<void>;
  /** Works off the queues with these names (all by default) until nothing is due within so many seconds. */
  drain(options?: { queues?: QueueName[]; seconds?: number }): Promise<number>;
  dossiers(): Promise<DossierRecord[]>;
  /** The cards that the channel of the loket got, as text. */
  cards(): Promise<string[]>;
  end(): Promise<void>;
};

let opened: Promise<Storage> | undefined;
let count = 0;

/** A library with the folders of schools; by default one with two. */
export type Libraries = { library: string; schools: string[] }[];

/** Starts the service and its Microsoft 365 with these libraries of schools. */
export async function caseApp(
  now = '2026-04-20T10:00:00Z',
  libraries: Libraries = [{ library: 'Scholen', schools: ['De Esdoorn', 'Het Baken'] }],
): Promise<CaseApp> {
  count += 1;
  const mark = `${process.pid}-${crypto.randomUUID().slice(0, 8)}`;
  const clock = fixedClock(now);
  const driveOf = (library: string) => `b!${mark}-${library.toLowerCase()}`;
  const folders = libraries.flatMap(({ library, schools }) =>
    schools.map((folder) => ({ site: `site${count}`, library, folder, drive: driveOf(library) })),
  );
  const m365 = await withMicrosoft365({ schools: folders, clock });
  const heard: string[] = [];
  const listener = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const token = new URL(request.url ?? '/', 'http://localhost').searchParams.get('validationToken');
      void takeNotification(app, token, body).then(({ status, text }) => {
        response.writeHead(status, text === undefined ? {} : { 'content-type': 'text/plain' }).end(text);
        if (token === null) heard.push(body);
      });
    });
  });
  await new Promise<void>((resolve) => void listener.listen(0, '127.0.0.1', resolve));
  const base = testSettings('');
  const [example] = base.scholen;
  if (example === undefined) throw new Error('an example of a school is needed');
  const settings = {
    ...base,
    GRAPH_URL: m365.graphUrl,
    GRAPH_AUTHORITY: m365.authority,
    GRAPH_TENANT_ID: m365.app.tenantId,
    GRAPH_CLIENT_ID: m365.app.clientId,
    GRAPH_CLIENT_SECRET: m365.app.clientSecret,
    GRAPH_DOWNLOAD_HOSTS: new URL(m365.downloadOrigin).host,
    TEAMS_WORKFLOW_URL: m365.workflowUrl,
    MELDING_URL: `http://127.0.0.1:${(listener.address() as AddressInfo).port}/api/graph/notifications`,
    LOKET_POSTBUS: 'loket@swv.example',
    SWV_CODE: `C${mark.slice(-8).toUpperCase()}`,
    scholen: folders.map(({ folder, drive }, index) => ({
      ...example,
      id: `school-${index}-${mark}`,
      naam: folder,
      drive,
      pad: folder,
      mail: `zc${index}@school.example`,
    })),
  };
  const azurite = inject('azurite') as string | undefined;
  const storage = await (azurite === undefined ? storageFor() : (opened ??= storageFor(azurite)));
  const sent: Waiting[] = [];
  const send: Storage['send'] = async (queue, message, delay = 0) =>
    void sent.push({ queue, message, delay, at: clock.now().getTime() + delay * 1000 } as Waiting);
  const events: CaseApp['events'] = [];
  const time = new HastyTime();
  const log = (event: string, fields: object = {}) => void events.push({ event, fields });
  const graph: Graph = openGraph(settings, { time, log });
  const first = folders[0]?.drive ?? '';
  const app: CaseApp = {
    settings,
    clock,
    graph,
    storage: { ...storage, send },
    log,
    m365,
    time,
    sent,
    events,
    heard,
    drives: [...new Set(folders.map(({ drive }) => drive))],
    async put(path, content, drive = first) {
      const { item: root } = await m365.admin('path', { drive, path: '' });
      const url = `${m365.pageUrl}/_admin/upload?${new URLSearchParams({ drive, item: String(root), path }).toString()}`;
      const response = await fetch(url, { method: 'PUT', body: typeof content === 'string' ? content : new Uint8Array(content) });
      if (!response.ok) throw new Error(await response.text());
      return ((await response.json()) as { item: string }).item;
    },
    idAt: async (path, drive = first) => String((await m365.admin('path', { drive, path }))['item']),
    knobs: async (knobs) => void (await m365.admin('knobs', knobs)),
    look: (driveId = first) => lookAtDrive(app, { driveId, sinds: clock.now().toISOString(), poging: 2 }),
    async drain({ queues, seconds = 3600 } = {}) {
      const until = clock.now().getTime() + seconds * 1000;
      for (let done = 0; ; done += 1) {
        const due = sent.filter(({ queue, at }) => at <= until && (queues?.includes(queue) ?? true)).sort((a, b) => a.at - b.at)[0];
        if (due === undefined) return done;
        if (done > 500) throw new Error('the queues do not come to rest');
        sent.splice(sent.indexOf(due), 1);
        if (due.at > clock.now().getTime()) clock.set(new Date(due.at));
        await handle(app, due);
      }
    },
    async dossiers() {
      const found: DossierRecord[] = [];
      for (const { id } of app.settings.scholen) for await (const record of storage.dossiers.list(id)) found.push(record);
      return found;
    },
    cards: async () => (await m365.view<object[]>('cards')).map((card) => JSON.stringify(card)),
    async end() {
      await m365.end();
      await new Promise((resolve) => listener.close(resolve));
    },
  };
  return app;
}
