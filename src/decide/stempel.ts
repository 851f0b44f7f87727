import { createHash } from 'node:crypto';
import type { App } from '../app.ts';
import type { IsoDate } from '../calendar.ts';
import type { BesluitRecord, DossierRecord } from '../storage/records.ts';
import { loadBriefRijen } from './brief-rijen.ts';

/**
 * The hash of all that a person looks at who signs a besluit: the besluit, what its letter takes from the settings, the register of schools and the list,
 * the day that the letter will bear, and the state of the dossier. Anything of it that changes gives another.
 */
export async function stempelVan(
  app: Pick<App, 'storage' | 'settings'>,
  besluit: BesluitRecord,
  dossier: Pick<DossierRecord, 'versie'> | undefined,
  dag: IsoDate,
): Promise<string> {
  const { melding: _melding, voorgelegdOp: _voorgelegd, ondertekening: _ondertekening, ...inhoud } = besluit;
  const { SWV_NAAM, SWV_ADRES, SWV_PLAATS, SWV_CODE, DIRECTEUR_BESTUURDER, BEZWAAR_ADRES, LOKET_POSTBUS, scholen } = app.settings;
  const rijen = besluit.lijst === undefined ? [] : await loadBriefRijen(app, besluit.dossierId, besluit.lijst.versie);
  const seen = [
    inhoud,
    [SWV_NAAM, SWV_ADRES, SWV_PLAATS, SWV_CODE, DIRECTEUR_BESTUURDER, BEZWAAR_ADRES, LOKET_POSTBUS],
    scholen.find(({ id }) => id === besluit.schoolId) ?? null,
    rijen,
    dag,
    dossier?.versie ?? null,
  ];
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex');
}
