import type { DeltaPage, DriveItem, Graph } from '../../../src/graph/types.ts';
import type { Gate } from '../../fakes/gate.ts';
import { MemoryGraph } from '../../fakes/memory-graph.ts';

/** What was sent, with the message of the service that it is. */
export type Verstuurd = { kanaal: 'mail' | 'kaart'; bericht: string; inhoud: string; op: Date };

/**
 * One library with mailbox and channel, which says of folders how many items stand in them and tells by delta of a folder in which that changed; delta may
 * lag.
 */
export class Bibliotheek {
  readonly memory = new MemoryGraph();
  readonly verstuurd: Verstuurd[] = [];
  /** The pages of delta that are still to be asked for. */
  private volgende = new Set<string>();

  /** To be called after something came into a folder or went from it. */
  bump(folderId: string | undefined): void {
    if (folderId !== undefined && folderId !== 'root' && this.memory.stands(folderId)) this.memory.touch(folderId);
  }

  private async counted(item: DriveItem): Promise<DriveItem> {
    if (!item.folder || item.deleted) return item;
    return { ...item, childCount: (await this.memory.listChildren('', item.id)).length };
  }

  private async dressed(answer: unknown): Promise<unknown> {
    if (Array.isArray(answer)) return Promise.all(answer.map((item: DriveItem) => this.counted(item)));
    if (typeof answer !== 'object' || answer === null) return answer;
    if ('items' in answer) {
      const page = answer as DeltaPage;
      return { ...page, items: await Promise.all(page.items.map((item) => this.counted(item))) };
    }
    return 'folder' in answer ? this.counted(answer as DriveItem) : answer;
  }

  /** The door as a step sees it that sends `bericht`; `lag` says when delta has nothing to tell yet. */
  door(gate: Gate, bericht: string, now: () => Date, lag: () => boolean): Graph {
    return new Proxy({} as Graph, {
      get: (_target, property) => {
        const name = String(property) as keyof Graph;
        if (name === 'crowdedSeconds') return () => 0;
        return (...args: unknown[]) =>
          gate.cross(`graph.${name}`, async () => {
            const link = args[1];
            // Within a round delta goes on where it was
            if (name === 'delta' && typeof link === 'string' && !this.volgende.has(link) && lag())
              return { items: [], malformed: 0, done: link };
            const method = this.memory[name] as (...all: unknown[]) => Promise<unknown>;
            const answer = await this.dressed(await method.apply(this.memory, args));
            if (name === 'delta') this.volgende = new Set([(answer as DeltaPage).next ?? '']);
            if (name === 'upload') this.bump(String(args[1]));
            if (name === 'sendMail' || name === 'postCard')
              this.verstuurd.push({ kanaal: name === 'sendMail' ? 'mail' : 'kaart', bericht, inhoud: JSON.stringify(args[0]), op: now() });
            this.memory.calls.length = 0;
            return answer;
          });
      },
    });
  }
}
