import { createHash } from 'node:crypto';

// Crockford's alphabet: no letters that people take for digits.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The reference of a dossier, `D-7K3M2-QX9AB`: always the same for the same folder, and says nothing about whose it is. */
export function kenmerkOf(driveId: string, dossierId: string): string {
  const digest = createHash('sha256').update(`${driveId}\n${dossierId}`).digest();
  const letters = Array.from(digest.subarray(0, 10), (byte) => alphabet[byte % 32]).join('');
  return `D-${letters.slice(0, 5)}-${letters.slice(5)}`;
}
