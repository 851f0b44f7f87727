import { z } from 'zod';
import { sendJson } from '../call.ts';
import type { Door } from '../door.ts';
import { keyProperty, mailboxPath } from '../mailbox.ts';
import { operation, permissions } from '../operation.ts';

export const mailOpzoeken = operation({
  name: 'mail-opzoeken',
  permission: permissions.mailLezen,
  units: 0,
  purpose: 'na een verloren antwoord nazoeken of een mail al weg is, zodat niemand haar twee keer krijgt',
  lane: 'postbus',
});

/** Whether a mail with this key stands in the mailbox of the loket (no mail, but one of the 4 calls at a time). */
export async function wasMailSent(door: Door, from: string, sleutel: string): Promise<boolean> {
  const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${keyProperty}' and ep/value eq '${sleutel.replaceAll("'", "''")}')`;
  const found = await sendJson(door, mailOpzoeken, `${mailboxPath(from)}/messages`, z.object({ value: z.array(z.unknown()) }), (r) =>
    r.filter(filter).select('id').top(1).get(),
  );
  return found.value.length > 0;
}
