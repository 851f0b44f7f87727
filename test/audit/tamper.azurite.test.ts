import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { schrijfAudit } from '../../src/audit/index.ts';
import { herstelInzage } from '../../src/audit/herstel.ts';
import { kijkNa } from '../../src/audit/nakijken.ts';
import { begin, hashVan } from '../../src/audit/regel.ts';
import { rijVan, type AuditKop, type AuditRecord, type AuditRegel } from '../../src/storage/records/audit.ts';
import { lezing, startChain, type ChainApp } from './chain-world.ts';

let chain: Awaited<ReturnType<typeof startChain>>;
let app: ChainApp;
const days = ['2026-05-12', '2026-05-13', '2026-05-20'];
const perDay = 4;

beforeAll(async () => {
  chain = await startChain();
});
afterAll(() => chain.azurite.close());

/** Three days of four lines each; anchors at the first line and at the ends of the first two days. */
beforeEach(async () => {
  await chain.empty();
  app = await chain.instance();
  for (const day of days) {
    app.clock.set(`${day}T10:00:00Z`);
    for (let n = 0; n < perDay; n += 1) await schrijfAudit(app, lezing(n, { besluitId: 'b', onderdeel: 'stuk' }));
  }
  expect(await kijkNa(app)).toMatchObject({ heel: true, regels: 12, dagen: 3 });
});

const row = (nummer: number) => rijVan(nummer);
const read = async (day: string, key: string) => (await app.storage.audit.get(day, key))!.record;
/** Writes what someone with hands on the table could write: any text in any row. */
const overwrite = (day: string, key: string, json: string, table = 'Audit') =>
  chain.rows(table).upsertEntity({ partitionKey: day, rowKey: key, json }, 'Replace');
const change = async (day: string, key: string, part: object) =>
  overwrite(day, key, JSON.stringify({ ...(await read(day, key)), ...part }));
const found = async (plaats: string, wat: string) =>
  expect(await kijkNa(app)).toEqual({ heel: false, plaats: expect.stringContaining(plaats), wat: expect.stringContaining(wat) });

describe('a line that was changed is found', () => {
  const other: Omit<AuditRegel, 'soort' | 'kenmerk'> & { kenmerk: string | undefined } = {
    dag: '2026-05-13',
    nummer: 7,
    op: '2026-05-13T10:00:00.001Z',
    account: 'iemand anders',
    naam: 'Lid 9',
    rollen: [],
    daad: 'lijst gelezen',
    route: 'lijst',
    uitslag: 'begonnen',
    kenmerk: undefined,
    dossierId: 'dossier-9',
    schoolId: 'andere-school',
    besluitId: 'c',
    onderdeel: 'ander stuk',
    vorige: 'a'.repeat(64),
    hash: 'b'.repeat(64),
  };

  it.each(Object.entries(other).filter(([name]) => name !== 'dag' && name !== 'nummer'))('in its %s', async (name, value) => {
    await change('2026-05-13', row(6), { [name]: value });
    await found('regel 6, dag 2026-05-13', name === 'vorige' ? 'sluit niet aan' : 'is veranderd');
  });

  it.each([
    ['dag', { dag: '2026-05-12' }],
    ['nummer', { nummer: 7 }],
  ])('in its %s', async (_, part) => {
    await change('2026-05-13', row(6), part);
    await found(`rij ${row(6)}, dag 2026-05-13`, 'andere plaats');
  });

  it('also where its own hash is made to fit', async () => {
    const line = (await read('2026-05-13', row(6))) as AuditRegel;
    const forged = { ...line, naam: 'Lid 9' };
    await overwrite('2026-05-13', row(6), JSON.stringify({ ...forged, hash: hashVan(forged) }));
    await found('regel 7, dag 2026-05-13', 'sluit niet aan');
  });

  it.each([
    ['no longer JSON', '{'],
    ['JSON of something else', '{"soort":"regel"}'],
    ['a head', JSON.stringify({ soort: 'kop', dag: '2026-05-13', begin, ...begin })],
  ])('into %s', async (_, json) => {
    await overwrite('2026-05-13', row(6), json);
    await found(`rij ${row(6)}, dag 2026-05-13`, '');
  });
});

