import type { App } from '../app.ts';
import type { School } from '../settings.ts';
import { bundelMail, type InBundel } from '../../templates/mail/bundel.ts';
import { renderMail, type KlareMail } from '../../templates/mail/mail.ts';
import { bundelsOf, type Adres } from './adres.ts';
import { inhoudSchema, type BundelInhoud, type MailInhoud, type Onderdeel } from './inhoud.ts';
import { aanvragenLink, afzenderOf, schoolOf } from './names.ts';
import { queueBericht } from './queue-bericht.ts';

/** Keeps a digest under its key and marks the messages that it stands for, so that none of them goes by itself. May be repeated. */
export async function finishBundel(app: App, adres: string, schoolId: string, bundel: NonNullable<Adres['bundel']>): Promise<void> {
  const inhoud: BundelInhoud = { kanaal: 'bundel', schoolId, onderdelen: bundel.onderdelen };
  await queueBericht(app, { dossierId: bundelsOf(adres), sleutel: bundel.sleutel, inhoud });
  for (const { dossierId, sleutel } of bundel.onderdelen) {
    await app.storage.berichten.change(dossierId, sleutel, (found) =>
      found === undefined || found.verzondenOp !== undefined || found.mislukt !== undefined
        ? undefined
        : { ...found, bundel: bundel.sleutel },
    );
  }
}

/** The mails that a digest stands for; one that was destroyed with its dossier is left out. */
async function mailsOf(app: App, onderdelen: readonly Onderdeel[]): Promise<(Onderdeel & { mail: MailInhoud })[]> {
  const mails: (Onderdeel & { mail: MailInhoud })[] = [];
  for (const { dossierId, sleutel } of onderdelen) {
    const record = (await app.storage.berichten.get(dossierId, sleutel))?.record;
    if (record === undefined || record.verzondenOp !== undefined || record.mislukt !== undefined) continue;
    const content = await app.storage.afgeleid.read(record.inhoud);
    if (content === undefined) continue;
    const mail = inhoudSchema.parse(JSON.parse(content.toString()));
    if (mail.kanaal === 'mail') mails.push({ dossierId, sleutel, mail });
  }
  return mails;
}

/** What a message is about: of two on the same, the later says all that the earlier one said. */
const aboutOf = (sleutel: string): string => (sleutel.startsWith('rapport-') ? 'rapport' : sleutel);

/** The kenmerken that a digest is about. */
export const kenmerkenVan = async (app: App, { onderdelen }: BundelInhoud): Promise<string[]> => [
  ...new Set((await mailsOf(app, onderdelen)).map(({ mail }) => mail.over.kenmerk)),
];

const zonderNaam = 'Naar de bestanden van uw school';

/** The ways to a school's files that mails give, each address once; where none gives one, to its folder Aanvragen. */
async function linksVan(app: App, school: School | undefined, parts: readonly { mail: MailInhoud }[]): Promise<InBundel['links']> {
  const links = new Map(parts.flatMap(({ mail: { url, link } }) => (url === undefined ? [] : [[url, link ?? zonderNaam] as const])));
  if (links.size === 0 && school !== undefined) {
    const url = await aanvragenLink(app, school);
    if (url !== undefined) links.set(url, zonderNaam);
  }
  return [...links].map(([url, link]) => ({ link, url }));
}

/** The text of a digest, made of the messages that it stands for; undefined where none of them is left. */
export async function renderBundel(app: App, { schoolId, onderdelen }: BundelInhoud): Promise<KlareMail | undefined> {
  const school = schoolOf(app.settings, schoolId);
  const byOnderwerp = Map.groupBy(await mailsOf(app, onderdelen), ({ mail }) => mail.onderwerp);
  const shown: InBundel[] = [];
  for (const [onderwerp, parts] of byOnderwerp) {
    const last = new Map(parts.map((part) => [aboutOf(part.sleutel), part]));
    const nieuws = [...last.values()].map(({ mail }) => mail.kern ?? mail.onderwerp);
    shown.push({ onderwerp, nieuws, links: await linksVan(app, school, parts) });
  }
  return shown.length === 0 ? undefined : renderMail(bundelMail({ onderdelen: shown, afzender: afzenderOf(app.settings) }));
}
