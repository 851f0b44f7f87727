import type { App } from '../app.ts';
import { GraphFault } from '../graph/fault.ts';
import type { Message } from '../storage/queues.ts';
import type { BerichtRecord } from '../storage/records.ts';
import { mayHaveArrived } from './arrived.ts';
import { beurtVan } from './beurt.ts';
import { renderBundel } from './bundel.ts';
import { beginDraad, draadVan } from './draad.ts';
import { inhoudSchema, type Inhoud } from './inhoud.ts';
import { schoolOf } from './names.ts';
import { markEnded, markFailed, markSent, update } from './uitkomst.ts';
import { weigering } from './weigering.ts';

/**
 * In seconds. `termijn`: how long a message is tried. `onzeker`: how long after a try without an answer the next may begin, so that a mail
 * that did go out can be found in the sent items. `opnieuw`: the waits between tries, the last one repeated. `speling`: how far clocks may differ.
 */
export const verzending = { termijn: 24 * 3600, onzeker: 120, opnieuw: [60, 300, 900, 3600], speling: 30 } as const;

/** How often a card may be posted again when nobody knows whether it arrived: Teams cannot be asked. */
const maxOnzekereKaarten = 1;

const secondsSince = (moment: string, now: Date) => (now.getTime() - new Date(moment).getTime()) / 1000;

/** How the key of a message stands in the mail itself. */
const mailSleutel = ({ dossierId, sleutel }: { dossierId: string; sleutel: string }): string => `${dossierId}.${sleutel}`;

const retryDelay = (tries: number, fault: GraphFault): number => {
  const { opnieuw } = verzending;
  return Math.max(opnieuw[Math.min(tries, opnieuw.length) - 1] ?? 3600, Math.ceil(fault.retryAfter ?? 0));
};

/** A message about a school or a destroyed dossier has no conversation to stand in but that of its kenmerk. */
const kenmerkOf = ({ dossierId }: BerichtRecord, inhoud: Inhoud): string | undefined =>
  inhoud.kanaal !== 'mail' || dossierId.startsWith('school-') ? undefined : inhoud.over.kenmerk;

/** What is ready to go out: a card, or a mail to an address with the one that it answers. */
type Klaar = { send: () => Promise<void>; sent?: () => Promise<void> };

async function makeReady(app: App, record: BerichtRecord, inhoud: Inhoud, to: string): Promise<Klaar | undefined> {
  if (inhoud.kanaal === 'kaart') return { send: () => app.graph.postCard(inhoud.kaart) };
  const mail = inhoud.kanaal === 'mail' ? inhoud : await renderBundel(app, inhoud);
  if (mail === undefined) return undefined;
  const sleutel = mailSleutel(record);
  const whole = { to, subject: mail.onderwerp, html: mail.html, sleutel };
  const kenmerk = kenmerkOf(record, inhoud);
  const antwoordOp = kenmerk === undefined ? undefined : await draadVan(app, kenmerk, to);
  if (antwoordOp !== undefined) return { send: () => app.graph.sendMail({ ...whole, antwoordOp }) };
  return { send: () => app.graph.sendMail(whole), ...(kenmerk === undefined ? {} : { sent: () => beginDraad(app, kenmerk, to, sleutel) }) };
}

async function comeBack(app: App, record: BerichtRecord, seconds: number, change: (found: BerichtRecord) => BerichtRecord): Promise<void> {
  const wachtTot = new Date(app.clock.now().getTime() + seconds * 1000).toISOString();
  // Asked for first: until the moment is written down, any queue message may still do the work.
  await app.storage.send('bericht-versturen', { dossierId: record.dossierId, sleutel: record.sleutel }, seconds);
  await update(app, record, (found) => ({ ...change(found), wachtTot }));
}

