import type { Door } from '../door.ts';
import { itemPath } from '../items.ts';
import { operation, permissions } from '../operation.ts';
import { allPages } from '../pages.ts';
import { permissionSchema, toegangOf, type Toegang } from '../permission.ts';

export const rechtenLezen = operation({
  name: 'rechten-lezen',
  permission: permissions.lezen,
  units: 5,
  purpose: 'zien wie bij een map of bestand van een school kan: bij het inrichten, en elke week',
});

/** Who may see an item (5 units a page). An entry that cannot be understood is left out and logged: it says nothing of the others. */
export async function listPermissions(door: Door, driveId: string, itemId: string): Promise<Toegang[]> {
  const found: Toegang[] = [];
  for (const raw of await allPages(door, rechtenLezen, `${itemPath(driveId, itemId)}/permissions`)) {
    const { data } = permissionSchema.safeParse(raw);
    if (data === undefined) door.log('recht-onleesbaar', { handeling: rechtenLezen.name, item: itemId });
    else found.push(toegangOf(data));
  }
  return found;
}
