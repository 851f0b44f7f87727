import { z } from 'zod';
import type { DriveItem } from './types.ts';

/** The fields of a driveItem that the service uses; everything else is left alone. */
const driveItemSchema = z.object({
  id: z.string().min(1),
  name: z.string().optional(),
  eTag: z.string().optional(),
  size: z.number().optional(),
  webUrl: z.string().optional(),
  parentReference: z.object({ id: z.string().optional() }).optional(),
  folder: z.object({}).optional(),
  file: z.object({ hashes: z.object({ quickXorHash: z.string().optional() }).optional() }).optional(),
  deleted: z.object({}).nullish(),
  root: z.object({}).optional(),
});

const shape = (raw: z.infer<typeof driveItemSchema>): DriveItem => ({
  id: raw.id,
  name: raw.name,
  eTag: raw.eTag,
  size: raw.size ?? 0,
  parentId: raw.parentReference?.id,
  folder: raw.folder !== undefined,
  file: raw.file !== undefined,
  hash: raw.file?.hashes?.quickXorHash,
  deleted: raw.deleted != null,
  root: raw.root !== undefined,
  webUrl: raw.webUrl,
});

/** One item. */
export const itemSchema = driveItemSchema.transform(shape);

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

/** A page of a listing or of delta. A malformed item is set aside, with what could be read of it; the rest goes on. */
export const pageSchema = z
  .object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional(), '@odata.deltaLink': z.string().optional() })
  .transform((page) => {
    const items: DriveItem[] = [];
    const malformed: Malformed[] = [];
    for (const raw of page.value) {
      const { data } = driveItemSchema.safeParse(raw);
      if (data === undefined) malformed.push(restOf(raw));
      else items.push(shape(data));
    }
    return { items, malformed, next: page['@odata.nextLink'], done: page['@odata.deltaLink'] };
  });

/** A page as it was understood. */
export type Page = z.infer<typeof pageSchema>;

/** What is asked of every item. */
export const itemFields = 'id,name,eTag,size,webUrl,parentReference,folder,file,deleted,root';

const drivePath = (driveId: string) => `/drives/${encodeURIComponent(driveId)}`;

/** The path of an item in Graph, or of what stands at a path below it. */
export const itemPath = (driveId: string, itemId: string): string => `${drivePath(driveId)}/items/${encodeURIComponent(itemId)}`;

/** The path of what stands at a path from the root of a drive; `''` is the root. `#`, `%` and the like reach Graph whole. */
export const rootPath = (driveId: string, path: string): string =>
  path === '' ? `${drivePath(driveId)}/root` : `${drivePath(driveId)}/root:/${path.split('/').map(encodeURIComponent).join('/')}`;
