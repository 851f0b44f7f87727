import type { App } from '../app.ts';
import type { DossierRecord } from '../storage/records.ts';
import type { LoketResponse } from './exchange.ts';
import type { Persoon } from './principal.ts';

/** Which dossier, and which besluit, something is about. */
export type Betreft = Pick<DossierRecord, 'kenmerk' | 'dossierId' | 'schoolId' | 'besluitId'>;

/**
 * What every handler of a page gets. A page whose address names no dossier, and that shows one, says which by `betreft`, so that the audit record of that
 * dossier tells it.
 */
export type LoketBezoek = { app: App; persoon: Persoon; query: URLSearchParams; now: Date; betreft?: (dossier: Betreft) => void };

/** What every handler of a page about one dossier gets. */
export type Bezoek = LoketBezoek & { dossier: DossierRecord };

/** `id` is the part of the address that names something inside; `sent` the form of a POST, whose proof was checked; empty for a GET. */
export type Handler<B extends LoketBezoek> = (bezoek: B, vraag: { id: string; sent: URLSearchParams }) => Promise<LoketResponse>;
