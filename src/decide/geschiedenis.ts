import type { App } from '../app.ts';
import type { BesluitRecord, DossierRecord } from '../storage/records.ts';
import { volgendBesluitId } from './besluit-id.ts';

/**
 * Every besluit that was ever recorded on a dossier, oldest first: also those that were sent back, and one that was recorded this moment and that the
 * dossier does not name yet.
 */
export async function loadBesluiten({ storage }: Pick<App, 'storage'>, dossier: DossierRecord): Promise<BesluitRecord[]> {
  const get = async (id: string) => (await storage.besluiten.get('besluit', id))?.record;
  const found: BesluitRecord[] = [];
  for (let id = dossier.laatsteBesluit ?? dossier.besluitId; id !== undefined; id = found[0]?.vorige) {
    const besluit = await get(id);
    if (besluit === undefined) break;
    found.unshift(besluit);
  }
  const head = dossier.laatsteBesluit ?? dossier.besluitId;
  for (let at = { ...dossier, laatsteBesluit: head }; ;) {
    const next = await get(volgendBesluitId(at));
    if (next === undefined) return found;
    found.push(next);
    at = { ...at, laatsteBesluit: next.besluitId };
  }
}

/** The besluit on a dossier that holds or waits for its signature; undefined where there is none, or where it was sent back. */
export async function loadBesluitOf({ storage }: Pick<App, 'storage'>, besluitId: string): Promise<BesluitRecord | undefined> {
  const besluit = (await storage.besluiten.get('besluit', besluitId))?.record;
  return besluit?.teruggestuurd === undefined && besluit?.besluit !== 'tlv-ingetrokken' ? besluit : undefined;
}
