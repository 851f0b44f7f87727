import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { App } from '../app.ts';
import type { Blik } from '../dossier/blik.ts';
import type { DossierRecord } from '../storage/records.ts';

const listSchema = z.array(z.string());
const pathOf = ({ dossierId }: Pick<DossierRecord, 'dossierId'>) => `${dossierId}/te-vernietigen.json`;
const linesOf = (blik: Blik | undefined) => (blik?.files ?? []).map(({ id, size, hash }) => `${id} ${size} ${hash ?? ''}`).toSorted();
const hashOf = (lines: readonly string[]): string => createHash('sha256').update(JSON.stringify(lines)).digest('hex');

/** The exact list that is asked to be destroyed: its hash and how many files stand on it. */
export type Lijst = { lijst: string; bestanden: number };

/** Keeps what fell due, before any of it is destroyed: ids, sizes and hashes, no names. Empty where nothing stands in SharePoint. */
export async function keepList(app: App, record: DossierRecord, blik: Blik | undefined): Promise<Lijst> {
  const lines = linesOf(blik);
  await app.storage.afgeleid.write(pathOf(record), JSON.stringify(lines));
  return { lijst: hashOf(lines), bestanden: lines.length };
}

async function readList(app: Pick<App, 'storage'>, record: DossierRecord): Promise<string[] | undefined> {
  const content = await app.storage.afgeleid.read(pathOf(record));
  try {
    return content === undefined ? undefined : listSchema.parse(JSON.parse(content.toString()));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
    // Nothing says what was approved: as where there is no list
    return undefined;
  }
}

/** The list that was kept, with the ids of its files; undefined where there is none. */
export async function keptLines(app: Pick<App, 'storage'>, record: DossierRecord): Promise<{ lijst: string; ids: string[] } | undefined> {
  const lines = await readList(app, record);
  return lines === undefined ? undefined : { lijst: hashOf(lines), ids: lines.map((line) => line.slice(0, line.indexOf(' '))) };
}

/**
 * What a destruction that was broken off is to go on with: the list that was kept, whole, so that the record holds all that went; `anders` where something stands
 * there that is not on it. Where the list itself is lost, with a backup that was put back, what stands there must be what watching saw, so that it counted for the term.
 */
export async function keptList(app: App, record: DossierRecord, blik: Blik | undefined): Promise<Lijst | 'anders'> {
  const lines = await readList(app, record);
  if (lines === undefined) return (await isSeen(app, record, blik)) ? keepList(app, record, blik) : 'anders';
  const list = new Set(lines);
  return linesOf(blik).every((line) => list.has(line)) ? { lijst: hashOf(lines), bestanden: lines.length } : 'anders';
}

async function isSeen(app: App, { driveId }: DossierRecord, blik: Blik | undefined): Promise<boolean> {
  for (const { id, size, hash } of blik?.files ?? []) {
    const row = (await app.storage.items.get(driveId, id))?.record;
    if (row?.size !== size || row.hash !== hash) return false;
  }
  return true;
}

/**
 * Whether all that stands there now was in the list that was kept: a file that came in or changed after was not. `lijst`: the hash that the kept list must have
 * too, where a person approved it by that.
 */
export async function isInList(app: App, record: DossierRecord, blik: Blik | undefined, lijst?: string): Promise<boolean> {
  const lines = await readList(app, record);
  if (lines === undefined || (lijst !== undefined && hashOf(lines) !== lijst)) return false;
  const list = new Set(lines);
  return linesOf(blik).every((line) => list.has(line));
}

/** Takes the list away, so that it is not counted as made from the dossier. */
export const dropList = (app: App, record: DossierRecord): Promise<void> => app.storage.afgeleid.remove(pathOf(record));
