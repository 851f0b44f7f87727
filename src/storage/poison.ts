import { RestError, type QueueServiceClient } from '@azure/storage-queue';
import { queues, type QueueName } from './queues.ts';

const names = Object.keys(queues) as QueueName[];
const suffix = '-poison';

/** Messages that are shown of a queue; the queue gives no more at once. */
const shown = 32;
/** How many are looked through to find one again, a page of 32 at a time. */
const maxPages = 10;
/** How many pages are looked through for the messages of one dossier. */
const maxDropPages = 100;
/** How long a message is out of sight while it is dealt with, in seconds; after a crash it comes back by itself. */
const hidden = 60;

/** A message that a step failed on five times. `inhoud` is what it names, undefined where it is not a message of its queue. */
export type OpzijBericht = { berichtId: string; gezienOp: Date | undefined; inhoud: Record<string, unknown> | undefined };
export type OpzijWachtrij = { wachtrij: QueueName; aantal: number; berichten: OpzijBericht[] };

const isGone = (error: unknown): boolean => error instanceof RestError && error.statusCode === 404;

function read(wachtrij: QueueName, text: string): Record<string, unknown> | undefined {
  for (const json of [Buffer.from(text, 'base64').toString('utf8'), text]) {
    try {
      const parsed = queues[wachtrij].safeParse(JSON.parse(json));
      if (parsed.success) return parsed.data;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error; // not JSON in this shape
    }
  }
  return undefined;
}

/** The queues of messages that were put aside, beside each queue under its name with `-poison`. */
export class Poison {
  private readonly service: QueueServiceClient;

  constructor(service: QueueServiceClient) {
    this.service = service;
  }

  /** Roughly how many messages wait in each queue of work. */
  async lengths(): Promise<{ wachtrij: QueueName; aantal: number }[]> {
    return Promise.all(
      names.map(async (wachtrij) => {
        const { approximateMessagesCount = 0 } = await this.service.getQueueClient(wachtrij).getProperties();
        return { wachtrij, aantal: approximateMessagesCount };
      }),
    );
  }

  /** The queues in which something was put aside, with the first 32 messages of each. */
  async list(): Promise<OpzijWachtrij[]> {
    const found = await Promise.all(
      names.map(async (wachtrij) => {
        const queue = this.service.getQueueClient(wachtrij + suffix);
        try {
          const { approximateMessagesCount: aantal = 0 } = await queue.getProperties();
          if (aantal === 0) return undefined;
          const { peekedMessageItems } = await queue.peekMessages({ numberOfMessages: shown });
          const berichten = peekedMessageItems.map(({ messageId, insertedOn, messageText }) => ({
            berichtId: messageId,
            gezienOp: insertedOn,
            inhoud: read(wachtrij, messageText),
          }));
          return { wachtrij, aantal, berichten };
        } catch (error) {
          if (isGone(error)) return undefined; // nothing was ever put aside there
          throw error;
        }
      }),
    );
    return found.filter((one) => one !== undefined);
  }

  /**
   * Takes one message out, after `act` has dealt with what it names; where `act` throws it stays. False where it is not among the first 320. What else was
   * looked at comes back at once. Call it under a lease of the queue: messages are out of sight for each other meanwhile.
   */
  async take(wachtrij: QueueName, berichtId: string, act: (inhoud: OpzijBericht['inhoud']) => Promise<void>): Promise<boolean> {
    const queue = this.service.getQueueClient(wachtrij + suffix);
    const others: { messageId: string; popReceipt: string; messageText: string }[] = [];
    try {
      for (let page = 0; page < maxPages; page += 1) {
        const { receivedMessageItems } = await queue.receiveMessages({ numberOfMessages: shown, visibilityTimeout: hidden });
        const found = receivedMessageItems.find(({ messageId }) => messageId === berichtId);
        others.push(...receivedMessageItems.filter((one) => one !== found));
        if (found !== undefined) {
          try {
            await act(read(wachtrij, found.messageText));
          } catch (error) {
            others.push(found);
            throw error;
          }
          await queue.deleteMessage(found.messageId, found.popReceipt);
          return true;
        }
        if (receivedMessageItems.length === 0) return false;
      }
      return false;
    } catch (error) {
      if (isGone(error)) return false;
      throw error;
    } finally {
      await Promise.all(others.map((one) => queue.updateMessage(one.messageId, one.popReceipt, one.messageText, 0)));
    }
  }

  /** The queues of which something was put aside. */
  async filled(): Promise<QueueName[]> {
    const counts = await Promise.all(
      names.map(async (wachtrij) => {
        try {
          return (await this.service.getQueueClient(wachtrij + suffix).getProperties()).approximateMessagesCount ?? 0;
        } catch (error) {
          if (isGone(error)) return 0; // nothing was ever put aside there
          throw error;
        }
      }),
    );
    return names.filter((_name, at) => (counts[at] ?? 0) > 0);
  }

  /**
   * Throws away what was put aside of one dossier, among the first 3,200 messages of a queue; returns how many. What else was looked at comes back at once; `verborgen`
   * where some are out of sight, since who looked at them died: come back. Call it under a lease of the queue, as `take`.
   */
  async dropOf(wachtrij: QueueName, dossierId: string): Promise<number | 'verborgen'> {
    const queue = this.service.getQueueClient(wachtrij + suffix);
    const others: { messageId: string; popReceipt: string; messageText: string }[] = [];
    let dropped = 0;
    try {
      for (let page = 0; page < maxDropPages; page += 1) {
        const { receivedMessageItems } = await queue.receiveMessages({ numberOfMessages: shown, visibilityTimeout: hidden });
        if (receivedMessageItems.length === 0) {
          const { approximateMessagesCount = 0 } = await queue.getProperties();
          if (approximateMessagesCount > others.length) return 'verborgen';
          break;
        }
        for (const one of receivedMessageItems) {
          if (read(wachtrij, one.messageText)?.['dossierId'] !== dossierId) others.push(one);
          else {
            await queue.deleteMessage(one.messageId, one.popReceipt);
            dropped += 1;
          }
        }
      }
      return dropped;
    } catch (error) {
      if (isGone(error)) return dropped;
      throw error;
    } finally {
      await Promise.all(others.map((one) => queue.updateMessage(one.messageId, one.popReceipt, one.messageText, 0)));
    }
  }
}
