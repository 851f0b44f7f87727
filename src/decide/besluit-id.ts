import { createHash } from 'node:crypto';

/**
 * The id of the one decision on a dossier. It follows from the dossier, so that two people who decide at the same moment write the same
 * row, and only one of them makes it. A dossier that moved to another school keeps the decision that it has.
 */
export const besluitIdOf = ({
  schoolId,
  dossierId,
  besluitId,
}: {
  schoolId: string;
  dossierId: string;
  besluitId?: string | undefined;
}): string =>
  besluitId ??
  createHash('sha256')
    .update(JSON.stringify([schoolId, dossierId]))
    .digest('hex')
    .slice(0, 32);
