import { done, refusedBy } from '../call.ts';
import type { Door } from '../door.ts';
import { operation, permissions } from '../operation.ts';
import { priorityNow } from '../priority.ts';
import { thrownFault } from '../refusal.ts';
import { attempt } from '../traffic.ts';

export const kaartPlaatsen = operation({
  name: 'kaart-plaatsen',
  permission: permissions.webhook,
  units: 1,
  purpose: 'het loket in Teams vertellen wat er te doen is',
  lane: 'teams',
  repeatable: false,
});

/**
 * Posts an Adaptive Card by the Workflows webhook of the channel, whose URL is a secret: it is in no fault and gets no token. Acceptance is no
 * proof of posting. Tried again only where the card cannot have been posted (429, 503).
 */
export async function postCard(door: Door, workflowUrl: string, card: object): Promise<void> {
  const body = JSON.stringify({
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: card }],
  });
  let response: Response;
  try {
    response = await attempt(door, { operation: kaartPlaatsen, units: kaartPlaatsen.units, priority: priorityNow() }, (signal) =>
      fetch(workflowUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body, redirect: 'error', signal }),
    );
  } catch (error) {
    throw thrownFault(kaartPlaatsen, error);
  }
  if (!response.ok) throw await refusedBy(door, kaartPlaatsen, response);
  await done(response);
}
