import type { App } from '../app.ts';
import { wieVan, type Opmerkingen } from '../check/opmerkingen.ts';
import { opmerkingenPath } from '../dossier/paths.ts';
import type { BesluitRecord } from '../storage/records.ts';
import type { BriefRij } from './brief.ts';
import { loadLijstNummers } from './claim-lijst-nummers.ts';
import { loadLeerlingen } from './toewijzingen.ts';
import type { VerbeterRijen } from './verbeter-invoer.ts';

/** The rows of the one list of a dossier as a letter names them, from what a check left of them; empty where that is gone, or where more than one list names pupils in these rows. */
export async function loadBriefRijen({ storage }: Pick<App, 'storage'>, dossierId: string, versie: number): Promise<BriefRij[]> {
  const [leerlingen = [], blob] = await Promise.all([
    loadLeerlingen({ storage }, dossierId, versie),
    storage.afgeleid.read(opmerkingenPath(dossierId, versie)),
  ]);
  const { lijsten } = blob === undefined ? { lijsten: [] } : (JSON.parse(blob.toString()) as Opmerkingen);
  // A sheet of heads with rows of nobody is a list too, of which a letter names nothing
  const [lijst, ...more] = lijsten.filter((one) => leerlingen.some(({ rij }) => wieVan(one, rij) !== ''));
  return lijst === undefined || more.length > 0 ? [] : leerlingen.map(({ rij }) => ({ rij, wie: wieVan(lijst, rij) }));
}

/** The rows of the list that a besluit is on as its letter names them, with the numbers that its pupils were given. */
export async function loadGenummerdeRijen({ storage }: Pick<App, 'storage'>, besluit: BesluitRecord): Promise<BriefRij[]> {
  const [rijen, nummers] = await Promise.all([
    loadBriefRijen({ storage }, besluit.dossierId, besluit.lijst?.versie ?? 0),
    loadLijstNummers(storage, besluit),
  ]);
  const given = new Map(nummers.map(({ rij, nummer }) => [rij, nummer]));
  const verbeterd = new Map((besluit.lijst?.verbeterd ?? []).map(({ rij, wie }) => [rij, wie]));
  return rijen.map(({ rij, wie }) => ({ rij, wie: verbeterd.get(rij) ?? wie, nummer: given.get(rij) }));
}

/** The rows of which a letter of a besluit on a list can be corrected: all that it names, or those with a letter of their own once the list is destroyed. */
export async function loadVerbeterRijen({ storage }: Pick<App, 'storage'>, besluit: BesluitRecord): Promise<VerbeterRijen> {
  const eerder = new Set(besluit.lijst?.eerder);
  const rijen = (await loadGenummerdeRijen({ storage }, besluit)).filter(({ rij }) => !eerder.has(rij));
  if (rijen.length > 0) return { rijen, zonderLijst: false };
  const eigen = (await loadLijstNummers(storage, besluit)).filter(({ ouders }) => ouders !== undefined);
  return { rijen: eigen.flatMap(({ rij, nummer }) => (rij === undefined ? [] : [{ rij, wie: '', nummer }])), zonderLijst: true };
}
