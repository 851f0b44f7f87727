import { createHash } from 'node:crypto';

/**
 * The id of the one decision on a dossier. It follows from the dossier, so that two people who decide at the same moment write the same
 * row, and only one of them makes it.
 */
export const besluitIdOf = ({ schoolId, dossierId }: { schoolId: string; dossierId: string }): string =>
  createHash('sha256')
    .update(JSON.stringify([schoolId, dossierId]))
    .digest('hex')
    .slice(0, 32);
