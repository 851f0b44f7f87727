import type { App } from '../app.ts';

const staleMinutes = 3;

/**
 * Sets decisions going again that were recorded three minutes ago or longer and are not carried out: a message was lost, or put aside after
 * five failures. Returns how many.
 */
export async function resumeBesluiten(app: Pick<App, 'storage' | 'clock' | 'log'>): Promise<number> {
  const before = app.clock.now().getTime() - staleMinutes * 60_000;
  let count = 0;
  for await (const { besluitId, genomenOp } of app.storage.besluiten.list('besluit', 'uitgevoerd eq false')) {
    if (new Date(genomenOp).getTime() > before) continue;
    await app.storage.send('besluit-uitvoeren', { besluitId });
    count += 1;
  }
  if (count > 0) app.log('besluiten-hervat', { aantal: count });
  return count;
}
