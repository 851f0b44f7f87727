import type { App } from '../app.ts';
import type { DossierRecord } from '../storage/records.ts';
import type { LoketResponse } from './exchange.ts';
import type { Persoon } from './principal.ts';

/** What every handler of a page gets. */
export type LoketBezoek = { app: App; persoon: Persoon; query: URLSearchParams; now: Date };

/** What every handler of a page about one dossier gets. */
export type Bezoek = LoketBezoek & { dossier: DossierRecord };

/** `id` is the part of the address that names something inside; `sent` the form of a POST, whose proof was checked; empty for a GET. */
export type Handler<B extends LoketBezoek> = (bezoek: B, vraag: { id: string; sent: URLSearchParams }) => Promise<LoketResponse>;
