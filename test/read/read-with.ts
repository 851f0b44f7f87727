import { defaultLimits, type ReadLimits } from '../../src/read/limits.ts';
import type { FirstRead } from '../../src/read/first-read.ts';
import { UnreadError } from '../../src/read/unread.ts';

export type FormatReader = (name: string, bytes: Uint8Array, limits: ReadLimits) => Promise<FirstRead>;

/** What a reader of one format makes of some bytes, under the usual limits or others. */
export const readWith = (reader: FormatReader, bytes: Uint8Array | string, limits: Partial<ReadLimits> = {}): Promise<FirstRead> =>
  reader('stuk', typeof bytes === 'string' ? Buffer.from(bytes) : bytes, { ...defaultLimits, ...limits });

/** Why a reader refuses some bytes; fails when it does not. */
export async function refusedBy(
  reader: FormatReader,
  bytes: Uint8Array | string,
  limits: Partial<ReadLimits> = {},
): Promise<{ fault: string; message: string }> {
  try {
    await readWith(reader, bytes, limits);
  } catch (error) {
    if (error instanceof UnreadError) return { fault: error.fault, message: error.message };
    throw error;
  }
  throw new Error('was read');
}
