import type { App } from '../../app.ts';
import { dateOf } from '../../calendar.ts';
import type { AgendaDossier } from '../../commissie/agenda.ts';
import { isTeAgenderen } from '../../commissie/agenda.ts';
import { loadLeden } from '../../commissie/leden.ts';
import { legeStemming, telStemming, type GeladenUitslag } from '../../commissie/stemming.ts';
import { loadAgenda } from '../../commissie/vergaderingen.ts';
import { derived } from '../../storage/derived.ts';
import type { AgendapuntRecord, LidRecord, StemmingRecord, VergaderingRecord } from '../../storage/records/commissie.ts';
import { dossierIndex, dossierRijen, type DossierRij } from '../dossiers/dossier-index.ts';
import { stemIndex } from '../dossiers/stem-index.ts';
import { teBesluiten } from '../dossiers/werk.ts';
import { schoolNaamVan } from './stem-gegevens.ts';

/** A dossier of the list as an agenda takes it. */
const alsAgendaDossier = (rij: DossierRij, schoolNaam: string): AgendaDossier => ({
  dossierId: rij.dossierId,
  kenmerk: rij.kenmerk,
  schoolId: rij.schoolId,
  schoolNaam,
  status: rij.status,
  soort: rij.soort,
  variant: rij.variant,
  // While the school completes the request the term stands still (Awb 4:15): nothing is urgent
  besluitVoor: rij.status === 'incompleet' ? undefined : rij.besluitVoor,
});

/** The dossiers on which the loket can still decide, as an agenda takes them. */
export async function loadAgendeerbaar(app: App): Promise<AgendaDossier[]> {
  const { rijen } = await dossierRijen(app);
  const namen = new Map(app.settings.scholen.map(({ id }) => [id, schoolNaamVan(app, id)]));
  return derived(rijen, 'te agenderen', () => rijen.filter(isTeAgenderen)).map((rij) =>
    alsAgendaDossier(rij, namen.get(rij.schoolId) ?? schoolNaamVan(app, rij.schoolId)),
  );
}

/** Those of them that a meeting still has to talk about: the loket did not vote on them with a result. */
export async function zonderUitslag(app: App, dossiers: readonly AgendaDossier[], leden: readonly LidRecord[]): Promise<AgendaDossier[]> {
  const [{ rows }, { rows: stemmen }] = await Promise.all([dossierIndex(app).stand(), stemIndex(app).stand()]);
  const gestemd = teBesluiten({ dossiers: rows, stemmen, leden, vandaag: dateOf(app.clock.now()) });
  return dossiers.filter(({ dossierId }) => !gestemd.has(dossierId));
}

/** The rounds that run, from memory: one read for all dossiers of a meeting together. */
export async function stemmingenVan(app: App): Promise<(dossierId: string) => StemmingRecord> {
  const { rows } = await stemIndex(app).stand();
  const byDossier = derived(rows, 'per dossier', () => new Map(rows.map(({ dossierId, stemming }) => [dossierId, stemming])));
  return (dossierId) => byDossier.get(dossierId) ?? legeStemming(dossierId);
}

/** A dossier on the agenda as it stands now. */
export type AgendaRegel = { punt: AgendapuntRecord; rij: DossierRij | undefined; uitslag: GeladenUitslag | undefined };

/** The agenda of a meeting with how each dossier and its vote stand now, from memory: what others changed shows within 15 seconds. */
export async function loadAgendaRegels(app: App, vergadering: VergaderingRecord): Promise<{ regels: AgendaRegel[]; leden: LidRecord[] }> {
  const dag = dateOf(app.clock.now());
  const [punten, { rijen }, stemmingVan, { alle }] = await Promise.all([
    loadAgenda(app, vergadering),
    dossierRijen(app),
    stemmingenVan(app),
    loadLeden(app, dag),
  ]);
  const rijVan = derived(rijen, 'per id', () => new Map(rijen.map((rij) => [rij.dossierId, rij])));
  const regels = punten.map((punt): AgendaRegel => {
    const rij = rijVan.get(punt.dossierId);
    if (punt.telling !== undefined) return { punt, rij, uitslag: undefined };
    const stemming = stemmingVan(punt.dossierId);
    // Counted without the state of the dossier: that it changed is said on the page of the dossier itself.
    return { punt, rij, uitslag: telStemming(stemming, { schoolId: punt.schoolId, versie: stemming.versie ?? 0 }, alle, dag) };
  });
  return { regels, leden: alle };
}
