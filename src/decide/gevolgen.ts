import type { App } from '../app.ts';
import type { BesluitRecord } from '../storage/records.ts';

type Genummerd = BesluitRecord & { nummer: string };

const mark = async ({ storage }: Pick<App, 'storage'>, besluitId: string, part: Partial<BesluitRecord>): Promise<void> => {
  await storage.besluiten.change('besluit', besluitId, (found) => (found === undefined ? undefined : { ...found, ...part }));
};

/**
 * What carrying a besluit out does to other ones: a TLV that is revoked or renewed says so, and so does a besluit that was reconsidered after an
 * objection. May be repeated.
 */
export async function werkDoor(
  app: Pick<App, 'storage'>,
  { besluitId, nummer, trektIn, verlengt, herziet, besluit }: Genummerd,
): Promise<void> {
  const own = { besluitId, nummer };
  if (trektIn !== undefined) await mark(app, trektIn.besluitId, { tlvIngetrokken: { ...own, per: trektIn.per } });
  if (verlengt !== undefined && besluit === 'toekennen') await mark(app, verlengt.besluitId, { verlengdDoor: own });
  if (herziet !== undefined) await mark(app, herziet.besluitId, { herzienDoor: own });
}
