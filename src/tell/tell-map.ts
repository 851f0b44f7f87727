import type { App } from '../app.ts';
import type { School } from '../settings.ts';
import type { DossierRecord } from '../storage/records.ts';
import { geslotenKaart, teGrootKaart } from '../../templates/kaart/dossier.ts';
import { losseBestandenMail } from '../../templates/mail/losse-bestanden.ts';
import { teGrootMail } from '../../templates/mail/te-groot.ts';
import { kaartInhoud, mailInhoud } from './inhoud.ts';
import { aanvragenLink, afzenderOf, alsLijst, inKaart, loketLink, mapNaam, schoolOf } from './names.ts';
import { queueBericht } from './queue-bericht.ts';
import { showColumnsIfThere } from './show-columns.ts';

/** How a school closed a dossier: its folder or list was deleted, or moved to where no applications stand. */
export type RedenGesloten = 'weggehaald' | 'verplaatst';

const geslotenSleutel = (geslotenOp: string): string => `gesloten-${geslotenOp.replaceAll(/[^0-9]/g, '')}-kaart`;

/** Whether a dossier is closed and that was told; what closed it may have died in between. */
export async function isToldClosed(app: App, { dossierId, geslotenOp }: DossierRecord): Promise<boolean> {
  return geslotenOp !== undefined && (await app.storage.berichten.get(dossierId, geslotenSleutel(geslotenOp))) !== undefined;
}

/**
 * Tells the loket that a school took a dossier's folder, or a list, away; once per time that it did. A folder that was only moved shows that it is
 * closed, where it stands now.
 */
export async function tellDossierGesloten(app: App, dossier: DossierRecord, reden: RedenGesloten = 'weggehaald'): Promise<void> {
  if (reden === 'verplaatst') await showColumnsIfThere(app, dossier);
  const inhoud = kaartInhoud(geslotenKaart({ ...inKaart(app.settings, dossier), ...alsLijst(dossier), reden }));
  const sleutel = geslotenSleutel(dossier.geslotenOp ?? app.clock.now().toISOString());
  await queueBericht(app, { dossierId: dossier.dossierId, sleutel, inhoud });
}

/** Asks a school to put files that stand loose in `Aanvragen` into a folder per pupil; once per key. */
export async function tellLosseBestanden(app: App, school: School, sleutel: string): Promise<void> {
  const dossierId = `school-${school.id}`;
  if ((await app.storage.berichten.get(dossierId, sleutel))?.record.verzondenOp !== undefined) return;
  const url = await aanvragenLink(app, school);
  const mail = losseBestandenMail({ school: school.naam, afzender: afzenderOf(app.settings), ...(url === undefined ? {} : { url }) });
  const over = { kenmerk: 'losse bestanden', school: school.naam, soort: 'nog niet duidelijk', url: loketLink(app.settings) };
  await queueBericht(app, { dossierId, sleutel, inhoud: mailInhoud(school.id, mail, over) });
}

/** Tells school and loket that a dossier holds more than the service takes (`grens`: '500 bestanden'); once per state of the dossier. */
export async function tellTeGroot(app: App, dossier: DossierRecord, grens: string): Promise<void> {
  const { dossierId, kenmerk, schoolId, versie } = dossier;
  const over = inKaart(app.settings, dossier);
  const school = schoolOf(app.settings, schoolId);
  const url = school === undefined ? undefined : await aanvragenLink(app, school);
  const mail = teGrootMail({
    kenmerk,
    map: mapNaam(dossier),
    grens,
    afzender: afzenderOf(app.settings),
    ...(url === undefined ? {} : { url }),
  });
  await queueBericht(app, { dossierId, sleutel: `te-groot-${versie}-mail`, inhoud: mailInhoud(schoolId, mail, over) });
  await queueBericht(app, { dossierId, sleutel: `te-groot-${versie}-kaart`, inhoud: kaartInhoud(teGrootKaart({ ...over, grens })) });
}
