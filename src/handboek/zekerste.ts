/** The first that is certain, else the first; undefined where nothing was found. */
export const zekerste = <T extends { zeker: boolean }>(found: readonly T[]): T | undefined => found.find(({ zeker }) => zeker) ?? found[0];
