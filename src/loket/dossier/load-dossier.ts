import type { App } from '../../app.ts';
import { dateOf } from '../../calendar.ts';
import type { GelezenFeiten } from '../../check/check-dossier.ts';
import type { FeitStap } from '../../check/feiten/corrigeer.ts';
import type { SoortStap } from '../../check/soort-correctie.ts';
import type { OordeelStap } from '../../check/overrulen.ts';
import type { LijstMetOpmerkingen, Opmerkingen } from '../../check/opmerkingen.ts';
import type { Controlerapport } from '../../check/rapport.ts';
import type { BesluitVoorstel } from '../../check/voorstel.ts';
import { besluitIdOf } from '../../decide/besluit-id.ts';
import { loadBesluiten, loadBesluitOf } from '../../decide/geschiedenis.ts';
import { loadCorrecties } from '../../dossier/correcties.ts';
import { loadOverrulingen, metOverrulingen } from '../../dossier/overrulingen.ts';
import { manifestPath, opmerkingenPath, rapportPath } from '../../dossier/paths.ts';
import type { Manifest } from '../../dossier/read-step.ts';
import { waardenVan } from '../../handboek/instellingen.ts';
import { loadVoortgang, type Voortgang } from '../../dossier/voortgang.ts';
import type { BerichtRecord, BesluitRecord, DossierRecord } from '../../storage/records.ts';
import { findRij } from '../dossiers/dossier-index.ts';

/** A dossier with all that its page shows. */
export type DossierBeeld = {
  dossier: DossierRecord;
  schoolNaam: string;
  besluit: BesluitRecord | undefined;
  /** Every besluit that was ever recorded on it, oldest first. */
  besluiten: BesluitRecord[];
  rapport: Controlerapport | undefined;
  /** Names in the dossier's folder and the item ids that they stand for. */
  bestanden: { name: string; itemId: string }[];
  berichten: BerichtRecord[];
  /** Of lists of pupils: their rows as they went back to the school. */
  lijsten: LijstMetOpmerkingen[];
  /** How far reading is, while the dossier is being read. */
  voortgang: Voortgang | undefined;
  /** What people did to its outcomes, oldest first. */
  oordelen: OordeelStap[];
  /** What people did to the kinds of its documents, oldest first. */
  soortStappen: SoortStap[];
  /** What people did to its facts, oldest first. */
  feitStappen: FeitStap[];
  /** Weeks within which the loket decides on it. */
  beslisWeken: number;
};

/** Weeks within which the loket decides on what was received at a moment. */
export const beslisWekenVan = (app: Pick<App, 'settings'>, { ontvangenOp }: Pick<DossierRecord, 'ontvangenOp'>): number =>
  waardenVan(app.settings.regels, dateOf(new Date(ontvangenOp))).beslistermijnWeken;

/** The record of a kenmerk as it stands now; undefined where there is none. */
export async function loadRecord(app: App, kenmerk: string): Promise<DossierRecord | undefined> {
  const rij = await findRij(app, kenmerk);
  return rij === undefined ? undefined : (await app.storage.dossiers.get(rij.schoolId, rij.dossierId))?.record;
}

/** The decision on a dossier that holds or waits for its signature, where there is one. */
export const loadBesluit = (app: App, dossier: DossierRecord): Promise<BesluitRecord | undefined> =>
  loadBesluitOf(app, besluitIdOf(dossier));

/** What the last check left: its report, what a decision can begin with, and what was read that people may correct; that was not always kept. */
export type Controle = { rapport: Controlerapport; voorstel?: BesluitVoorstel; gelezen?: GelezenFeiten };

/**
 * What the last check left, with what people judged since; undefined before the first and after destruction. `geoordeeld`: what they judged, where it is
 * being read already.
 */
