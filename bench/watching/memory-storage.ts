import type { Storage } from '../../src/storage/index.ts';

const never = () => Promise.reject(new Error('not asked of storage in this measurement'));

/**
 * Storage without Azurite, for what the service itself takes: what is written is counted and forgotten, and nothing was ever there. Right only for a
 * first look at a drive in which no item comes twice.
 */
export function countingStorage(): { storage: Storage; rows: () => number } {
  let rows = 0;
  const written = (count: number) => void (rows += count);
  const table = {
    get: () => Promise.resolve(undefined),
    isEmpty: () => Promise.resolve(true),
    insert: () => Promise.resolve(true),
    put: () => Promise.resolve(written(1)),
    putMany: (records: readonly object[]) => Promise.resolve(written(records.length)),
    replace: never,
    change: (_partition: string, _row: string, change: (record: undefined) => object | undefined) => Promise.resolve(change(undefined)),
    remove: () => Promise.resolve(true),
    async *list() {},
  };
  const blobs = { read: () => Promise.resolve(undefined), write: () => Promise.resolve(), removeAll: () => Promise.resolve() };
  const own = {
    afgeleid: blobs,
    send: () => Promise.resolve(),
    underLease: async (_name: string, work: () => Promise<unknown>) => work(),
  };
  // Every other name is that of a table
  const storage = new Proxy(own, { get: (target, name) => Reflect.get(target, name) ?? table });
  return { storage: storage as unknown as Storage, rows: () => rows };
}
