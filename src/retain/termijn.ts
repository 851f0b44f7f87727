import type { App } from '../app.ts';
import { plusDays, plusMonths, type IsoDate } from '../calendar.ts';
import { waardenVan } from '../handboek/instellingen.ts';
import type { DossierRecord } from '../storage/records.ts';
import { dropPlan } from './plan.ts';

/** How long before its end the term of keeping is announced, and when what could not be destroyed, or is in objection, is looked at again. */
export const bewaartermijn = { aanzegDagen: 14, herhaalMaanden: 1, opnieuwDagen: 1, bezwaarDagen: 7, aanzeggingGeldigDagen: 45 } as const;

/** How many months uploads are kept of which the last came in on a day (handboek 3, "bewaren van dossiers", unless the partnership set it). */
export const bewaarMaandenOp = (app: Pick<App, 'settings'>, laatsteUpload: IsoDate): number =>
  waardenVan(app.settings.regels, laatsteUpload).bewaarMaanden;

/** The day on which uploads may be destroyed; 31 August and six months give the last day of February. */
export const vervaltOp = (app: Pick<App, 'settings'>, laatsteUpload: IsoDate): IsoDate =>
  plusMonths(laatsteUpload, bewaarMaandenOp(app, laatsteUpload));

/** The next day on which a dossier asks for attention; `driveId` where it may be destroyed on that day, so that it is counted with what falls due. */
export type Volgende = { dag: IsoDate; driveId?: string };

/** Puts a dossier down to be looked at on a day; `driveId` where its uploads may be destroyed on that day, so that it is counted with what falls due. */
export async function putTermijn(
  app: Pick<App, 'storage'>,
  { schoolId, dossierId }: { schoolId: string; dossierId: string },
  dag: IsoDate,
  driveId?: string,
): Promise<void> {
  await app.storage.termijnen.put({ vervaltOp: dag, schoolId, dossierId, ...(driveId === undefined ? {} : { driveId }) });
}

/**
 * Begins the term of keeping anew after an upload: the dossier is put down for the day of announcement. What stood down for an earlier
 * day does no harm: on that day the record says what is due.
 */
export async function scheduleTermijn(app: App, dossier: DossierRecord, laatsteUpload: IsoDate): Promise<void> {
  const einde = vervaltOp(app, laatsteUpload);
  if (dossier.vervaltOp === einde) return;
  await putTermijn(app, dossier, plusDays(einde, -bewaartermijn.aanzegDagen));
  await dropPlan(app, dossier);
  await app.storage.dossiers.change(dossier.schoolId, dossier.dossierId, (found) => {
    if (found === undefined) return undefined;
    const { aangezegdOp: _old, ...kept } = found;
    return { ...kept, vervaltOp: einde };
  });
}
