import { randomUUID } from 'node:crypto';
import type { Storage } from '../../src/storage/index.ts';
import type { HoudRecord } from '../../src/storage/records/retain.ts';

const op = '2026-05-12T10:00:00.000Z';

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

/** What an act came to: its answer, or with which status storage refused it. */
async function told(act: () => Promise<unknown>): Promise<unknown> {
  try {
    return (await act()) ?? 'nothing';
  } catch (error) {
    return { name: (error as Error).name, status: (error as { statusCode?: number }).statusCode };
  }
}

/** What the product asks of storage, and what came of each act; equal on every storage that is one. Keys are of its own. */
export const contract: Record<string, (storage: Storage) => Promise<unknown[]>> = {
  'a row: added once, read, replaced by who saw it last, removed': async ({ zoekopdrachten }) => {
    const persoon = randomUUID();
    const row = { persoon, zoekId: 'a', tekst: 'één', op };
    const outcomes: unknown[] = [await zoekopdrachten.insert(row), await zoekopdrachten.insert(row)];
    const first = await zoekopdrachten.get(persoon, 'a');
    const etag = first?.etag ?? '';
    outcomes.push(
      first?.record.tekst,
      await zoekopdrachten.replace({ ...row, tekst: 'twee' }, etag),
      await zoekopdrachten.replace({ ...row, tekst: 'drie' }, etag),
      await zoekopdrachten.remove(persoon, 'a', etag),
      (await zoekopdrachten.get(persoon, 'a'))?.record.tekst,
      await zoekopdrachten.remove(persoon, 'a'),
      await zoekopdrachten.remove(persoon, 'a'),
      (await zoekopdrachten.get(persoon, 'a')) === undefined,
      await zoekopdrachten.replace(row, etag),
      await zoekopdrachten.isEmpty(persoon),
    );
    return outcomes;
  },
  'a written row has another etag, also where the same was written': async ({ zoekopdrachten }) => {
    const row = { persoon: randomUUID(), zoekId: 'a', tekst: 'x', op };
    await zoekopdrachten.put(row);
    const before = (await zoekopdrachten.get(row.persoon, 'a'))?.etag;
    await zoekopdrachten.put(row);
    return [before === (await zoekopdrachten.get(row.persoon, 'a'))?.etag];
  },
  'rows come in the order of their keys, whatever the signs in them': async ({ zoekopdrachten }) => {
    const persoon = `o'Brien ${randomUUID()}`;
    const ids = ['b', 'B', 'a', '10', '9', '_', 'é', 'a b', "a'b", '~', 'Z'];
    for (const zoekId of ids) await zoekopdrachten.put({ persoon, zoekId, tekst: '', op });
    return (await all(zoekopdrachten.list(persoon))).map(({ zoekId }) => zoekId);
  },
  'more rows than a page of an answer': async ({ zoekopdrachten }) => {
    const persoon = randomUUID();
    await zoekopdrachten.putMany(
      Array.from({ length: 1_101 }, (_, n) => ({ persoon, zoekId: String(n).padStart(5, '0'), tekst: `${n}`, op })),
    );
    const rows = await all(zoekopdrachten.list(persoon));
    const filter = `PartitionKey eq '${persoon}'`;
    return [rows.length, rows.at(-1)?.tekst, await zoekopdrachten.countUpTo(filter, 50), await zoekopdrachten.countUpTo(filter, 5_000)];
  },
  'a filter on columns': async ({ houden }) => {
    const dossierId = randomUUID();
    const hold = (houdId: string, part: Partial<HoudRecord> = {}): HoudRecord => ({
      houdId,
      dossierId,
      schoolId: 's',
      kenmerk: 'D',
      grond: 'klacht',
      gezetDoor: 'p',
      gezetDoorAccount: 'a',
      gezetOp: op,
      herzienOp: '2026-06-01',
      ...part, // prettier-ignore
    });
    await houden.put(hold('1'));
    await houden.put(hold('2', { opgehevenOp: op, opgehevenDoor: 'p' }));
    const ids = async (filter: string) => (await all(houden.list(dossierId, filter))).map(({ houdId }) => houdId);
    return [await ids('loopt eq true'), await ids('loopt eq false'), await ids("RowKey gt '1'"), await ids("RowKey le '1'"), await ids("nergens eq 'x'")]; // prettier-ignore
  },
  'rows that were written since a moment of storage': async ({ zoekopdrachten }) => {
    const row = { persoon: randomUUID(), zoekId: 'a', tekst: 'x', op };
    await zoekopdrachten.put(row);
    const since = async (moment: Date) =>
      (await all(zoekopdrachten.changed(moment))).flat().filter(({ key }) => key.startsWith(row.persoon)).length;
    const [own] = (await all(zoekopdrachten.rows(`PartitionKey eq '${row.persoon}'`))).map(({ writtenAt }) => Date.parse(writtenAt));
    return [await since(new Date(own ?? 0)), await since(new Date((own ?? 0) + 60_000))];
  },
  'several rows at once, all or nothing': async ({ zoekopdrachten }) => {
    const persoon = randomUUID();
    const row = (zoekId: string, tekst = '') => ({ persoon, zoekId, tekst, op });
    await zoekopdrachten.put(row('head'));
    const etag = (await zoekopdrachten.get(persoon, 'head'))?.etag ?? '';
    const done = await zoekopdrachten.addUnder([row('1'), row('2')], row('head', 'two'), etag);
    const late = await zoekopdrachten.addUnder([row('3')], row('head', 'three'), etag);
    const now = (await zoekopdrachten.get(persoon, 'head'))?.etag ?? '';
    const taken = await zoekopdrachten.addUnder([row('4'), row('2')], row('head', 'four'), now);
    return [done !== false, late, taken, (await all(zoekopdrachten.list(persoon))).map(({ zoekId, tekst }) => zoekId + tekst)];
  },
  'two that change a row at the same time both count': async ({ zoekopdrachten }) => {
    const persoon = randomUUID();
    const add = () =>
      zoekopdrachten.change(persoon, 'n', (found) => ({ persoon, zoekId: 'n', tekst: String(Number(found?.tekst ?? 0) + 1), op }));
    await Promise.all(Array.from({ length: 12 }, add));
    return [(await zoekopdrachten.get(persoon, 'n'))?.record.tekst];
  },
  'a blob: written, once only, read from a place on, removed': async ({ afgeleid }) => {
    const map = `${randomUUID()}/`;
    await afgeleid.write(`${map}a é.json`, '{"a":"é"}');
    const outcomes: unknown[] = [
      (await afgeleid.read(`${map}a é.json`))?.toString(),
      await afgeleid.read(`${map}none`),
      await afgeleid.writeNew(`${map}b/c`, Buffer.from('first'), 'text/plain'),
      await afgeleid.writeNew(`${map}b/c`, Buffer.from('second'), 'text/plain'),
      (await afgeleid.readFrom(`${map}b/c`, 2)).toString(),
      await afgeleid.exists(`${map}b/c`),
      (await afgeleid.stamp(`${map}b/c`))?.bytes,
      await afgeleid.stamp(`${map}none`),
      (await afgeleid.paths(map)).map((path) => path.slice(map.length)),
      (await all(afgeleid.folders())).includes(map.slice(0, -1)),
    ];
    await afgeleid.remove(`${map}none`);
    outcomes.push(await afgeleid.removeAll(map), await afgeleid.paths(map), await afgeleid.removeAll(map));
    return outcomes;
  },
  'lines at the end of a blob, by who knows where it ends': async ({ archief }) => {
    const path = `${randomUUID()}.jsonl`;
    await archief.appendLine(path, 'one');
    await Promise.all(['two', 'three'].map((line) => archief.appendLine(path, line)));
    const length = (await archief.read(path))?.length ?? 0;
    return [
      length,
      await archief.appendAt(path, length, Buffer.from('four\n')),
      await archief.appendAt(path, length, Buffer.from('late\n')),
      (await archief.readFrom(path, length)).toString(),
    ];
  },
  'a lease: one at a time, free again afterwards, also where the work threw': async (storage) => {
    const name = randomUUID();
    const underLease = <T>(lease: string, work: () => Promise<T>) => storage.underLease(lease, work);
    const inside = await underLease(name, () => underLease(name, async () => 'inner'));
    const thrown = await told(() =>
      underLease(name, async () => {
        throw new TypeError('of the work');
      }),
    );
    return [inside, thrown, await underLease(name, async () => 'after')];
  },
};
