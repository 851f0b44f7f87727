import { createHash } from 'node:crypto';
import type { DocumentRegel } from '../../check/rapport.ts';

/** Names a document in an address by its content, without its name; undefined where its kinds cannot be set: unread, a list, or its content is not known. */
export const documentIdOf = ({ naam, inhoud, leesbaar, soorten }: DocumentRegel): string | undefined =>
  inhoud === undefined || !leesbaar || soorten.includes('lwoo-lijst')
    ? undefined
    : createHash('sha256')
        .update(JSON.stringify([naam, inhoud]))
        .digest('hex')
        .slice(0, 32);
