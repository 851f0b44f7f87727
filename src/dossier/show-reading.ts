import type { App } from '../app.ts';
import type { DossierRecord } from '../storage/records.ts';
import { showColumnsIfThere } from '../tell/show-columns.ts';

/** Seconds that reading must last before SharePoint shows it: what ends sooner nobody would have seen, and it costs 2 units. */
const visibleAfter = 10;

/** Shows a school that its dossier is being read, once that lasts; `flush` waits until it is shown. */
export function showReading(app: App, record: DossierRecord) {
  const begin = app.clock.now().getTime();
  let showing: Promise<void> | undefined;
  return {
    /** To be called whenever reading got on. */
    tell(): void {
      if (showing !== undefined || app.clock.now().getTime() - begin < visibleAfter * 1000) return;
      showing = showColumnsIfThere(app, record);
      // Reading goes on meanwhile; `flush` tells of a refusal
      showing.catch(() => undefined);
    },
    /** @throws GraphFault, ColumnsBusy where the columns could not be set. */
    flush: async (): Promise<void> => showing,
  };
}
