import { RestError } from '@azure/storage-blob';
import type { Clock } from '../../../src/clock.ts';
import type { Gate } from '../gate.ts';
import { refusal } from './refusal.ts';

/** A blob as it is kept; one that is written anew is another. */
export type Blob = { chunks: Buffer[]; length: number; etag: string; op: Date };
type Lease = { id: string; until: number };

const folderOf = (name: string): string => name.slice(0, name.indexOf('/') + 1);

/** The blobs of one container, and the leases on them. */
export class ContainerData {
  private blobs = new Map<string, Blob>();
  /** The names by what stands before their first `/`, so that a listing looks at no more than it must. */
  private folders = new Map<string, Set<string>>();
  readonly leases = new Map<string, Lease>();
  private writes = 0;
  /** Grows with every change of anything. */
  changes = 0;

  get(name: string): Blob | undefined {
    return this.blobs.get(name);
  }
  private set(name: string, blob: Blob): void {
    this.changes += 1;
    this.blobs.set(name, blob);
    const folder = this.folders.get(folderOf(name)) ?? new Set();
    this.folders.set(folderOf(name), folder.add(name));
  }
  delete(name: string): void {
    this.changes += 1;
    this.blobs.delete(name);
    const folder = this.folders.get(folderOf(name));
    folder?.delete(name);
    if (folder?.size === 0) this.folders.delete(folderOf(name));
  }
  /** The names that begin so, in order. */
  names(prefix: string): string[] {
    const from = prefix.includes('/') ? (this.folders.get(folderOf(prefix)) ?? []) : this.blobs.keys();
    return [...from].filter((name) => name.startsWith(prefix)).sort();
  }
  /** Every blob as it is kept, by name. */
  all(): Iterable<[string, Blob]> {
    return this.blobs;
  }
  /** A copy, as a backup is one. */
  copy(): ReadonlyMap<string, Blob> {
    return new Map(this.blobs);
  }
  restore(copy: ReadonlyMap<string, Blob>): void {
    this.blobs = new Map();
    this.folders = new Map();
    for (const [name, blob] of copy) this.set(name, blob);
  }

  put(name: string, content: Buffer, op: Date): void {
    this.writes += 1;
    this.set(name, { chunks: [Buffer.from(content)], length: content.length, etag: `"${this.writes}"`, op });
  }
  /** The blob with more at its end; what was handed out before stays as it was. */
  append(name: string, content: Buffer, op: Date): void {
    const blob = this.blobs.get(name);
    if (blob === undefined) throw refuse(404);
    this.writes += 1;
    this.set(name, {
      chunks: [...blob.chunks, Buffer.from(content)],
      length: blob.length + content.length,
      etag: `"${this.writes}"`,
      op,
    });
  }
  content(name: string): Buffer | undefined {
    const blob = this.blobs.get(name);
    return blob === undefined ? undefined : Buffer.concat(blob.chunks);
  }
  /** What stands from a place on; of a blob that only grew at its end no more is read than that. */
  contentFrom(name: string, offset: number): Buffer {
    const { chunks = [], length = 0 } = this.blobs.get(name) ?? {};
    const taken: Buffer[] = [];
    for (let at = chunks.length - 1, end = length; at >= 0 && end > offset; at -= 1) {
      const chunk = chunks[at] ?? Buffer.alloc(0);
      const from = end - chunk.length;
      taken.unshift(from >= offset ? chunk : chunk.subarray(offset - from));
      end = from;
    }
    return Buffer.concat(taken);
  }
}

const refuse = (statusCode: number): RestError => refusal(RestError, 'blobs', statusCode);
type Conditions = { conditions?: { ifNoneMatch?: string; appendPosition?: number } };

/** The client of one container as the product uses it, for one process. */
export class MemoryContainerClient {
  private readonly name: string;
  private readonly data: ContainerData;
  private readonly gate: Gate;
  private readonly clock: Clock;
  constructor(name: string, data: ContainerData, gate: Gate, clock: Clock) {
    this.name = name;
    this.data = data;
    this.gate = gate;
    this.clock = clock;
  }
  private cross<T>(what: string, effect: () => T): Promise<T> {
    return this.gate.cross(`${this.name}.${what}`, effect);
  }
  private found(path: string): Blob {
    const blob = this.data.get(path);
    if (blob === undefined) throw refuse(404);
    return blob;
  }

  createIfNotExists() {
    return this.cross('make', () => ({ succeeded: true }));
  }
  getProperties() {
    return this.cross('properties', () => ({ date: this.clock.now() }));
  }
  deleteBlob(path: string) {
    return this.cross('remove', () => {
      this.found(path);
      this.data.delete(path);
    });
  }
  getBlobClient(path: string) {
    return this.getBlockBlobClient(path);
  }

  getBlockBlobClient(path: string) {
    return {
      downloadToBuffer: (offset = 0, count?: number) =>
        this.cross('read', () => {
          this.found(path);
          const bytes = this.data.contentFrom(path, offset);
          return count === undefined ? bytes : bytes.subarray(0, count);
        }),
      getProperties: () =>
        this.cross('properties', () => {
          const { etag, length, op } = this.found(path);
          return { etag, contentLength: length, lastModified: op };
        }),
      upload: (content: Buffer | string, _length: number, { conditions }: Conditions = {}) =>
        this.cross('write', () => {
          if (conditions?.ifNoneMatch === '*' && this.data.get(path) !== undefined) throw refuse(409);
          this.data.put(path, Buffer.from(content), this.clock.now());
        }),
      exists: () => this.cross('exists', () => this.data.get(path) !== undefined),
      getBlobLeaseClient: (id: string) => this.leaseClient(path, id),
    };
  }

  getAppendBlobClient(path: string) {
    return {
      createIfNotExists: () =>
        this.cross('make', () => {
          if (this.data.get(path) === undefined) this.data.put(path, Buffer.alloc(0), this.clock.now());
        }),
      appendBlock: (content: Buffer, _length: number, { conditions }: Conditions = {}) =>
        this.cross('append', () => {
          const position = conditions?.appendPosition;
          if (position !== undefined && this.found(path).length !== position) throw refuse(412);
          this.data.append(path, content, this.clock.now());
        }),
    };
  }

  private leaseClient(path: string, id: string) {
    const now = () => this.clock.now().getTime();
    const held = (): Lease | undefined => {
      const lease = this.data.leases.get(path);
      return lease !== undefined && lease.until > now() ? lease : undefined;
    };
    const own = (effect: (lease: Lease) => void) => () => {
      const lease = this.data.leases.get(path);
      if (lease?.id !== id) throw refuse(409);
      effect(lease);
    };
    let seconds = 0;
    return {
      acquireLease: (duration: number) =>
        this.cross('lease', () => {
          if ((held()?.id ?? id) !== id) throw refuse(409);
          seconds = duration;
          this.data.leases.set(path, { id, until: now() + duration * 1000 });
        }),
      renewLease: () =>
        this.cross(
          'renew',
          own((lease) => void (lease.until = now() + seconds * 1000)),
        ),
      releaseLease: () =>
        this.cross(
          'release',
          own(() => void this.data.leases.delete(path)),
        ),
    };
  }

  async *listBlobsFlat({ prefix = '' }: { prefix?: string } = {}) {
    const names = await this.cross('list', () => this.data.names(prefix));
    for (const name of names) yield { name };
  }
  async *listBlobsByHierarchy() {
    const names = await this.cross('list', () => this.data.names('').filter((name) => name.includes('/')));
    for (const first of new Set(names.map((name) => `${name.split('/')[0] ?? ''}/`))) yield { kind: 'prefix', name: first };
  }
}
