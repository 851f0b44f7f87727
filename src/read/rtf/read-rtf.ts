import type { FirstRead } from '../first-read.ts';
import { finishFlow } from '../flow/finish.ts';
import type { ReadLimits } from '../limits.ts';
import { damaged } from '../unread.ts';
import { interpretRtf } from './interpret.ts';

/**
 * Reads an RTF text: paragraphs, tables, headers, footers, notes, text boxes, form fields and pictures. Hidden and deleted text and remarks are not
 * read. @throws UnreadError when it breaks off, is past a limit, or holds no text.
 */
// oxlint-disable-next-line require-await -- a reader answers with a promise, whatever it has to wait for
export async function readRtf(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<FirstRead> {
  const begin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).indexOf('{\\rtf');
  if (begin < 0) throw damaged();
  return finishFlow(name, 'rtf', interpretRtf(bytes.subarray(begin), limits), limits);
}
