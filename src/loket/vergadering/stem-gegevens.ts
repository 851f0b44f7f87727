import type { App } from '../../app.ts';
import { dateOf } from '../../calendar.ts';
import { loadLeden, type Leden } from '../../commissie/leden.ts';
import { loadEerdereRondes, loadStemming, telStemming, type GeladenUitslag } from '../../commissie/stemming.ts';
import { geslotenDoorBesluit } from '../../commissie/wijzig.ts';
import { isZittendOp } from '../../commissie/zitting.ts';
import { delegatieVan } from '../../decide/stemmen.ts';
import { nietTeBesluiten } from '../../decide/vastleggen.ts';
import type { LidRecord, StemmingRecord } from '../../storage/records/commissie.ts';
import type { DossierRecord } from '../../storage/records.ts';
import type { Persoon } from '../principal.ts';

/** What the vote on a dossier shows, and to whom. */
export type StemGegevens = {
  dossier: DossierRecord;
  schoolNaam: string;
  leden: Leden;
  uitslag: GeladenUitslag;
  eerdere: StemmingRecord[];
  /** Why nobody may vote now, in Dutch; undefined where members may. */
  dicht: string | undefined;
  /** The member who looks, by the account; undefined where it belongs to none who sits today. */
  eigen: LidRecord | undefined;
  /** The school gave out the TLV-GP itself (handboek 3): the loket checks it, and needs no vote. */
  gedelegeerd: boolean;
};

/** The name of a school in the register. */
export const schoolNaamVan = (app: Pick<App, 'settings'>, schoolId: string): string =>
  app.settings.scholen.find(({ id }) => id === schoolId)?.naam ?? 'een school die niet in het register staat';

/** Why nobody may vote on a dossier now: a besluit stands, or there is nothing yet to vote on. */
async function waaromDicht(app: App, dossier: DossierRecord, { stemming }: GeladenUitslag): Promise<string | undefined> {
  const gesloten = await geslotenDoorBesluit(app, stemming);
  if (gesloten !== undefined) return gesloten;
  // Where a besluit is reconsidered after an objection the dossier is open again, with a new round
  if (dossier.status === 'bezwaar')
    return 'Er loopt een bezwaar tegen het besluit. Wordt het besluit herzien, dan stemt het loket opnieuw.';
  if (dossier.besluitId !== undefined || dossier.teTekenen !== undefined)
    return 'Over dit dossier is een besluit vastgelegd. De stemmen kunnen niet meer veranderen.';
  return nietTeBesluiten(dossier);
}

/** All that is shown of the vote on a dossier. */
export async function loadStemGegevens(app: App, dossier: DossierRecord, persoon: Pick<Persoon, 'id'>): Promise<StemGegevens> {
  const dag = dateOf(app.clock.now());
  const [leden, stemming] = await Promise.all([loadLeden(app, dag), loadStemming(app, dossier.dossierId)]);
  const uitslag = telStemming(stemming, dossier, leden.alle, dag);
  const [eerdere, dicht] = await Promise.all([loadEerdereRondes(app, uitslag.stemming), waaromDicht(app, dossier, uitslag)]);
  const eigen = leden.alle.find((lid) => lid.account === persoon.id && isZittendOp(lid, leden.alle, dag));
  const school = app.settings.scholen.find(({ id }) => id === dossier.schoolId);
  const gedelegeerd = delegatieVan(school, dossier.soort, dateOf(new Date(dossier.ontvangenOp))) !== undefined;
  return { dossier, schoolNaam: schoolNaamVan(app, dossier.schoolId), leden, uitslag, eerdere, dicht, eigen, gedelegeerd };
}
