import type { App } from '../../app.ts';
import { standRij } from '../../commissie/stemming.ts';
import type { StemmingRecord } from '../../storage/records/commissie.ts';
import { followedIndex } from '../followed-index.ts';

/** Who voted on a dossier in the round that runs, and the round itself; of what members wrote beside their votes only why they abstain, which minutes say. */
export type StemRij = { dossierId: string; gestemd: readonly string[]; gesloten: boolean; stemming: StemmingRecord };

const zonderToelichting = (stemming: StemmingRecord): StemmingRecord => ({
  ...stemming,
  stemmen: stemming.stemmen.map(({ toelichting, ...rest }) =>
    rest.stem === 'onthouding' && toelichting !== undefined ? { ...rest, toelichting } : rest,
  ),
});

type IndexApp = Pick<App, 'clock' | 'log'> & { storage: Pick<App['storage'], 'stemmen'> };

/** The votes that run, in memory. */
export const stemIndex = followedIndex<IndexApp, StemmingRecord, StemRij>(
  ({ storage }) => storage.stemmen,
  'loket-lijst-fout',
  () => ({
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
  }),
);
