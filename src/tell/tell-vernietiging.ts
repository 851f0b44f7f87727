import type { App } from '../app.ts';
import { dateOf, daysBetween, inDutch, plusDays, type IsoDate } from '../calendar.ts';
import { maandenInDutch } from '../handboek/geldigheid.ts';
import { waardenVan } from '../handboek/instellingen.ts';
import { doeBij } from '../retain/redenen.ts';
import type { DossierRecord } from '../storage/records.ts';
import {
  aanzeggingKaart,
  geblokkeerdKaart,
  geenBesluitKaart,
  houdHerzienKaart,
  nachtwerkKaart,
  teKeurenKaart,
  vernietigdKaart,
} from '../../templates/kaart/dossier.ts';
import { aanzeggingMail, vernietigdMail } from '../../templates/mail/vernietiging.ts';
import { kaartInhoud, mailInhoud } from './inhoud.ts';
import { afzenderOf, alsLijst, inKaart, loketLink, mapNaam } from './names.ts';
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

/** Tells the loket that something keeps uploads from being destroyed, and what to do about it (`redenen`); at most once a calendar month per reason. */
export async function tellGeblokkeerd(
  app: App,
  dossier: Pick<DossierRecord, 'dossierId' | 'kenmerk' | 'schoolId'> & Partial<Pick<DossierRecord, 'soort'>>,
  reden: string,
): Promise<void> {
  const doe = `${doeBij(reden)} Wij proberen het elke nacht opnieuw.`;
  const inhoud = kaartInhoud(geblokkeerdKaart({ ...inKaart(app.settings, dossier), reden, doe }));
  const slug = reden.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  await queueBericht(app, { dossierId: dossier.dossierId, sleutel: `geblokkeerd-${slug}-${maand(app)}-kaart`, inhoud });
}

/** Under what messages about destroying as a whole are kept; they name no dossier. */
const overVernietigen = 'vernietigen';
const vernietigenUrl = ({ settings }: App): string => `${loketLink(settings)}/vernietigen`;

/** Tells the loket that dossiers wait for approval, or that the brake is on; at most once a week for each. */
export async function tellTeKeuren(app: App, wat: 'keuren' | 'rem'): Promise<void> {
  const inhoud = kaartInhoud(teKeurenKaart({ wat, url: vernietigenUrl(app) }));
  await queueBericht(app, { dossierId: overVernietigen, sleutel: `${wat}-${weekVan(app)}-kaart`, inhoud });
}

/** Tells the loket how many holds have passed their review date; at most once a week. */
export async function tellHoudHerzien(app: App, aantal: number): Promise<void> {
  const inhoud = kaartInhoud(houdHerzienKaart({ aantal, url: vernietigenUrl(app) }));
  await queueBericht(app, { dossierId: overVernietigen, sleutel: `houd-${weekVan(app)}-kaart`, inhoud });
}

/** Tells the loket that a part of the nightly work failed; at most once a week. */
export async function tellNachtwerk(app: App): Promise<void> {
  const inhoud = kaartInhoud(nachtwerkKaart({ url: vernietigenUrl(app) }));
  await queueBericht(app, { dossierId: overVernietigen, sleutel: `nachtwerk-${weekVan(app)}-kaart`, inhoud });
}

/** The Monday of this week. */
function weekVan(app: App): IsoDate {
  const today = dateOf(app.clock.now());
  return plusDays(today, -((daysBetween('2024-01-01', today) % 7) + 7) % 7);
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
