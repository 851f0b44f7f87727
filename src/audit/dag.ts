import { BeheerFout } from '../beheer-fout.ts';
import type { IsoDate } from '../calendar.ts';
import type { AuditKop, AuditRecord } from '../storage/records/audit.ts';
import type { Table } from '../storage/table.ts';
import { begin, type Plaats } from './regel.ts';

/** The head of the day to write in, and the etag under which it was read. */
export type Stand = { kop: AuditKop; etag: string };

/** The chain is not whole where it must be written: a head is gone, or others always come first. Nothing may be shown then. */
export class KetenKapot extends BeheerFout {
  override name = 'KetenKapot';
}

/** What an administrator does about it. */
export const kijkNa = 'Kijk het auditlog na met npm run audit -- verify (docs/beheer.md, Wie heeft wat gelezen).';

/** Others may come in between so often: there are at most 40 instances of the service. */
export const maxTries = 100;

const kopVan = (dag: IsoDate, { nummer, hash }: Plaats): AuditKop => ({ soort: 'kop', dag, begin: { nummer, hash }, nummer, hash });

/**
 * The head to write under on a day: of that day, or of a later one that was begun already. Closes the day before it, in steps that each instance may take over
 * from another that stopped halfway: the old head names the day that follows, the head of that day is added, the pointer moves on. `closed` gets each head
 * that this call closed.
 */
export async function opendDag(audit: Table<AuditRecord>, dag: IsoDate, closed: (kop: AuditKop) => Promise<void>): Promise<Stand> {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const wijzer = await audit.get('wijzer', 'wijzer');
    if (wijzer?.record.soort !== 'wijzer') {
      await audit.insert({ soort: 'wijzer', eerste: dag, laatste: dag });
      continue;
    }
    const { laatste, eerste } = wijzer.record;
    const found = await audit.get(laatste, 'kop');
    if (found?.record.soort !== 'kop') {
      if (laatste !== eerste) throw new KetenKapot('De kop van de laatste dag van het auditlog is weg.', kijkNa);
      await audit.insert(kopVan(eerste, begin));
      continue;
    }
    const kop = found.record;
    if (kop.volgende !== undefined) {
      await audit.insert(kopVan(kop.volgende, kop));
      await audit.replace({ ...wijzer.record, laatste: kop.volgende }, wijzer.etag);
    } else if (kop.dag < dag) {
      if (await audit.replace({ ...kop, volgende: dag }, found.etag)) await closed(kop);
    } else return { kop, etag: found.etag };
  }
  throw new KetenKapot('De dag van het auditlog kan niet begonnen worden.', kijkNa);
}
