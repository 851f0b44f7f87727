import { done, send } from '../call.ts';
import type { Door } from '../door.ts';
import { isFault } from '../fault.ts';
import { itemPath } from '../items.ts';
import { operation, permissions } from '../operation.ts';

export const rechtWeghalen = operation({
  name: 'recht-weghalen',
  permission: permissions.beheren,
  units: 5,
  purpose: 'een koppeling of toegang weghalen die er niet hoort (alleen als de instelling dat vraagt)',
});

/** Takes a permission away where it was given; no error where it is gone (5 units). */
export async function removePermission(door: Door, driveId: string, itemId: string, permissionId: string): Promise<void> {
  try {
    await done(
      await send(door, rechtWeghalen, `${itemPath(driveId, itemId)}/permissions/${encodeURIComponent(permissionId)}`, (r) => r.delete()),
    );
  } catch (error) {
    if (!isFault(error, 'niet-gevonden')) throw error;
  }
}
