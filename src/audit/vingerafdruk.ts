import type { AuditRegel } from '../storage/records/audit.ts';

const modulus = 1n << 256n;

/** Tells whether two walks saw the same lines, in whatever order, without keeping them: their number and the sum of their hashes. */
export class Vingerafdruk {
  count = 0;
  private sum = 0n;

  add({ hash }: Pick<AuditRegel, 'hash'>): void {
    this.count += 1;
    this.sum = (this.sum + BigInt(`0x${hash}`)) % modulus;
  }

  equals(other: Vingerafdruk): boolean {
    return this.count === other.count && this.sum === other.sum;
  }
}
