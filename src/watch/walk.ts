import type { App } from '../app.ts';
import { GraphFault, isFault } from '../graph/fault.ts';
import type { DriveItem } from '../graph/types.ts';
import type { School } from '../settings.ts';
import { applyPage, type Verschil } from './apply-page.ts';
import { KnownItems } from './known-items.ts';
import { Places } from './place.ts';

/**
 * How long one turn through a drive may take, in seconds, far below what a function may (10 minutes). What takes longer goes on in the next turn
 * where it was.
 */
export const turnSeconds = 240;

/** What turns through a drive come to beside the items themselves; `given` counts what delta told, the root apart, `changed` what of that was other than known. */
export type Tally = { given: number; changed: number; malformed: number; loose: Map<string, School> };

/** Where a walk ended: at the link to keep, or at the page with which the next turn goes on. */
export type WalkEnd = { done: string } | { next: string };

/** What a walk is told: whether its time is over, and what to do with the ids and differences of a page. */
export type Walking = {
  stop: () => boolean;
  note?: (items: readonly DriveItem[], malformedIds: readonly string[], changed: readonly Verschil[]) => void;
};

const circle = () =>
  new GraphFault('opnieuw-beginnen', { status: 0, operation: 'wijzigingen-lezen', next: 'De bladzijden lopen in een kring.' });

/**
 * Goes through the pages of delta from a link, or from the beginning, and takes each in. Stops at a page boundary when the time is over or
 * Microsoft 365 asks to wait. Throws a GraphFault `opnieuw-beginnen` where the pages lead in a circle.
 */
export async function walk(app: App, driveId: string, from: string | undefined, tally: Tally, { stop, note }: Walking): Promise<WalkEnd> {
  const places = new Places(app, driveId);
  const known = from === undefined ? await KnownItems.fromBeginning(app, driveId) : KnownItems.of(app, driveId);
  const links = new Set<string>();
  for (let link = from; ;) {
    const page = await app.graph.delta(driveId, link).catch((error: unknown) => {
      if (links.size > 0 && isFault(error, 'te-druk')) return undefined;
      throw error;
    });
    if (page === undefined) return { next: link ?? '' };
    const { changed, loose } = await applyPage(app, driveId, page.items, places, known);
    tally.given += page.items.filter(({ root }) => !root).length + page.malformed;
    tally.changed += changed.length;
    tally.malformed += page.malformed;
    for (const school of loose) tally.loose.set(school.id, school);
    note?.(page.items, page.malformedIds ?? [], changed);
    if (page.done !== undefined) return { done: page.done };
    if (page.next === undefined || links.has(page.next)) throw circle();
    links.add(page.next);
    link = page.next;
    if (stop()) return { next: link };
  }
}

/** The ids of all items that delta tells of since a link; nothing is taken in. */
export async function idsSince(app: App, driveId: string, from: string): Promise<Set<string>> {
  const ids = new Set<string>();
  const links = new Set<string>([from]);
  for (let link = from; ;) {
    const page = await app.graph.delta(driveId, link);
    for (const { id } of page.items) ids.add(id);
    if (page.done !== undefined) return ids;
    if (page.next === undefined || links.has(page.next)) throw circle();
    links.add(page.next);
    link = page.next;
  }
}
