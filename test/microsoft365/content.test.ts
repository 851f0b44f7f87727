import { randomBytes } from 'node:crypto';
import { LargeFileUploadTask } from '@microsoft/microsoft-graph-client';
import { Document, Packer, Paragraph } from 'docx';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBuffer } from 'yauzl';
import { quickXorHash } from '../../local/microsoft365/quick-xor-hash.ts';
import { withMicrosoft365, type Item, type Running } from './with-microsoft365.ts';

let m365: Running;
let root: string;
beforeAll(async () => {
  m365 = await withMicrosoft365();
  root = `/drives/${m365.drive}/root:/De Eik/Aanvragen`;
});
afterAll(() => m365.end());

const put = async (name: string, bytes: Buffer | string) =>
  (await (await m365.call(`${root}/${name}:/content`, { method: 'PUT', body: new Uint8Array(Buffer.from(bytes)) })).json()) as Item;

describe('download', () => {
  it('is a 302 to another origin, whose URL takes no token and soon ends', async () => {
    const made = await put('tien.txt', '0123456789');
    const answer = await m365.call(`/drives/${m365.drive}/items/${made.id}/content`);
    const location = answer.headers.get('location') ?? '';
    expect(answer.status).toBe(302);
    expect(new URL(location).origin).toBe(m365.downloadOrigin);
    expect(new URL(location).origin).not.toBe(m365.graphUrl);
    expect(await (await fetch(location)).text()).toBe('0123456789');
    expect((await fetch(location, { headers: { authorization: `Bearer ${await m365.token()}` } })).status).toBe(401);
    expect((await fetch(location.replace(/until=\d+/, 'until=1'))).status).toBe(401);
  });

  it.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=5-99', 206, '56789', 'bytes 5-9/10'],
    ['bytes=10-12', 416, undefined, 'bytes */10'],
    ['onzin', 200, '0123456789', null],
  ])('Range %s answers %i', async (range, status, text, contentRange) => {
    const made = await put('bereik.txt', '0123456789');
    const location = (await m365.call(`/drives/${m365.drive}/items/${made.id}/content`)).headers.get('location') ?? '';
    const answer = await fetch(location, { headers: { range } });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-range')).toBe(contentRange);
    if (text !== undefined) expect(await answer.text()).toBe(text);
  });

  it('gives an empty file and the client library reads it', async () => {
    const made = await put('leeg.txt', '');
    expect(made.size).toBe(0);
    const stream = (await m365.client.api(`/drives/${m365.drive}/items/${made.id}/content`).getStream()) as ReadableStream;
    expect(await new Response(stream).text()).toBe('');
  });
});

describe('property promotion', () => {
  const names = (bytes: Buffer) =>
    new Promise<string[]>((resolve, reject) =>
      fromBuffer(bytes, (error, zip) => {
        if (error !== null) return reject(error);
        const found: string[] = [];
        zip.on('entry', (entry: { fileName: string }) => found.push(entry.fileName));
        zip.on('end', () => resolve(found.toSorted()));
      }),
    );

  it('stores a Word file of another size and hash that is still the same document', async () => {
    const sent = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Onderbouwing')] }] }));
    const made = await put('onderbouwing.docx', sent);
    expect(made.size).not.toBe(sent.length);
    expect(made.file?.hashes.quickXorHash).not.toBe(quickXorHash(sent));
    const stored = readFileSync(join(m365.folder, 'drives/loket/Scholen/De Eik/Aanvragen/onderbouwing.docx'));
    expect(quickXorHash(stored)).toBe(made.file?.hashes.quickXorHash);
    expect(await names(stored)).toEqual(await names(sent));
  });

  it('leaves other files, and files that are no zip, as they are', async () => {
    const bytes = randomBytes(300);
    for (const name of ['brief.pdf', 'kapot.docx']) expect((await put(name, bytes)).file?.hashes.quickXorHash).toBe(quickXorHash(bytes));
  });

  it('can be turned off', async () => {
    await m365.admin('knobs', { promotion: false });
    const sent = await Packer.toBuffer(new Document({ sections: [] }));
    expect((await put('vlak.docx', sent)).file?.hashes.quickXorHash).toBe(quickXorHash(sent));
    await m365.admin('knobs', { promotion: true });
  });
});

