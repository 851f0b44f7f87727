import { done, send } from '../call.ts';
import type { Door } from '../door.ts';
import { keyProperty, mailboxPath, threadProperties } from '../mailbox.ts';
import { operation, permissions } from '../operation.ts';
import type { Mail } from '../types.ts';

export const mailVersturen = operation({
  name: 'mail-versturen',
  permission: permissions.mailen,
  units: 1,
  purpose: 'scholen en ouders mailen uit de postbus van het loket',
  lane: 'postbus',
  repeatable: false,
});

/**
 * Sends a mail from the mailbox of the loket (1 mail of the 30 a minute). As JSON and not as MIME: only so can the key stand in a property that
 * the sent items can be searched for. Exchange makes the text part from the HTML.
 */
export async function sendMail(door: Door, from: string, mail: Mail): Promise<void> {
  const thread = mail.antwoordOp === undefined ? [] : threadProperties.map((id) => ({ id, value: mail.antwoordOp }));
  await done(
    await send(door, mailVersturen, `${mailboxPath(from)}/sendMail`, (r) =>
      r.post({
        message: {
          subject: mail.subject,
          body: { contentType: 'html', content: mail.html },
          toRecipients: [{ emailAddress: { address: mail.to } }],
          singleValueExtendedProperties: [{ id: keyProperty, value: mail.sleutel }, ...thread],
        },
        saveToSentItems: true,
      }),
    ),
  );
}
