import type { Storage } from '../storage/index.ts';
import { nummerSchema, type NummerRecord } from '../storage/records.ts';

/** The key of a number in its series. */
export const rijVanNummer = (volgnummer: number): string => String(volgnummer).padStart(8, '0');

/** Whose a number is: a besluit as it was signed, of a list with the row of the pupil. */
type Houder = Pick<NummerRecord, 'besluitId' | 'merk' | 'rij'>;
export const isVoorDezelfde = (een: Houder, ander: Houder): boolean =>
  een.besluitId === ander.besluitId && een.merk === ander.merk && een.rij === ander.rij;

/**
 * Takes a number for a signed besluit (`merk`), or for a pupil of its list; undefined where it is another's, also of one that was signed under the same id
 * and lost. Beside its row, which a copy of the tables that is put back takes along, stands in the archive once and for all whose it is: where the two
 * differ the row is made to say so again, and the number is not given twice. May be repeated after a crash at any point.
 */
export async function neemNummer(
  { nummers, archief }: Pick<Storage, 'nummers' | 'archief'>,
  row: NummerRecord,
): Promise<NummerRecord | undefined> {
  const { reeks, volgnummer } = row;
  const holder = (await nummers.insert(row)) ? row : (await nummers.get(reeks, rijVanNummer(volgnummer)))?.record;
  if (holder === undefined || !isVoorDezelfde(holder, row)) return undefined;
  const path = `nummers/${reeks}/${rijVanNummer(volgnummer)}.json`;
  if (await archief.writeNew(path, Buffer.from(JSON.stringify(holder)), 'application/json')) return holder;
  const eerste = nummerSchema.parse(JSON.parse(String(await archief.read(path))));
  if (isVoorDezelfde(eerste, row)) return eerste;
  await nummers.put(eerste);
  return undefined;
}
