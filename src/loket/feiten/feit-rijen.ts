import type { GelezenFeiten } from '../../check/check-dossier.ts';
import { feitNamen, type FeitNaam, type GelezenFeit } from '../../check/feiten/catalogus.ts';
import { waaromVervallen, type FeitCorrectie } from '../../check/feiten/corrigeer.ts';
import type { Controlerapport } from '../../check/rapport.ts';
import { naamloos } from '../dossier/document-id.ts';

/** A fact of a dossier as the page lists it: what the computer read, what a person made of it, and why that counts no more. `id` names it in an address. */
export type FeitRij = {
  id: string;
  sleutel: string;
  feit: FeitNaam;
  gelezen?: GelezenFeit;
  correctie?: FeitCorrectie;
  vervallenDoor?: string;
};

/** The imprints of a report's documents by their names. */
const inhoudVan = ({ documenten }: Pick<Controlerapport, 'documenten'>): Map<string, string> =>
  new Map(documenten.flatMap(({ naam, inhoud }) => (inhoud === undefined ? [] : [[naam, inhoud]])));

/** The correction where it counts. */
export const geldt = ({ correctie, vervallenDoor }: FeitRij): FeitCorrectie | undefined =>
  vervallenDoor === undefined ? correctie : undefined;

/** Where a fact is shown: as a person said, else as the computer read it. */
export function plaatsVan(rij: FeitRij): { document: string; pagina: number } | undefined {
  const { correctie, gelezen } = rij;
  const telt = geldt(rij) ?? (gelezen === undefined ? correctie : undefined);
  if (telt !== undefined) return { document: telt.naam, pagina: telt.pagina };
  return gelezen && { document: gelezen.document, pagina: gelezen.pagina };
}

/** All facts of a dossier, those that a person put there with them, in the order of the catalogue. */
export function feitRijen(
  gelezen: GelezenFeiten | undefined,
  correcties: readonly FeitCorrectie[],
  rapport: Pick<Controlerapport, 'documenten'>,
): FeitRij[] {
  const inhoud = inhoudVan(rapport);
  const rows = new Map<string, FeitRij>();
  for (const een of gelezen?.feiten ?? [])
    rows.set(een.sleutel, { id: naamloos(een.sleutel), sleutel: een.sleutel, feit: een.feit, gelezen: een });
  for (const correctie of correcties) {
    const { sleutel, feit } = correctie;
    const vervallenDoor = waaromVervallen(correctie, inhoud);
    rows.set(sleutel, {
      ...(rows.get(sleutel) ?? { id: naamloos(sleutel), sleutel, feit }),
      correctie,
      ...(vervallenDoor !== undefined && { vervallenDoor }),
    });
  }
  return [...rows.values()].toSorted((a, b) => feitNamen.indexOf(a.feit) - feitNamen.indexOf(b.feit));
}
