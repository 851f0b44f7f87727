import type { FirstRead } from '../first-read.ts';
import { finishFlow } from '../flow/finish.ts';
import type { ReadLimits } from '../limits.ts';
import { damaged } from '../unread.ts';
import { interpretRtf } from './interpret.ts';
import { rtfPictureBytes } from './pictures.ts';

/**
 * Reads an RTF text: paragraphs, tables, headers, footers, notes, text boxes, form fields and pictures. Hidden and deleted text and remarks are not
 * read. @throws UnreadError when it breaks off, is past a limit, or holds no text.
 */
export async function readRtf(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<FirstRead> {
  const begin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).indexOf('{\\rtf');
  if (begin < 0) throw damaged();
  const rtf = bytes.subarray(begin);
  return finishFlow(name, 'rtf', interpretRtf(rtf, limits), limits, (part) => rtfPictureBytes(rtf, part));
}
