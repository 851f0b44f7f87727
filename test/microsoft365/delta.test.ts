import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withMicrosoft365, type Item, type Page, type Running } from './with-microsoft365.ts';

let m365: Running;
let root: string;
beforeEach(async () => {
  m365 = await withMicrosoft365();
  root = `/drives/${m365.drive}/root`;
});
afterEach(() => m365.end());

const put = async (path: string, text: string) =>
  (await (await m365.call(`${root}:/De Eik/${path}:/content`, { method: 'PUT', body: text })).json()) as Item;

/** All pages from a link on. */
async function follow(link: string): Promise<{ items: Item[]; done: string; pages: number }> {
  const items: Item[] = [];
  for (let next: string | undefined = link, pages = 1; ; pages += 1) {
    const page: Page = await m365.json<Page>(next);
    items.push(...page.value);
    next = page['@odata.nextLink'];
    if (next === undefined) return { items, done: page['@odata.deltaLink'] ?? '', pages };
  }
}
const names = (items: Item[]) => items.map(({ name }) => name ?? '');

describe('delta', () => {
  it('begins with everything, in pages, then gives only what changed', async () => {
    const first = await follow(`${root}/delta?$top=3`);
    expect(first.pages).toBe(3);
    expect(names(first.items).toSorted()).toEqual(
      ['Aanvragen', 'Aanvragen', 'Beschikkingen', 'Beschikkingen', 'De Eik', 'De Linde', 'LWOO', 'LWOO', 'root'].toSorted(),
    );
    const quiet = await follow(first.done);
    expect(quiet.items).toEqual([]);
    const made = await put('Aanvragen/a.txt', 'x');
    const after = await follow(quiet.done);
    expect(after.items.at(0)).toMatchObject({ id: made.id, name: 'a.txt', size: 1 });
    expect(names(after.items)).toEqual(['a.txt', 'Aanvragen']);
    expect((await follow(after.done)).items).toEqual([]);
  });

  it('leaves out cTag and the path of the parent', async () => {
    await put('Aanvragen/a.txt', 'x');
    const file = (await follow(`${root}/delta`)).items.find(({ name }) => name === 'a.txt');
    expect(file?.cTag).toBeUndefined();
    expect(file?.parentReference.path).toBeUndefined();
    expect(file?.parentReference.id).toBeDefined();
    expect(file?.file?.hashes.quickXorHash).toBeDefined();
  });

  it('begins at the present with token=latest', async () => {
    const latest = await m365.json<Page>(`${root}/delta?token=latest`);
    expect(latest.value).toEqual([]);
    await put('LWOO/lijst.xlsx', 'x');
    expect(names((await follow(latest['@odata.deltaLink'] ?? '')).items)).toContain('lijst.xlsx');
  });

  it('names what was deleted by its id alone, and not to who begins after it', async () => {
    const made = await put('Aanvragen/weg.txt', 'x');
    const start = await follow(`${root}/delta`);
    await m365.call(`/drives/${m365.drive}/items/${made.id}`, { method: 'DELETE' });
    const gone = (await follow(start.done)).items.find(({ id }) => id === made.id);
    expect(gone).toMatchObject({ deleted: { state: 'deleted' } });
    expect([gone?.name, gone?.cTag]).toEqual([undefined, undefined]);
    expect((await follow(`${root}/delta`)).items.map(({ id }) => id)).not.toContain(made.id);
  });

  it('gives an item again when it changes while pages are read; the last one is right', async () => {
    const made = await put('Aanvragen/b.txt', 'oud');
    const order = (await follow(`${root}/delta?$top=1`)).items.map(({ id }) => id);
    expect(order).toContain(made.id);
    let page = await m365.json<Page>(`${root}/delta?$top=${order.indexOf(made.id) + 1}`);
    const seen = [...page.value];
    await put('Aanvragen/b.txt', 'nieuw!');
    for (let next = page['@odata.nextLink']; next !== undefined; next = page['@odata.nextLink']) {
      page = await m365.json<Page>(next);
      seen.push(...page.value);
    }
    expect(seen.filter(({ id }) => id === made.id).map(({ size }) => size)).toEqual([3, 6]);
  });

  it('tells of a deletion that falls between two pages of the first reading', async () => {
    const made = await put('Aanvragen/a.txt', 'x');
    const page = await m365.json<Page>(`${root}/delta?$top=200`);
    expect(page.value.map(({ id }) => id)).toContain(made.id);
    const begun = await m365.json<Page>(`${root}/delta?$top=2`);
    await m365.call(`/drives/${m365.drive}/items/${made.id}`, { method: 'DELETE' });
    const rest = await follow(begun['@odata.nextLink'] ?? '');
    expect(rest.items.find(({ id }) => id === made.id)?.deleted).toBeDefined();
  });

  it('lists a renamed folder without its children', async () => {
    await put('Aanvragen/c.txt', 'x');
    const start = await follow(`${root}/delta`);
    const folder = await m365.json<Item>(`${root}:/De Eik/Aanvragen`);
    await m365.call(`/drives/${m365.drive}/items/${folder.id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Nieuwe naam' }),
    });
    expect(names((await follow(start.done)).items)).not.toContain('c.txt');
    expect(names((await follow(start.done)).items)).toContain('Nieuwe naam');
  });

  it.each([
    ['all', 2],
    ['folder', 1],
  ])('of a deleted folder lists %s, by a knob', async (deletedFolders, count) => {
    await put('Aanvragen/d.txt', 'x');
    const start = await follow(`${root}/delta`);
    await m365.admin('knobs', { deletedFolders });
    const folder = await m365.json<Item>(`${root}:/De Eik/Aanvragen`);
    await m365.call(`/drives/${m365.drive}/items/${folder.id}`, { method: 'DELETE' });
    expect((await follow(start.done)).items.filter(({ deleted }) => deleted !== undefined)).toHaveLength(count);
  });

  it('by a knob gives changed items twice, an older state first', async () => {
    const start = await follow(`${root}/delta`);
    const made = await put('Aanvragen/e.txt', 'x');
    const changed = await put('Aanvragen/e.txt', 'y');
    await m365.admin('knobs', { deltaTwice: true });
    const both = (await follow(start.done)).items.filter(({ id }) => id === made.id);
    expect(both.map(({ eTag }) => eTag)).toEqual([made.eTag, changed.eTag]);
  });

  it('by knobs is empty for a while, holds an item without sense, and leads in a circle', async () => {
    const start = await follow(`${root}/delta`);
    await put('Aanvragen/h.txt', 'x');
    await m365.admin('knobs', { deltaEmpty: 1 });
    const empty = await follow(start.done);
    expect(empty.items).toEqual([]);
    expect(names((await follow(empty.done)).items)).toContain('h.txt');
    m365.wrongOnPurpose();
    await m365.admin('knobs', { deltaMalformed: true, deltaLoops: true });
    const page = await m365.json<Page>(`${root}/delta?$top=2`);
    expect(page.value[0]).toEqual({ id: null, name: 7 });
    const again = await m365.json<Page>(page['@odata.nextLink'] ?? '');
    expect(again['@odata.nextLink']).toBe(page['@odata.nextLink']);
  });

  it('answers 410 with where to begin anew once tokens are expired', async () => {
    const start = await follow(`${root}/delta`);
    await m365.admin('expire-delta');
    const past = await m365.call(start.done);
    expect(past.status).toBe(410);
    expect(await past.json()).toMatchObject({ error: { code: 'resyncRequired' } });
    expect((await follow(past.headers.get('location') ?? '')).items).toHaveLength(start.items.length);
  });

  it.each(['onzin', Buffer.from('{"drive":1}').toString('base64url')])('refuses the token %s', async (token) => {
    expect((await m365.call(`${root}/delta?token=${token}`)).status).toBe(400);
  });

  it('goes on with its link after a restart', async () => {
    const start = await follow(`${root}/delta`);
    const before = new URL(start.done);
    m365 = await m365.restart();
    await put('Aanvragen/f.txt', 'x');
    expect(names((await follow(`${m365.graphUrl}${before.pathname}${before.search}`)).items)).toContain('f.txt');
  });

  it('shows a folder that a file manager moved to another school under its own id', async () => {
    await put('Aanvragen/g.txt', 'x');
    const start = await follow(`${root}/delta`);
    const folder = await m365.json<Item>(`${root}:/De Eik/Aanvragen`);
    const at = join(m365.folder, 'drives/loket/Scholen');
    renameSync(join(at, 'De Eik/Aanvragen'), join(at, 'De Linde/Overgenomen'));
    m365.scan();
    const moved = (await follow(start.done)).items.find(({ id }) => id === folder.id);
    expect(moved?.name).toBe('Overgenomen');
    expect(await m365.json(`${root}:/De Linde/Overgenomen/g.txt`)).toMatchObject({ name: 'g.txt' });
  });
});
