import type { Papier } from './papier/blokken.ts';

/** One file of a dossier, as the school uploads it: a document to be made, or ready bytes. */
export type Stuk = { naam: string; papier: Papier } | { naam: string; bytes: Buffer | Promise<Buffer> };
