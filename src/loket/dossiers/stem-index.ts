import type { App } from '../../app.ts';
import { standRij } from '../../commissie/stemming.ts';
import { crashOf } from '../../read/crash.ts';
import { Followed } from '../../storage/followed.ts';
import type { StemmingRecord } from '../../storage/records/commissie.ts';

/** Who voted on a dossier in the round that runs, and the round itself; of what members wrote beside their votes only why they abstain, which minutes say. */
export type StemRij = { dossierId: string; gestemd: readonly string[]; gesloten: boolean; stemming: StemmingRecord };

const zonderToelichting = (stemming: StemmingRecord): StemmingRecord => ({
  ...stemming,
  stemmen: stemming.stemmen.map(({ toelichting, ...rest }) =>
    rest.stem === 'onthouding' && toelichting !== undefined ? { ...rest, toelichting } : rest,
  ),
});

const indexes = new WeakMap<object, Followed<StemmingRecord, StemRij>>();

/** The votes that run, in memory. */
export function stemIndex(
  app: Pick<App, 'clock' | 'log'> & { storage: Pick<App['storage'], 'stemmen'> },
): Followed<StemmingRecord, StemRij> {
  const found = indexes.get(app.storage.stemmen);
  if (found !== undefined) return found;
  const made = new Followed<StemmingRecord, StemRij>(app.storage.stemmen, {
    clock: app.clock,
    rowOf: (stemming) => {
      const { dossierId, rij, stemmen, gesloten } = stemming;
      if (rij !== standRij) return undefined;
      return {
        dossierId,
        gestemd: stemmen.map(({ lidId }) => lidId),
        gesloten: gesloten !== undefined,
        stemming: zonderToelichting(stemming),
      };
    },
    onError: (error) => app.log('loket-lijst-fout', crashOf(error)),
  });
  indexes.set(app.storage.stemmen, made);
  return made;
}
