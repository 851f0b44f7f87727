import { createHash } from 'node:crypto';
import type { DocumentRegel } from '../../check/rapport.ts';

/** A name of 32 signs for what an address may not say itself. */
export const naamloos = (tekst: string): string => createHash('sha256').update(tekst).digest('hex').slice(0, 32);

/** Names a document by its content, without its name; undefined where its content is not known. */
export const inhoudIdOf = ({ naam, inhoud }: Pick<DocumentRegel, 'naam' | 'inhoud'>): string | undefined =>
  inhoud === undefined ? undefined : naamloos(JSON.stringify([naam, inhoud]));

/** Names a document in an address; undefined where its kinds cannot be set: unread, a list, or its content is not known. */
export const documentIdOf = (regel: DocumentRegel): string | undefined =>
  regel.leesbaar && !regel.soorten.includes('lwoo-lijst') ? inhoudIdOf(regel) : undefined;
