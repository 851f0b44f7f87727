import type { ReadLimits } from '../limits.ts';
import { docPictureBytes } from '../doc/pictures.ts';
import { rtfPictureBytes } from '../rtf/pictures.ts';
import { damaged } from '../unread.ts';
import { openParts } from './unzip.ts';

/** The bytes of one picture in a document (DOCX, ODT, RTF, DOC), by the name that its reader gave it. @throws UnreadError when it is not there, broken or past a limit. */
export async function pictureBytes(bytes: Uint8Array, deel: string, limits: ReadLimits): Promise<Uint8Array> {
  if (deel.startsWith('pict/')) return rtfPictureBytes(bytes, deel);
  if (deel.startsWith('data/') || deel.startsWith('store/')) return docPictureBytes(bytes, deel);
  const parts = await openParts(bytes, limits);
  try {
    const content = parts.read(deel);
    if (content === undefined) throw damaged();
    return content;
  } finally {
    parts.close();
  }
}
