import { sendBatch } from '../batch.ts';
import type { Door } from '../door.ts';
import { isFault } from '../fault.ts';
import { itemFields, itemPath, itemSchema, restOf, unreadable } from '../items.ts';
import { faultOf } from '../refusal.ts';
import { setAside } from '../set-aside.ts';
import type { DriveItem } from '../types.ts';
import { itemLezen } from './get-item.ts';

/**
 * Items by id, those that Graph knows, 20 in one call (1 unit each). One that is not there is left out; one that makes no sense is
 * there as `onleesbaar`; any other refusal is thrown as `getItem` would.
 */
export async function getItems(door: Door, driveId: string, itemIds: readonly string[]): Promise<Map<string, DriveItem>> {
  const ids = [...new Set(itemIds)];
  const answers = await sendBatch(
    door,
    ids.map((itemId, index) => ({
      id: String(index),
      operation: itemLezen,
      method: 'GET',
      path: `${itemPath(driveId, itemId)}?$select=${itemFields}`,
    })),
  );
  const found = new Map<string, DriveItem>();
  for (const [index, itemId] of ids.entries()) {
    const answer = answers.get(String(index));
    if (answer?.refusal === undefined) {
      const { data } = itemSchema.safeParse(answer?.body);
      if (data === undefined) setAside(door, itemLezen, [{ id: itemId }]);
      found.set(itemId, data ?? unreadable(itemId, restOf(answer?.body)));
    } else {
      const fault = faultOf(itemLezen, answer.refusal, door.time.now());
      if (!isFault(fault, 'niet-gevonden')) throw fault;
    }
  }
  return found;
}
