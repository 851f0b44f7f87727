import type { Client } from '@microsoft/microsoft-graph-client';
import { ownFault, send, sendJson, faultOf } from './call.ts';
import { isFault } from './fault.ts';
import { itemFields, itemSchema, pageSchema } from './items.ts';
import type { DriveItem } from './types.ts';

const drive = (driveId: string) => `/drives/${encodeURIComponent(driveId)}`;
/** The path of an item in Graph. */
export const itemPath = (driveId: string, itemId: string): string => `${drive(driveId)}/items/${encodeURIComponent(itemId)}`;
const encodePath = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/** One item by id (1 unit). */
export const getItem = (client: Client, driveId: string, itemId: string): Promise<DriveItem> =>
  sendJson(client, { name: 'item-lezen', permission: 'Sites.Selected (read)' }, itemPath(driveId, itemId), itemSchema, (r) =>
    r.select(itemFields).get(),
  );

/** One item by its path from the root (1 unit). */
export function getItemByPath(client: Client, driveId: string, path: string): Promise<DriveItem> {
  const at = path === '' ? `${drive(driveId)}/root` : `${drive(driveId)}/root:/${encodePath(path)}`;
  return sendJson(client, { name: 'item-op-pad', permission: 'Sites.Selected (read)' }, at, itemSchema, (r) => r.select(itemFields).get());
}

/** The children of a folder, all pages (2 units a page). */
export async function listChildren(client: Client, driveId: string, itemId: string): Promise<DriveItem[]> {
  const operation = { name: 'map-lezen', permission: 'Sites.Selected (read)' };
  let page = await sendJson(client, operation, `${itemPath(driveId, itemId)}/children`, pageSchema, (r) =>
    r.select(itemFields).top(200).get(),
  );
  const items = [...page.items];
  let malformed = page.malformed;
  const seen = new Set<string>();
  while (page.next !== undefined && !seen.has(page.next)) {
    seen.add(page.next);
    page = await sendJson(client, operation, page.next, pageSchema, (r) => r.get());
    items.push(...page.items);
    malformed += page.malformed;
  }
  // A folder that seems emptier than it is would be read and destroyed as such.
  if (malformed > 0) throw ownFault(operation, 'geweigerd', new Error(`${malformed} items of a listing are malformed`));
  return items;
}

/** Makes a folder, or returns the one that is there (2 units). */
export async function createFolder(client: Client, driveId: string, parentId: string, name: string): Promise<DriveItem> {
  const operation = { name: 'map-maken', permission: 'Sites.Selected (write)' };
  try {
    return await sendJson(client, operation, `${itemPath(driveId, parentId)}/children`, itemSchema, (r) =>
      r.post({ name, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' }),
    );
  } catch (error) {
    if (!isFault(error, 'conflict')) throw error;
    return sendJson(client, operation, `${itemPath(driveId, parentId)}:/${encodeURIComponent(name)}`, itemSchema, (r) =>
      r.select(itemFields).get(),
    );
  }
}

/** Writes a file of at most 250 MB (2 units); returns it as stored, whose hash may differ from what was sent. */
export function upload(
  client: Client,
  driveId: string,
  parentId: string,
  name: string,
  content: Buffer,
  conflict: 'replace' | 'fail',
): Promise<DriveItem> {
  const operation = { name: 'bestand-schrijven', permission: 'Sites.Selected (write)' };
  const path = `${itemPath(driveId, parentId)}:/${encodeURIComponent(name)}:/content`;
  return sendJson(client, operation, path, itemSchema, (r) =>
    r.query({ '@microsoft.graph.conflictBehavior': conflict }).header('Content-Type', 'application/octet-stream').put(content),
  );
}

/** Whether fetch failed by the network or by its time limit. */
const isNetwork = (error: unknown) => error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError');

const isAllowed = (host: string, allowed: string) =>
  allowed.split(',').some((entry) => {
    const name = entry.trim().toLowerCase();
    return name.startsWith('.') ? host.endsWith(name) : host === name;
  });

/** Where an answer says that the content stands. */
const elsewhere = ({ status, headers }: Response): string | undefined =>
  status === 302 ? (headers.get('location') ?? undefined) : undefined;

/**
 * The content of a file (1 unit). Graph answers with a short-lived address elsewhere; only hosts of the setting GRAPH_DOWNLOAD_HOSTS are
 * followed, without the bearer token. Throws `te-groot` as soon as more than `maxBytes` came in.
 */
export async function download(client: Client, allowedHosts: string, driveId: string, itemId: string, maxBytes: number): Promise<Buffer> {
  const operation = { name: 'bestand-ophalen', permission: 'Sites.Selected (read)' };
  const answer = await send(
    client,
    operation,
    `${itemPath(driveId, itemId)}/content`,
    (r) => r.option('redirect', 'manual').get(),
    (response) => response.ok || elsewhere(response) !== undefined,
  );
  const location = elsewhere(answer);
  const response = location === undefined ? answer : await follow(operation, allowedHosts, location);
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of response.body ?? []) {
      size += part.length;
      if (size > maxBytes) throw ownFault(operation, 'te-groot');
      parts.push(part);
    }
  } catch (error) {
    throw isNetwork(error) ? ownFault(operation, 'onbereikbaar', error) : error;
  }
  return Buffer.concat(parts);
}

async function follow(operation: { name: string; permission: string }, allowedHosts: string, location: string): Promise<Response> {
  if (!URL.canParse(location)) throw ownFault(operation, 'geweigerd');
  const url = new URL(location);
  if (url.protocol !== 'https:' || !isAllowed(url.host.toLowerCase(), allowedHosts)) {
    throw Object.assign(ownFault(operation, 'geweigerd'), {
      message: `${operation.name}: downloadserver staat niet in GRAPH_DOWNLOAD_HOSTS; vul die instelling aan als dit uw eigen SharePoint is.`,
    });
  }
  let response: Response;
  try {
    response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(300_000) });
  } catch (error) {
    throw ownFault(operation, 'onbereikbaar', error);
  }
  if (response.ok) return response;
  await response.body?.cancel();
  throw faultOf(operation, response);
}
