import { done, send } from '../call.ts';
import type { Door } from '../door.ts';
import { itemPath } from '../items.ts';
import { operation, permissions } from '../operation.ts';

export const toegangGeven = operation({
  name: 'toegang-geven',
  permission: permissions.beheren,
  units: 5,
  purpose: 'bij het inrichten: de groep van de school en het loket toegang geven tot de map van de school',
});

/**
 * Lets groups, by their object ids, write in a folder; nobody gets a mail (5 units). `afschermen` cuts the folder off from what stands above
 * it, which Graph does only at the first time that it is shared.
 */
export async function invite(
  door: Door,
  driveId: string,
  itemId: string,
  groepen: readonly string[],
  { afschermen }: { afschermen: boolean },
): Promise<void> {
  await done(
    await send(door, toegangGeven, `${itemPath(driveId, itemId)}/invite`, (r) =>
      r.post({
        recipients: groepen.map((objectId) => ({ objectId })),
        roles: ['write'],
        requireSignIn: true,
        sendInvitation: false,
        // Left out where it is not needed: not every tenant takes it
        ...(afschermen ? { retainInheritedPermissions: false } : {}),
      }),
    ),
  );
}