export async function loadControle(
  app: App,
  { dossierId, gecontroleerdVersie }: DossierRecord,
  geoordeeld = loadOverrulingen(app, dossierId),
): Promise<Controle | undefined> {
  const read = gecontroleerdVersie === undefined ? undefined : app.storage.afgeleid.read(rapportPath(dossierId, gecontroleerdVersie));
  const [blob, overrulingen] = await Promise.all([read, geoordeeld]);
  if (blob === undefined) return undefined;
  const controle = JSON.parse(blob.toString()) as Controle;
  return { ...controle, rapport: metOverrulingen(controle.rapport, overrulingen) };
}

/** The report of the last check. */
export const loadRapport = async (app: App, dossier: DossierRecord): Promise<Controlerapport | undefined> =>
  (await loadControle(app, dossier))?.rapport;

/** The files of a dossier as they were last read. */
export async function loadBestanden(app: App, { dossierId, gelezenVersie }: DossierRecord): Promise<DossierBeeld['bestanden']> {
  if (gelezenVersie === undefined) return [];
  const blob = await app.storage.afgeleid.read(manifestPath(dossierId, gelezenVersie));
  return blob === undefined ? [] : (JSON.parse(blob.toString()) as Manifest).bestanden.map(({ name, itemId }) => ({ name, itemId }));
}

/**
 * The item that holds a document of the report: the file itself, or for a document in a zip or mail (`stukken.zip/plan.pdf`) the file that it came
 * in. Undefined where it is not known.
 */
export function itemOf(bestanden: DossierBeeld['bestanden'], naam: string): string | undefined {
  const ids = new Map(bestanden.map(({ name, itemId }) => [name, itemId]));
  for (let deel = naam; deel !== ''; deel = deel.slice(0, Math.max(0, deel.lastIndexOf('/')))) {
    const id = ids.get(deel);
    if (id !== undefined) return id;
  }
  return undefined;
}

async function loadBerichten(app: App, dossierId: string): Promise<BerichtRecord[]> {
  const berichten: BerichtRecord[] = [];
  for await (const bericht of app.storage.berichten.list(dossierId)) berichten.push(bericht);
  return berichten.sort((a, b) => (a.gemaaktOp < b.gemaaktOp ? 1 : -1));
}

async function loadLijsten(app: App, { dossierId, gecontroleerdVersie }: DossierRecord): Promise<LijstMetOpmerkingen[]> {
  if (gecontroleerdVersie === undefined) return [];
  const blob = await app.storage.afgeleid.read(opmerkingenPath(dossierId, gecontroleerdVersie));
  return blob === undefined ? [] : (JSON.parse(blob.toString()) as Opmerkingen).lijsten;
}

/** Everything that the page of a dossier shows. */
export async function loadBeeld(app: App, dossier: DossierRecord): Promise<DossierBeeld> {
  const geoordeeld = loadOverrulingen(app, dossier.dossierId);
  const [besluit, besluiten, controle, bestanden, berichten, lijsten, voortgang, overrulingen, correcties] = await Promise.all([
    loadBesluit(app, dossier),
    loadBesluiten(app, dossier),
    loadControle(app, dossier, geoordeeld),
    loadBestanden(app, dossier),
    loadBerichten(app, dossier.dossierId),
    loadLijsten(app, dossier),
    dossier.status === 'wordt gelezen' ? loadVoortgang(app, dossier.dossierId, dossier.versie) : undefined,
    geoordeeld,
    loadCorrecties(app, dossier.dossierId),
  ]);
  const schoolNaam = app.settings.scholen.find(({ id }) => id === dossier.schoolId)?.naam ?? 'School niet in het register';
  const oordelen = overrulingen?.geschiedenis ?? [];
  return {
    dossier,
    oordelen,
    soortStappen: correcties?.geschiedenis ?? [],
    feitStappen: correcties?.feitStappen ?? [],
    schoolNaam,
    besluit,
    besluiten,
    rapport: controle?.rapport,
    bestanden,
    berichten,
    lijsten,
    voortgang,
    beslisWeken: beslisWekenVan(app, dossier),
  };
}
