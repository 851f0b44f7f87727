import type { App } from '../app.ts';
import { logUnread } from '../storage/unread.ts';
import { schoolOf } from '../tell/names.ts';
import { loadVoortgang } from './voortgang.ts';

const staleMinutes = 20;

/**
 * Sets dossiers going again that came to a stop between two steps (a message lost or put aside): those with a change that was not told
 * within 20 minutes, and of which reading has not come further in that time. Costs one look per such dossier; work that was done already is not done again.
 */
export async function resumeDossiers(app: App): Promise<number> {
  const before = app.clock.now().getTime() - staleMinutes * 60_000;
  let count = 0;
  for await (const record of app.storage.dossiers.readable(logUnread(app), undefined, 'open eq true')) {
    if (new Date(record.gewijzigdOp).getTime() > before || schoolOf(app.settings, record.schoolId) === undefined) continue;
    // A long scan may take longer, page by page
    const voortgang = record.status === 'wordt gelezen' ? await loadVoortgang(app, record.dossierId, record.versie) : undefined;
    if (voortgang !== undefined && new Date(voortgang.moment).getTime() > before) continue;
    await app.storage.send('dossier-rust', { schoolId: record.schoolId, dossierId: record.dossierId, versie: record.versie });
    count += 1;
  }
  if (count > 0) app.log('dossiers-hervat', { aantal: count });
  return count;
}
