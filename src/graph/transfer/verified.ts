import type { Door } from '../door.ts';
import { isFault } from '../fault.ts';
import { bestandOphalen, downloadParts } from '../operations/download.ts';
import { getItem } from '../operations/get-item.ts';
import { QuickXorHash } from '../quick-xor-hash.ts';
import { ownFault } from '../refusal.ts';
import type { DriveItem } from '../types.ts';

/** Files into which SharePoint writes properties of the library on upload, so that their size and hash are not those of what was sent. */
const isOffice = (name: string) => /\.(docx|docm|dotx|dotm|xlsx|xlsm|xltx|xltm|xlsb|pptx|pptm|potx|ppsx|doc|xls|ppt)$/i.test(name);

/** How much longer than what was sent a file of Office may have become, in bytes. */
const maxAdded = 1024 * 1024;

/** What was sent, and as what it was stored. */
export type Sent = { driveId: string; name: string; stored: DriveItem; size: number; hash: string };

const changed = () =>
  ownFault(bestandOphalen, 'gewijzigd', {
    next: 'In SharePoint staat iets anders dan de dienst heeft geüpload. De dienst probeert het later opnieuw; blijft dit, kijk dan of iets in de tenant bestanden bij het uploaden verandert.',
  });

async function readBack(door: Door, hosts: string, { driveId, stored, size }: Sent): Promise<{ size: number; hash: string }> {
  const hash = new QuickXorHash();
  let received = 0;
  for await (const part of downloadParts(door, hosts, driveId, stored.id, size + maxAdded)) {
    hash.update(part);
    received += part.length;
  }
  return { size: received, hash: hash.digest() };
}

/**
 * Reads back what an upload became, and returns it as it stands now. Proved is:
 * - of every file whose stored size and quickXorHash are those of what was sent (1 unit), that these bytes are stored;
 * - where the hash is not made yet or differs, by downloading it (1 unit more), either the same, or of a file of Office, into which SharePoint writes properties:
 *   that what is stored comes back whole, with the size and hash that SharePoint states. That it says the same as what was sent is not proved.
 * Anything else is a GraphFault `gewijzigd`. None of this permits to delete what was sent.
 */
export async function verified(door: Door, hosts: string, sent: Sent): Promise<DriveItem> {
  let item: DriveItem;
  try {
    item = await getItem(door, sent.driveId, sent.stored.id);
    if (item.size === sent.size && item.hash === sent.hash) return item;
    const back = await readBack(door, hosts, sent);
    if (back.size === sent.size && back.hash === sent.hash) return item;
    const whole = back.size === item.size && (item.hash === undefined || item.hash === back.hash);
    if (whole && isOffice(sent.name)) return item;
  } catch (error) {
    // It was stored a moment ago: not its folder is gone, but the file.
    if (isFault(error, 'niet-gevonden', 'te-groot')) throw changed();
    throw error;
  }
  throw changed();
}
