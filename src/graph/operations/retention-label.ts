import { z } from 'zod';
import { sendJson } from '../call.ts';
import type { Door } from '../door.ts';
import { isFault } from '../fault.ts';
import { itemPath } from '../items.ts';
import { operation, permissions } from '../operation.ts';

const labelSchema = z.object({
  name: z.string().nullish(),
  retentionSettings: z.object({ isDeleteAllowed: z.boolean().nullish(), isRecordLocked: z.boolean().nullish() }).nullish(),
});

export const bewaarlabelLezen = operation({
  name: 'bewaarlabel-lezen',
  permission: permissions.lezen,
  units: 1,
  purpose: 'nagaan of een bewaarlabel vernietigen verbiedt',
});

/** The retention label on an item, and whether it lets the item be destroyed (1 unit). */
export async function retentionLabel(
  door: Door,
  driveId: string,
  itemId: string,
): Promise<{ name: string | undefined; deleteAllowed: boolean }> {
  try {
    const label = await sendJson(door, bewaarlabelLezen, `${itemPath(driveId, itemId)}/retentionLabel`, labelSchema, (r) => r.get());
    const settings = label.retentionSettings;
    return { name: label.name ?? undefined, deleteAllowed: settings?.isDeleteAllowed !== false && settings?.isRecordLocked !== true };
  } catch (error) {
    if (isFault(error, 'niet-gevonden')) return { name: undefined, deleteAllowed: true };
    throw error;
  }
}
