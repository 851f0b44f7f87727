import type { Uitkomst } from '../../src/check/rapport.ts';
import type { Change } from './assess-one.ts';

/** Given this change in a complete dossier, this criterion comes to this. */
export type Case = [id: string, uitkomst: Uitkomst, given: string, change: Change];
