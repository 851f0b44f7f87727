import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { now, type Tenant } from './tenant.ts';

export type CardRow = { id: string; received: string; card: string };

/** What a Workflows webhook takes in one message. */
export const largestMessage = 28 * 1024;

const card = z.looseObject({
  type: z.literal('AdaptiveCard'),
  version: z.string(),
  body: z.array(z.looseObject({ type: z.string() })).optional(),
});
const message = z.looseObject({
  type: z.literal('message'),
  attachments: z
    .array(z.looseObject({ contentType: z.literal('application/vnd.microsoft.card.adaptive'), content: card }))
    .min(1)
    .max(10),
});

const refuse = (status: number, code: string, text: string) => ({ status, json: { error: { code, message: text } } });

/** Takes the message of a Workflows webhook and keeps its cards; 202 without a body, or a refusal in the webhook's own form. */
export function takeMessage(tenant: Tenant, secret: string, body: Buffer): { status: number; json?: unknown } {
  if (secret !== tenant.workflowSecret) return refuse(404, 'WorkflowNotFound', 'The workflow could not be found.');
  if (body.length > largestMessage) return refuse(413, 'RequestEntityTooLarge', 'The message is larger than 28 KB.');
  let given: unknown;
  try {
    given = JSON.parse(body.toString('utf8'));
  } catch {
    return refuse(400, 'InvalidRequestContent', 'The message is not JSON.');
  }
  const parsed = message.safeParse(given);
  if (!parsed.success) return refuse(400, 'InvalidRequestContent', 'The message is not an envelope with an Adaptive Card.');
  tenant.store.transaction(() => {
    for (const attachment of parsed.data.attachments) {
      tenant.store.run('INSERT INTO cards VALUES (?, ?, ?)', randomUUID(), now(tenant), JSON.stringify(attachment.content));
    }
  });
  tenant.changed();
  return { status: 202 };
}
