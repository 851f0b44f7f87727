import { done, send } from '../call.ts';
import type { Door } from '../door.ts';
import { isFault } from '../fault.ts';
import { itemPath } from '../items.ts';
import { operation, permissions } from '../operation.ts';

export const naarPrullenbak = operation({
  name: 'naar-prullenbak',
  permission: permissions.schrijven,
  units: 2,
  purpose: 'bij npm run doctor: het proefbestand weghalen als voorgoed verwijderen geweigerd wordt',
});

/** Moves an item to the recycle bin; no error where it is gone (2 units). */
export async function recycle(door: Door, driveId: string, itemId: string): Promise<void> {
  try {
    await done(await send(door, naarPrullenbak, itemPath(driveId, itemId), (r) => r.delete()));
  } catch (error) {
    if (!isFault(error, 'niet-gevonden')) throw error;
  }
}
