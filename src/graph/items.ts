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

/** A page of a listing or of delta. A malformed item is set aside and counted; the rest goes on. */
export const pageSchema = z
  .object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional(), '@odata.deltaLink': z.string().optional() })
  .transform((page) => {
    const parsed = page.value.map((raw) => driveItemSchema.safeParse(raw));
    const items = parsed.filter((result) => result.success).map((result) => shape(result.data));
    return { items, malformed: parsed.length - items.length, next: page['@odata.nextLink'], done: page['@odata.deltaLink'] };
  });

/** What is asked of every item. */
export const itemFields = 'id,name,eTag,size,webUrl,parentReference,folder,file,deleted,root';
