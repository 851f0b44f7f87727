import type { App } from '../app.ts';
import type { Controlerapport } from '../check/rapport.ts';
import { eigenNamen } from '../dossier/eigen-namen.ts';
import { rapportGeheugen } from '../dossier/paths.ts';
import type { School } from '../settings.ts';
import type { DossierRecord } from '../storage/records.ts';
import { controlerapportMark, makeControlerapport } from './controlerapport.ts';
import { putOwnFile } from './own-file.ts';
import { afzenderOf, alsLijst, mapNaam } from './names.ts';

/** Puts the report into the dossier's folder, or beside the list, unless the one that is there says the same; see `putOwnFile`. */
export async function uploadRapport(
  app: App,
  { dossier, school }: { dossier: DossierRecord; school: School },
  rapport: Controlerapport,
): Promise<'klaar' | 'vergrendeld'> {
  const { dossierId, kenmerk } = dossier;
  const loket = afzenderOf(app.settings);
  const details = { kenmerk, map: mapNaam(dossier), school: school.naam, loket, ...alsLijst(dossier) };
  return putOwnFile({ app, dossier, memory: rapportGeheugen(dossierId) }, controlerapportMark(rapport, details), async () => ({
    naam: eigenNamen(dossier).rapport,
    bytes: Buffer.from(await makeControlerapport(rapport, { ...details, gemaaktOp: app.clock.now() })),
  }));
}
