import type { DequeuedMessageItem, QueueClient } from '@azure/storage-queue';
import { createBackoff, createPause } from './backoff.ts';
import type { QueueSettings } from './host-json.ts';
import { describe } from './invoke.ts';
import { writeLog } from './log.ts';
import { decodeMessage } from './queue-message.ts';
import { statusOf } from './storage-account.ts';

export type QueueListener = {
  /** Looks again now: something may have been put on the queue. */
  wake(): void;
  /** Takes no more messages; resolves when those taken are done. */
  stop(): Promise<void>;
};

type Options = {
  name: string;
  queue: QueueClient;
  poison: QueueClient;
  settings: QueueSettings;
  /** How long a taken message stays hidden before it is renewed or another host may take it, in seconds. */
  hiddenSeconds: number;
  run(message: DequeuedMessageItem, text: string): Promise<unknown>;
};

/** A taken message is kept hidden for as long as it is worked on; gives the receipt that stands at the end. */
function keepHidden({ queue, hiddenSeconds, name }: Options, message: DequeuedMessageItem): () => Promise<string> {
  let receipt = message.popReceipt;
  let renewing = Promise.resolve();
  const renew = async () => {
    try {
      receipt = (await queue.updateMessage(message.messageId, receipt, undefined, hiddenSeconds)).popReceipt ?? receipt;
    } catch (error) {
      writeLog('warning', name, `message ${message.messageId} could not be kept hidden: ${describe(error)}`);
    }
  };
  const timer = setInterval(() => void (renewing = renewing.then(renew)), (hiddenSeconds * 1000) / 2);
  return async () => {
    clearInterval(timer);
    await renewing;
    return receipt;
  };
}

async function putAside({ queue, poison, name }: Options, message: DequeuedMessageItem, receipt: string): Promise<void> {
  await poison.createIfNotExists();
  await poison.sendMessage(message.messageText);
  await queue.deleteMessage(message.messageId, receipt);
  writeLog('error', name, `message ${message.messageId} moved to ${poison.name} at attempt ${message.dequeueCount}`);
}

async function work(options: Options, message: DequeuedMessageItem): Promise<void> {
  const { queue, settings, name } = options;
  const text = decodeMessage(message.messageText, settings.messageEncoding);
  if (text === undefined || message.dequeueCount > settings.maxDequeueCount) return putAside(options, message, message.popReceipt);
  const settle = keepHidden(options, message);
  try {
    await options.run(message, text);
  } catch (error) {
    writeLog('error', name, `attempt ${message.dequeueCount} failed: ${describe(error)}`);
    const receipt = await settle();
    if (message.dequeueCount >= settings.maxDequeueCount) return putAside(options, message, receipt);
    await queue.updateMessage(message.messageId, receipt, undefined, settings.visibilityTimeout / 1000);
    return;
  }
  await queue.deleteMessage(message.messageId, await settle());
}

/** Takes messages from a queue and runs the function for each, as many at a time as host.json allows; a queue that is not there yet is empty. */
export function listenToQueue(options: Options): QueueListener {
  const { name, queue, settings } = options;
  const running = new Set<Promise<void>>();
  const backoff = createBackoff(settings.maxPollingInterval);
  const pause = createPause();
  const ending = new AbortController();
  let woken = false;

  const take = async (): Promise<DequeuedMessageItem[]> => {
    try {
      const answer = await queue.receiveMessages({ numberOfMessages: settings.batchSize, visibilityTimeout: options.hiddenSeconds });
      return answer.receivedMessageItems;
    } catch (error) {
      if (statusOf(error) !== 404) writeLog('warning', name, `queue cannot be read: ${describe(error)}`);
      return [];
    }
  };
  const begin = (message: DequeuedMessageItem) => {
    const job = work(options, message)
      // Not finished in storage: the message comes back by itself, and the function is written to run twice.
      .catch((error: unknown) => writeLog('warning', name, `message ${message.messageId} could not be settled: ${describe(error)}`))
      .then(() => void running.delete(job));
    running.add(job);
  };
  const loop = async () => {
    while (!ending.signal.aborted) {
      if (running.size > settings.newBatchThreshold) {
        await Promise.race(running);
        continue;
      }
      woken = false;
      const messages = await take();
      messages.forEach(begin);
      if (messages.length > 0) backoff.reset();
      else if (!woken && !ending.signal.aborted) await pause.wait(backoff.next());
    }
    await Promise.all(running);
  };
  const done = loop();
  return {
    wake() {
      woken = true;
      backoff.reset();
      pause.cut();
    },
    stop() {
      ending.abort();
      pause.cut();
      return done;
    },
  };
}
