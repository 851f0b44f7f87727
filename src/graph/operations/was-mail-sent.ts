import { z } from 'zod';
import { sendJson } from '../call.ts';
import type { Door } from '../door.ts';
import { keyProperty, mailboxPath } from '../mailbox.ts';
import { operation, permissions } from '../operation.ts';

export const mailOpzoeken = operation({
  name: 'mail-opzoeken',
  permission: permissions.mailLezen,
  units: 0,
  purpose:
    'na een verloren antwoord nazoeken of een mail al weg is, zodat niemand haar twee keer krijgt; en waar een volgende mail bij hoort',
  lane: 'postbus',
});

const found = z.object({ value: z.array(z.object({ internetMessageId: z.string().nullish() })) });

async function look(door: Door, from: string, sleutel: string) {
  const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${keyProperty}' and ep/value eq '${sleutel.replaceAll("'", "''")}')`;
  const { value } = await sendJson(door, mailOpzoeken, `${mailboxPath(from)}/messages`, found, (r) =>
    r.filter(filter).select('id,internetMessageId').top(1).get(),
  );
  return value[0];
}

/** Whether a mail with this key stands in the mailbox of the loket (no mail, but one of the 4 calls at a time). */
export const wasMailSent = async (door: Door, from: string, sleutel: string): Promise<boolean> =>
  (await look(door, from, sleutel)) !== undefined;

/** By which id other mails can say that they belong to the mail with this key; undefined where it does not stand in the mailbox of the loket. */
export const messageIdOf = async (door: Door, from: string, sleutel: string): Promise<string | undefined> =>
  (await look(door, from, sleutel))?.internetMessageId ?? undefined;
