/** What is uploaded: bytes, or a stream of which the length is known beforehand. A stream is read once. */
export type Source = Buffer | { size: number; stream: AsyncIterable<Uint8Array> };

/** How many bytes a source holds. */
export const sizeOf = (source: Source): number => (Buffer.isBuffer(source) ? source.length : source.size);

/** A stream holds another number of bytes than was said. */
export class WrongLength extends Error {
  override name = 'WrongLength';
}

async function* partsOf(source: Source): AsyncGenerator<Uint8Array> {
  if (Buffer.isBuffer(source)) yield source;
  else yield* source.stream;
}

/**
 * A source in pieces of `pieceSize` bytes, the last one shorter; no more than two pieces stand in memory. Throws WrongLength where it holds
 * more or fewer bytes than it says.
 */
export async function* piecesOf(source: Source, pieceSize: number): AsyncGenerator<Buffer> {
  const size = sizeOf(source);
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let seen = 0;
  for await (const part of partsOf(source)) {
    seen += part.length;
    if (seen > size) throw new WrongLength(`more than the ${size} bytes that were said`);
    let rest = part;
    while (heldBytes + rest.length >= pieceSize) {
      const taken = rest.subarray(0, pieceSize - heldBytes);
      yield Buffer.concat([...held, taken]);
      rest = rest.subarray(taken.length);
      held = [];
      heldBytes = 0;
    }
    if (rest.length > 0) held.push(rest);
    heldBytes += rest.length;
  }
  if (seen !== size) throw new WrongLength(`${seen} of ${size} bytes`);
  if (heldBytes > 0) yield Buffer.concat(held);
}
