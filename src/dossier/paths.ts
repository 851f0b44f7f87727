/** The blob that lists what was read for a version of a dossier. */
export const manifestPath = (dossierId: string, versie: number): string => `${dossierId}/manifest-${versie}.json`;

/** The blob that holds the report on a version, what a decision can begin with and what was read that people may correct, as `{ rapport, voorstel, gelezen }`. */
export const rapportPath = (dossierId: string, versie: number): string => `${dossierId}/rapport-${versie}.json`;

/** The blob that holds the lists of a version with their remarks; only for a dossier with lists. */
export const opmerkingenPath = (dossierId: string, versie: number): string => `${dossierId}/opmerkingen-${versie}.json`;

/** The blob that holds the pupils of the lists of a version as the register would know them, by row; no names. */
export const leerlingenPath = (dossierId: string, versie: number): string => `${dossierId}/leerlingen-${versie}.json`;

/** The blob that holds what a file or a part of it gave, by the hash of its content; all are destroyed with the dossier. */
export const textPath = (dossierId: string, key: string): string => `${dossierId}/tekst/${key}.json`;

/** Where recognised pages of files stand that are not read to the end yet. */
export const halfReadPath = (dossierId: string): string => `${dossierId}/half-gelezen/`;

/** The blob that remembers which files could not be read because somebody has them open, and since when. */
export const openBijIemandPath = (dossierId: string): string => `${dossierId}/open-bij-iemand.json`;

/** The blob that holds what delta told of the items in a dossier's folder. */
export const inhoudPath = (dossierId: string): string => `${dossierId}/inhoud.json`;

/** The blob that says how far reading a version has come. */
export const voortgangPath = (dossierId: string): string => `${dossierId}/voortgang.json`;

/** The blob that holds what people made of the outcomes of a dossier. */
export const overrulingenPath = (dossierId: string): string => `${dossierId}/overrulingen.json`;

/** The blob that holds what people corrected of what was read of a dossier. */
export const correctiesPath = (dossierId: string): string => `${dossierId}/correcties.json`;

/** The blobs that remember which file was last written into the dossier's folder: the report, and the lists with remarks. */
export const rapportGeheugen = (dossierId: string): string => `${dossierId}/controlerapport.json`;
export const opmerkingenGeheugen = (dossierId: string): string => `${dossierId}/opmerkingen.json`;
