import type { App } from '../app.ts';
import { dateOf, inDutch, type IsoDate } from '../calendar.ts';
import { maandenInDutch } from '../handboek/geldigheid.ts';
import { waardenVan } from '../handboek/instellingen.ts';
import type { DossierRecord } from '../storage/records.ts';
import { aanzeggingKaart, geblokkeerdKaart, geenBesluitKaart, vernietigdKaart } from '../../templates/kaart/dossier.ts';
import { aanzeggingMail, vernietigdMail } from '../../templates/mail/vernietiging.ts';
import { kaartInhoud, mailInhoud } from './inhoud.ts';
import { afzenderOf, alsLijst, inKaart, mapNaam } from './names.ts';
import { queueBericht } from './queue-bericht.ts';

/** Tells school and loket on which day the uploads will be destroyed; once per day named. */
export async function tellAanzegging(app: App, dossier: DossierRecord, vervaltOp: IsoDate): Promise<void> {
  const { dossierId, kenmerk, schoolId } = dossier;
  const over = inKaart(app.settings, dossier);
  const datum = inDutch(vervaltOp);
  const uploaded = dateOf(new Date(dossier.laatsteUpload));
  const termijn = maandenInDutch(waardenVan(app.settings.regels, uploaded).bewaarMaanden);
  const mail = aanzeggingMail({ kenmerk, map: mapNaam(dossier), ...alsLijst(dossier), datum, termijn, afzender: afzenderOf(app.settings) });
  await queueBericht(app, { dossierId, sleutel: `aanzegging-${vervaltOp}-mail`, inhoud: mailInhoud(schoolId, mail, over) });
  await queueBericht(app, {
    dossierId,
    sleutel: `aanzegging-${vervaltOp}-kaart`,
    inhoud: kaartInhoud(aanzeggingKaart({ ...over, datum })),
  });
}

const maand = (app: App) => dateOf(app.clock.now()).slice(0, 7);

/** Tells the loket that uploads are kept beyond their term since there is no decision; at most once a calendar month. */
export async function tellGeenBesluit(app: App, dossier: DossierRecord): Promise<void> {
  const inhoud = kaartInhoud(geenBesluitKaart(inKaart(app.settings, dossier)));
  await queueBericht(app, { dossierId: dossier.dossierId, sleutel: `geen-besluit-${maand(app)}-kaart`, inhoud });
}

/** Tells the loket that something keeps uploads from being destroyed; at most once a calendar month per reason. */
export async function tellGeblokkeerd(app: App, dossier: DossierRecord, reden: string): Promise<void> {
  const inhoud = kaartInhoud(geblokkeerdKaart({ ...inKaart(app.settings, dossier), reden }));
  const slug = reden.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  await queueBericht(app, { dossierId: dossier.dossierId, sleutel: `geblokkeerd-${slug}-${maand(app)}-kaart`, inhoud });
}

/**
 * Tells school and loket that the uploads are gone. Neither message holds anything personal, and both are kept apart from what was derived
 * from the dossier, so that it makes no difference whether that is destroyed before or after. A dossier can be destroyed again after
 * a new upload, and is then told again.
 */
export async function tellVernietigd(app: App, dossier: DossierRecord): Promise<void> {
  const { kenmerk, schoolId, versie } = dossier;
  const dossierId = `vernietigd-${dossier.dossierId}`;
  const over = inKaart(app.settings, dossier);
  const datum = inDutch(dateOf(new Date(dossier.vernietigdOp ?? app.clock.now())));
  const mail = vernietigdMail({ kenmerk, ...alsLijst(dossier), datum, afzender: afzenderOf(app.settings) });
  await queueBericht(app, { dossierId, sleutel: `vernietigd-${versie}-kaart`, inhoud: kaartInhoud(vernietigdKaart({ ...over, datum })) });
  await queueBericht(app, { dossierId, sleutel: `vernietigd-${versie}-mail`, inhoud: mailInhoud(schoolId, mail, over) });
}
