import { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { App } from '../../src/app.ts';
import { systemClock } from '../../src/clock.ts';
import { openGraph } from '../../src/graph/index.ts';
import { itemFields } from '../../src/graph/items.ts';
import { openStorage } from '../../src/storage/index.ts';
import { walk, type Tally } from '../../src/watch/walk.ts';
import { exampleSettings } from './example-settings.ts';
import { countingStorage } from './memory-storage.ts';

/** What one measuring process is asked. */
export const askSchema = z.object({
  /**
   * The bare requests and JSON.parse; the service without Azurite; what that keeps in memory (with --expose-gc); with Azurite: bare writes, and the
   * service.
   */
  what: z.enum(['bare', 'service', 'kept', 'bare-azurite', 'service-azurite']),
  origin: z.string(),
  authority: z.string(),
  app: z.object({ tenantId: z.string(), clientId: z.string(), clientSecret: z.string() }),
  drive: z.string(),
  azurite: z.string(),
});
export type Ask = z.infer<typeof askSchema>;

/**
 * What it answers: milliseconds of the processor and of the clock, the largest memory of the process, the most that was still in use after a collection,
 * and what was done.
 */
export type Measured = { cpu: number; wall: number; peakMb: number; keptMb: number; items: number; rows: number };

async function tokenOf({ authority, app }: Ask): Promise<string> {
  const form = {
    grant_type: 'client_credentials',
    client_id: app.clientId,
    client_secret: app.clientSecret,
    scope: `${authority}/.default`,
  };
  const answer = await fetch(`${authority}/${app.tenantId}/oauth2/v2.0/token`, { method: 'POST', body: new URLSearchParams(form) });
  return z.object({ access_token: z.string() }).parse(await answer.json()).access_token;
}

const firstPage = ({ origin, drive }: Ask) =>
  `${origin}/v1.0/drives/${encodeURIComponent(drive)}/root/delta?%24select=${encodeURIComponent(itemFields)}`;

type Work = () => Promise<{ items: number; rows: number }>;

/** Every so many pages what is in use is weighed, where that is what is measured. */
const pagesBetween = 20;

/** The most bytes in use after a collection, looked at between pages. */
class Kept {
  bytes = 0;
  private pages = 0;
  page(): void {
    this.pages += 1;
    if (globalThis.gc === undefined || this.pages % pagesBetween !== 0) return;
    globalThis.gc();
    const { heapUsed, external } = process.memoryUsage();
    this.bytes = Math.max(this.bytes, heapUsed + external);
  }
}

type Page = { value: { id: string }[]; '@odata.nextLink'?: string };

/** The least that any program does: ask for the pages, JSON.parse, and write a row per item of the size of ours, a hundred at a time. */
async function bare(ask: Ask, token: string, table: TableClient | undefined): Promise<{ items: number; rows: number }> {
  let items = 0;
  let rows = 0;
  for (let link: string | undefined = firstPage(ask); link !== undefined;) {
    const answer = await fetch(link, { headers: { authorization: `Bearer ${token}` } });
    const page = JSON.parse(await answer.text()) as Page;
    items += page.value.length;
    const written = table === undefined ? [] : page.value;
    for (let from = 0; from < written.length; from += 100) {
      const some = written.slice(from, from + 100);
      await table?.submitTransaction(
        some.map(({ id }) => ['upsert', { partitionKey: ask.drive, rowKey: id, parentId: id, json: 'x'.repeat(300) }, 'Replace']),
      );
      rows += some.length;
    }
    link = page['@odata.nextLink'];
  }
  return { items, rows };
}

/** The service as it stands ready: signed in, its connections open. */
async function readyService(ask: Ask, azurite: boolean, kept: Kept): Promise<Work> {
  const settings = exampleSettings();
  const [school] = settings.scholen;
  if (school === undefined) throw new Error('no school in the example');
  const scholen = [{ ...school, drive: ask.drive, pad: 'De Eik' }];
  const counting = countingStorage();
  const storage = azurite ? await openStorage({ AzureWebJobsStorage: ask.azurite }) : counting.storage;
  const reached = { GRAPH_URL: ask.origin, GRAPH_AUTHORITY: ask.authority, GRAPH_EENHEDEN_PER_MINUUT: 1_000_000 };
  const login = { GRAPH_TENANT_ID: ask.app.tenantId, GRAPH_CLIENT_ID: ask.app.clientId, GRAPH_CLIENT_SECRET: ask.app.clientSecret };
  const all = { ...settings, ...reached, ...login, scholen };
  const app: App = { settings: all, clock: systemClock, graph: openGraph(all, { log: () => {} }), storage, log: () => {} };
  await app.graph.getItemByPath(ask.drive, '');
  return async () => {
    const tally: Tally = { given: 0, changed: 0, malformed: 0, loose: new Map() };
    const end = await walk(app, ask.drive, undefined, tally, {
      stop: () => {
        kept.page();
        return false;
      },
    });
    if (!('done' in end)) throw new Error('the walk did not come to its end');
    return { items: tally.changed, rows: counting.rows() };
  };
}

async function measure(ask: Ask): Promise<Measured> {
  const token = await tokenOf(ask);
  const table =
    ask.what === 'bare-azurite' ? TableClient.fromConnectionString(ask.azurite, 'Kaal', { allowInsecureConnection: true }) : undefined;
  await table?.createTable();
  await (
    await fetch(`${ask.origin}/v1.0/drives/${encodeURIComponent(ask.drive)}/root`, { headers: { authorization: `Bearer ${token}` } })
  ).arrayBuffer();
  const kept = new Kept();
  const work: Work = ask.what.startsWith('bare')
    ? () => bare(ask, token, table)
    : await readyService(ask, ask.what === 'service-azurite', kept);
  const begun = { cpu: process.cpuUsage(), wall: performance.now() };
  const done = await work();
  const { user, system } = process.cpuUsage(begun.cpu);
  return {
    cpu: (user + system) / 1000,
    wall: performance.now() - begun.wall,
    peakMb: process.resourceUsage().maxRSS / 1024,
    keptMb: kept.bytes / 2 ** 20,
    ...done,
  };
}

process.once('message', (message) => {
  measure(askSchema.parse(message)).then(
    (measured) => process.send?.(measured, () => process.disconnect()),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
