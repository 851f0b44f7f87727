import type { App } from '../app.ts';
import { dateOf, momentInDutch } from '../calendar.ts';
import {
  driftKaart,
  driveHersteldKaart,
  driveStilKaart,
  onleesbareItemsKaart,
  registerFoutKaart,
  type Drift,
  type DriveInKaart,
} from '../../templates/kaart/drive.ts';
import { kaartInhoud } from './inhoud.ts';
import { loketLink } from './names.ts';
import { queueBericht } from './queue-bericht.ts';

export type { Drift };

/** Under what messages about a drive are kept; such a message holds nothing of a dossier. */
const driveOf = (driveId: string): string => `drive-${driveId}`;

const inKaart = ({ settings }: App, driveId: string): DriveInKaart => {
  const scholen = settings.scholen.filter(({ drive }) => drive === driveId).map(({ naam }) => naam);
  return { scholen: scholen.length === 0 ? ['geen school in scholen.json'] : scholen, url: loketLink(settings) };
};

const figures = (moment: string) => moment.replaceAll(/\D/g, '');
const dutch = (moment: string) => momentInDutch(new Date(moment));

/**
 * Tells the loket that no round through a drive has succeeded since a moment (ISO): that of the last round that did. Once per such moment, however
 * often it is called.
 */
export async function tellDriveStil(app: App, driveId: string, sinds: string): Promise<void> {
  const inhoud = kaartInhoud(driveStilKaart({ ...inKaart(app, driveId), sinds: dutch(sinds) }));
  await queueBericht(app, { dossierId: driveOf(driveId), sleutel: `stil-${figures(sinds)}-kaart`, inhoud });
}

/**
 * Tells the loket that rounds succeed again after a silence since `sinds`, the moment given to `tellDriveStil`; once, and nothing where that silence was not
 * told.
 */
export async function tellDriveHersteld(app: App, driveId: string, sinds: string): Promise<void> {
  const dossierId = driveOf(driveId);
  if ((await app.storage.berichten.get(dossierId, `stil-${figures(sinds)}-kaart`)) === undefined) return;
  const hersteld = momentInDutch(app.clock.now());
  const inhoud = kaartInhoud(driveHersteldKaart({ ...inKaart(app, driveId), sinds: dutch(sinds), hersteld }));
  await queueBericht(app, { dossierId, sleutel: `hersteld-${figures(sinds)}-kaart`, inhoud });
}

/** Tells the loket what a full listing found that rounds had missed; at most once a day per drive, and nothing where it found nothing. */
export async function tellDrift(app: App, driveId: string, drift: Drift): Promise<void> {
  if (drift.nieuw + drift.veranderd + drift.weg === 0) return;
  const inhoud = kaartInhoud(driftKaart({ ...inKaart(app, driveId), ...drift }));
  await queueBericht(app, { dossierId: driveOf(driveId), sleutel: `drift-${dateOf(app.clock.now())}-kaart`, inhoud });
}

/** Tells the loket that the register of schools was changed and is wrong, and that the old one stays in force; once per `mark` of its content and day. */
export async function tellRegisterFout(app: App, mark: string, regels: readonly string[]): Promise<void> {
  const inhoud = kaartInhoud(registerFoutKaart({ regels, url: loketLink(app.settings) }));
  await queueBericht(app, { dossierId: 'register', sleutel: `fout-${dateOf(app.clock.now())}-${mark}-kaart`, inhoud });
}

/** Tells the loket that items of a drive were set aside because they make no sense; at most once a day per drive. */
export async function tellOnleesbareItems(app: App, driveId: string, aantal: number): Promise<void> {
  if (aantal === 0) return;
  const inhoud = kaartInhoud(onleesbareItemsKaart({ ...inKaart(app, driveId), aantal }));
  await queueBericht(app, { dossierId: driveOf(driveId), sleutel: `onleesbaar-${dateOf(app.clock.now())}-kaart`, inhoud });
}
