import type { App } from '../../app.ts';
import { inDutch, isIsoDate, type IsoDate } from '../../calendar.ts';
import type { InschrijvingRecord } from '../../storage/records/lijsten.ts';
import { followedIndex } from '../followed-index.ts';
import type { Persoon } from '../principal.ts';
import type { BesluitRij } from './besluit-index.ts';

/** Since when the pupil of a besluit is enrolled. */
export type InschrijvingRij = { besluitId: string; op: IsoDate };

/** The most entries that are kept of one besluit; the oldest go first. */
const maxMeldingen = 50;

type IndexApp = Pick<App, 'clock' | 'log'> & { storage: Pick<App['storage'], 'inschrijvingen'> };

/** Every enrolment that was written down, in memory. */
export const inschrijvingIndex = followedIndex<IndexApp, InschrijvingRecord, InschrijvingRij>(
  ({ storage }) => storage.inschrijvingen,
  'loket-register-fout',
  () => ({
    rowOf: ({ besluitId, meldingen }) => {
      const op = meldingen.at(-1)?.op;
      return op === undefined ? undefined : { besluitId, op };
    },
  }),
);

/** What is wrong with a day of enrolment, in Dutch; undefined where nothing is. */
export function inschrijvingFout(op: string, { dag }: Pick<BesluitRij, 'dag'>, vandaag: IsoDate): string | undefined {
  if (!isIsoDate(op)) return 'Vul een bestaande datum in.';
  if (op < dag) return `De leerling kan niet zijn ingeschreven voor het besluit van ${inDutch(dag)}. Kijk de datum na.`;
  if (op > vandaag) return 'Deze dag moet nog komen. Vul de dag in waarop de leerling is ingeschreven.';
  return undefined;
}

/** Writes down since when a pupil is enrolled, or that it was a mistake where `op` is undefined. The same again changes nothing. */
export async function noteerInschrijving(
  app: App,
  { besluitId, schoolId }: Pick<BesluitRij, 'besluitId' | 'schoolId'>,
  op: IsoDate | undefined,
  persoon: Pick<Persoon, 'naam'>,
): Promise<void> {
  await app.storage.inschrijvingen.change('inschrijving', besluitId, (now) => {
    if (now?.meldingen.at(-1)?.op === op) return undefined;
    const melding = { ...(op === undefined ? {} : { op }), door: persoon.naam, genoteerdOp: app.clock.now().toISOString() };
    return { besluitId, schoolId, meldingen: [...(now?.meldingen ?? []), melding].slice(-maxMeldingen) };
  });
  inschrijvingIndex(app).touch();
}
