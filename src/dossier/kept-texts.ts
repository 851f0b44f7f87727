import { createHash } from 'node:crypto';
import type { Kept, KeptKind } from '../read/kept.ts';
import { readerVersion } from '../read/version.ts';
import type { Storage } from '../storage/index.ts';
import { halfReadPath, textPath } from './paths.ts';

/** A key that says nothing of the content and changes when reading gives something else. */
export const textKey = (content: string): string => createHash('sha256').update(`${readerVersion}\n${content}`).digest('base64url');

/** Keeps what was read beside the dossier: texts for good, recognised pages and the time that a file has cost until the file is finished. */
export function keptTexts({ afgeleid }: Storage, dossierId: string): Kept {
  const path = (kind: KeptKind, key: string) =>
    kind === 'bestand' ? textPath(dossierId, textKey(key)) : `${halfReadPath(dossierId)}${textKey(`${kind} ${key}`)}.json`;
  return {
    get: async (kind, key) => (await afgeleid.read(path(kind, key)))?.toString(),
    put: (kind, key, value) => afgeleid.write(path(kind, key), value),
  };
}
