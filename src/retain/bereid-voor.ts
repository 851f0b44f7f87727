import type { App } from '../app.ts';
import { lookAtDossier, TooLarge, type Blik } from '../dossier/blik.ts';
import type { DossierRecord } from '../storage/records.ts';
import { noteerAfgebroken, noteerGesloten, noteerVerloren } from './deel.ts';
import { redenen } from './redenen.ts';
import { keepList, keptList, type Lijst } from './te-vernietigen.ts';

/** Whether what stands there is what fell due: nothing added or changed since it was last read. */
function isAsRead(record: DossierRecord, blik: Blik): boolean {
  if (blik.mark === record.gelezenBlik) return true;
  // A dossier that was never read through (nothing in it, or all of it refused) is held against the last look.
  return record.gelezenBlik === undefined && blik.mark === record.blik;
}

/** What stands there now; undefined where it is gone, `te-groot` where it is more than the service takes. */
export async function look(
  app: App,
  record: Pick<DossierRecord, 'driveId' | 'dossierId' | 'lijst'>,
): Promise<Blik | undefined | 'te-groot'> {
  try {
    return await lookAtDossier(app.graph, record);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return 'te-groot';
  }
}

/** What a dossier that fell due asks to be approved: the exact list of its files; or why it cannot be asked now. */
export type Voorbereid = ({ is: 'klaar' } & Lijst) | { is: 'geblokkeerd'; reden: string } | { is: 'gewijzigd' };

/**
 * Puts down the exact list of what is to be destroyed of a dossier, once what stands there is what was read. Of one that the school closed the list is empty: its files are
 * not for the service to reach; what went of them before it was closed is in the record of destructions first. May be repeated. Throws BewijsKapot.
 */
export async function bereidVoor(app: App, record: DossierRecord): Promise<Voorbereid> {
  if (record.geslotenOp !== undefined) {
    await noteerGesloten(app, record);
    return { is: 'klaar', ...(await keepList(app, record, undefined)) };
  }
  const blik = await look(app, record);
  if (blik === 'te-groot') return { is: 'geblokkeerd', reden: redenen.teGroot.reden };
  // Gone, and not by us: watching closes it.
  if (blik === undefined && record.leeggemaakt !== true) return { is: 'gewijzigd' };
  if (record.vernietigingBegonnen === true) {
    const lijst = await keptList(app, record, blik);
    if (lijst === 'anders') return { is: 'gewijzigd' };
    await noteerVerloren(app, record, lijst);
    return { is: 'klaar', ...lijst };
  }
  if (blik !== undefined && !isAsRead(record, blik)) return { is: 'gewijzigd' };
  await noteerAfgebroken(app, record, blik);
  return { is: 'klaar', ...(await keepList(app, record, blik)) };
}
