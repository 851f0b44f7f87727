import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { sendJson, send } from './call.ts';
import { isFault } from './fault.ts';
import { itemPath } from './files.ts';

const maxTries = 5;

/** The columns of an item in its library (1 unit). */
export const getFields = (client: Client, driveId: string, itemId: string): Promise<Record<string, unknown>> =>
  sendJson(
    client,
    { name: 'kolommen-lezen', permission: 'Sites.Selected (read)' },
    `${itemPath(driveId, itemId)}/listItem/fields`,
    z.record(z.string(), z.unknown()),
    (r) => r.get(),
  );

/** Sets columns on an item and leaves the others alone (2 units). Right after an upload SharePoint may refuse; tried at most 5 times. */
export async function setFields(client: Client, driveId: string, itemId: string, fields: Record<string, string>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await send(
        client,
        { name: 'kolommen-schrijven', permission: 'Sites.Selected (write)' },
        `${itemPath(driveId, itemId)}/listItem/fields`,
        (r) => r.patch(fields),
      );
      await response.body?.cancel();
      return;
    } catch (error) {
      if (attempt === maxTries || !isFault(error, 'conflict', 'gewijzigd')) throw error;
    }
  }
}
