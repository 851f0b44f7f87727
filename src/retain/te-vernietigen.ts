import { z } from 'zod';
import type { App } from '../app.ts';
import type { Blik } from '../dossier/blik.ts';
import type { DossierRecord } from '../storage/records.ts';

const listSchema = z.array(z.string());
const pathOf = ({ dossierId }: DossierRecord) => `${dossierId}/te-vernietigen.json`;
const linesOf = (blik: Blik) => blik.files.map(({ id, size, hash }) => `${id} ${size} ${hash ?? ''}`);

/** Keeps what fell due, before any of it is destroyed: ids, sizes and hashes, no names. */
export const keepList = (app: App, record: DossierRecord, blik: Blik): Promise<void> =>
  app.storage.afgeleid.write(pathOf(record), JSON.stringify(linesOf(blik)));

/** Whether all that stands there now was in the list: a file that came in or changed after destruction began was not. */
export async function isInList(app: App, record: DossierRecord, blik: Blik): Promise<boolean> {
  const content = await app.storage.afgeleid.read(pathOf(record));
  if (content === undefined) return false;
  const list = new Set(listSchema.parse(JSON.parse(content.toString())));
  return linesOf(blik).every((line) => list.has(line));
}

/** Takes the list away, so that it is not counted as made from the dossier. */
export const dropList = async (app: App, record: DossierRecord): Promise<void> =>
  void (await app.storage.afgeleid.removeAll(pathOf(record)));
