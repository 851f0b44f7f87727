import { sendJson } from '../call.ts';
import type { Door } from '../door.ts';
import { itemFields, itemSchema, rootPath } from '../items.ts';
import { operation, permissions } from '../operation.ts';
import type { DriveItem } from '../types.ts';

export const itemOpPad = operation({
  name: 'item-op-pad',
  permission: permissions.lezen,
  units: 1,
  purpose: 'de map van een school, en de mappen daarin, vinden op naam',
});

/** One item by its path from the root (1 unit). */
export const getItemByPath = (door: Door, driveId: string, path: string): Promise<DriveItem> =>
  sendJson(door, itemOpPad, rootPath(driveId, path), itemSchema, (r) => r.select(itemFields).get());
