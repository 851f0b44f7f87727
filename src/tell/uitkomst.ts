import type { App } from '../app.ts';
import type { BerichtRecord } from '../storage/records.ts';
import { bundelMisluktKaart, mailMisluktKaart } from '../../templates/kaart/dossier.ts';
import { kenmerkenVan } from './bundel.ts';
import { kaartInhoud, type Inhoud, type Onderdeel } from './inhoud.ts';
import { noteMislukt } from './mislukt.ts';
import { loketLink, schoolOf } from './names.ts';
import { queueBericht } from './queue-bericht.ts';

/** Changes what is kept of a message, where it is still kept. */
export const update = (app: App, { dossierId, sleutel }: Onderdeel, change: (record: BerichtRecord) => BerichtRecord) =>
  app.storage.berichten.change(dossierId, sleutel, (found) => (found === undefined ? undefined : change(found)));

/** The messages that one message stands for, but not itself: they share what becomes of it, and are marked before it is. */
const partsOf = (inhoud: Inhoud | undefined): Onderdeel[] => (inhoud?.kanaal === 'bundel' ? inhoud.onderdelen : []);

const isOpen = ({ verzondenOp, mislukt }: BerichtRecord) => verzondenOp === undefined && mislukt === undefined;

/** Notes that a message was sent, and with a digest all that it stands for. May be repeated. */
export async function markSent(app: App, record: BerichtRecord, inhoud: Inhoud): Promise<void> {
  const verzondenOp = app.clock.now().toISOString();
  for (const part of partsOf(inhoud)) await update(app, part, (found) => (isOpen(found) ? { ...found, verzondenOp } : found));
  await update(app, record, (found) => ({ ...found, verzondenOp }));
}

async function misluktKaart(app: App, inhoud: Inhoud, reden: string) {
  if (inhoud.kanaal === 'mail') return kaartInhoud(mailMisluktKaart({ ...inhoud.over, onderwerp: inhoud.onderwerp, reden }));
  if (inhoud.kanaal !== 'bundel') return undefined;
  const school = schoolOf(app.settings, inhoud.schoolId)?.naam ?? inhoud.schoolId;
  const kenmerken = await kenmerkenVan(app, inhoud);
  return kaartInhoud(bundelMisluktKaart({ school, kenmerken, reden, url: loketLink(app.settings) }));
}

/** Ends a message, and with a digest all that it stands for, with a reason that stands at it. May be repeated. */
export async function markEnded(app: App, record: BerichtRecord, reason: string, inhoud?: Inhoud): Promise<void> {
  for (const part of partsOf(inhoud)) await update(app, part, (found) => (isOpen(found) ? { ...found, mislukt: reason } : found));
  await update(app, record, (found) => ({ ...found, mislukt: reason }));
}

/** Gives up with a reason that the loket sees on its page; of a mail to a school a card tells it too. May be repeated. */
export async function markFailed(app: App, record: BerichtRecord, reason: string, inhoud: Inhoud): Promise<void> {
  const kaart = await misluktKaart(app, inhoud, reason);
  if (kaart !== undefined) await queueBericht(app, { dossierId: record.dossierId, sleutel: `${record.sleutel}-mislukt`, inhoud: kaart });
  await noteMislukt(app, record, reason, inhoud.kanaal === 'mail' ? inhoud.over.kenmerk : undefined);
  await markEnded(app, record, reason, inhoud);
  app.log('bericht-mislukt', { kanaal: record.kanaal, pogingen: record.pogingen });
}
