import type { App } from '../app.ts';
import { isNaamBijLijstVan } from '../dossier/eigen-namen.ts';
import { opmerkingenGeheugen, rapportGeheugen } from '../dossier/paths.ts';
import { itemIfThere } from '../graph/if-there.ts';
import type { DriveItem } from '../graph/types.ts';
import type { DossierRecord } from '../storage/records.ts';
import { logUnread } from '../storage/unread.ts';
import { ownItem, standingOwnFile } from '../tell/own-file.ts';
import { Places, placeOf } from '../watch/place.ts';

/** Among all that delta told of in the drive: what bears the kenmerk as only the service writes it, and stands where lists do. */
async function byName(app: App, { driveId, kenmerk }: DossierRecord, remembered: ReadonlySet<string | undefined>): Promise<DriveItem[]> {
  const found: DriveItem[] = [];
  const places = new Places(app, driveId);
  for await (const { itemId, name, folder } of app.storage.items.readable(logUnread(app), driveId)) {
    if (folder || remembered.has(itemId) || !isNaamBijLijstVan(name, kenmerk)) continue;
    const item = await itemIfThere(app.graph, driveId, itemId);
    if (item === undefined || !isNaamBijLijstVan(item.name, kenmerk)) continue;
    const place = await placeOf(places, { itemId, name: item.name ?? '', parentId: item.parentId, folder });
    if (place.what === 'lijst') found.push(item);
  }
  return found;
}

/**
 * What the service wrote beside a list that the school took away, as it still stands there: what it remembers that it wrote, and what its name tells where that is not remembered,
 * as after a backup was put back. What the school renamed or moved is the school's; of what is not remembered, what it moved out of its lists. Reads every row of the
 * drive's items.
 */
export async function naastGeslotenLijst(app: App, dossier: DossierRecord): Promise<DriveItem[]> {
  const memories = [rapportGeheugen(dossier.dossierId), opmerkingenGeheugen(dossier.dossierId)];
  const remembered = new Set(await Promise.all(memories.map((memory) => ownItem(app, memory))));
  const standing = await Promise.all(memories.map((memory) => standingOwnFile({ app, dossier, memory })));
  return [...standing.filter((item) => item !== undefined), ...(await byName(app, dossier, remembered))];
}
