import { opmerkingenVan } from '../../src/check/opmerkingen.ts';
import type { Controlerapport } from '../../src/check/rapport.ts';
import { leerlingenVan } from '../../src/decide/toewijzingen.ts';
import { leerlingenPath, opmerkingenPath } from '../../src/dossier/paths.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { assess } from '../handboek/assess-one.ts';
import { lijstMetFouten } from '../handboek/lwoo-lijst.ts';
import { dossier, type World } from './world.ts';

/** The report on a list of six pupils with a fault in most rows, and that list with its remarks. */
export function lijstRapport() {
  const { rapport: checked, lijsten } = assess({ lijst: lijstMetFouten, peildatum: '2026-05-12' });
  const rapport = { ...checked, documenten: checked.documenten.map((one) => ({ ...one, inhoud: 'eerste-lijst' })) };
  const opmerkingen = opmerkingenVan([lijstMetFouten], lijsten, rapport);
  if (opmerkingen === undefined) throw new Error('there is no list');
  return { rapport, opmerkingen, lijsten };
}

/** A list in the folder LWOO, as checking left it. */
export async function lijstDossier(
  app: World,
  change: (rapport: Controlerapport) => Controlerapport = (same) => same,
): Promise<DossierRecord> {
  const { rapport, opmerkingen, lijsten } = lijstRapport();
  const school = app.settings.scholen[0]!;
  const dossierId = app.graph.put(`${school.pad}/LWOO/2026/${lijstMetFouten.name}`, 'x');
  const own = {
    dossierId,
    lijst: true,
    map: lijstMetFouten.name,
    soort: 'lwoo',
    nogNodig: ['lijst met alleen de laatste drie cijfers van het BSN'],
  } as const;
  const record = await dossier(app, { ...own, nogNodig: [...own.nogNodig] }, change(rapport));
  await app.storage.afgeleid.write(opmerkingenPath(dossierId, 3), JSON.stringify(opmerkingen));
  await app.storage.afgeleid.write(leerlingenPath(dossierId, 3), JSON.stringify(leerlingenVan(app, lijsten)));
  await app.storage.afgeleid.write(`${dossierId}/rapport-3.json`, JSON.stringify({ rapport: change(rapport) }));
  return record;
}
