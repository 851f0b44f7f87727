import type { App } from '../app.ts';
import type { DossierRecord, HoudGrond, HoudRecord } from '../storage/records.ts';

/** What keeps a dossier: a hold with its review date, or an objection that runs. */
export type Beletsel = { grond: HoudGrond; houd?: HoudRecord };

/** Whether something may be destroyed now, and where not, why: Dutch, names nobody. */
export type MagVernietigen = { mag: true } | { mag: false; reden: 'houd' | 'bezwaar' | 'nieuwe-upload' | 'weg'; grond?: HoudGrond };

type Door = Pick<App, 'storage'>;
type Sleutel = Pick<DossierRecord, 'schoolId' | 'dossierId'>;

/** The holds on a dossier that nobody took off, the first review date first. A review date that has passed ends nothing. */
export async function lopendeHouden({ storage }: Door, dossierId: string): Promise<HoudRecord[]> {
  const found: HoudRecord[] = [];
  for await (const houd of storage.houden.list(dossierId)) if (houd.opgehevenOp === undefined) found.push(houd);
  return found.toSorted((a, b) => (a.herzienOp < b.herzienOp ? -1 : 1));
}

/** All that keeps a dossier now: holds, and objections as the loket recorded them. Read anew from storage at every call. */
export async function beletselsVan({ storage }: Door, { schoolId, dossierId }: Sleutel): Promise<Beletsel[]> {
  const [houden, record] = await Promise.all([lopendeHouden({ storage }, dossierId), storage.dossiers.get(schoolId, dossierId)]);
  const found: Beletsel[] = houden.map((houd) => ({ grond: houd.grond, houd }));
  let inBezwaar = record?.record.bezwaarId !== undefined;
  // The objection itself is written before the dossier names it
  for await (const { stand } of storage.bezwaren.list(dossierId)) inBezwaar ||= stand === 'loopt';
  return inBezwaar ? [...found, { grond: 'bezwaar' }] : found;
}

/**
 * THE question, asked right before each deletion of anything of a dossier: whether no hold and no objection keeps it, and whether it is still as it fell due (no
 * upload since, not destroyed by another run). Reads storage at every call; three reads.
 */
export async function magVernietigen(app: Door, dossier: Sleutel & Partial<Pick<DossierRecord, 'laatsteUpload'>>): Promise<MagVernietigen> {
  const [beletsel] = await beletselsVan(app, dossier);
  if (beletsel !== undefined) return { mag: false, reden: beletsel.houd === undefined ? 'bezwaar' : 'houd', grond: beletsel.grond };
  const found = (await app.storage.dossiers.get(dossier.schoolId, dossier.dossierId))?.record;
  if (found === undefined) return { mag: false, reden: 'weg' };
  if (dossier.laatsteUpload !== undefined && found.laatsteUpload !== dossier.laatsteUpload) return { mag: false, reden: 'nieuwe-upload' };
  return { mag: true };
}
