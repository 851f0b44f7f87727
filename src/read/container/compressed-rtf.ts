import { decompressRTF } from '@kenjiuno/decompressrtf';
import { damaged } from '../unread.ts';

const headBytes = 16;
/** Two bytes stand for 17 letters at most. */
const mostGrowth = 9;

/** The RTF of a mail that Outlook packed. @throws UnreadError when what it says about itself cannot be. */
export function unpackRtf(packed: Uint8Array): Uint8Array {
  const head = Buffer.from(packed.buffer, packed.byteOffset, packed.length);
  if (head.length < headBytes) throw damaged();
  const [fileBytes, textBytes] = [head.readUInt32LE(0) + 4, head.readUInt32LE(4)];
  if (fileBytes > head.length || textBytes > mostGrowth * head.length) throw damaged();
  try {
    return Uint8Array.from(decompressRTF(Array.from(packed)));
  } catch (error) {
    // The package tells broken data by plain errors; any other kind is a fault of its own
    if (error instanceof Error && error.constructor === Error) throw damaged();
    throw error;
  }
}
