import { createHash } from 'node:crypto';
import type { Persoon } from '../principal.ts';

/** How someone's own searches and views are keyed: by a hash of the account, whatever signs stand in it. */
export const persoonSleutel = ({ id }: Pick<Persoon, 'id'>): string =>
  createHash('sha256').update(`loket ${id}`).digest('hex').slice(0, 32);
