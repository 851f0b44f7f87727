import type { App } from '../../app.ts';
import { rijVanNummer } from '../../decide/neem-nummer.ts';
import type { BesluitRecord, NummerRecord } from '../../storage/records.ts';
import { logUnread } from '../../storage/unread.ts';

/** Numbers of the pupils of a list, and how many rows of them cannot be read. */
export type LeerlingNummers = { nummers: readonly NummerRecord[]; onleesbaar: number };

/**
 * The numbers of a list for who looks at them, in their order: one that cannot be read is counted and told in the log, and takes no other away. Who carries out takes
 * `loadLijstNummers`, which gives all or nothing.
 */
export async function leesbareNummers(
  app: Pick<App, 'storage' | 'log'>,
  { besluitId, lijst }: Pick<BesluitRecord, 'besluitId' | 'lijst'>,
): Promise<LeerlingNummers> {
  const nummers: NummerRecord[] = [];
  const tell = logUnread(app);
  let onleesbaar = 0;
  for (const { volgnummer, aantal } of lijst?.nummers?.runs ?? []) {
    if (aantal === 0) continue;
    const range = `RowKey ge '${rijVanNummer(volgnummer)}' and RowKey lt '${rijVanNummer(volgnummer + aantal)}'`;
    const unread: Parameters<typeof app.storage.nummers.readable>[0] = (error) => {
      onleesbaar += 1;
      tell(error);
    };
    for await (const row of app.storage.nummers.readable(unread, lijst?.nummers?.reeks, range))
      if (row.besluitId === besluitId) nummers.push(row);
  }
  return { nummers, onleesbaar };
}
