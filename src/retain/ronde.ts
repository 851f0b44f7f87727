import type { App } from '../app.ts';
import { dateOf } from '../calendar.ts';
import { eenVoorEen } from '../een-voor-een.ts';
import type { Goedkeuring, VernietigrondeRecord } from '../storage/records.ts';

type Door = Pick<App, 'storage' | 'clock'>;

/** The run of the dossiers that go by themselves on a day; made once. */
export async function rondeVanzelf({ storage }: Pick<App, 'storage'>, goedkeuring: Goedkeuring): Promise<string> {
  const rondeId = `${dateOf(new Date(goedkeuring.op))}-vanzelf`;
  await storage.vernietigrondes.insert({ rondeId, goedkeuring });
  return rondeId;
}

/** Whether dossiers of a run are still to be destroyed. What is blocked is not waited for: it is destroyed when it can be, and opens the run again. */
const isBezig = async ({ storage }: Door, rondeId: string): Promise<boolean> =>
  (await storage.vernietigplannen.countUpTo(`PartitionKey eq 'lopend' and rondeId eq '${rondeId}' and stand eq 'goedgekeurd'`, 1)) > 0;

/** Writes down that a run came to its end, where it did: of one that goes by itself not before its day is over. */
async function sluitRonde(app: Door, { rondeId, goedkeuring }: VernietigrondeRecord): Promise<void> {
  const now = app.clock.now();
  if (goedkeuring.automatisch && dateOf(new Date(goedkeuring.op)) >= dateOf(now)) return;
  if (await isBezig(app, rondeId)) return;
  await app.storage.vernietigrondes.change('ronde', rondeId, (found) =>
    found === undefined || found.afgerondOp !== undefined ? undefined : { ...found, afgerondOp: now.toISOString() },
  );
}

/** After a dossier of a run was destroyed: the run is open as long as others are to come. One that was ended gets a later end, so that what came after it shows. */
export async function naVernietiging(app: Door, rondeId: string | undefined): Promise<void> {
  if (rondeId === undefined) return;
  const ronde = await app.storage.vernietigrondes.change('ronde', rondeId, (found) => {
    if (found?.afgerondOp === undefined) return undefined;
    const { afgerondOp: _ended, ...open } = found;
    return open;
  });
  if (ronde !== undefined) await sluitRonde(app, ronde);
}

/** Ends every run of which nothing is left to be destroyed; every night. */
export async function sluitRondes(app: Door & Pick<App, 'log'>): Promise<void> {
  const rows = app.storage.vernietigrondes.rows(`PartitionKey eq 'ronde' and loopt eq true`);
  await eenVoorEen(app, 'rondes', rows, async (row) => sluitRonde(app, row.read()));
}
