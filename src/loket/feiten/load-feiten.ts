import type { GelezenFeiten } from '../../check/check-dossier.ts';
import { feiten, feitNamen, type FeitNaam } from '../../check/feiten/catalogus.ts';
import type { FeitStap } from '../../check/feiten/corrigeer.ts';
import type { Controlerapport } from '../../check/rapport.ts';
import { loadCorrecties } from '../../dossier/correcties.ts';
import { kanNu } from '../besluit/klein-formulier.ts';
import type { Bezoek } from '../bezoek.ts';
import { loadBesluit, loadControle } from '../dossier/load-dossier.ts';
import { nietTeOordelen } from '../dossier/oordeel-routes.ts';
import { nietGevonden } from '../error-pages.ts';
import { page, type LoketResponse } from '../exchange.ts';
import { feitRijen, type FeitRij } from './feit-rijen.ts';

/** The facts of a dossier with the report that they were read for, and every step that people took, oldest first. */
export type Feiten = { rapport: Controlerapport; gelezen: GelezenFeiten | undefined; rijen: FeitRij[]; stappen: readonly FeitStap[] };

/** The fact of an address: one that is there, or (without `rij`) one to add. */
export type Gekozen = Feiten & { feit: FeitNaam; rij?: FeitRij };

/** Whether a person may say that the papers do not give the fact: only of what was read. */
export const kanOntbreken = ({ feit, rij }: Gekozen): boolean => feiten[feit].kanOntbreken && rij?.gelezen !== undefined;

/** The facts of a dossier, or the answer that none can be corrected. */
export async function loadFeiten(bezoek: Bezoek): Promise<Feiten | LoketResponse> {
  const { app, dossier, persoon } = bezoek;
  const titel = 'Feiten kunnen hier niet veranderen';
  if (dossier.lijst === true)
    return kanNu(
      bezoek,
      titel,
      'Een lijst met leerlingen verbetert de school zelf. Vraag de school om de lijst te verbeteren en terug te zetten.',
    );
  const reden = nietTeOordelen(dossier, (await loadBesluit(app, dossier)) !== undefined);
  if (reden !== undefined) return kanNu(bezoek, titel, reden);
  const [controle, kept] = await Promise.all([loadControle(app, dossier), loadCorrecties(app, dossier.dossierId)]);
  if (controle === undefined) return page(nietGevonden(persoon), 404);
  const { rapport, gelezen } = controle;
  return { rapport, gelezen, rijen: feitRijen(gelezen, kept?.feiten ?? [], rapport), stappen: kept?.feitStappen ?? [] };
}

/** The fact that an address names: by its id, or by the kind of fact for one to add. */
export async function loadFeit(bezoek: Bezoek, id: string): Promise<Gekozen | LoketResponse> {
  const found = await loadFeiten(bezoek);
  if ('status' in found) return found;
  const nieuw = feitNamen.find((een) => een === id);
  const rij = found.rijen.find((een) => een.id === id || (nieuw !== undefined && feiten[nieuw].per === 'dossier' && een.feit === nieuw));
  if (rij !== undefined) return { ...found, feit: rij.feit, rij };
  return nieuw === undefined ? page(nietGevonden(bezoek.persoon), 404) : { ...found, feit: nieuw };
}
