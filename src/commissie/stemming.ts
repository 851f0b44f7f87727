import type { App } from '../app.ts';
import { dateOf } from '../calendar.ts';
import type { DossierRecord } from '../storage/records.ts';
import type { StemmingRecord } from '../storage/records/commissie.ts';
import { loadLeden } from './leden.ts';
import { uitslagVan, type Uitslag } from './uitslag.ts';

/** The row of the round that runs. */
export const standRij = 'stand';
/** The row of a round that was begun anew. */
export const rondeRij = (ronde: number): string => `ronde-${String(ronde).padStart(5, '0')}`;

/** A vote that nobody took part in yet. */
export const legeStemming = (dossierId: string): StemmingRecord => ({
  dossierId,
  rij: standRij,
  ronde: 1,
  telling: 0,
  stemmen: [],
  inbreng: [],
});

type StemmenDoor = { storage: Pick<App['storage'], 'stemmen'> };

/** The round that runs on a dossier; an empty first one where nothing was recorded. */
export const loadStemming = async ({ storage }: StemmenDoor, dossierId: string): Promise<StemmingRecord> =>
  (await storage.stemmen.get(dossierId, standRij))?.record ?? legeStemming(dossierId);

/** The rounds before the one that runs, first to last. */
export async function loadEerdereRondes({ storage }: StemmenDoor, { dossierId, ronde }: StemmingRecord): Promise<StemmingRecord[]> {
  const found: StemmingRecord[] = [];
  if (ronde > 1)
    for await (const stemming of storage.stemmen.list(dossierId))
      if (stemming.rij !== standRij && stemming.ronde < ronde) found.push(stemming);
  return found;
}

/** A vote as it is counted today. */
export type GeladenUitslag = Uitslag & {
  ronde: number;
  /** Names this count: `sluitStemming` refuses where anything changed since. */
  stempel: string;
  /** Votes were cast on an older state of the dossier: the loket must say that they go on to count, or vote anew. Then `uitkomst` is `geen`. */
  dossierVeranderd: boolean;
  stemming: StemmingRecord;
};

export const stempelVan = ({ ronde, telling }: Pick<StemmingRecord, 'ronde' | 'telling'>): string => `${ronde}.${telling}`;

const veranderd =
  'Het dossier is veranderd na de stemming. Bekijk wat er veranderd is. Bevestig daarna bij de stemming dat de stemmen blijven gelden, of begin een nieuwe stemronde.';

/** Whether votes stand on an older state of the dossier than the present one. */
export const isVeranderdNaStemming = ({ stemmen, keuze, versie }: StemmingRecord, dossier: Pick<DossierRecord, 'versie'>): boolean =>
  (stemmen.length > 0 || keuze !== undefined) && versie !== undefined && versie !== dossier.versie;

/** A round as it is counted for a dossier; see `uitslagVan`. */
export function telStemming(
  stemming: StemmingRecord,
  dossier: Pick<DossierRecord, 'schoolId' | 'versie'>,
  leden: Parameters<typeof uitslagVan>[0]['leden'],
  dag: string,
): GeladenUitslag {
  const { stemmen, keuze, ronde } = stemming;
  const uitslag = uitslagVan({ leden, stemmen, schoolId: dossier.schoolId, dag, keuze });
  const dossierVeranderd = isVeranderdNaStemming(stemming, dossier);
  return {
    ...uitslag,
    ...(dossierVeranderd ? { uitkomst: 'geen' as const, reden: veranderd } : {}),
    ronde,
    stempel: stempelVan(stemming),
    dossierVeranderd,
    stemming,
  };
}

/** How the vote on a dossier stands now. A decision to grant or reject rests on `besluitVan` of it, and on `sluitStemming` with its `stempel`. */
export async function loadUitslag(
  app: Pick<App, 'clock' | 'settings'> & { storage: Pick<App['storage'], 'stemmen' | 'leden'> },
  dossier: Pick<DossierRecord, 'dossierId' | 'schoolId' | 'versie'>,
): Promise<GeladenUitslag> {
  const dag = dateOf(app.clock.now());
  const [stemming, { alle }] = await Promise.all([loadStemming(app, dossier.dossierId), loadLeden(app, dag)]);
  return telStemming(stemming, dossier, alle, dag);
}
