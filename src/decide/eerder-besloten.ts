import type { App } from '../app.ts';
import type { BesluitRecord, DossierRecord } from '../storage/records.ts';
import { loadBesluiten } from './geschiedenis.ts';
import { loadLeerlingen, type Leerlingen } from './toewijzingen.ts';

/** The rows of a list on which a besluit decided: all but those that it left for later, and those of besluiten before it. */
const rijenVan = ({ lijst }: BesluitRecord, leerlingen: Leerlingen): Leerlingen => {
  const out = new Set([...(lijst?.aangehouden ?? []).map(({ rij }) => rij), ...(lijst?.eerder ?? [])]);
  return leerlingen.filter(({ rij }) => !out.has(rij));
};

/**
 * The rows of a list as it stands now on which besluiten decided before. Of the same list by the row; of one that was changed since by the pupil, so that a
 * pupil who moved to another row is not decided on twice. A pupil who is not known for certain is known by the row alone.
 */
export async function eerderBesloten(app: Pick<App, 'storage'>, dossier: DossierRecord, versie: number, nu: Leerlingen): Promise<number[]> {
  const found = new Set<number>();
  for (const besluit of await loadBesluiten(app, dossier)) {
    const { lijst, teruggestuurd, besluit: kind } = besluit;
    if (lijst === undefined || teruggestuurd !== undefined || (kind !== 'toekennen' && kind !== 'afwijzen')) continue;
    if (besluit.besluitId === dossier.besluitId) continue;
    const toen = rijenVan(besluit, (await loadLeerlingen(app, dossier.dossierId, lijst.versie)) ?? []);
    if (lijst.versie === versie) for (const { rij } of toen) found.add(rij);
    const leerlingen = new Set(toen.flatMap(({ leerling }) => (leerling === undefined ? [] : [leerling])));
    for (const { rij, leerling } of nu) if (leerling !== undefined && leerlingen.has(leerling)) found.add(rij);
  }
  return [...found].sort((one, other) => one - other);
}
