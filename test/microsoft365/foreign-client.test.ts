import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { DefaultHeaders, DefaultInit, graphPost, GraphQueryable, type IGraphQueryable } from '@pnp/graph';
import { DriveItem, Drives, type IDrive } from '@pnp/graph/files/index.js';
import { Messages } from '@pnp/graph/mail/messages.js';
import { Permissions } from '@pnp/graph/permissions/types.js';
import { Sites } from '@pnp/graph/sites/index.js';
import { Subscriptions } from '@pnp/graph/subscriptions/index.js';
import { User } from '@pnp/graph/users/index.js';
import { body, BrowserFetchWithRetry, BufferParse, DefaultParse, type Queryable } from '@pnp/queryable';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quickXorHash } from '../../local/microsoft365/quick-xor-hash.ts';
import { withMicrosoft365, type Item, type Running } from './with-microsoft365.ts';

let m365: Running;
let graph: IGraphQueryable;
let drive: IDrive;
let listener: Server;
let arrived: (body: unknown) => void = () => {};

/** Puts the token of this machine on calls, by the way that PnP has for it. */
const bearer = <T extends Queryable>(instance: T): T => {
  instance.on.auth.replace(async (url, init) => {
    init.headers = { ...(init.headers as Record<string, string>), Authorization: `Bearer ${await m365.token()}` };
    return [url, init];
  });
  return instance;
};

