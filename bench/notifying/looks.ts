import { setTimeout as wait } from 'node:timers/promises';
import { QueueServiceClient } from '@azure/storage-queue';
import { queues } from '../../src/storage/queues.ts';

/** How often the worker asks for messages where there were none, in milliseconds. */
const everyMs = 500;

/**
 * Stands for the workers that look at drives: takes messages as they become visible and notes for each drive the moments at which a look began. A
 * message about a moment that a later look has covered is passed over, as by `lookAtDrive`.
 */
export class Looks {
  /** For each drive the moments of its looks, in milliseconds since 1970, in order. */
  readonly begun = new Map<string, number[]>();
  /** The messages that were taken. */
  messages = 0;
  private stopping = false;
  private readonly work: Promise<void>;

  constructor(connectionString: string) {
    this.work = this.run(QueueServiceClient.fromConnectionString(connectionString).getQueueClient('drive-kijken'));
  }

  // Messages are hidden, not deleted: Azurite sweeps up what was deleted once a minute, message by message, sorting all that is stored anew for each. A
  // thousand of them stop every answer for seconds; Azure Storage does nothing of the kind.
  private async run(queue: ReturnType<QueueServiceClient['getQueueClient']>): Promise<void> {
    await queue.createIfNotExists();
    while (!this.stopping) {
      const { receivedMessageItems } = await queue.receiveMessages({ numberOfMessages: 32, visibilityTimeout: 86_400 });
      const now = Date.now();
      for (const { messageText } of receivedMessageItems) this.take(messageText, now);
      if (receivedMessageItems.length < 32) await wait(everyMs);
    }
  }

  private take(text: string, now: number): void {
    const { driveId, sinds } = queues['drive-kijken'].parse(JSON.parse(Buffer.from(text, 'base64').toString('utf8')));
    this.messages += 1;
    const before = this.begun.get(driveId) ?? [];
    if ((before.at(-1) ?? Number.NEGATIVE_INFINITY) > Date.parse(sinds)) return;
    this.begun.set(driveId, [...before, now]);
  }

  /** Milliseconds from a moment to the first look at a drive that began after it; Infinity where none did. */
  after(drive: string, moment: number): number {
    return (this.begun.get(drive)?.find((look) => look > moment) ?? Infinity) - moment;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.work;
  }
}
