import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { send, sendJson } from './call.ts';
import { isFault } from './fault.ts';
import { itemPath } from './files.ts';

const labelSchema = z.object({
  name: z.string().nullish(),
  retentionSettings: z.object({ isDeleteAllowed: z.boolean().nullish(), isRecordLocked: z.boolean().nullish() }).nullish(),
});

/** The retention label on an item, and whether it lets the item be destroyed (1 unit). */
export async function retentionLabel(
  client: Client,
  driveId: string,
  itemId: string,
): Promise<{ name: string | undefined; deleteAllowed: boolean }> {
  const operation = { name: 'bewaarlabel-lezen', permission: 'Sites.Selected (read)' };
  try {
    const label = await sendJson(client, operation, `${itemPath(driveId, itemId)}/retentionLabel`, labelSchema, (r) => r.get());
    const settings = label.retentionSettings;
    return { name: label.name ?? undefined, deleteAllowed: settings?.isDeleteAllowed !== false && settings?.isRecordLocked !== true };
  } catch (error) {
    if (isFault(error, 'niet-gevonden')) return { name: undefined, deleteAllowed: true };
    throw error;
  }
}

/** Destroys an item beyond the recycle bin, versions with it, only while its eTag is the given one (2 units). */
export async function permanentDelete(client: Client, driveId: string, itemId: string, eTag: string): Promise<void> {
  const operation = { name: 'vernietigen', permission: 'Sites.Selected (fullcontrol) of Files.ReadWrite.All' };
  const response = await send(client, operation, `${itemPath(driveId, itemId)}/permanentDelete`, (r) =>
    r.header('If-Match', eTag).post(undefined),
  );
  await response.body?.cancel();
}
