import type { App } from '../app.ts';
import { logUnread } from '../storage/unread.ts';
import type { Inhoud } from './inhoud.ts';

/** A message with the key under which it is told once. `dossierId` may also name a school or a destroyed dossier; `door` who had it sent. */
export type Bericht = { dossierId: string; sleutel: string; inhoud: Inhoud; door?: string };

/**
 * Keeps a message under its key and asks for it to be sent. May be repeated: what was kept first stays, and what was sent is not asked for
 * again.
 */
export async function queueBericht(app: App, { dossierId, sleutel, inhoud, door }: Bericht): Promise<void> {
  const found = await app.storage.berichten.get(dossierId, sleutel);
  if (found?.record.verzondenOp !== undefined || found?.record.mislukt !== undefined) return;
  if (found === undefined) {
    const path = `${dossierId}/berichten/${sleutel}.json`;
    await app.storage.afgeleid.write(path, JSON.stringify(inhoud));
    const gemaaktOp = app.clock.now().toISOString();
    const kanaal = inhoud.kanaal === 'kaart' ? 'kaart' : 'mail';
    await app.storage.berichten.insert({
      dossierId,
      sleutel,
      kanaal,
      inhoud: path,
      gemaaktOp,
      pogingen: 0,
      ...(door !== undefined && { door }),
    });
  }
  await app.storage.send('bericht-versturen', { dossierId, sleutel });
}

const staleMinutes = 20;

/**
 * Sets messages going again that should have been tried 20 minutes ago or longer and are neither sent nor given up: their queue message was lost
 * or put aside. One that goes in a digest is left to that. Returns how many.
 */
export async function resumeBerichten(app: App): Promise<number> {
  const before = app.clock.now().getTime() - staleMinutes * 60_000;
  let count = 0;
  for await (const { dossierId, sleutel, gemaaktOp, begonnenOp, wachtTot, bundel } of app.storage.berichten.readable(
    logUnread(app),
    undefined,
    'open eq true',
  )) {
    if (bundel !== undefined || new Date(wachtTot ?? begonnenOp ?? gemaaktOp).getTime() > before) continue;
    await app.storage.send('bericht-versturen', { dossierId, sleutel });
    count += 1;
  }
  if (count > 0) app.log('berichten-hervat', { aantal: count });
  return count;
}
