import { leesBewijs, voegToe, type BewijsApp } from './bewijs/keten.ts';
import type { Vernietiging } from './bewijs/regel.ts';

export type { Vernietiging } from './bewijs/regel.ts';

/** The destructions recorded in a month (`2026-11`), in the order of the record. */
export async function readVernietigingen(app: BewijsApp, month: string): Promise<Vernietiging[]> {
  const { regels } = await leesBewijs(app);
  return regels.filter((regel) => regel.soort === 'vernietiging').filter(({ vernietigdOp }) => vernietigdOp.startsWith(month));
}

/**
 * Adds a destruction to the record, a chain of hashes in blobs that can only grow; once per key for good, also when the step is repeated or two do it at once. The one place that
 * writes it. Throws BewijsKapot where the chain is broken: then nothing more is destroyed until somebody looked.
 */
export async function recordVernietiging(app: BewijsApp, vernietiging: Vernietiging): Promise<void> {
  await voegToe(app, { soort: 'vernietiging', ...vernietiging });
}
