import { done, send } from '../call.ts';
import type { Door } from '../door.ts';
import { isFault } from '../fault.ts';
import { itemPath } from '../items.ts';
import { operation, permissions } from '../operation.ts';

const maxTries = 5;
const pauseMs = 500;

export const kolommenSchrijven = operation({
  name: 'kolommen-schrijven',
  permission: permissions.schrijven,
  units: 2,
  purpose: 'Status, Nog nodig en Kenmerk van een dossier tonen',
});

/**
 * Sets columns on an item and leaves the others alone (2 units). Right after an upload SharePoint may refuse though nobody else wrote (409, 412): tried at
 * most 5 times, half a second apart.
 */
export async function setFields(door: Door, driveId: string, itemId: string, fields: Record<string, string>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await done(await send(door, kolommenSchrijven, `${itemPath(driveId, itemId)}/listItem/fields`, (r) => r.patch(fields)));
    } catch (error) {
      if (attempt === maxTries || !isFault(error, 'conflict', 'gewijzigd')) throw error;
      await door.time.wait(pauseMs);
    }
  }
}
