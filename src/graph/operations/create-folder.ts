import { sendJson } from '../call.ts';
import type { Door } from '../door.ts';
import { isFault } from '../fault.ts';
import { itemFields, itemPath, itemSchema } from '../items.ts';
import { operation, permissions } from '../operation.ts';
import type { DriveItem } from '../types.ts';
import { itemOpPad } from './get-item-by-path.ts';

export const mapMaken = operation({
  name: 'map-maken',
  permission: permissions.schrijven,
  units: 2,
  purpose: 'de map Beschikkingen maken, en bij het inrichten de mappen van een school',
});

/** Makes a folder, or returns the one that is there (2 units, 1 more where it is there). */
export async function createFolder(door: Door, driveId: string, parentId: string, name: string): Promise<DriveItem> {
  const parent = itemPath(driveId, parentId);
  try {
    return await sendJson(door, mapMaken, `${parent}/children`, itemSchema, (r) =>
      r.post({ name, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' }),
    );
  } catch (error) {
    if (!isFault(error, 'conflict')) throw error;
    return sendJson(door, itemOpPad, `${parent}:/${encodeURIComponent(name)}`, itemSchema, (r) => r.select(itemFields).get());
  }
}
