const width = 20;
const shift = 11;

/**
 * Microsoft's QuickXorHash, the only hash that SharePoint gives: every byte is XORed into a ring of 160 bits, each 11 bits further, and
 * at the end the length into the last 8 bytes. Not cryptographic.
 */
export class QuickXorHash {
  private readonly cells = new Uint8Array(width);
  private length = 0;

  update(bytes: Uint8Array): this {
    const { cells } = this;
    let bit = (this.length * shift) % (width * 8);
    for (const byte of bytes) {
      const cell = bit >> 3;
      const spread = byte << (bit & 7);
      const next = cell === width - 1 ? 0 : cell + 1;
      cells[cell] = (cells[cell] ?? 0) ^ (spread & 0xff);
      cells[next] = (cells[next] ?? 0) ^ (spread >> 8);
      bit += shift;
      if (bit >= width * 8) bit -= width * 8;
    }
    this.length += bytes.length;
    return this;
  }

  /** The hash in base64, as Graph writes it. */
  digest(): string {
    const result = Buffer.from(this.cells);
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(this.length));
    length.forEach((byte, index) => {
      const at = width - 8 + index;
      result[at] = (result[at] ?? 0) ^ byte;
    });
    return result.toString('base64');
  }
}

/** The hash of bytes in base64. */
export const quickXorHash = (bytes: Uint8Array): string => new QuickXorHash().update(bytes).digest();
