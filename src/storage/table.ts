import { odata, RestError, type TableClient, type TableEntityResult, type TransactionAction } from '@azure/data-tables';
import { z } from 'zod';
import { BeheerFout } from '../beheer-fout.ts';

/** A record with the etag under which it was read. */
export type Stored<T> = { record: T; etag: string };

/** What one kind of record looks like and how it is keyed. */
export type Definition<T> = {
  schema: z.ZodType<T>;
  /** Partition and row key of a record; `/ \ # ?` and control characters may not stand in them. */
  key: (record: T) => readonly [partition: string, row: string];
  /** Plain columns beside the record, for filters. */
  columns?: (record: T) => Record<string, string | number | boolean>;
};

type Entity = { json: string };

/** Where a row stands and when storage last wrote it, by storage's own clock; enough to see that it changed. */
export type Mark = { key: string; writtenAt: string };

/** A row of which the record is read only when asked for. */
export type Row<T> = Mark & { read: () => T };

const keyOf = (partition = '', row = ''): string => `${partition}\n${row}`;

/** Azure gives at most so many rows in one answer. */
const pageRows = 1000;
/** Azure takes at most so many rows in one transaction. */
const transactionRows = 100;

/**
 * A row that is not what its table holds: nothing can be done with it until somebody mended or removed it. Names the table, the keys of the row and the field, never
 * what stands there.
 */
export class Onleesbaar extends BeheerFout {
  override name = 'Onleesbaar';
  /** Where it stands, as the log tells it. */
  readonly plaats: { tabel: string; partitie: string; rij: string; veld: string };
  constructor(plaats: Onleesbaar['plaats']) {
    super(
      `In de tabel ${plaats.tabel} staat een rij die niet te lezen is.`,
      'Bij rij-onleesbaar in het logboek staat welke; docs/beheer.md zegt wat u daarmee doet.',
    );
    this.plaats = plaats;
  }
}

/** A filter on a partition and on columns, or on what is given of both. */
function both(partition: string | undefined, filter: string | undefined): string | undefined {
  if (partition === undefined) return filter;
  const within = odata`PartitionKey eq ${partition}`;
  return filter === undefined ? within : `${within} and ${filter}`;
}

const isStatus = (error: unknown, ...statuses: number[]) => error instanceof RestError && statuses.includes(error.statusCode ?? 0);

/**
 * One Azure table of one kind of record, kept as JSON (at most some 30,000 characters) beside the columns that are filtered on.
 * Throws RestError where storage cannot be reached or refuses, Onleesbaar where a row is not what the table holds.
 */
export class Table<T extends object> {
  private readonly client: TableClient;
  private readonly definition: Definition<T>;

  constructor(client: TableClient, definition: Definition<T>) {
    this.client = client;
    this.definition = definition;
  }

  private entity(record: T) {
    const [partitionKey, rowKey] = this.definition.key(record);
    return { partitionKey, rowKey, json: JSON.stringify(record), ...this.definition.columns?.(record) };
  }

  private read(entity: TableEntityResult<Entity>): Stored<T> {
    try {
      return { record: this.definition.schema.parse(JSON.parse(entity.json)), etag: entity.etag };
    } catch (error) {
      const veld = error instanceof z.ZodError ? String(error.issues[0]?.path[0] ?? 'json') : 'json';
      const { partitionKey: partitie = '', rowKey: rij = '' } = entity;
      throw new Onleesbaar({ tabel: this.client.tableName, partitie, rij, veld });
    }
  }

  /** The record, or undefined where there is none. */
  async get(partition: string, row: string): Promise<Stored<T> | undefined> {
    try {
      return this.read(await this.client.getEntity<Entity>(partition, row));
    } catch (error) {
      if (isStatus(error, 404)) return undefined;
      throw error;
    }
  }

  /** Adds a record; false where its key is taken. */
  async insert(record: T): Promise<boolean> {
    try {
      await this.client.createEntity(this.entity(record));
      return true;
    } catch (error) {
      if (isStatus(error, 409)) return false;
      throw error;
    }
  }

  /** Writes a record whatever stood there. */
  async put(record: T): Promise<void> {
    await this.client.upsertEntity(this.entity(record), 'Replace');
  }

  /**
   * Writes records of one partition whatever stood there, a hundred in one transaction; each at most once. What was written before a failure
   * stays.
   */
  async putMany(records: readonly T[]): Promise<void> {
    for (let from = 0; from < records.length; from += transactionRows) {
      const rows = records.slice(from, from + transactionRows);
      await this.client.submitTransaction(rows.map((record) => ['upsert', this.entity(record), 'Replace']));
    }
  }

  /** Whether a partition holds nothing. */
  async isEmpty(partition: string): Promise<boolean> {
    const queryOptions = { filter: odata`PartitionKey eq ${partition}`, select: ['RowKey'] };
    for await (const page of this.client.listEntities({ queryOptions }).byPage({ maxPageSize: 1 })) if (page.length > 0) return false;
    return true;
  }

  /** Replaces a record that has not changed since it was read; false where it has, or is gone. */
  async replace(record: T, etag: string): Promise<boolean> {
    try {
      await this.client.updateEntity(this.entity(record), 'Replace', { etag });
      return true;
    } catch (error) {
      if (isStatus(error, 412, 404)) return false;
      throw error;
    }
  }

