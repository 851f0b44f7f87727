import { z } from 'zod';
import { sendJson } from '../call.ts';
import type { Door } from '../door.ts';
import { operation, permissions } from '../operation.ts';
import type { Bibliotheek } from '../setup.ts';

const listSchema = z.object({
  displayName: z.string(),
  sharepointIds: z.object({ listId: z.string(), siteId: z.string(), webId: z.string(), siteUrl: z.url() }),
});

export const bibliotheekLezen = operation({
  name: 'bibliotheek-lezen',
  permission: permissions.lezen,
  units: 1,
  purpose: 'bij het inrichten: zien in welke site een bibliotheek staat en hoe zij heet',
});

/** The library behind a drive, with the ids by which its site and list are asked (1 unit). */
export async function library(door: Door, driveId: string): Promise<Bibliotheek> {
  const path = `/drives/${encodeURIComponent(driveId)}/list`;
  const { displayName, sharepointIds } = await sendJson(door, bibliotheekLezen, path, listSchema, (r) =>
    r.select('displayName,sharepointIds').get(),
  );
  const { listId, siteId, webId, siteUrl } = sharepointIds;
  return { naam: displayName, listId, siteId: `${new URL(siteUrl).hostname},${siteId},${webId}`, siteUrl };
}
