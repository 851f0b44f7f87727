import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startAll, type Running, type StartOptions } from '../../local/start/index.ts';
import { openStorage, type Storage } from '../../src/storage/index.ts';
import { traffic } from '../traffic.ts';

export type TreeItem = { id: string; name: string; kind: string; fields: Record<string, string>; children?: TreeItem[] };
export type Mail = { mailbox: string; folder: 'inbox' | 'sentitems'; message: { subject: string; body: { content: string } } };
export type Card = { card: { fallbackText: string } };
type Drive = { id: string; root: TreeItem };
type Sample = { id: string; school: string; map: string; los?: string; bestanden: string[] };

/** The whole service on this machine in a folder of its own, with what a school, the loket and an administrator do to it. */
export class Service {
  readonly running: Running;
  readonly storage: Storage;
  /** Seconds that may pass before what is waited for is so. */
  patience = 240;
  private readonly folder: string;

  private constructor(running: Running, storage: Storage, folder: string) {
    this.running = running;
    this.storage = storage;
    this.folder = folder;
  }

  static async start(options: Partial<StartOptions> = {}): Promise<Service> {
    const folder = mkdtempSync(join(tmpdir(), 'dossierloket-'));
    // From the sources: the bundle is one for the whole checkout, and other tests make it anew meanwhile.
    const running = await startAll({
      folder,
      settleSeconds: 1,
      subscriptionSpeedup: 10,
      code: 'sources',
      ...traffic(),
      ...options,
    });
    return new Service(running, await openStorage({ AzureWebJobsStorage: running.azurite }), folder);
  }

  async stop(): Promise<void> {
    await this.running.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async view<T>(name: 'tree' | 'mails' | 'cards' | 'samples' | 'state'): Promise<T> {
    const answer = await fetch(`${this.running.pageUrl}/_admin/${name}`);
    return (await answer.json()) as T;
  }

  async act(name: string, body: object = {}): Promise<unknown> {
    const answer = await fetch(`${this.running.pageUrl}/_admin/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
    const text = await answer.text();
    return text === '' ? undefined : JSON.parse(text);
  }

  /** Looks until something is so; fails when that takes too long. */
  async until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    const seconds = this.patience;
    const end = performance.now() + seconds * 1000;
    for (;;) {
      const seen = await look();
      if (seen !== undefined) return seen;
      if (performance.now() > end) throw new Error(`still not after ${seconds} s: ${what}`);
      await wait(100);
    }
  }

  /** How many calls Microsoft 365 answered so far. */
  async calls(): Promise<number> {
    const { units } = await this.view<{ units: { operations: { calls: number }[] } }>('state');
    return units.operations.reduce((sum, { calls }) => sum + calls, 0);
  }

  private async drives(): Promise<Drive[]> {
    return this.view<Drive[]>('tree');
  }

  /** The item at a path under any drive, or undefined. */
  async at(...path: string[]): Promise<{ drive: string; item: TreeItem } | undefined> {
    for (const { id, root } of await this.drives()) {
      let item: TreeItem | undefined = root;
      for (const name of path) item = item?.children?.find((child) => child.name === name);
      if (item !== undefined) return { drive: id, item };
    }
    return undefined;
  }

  /** Drops a ready dossier into its school's folder; returns the name of its folder, or of its list, and of the school's. */
  async drop(sample: string): Promise<{ map: string; school: string }> {
    const found = (await this.view<Sample[]>('samples')).find(({ id }) => id === sample);
    if (found === undefined) throw new Error(`no sample ${sample}`);
    for (const { id, root } of await this.drives()) {
      if (!id.endsWith(found.school)) continue;
      const school = root.children?.find(({ children }) => children?.some(({ name }) => name === 'Aanvragen'));
      const inbox = school?.children?.find(({ name }) => name === (found.los ?? 'Aanvragen'));
      if (school === undefined || inbox === undefined) continue;
      const { name } = (await this.act('sample', { sample, drive: id, item: inbox.id })) as { name: string };
      return { map: found.los === undefined ? name : (found.bestanden[0] ?? ''), school: school.name };
    }
    throw new Error(`no school ${found.school}`);
  }

  /** Waits until a dossier shows one of these statuses in its column; returns its kenmerk. */
  async status(place: { map: string; school: string }, ...statuses: string[]): Promise<string> {
    return this.until(`${place.map} is ${statuses.join(' or ')}`, async () => {
      const fields = (await this.at(place.school, 'Aanvragen', place.map))?.item.fields ?? {};
      return statuses.includes(fields['Status'] ?? '') ? fields['Kenmerk'] : undefined;
    });
  }

  private async mailsOn(kenmerk: string): Promise<Mail['message'][]> {
    const mails = await this.view<Mail[]>('mails');
    return mails.filter(({ folder, message }) => folder === 'inbox' && message.subject.includes(kenmerk)).map(({ message }) => message);
  }

  /** The subjects of the mails on a dossier, which are mostly the same: they are one conversation. */
  async mails(kenmerk: string): Promise<string[]> {
    return (await this.mailsOn(kenmerk)).map(({ subject }) => subject).sort();
  }

  /** What those mails say, as HTML. */
  async mailTexts(kenmerk: string): Promise<string[]> {
    return (await this.mailsOn(kenmerk)).map(({ body }) => body.content);
  }

  async cards(kenmerk: string): Promise<string[]> {
    const cards = await this.view<Card[]>('cards');
    return cards
      .map(({ card }) => card.fallbackText)
      .filter((text) => text.includes(kenmerk))
      .sort();
  }

  /** Puts the clock so many minutes ahead of where it stands. */
  async minutesLater(minutes: number): Promise<void> {
    const { shift } = await this.view<{ shift: number }>('state');
    await this.act('clock', { shift: shift + minutes * 60_000 });
  }

  async timer(name: string): Promise<void> {
    const answer = await fetch(`${this.running.url}/admin/functions/${name}`, { method: 'POST' });
    if (answer.status !== 202) throw new Error(`${name}: ${answer.status}`);
  }

  /** All messages that wait in the queues, poison queues apart. */
  async poisoned(): Promise<string[]> {
    const { QueueServiceClient } = await import('@azure/storage-queue');
    const service = QueueServiceClient.fromConnectionString(this.running.azurite);
    const found: string[] = [];
    for await (const { name } of service.listQueues()) {
      if (!name.endsWith('-poison')) continue;
      const { approximateMessagesCount = 0 } = await service.getQueueClient(name).getProperties();
      if (approximateMessagesCount > 0) found.push(`${name}: ${approximateMessagesCount}`);
    }
    return found;
  }
}