  /**
   * Adds records and replaces another of the same partition, which has not changed since it was read: all of it or nothing. False where it has changed, or a
   * key is taken. At most 99 records to add. Gives the new etag of what was replaced, where storage tells it.
   */
  async addUnder(records: readonly T[], replaced: T, etag: string): Promise<{ etag: string | undefined } | false> {
    try {
      const { subResponses } = await this.client.submitTransaction([
        ...records.map((record): TransactionAction => ['create', this.entity(record)]),
        ['update', this.entity(replaced), 'Replace', { etag }],
      ]);
      return { etag: subResponses[records.length]?.etag };
    } catch (error) {
      if (isStatus(error, 412, 409, 404)) return false;
      throw error;
    }
  }

  /**
   * Reads, changes and writes until nobody else came in between. `change` gets undefined where there is no record; what it returns is
   * written, undefined leaves all as it is. Returns the record as it now stands.
   */
  async change(partition: string, row: string, change: (record: T | undefined) => T | undefined): Promise<T | undefined> {
    for (;;) {
      const found = await this.get(partition, row);
      const next = change(found?.record);
      if (next === undefined) return found?.record;
      if (found === undefined ? await this.insert(next) : await this.replace(next, found.etag)) return next;
    }
  }

  /** Removes a record; no error where it is gone already. With an etag: false where it has changed. */
  async remove(partition: string, row: string, etag = '*'): Promise<boolean> {
    try {
      await this.client.deleteEntity(partition, row, { etag });
      return true;
    } catch (error) {
      if (isStatus(error, 404)) return true;
      if (isStatus(error, 412)) return false;
      throw error;
    }
  }

  /** All records of a partition, or of the whole table, in the order of their keys. `filter` is an OData filter on the columns. */
  async *list(partition?: string, filter?: string): AsyncGenerator<T> {
    const found = both(partition, filter);
    const queryOptions = found === undefined ? {} : { filter: found };
    for await (const entity of this.client.listEntities<Entity>({ queryOptions })) yield this.read(entity).record;
  }

  /** As `list`; a row that cannot be read is told to `unread`, and the others go on. For where no row says that something may not be done. */
  async *readable(unread: (error: Onleesbaar) => void, partition?: string, filter?: string): AsyncGenerator<T> {
    for await (const row of this.rows(both(partition, filter))) {
      let record: T;
      try {
        record = row.read();
      } catch (error) {
        if (!(error instanceof Onleesbaar)) throw error;
        unread(error);
        continue;
      }
      yield record;
    }
  }

  private async *pages(filter: string | undefined, select?: string[], maxPageSize = pageRows): AsyncGenerator<TableEntityResult<Entity>[]> {
    const queryOptions = { ...(filter === undefined ? {} : { filter }), ...(select === undefined ? {} : { select }) };
    yield* this.client.listEntities<Entity>({ queryOptions }).byPage({ maxPageSize });
  }

  /**
   * Rows that storage wrote at or after a moment by its own clock, or all, a page of at most a thousand at a time. A record is read only when asked for. What was
   * removed does not show; see `marks`.
   */
  async *changed(since?: Date): AsyncGenerator<Row<T>[]> {
    const filter = since === undefined ? undefined : odata`Timestamp ge ${since}`;
    for await (const page of this.pages(filter)) {
      yield page.map((entity) => ({
        key: keyOf(entity.partitionKey, entity.rowKey),
        writtenAt: entity.timestamp ?? '',
        read: () => this.read(entity).record,
      }));
    }
  }

  /** Rows that a filter on keys and columns finds. A record is read only when asked for, so that one that cannot be read stops no other. */
  async *rows(filter?: string): AsyncGenerator<Row<T>> {
    for await (const page of this.pages(filter))
      for (const entity of page)
        yield {
          key: keyOf(entity.partitionKey, entity.rowKey),
          writtenAt: entity.timestamp ?? '',
          read: () => this.read(entity).record,
        };
  }

  /** How many rows a filter finds, counted no further than `enough`. */
  async countUpTo(filter: string, enough: number): Promise<number> {
    let count = 0;
    for await (const page of this.pages(filter, ['RowKey'], Math.min(enough, pageRows))) {
      count += page.length;
      if (count >= enough) return enough;
    }
    return count;
  }

  /** Every row by its key and when it was last written, without its content, a page of at most a thousand at a time. */
  async *marks(): AsyncGenerator<Mark[]> {
    for await (const page of this.pages(undefined, ['PartitionKey', 'RowKey', 'Timestamp']))
      yield page.map(({ partitionKey, rowKey, timestamp }) => ({ key: keyOf(partitionKey, rowKey), writtenAt: timestamp ?? '' }));
  }

  /** The record of a key as `changed` and `marks` give it. */
  async at(key: string): Promise<Row<T> | undefined> {
    const [partition = '', row = ''] = key.split('\n');
    try {
      const entity = await this.client.getEntity<Entity>(partition, row);
      return { key, writtenAt: entity.timestamp ?? '', read: () => this.read(entity).record };
    } catch (error) {
      if (isStatus(error, 404)) return undefined;
      throw error;
    }
  }
}
