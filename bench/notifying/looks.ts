import { setTimeout as wait } from 'node:timers/promises';
import { QueueServiceClient, type QueueClient } from '@azure/storage-queue';
import { queues } from '../../src/storage/queues.ts';

/** How often the worker asks for messages where there were none, in milliseconds. */
const everyMs = 500;

const append = (to: Map<string, number[]>, key: string, value: number) => void to.set(key, [...(to.get(key) ?? []), value]);

/**
 * Stands for the workers that look at drives: takes messages as they become visible and notes for each drive the moments at which a look began, all in
 * milliseconds since 1970. A message about a moment that a later look has covered is passed over, as by `lookAtDrive`.
 */
export class Looks {
  private readonly queue: QueueClient;
  private readonly begun = new Map<string, number[]>();
  private readonly asked = new Map<string, number[]>();
  private stopping = false;
  private working: Promise<void> = Promise.resolve();
  /** The messages that were taken. */
  messages = 0;

  constructor(connectionString: string) {
    this.queue = QueueServiceClient.fromConnectionString(connectionString).getQueueClient('drive-kijken');
  }

  /** Takes what is there now. */
  async takeAll(): Promise<void> {
    for (let taken = 32; taken === 32;) {
      // Hidden, not deleted: to delete a few thousand of them stops Azurite for tens of seconds, at the next full minute.
      const { receivedMessageItems } = await this.queue.receiveMessages({ numberOfMessages: 32, visibilityTimeout: 86_400 });
      taken = receivedMessageItems.length;
      const now = Date.now();
      for (const { messageText } of receivedMessageItems) this.take(messageText, now);
    }
  }

  /** Takes messages from now on, as they become visible, until it is stopped. */
  start(): void {
    const work = async () => {
      while (!this.stopping) {
        await this.takeAll();
        await wait(everyMs);
      }
    };
    this.working = work();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.working;
  }

  private take(text: string, now: number): void {
    const { driveId, sinds } = queues['drive-kijken'].parse(JSON.parse(Buffer.from(text, 'base64').toString('utf8')));
    this.messages += 1;
    append(this.asked, driveId, Date.parse(sinds));
    if ((this.begun.get(driveId)?.at(-1) ?? Number.NEGATIVE_INFINITY) <= Date.parse(sinds)) append(this.begun, driveId, now);
  }

  /** The drives that were looked at. */
  drives(): string[] {
    return [...this.begun.keys()];
  }

  /** The first look at a drive that began after a moment; Infinity where none did. */
  lookAfter(drive: string, moment: number): number {
    return this.begun.get(drive)?.find((look) => look > moment) ?? Infinity;
  }

  /** Whether a message asked for a look at a drive that begins after a moment between these two. */
  askedBetween(drive: string, from: number, to: number): boolean {
    return this.asked.get(drive)?.some((sinds) => sinds >= from && sinds <= to) === true;
  }
}
