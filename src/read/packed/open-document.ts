import type { ReadLimits } from '../limits.ts';
import { locked } from '../unread.ts';
import { openParts, type Parts } from './unzip.ts';

/** Opens an OpenDocument file (ODT, ODS). @throws UnreadError `wachtwoord` when its parts are encrypted, else as for any packed file. */
export async function openOpenDocument(bytes: Uint8Array, limits: ReadLimits): Promise<Parts> {
  const parts = await openParts(bytes, limits);
  try {
    // Newer programs encrypt the package as a whole, older ones each part; the list of parts tells it. It is not parsed: old ones have a DOCTYPE
    const manifest = parts.read('META-INF/manifest.xml');
    if (parts.names.includes('encrypted-package') || manifest?.includes('encryption-data') === true) throw locked();
    return parts;
  } catch (error) {
    parts.close();
    throw error;
  }
}
