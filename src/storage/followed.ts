import type { Clock } from '../clock.ts';
import { Onleesbaar, type Row as TableRow, type Table } from './table.ts';

/** What is in memory of a table: its rows, a count that rises with every change to them, and how many rows of the table cannot be read. */
export type Stand<Row> = { rows: readonly Row[]; version: number; at: number; full: boolean; unread: number };

type Options<T, Row> = {
  clock: Clock;
  /** What is kept of a record; undefined where nothing is. */
  rowOf: (record: T) => Row | undefined;
  /** What a row is found by, where one is. */
  idOf?: (row: Row) => string;
  /** Told when a look in the background failed; the next one tries again. */
  onError: (error: unknown) => void;
  /** Told of each row that cannot be read, once until it is written again; the others are shown. */
  onUnread: (error: Onleesbaar) => void;
};

/** Looks at most so often, in milliseconds; meanwhile what is in memory is shown. */
const freshMs = 2_000;
/** How old what is shown may be, in milliseconds: older, and the caller waits for a look. */
const staleMs = 15_000;
/** After so long every row is compared by key and moment of writing, which finds what was removed. */
const compareMs = 600_000;
/** A row may become visible somewhat later than the moment that storage gives it: each look begins so long before the last row seen. */
const overlapMs = 60_000;
/** Differences that are fetched one by one when comparing; more, and the whole table is read. */
const maxSingle = 200;
/** The most rows that are kept: some 200 MB of dossiers, twenty years of a large partnership. Where there are more, `full` is set. */
export const maxFollowedRows = 200_000;

/** Rows that changed at once that are put in their places one by one; more, and all are sorted. */
const maxInserted = 500;

/** Sorted rows with some more, each in its place. */
function inserted<Row>(sorted: Row[], more: Iterable<Row>, compare: (a: Row, b: Row) => number): Row[] {
  for (const row of more) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(sorted[middle] as Row, row) <= 0) low = middle + 1;
      else high = middle;
    }
    sorted.splice(low, 0, row);
  }
  return sorted;
}

type Kept<Row> = { row: Row | undefined; writtenAt: string; unread?: true };

/**
 * A table as rows in memory, kept up by asking storage only for what it wrote since the last look. Reading all of it takes longer than a person should wait: that is
 * done once. What other processes removed is found within ten minutes; everything else is at most 15 seconds old.
 */
export class Followed<T extends object, Row extends object> {
  private readonly source: Pick<Table<T>, 'changed' | 'marks' | 'at'>;
  private readonly options: Options<T, Row>;
  private kept = new Map<string, Kept<Row>>();
  private readonly byId = new Map<string, Row>();
  private newest = '';
  private unread = 0;
  private version = 0;
  private lookedAt: number | undefined;
  private comparedAt = 0;
  private stale = false;
  private looking: Promise<void> | undefined;
  private shown: Stand<Row> | undefined;
  private readonly orders = new Map<string, { version: number; rows: Row[] }>();

  constructor(source: Pick<Table<T>, 'changed' | 'marks' | 'at'>, options: Options<T, Row>) {
    this.source = source;
    this.options = options;
  }

  /** What there is; `maxAge` in milliseconds, 0 looks anew in any case. */
  async stand(maxAge = staleMs): Promise<Stand<Row>> {
    if (maxAge === 0 || this.stale) {
      // One that runs began before what was written; whoever waits for it hears how it ended
      await this.looking?.catch(() => {});
      await this.look();
    } else if (this.age() >= maxAge) {
      await this.look();
    } else if (this.age() > freshMs) {
      this.look().catch(this.options.onError);
    }
    return this.current();
  }

  /** The rows in an order of their own; where something changed only that is put in its place. */
  async ordered(name: string, compare: (a: Row, b: Row) => number): Promise<Stand<Row>> {
    const stand = await this.stand();
    let order = this.orders.get(name);
    if (order?.version !== stand.version) {
      const left = new Set(stand.rows);
      const stayed = (order?.rows ?? []).filter((row) => left.delete(row));
      const rows = left.size > maxInserted ? [...stayed, ...left].sort(compare) : inserted(stayed, left, compare);
      order = { version: stand.version, rows };
      this.orders.set(name, order);
    }
    return { ...stand, rows: order.rows };
  }

