import type { App } from '../app.ts';
import type { BezwaarRecord, DossierRecord, HoudGrond, HoudRecord } from '../storage/records.ts';

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

/** What keeps a dossier: its holds, and the objection that its record names or that runs beside it. */
export const beletselsUit = (
  found: Pick<DossierRecord, 'bezwaarId'> | undefined,
  houden: readonly HoudRecord[],
  bezwaren: readonly Pick<BezwaarRecord, 'stand'>[],
): Beletsel[] => [
  ...houden.map((houd): Beletsel => ({ grond: houd.grond, houd })),
  ...(found?.bezwaarId !== undefined || bezwaren.some(({ stand }) => stand === 'loopt') ? [{ grond: 'bezwaar' } as const] : []),
];

/** What keeps a dossier whose record was read before its holds and objections: an objection is written before its record names it. */
async function beletsels({ storage }: Door, dossierId: string, found: DossierRecord | undefined): Promise<Beletsel[]> {
  const houden = await lopendeHouden({ storage }, dossierId);
  const bezwaren: BezwaarRecord[] = [];
  for await (const bezwaar of storage.bezwaren.list(dossierId)) bezwaren.push(bezwaar);
  return beletselsUit(found, houden, bezwaren);
}

/** All that keeps a dossier now: holds, and objections as the loket recorded them. Read anew from storage at every call. */
export async function beletselsVan(app: Door, { schoolId, dossierId }: Sleutel): Promise<Beletsel[]> {
  return beletsels(app, dossierId, (await app.storage.dossiers.get(schoolId, dossierId))?.record);
}

/**
 * THE question, asked right before each deletion of anything of a dossier: whether no hold and no objection keeps it, and whether it is still as it fell due (no
 * upload since). Reads storage at every call: the record, the holds and the objections.
 */
export async function magVernietigen(app: Door, dossier: Sleutel & Partial<Pick<DossierRecord, 'laatsteUpload'>>): Promise<MagVernietigen> {
  const found = (await app.storage.dossiers.get(dossier.schoolId, dossier.dossierId))?.record;
  const [beletsel] = await beletsels(app, dossier.dossierId, found);
  if (beletsel !== undefined) return { mag: false, reden: beletsel.houd === undefined ? 'bezwaar' : 'houd', grond: beletsel.grond };
  if (found === undefined) return { mag: false, reden: 'weg' };
  const isSame = dossier.laatsteUpload === undefined || found.laatsteUpload === dossier.laatsteUpload;
  return isSame ? { mag: true } : { mag: false, reden: 'nieuwe-upload' };
}
