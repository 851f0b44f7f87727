import type { App } from '../app.ts';
import type { Storage } from '../storage/index.ts';
import type { BesluitRecord, NummerRecord } from '../storage/records.ts';
import type { Table } from '../storage/table.ts';
import { besluitdatumVan } from './besluitdatum.ts';
import { merkVan } from './bestand.ts';
import { isVoorDezelfde, neemNummer, rijVanNummer } from './neem-nummer.ts';
import { nummerTekst, reeksVan, type NummerVraag } from './nummer.ts';

type Numbering = Pick<App, 'clock'> & {
  settings: Pick<App['settings'], 'NUMMER_SJABLOON' | 'SWV_CODE'>;
  storage: Pick<Storage, 'besluiten' | 'nummers' | 'archief'>;
};

/**
 * The last number given in a series, 0 where there is none. A series has no gaps, so that doubling and halving find its end in few looks.
 * `from` is a number known to be given.
 */
export async function lastGiven(nummers: Table<NummerRecord>, reeks: string, from = 0): Promise<number> {
  const given = async (volgnummer: number) => (await nummers.get(reeks, rijVanNummer(volgnummer))) !== undefined;
  let low = from;
  let step = 1;
  while (await given(low + step)) {
    low += step;
    step *= 2;
  }
  let high = low + step;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (await given(middle)) low = middle;
    else high = middle;
  }
  return low;
}

async function isOwn(nummers: Table<NummerRecord>, besluit: BesluitRecord): Promise<boolean> {
  const { reeks = '', volgnummer = 0, besluitId } = besluit;
  const row = (await nummers.get(reeks, rijVanNummer(volgnummer)))?.record;
  return row !== undefined && isVoorDezelfde(row, { besluitId, merk: merkVan(besluit) });
}

/**
 * Gives a decision its number, or returns the one that it has. The decision first notes the number it will try, then claims that row;
 * only when the row proves another's does it note the next. So a decision that is carried out twice at once, or again after a crash at
 * any point, ends with one number, and no row is ever claimed that is not the decision's own. Returns the decision with its number.
 */
export async function claimNummer({ storage, settings, clock }: Numbering, besluitId: string): Promise<BesluitRecord & { nummer: string }> {
  const { besluiten, nummers } = storage;
  for (;;) {
    const found = await besluiten.get('besluit', besluitId);
    if (found === undefined) throw new Error('there is no decision with this id to number');
    const { record, etag } = found;
    if (record.nummer !== undefined) return { ...record, nummer: record.nummer };
    const vraag: NummerVraag = {
      sjabloon: settings.NUMMER_SJABLOON,
      swv: settings.SWV_CODE,
      besluitdatum: besluitdatumVan(record),
      besluit: record.besluit === 'toekennen' && record.lijst !== undefined ? 'lijst' : record.besluit,
    };
    const { reeks, volgnummer } = record;
    const own = reeksVan(vraag);
    if (reeks === undefined || volgnummer === undefined || (reeks !== own && !(await isOwn(nummers, record)))) {
      // Nothing noted yet, or noted under a template that has been changed since and not claimed.
      await besluiten.replace({ ...record, reeks: own, volgnummer: (await lastGiven(nummers, own)) + 1 }, etag);
      continue;
    }
    const nummer = nummerTekst(vraag, volgnummer);
    const holder = await neemNummer(storage, {
      reeks,
      volgnummer,
      besluitId,
      merk: merkVan(record),
      nummer,
      gegevenOp: clock.now().toISOString(),
    });
    if (holder !== undefined) await besluiten.replace({ ...record, nummer: holder.nummer }, etag);
    else await besluiten.replace({ ...record, volgnummer: (await lastGiven(nummers, reeks, volgnummer)) + 1 }, etag);
  }
}

const turns = new WeakMap<object, Promise<unknown>>();

/** Does what contends with others in this process one after another: together they only cost each other time. */
export function inTurn<T>(storage: object, act: () => Promise<T>): Promise<T> {
  const before = turns.get(storage) ?? Promise.resolve();
  const mine = before.then(act);
  turns.set(
    storage,
    mine.then(
      () => undefined,
      () => undefined,
    ),
  );
  return mine;
}

/** As `claimNummer`, one at a time in this process. */
export const claimNummerInTurn = (app: Numbering, besluitId: string): Promise<BesluitRecord & { nummer: string }> =>
  inTurn(app.storage, () => claimNummer(app, besluitId));
