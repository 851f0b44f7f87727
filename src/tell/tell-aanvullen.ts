import type { App } from '../app.ts';
import { inDutch } from '../calendar.ts';
import type { School } from '../settings.ts';
import type { DossierRecord } from '../storage/records.ts';
import { aanvullenMail } from '../../templates/mail/aanvullen.ts';
import { dropOfDestroyed } from '../dossier/destroyed.ts';
import { maskBsn } from '../read/facts/bsn.ts';
import { mailInhoud } from './inhoud.ts';
import { afzenderOf, alsLijst, aanvragenLink, inKaart, mapNaam } from './names.ts';
import { queueBericht } from './queue-bericht.ts';

type Aanhouding = NonNullable<DossierRecord['aanhoudingen']>[number];

/** Names the mail about one holding back: by its moment, so that the same one is mailed once. */
const sleutelOf = ({ op }: Aanhouding): string => `aanvullen-${op.replaceAll(/[^\dTZ]/g, '')}`;

/**
 * Lays ready one mail to the zorgcoördinator that says what the loket needs to decide, and until when its term stands still for that; nothing where it was
 * held back for another reason. May be repeated.
 */
export async function tellAanvullen(app: App, dossier: DossierRecord, school: School, aanhouding: Aanhouding): Promise<void> {
  const { gevraagd, tot, door } = aanhouding;
  if (gevraagd === undefined) return;
  const { dossierId, schoolId, kenmerk } = dossier;
  const url = await aanvragenLink(app, school, dossier.lijst);
  const mail = aanvullenMail({
    kenmerk,
    map: mapNaam(dossier),
    ...alsLijst(dossier),
    gevraagd: maskBsn(gevraagd)
      .split('\n')
      .map((regel) => regel.replace(/[\p{C}\s]+/gu, ' ').trim())
      .filter((regel) => regel !== ''),
    tot: inDutch(tot),
    ...(url === undefined ? {} : { url }),
    afzender: afzenderOf(app.settings),
  });
  const inhoud = mailInhoud(school.id, mail, inKaart(app.settings, dossier));
  await queueBericht(app, { dossierId, sleutel: sleutelOf(aanhouding), door, inhoud });
  await dropOfDestroyed(app, { schoolId, dossierId });
}
