/** The blob that lists what was read for a version of a dossier. */
export const manifestPath = (dossierId: string, versie: number): string => `${dossierId}/manifest-${versie}.json`;

/** The blob that holds the report on a version, as `{ rapport }`. */
export const rapportPath = (dossierId: string, versie: number): string => `${dossierId}/rapport-${versie}.json`;
