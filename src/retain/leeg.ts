import type { DossierRecord } from '../storage/records.ts';

/** What stays of a dossier that is destroyed: that it was there, what was decided, and nothing of the pupil. */
export const leeg = (record: DossierRecord, now: string): DossierRecord => {
  const voorSluiten = record.status === 'gesloten' ? record.voorSluiten : record.status;
  return {
    schoolId: record.schoolId,
    dossierId: record.dossierId,
    driveId: record.driveId,
    ...(record.lijst === true ? { lijst: true } : {}),
    kenmerk: record.kenmerk,
    map: '',
    status: 'vernietigd',
    // Where it stands again when the school puts its files back
    ...(voorSluiten === undefined || voorSluiten === 'vernietigd' ? {} : { voorSluiten }),
    ontvangenOp: record.ontvangenOp,
    laatsteUpload: record.laatsteUpload,
    gewijzigdOp: record.gewijzigdOp,
    versie: record.versie,
    vernietigdOp: now,
    ...(record.soort === undefined ? {} : { soort: record.soort }),
    ...(record.besluitId === undefined ? {} : { besluitId: record.besluitId }),
    ...(record.laatsteBesluit === undefined ? {} : { laatsteBesluit: record.laatsteBesluit }),
    // A TLV may be revoked while its dossier is destroyed
    ...(record.teTekenen === undefined ? {} : { teTekenen: record.teTekenen }),
  };
};
