import type { App } from '../app.ts';
import { crashOf } from '../read/crash.ts';
import { Followed } from '../storage/followed.ts';
import type { Table } from '../storage/table.ts';
import { logUnread } from '../storage/unread.ts';

type IndexApp = Pick<App, 'clock' | 'log'>;

/**
 * A table kept in memory, once a process: a function that gives it for an app. `event` is logged where a look in the background failed; `make` says what is
 * kept of a record.
 */
export function followedIndex<A extends IndexApp, T extends object, Row extends object>(
  tableOf: (app: A) => Pick<Table<T>, 'changed' | 'marks' | 'at'>,
  event: string,
  make: (app: A) => { rowOf: (record: T) => Row | undefined; idOf?: (row: Row) => string },
): (app: A) => Followed<T, Row> {
  const known = new WeakMap<object, Followed<T, Row>>();
  return (app) => {
    const table = tableOf(app);
    const found = known.get(table);
    if (found !== undefined) return found;
    const made = new Followed<T, Row>(table, {
      clock: app.clock,
      onError: (error) => app.log(event, crashOf(error)),
      onUnread: logUnread(app),
      ...make(app),
    });
    known.set(table, made);
    return made;
  };
}

/** What is looked up of a day, once for each day. */
export function perDag<T>(lookUp: (dag: string) => T): (dag: string) => T {
  const known = new Map<string, T>();
  return (dag) => {
    const value = known.get(dag) ?? lookUp(dag);
    known.set(dag, value);
    return value;
  };
}