describe('lines that were moved or taken away are found', () => {
  it.each([
    [1, '2026-05-12'],
    [6, '2026-05-13'],
    [9, '2026-05-20'],
  ])('line %i deleted', async (nummer, day) => {
    await app.storage.audit.remove(day, row(nummer));
    await found(`regel ${nummer}, dag ${day}`, `Regel ${nummer} ontbreekt`);
  });

  it('two lines swapped, with their numbers', async () => {
    const [one, two] = [await read('2026-05-13', row(6)), await read('2026-05-13', row(7))];
    await overwrite('2026-05-13', row(6), JSON.stringify({ ...two, nummer: 6 }));
    await overwrite('2026-05-13', row(7), JSON.stringify({ ...one, nummer: 7 }));
    await found('regel 6, dag 2026-05-13', 'sluit niet aan');
  });

  it('two lines swapped as they are', async () => {
    const [one, two] = [await read('2026-05-13', row(6)), await read('2026-05-13', row(7))];
    await overwrite('2026-05-13', row(6), JSON.stringify(two));
    await overwrite('2026-05-13', row(7), JSON.stringify(one));
    await found(`rij ${row(6)}, dag 2026-05-13`, 'andere plaats');
  });

  it('a line put in between', async () => {
    await overwrite('2026-05-13', `${row(6)}a`, JSON.stringify(await read('2026-05-13', row(6))));
    await found(`rij ${row(6)}a`, 'andere plaats');
  });

  it('a whole day deleted', async () => {
    for (const key of [row(5), row(6), row(7), row(8), 'kop']) await app.storage.audit.remove('2026-05-13', key);
    await found('dag 2026-05-20', 'hoort 2026-05-13 te komen');
  });

  it('the first day deleted', async () => {
    for (const key of [row(1), row(2), row(3), row(4), 'kop']) await app.storage.audit.remove('2026-05-12', key);
    await found('dag 2026-05-13', 'Het begin ontbreekt');
  });

  it('everything deleted', async () => {
    for (const record of await allRecords()) await removeRecord(record);
    await found('regel 1', 'er waren eens 8 regels');
    await overwrite('wijzer', 'wijzer', JSON.stringify({ soort: 'wijzer', eerste: days[0], laatste: days[2] }));
    await found('dag 2026-05-12', 'Alle regels ontbreken');
  });
});

const allRecords = async () => {
  const records: AuditRecord[] = [];
  for await (const record of app.storage.audit.list()) records.push(record);
  return records;
};
const removeRecord = (record: AuditRecord) =>
  record.soort === 'wijzer'
    ? app.storage.audit.remove('wijzer', 'wijzer')
    : app.storage.audit.remove(record.dag, record.soort === 'kop' ? 'kop' : row(record.nummer));

describe('an end that was cut off is found', () => {
  it('by the head of the day', async () => {
    await app.storage.audit.remove('2026-05-20', row(12));
    await found('regel 12, dag 2026-05-20', 'Het einde van de dag ontbreekt: er waren 12 regels');
  });

  it('by the pointer, where the last day is gone', async () => {
    for (const key of [row(9), row(10), row(11), row(12), 'kop']) await app.storage.audit.remove('2026-05-20', key);
    await found('dag 2026-05-20', 'hoort er te zijn');
  });

  it('by the head, where it is gone itself', async () => {
    await app.storage.audit.remove('2026-05-20', 'kop');
    await found('dag 2026-05-20', 'De kop van deze dag ontbreekt');
  });

  /** Takes away the last lines of a day and makes its head and the pointer fit: only what is kept elsewhere can tell. */
  async function cutBack(day: string, last: number): Promise<void> {
    for (const record of await allRecords()) {
      const late = record.soort === 'regel' ? record.nummer > last : record.soort === 'kop' && record.dag > day;
      if (late) await removeRecord(record);
    }
    const end = (await read(day, row(last))) as AuditRegel;
    const { volgende: _, ...head } = (await read(day, 'kop')) as AuditKop;
    await overwrite(day, 'kop', JSON.stringify({ ...head, nummer: last, hash: end.hash }));
    await overwrite('wijzer', 'wijzer', JSON.stringify({ soort: 'wijzer', eerste: days[0], laatste: day }));
    for await (const { partitionKey, rowKey } of chain.rows('Inzage').listEntities())
      if (Number(rowKey) > last) await app.storage.inzage.remove(partitionKey ?? '', rowKey ?? '');
  }

  it('by an anchor, where head and pointer were made to fit', async () => {
    await cutBack('2026-05-13', 7);
    await found('regel 8', 'er waren eens 8 regels');
  });

  it('by a place that someone kept, where no anchor was put down since', async () => {
    const kept = ((await kijkNa(app)) as { laatste: { nummer: number; hash: string } }).laatste;
    await cutBack('2026-05-20', 10);
    expect(await kijkNa(app)).toMatchObject({ heel: true, regels: 10 });
    expect(await kijkNa(app, kept)).toMatchObject({
      heel: false,
      plaats: 'regel 11',
      wat: 'Het einde ontbreekt: er waren eens 12 regels.',
    });
  });

  /** Writes the whole chain anew with another name in one line. */
  async function rewrite(): Promise<void> {
    let { hash } = begin as { hash: string };
    let start = begin;
    for (const day of days) {
      const lines = (await allRecords()).filter((record): record is AuditRegel => record.soort === 'regel' && record.dag === day);
      for (const line of lines) {
        const forged = { ...line, naam: line.nummer === 3 ? 'Lid 9' : line.naam, vorige: hash };
        hash = hashVan(forged);
        await overwrite(day, row(line.nummer), JSON.stringify({ ...forged, hash }));
        await overwrite(line.dossierId ?? '', row(line.nummer), JSON.stringify({ ...forged, hash }), 'Inzage');
      }
      const nummer = lines.at(-1)?.nummer ?? 0;
      await change(day, 'kop', { begin: start, nummer, hash });
      start = { nummer, hash };
    }
  }

  it('by an anchor, where everything was written anew', async () => {
    await rewrite();
    await found('regel 4, dag 2026-05-12', 'de keten is herschreven');
  });

  it('by a place that someone kept, where the anchors are gone too', async () => {
    const kept = ((await kijkNa(app)) as { laatste: { nummer: number; hash: string } }).laatste;
    await rewrite();
    await app.storage.ankers.removeAll('');
    expect(await kijkNa(app)).toMatchObject({ heel: true });
    expect(await kijkNa(app, kept)).toMatchObject({ heel: false, wat: expect.stringContaining('in de stand die u bewaarde') });
  });

  it('an anchor that is none is told of', async () => {
    await app.storage.ankers.write('2026-05-12/zomaar', 'x');
    await found('de ankers', 'geen anker');
  });
});

