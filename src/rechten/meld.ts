import { createHash } from 'node:crypto';
import type { App } from '../app.ts';
import type { School } from '../settings.ts';
import type { RechtenVondstRecord } from '../storage/records.ts';
import { maxVondsten, rechtenKaart } from '../../templates/kaart/rechten.ts';
import { kaartInhoud } from '../tell/inhoud.ts';
import { loketLink } from '../tell/names.ts';
import { queueBericht } from '../tell/queue-bericht.ts';

const keyOf = (vondsten: readonly RechtenVondstRecord[]): string =>
  `rechten-${createHash('sha256')
    .update(vondsten.map(({ vondst, gevondenOp }) => `${vondst}${gevondenOp}`).join())
    .digest('hex')
    .slice(0, 24)}-kaart`;

type Change = (found: RechtenVondstRecord) => RechtenVondstRecord;
const update = (app: App, { schoolId, vondst }: RechtenVondstRecord, change: Change) =>
  app.storage.rechtenVondsten.change(schoolId, vondst, (found) => (found === undefined ? undefined : change(found)));

/**
 * Lays the cards ready for what was found in a school's folder and not told yet, as many findings on a card as it shows. Each finding stands on one
 * card: it is first bound to it, so that a run that broke off in between lays the same card ready again. May be repeated.
 */
export async function tellVondsten(app: App, school: School): Promise<void> {
  const untold: RechtenVondstRecord[] = [];
  for await (const one of app.storage.rechtenVondsten.list(school.id)) if (one.gemeldOp === undefined) untold.push(one);
  const fresh = untold.filter(({ kaart }) => kaart === undefined);
  for (let from = 0; from < fresh.length; from += maxVondsten) {
    const part = fresh.slice(from, from + maxVondsten);
    const kaart = keyOf(part);
    for (const one of part) await update(app, one, (found) => ({ ...found, kaart: found.kaart ?? kaart }));
  }
  const cards = new Map<string, RechtenVondstRecord[]>();
  for await (const one of app.storage.rechtenVondsten.list(school.id)) {
    if (one.kaart !== undefined && one.gemeldOp === undefined) cards.set(one.kaart, [...(cards.get(one.kaart) ?? []), one]);
  }
  for (const [kaart, vondsten] of cards) {
    const punten = vondsten.map(({ plek, soort, weggehaaldOp }) => ({ plek, soort, weggehaald: weggehaaldOp !== undefined }));
    const inhoud = kaartInhoud(rechtenKaart({ school: school.naam, vondsten: punten, url: loketLink(app.settings) }));
    await queueBericht(app, { dossierId: `school-${school.id}`, sleutel: kaart, inhoud });
    const gemeldOp = app.clock.now().toISOString();
    for (const one of vondsten) await update(app, one, (found) => ({ ...found, gemeldOp }));
  }
}
