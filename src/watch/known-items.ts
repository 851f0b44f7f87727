import type { App } from '../app.ts';
import type { DriveItem } from '../graph/types.ts';
import type { ItemRecord } from '../storage/records.ts';
import { eachOf } from './each-of.ts';

/**
 * What is known of the items of a drive, as far as one walk through it asks. Of a drive of which nothing is known yet, a walk from the beginning
 * asks storage only for what it kept itself.
 */
export class KnownItems {
  private readonly app: App;
  private readonly driveId: string;
  private readonly kept: Set<string> | undefined;

  private constructor(app: App, driveId: string, kept: Set<string> | undefined) {
    this.app = app;
    this.driveId = driveId;
    this.kept = kept;
  }

  /** For a walk that may find anything known. */
  static of(app: App, driveId: string): KnownItems {
    return new KnownItems(app, driveId, undefined);
  }

  /** For a walk from the beginning, under the lease of the drive. */
  static async fromBeginning(app: App, driveId: string): Promise<KnownItems> {
    return new KnownItems(app, driveId, (await app.storage.items.isEmpty(driveId)) ? new Set() : undefined);
  }

  /** The records of items that are known, by id. */
  async get(items: Iterable<DriveItem>): Promise<Map<string, ItemRecord>> {
    const found = new Map<string, ItemRecord>();
    if (this.kept?.size === 0) return found;
    const perhaps: string[] = [];
    for (const { id } of items) if (this.kept?.has(id) !== false) perhaps.push(id);
    await eachOf(perhaps, async (id) => {
      const record = (await this.app.storage.items.get(this.driveId, id))?.record;
      if (record !== undefined) found.set(id, record);
    });
    return found;
  }

  /** Writes records of items. The `unasked` may be taken for new where they come again. */
  async put(records: readonly ItemRecord[], unasked: readonly ItemRecord[]): Promise<void> {
    if (this.kept !== undefined) for (const { itemId } of records) this.kept.add(itemId);
    await this.app.storage.items.putMany([...records, ...unasked]);
  }
}
