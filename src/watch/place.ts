import type { App } from '../app.ts';
import { isFault } from '../graph/fault.ts';
import type { DriveItem } from '../graph/types.ts';
import type { School } from '../settings.ts';

/** The folder of a school in which every folder is a dossier. */
export const aanvragenNaam = 'Aanvragen';

/** The folder of a school in which every file is a list of pupils for LWOO, and a dossier of its own; folders in it mean nothing. */
export const lwooNaam = 'LWOO';

/** How deep folders under `LWOO` are followed; what lies deeper is not seen. */
export const lwooDepth = 8;

/**
 * Where an item stands for the service. `depth` 0 is the dossier's folder itself, 1 a file directly in it. A `lijst` is a file under `LWOO`,
 * a `lijstmap` a folder there.
 */
export type ItemPlace =
  | { what: 'dossier'; school: School; dossierId: string; map: string; depth: number }
  | { what: 'lijst'; school: School; dossierId: string; map: string }
  | { what: 'lijstmap'; school: School }
  | { what: 'los'; school: School }
  | { what: 'elders' };

/** The folders from the root down to one, the root itself apart, and where what stands in it belongs. */
type Way = { nodes: Node[]; within?: Within };

/** A folder of a school that the service looks at. */
type Within = { path: string[]; school: School; lwoo: boolean };

type Node = { itemId: string; parentId: string | undefined; name: string };

/** Where no dossier is. */
export const nowhere: ItemPlace = { what: 'elders' };

const noWay: Way = { nodes: [] };

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
  /** The folders from the root down to each folder that was asked for, the root itself apart; forgotten when a folder is noted. */
  private readonly ways = new Map<string, Way>();
  private readonly schools: Within[];

  constructor(app: App, driveId: string) {
    this.app = app;
    this.driveId = driveId;
    this.schools = app.settings.scholen
      .filter((school) => school.drive === driveId)
      .flatMap((school) =>
        [aanvragenNaam, lwooNaam].map((name) => ({
          school,
          lwoo: name === lwooNaam,
          path: [...school.pad.split('/').filter((part) => part !== ''), name].map(fold),
        })),
      );
  }

  /** Takes note of a folder as the page at hand shows it; nothing stands in a file. */
  note(item: DriveItem): void {
    if (item.name === undefined || item.file) return;
    this.known.set(item.id, { itemId: item.id, name: item.name, parentId: item.root ? undefined : item.parentId });
    this.ways.clear();
  }

  /** What is known of a folder that was asked for or noted. */
  folder(itemId: string): Node | undefined {
    return this.known.get(itemId);
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

  private async wayTo(folderId: string): Promise<Way> {
    const nodes: Node[] = [];
    let node = await this.node(folderId);
    while (node.parentId !== undefined && nodes.length < maxDepth) {
      nodes.unshift(node);
      node = await this.node(node.parentId);
    }
    const names = nodes.map((part) => fold(part.name));
    const within = this.schools.find(({ path }) => path.every((part, index) => names[index] === part));
    const way = within === undefined ? { nodes } : { nodes, within };
    this.ways.set(folderId, way);
    return way;
  }

  /** Where an item stands. Throws a GraphFault `niet-gevonden` where a folder above it is gone. */
  async of(item: Node & { folder: boolean }): Promise<ItemPlace> {
    // The root stands nowhere.
    return placeIn(item.parentId === undefined ? noWay : (this.ways.get(item.parentId) ?? (await this.wayTo(item.parentId))), item);
  }

  /** The schools whose folders stand in a folder or are it, as it is called and stands. Throws as `of`. */
  async schoolsIn({ parentId, name }: Pick<Node, 'parentId' | 'name'>): Promise<Set<string>> {
    const { nodes } = parentId === undefined ? noWay : (this.ways.get(parentId) ?? (await this.wayTo(parentId)));
    const names = [...nodes.map((part) => part.name), name].map(fold);
    return new Set(this.schools.filter(({ path }) => names.every((part, index) => path[index] === part)).map(({ school }) => school.id));
  }

  /** As `of`, at once; undefined where that must be asked. */
  ofKnown(item: Node & { folder: boolean }): ItemPlace | undefined {
    const way = item.parentId === undefined ? noWay : this.ways.get(item.parentId);
    return way === undefined ? undefined : placeIn(way, item);
  }
}

function placeIn({ nodes, within }: Way, { itemId, name, folder: isFolder }: Node & { folder: boolean }): ItemPlace {
  if (within === undefined) return nowhere;
  const { path, school, lwoo } = within;
  if (lwoo && (isFolder || nodes.length + 1 - path.length > lwooDepth)) return { what: 'lijstmap', school };
  if (lwoo) return { what: 'lijst', school, dossierId: itemId, map: name };
  const folder = nodes[path.length] ?? { itemId, name };
  if (folder.itemId === itemId && !isFolder) return { what: 'los', school };
  return { what: 'dossier', school, dossierId: folder.itemId, map: folder.name, depth: nodes.length - path.length };
}

/** `Places.schoolsIn` of a folder as delta tells it; of one that stands nowhere any more there are none. */
export async function schoolsIn(places: Places, { name = '', parentId }: DriveItem): Promise<ReadonlySet<string>> {
  try {
    return await places.schoolsIn({ name, parentId });
  } catch (error) {
    if (isFault(error, 'niet-gevonden')) return new Set();
    throw error;
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
