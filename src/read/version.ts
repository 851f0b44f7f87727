/** Raise this when reading gives something else for the same file, so that texts that were kept are read anew. */
export const readerVersion = 6;
