import type { App } from '../app.ts';
import { dateOf, inDutch } from '../calendar.ts';
import type { School } from '../settings.ts';
import { logUnread } from '../storage/unread.ts';
import type { DossierRecord } from '../storage/records.ts';
import { aanvullenMail } from '../../templates/mail/aanvullen.ts';
import { dropOfDestroyed } from '../dossier/destroyed.ts';
import { eenVoorEen } from '../een-voor-een.ts';
import { maskBsn } from '../read/facts/bsn.ts';
import { mailInhoud } from './inhoud.ts';
import { afzenderOf, alsLijst, aanvragenLink, inKaart, mapNaam, schoolOf } from './names.ts';
import { queueBericht } from './queue-bericht.ts';

type Aanhouding = NonNullable<DossierRecord['aanhoudingen']>[number];

/** Names the mail about one holding back: by its moment, so that the same one is mailed once. */
const sleutelOf = ({ op }: Aanhouding): string => `aanvullen-${op.replaceAll(/[^\dTZ]/g, '')}`;

/**
 * Lays ready one mail to the zorgcoördinator that says what the loket needs to decide, and until when its term stands still for that; nothing where it was
 * held back for another reason. Once it lies ready the dossier says so. May be repeated.
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
  await app.storage.dossiers.change(schoolId, dossierId, (found) =>
    found?.aanhoudingen?.some(({ op, teMelden }) => op === aanhouding.op && teMelden === true)
      ? { ...found, aanhoudingen: found.aanhoudingen.map((one) => (one.op === aanhouding.op ? gemeld(one) : one)) }
      : undefined,
  );
  await dropOfDestroyed(app, { schoolId, dossierId });
}

const gemeld = ({ teMelden: _told, ...one }: Aanhouding): Aanhouding => one;

const staleMinutes = 3;

/**
 * Lays the mail ready of requests that were held back three minutes ago or longer and whose school was not told: the process died in between. Not where the
 * term that was given is over: nobody can keep that any more, and the page says so. Returns how many.
 */
export async function resumeAanvullen(app: App): Promise<number> {
  const now = app.clock.now();
  const before = now.getTime() - staleMinutes * 60_000;
  const found: { dossier: DossierRecord; school: School; aanhouding: Aanhouding }[] = [];
  for await (const dossier of app.storage.dossiers.readable(logUnread(app), undefined, 'teMelden eq true')) {
    const school = schoolOf(app.settings, dossier.schoolId);
    const aanhouding = dossier.aanhoudingen?.at(-1);
    if (school === undefined || aanhouding === undefined || new Date(aanhouding.op).getTime() > before) continue;
    if (dateOf(now) <= aanhouding.tot) found.push({ dossier, school, aanhouding });
  }
  await eenVoorEen(app, 'aanvullen-hervatten', found, ({ dossier, school, aanhouding }) => tellAanvullen(app, dossier, school, aanhouding));
  if (found.length > 0) app.log('aanvullen-hervat', { aantal: found.length });
  return found.length;
}
