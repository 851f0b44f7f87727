import { sendJson } from '../call.ts';
import type { Door } from '../door.ts';
import { itemFields, itemPath, pageSchema, unreadable, type Page } from '../items.ts';
import { operation, permissions } from '../operation.ts';
import { ownFault } from '../refusal.ts';
import { setAside } from '../set-aside.ts';
import type { DriveItem } from '../types.ts';

export const mapLezen = operation({
  name: 'map-lezen',
  permission: permissions.lezen,
  units: 2,
  purpose: 'zien welke bestanden in een dossier staan',
});

/**
 * The children of a folder, all pages (2 units a page). A child that cannot be understood comes with its id and `onleesbaar`, since a folder
 * that seems emptier than it is would be read and destroyed as such. Throws a GraphFault `geweigerd` where not even an id can be read,
 * or pages lead in a circle.
 */
export async function listChildren(door: Door, driveId: string, itemId: string): Promise<DriveItem[]> {
  const items: DriveItem[] = [];
  const seen = new Set<string>();
  for (let link: string | undefined = `${itemPath(driveId, itemId)}/children`; link !== undefined;) {
    if (seen.has(link)) throw ownFault(mapLezen, 'onbereikbaar', { cause: new Error('the pages of a listing lead in a circle') });
    const first = seen.size === 0;
    seen.add(link);
    const page: Page = await sendJson(door, mapLezen, link, pageSchema, (r) => (first ? r.select(itemFields).top(200).get() : r.get()));
    items.push(...page.items);
    setAside(door, mapLezen, page.malformed);
    for (const rest of page.malformed) {
      if (rest.id === undefined) throw ownFault(mapLezen, 'geweigerd', { cause: new Error('an item of a listing has no id') });
      items.push(unreadable(rest.id, rest, itemId));
    }
    link = page.next;
  }
  return items;
}
