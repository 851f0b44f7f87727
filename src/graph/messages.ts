import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { faultOf, ownFault, send, sendJson } from './call.ts';
import type { Mail } from './types.ts';

/** The named property that holds the key of a mail; public strings namespace of MAPI. */
const keyProperty = 'String {00020329-0000-0000-C000-000000000046} Name DossierloketSleutel';
const mailbox = (address: string) => `/users/${encodeURIComponent(address)}`;

/** Sends a mail from the mailbox of the loket. Exchange allows 30 a minute. */
export async function sendMail(client: Client, from: string, mail: Mail): Promise<void> {
  const operation = { name: 'mail-versturen', permission: 'Mail.Send op de postbus van het loket (RBAC for Applications)' };
  const response = await send(client, operation, `${mailbox(from)}/sendMail`, (r) =>
    r.post({
      message: {
        subject: mail.subject,
        body: { contentType: 'html', content: mail.html },
        toRecipients: [{ emailAddress: { address: mail.to } }],
        singleValueExtendedProperties: [{ id: keyProperty, value: mail.sleutel }],
      },
      saveToSentItems: true,
    }),
  );
  await response.body?.cancel();
}

/** Whether a mail with this key stands in the mailbox of the loket. */
export async function wasMailSent(client: Client, from: string, sleutel: string): Promise<boolean> {
  // Mail.ReadBasic does not do: it leaves out extended properties, and the key of a mail is one.
  const operation = { name: 'mail-opzoeken', permission: 'Mail.Read op de postbus van het loket (RBAC for Applications)' };
  const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${keyProperty}' and ep/value eq '${sleutel.replaceAll("'", "''")}')`;
  const found = await sendJson(client, operation, `${mailbox(from)}/messages`, z.object({ value: z.array(z.unknown()) }), (r) =>
    r.filter(filter).select('id').top(1).get(),
  );
  return found.value.length > 0;
}

/** Posts an Adaptive Card by the Workflows webhook of the channel, whose URL is a secret. Acceptance is no proof of posting. */
export async function postCard(workflowUrl: string, card: object): Promise<void> {
  const operation = { name: 'kaart-plaatsen', permission: 'een geldige Workflows-webhook (TEAMS_WORKFLOW_URL)' };
  const body = {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: card }],
  };
  let response: Response;
  try {
    response = await fetch(workflowUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(30_000),
    });
  } catch (error) {
    throw ownFault(operation, 'onbereikbaar', error);
  }
  await response.body?.cancel();
  if (!response.ok) throw faultOf(operation, response);
}
