import type { AuditRegel } from '../storage/records/audit.ts';
import { Keten, type AuditApp } from './keten.ts';
import type { Handeling } from './regel.ts';

export { KetenKapot } from './dag.ts';
export type { AuditApp } from './keten.ts';
export type { Handeling } from './regel.ts';

/** What is written of one act or reading; `wie` as the checked token said it. No names of pupils and no names of files. */
export type Daad = Omit<Handeling, 'op' | 'account' | 'naam' | 'rollen'> & {
  wie: { id: string; naam: string; rollen: readonly string[] };
};

const ketens = new WeakMap<object, Keten>();

/**
 * Adds a line to the audit record and to the list of its dossier. Resolves when both are written; rejects where that is not certain, and then what it is about
 * may not be shown.
 */
export async function schrijfAudit(app: AuditApp, { wie, ...what }: Daad): Promise<void> {
  let keten = ketens.get(app.storage.audit);
  if (keten === undefined) ketens.set(app.storage.audit, (keten = new Keten(app)));
  await keten.write({ ...what, op: app.clock.now().toISOString(), account: wie.id, naam: wie.naam, rollen: [...wie.rollen] });
}

/** Who read or did what of one dossier, oldest first; one partition. */
export async function inzageVan(app: { storage: Pick<AuditApp['storage'], 'inzage'> }, dossierId: string): Promise<AuditRegel[]> {
  const regels: AuditRegel[] = [];
  for await (const regel of app.storage.inzage.list(dossierId)) regels.push(regel);
  return regels;
}
