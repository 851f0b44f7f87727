import type { ReadResult } from './document.ts';
import { defaultLimits, type ReadLimits } from './limits.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { recognise } from './recognise.ts';
import { empty, pastLimit, unread, UnreadError } from './unread.ts';
import { readWord } from './word/read-word.ts';

/** Reads one document in this process: the bounds on time and memory are not held here. For the reading child and for tests. */
export async function readInProcess(name: string, bytes: Uint8Array, limits: ReadLimits = defaultLimits): Promise<ReadResult> {
  try {
    return await readKnown(name, bytes, limits);
  } catch (error) {
    if (error instanceof UnreadError) return unread(name, error);
    throw error;
  }
}

async function readKnown(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<ReadResult> {
  if (bytes.length === 0) throw empty();
  if (bytes.length > limits.fileBytes) throw pastLimit('fileBytes', limits);
  const kind = await recognise(bytes);
  if (kind instanceof UnreadError) throw kind;
  return kind === 'pdf' ? readPdf(name, bytes, limits) : (await readWord(name, bytes, limits)).document;
}
