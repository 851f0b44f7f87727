import { RestError } from '@azure/data-tables';
import type { Clock } from '../../../src/clock.ts';
import type { Gate } from '../gate.ts';
import { refusal } from './refusal.ts';
import { passes, readFilter, type Comparison } from './odata.ts';

type Keys = { partitionKey: string; rowKey: string };
type Entity = Keys & Record<string, unknown>;
/** A row as it is kept. */
export type Stored = Entity & { etag: string; timestamp: string };

/** A partition: its rows, and their keys in order, made anew when asked for after a row came or went. */
class Partition {
  readonly rows = new Map<string, Stored>();
  private sorted: string[] | undefined;
  set(row: Stored): void {
    if (!this.rows.has(row.rowKey)) this.sorted = undefined;
    this.rows.set(row.rowKey, row);
  }
  delete(rowKey: string): void {
    if (this.rows.delete(rowKey)) this.sorted = undefined;
  }
  keys(): readonly string[] {
    return (this.sorted ??= [...this.rows.keys()].sort());
  }
  copy(): Partition {
    const copy = new Partition();
    for (const row of this.rows.values()) copy.rows.set(row.rowKey, row);
    return copy;
  }
}

/** The rows of one table, by partition in order of key, as Azure keeps them: a range of partitions is found without looking at the others. */
export class TableData {
  private partitions = new Map<string, Partition>();
  private sorted: string[] | undefined;
  private writes = 0;
  /** Grows with every change of anything. */
  changes = 0;
  /** Called with every row that is written. */
  onPut: ((row: Stored) => void) | undefined;

  row(partitionKey: string, rowKey: string): Stored | undefined {
    return this.partitions.get(partitionKey)?.rows.get(rowKey);
  }

  put(entity: Entity, timestamp: string): Stored {
    this.writes += 1;
    const stored = { ...entity, etag: `W/"${this.writes}"`, timestamp };
    let partition = this.partitions.get(entity.partitionKey);
    if (partition === undefined) {
      partition = new Partition();
      this.partitions.set(entity.partitionKey, partition);
      this.sorted = undefined;
    }
    partition.set(stored);
    this.changes += 1;
    this.onPut?.(stored);
    return stored;
  }

  delete(partitionKey: string, rowKey: string): void {
    const partition = this.partitions.get(partitionKey);
    partition?.delete(rowKey);
    this.changes += 1;
    if (partition?.rows.size !== 0) return;
    this.partitions.delete(partitionKey);
    this.sorted = undefined;
  }

  *find(filter: readonly Comparison[]): Generator<Stored> {
    const ofPartition = filter.filter(({ column }) => column === 'PartitionKey');
    const ofRow = filter.filter(({ column }) => column === 'RowKey');
    const rest = filter.filter(({ column }) => column !== 'PartitionKey' && column !== 'RowKey');
    for (const key of this.keysFor(ofPartition)) {
      const partition = this.partitions.get(key);
      for (const rowKey of partition?.keys() ?? []) {
        const row = partition?.rows.get(rowKey);
        if (row === undefined || !ofRow.every((one) => passes(rowKey, one))) continue;
        if (rest.every((one) => passes(row[one.column === 'Timestamp' ? 'timestamp' : one.column], one))) yield row;
      }
    }
  }

  private *keysFor(filter: readonly Comparison[]): Generator<string> {
    const exact = filter.find(({ op }) => op === 'eq');
    if (exact !== undefined) {
      yield String(exact.value);
      return;
    }
    const upTo = filter.filter(({ op }) => op === 'le' || op === 'lt');
    for (const key of this.partitionKeys) {
      if (upTo.some((one) => !passes(key, one))) return;
      if (filter.every((one) => passes(key, one))) yield key;
    }
  }

  get isEmpty(): boolean {
    return this.partitions.size === 0;
  }
  get partitionKeys(): readonly string[] {
    return (this.sorted ??= [...this.partitions.keys()].sort());
  }
  /** Every row as it is kept, in no order. */
  *all(): Generator<Stored> {
    for (const { rows } of this.partitions.values()) yield* rows.values();
  }

