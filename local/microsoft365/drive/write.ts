import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { badRequest, changed, denied, GraphRefusal, locked, nameTaken } from '../graph-error.ts';
import type { Tenant } from '../tenant.ts';
import { contentOf, nodeOf, statOf } from './disk.ts';
import { getDrive } from './drives.ts';
import { bump, childOf, diskPath, findItem, insertItem, isWithin, liveItem, nextSeq, parentOf, pathOf, subtreeOf, touch } from './items.ts';
import { readLabel } from './label.ts';
import { assertName, longestPath, otherName } from './names.ts';
import { promote } from './promotion.ts';
import { eTagOf, nameKeyOf, type Row, type Who } from './rows.ts';

export type Conflict = 'fail' | 'replace' | 'rename';

export const assertUnlocked = (row: Row): void => {
  if (row.lock !== null) throw locked();
};

/** Throws 412 unless the header If-Match names the item as it is (eTag, or cTag given by the caller). */
export function assertMatch(row: Row, ifMatch: string | undefined): void {
  if (ifMatch === undefined || ifMatch === '*') return;
  if (ifMatch.split(/,\s*(?=")/).every((tag) => tag.trim() !== eTagOf(row))) throw changed();
}

function assertRoom(tenant: Tenant, folder: Row, name: string): void {
  if ([...pathOf(tenant, folder), name].join('/').length > longestPath) {
    throw new GraphRefusal(400, 'pathIsTooLong', 'The path is longer than 400 characters.');
  }
}

/** A name that is free in a folder, by the rule for conflicts; undefined where the item that has it may be replaced. */
function freeName(tenant: Tenant, folder: Row, name: string, conflict: Conflict, self?: Row): string | undefined {
  const taken = (candidate: string) => {
    const there = childOf(tenant, folder, candidate);
    return there !== undefined && there.id !== self?.id;
  };
  if (!taken(name)) return name;
  if (conflict === 'fail') throw nameTaken();
  if (conflict === 'replace') return undefined;
  for (let count = 1; ; count += 1) if (!taken(otherName(name, count))) return otherName(name, count);
}

/** Makes a folder. `replace` gives the folder that is there. */
export function createFolder(tenant: Tenant, parent: Row, name: unknown, conflict: Conflict, who: Who): { row: Row; created: boolean } {
  assertName(name);
  assertFolder(parent);
  assertRoom(tenant, parent, name);
  const free = freeName(tenant, parent, name, conflict);
  if (free === undefined) {
    const there = childOf(tenant, parent, name);
    if (there?.kind !== 'folder') throw nameTaken();
    return { row: there, created: false };
  }
  const drive = getDrive(tenant, parent.drive);
  const path = join(diskPath(tenant, drive, parent), free);
  mkdirSync(path, { recursive: true });
  const stat = statOf(path);
  const node = stat === undefined ? '' : nodeOf(stat);
  const row = tenant.store.transaction(() => insertItem(tenant, drive, { parent, name: free, kind: 'folder', who, node }));
  return { row, created: true };
}

const assertFolder = (row: Row) => {
  if (row.kind === 'file') throw badRequest('The parent is not a folder.');
};

/** A place for bytes on the way to their own; what a killed process left there is cleared at the next start. */
export function passageFile(tenant: Tenant): string {
  const folder = join(tenant.folder, 'onderweg');
  mkdirSync(folder, { recursive: true });
  return join(folder, randomUUID());
}

/** Writes a file into a folder, whole or not at all. `ifMatch` is held against the file that is replaced. */
export function putFile(
  tenant: Tenant,
  parent: Row,
  name: unknown,
  bytes: Buffer,
  how: { conflict: Conflict; who: Who; ifMatch?: string | undefined },
): { row: Row; created: boolean } {
  assertName(name);
  assertFolder(parent);
  assertRoom(tenant, parent, name);
  const free = freeName(tenant, parent, name, how.conflict);
  const there = free === undefined ? childOf(tenant, parent, name) : undefined;
  if (there !== undefined) return { row: replaceContent(tenant, there, bytes, how), created: false };
  if (how.ifMatch !== undefined && how.ifMatch !== '*') throw changed();
  const drive = getDrive(tenant, parent.drive);
  const path = join(diskPath(tenant, drive, parent), free ?? name);
  place(tenant, path, tenant.knobs.now.promotion ? promote(name, bytes) : bytes);
  const content = contentOf(path);
  const item = { parent, name: free ?? name, kind: 'file' as const, who: how.who, content };
  return { row: tenant.store.transaction(() => insertItem(tenant, drive, item)), created: true };
}

/** Replaces the content of a file. */
export function replaceContent(tenant: Tenant, row: Row, bytes: Buffer, how: { who: Who; ifMatch?: string | undefined }): Row {
  if (row.kind !== 'file') throw nameTaken();
  assertMatch(row, how.ifMatch);
  assertUnlocked(row);
  if (readLabel(row)?.contentUpdateAllowed === false) throw denied('The retention label does not allow changing the content.');
  const path = diskPath(tenant, getDrive(tenant, row.drive), row);
  place(tenant, path, tenant.knobs.now.promotion ? promote(row.name, bytes) : bytes);
  const content = contentOf(path);
  return tenant.store.transaction(() => {
    const parent = parentOf(tenant, row);
    if (parent !== undefined) touch(tenant, parent);
    return bump(tenant, row, how.who, content);
  });
}

function place(tenant: Tenant, path: string, bytes: Buffer): void {
  const passage = passageFile(tenant);
  writeFileSync(passage, bytes, { flush: true });
  renameSync(passage, path);
}

/** Renames an item, moves it to another folder of the same drive, or both. */
export function moveItem(
  tenant: Tenant,
  row: Row,
  to: { name?: string | undefined; parent?: Row | undefined; conflict: Conflict },
  who: Who,
): Row {
  assertUnlocked(row);
  if (row.kind === 'root') throw denied('The root cannot be moved.');
  const parent = to.parent ?? parentOf(tenant, row);
  if (parent === undefined || parent.drive !== row.drive) throw badRequest('Moving between drives is not supported.');
  assertFolder(parent);
  if (isWithin(tenant, parent, row)) throw badRequest('A folder cannot be moved into itself.');
  const wanted = to.name ?? row.name;
  assertName(wanted);
  assertRoom(tenant, parent, wanted);
  const name = freeName(tenant, parent, wanted, to.conflict, row);
  if (name === undefined) throw nameTaken();
  const drive = getDrive(tenant, row.drive);
  renameSync(diskPath(tenant, drive, row), join(diskPath(tenant, drive, parent), name));
  return tenant.store.transaction(() => {
    tenant.store.run('UPDATE items SET parent = ?, name = ?, nameKey = ? WHERE id = ?', parent.id, name, nameKeyOf(name), row.id);
    touch(tenant, parent);
    return bump(tenant, row, who);
  });
}

const binPath = (tenant: Tenant, row: Row) => join(tenant.folder, 'prullenbak', row.id);

function assertDeletable(tenant: Tenant, row: Row): Row[] {
  if (row.kind === 'root') throw denied('The root cannot be deleted.');
  const all = subtreeOf(tenant, row);
  for (const one of all) {
    assertUnlocked(one);
    const label = readLabel(one);
    if (label !== undefined && (!label.deleteAllowed || label.recordLocked)) {
      throw denied('The retention label on the item prevents it from being deleted.');
    }
  }
  return all;
}

/** Marks items as deleted. What was in a deleted folder stands in delta too, or not, by a knob. */
export function markDeleted(tenant: Tenant, top: Row, all: Row[], state: 'recycled' | 'gone'): void {
  tenant.store.transaction(() => {
    for (const one of all) {
      const listed = one.id === top.id || tenant.knobs.now.deletedFolders === 'all';
      const seq = listed ? nextSeq(tenant, one.drive) : one.seq;
      tenant.store.run('UPDATE items SET state = ?, bin = ?, seq = ? WHERE id = ?', state, top.id, seq, one.id);
    }
    const parent = parentOf(tenant, top);
    if (parent?.state === 'live') touch(tenant, parent);
  });
}

/** Moves an item, with what is in it, to the recycle bin. */
export function recycle(tenant: Tenant, row: Row, ifMatch?: string): void {
  assertMatch(row, ifMatch);
  const all = assertDeletable(tenant, row);
  mkdirSync(join(tenant.folder, 'prullenbak'), { recursive: true });
  renameSync(diskPath(tenant, getDrive(tenant, row.drive), row), binPath(tenant, row));
  markDeleted(tenant, row, all, 'recycled');
}

/** Destroys an item, with what is in it, beyond the recycle bin. */
export function destroy(tenant: Tenant, row: Row, ifMatch?: string): void {
  assertMatch(row, ifMatch);
  const all = assertDeletable(tenant, row);
  rmSync(diskPath(tenant, getDrive(tenant, row.drive), row), { recursive: true });
  markDeleted(tenant, row, all, 'gone');
}

/** Brings an item back from the recycle bin, with what was in it; under another name where its own is taken. */
export function restore(
  tenant: Tenant,
  drive: string,
  id: string,
  who: Who,
  to: { parent?: Row | undefined; name?: string | undefined } = {},
): Row {
  const row = findItem(tenant, drive, id);
  if (row?.state !== 'recycled' || row.bin !== row.id) throw new GraphRefusal(404, 'itemNotFound', 'The item is not in the recycle bin.');
  const parent = to.parent ?? parentOf(tenant, row);
  if (parent?.state !== 'live') throw new GraphRefusal(409, 'invalidRequest', 'The folder that the item was in is not there any more.');
  const wanted = to.name ?? row.name;
  assertName(wanted);
  const name = freeName(tenant, parent, wanted, 'rename') ?? wanted;
  renameSync(binPath(tenant, row), join(diskPath(tenant, getDrive(tenant, drive), parent), name));
  return tenant.store.transaction(() => {
    for (const one of tenant.store.all<Row>("SELECT * FROM items WHERE drive = ? AND bin = ? AND state = 'recycled'", drive, id)) {
      tenant.store.run("UPDATE items SET state = 'live', bin = NULL, seq = ? WHERE id = ?", nextSeq(tenant, drive), one.id);
    }
    tenant.store.run('UPDATE items SET parent = ?, name = ?, nameKey = ? WHERE id = ?', parent.id, name, nameKeyOf(name), id);
    return bump(tenant, liveItem(tenant, drive, id), who);
  });
}

/** Empties the recycle bin of items that are past keeping, or of all. */
export function emptyBin(tenant: Tenant, before: string): number {
  const old = tenant.store.all<Row>("SELECT * FROM items WHERE state = 'recycled' AND bin = id AND modified < ?", before);
  for (const row of old) {
    rmSync(binPath(tenant, row), { recursive: true, force: true });
    tenant.store.run("UPDATE items SET state = 'gone' WHERE bin = ? AND state = 'recycled'", row.id);
  }
  return old.length;
}
