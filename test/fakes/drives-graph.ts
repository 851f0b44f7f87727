import type { DriveItem, Graph } from '../../src/graph/types.ts';
import type { Gate } from './gate.ts';
import { MemoryGraph } from './memory-graph.ts';

/** Microsoft 365 in memory with a library of its own per drive; mails and cards go to one of them. It outlives the processes that use it. */
export class DrivesGraph {
  readonly drives = new Map<string, MemoryGraph>();
  readonly mailbox = new MemoryGraph('mail-');
  /** Called with each item that is about to be destroyed for good, once nothing refuses it any more. */
  onDestroy: (driveId: string, itemId: string) => void = () => {};

  /** Called with each file that the service put there, by its id. */
  onUpload: (itemId: string, content: Buffer) => void = () => {};

  drive(driveId: string): MemoryGraph {
    const known = this.drives.get(driveId) ?? new MemoryGraph(`${driveId}-i`);
    this.drives.set(driveId, known);
    return known;
  }

  /** Grows with every change in any library. */
  get changes(): number {
    let sum = 0;
    for (const { changes } of this.drives.values()) sum += changes;
    return sum;
  }

  /** The door as one process sees it, all its calls through its gate. */
  open(gate: Gate): Graph {
    return new Proxy({} as Graph, {
      get: (_target, property) => {
        if (property === 'then') return undefined;
        const name = String(property) as keyof Graph;
        if (name === 'crowdedSeconds') return () => 0;
        return (...args: unknown[]) =>
          gate.cross(`graph.${name}`, async () => {
            const at = typeof args[0] === 'string' && this.drives.get(args[0]);
            const graph = at === false || at === undefined ? this.mailbox : at;
            const method = graph[name] as (...all: unknown[]) => Promise<unknown>;
            const answer = await method.apply(graph, args);
            graph.calls.length = 0;
            if (name === 'upload') this.onUpload((answer as DriveItem).id, args[3] as Buffer);
            if (name === 'permanentDelete') this.onDestroy(String(args[0]), String(args[1]));
            return answer;
          });
      },
    });
  }
}
