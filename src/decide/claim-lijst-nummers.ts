import type { App } from '../app.ts';
import type { Storage } from '../storage/index.ts';
import type { BesluitRecord, NummerRecord } from '../storage/records.ts';
import type { Onleesbaar } from '../storage/table.ts';
import { besluitdatumVan } from './besluitdatum.ts';
import { merkVan } from './bestand.ts';
import { lastGiven } from './claim-nummer.ts';
import { neemNummer, rijVanNummer } from './neem-nummer.ts';
import { nummerTekst, reeksVan, type NummerVraag } from './nummer.ts';

type Numbering = Pick<App, 'clock'> & {
  settings: Pick<App['settings'], 'NUMMER_SJABLOON' | 'SWV_CODE'>;
  storage: Pick<Storage, 'besluiten' | 'nummers' | 'archief'>;
};
type Reeks = NonNullable<NonNullable<BesluitRecord['lijst']>['nummers']>;

const vraagOf = ({ sjabloon, swv }: Reeks, besluit: BesluitRecord): NummerVraag => ({
  sjabloon,
  swv,
  besluitdatum: besluitdatumVan(besluit),
  besluit: 'toewijzing',
});

/**
 * Gives every pupil of a list to whom LWOO is assigned a number of his or her own, or returns those that they have, by row. As with `claimNummer` the
 * besluit first notes which numbers it will try, as runs; then the rows are claimed one after another, and where one proves another's, what is left of the
 * run is noted anew behind it. So a list that is carried out twice at once, or again after a crash at any point, gives each pupil one number, and the
 * series has no gaps. `rijen` must be the same each time.
 */
export async function claimLijstNummers(
  { storage, settings, clock }: Numbering,
  besluitId: string,
  rijen: readonly number[],
): Promise<Map<number, string>> {
  const { besluiten, nummers } = storage;
  for (;;) {
    const found = await besluiten.get('besluit', besluitId);
    const lijst = found?.record.lijst;
    if (found === undefined || lijst === undefined) throw new Error('there is no decision on a list with this id to number');
    const { record, etag } = found;
    const note = (reeks: Reeks) => besluiten.replace({ ...record, lijst: { ...lijst, nummers: reeks } }, etag);
    if (lijst.nummers === undefined) {
      // Kept with the template, so that one that changes half way makes no mixture of the list
      const eigen = { sjabloon: settings.NUMMER_SJABLOON, swv: settings.SWV_CODE, reeks: '', runs: [] };
      const reeks = reeksVan(vraagOf(eigen, record));
      await note({ ...eigen, reeks, runs: [{ eerste: 0, volgnummer: (await lastGiven(nummers, reeks)) + 1, aantal: rijen.length }] });
      continue;
    }
    const noted = lijst.nummers;
    const { reeks } = noted;
    const given = new Map<number, string>();
    let isForeign = false;
    for (const [at, { eerste, volgnummer, aantal }] of noted.runs.entries()) {
      for (let index = 0; index < aantal && !isForeign; index += 1) {
        const rij = rijen[eerste + index];
        if (rij === undefined) throw new Error('the rows of this list are not those that its numbers were noted for');
        const own = volgnummer + index;
        const nummer = nummerTekst(vraagOf(noted, record), own);
        const gegevenOp = clock.now().toISOString();
        const row = await neemNummer(storage, { reeks, volgnummer: own, besluitId, merk: merkVan(record), nummer, gegevenOp, rij });
        if (row !== undefined) {
          given.set(rij, row.nummer);
          continue;
        }
        isForeign = true;
        const rest = { eerste: eerste + index, volgnummer: (await lastGiven(nummers, reeks, own)) + 1, aantal: aantal - index };
        // Only runs that hold numbers: after old tables were put back hundreds may prove another's, and the besluit is one row
        const runs = [...noted.runs.slice(0, at), { eerste, volgnummer, aantal: index }].filter((run) => run.aantal > 0);
        await note({ ...noted, runs: [...runs, rest] });
      }
      if (isForeign) break;
    }
    if (!isForeign) return given;
  }
}

/** The rows of numbers of a list that were claimed, in their order. One that cannot be read is given to `unread`; without that it throws. */
export async function loadLijstNummers(
  { nummers }: Pick<Storage, 'nummers'>,
  { besluitId, lijst }: Pick<BesluitRecord, 'besluitId' | 'lijst'>,
  unread?: (error: Onleesbaar) => void,
): Promise<NummerRecord[]> {
  const found: NummerRecord[] = [];
  for (const { volgnummer, aantal } of lijst?.nummers?.runs ?? []) {
    if (aantal === 0) continue;
    const range = `RowKey ge '${rijVanNummer(volgnummer)}' and RowKey lt '${rijVanNummer(volgnummer + aantal)}'`;
    const reeks = lijst?.nummers?.reeks;
    const rows = unread === undefined ? nummers.list(reeks, range) : nummers.readable(unread, reeks, range);
    for await (const row of rows) if (row.besluitId === besluitId) found.push(row);
  }
  return found;
}
