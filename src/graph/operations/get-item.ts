import { sendJson } from '../call.ts';
import type { Door } from '../door.ts';
import { itemFields, itemPath, itemSchema } from '../items.ts';
import { operation, permissions } from '../operation.ts';
import type { DriveItem } from '../types.ts';

export const itemLezen = operation({
  name: 'item-lezen',
  permission: permissions.lezen,
  units: 1,
  purpose: 'zien of een bestand of map er nog is en hoe het er nu bij staat',
});

/** One item by id (1 unit). */
export const getItem = (door: Door, driveId: string, itemId: string): Promise<DriveItem> =>
  sendJson(door, itemLezen, itemPath(driveId, itemId), itemSchema, (r) => r.select(itemFields).get());
