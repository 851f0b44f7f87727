import { z } from 'zod';
import type { Reads } from './call.ts';
import type { DriveItem } from './types.ts';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string | undefined => value === undefined || typeof value === 'string';

/**
 * A driveItem as far as the service uses it; everything else is left alone. Where a field makes no sense, the name of that field. By hand and not
 * by zod: a first listing holds a hundred thousand of them.
 */
function readItem(raw: unknown): DriveItem | string {
  if (!isFields(raw)) return 'item';
  const { id, name, eTag, size, webUrl, parentReference, folder, file, deleted, root } = raw;
  if (typeof id !== 'string' || id === '') return 'id';
  if (!isText(name)) return 'name';
  if (!isText(eTag)) return 'eTag';
  if (!isText(webUrl)) return 'webUrl';
  if (size !== undefined && typeof size !== 'number') return 'size';
  if (parentReference !== undefined && !isFields(parentReference)) return 'parentReference';
  const parentId = parentReference?.['id'];
  if (!isText(parentId)) return 'parentReference';
  if (folder !== undefined && !isFields(folder)) return 'folder';
  const childCount = folder?.['childCount'];
  if (file !== undefined && !isFields(file)) return 'file';
  const hashes = file?.['hashes'];
  if (hashes !== undefined && !isFields(hashes)) return 'file';
  const hash = hashes?.['quickXorHash'];
  if (!isText(hash)) return 'file';
  if (deleted !== undefined && deleted !== null && !isFields(deleted)) return 'deleted';
  if (root !== undefined && !isFields(root)) return 'root';
  return {
    id,
    name,
    eTag,
    size: size ?? 0,
    parentId,
    folder: folder !== undefined,
    childCount: typeof childCount === 'number' ? childCount : undefined,
    file: file !== undefined,
    hash,
    deleted: deleted != null,
    root: root !== undefined,
    webUrl,
  };
}

/** One item. */
export const itemSchema = z.unknown().transform((raw, context): DriveItem => {
  const item = readItem(raw);
  if (typeof item === 'object') return item;
  context.addIssue({ code: 'custom', path: [item], message: 'makes no sense' });
  return z.NEVER;
});

/** What can be read of an item that makes no sense as a whole. */
const restSchema = z.object({ id: z.string().min(1), name: z.string().optional().catch(undefined) });

/** An item that could not be understood, with its id and name where those could be read. */
export type Malformed = { id?: string | undefined; name?: string | undefined };

/** What stands for an item that makes no sense: that it is there, and nothing else. */
export const unreadable = (id: string, { name }: Malformed, parentId?: string): DriveItem => ({
  id,
  name,
  size: 0,
  parentId,
  folder: false,
  file: false,
  deleted: false,
  root: false,
  onleesbaar: true,
});

/** What can be read of an item that could not be understood. */
export const restOf = (raw: unknown): Malformed => restSchema.safeParse(raw).data ?? {};

/** A page as it was understood. */
export type Page = { items: DriveItem[]; malformed: Malformed[]; next: string | undefined; done: string | undefined };

/** What stands around the items of a page. */
const frameSchema = z.object({
  value: z.literal(true, 'a list of items'),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});

/**
 * A page of a listing or of delta. A malformed item is set aside, with what could be read of it; the rest goes on. Only what stands around the items goes through
 * zod: whatever that has looked into stays in memory until V8 collects all of it, which at a first listing costs more than reading it.
 */
export const pageSchema: Reads<Page> = {
  safeParse(json) {
    const { value, ...frame } = isFields(json) ? json : {};
    const read = frameSchema.safeParse({ ...frame, value: Array.isArray(value) });
    if (!read.success) return { success: false, error: read.error };
    const page: Page = { items: [], malformed: [], next: read.data['@odata.nextLink'], done: read.data['@odata.deltaLink'] };
    for (const raw of value as unknown[]) {
      const item = readItem(raw);
      if (typeof item === 'string') page.malformed.push(restOf(raw));
      else page.items.push(item);
    }
    return { success: true, data: page };
  },
};

/** What is asked of every item. */
export const itemFields = 'id,name,eTag,size,webUrl,parentReference,folder,file,deleted,root';

const drivePath = (driveId: string) => `/drives/${encodeURIComponent(driveId)}`;

/** The path of an item in Graph, or of what stands at a path below it. */
export const itemPath = (driveId: string, itemId: string): string => `${drivePath(driveId)}/items/${encodeURIComponent(itemId)}`;

/** The path of what stands at a path from the root of a drive; `''` is the root. `#`, `%` and the like reach Graph whole. */
export const rootPath = (driveId: string, path: string): string =>
  path === '' ? `${drivePath(driveId)}/root` : `${drivePath(driveId)}/root:/${path.split('/').map(encodeURIComponent).join('/')}`;
