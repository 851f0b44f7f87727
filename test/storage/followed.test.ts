import { describe, expect, it } from 'vitest';
import { fixedClock } from '../../src/clock.ts';
import { Followed } from '../../src/storage/followed.ts';
import { Onleesbaar } from '../../src/storage/table.ts';

type Rec = { id: string; naam: string };

/** A table that counts what is asked of it; its own clock runs apart from that of the service. */
function table() {
  const rows = new Map<string, { writtenAt: string; record: Rec }>();
  const asked = { full: 0, part: 0, marks: 0, read: 0 };
  let broken = false;
  let held: Promise<void> | undefined;
  let tick = Date.parse('2030-01-01T00:00:00Z');
  const entry = (key: string, { writtenAt, record }: { writtenAt: string; record: Rec }) => ({
    key,
    writtenAt,
    read: () => {
      asked.read += 1;
      if (record.naam === 'stuk') throw new Onleesbaar({ tabel: 'T', partitie: 'p', rij: key, veld: 'naam' });
      return record;
    },
  });
  return {
    asked,
    write(id: string, naam: string, late = 0) {
      tick += 1000;
      rows.set(id, { writtenAt: new Date(tick - late).toISOString(), record: { id, naam } });
    },
    breakOff: () => void (broken = true),
    /** Lets a look see what there is now, and come to its end only when the answer is called. */
    hold() {
      let release = () => {};
      held = new Promise<void>((resolve) => (release = resolve));
      return () => {
        held = undefined;
        release();
      };
    },
    later: (ms: number) => void (tick += ms),
    remove: (id: string) => void rows.delete(id),
    /** Writes without a new moment, which no look since a moment can see. */
    slip(id: string, naam: string, writtenAt: string) {
      rows.set(id, { writtenAt, record: { id, naam } });
    },
    source: {
      async *changed(since?: Date) {
        if (broken) throw new Error('weg');
        asked[since === undefined ? 'full' : 'part'] += 1;
        const seen = [...rows].filter(([, row]) => since === undefined || row.writtenAt >= since.toISOString());
        await held;
        yield seen.map(([key, row]) => entry(key, row));
      },
      async *marks() {
        asked.marks += 1;
        yield [...rows].map(([key, { writtenAt }]) => ({ key, writtenAt }));
      },
      at: async (key: string) => {
        const row = rows.get(key);
        return row === undefined ? undefined : entry(key, row);
      },
    },
  };
}

function follow(kept = table()) {
  const clock = fixedClock('2026-05-12T10:00:00Z');
  const errors: unknown[] = [];
  const unread: string[] = [];
  const followed = new Followed<Rec, Rec>(kept.source, {
    clock,
    rowOf: (record) => (record.naam === 'niet' ? undefined : record),
    idOf: ({ naam }) => naam,
    onError: (error) => errors.push(error),
    onUnread: ({ plaats }) => unread.push(plaats.rij),
  });
  const wait = (ms: number) => clock.set(new Date(clock.now().getTime() + ms));
  const names = async (maxAge?: number) => (await followed.stand(maxAge)).rows.map(({ naam }) => naam).sort();
  return { ...kept, followed, wait, names, errors, unread };
}

