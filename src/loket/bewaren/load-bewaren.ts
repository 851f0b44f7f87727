import type { App } from '../../app.ts';
import { beletselsVan, type Beletsel } from '../../retain/houd.ts';
import { planVan } from '../../retain/plan.ts';
import type { DossierRecord, VernietigplanRecord } from '../../storage/records.ts';

/** What keeps a dossier, and where it stands on the way to its destruction. */
export type BewaarGegevens = { beletsels: Beletsel[]; plan: VernietigplanRecord | undefined };

/** What the page tells about keeping a dossier; three reads of one partition each. */
export async function loadBewaren(app: App, dossier: DossierRecord): Promise<BewaarGegevens> {
  const [beletsels, plan] = await Promise.all([beletselsVan(app, dossier), planVan(app, dossier)]);
  return { beletsels, plan };
}
