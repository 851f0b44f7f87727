import type { App } from '../app.ts';
import type { Opmerkingen } from '../check/opmerkingen.ts';
import { opmerkingenPath } from '../dossier/paths.ts';
import type { BriefRij } from './brief.ts';
import { loadLeerlingen } from './toewijzingen.ts';

/** The rows of the one list of a dossier as a letter names them, from what a check left of them; empty where that is gone. */
export async function loadBriefRijen({ storage }: Pick<App, 'storage'>, dossierId: string, versie: number): Promise<BriefRij[]> {
  const [leerlingen = [], blob] = await Promise.all([
    loadLeerlingen({ storage }, dossierId, versie),
    storage.afgeleid.read(opmerkingenPath(dossierId, versie)),
  ]);
  const [lijst] = blob === undefined ? [] : (JSON.parse(blob.toString()) as Opmerkingen).lijsten;
  if (lijst === undefined) return [];
  return leerlingen.map(({ rij }) => {
    const cells = lijst.rijen[rij - 1] ?? [];
    const wie = lijst.leerlingKolommen.map((plaats) => (cells[plaats] ?? '').trim()).filter((cell) => cell !== '');
    return { rij, wie: wie.join(' ') };
  });
}
