import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pageHandler, type Listeners } from './admin/server.ts';
import { readCertificate } from './certificate.ts';
import { allDrives, makeDrives } from './drive/drives.ts';
import { scanDrive } from './drive/scan.ts';
import { emptyBin } from './drive/write.ts';
import { graphHandler } from './graph/server.ts';
import { startServer } from './http.ts';
import { KnobBoard } from './knobs.ts';
import { Delivery } from './notify/deliver.ts';
import { defaultApp, defaultPort, type AppRegistration, type Microsoft365Options } from './options.ts';
import { Store } from './store.ts';
import { keptSecret, type Tenant } from './tenant.ts';
import { transferHandler } from './transfer.ts';

export type { Microsoft365Options, Sample, SchoolFolder } from './options.ts';

/** Microsoft 365 on this machine, as those who use it must know it. */
export type Microsoft365 = {
  /** Origin of Graph, without `/v1.0`. */
  graphUrl: string;
  /** Origin of the authority for msal-node; add `/<tenantId>`, and name its host in `knownAuthorities`. */
  authority: string;
  app: AppRegistration;
  /** Origin that gives and takes the bytes of files. */
  downloadOrigin: string;
  workflowUrl: string;
  /** The page for people; admin calls are `POST <pageUrl>/_admin/<name>`. */
  pageUrl: string;
  /** PEM file of the certificate, for NODE_EXTRA_CA_CERTS of who calls Graph here. */
  caFile: string;
  drives: { id: string; site: string; library: string }[];
  /** Looks at the files on disk now; otherwise that happens by itself, twice a second. */
  scan(): void;
  /** Ends it; what is on its way to a subscriber is waited for. */
  close(): Promise<void>;
};

const binDays = 93;

/** Starts Microsoft 365 on this machine; everything of an earlier start in the same folder is there again. */
export async function startMicrosoft365(options: Microsoft365Options): Promise<Microsoft365> {
  const folder = resolve(options.folder);
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, 'onderweg'), { recursive: true, force: true });
  const store = new Store(join(folder, 'administratie.sqlite'));
  const certificate = await readCertificate(join(folder, 'certificaat'));
  const listeners: Listeners = new Set();
  const refresh = coalesced(() => listeners.forEach((listener) => listener.write('data: veranderd\n\n')));
  const tenant: Tenant = {
    folder,
    options,
    app: options.app ?? defaultApp,
    store,
    clock: options.clock,
    knobs: new KnobBoard(store, () => refresh.soon()),
    origins: { graph: '', transfer: '', page: '' },
    key: keptSecret(store, 'key'),
    workflowSecret: options.workflowSecret ?? keptSecret(store, 'workflow').toString('base64url'),
    changed() {
      delivery.wake();
      refresh.soon();
    },
  };
  const delivery = new Delivery(tenant);
  let ignored: string[] = [];
  const scan = () => void (ignored = allDrives(tenant).flatMap((drive) => scanDrive(tenant, drive)));

  const port = options.port ?? defaultPort;
  const after = (count: number) => (port === 0 ? 0 : port + count);
  const graph = await startServer((request, response) => graphHandler(tenant)(request, response), port, certificate);
  tenant.origins.graph = `https://localhost:${graph.port}`;
  const transfer = await startServer((request, response) => transferHandler(tenant)(request, response), after(1), certificate);
  // Another name than Graph has, so that a client that sends its token to Graph's host does not send it here.
  tenant.origins.transfer = `https://127.0.0.1:${transfer.port}`;
  const desk = { tenant, scan };
  const page = await startServer((request, response) => pageHandler(desk, listeners, () => ignored)(request, response), after(2));
  tenant.origins.page = `http://localhost:${page.port}`;

  makeDrives(tenant, options.schools ?? []);
  scan();
  emptyBin(tenant, new Date(options.clock.now().getTime() - binDays * 86_400_000).toISOString());
  delivery.wake();
  const looking = keepLooking(scan, options.scanEvery ?? 500);
  const ticking = setInterval(() => delivery.round(), Math.max(20, 1000 / (options.subscriptionSpeedup ?? 1)));

  return {
    graphUrl: tenant.origins.graph,
    authority: tenant.origins.graph,
    app: tenant.app,
    downloadOrigin: tenant.origins.transfer,
    workflowUrl: `${tenant.origins.graph}/workflows/${tenant.workflowSecret}`,
    pageUrl: tenant.origins.page,
    caFile: certificate.caFile,
    drives: allDrives(tenant).map(({ id, site, library }) => ({ id, site, library })),
    scan,
    async close() {
      looking.stop();
      clearInterval(ticking);
      refresh.stop();
      await Promise.all([graph.close(), transfer.close(), page.close()]);
      await delivery.close();
      store.close();
    },
  };
}

/** Calls a function soon, once for many askings. */
function coalesced(run: () => void): { soon(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  return {
    soon() {
      timer ??= setTimeout(() => {
        timer = undefined;
        run();
      }, 100);
    },
    stop: () => clearTimeout(timer),
  };
}

/** Looks again and again, with rests that are longer where a look takes long. */
function keepLooking(look: () => void, every: number): { stop(): void } {
  let timer: NodeJS.Timeout;
  const next = (rest: number) => {
    timer = setTimeout(() => {
      const begun = performance.now();
      look();
      next(Math.max(every, (performance.now() - begun) * 20));
    }, rest);
  };
  next(every);
  return { stop: () => clearTimeout(timer) };
}
