import type { App } from '../../app.ts';
import { loadLijstNummers } from '../../decide/claim-lijst-nummers.ts';
import type { BesluitRecord, NummerRecord } from '../../storage/records.ts';
import { logUnread } from '../../storage/unread.ts';

/** Numbers of the pupils of a list, and how many rows of them cannot be read. */
export type LeerlingNummers = { nummers: readonly NummerRecord[]; onleesbaar: number };

/**
 * The numbers of a list for who looks at them, in their order: one that cannot be read is counted and told in the log, and takes no other away. Who carries out gets
 * all or nothing.
 */
export async function leesbareNummers(
  app: Pick<App, 'storage' | 'log'>,
  besluit: Pick<BesluitRecord, 'besluitId' | 'lijst'>,
): Promise<LeerlingNummers> {
  const tell = logUnread(app);
  let onleesbaar = 0;
  const nummers = await loadLijstNummers(app.storage, besluit, (error) => {
    onleesbaar += 1;
    tell(error);
  });
  return { nummers, onleesbaar };
}