beforeAll(async () => {
  m365 = await withMicrosoft365();
  // PnP's own behaviours for browsers, on the fetch of Node: retries and all
  graph = GraphQueryable('').using(DefaultHeaders(), DefaultInit(`${m365.graphUrl}/v1.0`), BrowserFetchWithRetry(), DefaultParse(), bearer);
  drive = Drives(graph).getById(m365.drive);
  listener = createServer((request, response) => {
    const token = new URL(request.url ?? '/', 'http://localhost').searchParams.get('validationToken');
    if (token !== null) {
      response.writeHead(200, { 'content-type': 'text/plain' }).end(token);
      return;
    }
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => void parts.push(part));
    request.on('end', () => {
      response.writeHead(202).end();
      arrived(JSON.parse(Buffer.concat(parts).toString()));
    });
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
});
afterAll(async () => {
  listener.close();
  await m365.end();
});

const listenerUrl = () => `http://127.0.0.1:${(listener.address() as AddressInfo).port}/meldingen`;
const aanvragen = () => drive.getItemByPath('De Eik/Aanvragen');
const folderOf = async (name: string) => {
  const { id } = await drive.getItemById((await aanvragen()()).id ?? '').children.addFolder({ name });
  return drive.getItemById(id ?? '');
};
/** Bytes of which no part looks like another. */
const bytesOf = (size: number) => Buffer.from(Uint8Array.from({ length: size }, (_, at) => (at * 31 + (at >> 8) * 7 + (at >> 16)) & 255));
const hashOf = (item: unknown) => (item as Item).file?.hashes.quickXorHash;
type Delta = { values: Item[]; next(): Queryable | null; delta(): Promise<Delta> | null };
const deltaFrom = async (token?: string): Promise<Delta> => {
  const page: object = await drive.root.delta(token === undefined ? {} : { token })();
  return page as Delta;
};
const contentOf = (id: string): Promise<ArrayBuffer> =>
  GraphQueryable(drive.getItemById(id), 'content').using(BufferParse())() as Promise<ArrayBuffer>;

describe('PnP, a client that nobody here wrote, gets along with the Microsoft 365 on this machine', () => {
  it('finds the site and its libraries', async () => {
    const site = await Sites(graph).getByUrl('localhost', '/sites/loket');
    expect(await site()).toMatchObject({ name: 'loket' });
    expect(await Drives(site)()).toMatchObject([{ id: m365.drive, driveType: 'documentLibrary' }]);
    expect(await drive()).toMatchObject({ id: m365.drive, name: 'Scholen' });
  });

  it('lists a folder page after page, as its iterator does', async () => {
    const folder = await folderOf('Lijst #1 & 50%');
    const names = Array.from({ length: 7 }, (_, at) => `bestand ${at}.txt`);
    for (const filePathName of names) await folder.upload({ filePathName, content: filePathName, contentType: 'text/plain' });
    const pages: string[][] = [];
    for await (const page of folder.children.top(3)) pages.push((page as Item[]).map(({ name = '' }) => name));
    expect(pages.map((page) => page.length)).toEqual([3, 3, 1]);
    expect(pages.flat()).toEqual(names);
    expect(await folder.children.select('name', 'size').top(1)()).toMatchObject([{ name: names[0], size: 13 }]);
    expect(await folder()).toMatchObject({ name: 'Lijst #1 & 50%', folder: { childCount: 7 } });
  });

  it('uploads a small file, reads it, and is refused over a newer one', async () => {
    const folder = await folderOf('Klein');
    const content = bytesOf(5000);
    const made = await folder.upload({ filePathName: 'scan.bin', content, contentType: 'application/octet-stream' });
    expect(made).toMatchObject({ name: 'scan.bin', size: content.length });
    expect(hashOf(made)).toBe(quickXorHash(content));
    expect(Buffer.from(await contentOf(made.id ?? '')).equals(content)).toBe(true);
    const again = await drive.getItemById(made.id ?? '').upload({ content: bytesOf(10), contentType: 'text/plain', eTag: made.eTag ?? '' });
    expect(again.id).toBe(made.id);
    await expect(
      drive.getItemById(made.id ?? '').upload({ content: bytesOf(20), contentType: 'text/plain', eTag: made.eTag ?? '' }),
    ).rejects.toMatchObject({ status: 412 });
    expect(await drive.getItemById(made.id ?? '')()).toMatchObject({ size: 10 });
  });

  it('uploads a large file in parts through a session, and goes on where it stood', async () => {
    const folder = await folderOf('Groot');
    const part = 320 * 1024;
    const content = bytesOf(2 * part + 1234);
    const { session, resumableUpload } = await folder.createUploadSession({ item: { name: 'groot.bin' }, conflictBehavior: 'fail' });
    expect(session).toMatchObject({ nextExpectedRanges: ['0-'] });
    const send = (from: number, to: number) => {
      const bytes = content.subarray(from, to);
      return resumableUpload.upload(bytes.length, bytes, `bytes ${from}-${to - 1}/${content.length}`);
    };
    expect(await send(0, part)).toMatchObject({ nextExpectedRanges: [`${part}-${content.length - 1}`] });
    expect(await resumableUpload.status()).toMatchObject({ nextExpectedRanges: [`${part}-${content.length - 1}`] });
    await expect(send(0, part)).rejects.toMatchObject({ status: 416 });
    await send(part, 2 * part);
    const done = (await send(2 * part, content.length)) as unknown as Item;
    expect(done).toMatchObject({ name: 'groot.bin', size: content.length });
    expect(hashOf(done)).toBe(quickXorHash(content));
    expect(Buffer.from(await contentOf(done.id)).equals(content)).toBe(true);
    const taken = await folder.createUploadSession({ item: { name: 'groot.bin' }, conflictBehavior: 'fail' });
    await expect(taken.resumableUpload.upload(3, Buffer.from('abc'))).rejects.toMatchObject({ status: 409 });
    const given = await folder.createUploadSession({ item: { name: 'niet.bin' }, conflictBehavior: 'fail' });
    await given.resumableUpload.cancel();
    await expect(given.resumableUpload.status()).rejects.toMatchObject({ status: 404 });
  });

  it('follows delta over its pages to the link, and from there sees what changed', async () => {
    const folder = await folderOf('Wijzigingen');
    for (const filePathName of ['a.txt', 'b.txt', 'c.txt'])
      await folder.upload({ filePathName, content: filePathName, contentType: 'text/plain' });
    await m365.admin('knobs', { pageSize: 2 });
    let page = await deltaFrom();
    const seen = [...page.values];
    let pages = 1;
    // PnP reads the pages after the first as plain lists, so that each is asked for by the token of the link
    for (let next = page.next(); next !== null; next = page.next()) {
      page = await deltaFrom(new URL(next.toUrl()).searchParams.get('token') ?? '');
      seen.push(...page.values);
      pages += 1;
    }
    expect(pages).toBe(Math.ceil(seen.length / 2));
    expect(seen.map(({ name }) => name)).toEqual(expect.arrayContaining(['a.txt', 'b.txt', 'c.txt', 'Wijzigingen', 'Aanvragen']));
    const [, b] = (await folder.children()) as Item[];
    await drive.getItemById(b?.id ?? '').delete();
    const changes = (await page.delta())?.values ?? [];
    expect(changes.filter(({ id }) => id === b?.id)).toEqual([expect.objectContaining({ deleted: expect.anything() })]);
    expect(changes.some(({ name }) => name === 'a.txt')).toBe(false);
    await m365.admin('reset');
  });

  it('renames, moves, labels and destroys', async () => {
    const [from, to] = [await folderOf('Van'), await folderOf('Naar')];
    const { id = '' } = await from.upload({ filePathName: 'brief.txt', content: 'brief', contentType: 'text/plain' });
    await drive.getItemById(id).update({ name: 'Brief van 3 maart.txt' });
    await drive.getItemById(id).moveItem({ parentReference: { id: (await to()).id ?? '' }, name: 'Brief.txt' });
    expect(await to.children()).toMatchObject([{ id, name: 'Brief.txt' }]);
    expect(await from.children()).toEqual([]);
    await drive.getItemById(id).permanentDelete();
    await expect(drive.getItemById(id)()).rejects.toMatchObject({ status: 404 });
  });

  it('gives, lists and takes away permissions', async () => {
    const folder = await folderOf('Rechten');
    const before = (await Permissions(folder)()).length;
    const invitation = { recipients: [{ email: 'zc@eik.example' }], roles: ['write'], requireSignIn: true, sendInvitation: false };
    await graphPost(DriveItem(folder, 'invite'), body(invitation));
    const after = await Permissions(folder)();
    const given = after.find(({ grantedToV2 }) => grantedToV2?.user != null);
    expect(after).toHaveLength(before + 1);
    expect(given).toMatchObject({ roles: ['write'] });
    expect(await Permissions(folder).getById(given?.id ?? '')()).toMatchObject({ id: given?.id });
    await Permissions(folder)
      .getById(given?.id ?? '')
      .delete();
    expect(await Permissions(folder)()).toHaveLength(before);
  });

  it('subscribes to a library, hears of a change, lengthens and ends it', async () => {
    const hours = (count: number) => new Date(m365.clock.now().getTime() + count * 3_600_000).toISOString();
    const subscriptions = Subscriptions(graph);
    const resource = `/drives/${m365.drive}/root`;
    const { data, subscription } = await subscriptions.add('updated', listenerUrl(), resource, hours(48), { clientState: 'geheim' });
    expect(data).toMatchObject({ resource, changeType: 'updated' });
    await expect(subscriptions.add('updated', listenerUrl(), resource, hours(48))).rejects.toMatchObject({ status: 409 });
    const told = new Promise<unknown>((resolve) => void (arrived = resolve));
    await (await folderOf('Gemeld')).upload({ filePathName: 'a.txt', content: 'a', contentType: 'text/plain' });
    expect(await told).toMatchObject({ value: [{ clientState: 'geheim', subscriptionId: data.id }] });
    await subscription.update({ expirationDateTime: hours(60) });
    const [listed] = await subscriptions();
    expect(listed).toMatchObject({ id: data.id });
    expect(new Date(listed?.expirationDateTime ?? '').toISOString()).toBe(hours(60));
    await subscription.delete();
    expect(await subscriptions()).toEqual([]);
  });

  it('sends a mail and finds it in the mailboxes', async () => {
    const loket = User(graph, 'users/loket@swv.example');
    const message = {
      subject: 'Dossier D-7',
      body: { contentType: 'html', content: '<p>Nog nodig: het OPP</p>' },
      toRecipients: [{ emailAddress: { address: 'zc@eik.example' } }],
    };
    await graphPost(User(loket, 'sendMail'), body({ message, saveToSentItems: true }));
    expect(await Messages(loket).filter("subject eq 'Dossier D-7'").select('subject')()).toMatchObject([{ subject: 'Dossier D-7' }]);
    const [arrivedMail] = await Messages(User(graph, 'users/zc@eik.example')).select('subject', 'body').top(1)();
    expect(arrivedMail).toMatchObject({ subject: 'Dossier D-7', body: { contentType: 'html' } });
  });

  it('tries again after 429 with what Retry-After says', async () => {
    await m365.admin('knobs', { refuse: { status: 429, retryAfter: 0, calls: 2 } });
    expect(await drive.root()).toMatchObject({ root: {} });
    await m365.admin('reset');
  });
});
