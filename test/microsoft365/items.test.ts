import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withMicrosoft365, type Item, type Page, type Running } from './with-microsoft365.ts';

let m365: Running;
let root: string;
beforeAll(async () => {
  m365 = await withMicrosoft365();
  root = `/drives/${m365.drive}/root:/De Eik/Aanvragen`;
});
afterAll(() => m365.end());

const put = (path: string, text: string, headers: Record<string, string> = {}) =>
  m365.call(`${root}/${path}:/content`, { method: 'PUT', headers: { 'content-type': 'application/octet-stream', ...headers }, body: text });
const newFolder = (name: string, conflict?: string) =>
  m365.call(`${root}:/children`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, folder: {}, ...(conflict === undefined ? {} : { '@microsoft.graph.conflictBehavior': conflict }) }),
  });
const item = (id: string) => m365.json<Item>(`/drives/${m365.drive}/items/${id}`);
const patch = (id: string, body: object, headers: Record<string, string> = {}) =>
  m365.call(`/drives/${m365.drive}/items/${id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('sites and drives', () => {
  it('are found by name, by path and by id', async () => {
    const sites = await m365.json<{ value: { id: string; name: string }[] }>('/sites?$search=loket');
    const byPath = await m365.json<{ id: string }>('/sites/localhost:/sites/loket');
    expect(sites.value).toMatchObject([{ name: 'loket', id: byPath.id }]);
    const drives = await m365.json<{ value: { id: string; name: string; driveType: string }[] }>(`/sites/${byPath.id}/drives`);
    expect(drives.value).toMatchObject([{ id: m365.drive, name: 'Scholen', driveType: 'documentLibrary' }]);
    expect(await m365.json(`/sites/${byPath.id}/drive/root:/De Eik`)).toMatchObject({ name: 'De Eik', folder: { childCount: 3 } });
  });

  it.each([
    ['/drives/none/root', 404, 'itemNotFound'],
    ['/sites/localhost:/sites/none', 404, 'itemNotFound'],
    ['/planner/tasks', 400, 'BadRequest'],
  ])('%s answers %i in the form of Graph', async (path, status, code) => {
    m365.wrongOnPurpose();
    const response = await m365.call(path, { headers: { 'client-request-id': 'mine' } });
    expect(response.status).toBe(status);
    expect(response.headers.get('client-request-id')).toBe('mine');
    expect(response.headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await response.json()).toMatchObject({ error: { code, innerError: { 'client-request-id': 'mine' } } });
  });

  it.each([
    ['no token', ''],
    ['a token that was not given here', 'Bearer a.b.c'],
  ])('refuses %s', async (_, authorization) => {
    const response = await m365.call('/sites', { headers: { authorization } });
    expect(response.status).toBe(401);
  });
});

describe('children', () => {
  it('come in pages, as many as asked, with the chosen fields only', async () => {
    expect((await newFolder('lijst')).status).toBe(201);
    for (const name of ['a', 'b', 'c', 'd', 'e']) await put(`lijst/${name}.txt`, name);
    const names: string[] = [];
    let next: string | undefined = `${root}/lijst:/children?$top=2&$select=id,name`;
    let pages = 0;
    while (next !== undefined) {
      const page: Page = await m365.json<Page>(next);
      names.push(...page.value.map((child) => child.name ?? ''));
      expect(page.value.every((child) => Object.keys(child).toSorted().join() === 'id,name')).toBe(true);
      next = page['@odata.nextLink'];
      pages += 1;
    }
    expect(names).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt']);
    expect(pages).toBe(3);
  });

  it('refuses a query option that it does not know', async () => {
    expect((await m365.call(`${root}:/children?$filter=name eq 'x'`)).status).toBe(400);
  });
});

describe('names', () => {
  it.each(["ouders' 100% & meer #2.txt", 'plan...', 'café.txt'.normalize('NFC'), 'café.txt'.normalize('NFD'), 'a+b=c;d,e.txt'])(
    'keeps %s as it is',
    async (name) => {
      const made = (await (await put(encodeURIComponent(name), name)).json()) as Item;
      expect(made.name).toBe(name);
      expect((await m365.json<Item>(`${root}/${encodeURIComponent(name)}`)).id).toBe(made.id);
      expect(new URL(made.webUrl).origin).toBe(m365.pageUrl);
    },
  );

  it('keeps NFC and NFD apart', async () => {
    const [nfc, nfd] = await Promise.all(
      ['NFC', 'NFD'].map((form) => m365.json<Item>(`${root}/${encodeURIComponent('café.txt'.normalize(form))}`)),
    );
    expect(nfc?.id).not.toBe(nfd?.id);
  });

  it.each(['a:b', 'a*b', 'a"b', '~$slot.docx', '.', ' spatie', 'x'.repeat(256)])('refuses %s', async (name) => {
    expect((await newFolder(name)).status).toBe(400);
  });

  it('refuses a path of more than 400 characters', async () => {
    const long = (await (await newFolder('l'.repeat(200))).json()) as Item;
    const answer = await m365.call(`/drives/${m365.drive}/items/${long.id}:/${'m'.repeat(200)}:/content`, { method: 'PUT', body: 'x' });
    expect(answer.status).toBe(400);
  });

  it('finds a name in other case', async () => {
    const made = (await (await put('Brief.TXT', 'x')).json()) as Item;
    expect((await m365.json<Item>(`${root}/brief.txt`)).id).toBe(made.id);
  });
});

describe('conflictBehavior', () => {
  it.each([
    ['fail', 409, undefined],
    [undefined, 409, undefined],
    ['rename', 201, 'conflict 1'],
    ['replace', 200, 'conflict'],
  ])('of a folder: %s answers %i', async (conflict, status, name) => {
    await newFolder('conflict', 'replace');
    const answer = await newFolder('conflict', conflict);
    expect(answer.status).toBe(status);
    if (name !== undefined) expect(((await answer.json()) as Item).name).toBe(name);
  });

  it.each([
    ['fail', 409],
    ['rename', 201],
    ['replace', 200],
  ])('of a file: %s answers %i', async (conflict, status) => {
    await put('c.txt', 'een');
    const answer = await m365.call(`${root}/c.txt:/content?@microsoft.graph.conflictBehavior=${conflict}`, { method: 'PUT', body: 'twee' });
    expect(answer.status).toBe(status);
  });
});

describe('eTag and cTag', () => {
  it('metadata changes the eTag, content both; If-Match of an older state is refused', async () => {
    const made = (await (await put('tag.txt', 'een')).json()) as Item;
    const fields = { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ Status: 'x' }) };
    await m365.call(`/drives/${m365.drive}/items/${made.id}/listItem/fields`, fields);
    const labelled = await item(made.id);
    expect([labelled.eTag === made.eTag, labelled.cTag === made.cTag]).toEqual([false, true]);
    expect((await put('tag.txt', 'twee', { 'if-match': made.eTag })).status).toBe(412);
    const written = (await (await put('tag.txt', 'twee', { 'if-match': labelled.eTag })).json()) as Item;
    expect([written.eTag === labelled.eTag, written.cTag === labelled.cTag]).toEqual([false, false]);
    expect(written.id).toBe(made.id);
    const folder = (await (await newFolder('zonder cTag')).json()) as Item;
    expect(folder.cTag).toBeUndefined();
  });

  it.each(['PATCH', 'DELETE', 'permanentDelete'])('%s under an older eTag is refused and does nothing', async (what) => {
    const made = (await (await put(`if-${what}.txt`, 'x')).json()) as Item;
    const to = what === 'permanentDelete' ? `/items/${made.id}/permanentDelete` : `/items/${made.id}`;
    const answer = await m365.call(`/drives/${m365.drive}${to}`, {
      method: what === 'permanentDelete' ? 'POST' : what,
      headers: { 'if-match': '"{0},9"', ...(what === 'PATCH' ? { 'content-type': 'application/json' } : {}) },
      ...(what === 'PATCH' ? { body: JSON.stringify({ name: 'anders.txt' }) } : {}),
    });
    expect(answer.status).toBe(412);
    expect((await item(made.id)).eTag).toBe(made.eTag);
  });
});

describe('rename and move', () => {
  it('keeps the id, and takes what is below along', async () => {
    const from = (await (await newFolder('van')).json()) as Item;
    const inside = (await (await put('van/in.txt', 'x')).json()) as Item;
    const to = (await (await newFolder('naar')).json()) as Item;
    const moved = (await (await patch(from.id, { name: 'anders', parentReference: { id: to.id } })).json()) as Item;
    expect(moved).toMatchObject({ id: from.id, name: 'anders', parentReference: { id: to.id } });
    expect((await m365.json<Item>(`${root}/naar/anders/in.txt`)).id).toBe(inside.id);
  });

  it.each([
    ['into itself', 400],
    ['onto a name that is taken', 409],
  ])('refuses a move %s', async (what, status) => {
    const name = `map ${status}`;
    const folder = (await (await newFolder(name)).json()) as Item;
    await newFolder(`${name} bezet`);
    const body = what === 'into itself' ? { parentReference: { id: folder.id } } : { name: `${name} bezet` };
    expect((await patch(folder.id, body)).status).toBe(status);
  });
});

describe('delete and restore', () => {
  it('the recycle bin gives back; permanentDelete does not', async () => {
    const folder = (await (await newFolder('weg')).json()) as Item;
    const inside = (await (await put('weg/in.txt', 'inhoud')).json()) as Item;
    const at = `/drives/${m365.drive}/items/${folder.id}`;
    expect((await m365.call(at, { method: 'DELETE' })).status).toBe(204);
    expect((await m365.call(`/drives/${m365.drive}/items/${inside.id}`)).status).toBe(404);
    expect((await m365.call(`${at}/restore`, { method: 'POST' })).status).toBe(200);
    expect((await item(inside.id)).name).toBe('in.txt');
    expect((await m365.call(`${at}/permanentDelete`, { method: 'POST' })).status).toBe(204);
    expect((await m365.call(`${at}/restore`, { method: 'POST' })).status).toBe(404);
  });
});
