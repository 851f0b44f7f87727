import type { App } from '../app.ts';
import { isFault } from '../graph/fault.ts';
import type { DriveItem } from '../graph/types.ts';
import type { School } from '../settings.ts';

/** The folder of a school in which every folder is a dossier. */
export const aanvragenNaam = 'Aanvragen';

/** Where an item stands for the service. `depth` 0 is the dossier's folder itself, 1 a file directly in it. */
export type ItemPlace =
  | { what: 'dossier'; school: School; dossierId: string; map: string; depth: number }
  | { what: 'los'; school: School }
  | { what: 'elders' };

type Node = { itemId: string; parentId: string | undefined; name: string };

/** Where no dossier is. */
export const nowhere: ItemPlace = { what: 'elders' };

const fold = (text: string) => text.normalize('NFC').toLowerCase();
const maxDepth = 60;

/**
 * Tells of items where they stand, by their folders up to the root. Knows the items of the page at hand, then the table, then asks Graph.
 * Makes one for each round, since it remembers what it found.
 */
export class Places {
  private readonly app: App;
  private readonly driveId: string;
  private readonly known = new Map<string, Node>();
  private readonly schools: { path: string[]; school: School }[];

  constructor(app: App, driveId: string) {
    this.app = app;
    this.driveId = driveId;
    this.schools = app.settings.scholen
      .filter((school) => school.drive === driveId)
      .map((school) => ({ school, path: [...school.pad.split('/').filter((part) => part !== ''), aanvragenNaam].map(fold) }));
  }

  /** Takes note of an item as the page at hand shows it. */
  note(item: DriveItem): void {
    if (item.name === undefined) return;
    this.known.set(item.id, { itemId: item.id, name: item.name, parentId: item.root ? undefined : item.parentId });
  }

  private async node(itemId: string): Promise<Node> {
    const known = this.known.get(itemId);
    if (known !== undefined) return known;
    const record = (await this.app.storage.items.get(this.driveId, itemId))?.record;
    if (record !== undefined) {
      const node = { itemId, name: record.name, parentId: record.parentId };
      this.known.set(itemId, node);
      return node;
    }
    const item = await this.app.graph.getItem(this.driveId, itemId);
    this.note(item);
    return { itemId, name: item.name ?? '', parentId: item.root ? undefined : item.parentId };
  }

  /** Where an item stands. Throws a GraphFault `niet-gevonden` where a folder above it is gone. */
  async of({ itemId, name, parentId, folder: isFolder }: Node & { folder: boolean }): Promise<ItemPlace> {
    const chain: Node[] = [];
    let node: Node = { itemId, name, parentId };
    while (node.parentId !== undefined && chain.length < maxDepth) {
      chain.unshift(node);
      node = await this.node(node.parentId);
    }
    const names = chain.map((part) => fold(part.name));
    for (const { path, school } of this.schools) {
      if (!path.every((part, index) => names[index] === part)) continue;
      const folder = chain[path.length];
      if (folder === undefined) return { what: 'elders' };
      if (folder.itemId === itemId && !isFolder) return { what: 'los', school };
      return { what: 'dossier', school, dossierId: folder.itemId, map: folder.name, depth: chain.length - 1 - path.length };
    }
    return { what: 'elders' };
  }
}

/** Where an item is or was; a folder above it that is gone means that it is nowhere any more. */
export async function placeOf(places: Places, item: Parameters<Places['of']>[0]): Promise<ItemPlace> {
  try {
    return await places.of(item);
  } catch (error) {
    if (isFault(error, 'niet-gevonden')) return nowhere;
    throw error;
  }
}
