import type { App } from '../app.ts';
import { dateOf, daysBetween } from '../calendar.ts';
import { logUnread } from '../storage/unread.ts';
import { putTermijn, scheduleTermijn } from './termijn.ts';

/** Every row that stands down for a day, by its dossier. */
async function ingeschreven({ storage }: Pick<App, 'storage'>): Promise<Set<string>> {
  const found = new Set<string>();
  for await (const page of storage.termijnen.marks()) for (const { key } of page) found.add(key.slice(key.indexOf('\n') + 1));
  return found;
}

/**
 * Once a week, on Monday: puts down for today every dossier that is not destroyed and stands down for no day, however its row was lost, so that none is kept longer than it may
 * without anybody knowing. Looks at every dossier once. Returns how many there were.
 */
export async function zoekVergeten(app: App): Promise<number> {
  const today = dateOf(app.clock.now());
  if (daysBetween('2024-01-01', today) % 7 !== 0) return 0;
  const known = await ingeschreven(app);
  let count = 0;
  for await (const record of app.storage.dossiers.readable(logUnread(app), undefined, `status ne 'vernietigd'`)) {
    const { schoolId, dossierId, vervaltOp, vernietigdOp } = record;
    if (vernietigdOp !== undefined || known.has(`${schoolId}_${dossierId}`)) continue;
    if (vervaltOp === undefined) await scheduleTermijn(app, record, dateOf(new Date(record.laatsteUpload)));
    else await putTermijn(app, record, today);
    count += 1;
  }
  if (count > 0) app.log('termijnen-vergeten', { dossiers: count });
  return count;
}