/** Lets what was begun in the background come to its end. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a table that is followed', () => {
  it('is read whole once, and after that only what was written since', async () => {
    const t = follow();
    for (let n = 0; n < 100; n += 1) t.write(`r${n}`, `naam ${n}`);
    expect(await t.names()).toHaveLength(100);
    t.later(3_600_000);
    t.write('nieuw', 'erbij');
    const before = t.asked.read;
    expect(await t.names(0)).toContain('erbij');
    expect(t.asked).toMatchObject({ full: 1, part: 1 });
    expect(t.asked.read - before).toBe(1);
  });

  it('shows a change once it is written, also one that storage shows late', async () => {
    const t = follow();
    t.write('a', 'oud');
    t.write('b', 'zelfde');
    await t.names();
    t.write('a', 'nieuw');
    expect(await t.names(0)).toEqual(['nieuw', 'zelfde']);
    t.write('c', 'te laat zichtbaar', 50_000);
    expect(await t.names(0)).toContain('te laat zichtbaar');
  });

  it('is not asked for within two seconds, is asked for behind the page after that, and waited for after fifteen', async () => {
    const t = follow();
    t.write('a', 'een');
    await t.names();
    t.write('b', 'twee');
    t.wait(1_999);
    expect(await t.names()).toEqual(['een']);
    expect(t.asked.part).toBe(0);
    t.wait(10_000);
    expect(await t.names()).toEqual(['een']);
    await settled();
    expect(await t.names()).toEqual(['een', 'twee']);
    t.write('c', 'drie');
    t.wait(15_000);
    expect(await t.names()).toEqual(['drie', 'een', 'twee']);
  });

  it('is looked at by who asks after something was written here', async () => {
    const t = follow();
    t.write('a', 'een');
    await t.names();
    t.write('b', 'twee');
    t.followed.touch();
    expect(await t.names()).toEqual(['een', 'twee']);
  });

  it('does not take a look that began before something was written here for one after it', async () => {
    const t = follow();
    t.write('a', 'een');
    await t.names();
    t.wait(3_000);
    const opened = t.hold();
    await t.followed.stand();
    t.write('b', 'twee');
    t.followed.touch();
    const asked = t.names();
    opened();
    expect(await asked).toEqual(['een', 'twee']);
  });

  it('loses what was removed, and gains what no look could see, within ten minutes', async () => {
    const t = follow();
    for (const id of ['a', 'b', 'c']) t.write(id, id);
    await t.names();
    t.later(3_600_000);
    t.write('d', 'd');
    await t.names(0);
    t.remove('b');
    t.slip('e', 'e', '2029-01-01T00:00:00.000Z');
    t.wait(599_999);
    await t.names();
    await settled();
    expect(await t.names()).toEqual(['a', 'b', 'c', 'd']);
    t.wait(600_000);
    await t.names();
    await settled();
    expect(await t.names()).toEqual(['a', 'c', 'd', 'e']);
    expect(t.asked.full).toBe(1);
  });

  it('keeps a row that was written again while everything is compared', async () => {
    const t = follow();
    t.write('a', 'een');
    await t.names();
    t.remove('a');
    t.wait(600_000);
    await t.followed.stand();
    t.write('a', 'terug');
    await settled();
    expect(await t.names(0)).toEqual(['terug']);
  });

  it('shows every other row where one cannot be read, tells it once, and shows it once it is mended', async () => {
    const t = follow();
    t.write('a', 'een');
    t.write('b', 'stuk');
    t.write('c', 'drie');
    expect(await t.names()).toEqual(['drie', 'een']);
    expect(await t.followed.stand(0)).toMatchObject({ unread: 1 });
    expect([t.unread, t.errors]).toEqual([['b'], []]);
    t.write('c', 'stuk');
    expect(await t.followed.stand(0)).toMatchObject({ unread: 2, rows: [{ naam: 'een' }] });
    t.write('b', 'twee');
    t.remove('c');
    expect(await t.names(0)).toEqual(['een', 'twee']);
    t.wait(600_000);
    await t.followed.stand();
    await settled();
    expect(await t.followed.stand()).toMatchObject({ unread: 0 });
  });

  it('tells whether it was read as a whole, and meanwhile how far it is', async () => {
    const t = follow();
    t.write('a', 'een');
    const opened = t.hold();
    const asked = t.names();
    expect([t.followed.isRead, t.followed.size]).toEqual([false, 0]);
    opened();
    await asked;
    expect([t.followed.isRead, t.followed.size]).toEqual([true, 1]);
  });

  it('is empty as long as the table is, without a fault', async () => {
    const t = follow();
    expect(await t.names()).toEqual([]);
    t.write('a', 'een');
    expect(await t.names(0)).toEqual(['een']);
  });

  it('leaves out what is not wanted, also when it becomes so', async () => {
    const t = follow();
    t.write('a', 'een');
    t.write('b', 'niet');
    expect(await t.names()).toEqual(['een']);
    t.write('a', 'niet');
    expect(await t.names(0)).toEqual([]);
  });

  it('gives an order that follows changes', async () => {
    const t = follow();
    for (const naam of ['d', 'a', 'c']) t.write(naam, naam);
    const byName = async () => (await t.followed.ordered('naam', (x, y) => (x.naam < y.naam ? -1 : 1))).rows.map(({ naam }) => naam);
    expect(await byName()).toEqual(['a', 'c', 'd']);
    t.write('b', 'b');
    t.write('d', 'aa');
    t.followed.touch();
    expect(await byName()).toEqual(['a', 'aa', 'b', 'c']);
  });

  it('finds a row by its id, also after it came to stand under another key and the old one goes', async () => {
    const t = follow();
    t.write('oud', 'D-1');
    await t.names();
    t.write('nieuw', 'D-1');
    t.remove('oud');
    t.write('weg', 'D-2');
    await t.names(0);
    t.write('weg', 'niet');
    t.wait(600_000);
    await t.names();
    await settled();
    expect(await t.names()).toEqual(['D-1']);
    expect(t.followed.find('D-1')).toMatchObject({ id: 'nieuw' });
    expect(t.followed.find('D-2')).toBeUndefined();
  });

  it('keeps its order through any changes', async () => {
    const t = follow();
    const byName = async () => (await t.followed.ordered('naam', (x, y) => (x.naam < y.naam ? -1 : x.naam > y.naam ? 1 : 0))).rows;
    for (let turn = 0; turn < 30; turn += 1) {
      for (let n = 0; n < 40; n += 1) t.write(`r${(turn * 7 + n * 13) % 200}`, `n${(turn * 31 + n * 17) % 1000}`.padEnd(5, 'x'));
      t.followed.touch();
      const naar = (await byName()).map(({ naam }) => naam);
      expect(naar).toEqual((await t.names()).toSorted());
    }
  });

  it('tells what went wrong behind a page, and to who waits', async () => {
    const kept = table();
    const t = follow(kept);
    kept.write('a', 'een');
    await t.names();
    kept.breakOff();
    t.wait(3_000);
    expect(await t.names()).toEqual(['een']);
    await settled();
    expect(t.errors).toHaveLength(1);
    await expect(t.names(0)).rejects.toThrow('weg');
  });
});
