import type { DossierRecord, DossierStatus } from '../storage/records.ts';

/**
 * From where a dossier comes to where. Reading begins anew with every change of content; a decision, and whatever people settled, stays as it
 * is while files change. Withdrawal, leaving out of consideration and objection are recorded by people.
 */
export const overgangen: Readonly<Record<DossierStatus, readonly DossierStatus[]>> = {
  ontvangen: ['wordt gelezen', 'incompleet', 'ter besluit', 'ingetrokken', 'buiten behandeling', 'gesloten', 'vernietigd'],
  'wordt gelezen': ['incompleet', 'in behandeling', 'ter besluit', 'ingetrokken', 'buiten behandeling', 'gesloten', 'vernietigd'],
  incompleet: ['wordt gelezen', 'in behandeling', 'ter besluit', 'ingetrokken', 'buiten behandeling', 'gesloten', 'vernietigd'],
  'in behandeling': ['wordt gelezen', 'incompleet', 'ter besluit', 'ingetrokken', 'buiten behandeling', 'gesloten', 'vernietigd'],
  // Back where it was when the besluit is sent back instead of signed
  'ter besluit': ['toegekend', 'afgewezen', 'buiten behandeling', 'ingetrokken', 'in behandeling', 'incompleet', 'ontvangen', 'gesloten'],
  toegekend: ['bezwaar', 'gesloten', 'vernietigd'],
  afgewezen: ['bezwaar', 'gesloten', 'vernietigd'],
  'buiten behandeling': ['bezwaar', 'gesloten', 'vernietigd'],
  ingetrokken: ['gesloten', 'vernietigd'],
  bezwaar: ['toegekend', 'afgewezen', 'buiten behandeling', 'in behandeling', 'gesloten'],
  // A folder that the school puts back begins anew; where people had settled it, it is again as it was.
  gesloten: ['ontvangen', 'ter besluit', 'toegekend', 'afgewezen', 'buiten behandeling', 'ingetrokken', 'bezwaar', 'vernietigd'],
  // A besluit that is carried out late changes nothing; one that comes back stands as it was (`heropend`)
  vernietigd: ['ontvangen'],
};

/** Whether a dossier may come from one status to another; to the same one it always may. */
export const mag = (van: DossierStatus, naar: DossierStatus): boolean => van === naar || overgangen[van].includes(naar);

/** The record with another status; with its own where it may not come there from where it stands. */
export const metStatus = (record: DossierRecord, naar: DossierStatus): DossierRecord =>
  mag(record.status, naar) ? { ...record, status: naar } : record;

/** The record of a dossier on which a besluit waits or is carried out; a closed one stays closed, and comes back so. */
export function terBesluit(record: DossierRecord): DossierRecord {
  if (record.status !== 'gesloten') return metStatus(record, 'ter besluit');
  return mag(record.voorSluiten ?? 'ontvangen', 'ter besluit') ? { ...record, voorSluiten: 'ter besluit' } : record;
}

/** Where a dossier stands that nobody has decided on: as its last check left it. */
const voorBesluit = ({ eindoordeel, gecontroleerdVersie }: DossierRecord): DossierStatus => {
  if (gecontroleerdVersie === undefined) return 'ontvangen';
  return eindoordeel === 'incompleet' ? 'incompleet' : 'in behandeling';
};

/** The record of a dossier without a besluit that was sent back: as it stood before; a closed one stays closed and comes back so. */
export function zonderBesluit(record: DossierRecord, besluitId: string): DossierRecord {
  const { teTekenen, besluitId: own, ...kept } = record;
  const rest: DossierRecord = { ...kept, ...(teTekenen === undefined || teTekenen === besluitId ? {} : { teTekenen }) };
  if (own !== besluitId) return own === undefined ? rest : { ...rest, besluitId: own };
  const status = voorBesluit(record);
  if (record.status === 'ter besluit') return { ...rest, status };
  return record.voorSluiten === 'ter besluit' ? { ...rest, voorSluiten: status } : rest;
}

/** The record of a dossier that was closed or destroyed and is there again: received anew, or as people had settled it. */
export function heropend(record: DossierRecord): DossierRecord {
  const { voorSluiten, ...kept } = record;
  const was = record.status === 'gesloten' || record.status === 'vernietigd' ? voorSluiten : record.status;
  const isSettled = was !== undefined && was !== 'vernietigd' && !mag(was, 'wordt gelezen');
  return { ...kept, status: isSettled ? was : 'ontvangen' };
}
