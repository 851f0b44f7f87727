import { createHash } from 'node:crypto';
import type { AuditKop, AuditRegel } from '../storage/records/audit.ts';

/** Who did what; the chain adds its day, its number and the hashes. `op` is a moment in ISO 8601. */
export type Handeling = Omit<AuditRegel, 'soort' | 'dag' | 'nummer' | 'vorige' | 'hash'>;

/** A place in the chain: the number of a line and its hash. */
export type Plaats = { nummer: number; hash: string };

/** Before the first line. */
export const begin: Plaats = { nummer: 0, hash: '0'.repeat(64) };

/** SHA-256 over everything that a line says, with the hash of the line before it, in a fixed order. */
export function hashVan(regel: Omit<AuditRegel, 'hash'>): string {
  const { dag, nummer, op, account, naam, rollen, daad, route, uitslag, vorige } = regel;
  const { kenmerk = null, dossierId = null, schoolId = null, besluitId = null, onderdeel = null } = regel;
  const who = [op, account, naam, rollen];
  const about = [kenmerk, dossierId, schoolId, besluitId, onderdeel];
  const over = [vorige, dag, nummer, who, daad, route, uitslag, about];
  return createHash('sha256').update(JSON.stringify(over)).digest('hex');
}

/** What was done as the next lines of a day, and the head that goes with them. */
export function volgendeRegels(kop: AuditKop, handelingen: readonly Handeling[]): { regels: AuditRegel[]; kop: AuditKop } {
  const regels: AuditRegel[] = [];
  let { nummer, hash } = kop;
  for (const handeling of handelingen) {
    const regel = { soort: 'regel' as const, dag: kop.dag, ...handeling, nummer: nummer + 1, vorige: hash };
    hash = hashVan(regel);
    nummer = regel.nummer;
    regels.push({ ...regel, hash });
  }
  return { regels, kop: { ...kop, nummer, hash } };
}
