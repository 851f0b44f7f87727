import type { App } from '../app.ts';
import { plusDays, plusMonths, type IsoDate } from '../calendar.ts';
import type { DossierRecord } from '../storage/records.ts';

/** How long uploads are kept after the last one (handboek 3, "bewaren van dossiers"), and how long before the end it is announced. */
export const bewaartermijn = { maanden: 6, aanzegDagen: 14, herhaalMaanden: 1, opnieuwDagen: 1, aanzeggingGeldigDagen: 45 } as const;

/** The day on which uploads may be destroyed; 31 August gives the last day of February. */
export const vervaltOp = (laatsteUpload: IsoDate): IsoDate => plusMonths(laatsteUpload, bewaartermijn.maanden);

/** Puts a dossier down to be looked at on a day. */
export async function putTermijn(app: App, dossier: { schoolId: string; dossierId: string }, dag: IsoDate): Promise<void> {
  await app.storage.termijnen.put({ vervaltOp: dag, schoolId: dossier.schoolId, dossierId: dossier.dossierId });
}

/**
 * Begins the term of keeping anew after an upload: the dossier is put down for the day of announcement. What stood down for an earlier
 * day does no harm: on that day the record says what is due.
 */
export async function scheduleTermijn(app: App, dossier: DossierRecord, laatsteUpload: IsoDate): Promise<void> {
  const einde = vervaltOp(laatsteUpload);
  if (dossier.vervaltOp === einde) return;
  await putTermijn(app, dossier, plusDays(einde, -bewaartermijn.aanzegDagen));
  await app.storage.dossiers.change(dossier.schoolId, dossier.dossierId, (found) => {
    if (found === undefined) return undefined;
    const { aangezegdOp: _old, ...kept } = found;
    return { ...kept, vervaltOp: einde };
  });
}
