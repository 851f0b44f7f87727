import type { Papier } from './papier/blokken.ts';

/** One file of a dossier, as the school uploads it: a document to be made (`gescand`: printed and put through the copier), or ready bytes. */
export type Stuk = { naam: string; papier: Papier; gescand?: true } | { naam: string; bytes: Buffer | Promise<Buffer> };
