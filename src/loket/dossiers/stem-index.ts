import type { App } from '../../app.ts';
import { crashOf } from '../../read/crash.ts';
import { Followed } from '../../storage/followed.ts';
import type { StemmingRecord } from '../../storage/records/commissie.ts';

/** Who voted on a dossier in the round that runs. */
export type StemRij = { dossierId: string; gestemd: readonly string[]; gesloten: boolean };

const indexes = new WeakMap<object, Followed<StemmingRecord, StemRij>>();

/** The votes that run, in memory. */
export function stemIndex(
  app: Pick<App, 'clock' | 'log'> & { storage: Pick<App['storage'], 'stemmen'> },
): Followed<StemmingRecord, StemRij> {
  const found = indexes.get(app.storage.stemmen);
  if (found !== undefined) return found;
  const made = new Followed<StemmingRecord, StemRij>(app.storage.stemmen, {
    clock: app.clock,
    rowOf: ({ dossierId, rij, stemmen, gesloten }) =>
      rij === 'stand' ? { dossierId, gestemd: stemmen.map(({ lidId }) => lidId), gesloten: gesloten !== undefined } : undefined,
    onError: (error) => app.log('loket-lijst-fout', crashOf(error)),
  });
  indexes.set(app.storage.stemmen, made);
  return made;
}
