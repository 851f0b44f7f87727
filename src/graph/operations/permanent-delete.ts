import { done, send } from '../call.ts';
import type { Door } from '../door.ts';
import { itemPath } from '../items.ts';
import { operation, permissions } from '../operation.ts';

export const vernietigen = operation({
  name: 'vernietigen',
  permission: permissions.vernietigen,
  units: 2,
  purpose: 'een dossier na de bewaartermijn voorgoed verwijderen, ook uit de prullenbak',
  repeatable: false,
});

/** Destroys an item beyond the recycle bin, versions with it, only while its eTag is the given one (2 units). */
export async function permanentDelete(door: Door, driveId: string, itemId: string, eTag: string): Promise<void> {
  await done(
    await send(door, vernietigen, `${itemPath(driveId, itemId)}/permanentDelete`, (r) => r.header('If-Match', eTag).post(undefined)),
  );
}
