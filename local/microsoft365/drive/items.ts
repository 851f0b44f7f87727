import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { notFound } from '../graph-error.ts';
import { now, type Tenant } from '../tenant.ts';
import { driveFolder } from './drives.ts';
import { nameKeyOf, type Drive, type Row, whoAsText, type Who } from './rows.ts';

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Item ids as SharePoint makes them: `01` and 32 letters and digits. */
const newItemId = (): string => {
  const bytes = Buffer.from(`${randomUUID()}${randomUUID()}`.replaceAll('-', ''), 'hex');
  return `01${Array.from(bytes, (byte) => base32[byte & 31]).join('')}`;
};

/** The next count of changes in a drive. */
export function nextSeq(tenant: Tenant, driveId: string): number {
  const row = tenant.store.get<{ seq: number }>('UPDATE drives SET seq = seq + 1 WHERE id = ? RETURNING seq', driveId);
  tenant.changed();
  return row?.seq ?? 0;
}

export const findItem = (tenant: Tenant, drive: string, id: string): Row | undefined =>
  tenant.store.get<Row>('SELECT * FROM items WHERE id = ? AND drive = ?', id, drive);

/** An item that is there; throws 404 for one that is deleted or never was. */
export function liveItem(tenant: Tenant, drive: string, id: string): Row {
  const row = id === 'root' ? rootOf(tenant, drive) : findItem(tenant, drive, id);
  if (row?.state !== 'live') throw notFound();
  return row;
}

export function rootOf(tenant: Tenant, drive: string): Row {
  const row = tenant.store.get<Row>('SELECT * FROM items WHERE drive = ? AND parent IS NULL', drive);
  if (row === undefined) throw notFound();
  return row;
}

export const childrenOf = (tenant: Tenant, folder: Row): Row[] =>
  tenant.store.all<Row>(
    "SELECT * FROM items WHERE drive = ? AND parent = ? AND state = 'live' ORDER BY nameKey, id",
    folder.drive,
    folder.id,
  );

export const childCount = (tenant: Tenant, folder: Row): number =>
  tenant.store.get<{ count: number }>(
    "SELECT count(*) AS count FROM items WHERE drive = ? AND parent = ? AND state = 'live'",
    folder.drive,
    folder.id,
  )?.count ?? 0;

// SQLite reads the tables of a CROSS JOIN in the order in which they stand: from a folder to what is in it.

/** Bytes of a file, or of all files below a folder. */
export function sizeOf(tenant: Tenant, row: Row): number {
  if (row.kind === 'file') return row.size;
  return (
    tenant.store.get<{ total: number }>(
      `WITH RECURSIVE below (id, size) AS (
         SELECT ?, 0 UNION ALL
         SELECT items.id, items.size FROM below CROSS JOIN items WHERE items.parent = below.id AND items.drive = ? AND items.state = 'live')
       SELECT sum(size) AS total FROM below`,
      row.id,
      row.drive,
    )?.total ?? 0
  );
}

/** The child of that name: the one spelled so, else one that differs in case only. */
export function childOf(tenant: Tenant, folder: Row, name: string): Row | undefined {
  const same = tenant.store.all<Row>(
    "SELECT * FROM items WHERE drive = ? AND parent = ? AND nameKey = ? AND state = 'live'",
    folder.drive,
    folder.id,
    nameKeyOf(name),
  );
  return same.find((row) => row.name === name) ?? same[0];
}

export const parentOf = (tenant: Tenant, row: Row): Row | undefined =>
  row.parent === null ? undefined : findItem(tenant, row.drive, row.parent);

/** The names from the root down to an item; empty for the root. */
export function pathOf(tenant: Tenant, row: Row): string[] {
  const names: string[] = [];
  for (let at: Row | undefined = row; at !== undefined && at.kind !== 'root'; at = parentOf(tenant, at)) names.unshift(at.name);
  return names;
}

/** Where an item's bytes stand on disk. */
export const diskPath = (tenant: Tenant, drive: Drive, row: Row): string => join(driveFolder(tenant, drive), ...pathOf(tenant, row));

/** An item with everything below it that is in the same state. */
export function subtreeOf(tenant: Tenant, row: Row): Row[] {
  return tenant.store.all<Row>(
    `WITH RECURSIVE below (id) AS (
       SELECT id FROM items WHERE id = ? UNION ALL
       SELECT items.id FROM below CROSS JOIN items WHERE items.parent = below.id AND items.drive = ? AND items.state = ?)
     SELECT items.* FROM items JOIN below ON items.id = below.id`,
    row.id,
    row.drive,
    row.state,
  );
}

/** Whether an item is another one or stands below it. */
export function isWithin(tenant: Tenant, row: Row, folder: Row): boolean {
  for (let at: Row | undefined = row; at !== undefined; at = parentOf(tenant, at)) if (at.id === folder.id) return true;
  return false;
}

export type Content = { size: number; hash: string; node: string; touched: string };

/** Adds an item to the administration; the bytes must stand on disk already. */
export function insertItem(
  tenant: Tenant,
  drive: Drive,
  item: { parent: Row | null; name: string; kind: Row['kind']; who: Who; content?: Content; node?: string },
): Row {
  const id = newItemId();
  const moment = now(tenant);
  const who = whoAsText(item.who);
  const listItem = tenant.store.get<{ listItems: number }>(
    'UPDATE drives SET listItems = listItems + 1 WHERE id = ? RETURNING listItems',
    drive.id,
  );
  const content = item.content ?? { size: 0, hash: null, node: item.node ?? '', touched: '' };
  tenant.store.run(
    `INSERT INTO items (id, guid, drive, parent, name, nameKey, kind, size, hash, version, contentVersion, created, modified, author, editor,
       node, touched, state, seq, listItem, fields) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 1, ?, ?, ?, ?, ?, ?, 'live', ?, ?, '{}')`,
    id,
    randomUUID(),
    drive.id,
    item.parent?.id ?? null,
    item.name,
    nameKeyOf(item.name),
    item.kind,
    content.size,
    content.hash,
    moment,
    moment,
    who,
    who,
    content.node,
    content.touched,
    nextSeq(tenant, drive.id),
    listItem?.listItems ?? 0,
  );
  if (item.parent !== null) touch(tenant, item.parent);
  return liveItem(tenant, drive.id, id);
}

/** Makes an item appear in delta without a change of its own, as folders do when something in them changes. */
export function touch(tenant: Tenant, row: Row): void {
  tenant.store.run('UPDATE items SET seq = ? WHERE id = ?', nextSeq(tenant, row.drive), row.id);
}

/** Records a change of an item: a new eTag, and a new cTag where the content changed. */
export function bump(tenant: Tenant, row: Row, who: Who, content?: Content): Row {
  tenant.store.run(
    'UPDATE items SET version = version + 1, modified = ?, editor = ?, seq = ? WHERE id = ?',
    now(tenant),
    whoAsText(who),
    nextSeq(tenant, row.drive),
    row.id,
  );
  if (content !== undefined) {
    tenant.store.run(
      'UPDATE items SET contentVersion = contentVersion + 1, size = ?, hash = ?, node = ?, touched = ? WHERE id = ?',
      content.size,
      content.hash,
      content.node,
      content.touched,
      row.id,
    );
  }
  return liveItem(tenant, row.drive, row.id);
}
