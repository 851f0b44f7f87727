import { RestError } from '@azure/storage-queue';
import type { Clock } from '../../../src/clock.ts';
import type { Gate } from '../gate.ts';
import { refusal } from './refusal.ts';

export type QueueMessage = {
  messageId: string;
  messageText: string;
  insertedOn: Date;
  visibleAt: number;
  popReceipt: string;
  tries: number;
};

/** All queues of an account: messages in the order in which they came. */
export class QueueData {
  readonly queues = new Map<string, QueueMessage[]>();
  private count = 0;
  /** Grows with every message that comes or goes. */
  changes = 0;

  add(queue: string, messageText: string, now: Date, delaySeconds: number): void {
    this.count += 1;
    this.changes += 1;
    const messages = this.queues.get(queue) ?? [];
    this.queues.set(queue, messages);
    const at = now.getTime() + delaySeconds * 1000;
    messages.push({ messageId: `m${this.count}`, messageText, insertedOn: now, visibleAt: at, popReceipt: '', tries: 0 });
  }
  receipt(): string {
    this.count += 1;
    return `r${this.count}`;
  }
  remove(queue: string, messageId: string): void {
    const messages = this.queues.get(queue) ?? [];
    const at = messages.findIndex((one) => one.messageId === messageId);
    if (at < 0) return;
    messages.splice(at, 1);
    this.changes += 1;
  }
}

const refuse = (statusCode: number): RestError => refusal(RestError, 'queues', statusCode);

/** The client of one queue as the product uses it, for one process. */
export class MemoryQueueClient {
  private readonly name: string;
  private readonly data: QueueData;
  private readonly gate: Gate;
  private readonly clock: Clock;
  constructor(name: string, data: QueueData, gate: Gate, clock: Clock) {
    this.name = name;
    this.data = data;
    this.gate = gate;
    this.clock = clock;
  }
  private cross<T>(what: string, effect: () => T): Promise<T> {
    return this.gate.cross(`${this.name}.${what}`, effect);
  }
  private all(): QueueMessage[] {
    const found = this.data.queues.get(this.name);
    if (found === undefined) throw refuse(404);
    return found;
  }
  private held(messageId: string, popReceipt: string): QueueMessage {
    const found = this.all().find((one) => one.messageId === messageId && one.popReceipt === popReceipt);
    if (found === undefined) throw refuse(404);
    return found;
  }

  createIfNotExists() {
    return this.cross('make', () => {
      if (!this.data.queues.has(this.name)) this.data.queues.set(this.name, []);
    });
  }
  sendMessage(text: string, { visibilityTimeout = 0 }: { visibilityTimeout?: number } = {}) {
    return this.cross('send', () => {
      this.all();
      this.data.add(this.name, text, this.clock.now(), visibilityTimeout);
    });
  }
  getProperties() {
    return this.cross('properties', () => ({ approximateMessagesCount: this.all().length }));
  }
  peekMessages({ numberOfMessages = 1 } = {}) {
    return this.cross('peek', () => ({ peekedMessageItems: this.all().slice(0, numberOfMessages) }));
  }
  receiveMessages({ numberOfMessages = 1, visibilityTimeout = 30 } = {}) {
    return this.cross('receive', () => {
      const now = this.clock.now().getTime();
      const receivedMessageItems = this.all()
        .filter(({ visibleAt }) => visibleAt <= now)
        .slice(0, numberOfMessages);
      for (const one of receivedMessageItems)
        Object.assign(one, { visibleAt: now + visibilityTimeout * 1000, popReceipt: this.data.receipt() });
      return { receivedMessageItems: receivedMessageItems.map((one) => ({ ...one })) };
    });
  }
  deleteMessage(messageId: string, popReceipt: string) {
    return this.cross('remove', () => this.data.remove(this.name, this.held(messageId, popReceipt).messageId));
  }
  updateMessage(messageId: string, popReceipt: string, messageText: string, visibilityTimeout: number) {
    return this.cross('update', () => {
      const visibleAt = this.clock.now().getTime() + visibilityTimeout * 1000;
      Object.assign(this.held(messageId, popReceipt), { messageText, visibleAt });
    });
  }
}
