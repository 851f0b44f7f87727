import type { App } from '../app.ts';
import { GraphFault } from '../graph/fault.ts';
import type { Message } from '../storage/queues.ts';
import type { BerichtRecord } from '../storage/records.ts';
import { mailMisluktKaart } from '../../templates/kaart/dossier.ts';
import { mayHaveArrived } from './arrived.ts';
import { inhoudSchema, kaartInhoud, type Inhoud } from './inhoud.ts';
import { schoolOf } from './names.ts';
import { queueBericht } from './queue-bericht.ts';

/**
 * In seconds. `termijn`: how long a message is tried. `onzeker`: how long after a try without an answer the next may begin, so that a mail
 * that did go out can be found in the sent items. `opnieuw`: the waits between tries, the last one repeated.
 */
export const verzending = { termijn: 24 * 3600, onzeker: 120, opnieuw: [60, 300, 900, 3600] } as const;

/** How often a card may be posted again when nobody knows whether it arrived: Teams cannot be asked. */
const maxOnzekereKaarten = 1;

const secondsSince = (moment: string, now: Date) => (now.getTime() - new Date(moment).getTime()) / 1000;

/** How the key of a message stands in the mail itself. */
const mailSleutel = ({ dossierId, sleutel }: { dossierId: string; sleutel: string }): string => `${dossierId}.${sleutel}`;

const update = (app: App, { dossierId, sleutel }: BerichtRecord, change: (record: BerichtRecord) => BerichtRecord) =>
  app.storage.berichten.change(dossierId, sleutel, (found) => (found === undefined ? undefined : change(found)));

async function markSent(app: App, record: BerichtRecord): Promise<void> {
  const verzondenOp = app.clock.now().toISOString();
  await update(app, record, (found) => ({ ...found, verzondenOp }));
}

/** Gives up with a reason that the loket sees. When a mail to a school failed, a card tells the loket first. */
async function markFailed(app: App, record: BerichtRecord, reason: string, inhoud?: Inhoud): Promise<void> {
  if (inhoud?.kanaal === 'mail') {
    const kaart = mailMisluktKaart({ ...inhoud.over, onderwerp: inhoud.onderwerp });
    await queueBericht(app, { dossierId: record.dossierId, sleutel: `${record.sleutel}-mislukt`, inhoud: kaartInhoud(kaart) });
  }
  await update(app, record, (found) => ({ ...found, mislukt: reason }));
  app.log('bericht-mislukt', { kanaal: record.kanaal, pogingen: record.pogingen });
}

const retryDelay = (tries: number, fault: GraphFault): number => {
  const { opnieuw } = verzending;
  return Math.max(opnieuw[Math.min(tries, opnieuw.length) - 1] ?? 3600, Math.ceil(fault.retryAfter ?? 0));
};

async function deliver(app: App, record: BerichtRecord, inhoud: Inhoud, to: string | undefined): Promise<void> {
  if (inhoud.kanaal === 'kaart') return app.graph.postCard(inhoud.kaart);
  await app.graph.sendMail({ to: to ?? '', subject: inhoud.onderwerp, html: inhoud.html, sleutel: mailSleutel(record) });
}

/** One try, whose beginning is written down first. Returns false where another run began one. */
async function attempt(app: App, record: BerichtRecord, etag: string, inhoud: Inhoud, to: string | undefined): Promise<void> {
  const uncertain = record.begonnenOp !== undefined;
  const begun: BerichtRecord = {
    ...record,
    begonnenOp: app.clock.now().toISOString(),
    pogingen: record.pogingen + 1,
    onzeker: (record.onzeker ?? 0) + (uncertain ? 1 : 0),
  };
  // Another run took this try: its own queue message sees to the rest.
  if (!(await app.storage.berichten.replace(begun, etag))) return;
  try {
    await deliver(app, record, inhoud, to);
  } catch (error) {
    if (!(error instanceof GraphFault)) throw error;
    app.log('bericht-uitgesteld', { kanaal: record.kanaal, soort: error.kind, status: error.status, pogingen: begun.pogingen });
    const arrived = mayHaveArrived(error);
    if (!arrived) {
      await update(app, record, ({ begonnenOp: _begun, ...found }) => found);
    }
    const delay = Math.max(retryDelay(begun.pogingen, error), arrived ? verzending.onzeker : 0);
    await app.storage.send('bericht-versturen', { dossierId: record.dossierId, sleutel: record.sleutel }, delay);
    return;
  }
  await markSent(app, record);
}

/**
 * Sends one kept message, at most once. A try that broke off is looked up first: a mail in the sent items of the loket; a card cannot be looked
 * up and is posted again at most once. Refusals are tried again with growing waits for a day, then the message is marked `mislukt` with
 * a Dutch reason. May be repeated, run in parallel or be broken off anywhere.
 */
export async function sendBericht(app: App, message: Message<'bericht-versturen'>): Promise<void> {
  const found = await app.storage.berichten.get(message.dossierId, message.sleutel);
  if (found === undefined || found.record.verzondenOp !== undefined || found.record.mislukt !== undefined) return;
  const { record, etag } = found;
  const now = app.clock.now();
  const uncertain = record.begonnenOp !== undefined;
  const waited = secondsSince(record.begonnenOp ?? record.gemaaktOp, now);
  if (uncertain && waited < verzending.onzeker) {
    return app.storage.send('bericht-versturen', message, Math.ceil(Math.min(verzending.onzeker, verzending.onzeker - waited)));
  }

  const content = await app.storage.afgeleid.read(record.inhoud);
  if (content === undefined) return markFailed(app, record, 'Niet verstuurd: de inhoud van het bericht is met het dossier vernietigd.');
  const inhoud = inhoudSchema.parse(JSON.parse(content.toString()));
  if (uncertain && record.kanaal === 'mail' && (await app.graph.wasMailSent(mailSleutel(record)))) return markSent(app, record);
  if (uncertain && record.kanaal === 'kaart' && (record.onzeker ?? 0) >= maxOnzekereKaarten) {
    return markFailed(app, record, 'Niet zeker of deze kaart in Teams staat: Teams gaf twee keer geen antwoord. Kijk in het kanaal.');
  }
  if (record.pogingen > 0 && secondsSince(record.gemaaktOp, now) > verzending.termijn) {
    const reason = `Niet verstuurd: het lukte een dag lang niet (${record.pogingen} pogingen). Laat het zelf weten, en kijk of Microsoft 365 het toestaat.`;
    return markFailed(app, record, reason, inhoud);
  }
  const to = inhoud.kanaal === 'mail' ? schoolOf(app.settings, inhoud.schoolId)?.mail : undefined;
  if (inhoud.kanaal === 'mail' && to === undefined) {
    return markFailed(app, record, 'Niet verstuurd: deze school staat niet meer in scholen.json. Zet de school erin.', inhoud);
  }
  await attempt(app, record, etag, inhoud, to);
}
