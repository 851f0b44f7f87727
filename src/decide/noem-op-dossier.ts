import type { App } from '../app.ts';
import { metStatus } from '../dossier/status.ts';
import type { BesluitRecord, DossierRecord } from '../storage/records.ts';
import { standVan } from './besluitdatum.ts';
import { zetTerug } from './ondertekenen.ts';

/** Whether a besluit comes on a dossier as it stands: nothing is on it, the besluit itself, or the one before it, which was sent back. Another one came after it. */
export const isAanDeBeurt = (
  { besluitId: op }: Pick<DossierRecord, 'besluitId'>,
  { besluitId, vorige }: Pick<BesluitRecord, 'besluitId' | 'vorige'>,
): boolean => op === undefined || op === besluitId || op === vorige;

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
  await app.storage.dossiers.change(schoolId, dossierId, (stored) => {
    if (stored === undefined || stored.laatsteBesluit === besluitId) return undefined;
    if (besluit.besluit === 'tlv-ingetrokken') return { ...stored, laatsteBesluit: besluitId, ...teTekenen };
    if (stored.besluitId === besluitId || !isAanDeBeurt(stored, besluit)) return undefined;
    return metStatus({ ...stored, besluitId, laatsteBesluit: besluitId, ...teTekenen }, 'ter besluit');
  });
  // Sent back before the dossier named it: that found nothing to take off
  const now = (await app.storage.besluiten.get('besluit', besluitId))?.record;
  if (now?.teruggestuurd !== undefined) await zetTerug(app, now);
}
