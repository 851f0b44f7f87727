import type { Clock } from '../../../src/clock.ts';
import { openStorageOn, storageNames, type Storage } from '../../../src/storage/index.ts';
import type { Gate } from '../gate.ts';
import { ContainerData, MemoryContainerClient } from './blobs.ts';
import { MemoryQueueClient, QueueData } from './queues.ts';
import { MemoryTableClient, TableData } from './tables.ts';

/**
 * An Azure Storage account in memory: tables, blobs, queues and leases with etags, under the clients of the SDK, so that the product's own code on top of them is what
 * runs. It outlives the processes that use it; each comes in by `open` with a gate of its own.
 */
export class MemoryAccount {
  readonly tables = new Map(storageNames.tables.map((name) => [name, new TableData()]));
  readonly containers = new Map<string, ContainerData>(storageNames.containers.map((name) => [name, new ContainerData()]));
  readonly queues = new QueueData();
  private readonly clock: Clock;
  constructor(clock: Clock) {
    this.clock = clock;
  }

  table(name: string): TableData {
    const found = this.tables.get(name);
    if (found === undefined) throw new Error(`no table ${name}`);
    return found;
  }
  container(name: string): ContainerData {
    const found = this.containers.get(name);
    if (found === undefined) throw new Error(`no container ${name}`);
    return found;
  }

  /** Grows with every change of anything in it. */
  get changes(): number {
    let sum = this.queues.changes;
    for (const { changes } of this.tables.values()) sum += changes;
    for (const { changes } of this.containers.values()) sum += changes;
    return sum;
  }

  /** Storage as one process sees it, all its calls through its gate. */
  open(gate: Gate): Promise<Storage> {
    const service = {
      table: (name: string) => new MemoryTableClient(name, this.table(name), gate, this.clock),
      tables: { createTable: async () => {} },
      blobs: { getContainerClient: (name: string) => new MemoryContainerClient(name, this.container(name), gate, this.clock) },
      queues: { getQueueClient: (name: string) => new MemoryQueueClient(name, this.queues, gate, this.clock) },
    };
    // The part of the SDK's clients that the product uses; what it would use beside that fails as not there
    return openStorageOn(service as unknown as Parameters<typeof openStorageOn>[0]);
  }

  /** A copy of all tables and of what was made from dossiers; what puts it back, whole or in part. The archive may only be newer and is never put back. */
  backup(): (...parts: ('tabellen' | 'afgeleid')[]) => void {
    const tables = [...this.tables].map(([name, table]) => [name, table.copy()] as const);
    const blobs = this.container('afgeleid').copy();
    return (...parts) => {
      if (parts.includes('tabellen')) for (const [name, copy] of tables) this.table(name).restore(copy);
      if (parts.includes('afgeleid')) this.container('afgeleid').restore(blobs);
    };
  }
}
