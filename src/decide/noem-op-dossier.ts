import type { App } from '../app.ts';
import { terBesluit } from '../dossier/status.ts';
import type { BesluitRecord, DossierRecord } from '../storage/records.ts';
import { volgendBesluitId } from './besluit-id.ts';
import { standVan } from './besluitdatum.ts';
import { zetTerug } from './ondertekenen.ts';

/** Whether a besluit comes on a dossier as it stands: nothing is on it, the besluit itself, or the one before it, which was sent back. Another one came after it. */
export const isAanDeBeurt = (
  { besluitId: op }: Pick<DossierRecord, 'besluitId'>,
  { besluitId, vorige }: Pick<BesluitRecord, 'besluitId' | 'vorige'>,
): boolean => op === undefined || op === besluitId || op === vorige;

/**
 * Changes a dossier for a besluit, unless the dossier is past it: another one was recorded after it, and whoever comes late would break the chain. One that is
 * recorded after this looked is named in its turn; where that comes first, this looks anew.
 */
export async function wijzigVoorLaatste(
  { storage }: Pick<App, 'storage'>,
  { schoolId, dossierId }: Pick<DossierRecord, 'schoolId' | 'dossierId'>,
  besluitId: string,
  change: (stored: DossierRecord) => DossierRecord | undefined,
): Promise<void> {
  for (;;) {
    const found = await storage.dossiers.get(schoolId, dossierId);
    const next = found === undefined ? undefined : change(found.record);
    if (found === undefined || next === undefined) return;
    const volgende = volgendBesluitId({ schoolId, dossierId, laatsteBesluit: besluitId });
    if (found.record.besluitId !== besluitId && (await storage.besluiten.get('besluit', volgende)) !== undefined) return;
    if (await storage.dossiers.replace(next, found.etag)) return;
  }
}

/**
 * Has a dossier name a besluit that was recorded on it and say that it waits. Once per besluit: what was named and sent back or carried out since is not named again. May be
 * repeated, also by work that was recorded for it and comes late.
 */
export async function noemOpDossier(
  app: Pick<App, 'storage'>,
  { schoolId, dossierId }: Pick<DossierRecord, 'schoolId' | 'dossierId'>,
  besluit: BesluitRecord,
): Promise<void> {
  const { besluitId } = besluit;
  const teTekenen = standVan(besluit) === 'wacht' ? { teTekenen: besluitId } : {};
  await wijzigVoorLaatste(app, { schoolId, dossierId }, besluitId, (stored) => {
    if (stored.laatsteBesluit === besluitId) return undefined;
    if (besluit.besluit === 'tlv-ingetrokken') return { ...stored, laatsteBesluit: besluitId, ...teTekenen };
    if (stored.besluitId === besluitId || !isAanDeBeurt(stored, besluit)) return undefined;
    return terBesluit({ ...stored, besluitId, laatsteBesluit: besluitId, ...teTekenen });
  });
  // Sent back before the dossier named it: that found nothing to take off
  const now = (await app.storage.besluiten.get('besluit', besluitId))?.record;
  if (now?.teruggestuurd !== undefined) await zetTerug(app, now);
}