describe('heads and pointer that were changed are found', () => {
  it.each([
    ['another last line', { nummer: 7 }, 'een andere laatste regel'],
    ['another hash', { hash: 'c'.repeat(64) }, 'een andere laatste regel'],
    ['another beginning', { begin }, 'begint niet waar de vorige dag eindigde'],
  ])('%s', async (_, part, wat) => {
    await change('2026-05-13', 'kop', part);
    await found('dag 2026-05-13', wat);
  });

  it('another day that follows', async () => {
    await change('2026-05-13', 'kop', { volgende: '2026-05-19' });
    await found('dag 2026-05-20', 'hoort 2026-05-19 te komen');
  });

  it.each([
    ['another first day', { soort: 'wijzer', eerste: '2026-05-13', laatste: '2026-05-20' }, 'dag 2026-05-12', 'Het begin ontbreekt'],
    [
      'a last day that is not there',
      { soort: 'wijzer', eerste: '2026-05-12', laatste: '2026-05-21' },
      'dag 2026-05-21',
      'hoort er te zijn',
    ],
    ['something else', { soort: 'niets' }, 'de wijzer', 'is veranderd'],
  ])('a pointer to %s', async (_, json, plaats, wat) => {
    await overwrite('wijzer', 'wijzer', JSON.stringify(json));
    await found(plaats, wat);
  });

  it('no pointer', async () => {
    await app.storage.audit.remove('wijzer', 'wijzer');
    await found('dag 2026-05-12', 'Het begin ontbreekt');
  });
});

describe('the lists by dossier', () => {
  const dossier = 'dossier-1';
  it.each<[string, () => Promise<unknown>, string]>([
    ['a line taken away', () => app.storage.inzage.remove(dossier, row(2)), 'Daar staan 11 regels; volgens de keten 12'],
    [
      'a line changed',
      async () => overwrite(dossier, row(2), JSON.stringify({ ...(await read(days[0]!, row(2))), naam: 'Lid 9' }), 'Inzage'),
      'is veranderd',
    ],
    [
      'a line moved to another dossier',
      async () => overwrite('dossier-9', row(2), JSON.stringify(await read(days[0]!, row(2))), 'Inzage'),
      'is veranderd',
    ],
    ['a line that is no line', () => overwrite(dossier, row(2), '{}', 'Inzage'), 'niet te lezen'],
  ])('with %s are found not to fit, and mended from the chain', async (_, tamper, wat) => {
    await tamper();
    await found('', wat);
    expect(await herstelInzage(app)).toMatchObject({ geschreven: 12 });
    expect(await kijkNa(app)).toMatchObject({ heel: true });
  });
});