/** One try, whose beginning is written down first. Another run that began one sees to the rest by its own queue message. */
async function attempt(app: App, record: BerichtRecord, etag: string, inhoud: Inhoud, { send, sent }: Klaar): Promise<void> {
  const { wachtTot: _due, ...kept } = record;
  const begun: BerichtRecord = {
    ...kept,
    begonnenOp: app.clock.now().toISOString(),
    pogingen: record.pogingen + 1,
    onzeker: (record.onzeker ?? 0) + (record.begonnenOp === undefined ? 0 : 1),
  };
  if (!(await app.storage.berichten.replace(begun, etag))) return;
  try {
    await send();
  } catch (error) {
    if (!(error instanceof GraphFault)) throw error;
    app.log('bericht-uitgesteld', { kanaal: record.kanaal, soort: error.kind, status: error.status, pogingen: begun.pogingen });
    const arrived = mayHaveArrived(error);
    const fout = weigering(app.settings, record.kanaal, error);
    const delay = Math.max(retryDelay(begun.pogingen, error), arrived ? verzending.onzeker : 0);
    return comeBack(app, record, delay, ({ begonnenOp, ...found }) => ({ ...found, fout, ...(arrived && begonnenOp && { begonnenOp }) }));
  }
  await sent?.();
  await markSent(app, record, inhoud);
}

/** Why a message is given up now, in Dutch; undefined where it is not. */
function gaveUp(record: BerichtRecord, now: Date): string | undefined {
  const uncertain = record.begonnenOp !== undefined;
  if (uncertain && record.kanaal === 'kaart' && (record.onzeker ?? 0) >= maxOnzekereKaarten)
    return 'Niet zeker of deze kaart in Teams staat: Teams gaf twee keer geen antwoord. Kijk in het kanaal.';
  if (record.pogingen === 0 || secondsSince(record.gemaaktOp, now) <= verzending.termijn) return undefined;
  return `Niet verstuurd: het lukte een dag lang niet (${record.pogingen} pogingen). ${record.fout ?? 'Kijk of Microsoft 365 een storing heeft.'}`;
}

/** Whether a queue message has anything to do: not where the message is done, goes in a digest, or is due later by another queue message. */
const isDue = ({ verzondenOp, mislukt, bundel, wachtTot }: BerichtRecord, now: Date): boolean =>
  verzondenOp === undefined &&
  mislukt === undefined &&
  bundel === undefined &&
  (wachtTot === undefined || secondsSince(wachtTot, now) >= -verzending.speling);

/**
 * Sends one kept message, at most once. A try that broke off is looked up first: a mail in the sent items of the loket; a card cannot be looked
 * up and is posted again at most once. Refusals are tried again with growing waits for a day, then the message is marked `mislukt` with
 * a Dutch reason. A mail to an address that had many in the last hour waits and goes in a digest. May be repeated, run in parallel or be broken
 * off anywhere.
 */
export async function sendBericht(app: App, message: Message<'bericht-versturen'>): Promise<void> {
  const found = await app.storage.berichten.get(message.dossierId, message.sleutel);
  const now = app.clock.now();
  if (found === undefined || !isDue(found.record, now)) return;
  const { record, etag } = found;
  const uncertain = record.begonnenOp !== undefined;
  const waited = secondsSince(record.begonnenOp ?? record.gemaaktOp, now);
  if (uncertain && waited < verzending.onzeker) {
    return app.storage.send('bericht-versturen', message, Math.ceil(Math.min(verzending.onzeker, verzending.onzeker - waited)));
  }

  const content = await app.storage.afgeleid.read(record.inhoud);
  if (content === undefined) return markEnded(app, record, 'Niet verstuurd: de inhoud van het bericht is met het dossier vernietigd.');
  const inhoud = inhoudSchema.parse(JSON.parse(content.toString()));
  if (uncertain && record.kanaal === 'mail' && (await app.graph.wasMailSent(mailSleutel(record)))) return markSent(app, record, inhoud);
  const reason = gaveUp(record, now);
  if (reason !== undefined) return markFailed(app, record, reason, inhoud);
  const to = inhoud.kanaal === 'kaart' ? '' : schoolOf(app.settings, inhoud.schoolId)?.mail;
  if (to === undefined) {
    return markFailed(app, record, 'Niet verstuurd: deze school staat niet meer in scholen.json. Zet de school erin.', inhoud);
  }
  if (inhoud.kanaal === 'mail') {
    const beurt = await beurtVan(app, to, inhoud.schoolId, message);
    if (beurt === 'gebundeld') return;
    if (beurt !== 'nu') return comeBack(app, record, beurt.wacht, (kept) => kept);
  }
  const ready = await makeReady(app, record, inhoud, to);
  if (ready === undefined)
    return markEnded(app, record, 'Niet verstuurd: de inhoud van het bericht is met de dossiers vernietigd.', inhoud);
  await attempt(app, record, etag, inhoud, ready);
}
