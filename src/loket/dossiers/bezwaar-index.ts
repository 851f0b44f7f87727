import type { App } from '../../app.ts';
import type { IsoDate } from '../../calendar.ts';
import { derived } from '../../storage/derived.ts';
import type { BezwaarRecord } from '../../storage/records.ts';
import { followedIndex } from '../followed-index.ts';

/** An objection that runs; with the last day for the defence where the national committee asked for it. */
export type BezwaarRij = { dossierId: string; reactieVoor?: IsoDate };

type IndexApp = Pick<App, 'clock' | 'log'> & { storage: Pick<App['storage'], 'bezwaren'> };

/** The objections that run, in memory. */
export const bezwaarIndex = followedIndex<IndexApp, BezwaarRecord, BezwaarRij>(
  ({ storage }) => storage.bezwaren,
  'loket-lijst-fout',
  () => ({
    rowOf: ({ dossierId, stand, reactieVoor }) =>
      stand === 'loopt' ? { dossierId, ...(reactieVoor === undefined ? {} : { reactieVoor }) } : undefined,
  }),
);

/** The first day by which a defence must be there, by dossier. */
export const verweerPerDossier = (rijen: readonly BezwaarRij[]): ReadonlyMap<string, IsoDate> =>
  derived(rijen, 'verweer', () => {
    const eerste = new Map<string, IsoDate>();
    for (const { dossierId, reactieVoor } of rijen)
      if (reactieVoor !== undefined && reactieVoor < (eerste.get(dossierId) ?? '9999')) eerste.set(dossierId, reactieVoor);
    return eerste;
  });
