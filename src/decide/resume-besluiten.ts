import type { App } from '../app.ts';
import { logUnread } from '../storage/unread.ts';
import { standVan } from './besluitdatum.ts';

const staleMinutes = 3;

/**
 * Sets decisions going again that were recorded, signed or sent back three minutes ago or longer and are not at their next stop: a message was lost, or
 * put aside after five failures. What the loket knows to wait for its signature is left to that. Returns how many.
 */
export async function resumeBesluiten(app: Pick<App, 'storage' | 'clock' | 'log'>): Promise<number> {
  const before = app.clock.now().getTime() - staleMinutes * 60_000;
  let count = 0;
  for await (const besluit of app.storage.besluiten.readable(logUnread(app), 'besluit', 'uitgevoerd eq false')) {
    const { besluitId, genomenOp, ondertekening, teruggestuurd, voorgelegdOp } = besluit;
    if (standVan(besluit) === 'wacht' && voorgelegdOp !== undefined) continue;
    if (new Date(teruggestuurd?.op ?? ondertekening?.op ?? genomenOp).getTime() > before) continue;
    await app.storage.send('besluit-uitvoeren', { besluitId });
    count += 1;
  }
  if (count > 0) app.log('besluiten-hervat', { aantal: count });
  return count;
}
