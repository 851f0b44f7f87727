import { readdirSync, type BigIntStats } from 'node:fs';
import { join } from 'node:path';
import type { Tenant } from '../tenant.ts';
import { contentOf, nodeOf, statOf, touchedOf } from './disk.ts';
import { driveFolder } from './drives.ts';
import { bump, insertItem, rootOf, subtreeOf, touch } from './items.ts';
import { nameFault } from './names.ts';
import { nameKeyOf, onDisk, type Drive, type Row } from './rows.ts';
import { markDeleted } from './write.ts';

type Arrival = { parent: Row; path: string; name: string; stat: BigIntStats };

/** A file that another program holds, or that went away while we looked: the next look sees it. */
const notNow = new Set(['ENOENT', 'EBUSY', 'EPERM', 'EACCES']);
const readable = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch (error) {
    if (notNow.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
};

/** One look at the files of a drive: what a file manager did is recorded as if SharePoint had noticed it. */
class Look {
  readonly ignored: string[] = [];
  private readonly tenant: Tenant;
  private readonly drive: Drive;
  private readonly byParent = new Map<string, Map<string, Row>>();
  private readonly unseen = new Map<string, Row>();
  private readonly arrivals: Arrival[] = [];

  constructor(tenant: Tenant, drive: Drive) {
    this.tenant = tenant;
    this.drive = drive;
    for (const row of tenant.store.all<Row>("SELECT * FROM items WHERE drive = ? AND state = 'live' AND kind <> 'root'", drive.id)) {
      const siblings = this.byParent.get(row.parent ?? '') ?? new Map<string, Row>();
      this.byParent.set(row.parent ?? '', siblings.set(row.name, row));
      this.unseen.set(row.id, row);
    }
  }

  run(): void {
    this.walk(rootOf(this.tenant, this.drive.id), driveFolder(this.tenant, this.drive));
    for (let arrival = this.arrivals.shift(); arrival !== undefined; arrival = this.arrivals.shift()) this.take(arrival);
    for (const row of this.unseen.values()) {
      if (row.parent !== null && this.unseen.has(row.parent)) continue;
      markDeleted(
        this.tenant,
        row,
        subtreeOf(this.tenant, row).filter(({ id }) => this.unseen.has(id)),
        'gone',
      );
    }
  }

  private walk(folder: Row, path: string): void {
    const known = this.byParent.get(folder.id);
    for (const name of readable(() => readdirSync(path)) ?? []) {
      const at = join(path, name);
      const stat = statOf(at);
      if (stat === undefined || !(stat.isFile() || stat.isDirectory())) continue;
      if (nameFault(name) !== undefined) {
        this.ignored.push(at);
        continue;
      }
      const row = known?.get(name);
      if (row === undefined || (row.kind === 'folder') !== stat.isDirectory()) this.arrivals.push({ parent: folder, path: at, name, stat });
      else this.meet(row, at, stat);
    }
  }

  private meet(row: Row, path: string, stat: BigIntStats): void {
    this.unseen.delete(row.id);
    if (row.kind === 'folder') {
      if (row.node !== nodeOf(stat)) this.tenant.store.run('UPDATE items SET node = ? WHERE id = ?', nodeOf(stat), row.id);
      this.walk(row, path);
      return;
    }
    if (row.touched === touchedOf(stat) && row.node === nodeOf(stat) && BigInt(row.size) === stat.size) return;
    const content = readable(() => contentOf(path));
    if (content === undefined) return;
    if (content.hash === row.hash && content.size === row.size) {
      this.tenant.store.run('UPDATE items SET node = ?, touched = ? WHERE id = ?', content.node, content.touched, row.id);
    } else bump(this.tenant, row, onDisk, content);
  }

  private take({ parent, path, name, stat }: Arrival): void {
    const kind = stat.isDirectory() ? 'folder' : 'file';
    const node = nodeOf(stat);
    const moved = Array.from(this.unseen.values()).find((row) => row.node === node && row.kind === kind);
    if (moved !== undefined) {
      this.tenant.store.run('UPDATE items SET parent = ?, name = ?, nameKey = ? WHERE id = ?', parent.id, name, nameKeyOf(name), moved.id);
      touch(this.tenant, parent);
      this.meet(bump(this.tenant, moved, onDisk), path, stat);
      return;
    }
    if (kind === 'folder') {
      this.walk(insertItem(this.tenant, this.drive, { parent, name, kind, who: onDisk, node }), path);
      return;
    }
    const content = readable(() => contentOf(path));
    if (content !== undefined) insertItem(this.tenant, this.drive, { parent, name, kind, who: onDisk, content });
  }
}

/** Looks at the files of a drive and records what changed; returns the files whose names SharePoint would not take. */
export function scanDrive(tenant: Tenant, drive: Drive): string[] {
  const look = new Look(tenant, drive);
  tenant.store.transaction(() => look.run());
  return look.ignored;
}
