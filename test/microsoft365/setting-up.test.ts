import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withMicrosoft365, type Item, type Running } from './with-microsoft365.ts';

const groep = { id: '11111111-0000-4000-8000-000000000001', name: 'School De Eik' };
let m365: Running;
beforeAll(async () => {
  m365 = await withMicrosoft365({ bare: true, groups: [groep] });
});
afterAll(() => m365.end());

type Permission = {
  id: string;
  roles?: string[];
  inheritedFrom?: object;
  grantedToV2: { group?: { id: string }; user?: { email?: string } };
};
const send = (method: string, path: string, body: object) =>
  m365.call(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

describe('a library before it is set up', () => {
  it('has no folders and no columns', async () => {
    const page = await m365.json<{ value: Item[] }>(`/drives/${m365.drive}/root/children`);
    expect(page.value).toEqual([]);
    expect(await m365.json(`/drives/${m365.drive}/list/columns`)).toMatchObject({ value: [] });
  });

  it('names its site and list, by which a column can be changed: more choices, no other type', async () => {
    const list = await m365.json<{ sharepointIds: Record<'listId' | 'siteId' | 'webId' | 'siteUrl', string> }>(
      `/drives/${m365.drive}/list?$select=sharepointIds`,
    );
    const { listId, siteId, webId, siteUrl } = list.sharepointIds;
    const columns = `/sites/${new URL(siteUrl).hostname},${siteId},${webId}/lists/${listId}/columns`;
    const choice = { choices: ['open', 'dicht'], displayAs: 'dropDownMenu', allowTextEntry: false };
    const made = (await (await send('POST', columns, { name: 'Stand', choice })).json()) as { id: string };
    const wider = await send('PATCH', `${columns}/${made.id}`, { choice: { choices: ['open', 'dicht', 'half'] } });
    expect(await wider.json()).toMatchObject({ name: 'Stand', choice: { choices: ['open', 'dicht', 'half'], allowTextEntry: false } });
    expect((await send('PATCH', `${columns}/${made.id}`, { text: {}, choice: {} })).status).toBe(200);
    expect((await send('PATCH', `${columns}/weg`, { choice: {} })).status).toBe(404);
    expect((await send('POST', `/drives/${m365.drive}/root/children`, { name: 'De Eik', folder: {} })).status).toBe(201);
    const file = (await (
      await m365.call(`/drives/${m365.drive}/root:/De Eik/a.txt:/content`, { method: 'PUT', body: 'x' })
    ).json()) as Item;
    const fields = `/drives/${m365.drive}/items/${file.id}/listItem/fields`;
    expect((await send('PATCH', fields, { Stand: 'half' })).status).toBe(200);
    expect((await send('PATCH', fields, { Stand: 'kapot' })).status).toBe(400);
  });
});

describe('the first sharing of an item', () => {
  it('cuts it off from what stands above it when asked, and a later one leaves it as it is', async () => {
    const folder = await m365.json<Item>(`/drives/${m365.drive}/root:/De Eik`);
    const at = `/drives/${m365.drive}/items/${folder.id}`;
    const list = async (path = at) => (await m365.json<{ value: Permission[] }>(`${path}/permissions`)).value;
    expect((await list()).every(({ inheritedFrom }) => inheritedFrom !== undefined)).toBe(true);
    const invite = (recipient: object) =>
      send('POST', `${at}/invite`, { recipients: [recipient], roles: ['write'], requireSignIn: true, retainInheritedPermissions: false });
    expect((await invite({ objectId: groep.id })).status).toBe(200);
    expect((await list()).map(({ grantedToV2 }) => grantedToV2.group?.id)).toEqual([groep.id]);
    await invite({ email: 'iemand@eik.example' });
    expect(await list()).toHaveLength(2);
    const [file] = (await m365.json<{ value: Item[] }>(`${at}/children`)).value;
    const below = await list(`/drives/${m365.drive}/items/${file?.id ?? ''}`);
    expect(below.map(({ inheritedFrom }) => inheritedFrom)).toMatchObject([{ id: folder.id }, { id: folder.id }]);
  });
});

describe('what apps may do in a site', () => {
  it('is granted, listed without its roles, widened and taken away', async () => {
    const site = await m365.json<{ id: string }>('/sites/localhost:/sites/loket');
    const at = `/sites/${site.id}/permissions`;
    const application = { id: '8a1de0b7-42c6-4f0e-bb1d-6d2f5e9c7a22', displayName: 'Dossierloket' };
    const made = await send('POST', at, { roles: ['write'], grantedToIdentities: [{ application }] });
    expect(made.status).toBe(201);
    const { id } = (await made.json()) as Permission;
    const [listed] = (await m365.json<{ value: Permission[] }>(at)).value;
    expect(listed).toMatchObject({ id, grantedToIdentitiesV2: [{ application }] });
    expect(listed?.roles).toBeUndefined();
    await send('PATCH', `${at}/${id}`, { roles: ['fullcontrol'] });
    expect(await m365.json(`${at}/${id}`)).toMatchObject({ roles: ['fullcontrol'] });
    expect((await m365.call(`${at}/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect(await m365.json(at)).toMatchObject({ value: [] });
    expect((await send('POST', at, { roles: ['alles'], grantedToIdentities: [{ application }] })).status).toBe(400);
  });
});
