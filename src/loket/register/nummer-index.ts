import type { App } from '../../app.ts';
import { crashOf } from '../../read/crash.ts';
import { Followed } from '../../storage/followed.ts';
import type { NummerRecord } from '../../storage/records.ts';
import { folded } from '../zoeken/woorden.ts';

/** A number of a pupil on a list, which stands beside that of the besluit itself. */
export type NummerRij = { besluitId: string; nummer: string; rij: number; zoek: string };

const indexes = new WeakMap<object, Followed<NummerRecord, NummerRij>>();

/** The numbers of pupils on lists, in memory. */
export function nummerIndex(
  app: Pick<App, 'clock' | 'log'> & { storage: Pick<App['storage'], 'nummers'> },
): Followed<NummerRecord, NummerRij> {
  const found = indexes.get(app.storage.nummers);
  if (found !== undefined) return found;
  const made = new Followed<NummerRecord, NummerRij>(app.storage.nummers, {
    clock: app.clock,
    rowOf: ({ besluitId, nummer, rij }) => (rij === undefined ? undefined : { besluitId, nummer, rij, zoek: folded(nummer) }),
    onError: (error) => app.log('loket-register-fout', crashOf(error)),
  });
  indexes.set(app.storage.nummers, made);
  return made;
}
