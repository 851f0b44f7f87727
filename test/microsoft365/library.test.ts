import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withMicrosoft365, type Item, type Running } from './with-microsoft365.ts';

let m365: Running;
let root: string;
beforeAll(async () => {
  m365 = await withMicrosoft365();
  root = `/drives/${m365.drive}/root:/De Eik/Aanvragen`;
});
afterAll(() => m365.end());

const send = (method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
  m365.call(path, {
    method,
    headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const put = async (name: string) => (await (await m365.call(`${root}/${name}:/content`, { method: 'PUT', body: name })).json()) as Item;
const at = (item: Item) => `/drives/${m365.drive}/items/${item.id}`;

describe('columns', () => {
  it('has the three of the service from the start, and takes more', async () => {
    const names = async () =>
      (await m365.json<{ value: { name: string; displayName: string }[] }>(`/drives/${m365.drive}/list/columns`)).value.map(
        ({ name, displayName }) => `${name}=${displayName}`,
      );
    expect(await names()).toEqual(['Status=Status', 'NogNodig=Nog nodig', 'Kenmerk=Kenmerk']);
    const list = await m365.json<{ id: string }>(`/drives/${m365.drive}/list`);
    const site = await m365.json<{ id: string }>('/sites/localhost:/sites/loket');
    const made = await send('POST', `/sites/${site.id}/lists/${list.id}/columns`, { name: 'Termijn', text: {} });
    expect(made.status).toBe(201);
    expect(await names()).toContain('Termijn=Termijn');
    expect((await send('POST', `/sites/${site.id}/lists/${list.id}/columns`, { name: 'Termijn', text: {} })).status).toBe(400);
  });

  it.each([
    ['a column that is not there', { Onbekend: 'x' }, 400],
    ['a line above 255 characters', { Status: 'x'.repeat(256) }, 400],
    ['a number in a text column', { Status: 7 }, 400],
    ['a long text with lines', { NogNodig: `${'x'.repeat(300)}\ny` }, 200],
  ])('answers on %s', async (_, fields, status) => {
    const item = await put('kolommen.txt');
    expect((await send('PATCH', `${at(item)}/listItem/fields`, fields)).status).toBe(status);
  });

  it('leaves other columns alone, empties one by null, and is the same through the list', async () => {
    const item = await put('velden.txt');
    await send('PATCH', `${at(item)}/listItem/fields`, { Status: 'Nieuw', Kenmerk: 'D-1' });
    await send('PATCH', `${at(item)}/listItem/fields`, { Status: null });
    const fields = await m365.json<Record<string, unknown>>(`${at(item)}/listItem/fields`);
    expect(fields).toMatchObject({ Kenmerk: 'D-1', FileLeafRef: 'velden.txt' });
    expect(fields).not.toHaveProperty('Status');
    const byList = await m365.json(`/drives/${m365.drive}/list/items/${String(fields['id'])}/fields`);
    expect(byList).toEqual(fields);
    const expanded = await m365.json(`${at(item)}?$select=id&$expand=listItem($expand=fields)`);
    expect(expanded).toMatchObject({ listItem: { fields: { Kenmerk: 'D-1' } } });
  });
});

describe('permissions', () => {
  it('an invitation and a link stand on the item, and below it as inherited', async () => {
    const folder = (await (await send('POST', `${root}:/children`, { name: 'gedeeld', folder: {} })).json()) as Item;
    const file = (await (await m365.call(`${root}/gedeeld/in.txt:/content`, { method: 'PUT', body: 'x' })).json()) as Item;
    type Permissions = { value: { id: string; roles: string[]; inheritedFrom?: { id: string }; link?: { scope: string } }[] };
    const list = (item: Item) => m365.json<Permissions>(`${at(item)}/permissions`);
    const invited = await send('POST', `${at(folder)}/invite`, {
      recipients: [{ email: 'zc@eik.example' }],
      roles: ['read'],
      requireSignIn: true,
    });
    expect(invited.status).toBe(200);
    expect((await send('POST', `${at(folder)}/createLink`, { type: 'view', scope: 'anonymous' })).status).toBe(201);
    expect((await send('POST', `${at(folder)}/createLink`, { type: 'view', scope: 'anonymous' })).status).toBe(200);
    const own = (await list(folder)).value.filter(({ inheritedFrom }) => inheritedFrom === undefined);
    expect(own.map(({ roles, link }) => [roles[0], link?.scope])).toEqual([
      ['read', undefined],
      ['read', 'anonymous'],
    ]);
    const below = (await list(file)).value;
    expect(below.filter(({ inheritedFrom }) => inheritedFrom?.id === folder.id)).toHaveLength(2);
    const link = own[1]?.id ?? '';
    expect((await send('DELETE', `${at(file)}/permissions/${link}`)).status).toBe(403);
    expect((await send('DELETE', `${at(folder)}/permissions/${link}`)).status).toBe(204);
    expect((await list(folder)).value).toHaveLength(2);
  });
});

describe('retention labels', () => {
  it('a label forbids deletion of the item and of the folder it is in; without it both may go', async () => {
    const folder = (await (await send('POST', `${root}:/children`, { name: 'bewaard', folder: {} })).json()) as Item;
    const file = (await (await m365.call(`${root}/bewaard/in.txt:/content`, { method: 'PUT', body: 'x' })).json()) as Item;
    expect((await send('GET', `${at(file)}/retentionLabel`)).status).toBe(404);
    const set = await send('PATCH', `${at(file)}/retentionLabel`, { name: 'Bewaren' });
    expect(await set.json()).toMatchObject({ name: 'Bewaren', retentionSettings: { isDeleteAllowed: false, isRecordLocked: false } });
    for (const item of [file, folder]) {
      expect((await send('DELETE', at(item))).status).toBe(403);
      expect((await send('POST', `${at(item)}/permanentDelete`)).status).toBe(403);
    }
    expect((await send('DELETE', `${at(file)}/retentionLabel`)).status).toBe(204);
    expect((await send('POST', `${at(folder)}/permanentDelete`)).status).toBe(204);
  });

  it('a locked record takes no content and no columns', async () => {
    const file = await put('archief.txt');
    await m365.admin('label', { drive: m365.drive, item: file.id, name: 'Archief', record: true });
    expect(await m365.json(`${at(file)}/retentionLabel`)).toMatchObject({
      retentionSettings: { isRecordLocked: true, behaviorDuringRetentionPeriod: 'retainAsRecord' },
    });
    expect((await m365.call(`${at(file)}/content`, { method: 'PUT', body: 'nieuw' })).status).toBe(403);
    expect((await send('PATCH', `${at(file)}/listItem/fields`, { Status: 'x' })).status).toBe(403);
    expect((await send('PATCH', `${at(file)}/retentionLabel`, { retentionSettings: { isRecordLocked: false } })).status).toBe(200);
    expect((await m365.call(`${at(file)}/content`, { method: 'PUT', body: 'nieuw' })).status).toBe(200);
  });
});

describe('$batch', () => {
  type Batch = { responses: { id: string; status: number; body?: Record<string, unknown>; headers?: Record<string, string> }[] };
  const batch = (requests: object[]) => send('POST', '/$batch', { requests });
  const byId = async (requests: object[]) =>
    new Map(((await (await batch(requests)).json()) as Batch).responses.map((one) => [one.id, one]));

  it('answers each by its id, also refusals, and 424 where one failed before it', async () => {
    const file = await put('samen.txt');
    const answers = await byId([
      { id: '1', method: 'GET', url: at(file) },
      { id: '2', method: 'GET', url: `/drives/${m365.drive}/items/none` },
      { id: '3', method: 'GET', url: at(file), dependsOn: ['2'] },
      {
        id: '4',
        method: 'PATCH',
        url: `${at(file)}/listItem/fields`,
        headers: { 'Content-Type': 'application/json' },
        body: { Status: 'samen' },
      },
      { id: '5', method: 'GET', url: `${at(file)}/content` },
    ]);
    expect(['1', '2', '3', '4', '5'].map((id) => answers.get(id)?.status)).toEqual([200, 404, 424, 200, 302]);
    expect(answers.get('4')?.body).toMatchObject({ Status: 'samen' });
    expect(answers.get('5')?.headers?.['location']).toContain(m365.downloadOrigin);
  });

  it('comes in another order than it was asked', async () => {
    const { responses } = (await (await batch(['a', 'b'].map((id) => ({ id, method: 'GET', url: '/sites' })))).json()) as Batch;
    expect(responses.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it.each([
    ['21 requests', Array.from({ length: 21 }, (_, id) => ({ id: String(id), method: 'GET', url: '/sites' }))],
    [
      'an id twice',
      [
        { id: '1', method: 'GET', url: '/sites' },
        { id: '1', method: 'GET', url: '/sites' },
      ],
    ],
    ['a dependency that is not there', [{ id: '1', method: 'GET', url: '/sites', dependsOn: ['9'] }]],
    ['an absolute url', [{ id: '1', method: 'GET', url: 'https://graph.microsoft.com/v1.0/sites' }]],
  ])('refuses %s', async (_, requests) => {
    m365.wrongOnPurpose();
    expect((await batch(requests)).status).toBe(400);
  });
});

describe('what calls cost', () => {
  it('is counted as Microsoft counts it', async () => {
    const item = await put('kosten.txt');
    await m365.admin('reset-units');
    await m365.call(at(item));
    await m365.call(`/drives/${m365.drive}/root/delta`);
    const latest = await m365.json<Record<string, string>>(`/drives/${m365.drive}/root/delta?token=latest`);
    await m365.call(latest['@odata.deltaLink'] ?? '');
    await m365.call(`${at(item)}/permissions`);
    await m365.call(`${at(item)}/content`, { method: 'PUT', body: 'x' });
    const { units } = await m365.view<{ units: { total: number; operations: { operation: string; units: number }[] } }>('state');
    expect(units.total).toBe(1 + 2 + 1 + 1 + 5 + 2);
  });
});
