import type { Client } from '@microsoft/microsoft-graph-client';
import { sendJson } from './call.ts';
import { itemFields, pageSchema } from './items.ts';
import type { DeltaPage } from './types.ts';

/** One page of what changed in a drive (1 unit with a link, 2 to begin anew). A 410 is a GraphFault `opnieuw-beginnen` with its location. */
export async function delta(client: Client, driveId: string, link?: string): Promise<DeltaPage> {
  const operation = { name: 'wijzigingen-lezen', permission: 'Sites.Selected (read)' };
  const path = link ?? `/drives/${encodeURIComponent(driveId)}/root/delta`;
  const page = await sendJson(client, operation, path, pageSchema, (r) => (link === undefined ? r.select(itemFields).get() : r.get()));
  return {
    items: page.items,
    malformed: page.malformed,
    ...(page.next === undefined ? {} : { next: page.next }),
    ...(page.done === undefined ? {} : { done: page.done }),
  };
}
