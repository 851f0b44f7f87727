import { createHash } from 'node:crypto';
import type { DossierRecord } from '../storage/records.ts';

type Keten = Pick<DossierRecord, 'schoolId' | 'dossierId' | 'besluitId' | 'laatsteBesluit'>;

const idOf = (...parts: string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);

/**
 * The id of the besluit that is recorded next on a dossier. It follows from the dossier and the besluit before it, so that two people who decide at the
 * same moment write the same row, and only one of them makes it.
 */
export function volgendBesluitId({ schoolId, dossierId, besluitId, laatsteBesluit = besluitId }: Keten): string {
  return laatsteBesluit === undefined ? idOf(schoolId, dossierId) : idOf(dossierId, laatsteBesluit);
}

/** The id of the besluit on a dossier: the one that holds or waits, else the next. A dossier that moved to another school keeps what it has. */
export const besluitIdOf = (dossier: Keten): string => dossier.besluitId ?? volgendBesluitId(dossier);