  /** Whether the table was read as a whole; until then `stand` takes long. */
  get isRead(): boolean {
    return this.lookedAt !== undefined;
  }

  /** How many rows there are by now, also while it is read for the first time. */
  get size(): number {
    return this.kept.size;
  }

  /** The row of an id, as of the last `stand`. */
  find(id: string): Row | undefined {
    return this.byId.get(id);
  }

  /** Says that something was written here just now: who asks next waits for a look. */
  touch(): void {
    this.stale = true;
  }

  private age(): number {
    return this.lookedAt === undefined ? Infinity : Math.abs(this.options.clock.now().getTime() - this.lookedAt);
  }

  private current(): Stand<Row> {
    if (this.shown?.version !== this.version || this.shown.at !== this.lookedAt) {
      const same = this.shown?.version === this.version ? this.shown.rows : undefined;
      const rows = same ?? this.collect();
      this.shown = { rows, version: this.version, at: this.lookedAt ?? 0, full: this.kept.size >= maxFollowedRows, unread: this.unread };
    }
    return this.shown;
  }

  private collect(): Row[] {
    const rows: Row[] = [];
    for (const { row } of this.kept.values()) if (row !== undefined) rows.push(row);
    return rows;
  }

  private look(): Promise<void> {
    this.looking ??= this.lookOnce().finally(() => (this.looking = undefined));
    return this.looking;
  }

  private async lookOnce(): Promise<void> {
    const at = this.options.clock.now().getTime();
    this.stale = false;
    const first = this.lookedAt === undefined || this.newest === '';
    await this.take(first ? undefined : new Date(Date.parse(this.newest) - overlapMs));
    if (first) this.comparedAt = at;
    else if (Math.abs(at - this.comparedAt) >= compareMs) {
      this.comparedAt = at;
      // Nobody waits for it: what was changed shows already
      this.compare().catch(this.options.onError);
    }
    this.lookedAt = at;
  }

  private async take(since: Date | undefined): Promise<void> {
    for await (const page of this.source.changed(since)) for (const row of page) this.put(row);
  }

  private put({ key, writtenAt, read }: TableRow<T>): void {
    const known = this.kept.get(key);
    if (known !== undefined && known.writtenAt >= writtenAt) return;
    if (known === undefined && this.kept.size >= maxFollowedRows) return;
    const row = this.rowFrom(read);
    this.forget(known);
    if (row === 'unread') this.unread += 1;
    this.kept.set(key, row === 'unread' ? { row: undefined, writtenAt, unread: true } : { row, writtenAt });
    if (row !== undefined && row !== 'unread' && this.options.idOf !== undefined) this.byId.set(this.options.idOf(row), row);
    if (writtenAt > this.newest) this.newest = writtenAt;
    this.version += 1;
  }

  /** What is kept of a record; one that cannot be read is told and stops no other. */
  private rowFrom(read: () => T): Row | undefined | 'unread' {
    let record: T;
    try {
      record = read();
    } catch (error) {
      if (!(error instanceof Onleesbaar)) throw error;
      this.options.onUnread(error);
      return 'unread';
    }
    return this.options.rowOf(record);
  }

  /** What was moved stands under its id already by the time that its old row goes. */
  private forget(known: Kept<Row> | undefined): void {
    if (known?.unread === true) this.unread -= 1;
    const row = known?.row;
    const id = row === undefined ? undefined : this.options.idOf?.(row);
    if (id !== undefined && this.byId.get(id) === row) this.byId.delete(id);
  }

  /** Holds what is in memory against every key in the table: what is gone goes, what differs is fetched. */
  private async compare(): Promise<void> {
    const before = new Map(Array.from(this.kept, ([key, { writtenAt }]) => [key, writtenAt]));
    const differs: string[] = [];
    for await (const page of this.source.marks()) {
      for (const { key, writtenAt } of page) {
        if (before.get(key) !== writtenAt) differs.push(key);
        before.delete(key);
      }
    }
    for (const [key, writtenAt] of before) {
      const gone = this.kept.get(key);
      if (gone?.writtenAt !== writtenAt) continue;
      this.forget(gone);
      this.kept.delete(key);
      this.version += 1;
    }
    if (differs.length > maxSingle) return this.take(undefined);
    for (const key of differs) {
      const found = await this.source.at(key);
      if (found !== undefined) this.put(found);
    }
  }
}
