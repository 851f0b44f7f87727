import type { App } from '../app.ts';
import { beschikkingenNaam } from '../decide/bestand.ts';
import type { School } from '../settings.ts';
import type { ItemRecord } from '../storage/records.ts';
import { aanvragenNaam, lwooNaam } from '../watch/place.ts';

/** Where an item stands: its school, whether it is the school's folder itself, and words for it that name no pupil and no file, looked up when asked. */
export type Plek = { school: School; schoolmap: boolean; woorden: () => Promise<string> };

type Node = Pick<ItemRecord, 'itemId' | 'name' | 'parentId'>;

const fold = (text: string) => text.normalize('NFC').toLowerCase();
const maxDepth = 60;

/** Tells of known items in which school's folder they stand. Remembers folders; make one for each step. */
export class Plekken {
  private readonly app: App;
  private readonly driveId: string;
  private readonly known = new Map<string, Node | undefined>();
  private readonly schools: { school: School; path: string[] }[];

  constructor(app: App, driveId: string) {
    this.app = app;
    this.driveId = driveId;
    this.schools = app.settings.scholen
      .filter(({ drive }) => drive === driveId)
      .map((school) => ({
        school,
        path: school.pad
          .split('/')
          .filter((part) => part !== '')
          .map(fold),
      }))
      // A school in the folder of another comes first
      .sort((a, b) => b.path.length - a.path.length);
  }

  private async node(itemId: string): Promise<Node | undefined> {
    if (!this.known.has(itemId)) this.known.set(itemId, (await this.app.storage.items.get(this.driveId, itemId))?.record);
    return this.known.get(itemId);
  }

  /** Undefined where the item stands in no school's folder, or its folders are not all known. */
  async of(item: ItemRecord): Promise<Plek | undefined> {
    const chain: Node[] = [];
    let node: Node = item;
    while (node.parentId !== undefined) {
      chain.unshift(node);
      const parent = await this.node(node.parentId);
      if (parent === undefined || chain.length > maxDepth) return undefined;
      node = parent;
    }
    const names = chain.map(({ name }) => fold(name));
    const found = this.schools.find(({ path }) => path.every((part, index) => names[index] === part));
    if (found === undefined) return undefined;
    const { school, path } = found;
    const below = chain.slice(path.length);
    return { school, schoolmap: below.length === 0, woorden: () => this.words(school, below) };
  }

  private async words(school: School, below: readonly Node[]): Promise<string> {
    const [top, second, ...deeper] = below;
    if (top === undefined) return 'de map van de school';
    const name = [aanvragenNaam, lwooNaam, beschikkingenNaam].find((one) => fold(one) === fold(top.name));
    if (name === undefined) return 'elders in de map van de school';
    if (second === undefined) return `de map ${name}`;
    const dossierId = name === lwooNaam ? (below.at(-1)?.itemId ?? '') : second.itemId;
    const kenmerk = name === beschikkingenNaam ? undefined : (await this.app.storage.dossiers.get(school.id, dossierId))?.record.kenmerk;
    if (kenmerk === undefined) return `in de map ${name}`;
    return deeper.length === 0 || name === lwooNaam ? `dossier ${kenmerk}` : `in dossier ${kenmerk}`;
  }
}
