import type { App } from '../app.ts';
import type { Inhoud } from './inhoud.ts';

/** A message with the key under which it is told once. `dossierId` may also name a school or a destroyed dossier. */
export type Bericht = { dossierId: string; sleutel: string; inhoud: Inhoud };

/**
 * Keeps a message under its key and asks for it to be sent. May be repeated: what was kept first stays, and what was sent is not asked for
 * again.
 */
export async function queueBericht(app: App, { dossierId, sleutel, inhoud }: Bericht): Promise<void> {
  const found = await app.storage.berichten.get(dossierId, sleutel);
  if (found?.record.verzondenOp !== undefined || found?.record.mislukt !== undefined) return;
  if (found === undefined) {
    const path = `${dossierId}/berichten/${sleutel}.json`;
    await app.storage.afgeleid.write(path, JSON.stringify(inhoud));
    const gemaaktOp = app.clock.now().toISOString();
    await app.storage.berichten.insert({ dossierId, sleutel, kanaal: inhoud.kanaal, inhoud: path, gemaaktOp, pogingen: 0 });
  }
  await app.storage.send('bericht-versturen', { dossierId, sleutel });
}
