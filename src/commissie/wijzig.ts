import type { App } from '../app.ts';
import type { DossierRecord } from '../storage/records.ts';
import type { StemmingRecord } from '../storage/records/commissie.ts';
import { legeStemming, standRij } from './stemming.ts';

/**
 * How long a closed vote without a besluit stays closed, in milliseconds: longer than any run of the service lasts (`functionTimeout`), so that a
 * run that closed a vote and broke off can no longer record the besluit when votes are taken again.
 */
export const sluitMilliseconds = 15 * 60_000;

/** What came of an act: done, or a Dutch sentence that says why not and what to do. */
export type Gedaan = { ok: true } | { ok: false; melding: string };

export type StemApp = Pick<App, 'clock'> & { storage: Pick<App['storage'], 'stemmen' | 'besluiten'> };
/** What voting needs to know of a dossier. */
export type StemDossier = Pick<DossierRecord, 'dossierId' | 'schoolId' | 'versie' | 'map' | 'leerling' | 'status'>;

export const nee = (melding: string): Gedaan => ({ ok: false, melding });
export const veranderdMelding =
  'Het dossier is veranderd na de stemming. Bevestig eerst dat de stemmen blijven gelden, of begin een nieuwe stemronde.';
export const anderMelding = 'Er is net iets veranderd aan de stemming. Bekijk haar opnieuw en verstuur uw formulier daarna nog eens.';

/**
 * Why votes on a dossier cannot change any more because of the besluit that closed them; undefined where they can. A besluit that was sent back opens
 * them again; one that broke off while it was being recorded does so after a quarter of an hour.
 */
export async function geslotenDoorBesluit(
  { storage, clock }: StemApp,
  { gesloten }: Pick<StemmingRecord, 'gesloten'>,
): Promise<string | undefined> {
  if (gesloten === undefined) return undefined;
  const besluit = (await storage.besluiten.get('besluit', gesloten.besluitId))?.record;
  if (besluit !== undefined) {
    return besluit.teruggestuurd === undefined ? 'Het besluit is vastgelegd. De stemmen kunnen niet meer veranderen.' : undefined;
  }
  const since = clock.now().getTime() - new Date(gesloten.op).getTime();
  return since < sluitMilliseconds
    ? 'Het besluit wordt op dit moment vastgelegd. De stemmen kunnen nu niet veranderen. Probeer het over een kwartier opnieuw als het besluit er dan nog niet is.'
    : undefined;
}

/**
 * Changes the round that runs, under its etag, as long as no besluit closed it. `change` gives the next round, undefined where all is so already, or why
 * not. A closing that comes in between is
 * seen, because every try reads the row anew. `heropent`: also where a besluit stands, because an objection runs against it.
 */
export async function wijzig(
  app: StemApp,
  { dossierId }: Pick<StemDossier, 'dossierId'>,
  change: (stand: StemmingRecord) => StemmingRecord | undefined | { melding: string },
  heropent = false,
): Promise<Gedaan> {
  for (;;) {
    const found = await app.storage.stemmen.get(dossierId, standRij);
    const stand = found?.record ?? legeStemming(dossierId);
    const next = change(stand);
    if (next === undefined) return { ok: true };
    if ('melding' in next) return nee(next.melding);
    const dicht = heropent ? undefined : await geslotenDoorBesluit(app, stand);
    if (dicht !== undefined) return nee(dicht);
    const { gesloten: _reopened, ...open } = { ...next, telling: stand.telling + 1 };
    const written = found === undefined ? await app.storage.stemmen.insert(open) : await app.storage.stemmen.replace(open, found.etag);
    if (written) return { ok: true };
  }
}
