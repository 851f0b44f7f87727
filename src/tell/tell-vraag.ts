import type { App } from '../app.ts';
import type { Bevinding, Controlerapport } from '../check/rapport.ts';
import type { School } from '../settings.ts';
import type { DossierRecord } from '../storage/records.ts';
import { vraagMail } from '../../templates/mail/vraag.ts';
import { dropOfDestroyed } from '../dossier/destroyed.ts';
import { mailInhoud } from './inhoud.ts';
import { afzenderOf, alsLijst, aanvragenLink, inKaart, mapNaam } from './names.ts';
import { queueBericht } from './queue-bericht.ts';
import { stappenVan } from './stappen.ts';

/**
 * What a person asks the school: findings of the report, words of his own by paragraph, or both. `sleutel` names the question: the same one is
 * mailed once, however often it is asked.
 */
export type Vraag = { sleutel: string; punten: Bevinding[]; toelichting: string[]; door: string };

/**
 * Lays ready one mail to the zorgcoördinator that asks for what was chosen. Nothing of it stays where the dossier was destroyed meanwhile.
 * May be repeated.
 */
export async function vraagAanSchool(
  app: App,
  dossier: DossierRecord,
  school: School,
  rapport: Pick<Controlerapport, 'documenten'> | undefined,
  { sleutel, punten, toelichting, door }: Vraag,
): Promise<void> {
  const { dossierId, schoolId, kenmerk } = dossier;
  const { toevoegen, verbeteren, nakijken } = stappenVan(punten, rapport?.documenten ?? []);
  const url = await aanvragenLink(app, school, dossier.lijst);
  const mail = vraagMail({
    kenmerk,
    map: mapNaam(dossier),
    ...alsLijst(dossier),
    punten: [...toevoegen, ...verbeteren, ...nakijken].map(({ tekst, waarom }) => ({
      tekst,
      ...(waarom.length > 0 && { reden: waarom.join(' ') }),
    })),
    kort: [...new Set(punten.flatMap(({ kort }) => (kort === undefined ? [] : [kort])))],
    toelichting,
    ...(url === undefined ? {} : { url }),
    afzender: afzenderOf(app.settings),
  });
  await queueBericht(app, { dossierId, sleutel, door, inhoud: mailInhoud(school.id, mail, inKaart(app.settings, dossier)) });
  await dropOfDestroyed(app, { schoolId, dossierId });
}
