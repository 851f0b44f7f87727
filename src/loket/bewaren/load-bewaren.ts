import type { App } from '../../app.ts';
import { loadBezwaren } from '../../decide/bezwaar.ts';
import { beletselsUit, lopendeHouden, type Beletsel } from '../../retain/houd.ts';
import { planVan } from '../../retain/plan.ts';
import type { BezwaarRecord, DossierRecord, VernietigplanRecord } from '../../storage/records.ts';

/** What keeps a dossier, its objections, and where it stands on the way to its destruction. */
export type BewaarGegevens = { beletsels: Beletsel[]; bezwaren: BezwaarRecord[]; plan: VernietigplanRecord | undefined };

/** What the page tells about keeping a dossier; three reads of one partition each, at once. */
export async function loadBewaren(app: App, dossier: DossierRecord): Promise<BewaarGegevens> {
  const [bezwaren, houden, plan] = await Promise.all([
    loadBezwaren(app, dossier.dossierId),
    lopendeHouden(app, dossier.dossierId),
    planVan(app, dossier),
  ]);
  return { bezwaren, beletsels: beletselsUit(dossier, houden, bezwaren), plan };
}
