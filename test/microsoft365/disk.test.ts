import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withMicrosoft365, type Item, type Running } from './with-microsoft365.ts';

let m365: Running;
beforeEach(async () => void (m365 = await withMicrosoft365({ scanEvery: 3_600_000 })));
afterEach(() => m365.end());

const place = (...path: string[]) => join(m365.folder, 'drives/loket/Scholen/De Eik/Aanvragen', ...path);
const item = (path: string) => m365.json<Item>(`/drives/${m365.drive}/root:/De Eik/Aanvragen/${path}`);
function drop(path: string, text: string): void {
  mkdirSync(dirname(place(path)), { recursive: true });
  writeFileSync(place(path), text);
}

describe('what a file manager does', () => {
  it('is noticed by itself, within a short time', async () => {
    const looking = await withMicrosoft365({ scanEvery: 20 });
    writeFileSync(join(looking.folder, 'drives/loket/Scholen/De Eik/Aanvragen/los.txt'), 'x');
    const there = async () => (await looking.call(`/drives/${looking.drive}/root:/De Eik/Aanvragen/los.txt`)).status;
    await vi.waitFor(async () => expect(await there()).toBe(200), { timeout: 5_000, interval: 10 });
    await looking.end();
  });

  it('a dropped folder gets ids, and keeps them when files change or are renamed', async () => {
    drop('Jan/a.txt', 'een');
    drop('Jan/onder/b.txt', 'twee');
    m365.scan();
    const [a, b] = [await item('Jan/a.txt'), await item('Jan/onder/b.txt')];
    writeFileSync(place('Jan/a.txt'), 'een en meer');
    renameSync(place('Jan/onder/b.txt'), place('Jan/c.txt'));
    m365.scan();
    const changed = await item('Jan/a.txt');
    expect(changed).toMatchObject({ id: a.id, size: 11 });
    expect([changed.eTag === a.eTag, changed.cTag === a.cTag]).toEqual([false, false]);
    const moved = await item('Jan/c.txt');
    expect(moved).toMatchObject({ id: b.id, cTag: b.cTag });
  });

  it('a file that is saved anew under its name keeps its id', async () => {
    drop('brief.txt', 'een');
    m365.scan();
    const before = await item('brief.txt');
    writeFileSync(place('brief.nieuw'), 'twee');
    renameSync(place('brief.nieuw'), place('brief.txt'));
    m365.scan();
    expect(await item('brief.txt')).toMatchObject({ id: before.id, size: 4 });
  });

  it('a new time alone changes nothing', async () => {
    drop('stil.txt', 'x');
    m365.scan();
    const before = await item('stil.txt');
    writeFileSync(place('stil.txt'), 'x');
    m365.scan();
    expect((await item('stil.txt')).eTag).toBe(before.eTag);
  });

  it('what was deleted is gone, with what was in it', async () => {
    drop('Weg/a.txt', 'x');
    m365.scan();
    const start = await m365.json<Record<string, string>>(`/drives/${m365.drive}/root/delta?token=latest`);
    rmSync(place('Weg'), { recursive: true });
    m365.scan();
    const { value } = await m365.json<{ value: Item[] }>(start['@odata.deltaLink'] ?? '');
    expect(value.filter(({ deleted }) => deleted !== undefined)).toHaveLength(2);
  });

  it('names that SharePoint refuses are told to the page, and are no items', async () => {
    drop('~$brief.docx', 'x');
    m365.scan();
    expect((await m365.view<{ ignored: string[] }>('state')).ignored).toEqual([place('~$brief.docx')]);
    expect((await m365.call(`/drives/${m365.drive}/root:/De Eik/Aanvragen/~$brief.docx`)).status).toBe(404);
  });
});

describe('a restart', () => {
  it('keeps files, ids, columns, labels, locks, permissions, mails and the recycle bin', async () => {
    drop('a.txt', 'een');
    m365.scan();
    const before = await item('a.txt');
    const at = `/drives/${m365.drive}/items/${before.id}`;
    const json = (method: string, body: object) => ({
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    await m365.call(`${at}/listItem/fields`, json('PATCH', { Kenmerk: 'D-1' }));
    await m365.call(`${at}/retentionLabel`, json('PATCH', { name: 'Bewaren' }));
    await m365.call(`${at}/createLink`, json('POST', { type: 'view', scope: 'anonymous' }));
    drop('b.txt', 'weg');
    m365.scan();
    const gone = await item('b.txt');
    await m365.call(`/drives/${m365.drive}/items/${gone.id}`, { method: 'DELETE' });
    drop('c.txt', 'terwijl het stond');
    m365 = await m365.restart();
    const after = await item('a.txt');
    expect(after.id).toBe(before.id);
    expect(await m365.json(`${at}/listItem/fields`)).toMatchObject({ Kenmerk: 'D-1' });
    expect(await m365.json(`${at}/retentionLabel`)).toMatchObject({ name: 'Bewaren' });
    expect((await m365.json<{ value: { link?: { scope: string } }[] }>(`${at}/permissions`)).value[0]?.link?.scope).toBe('anonymous');
    expect((await item('c.txt')).size).toBe(17);
    expect((await m365.call(`/drives/${m365.drive}/items/${gone.id}/restore`, { method: 'POST' })).status).toBe(200);
    expect(readFileSync(place('b.txt'), 'utf8')).toBe('weg');
  });
});
