import type { DequeuedMessageItem } from '@azure/storage-queue';
import type { TypedData } from './rpc.ts';

/** The text of a message; undefined where it is not in the encoding of host.json, or not UTF-8. */
export function decodeMessage(text: string, encoding: 'base64' | 'none'): string | undefined {
  if (encoding === 'none') return text;
  const compact = text.trim();
  if (compact.length % 4 !== 0 || !/^[A-Za-z\d+/]*={0,2}$/.test(compact)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(compact, 'base64'));
  } catch {
    return undefined; // bytes that are no text: the caller puts the message aside
  }
}

export const encodeMessage = (text: string, encoding: 'base64' | 'none'): string =>
  encoding === 'none' ? text : Buffer.from(text).toString('base64');

const json = (value: unknown): TypedData => ({ json: JSON.stringify(value) });

/** What a function sees in `context.triggerMetadata` (there with a small first letter). */
export const metadataOf = (message: DequeuedMessageItem, text: string): Record<string, TypedData> => ({
  QueueTrigger: { string: text },
  Id: json(message.messageId),
  DequeueCount: json(message.dequeueCount),
  InsertionTime: json(message.insertedOn),
  ExpirationTime: json(message.expiresOn),
  NextVisibleTime: json(message.nextVisibleOn),
  PopReceipt: json(message.popReceipt),
});
