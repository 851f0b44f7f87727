/** The ring of the hash, in bytes, and how many bits further each byte falls: after `round` bytes one falls where the first did. */
const width = 20;
const shift = 11;
const round = width * 8;

/**
 * Microsoft's QuickXorHash, the only hash that SharePoint gives: every byte is XORed into a ring of 160 bits, each 11 bits further, and
 * at the end the length into the last 8 bytes. Not cryptographic.
 */
export class QuickXorHash {
  /** What falls at the same place of the ring, XORed together; laid into the ring at the end. */
  private readonly folded = new Uint8Array(round);
  private length = 0;

  update(bytes: Uint8Array): this {
    const { folded } = this;
    let at = this.length % round;
    for (let index = 0; index < bytes.length; index += 1) {
      folded[at] = (folded[at] ?? 0) ^ (bytes[index] ?? 0);
      at = at + 1 === round ? 0 : at + 1;
    }
    this.length += bytes.length;
    return this;
  }

  /** The hash in base64, as Graph writes it. */
  digest(): string {
    const result = Buffer.alloc(width);
    const xor = (at: number, byte: number) => void (result[at] = (result[at] ?? 0) ^ byte);
    this.folded.forEach((byte, index) => {
      const bit = (index * shift) % round;
      const spread = byte << (bit & 7);
      xor(bit >> 3, spread & 0xff);
      xor(((bit >> 3) + 1) % width, spread >> 8);
    });
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(this.length));
    length.forEach((byte, index) => xor(width - 8 + index, byte));
    return result.toString('base64');
  }
}

/** The hash of bytes in base64. */
export const quickXorHash = (bytes: Uint8Array): string => new QuickXorHash().update(bytes).digest();
