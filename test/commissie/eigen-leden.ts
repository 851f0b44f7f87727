import type { LidRecord } from '../../src/storage/records/commissie.ts';
import type { World } from '../loket/world.ts';

/**
 * The same world with a committee of its own: every test on a machine shares one table of members, and a committee is all members together. The records
 * are in memory; whoever tests keeping them uses the table itself.
 */
export function metLeden(app: World, leden: readonly LidRecord[]): World {
  const kept = new Map(leden.map((lid) => [lid.lidId, lid]));
  const table: Pick<World['storage']['leden'], 'list' | 'get' | 'put' | 'insert' | 'change'> = {
    async *list() {
      yield* kept.values();
    },
    async get(_partition, row) {
      const record = kept.get(row);
      return record === undefined ? undefined : { record, etag: 'x' };
    },
    async put(record) {
      kept.set(record.lidId, record);
    },
    async insert(record) {
      if (kept.has(record.lidId)) return false;
      kept.set(record.lidId, record);
      return true;
    },
    async change(_partition, row, change) {
      const next = change(kept.get(row));
      if (next !== undefined) kept.set(row, next);
      return kept.get(row);
    },
  };
  return { ...app, storage: { ...app.storage, leden: table as World['storage']['leden'] } };
}