  /** A copy, as a backup is one. */
  copy(): Map<string, Partition> {
    return new Map([...this.partitions].map(([key, partition]) => [key, partition.copy()]));
  }
  /** Puts a copy back; the copy stays as it is. */
  restore(copy: ReadonlyMap<string, Partition>): void {
    this.partitions = new Map([...copy].map(([key, partition]) => [key, partition.copy()]));
    this.sorted = undefined;
    this.changes += 1;
  }
}

const refuse = (statusCode: number): RestError => refusal(RestError, 'tables', statusCode);
type Action = ['create' | 'upsert' | 'update' | 'delete', Entity, unknown?, { etag?: string }?];
const pageRows = 1000;

/** The client of one table as the product uses it, for one process. */
export class MemoryTableClient {
  private readonly gate: Gate;
  private readonly clock: Clock;
  private readonly data: TableData;
  readonly tableName: string;
  constructor(name: string, data: TableData, gate: Gate, clock: Clock) {
    this.tableName = name;
    this.data = data;
    this.gate = gate;
    this.clock = clock;
  }

  private cross<T>(what: string, effect: () => T): Promise<T> {
    return this.gate.cross(`${this.tableName}.${what}`, effect);
  }

  private write([kind, entity, , options]: Action): string | undefined {
    const found = this.data.row(entity.partitionKey, entity.rowKey);
    if (kind === 'create' && found !== undefined) throw refuse(409);
    if (kind === 'update' || kind === 'delete') {
      if (found === undefined) throw refuse(404);
      if (options?.etag !== undefined && options.etag !== '*' && options.etag !== found.etag) throw refuse(412);
    }
    if (kind === 'delete') {
      this.data.delete(entity.partitionKey, entity.rowKey);
      return undefined;
    }
    return this.data.put(entity, this.clock.now().toISOString()).etag;
  }

  getEntity(partitionKey: string, rowKey: string) {
    return this.cross('get', () => {
      const found = this.data.row(partitionKey, rowKey);
      if (found === undefined) throw refuse(404);
      return { ...found };
    });
  }
  createEntity(entity: Entity) {
    return this.cross('insert', () => this.write(['create', entity]));
  }
  upsertEntity(entity: Entity) {
    return this.cross('put', () => this.write(['upsert', entity]));
  }
  updateEntity(entity: Entity, mode: string, options: { etag: string }) {
    return this.cross('replace', () => this.write(['update', entity, mode, options]));
  }
  deleteEntity(partitionKey: string, rowKey: string, options: { etag?: string } = {}) {
    return this.cross('remove', () => this.write(['delete', { partitionKey, rowKey }, undefined, options]));
  }

  /** All or nothing: where one is refused, what was written before it is put back. */
  submitTransaction(actions: Action[]) {
    return this.cross('transaction', () => {
      if (actions.length > 100) throw refuse(400);
      const before = actions.map(([, { partitionKey, rowKey }]) => ({ partitionKey, rowKey, row: this.data.row(partitionKey, rowKey) }));
      if (new Set(before.map(({ partitionKey }) => partitionKey)).size > 1) throw refuse(400);
      try {
        return { subResponses: actions.map((action) => ({ etag: this.write(action) })) };
      } catch (error) {
        for (const { partitionKey, rowKey, row } of before)
          if (row === undefined) this.data.delete(partitionKey, rowKey);
          else this.data.put(row, row.timestamp);
        throw error;
      }
    });
  }

  listEntities({ queryOptions = {} }: { queryOptions?: { filter?: string } } = {}) {
    const filter = readFilter(queryOptions.filter);
    const pages = async function* (this: MemoryTableClient, maxPageSize: number) {
      const rows = this.data.find(filter);
      for (;;) {
        const page = await this.cross('list', () => {
          const taken: Stored[] = [];
          while (taken.length < maxPageSize) {
            const next = rows.next();
            if (next.done === true) break;
            taken.push({ ...next.value });
          }
          return taken;
        });
        if (page.length > 0) yield page;
        if (page.length < maxPageSize) return;
      }
    }.bind(this);
    return {
      byPage: ({ maxPageSize = pageRows } = {}) => pages(maxPageSize),
      async *[Symbol.asyncIterator]() {
        for await (const page of pages(pageRows)) yield* page;
      },
    };
  }
}
