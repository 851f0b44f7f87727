import type { DossierRecord } from '../../../src/storage/records.ts';
import type { StemRecord } from '../../../src/storage/records/commissie.ts';
import { deskundige3, deskundigeGp, stem, voorzitter } from '../../commissie/leden.ts';
import type { World } from '../world.ts';

/** Has chair and experts vote on a dossier as it stands: all the same, or each as given in the order chair, expert cluster 3, expert GP. */
export async function gestemd(
  app: Pick<World, 'storage'>,
  { dossierId, versie }: Pick<DossierRecord, 'dossierId' | 'versie'>,
  keuze: StemRecord['stem'] | readonly StemRecord['stem'][] = 'toekennen',
): Promise<void> {
  const keuzes = typeof keuze === 'string' ? [keuze, keuze, keuze] : keuze;
  const stemmen = [voorzitter, deskundige3, deskundigeGp].flatMap(({ lidId }, index) => {
    const one = keuzes[index];
    return one === undefined ? [] : [stem(lidId, one)];
  });
  await app.storage.stemmen.put({ dossierId, rij: 'stand', ronde: 1, telling: stemmen.length, versie, stemmen, inbreng: [] });
}
