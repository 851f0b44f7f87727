import type { App } from '../../app.ts';
import type { NummerRecord } from '../../storage/records.ts';
import { followedIndex } from '../followed-index.ts';
import { folded } from '../zoeken/woorden.ts';

/** A number of a pupil on a list, which stands beside that of the besluit itself. */
export type NummerRij = { besluitId: string; nummer: string; rij: number; zoek: string };

type IndexApp = Pick<App, 'clock' | 'log'> & { storage: Pick<App['storage'], 'nummers'> };

/** The numbers of pupils on lists, in memory. */
export const nummerIndex = followedIndex<IndexApp, NummerRecord, NummerRij>(
  ({ storage }) => storage.nummers,
  'loket-register-fout',
  () => ({
    rowOf: ({ besluitId, nummer, rij }) => (rij === undefined ? undefined : { besluitId, nummer, rij, zoek: folded(nummer) }),
  }),
);