describe('upload session', () => {
  const unit = 320 * 1024;
  const open = async (name: string, body: object = {}, headers: Record<string, string> = {}) =>
    m365.call(`${root}/${name}:/createUploadSession`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const urlOf = async (answer: Response) => ((await answer.json()) as { uploadUrl: string }).uploadUrl;
  const part = (url: string, bytes: Buffer, range: string, headers: Record<string, string> = {}) =>
    fetch(url, { method: 'PUT', headers: { 'content-range': `bytes ${range}`, ...headers }, body: new Uint8Array(bytes) });

  it('of the client library puts a large file together', async () => {
    const bytes = randomBytes(3 * unit + 1234);
    const session = await LargeFileUploadTask.createUploadSession(m365.client, `${root}/groot.pdf:/createUploadSession`, {
      item: { '@microsoft.graph.conflictBehavior': 'fail' },
    });
    const file = { content: new File([new Uint8Array(bytes)], 'groot.pdf'), name: 'groot.pdf', size: bytes.length };
    const content = {
      ...file,
      sliceFile: (range: { minValue: number; maxValue: number }) =>
        new Uint8Array(bytes.subarray(range.minValue, range.maxValue + 1)).buffer,
    };
    const task = new LargeFileUploadTask(m365.client, content, session, { rangeSize: unit });
    const result = await task.upload();
    expect((result.responseBody as Item).file?.hashes.quickXorHash).toBe(quickXorHash(bytes));
  });

  it.each([
    ['a part that is no multiple of 320 KiB', 1000, '0-999/5000', 400],
    ['a part that is not the next one', unit, `${unit}-${2 * unit - 1}/${3 * unit}`, 416],
    ['a range that does not fit the bytes', unit, `0-9/${3 * unit}`, 400],
    ['no sensible range', 10, 'onzin', 400],
  ])('refuses %s', async (_, size, range, status) => {
    const url = await urlOf(await open('fout.pdf'));
    expect((await part(url, Buffer.alloc(size), range)).status).toBe(status);
    expect(await (await fetch(url)).json()).toMatchObject({ nextExpectedRanges: [expect.stringMatching(/^0-/)] });
  });

  it('tells what it expects, goes on after a part was lost, takes no token, and can be ended', async () => {
    const url = await urlOf(await open('delen.pdf'));
    expect(new URL(url).origin).toBe(m365.downloadOrigin);
    const total = unit + 5;
    expect(await (await part(url, Buffer.alloc(unit), `0-${unit - 1}/${total}`)).json()).toMatchObject({
      nextExpectedRanges: [`${unit}-${total - 1}`],
    });
    expect((await part(url, Buffer.alloc(unit), `0-${unit - 1}/${total}`)).status).toBe(416);
    expect((await part(url, Buffer.alloc(5), `${unit}-${total - 1}/${total}`, { authorization: 'Bearer x' })).status).toBe(401);
    expect((await part(url, Buffer.alloc(5), `${unit}-${total - 1}/${total}`)).status).toBe(201);
    expect((await fetch(url)).status).toBe(404);
    const other = await urlOf(await open('eind.pdf'));
    expect((await fetch(other, { method: 'DELETE' })).status).toBe(204);
    expect((await fetch(other)).status).toBe(404);
  });

  it('fails on a taken name unless asked otherwise, and under an older eTag', async () => {
    const made = await put('bezet.pdf', 'een');
    const fail = await part(await urlOf(await open('bezet.pdf')), Buffer.from('abc'), '0-2/3');
    expect(fail.status).toBe(409);
    const replace = { item: { '@microsoft.graph.conflictBehavior': 'replace' } };
    expect((await open('bezet.pdf', replace, { 'if-match': '"{0},7"' })).status).toBe(412);
    const url = await urlOf(await open('bezet.pdf', replace, { 'if-match': made.eTag }));
    await put('bezet.pdf', 'intussen gewijzigd');
    expect((await part(url, Buffer.from('abc'), '0-2/3')).status).toBe(412);
  });

  it('goes on after a restart', async () => {
    const url = await urlOf(await open('herstart.pdf'));
    const total = unit + 3;
    await part(url, Buffer.alloc(unit, 'a'), `0-${unit - 1}/${total}`);
    m365 = await m365.restart();
    const moved = `${m365.downloadOrigin}${new URL(url).pathname}`;
    expect(((await (await part(moved, Buffer.from('eee'), `${unit}-${total - 1}/${total}`)).json()) as Item).size).toBe(total);
  });
});
