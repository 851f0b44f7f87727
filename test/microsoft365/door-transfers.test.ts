import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deflateRawSync } from 'node:zlib';
import { openGraph } from '../../src/graph/index.ts';
import { quickXorHash } from '../../src/graph/quick-xor-hash.ts';
import { partBytes } from '../../src/graph/transfer/session.ts';
import { doorSettings } from './door-settings.ts';
import { HastyTime } from '../graph/fake-time.ts';
import { withMicrosoft365, type Running } from './with-microsoft365.ts';

let m365: Running;
let graph: ReturnType<typeof openGraph>;
let time: HastyTime;
let folder: string;

beforeAll(async () => {
  m365 = await withMicrosoft365();
});
beforeEach(async () => {
  await m365.admin('knobs', { refuse: null, drop: null });
  time = new HastyTime();
  graph = openGraph(doorSettings(m365), { time, log: () => undefined });
  folder = (await graph.getItemByPath(m365.drive, 'De Eik/Aanvragen')).id;
});
afterAll(() => m365.end());

/** A zip file with one stored part, as far as Office files are known by: it ends in a directory. */
function zipOf(text: string): Buffer {
  const data = deflateRawSync(Buffer.from(text));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  return Buffer.concat([Buffer.from('PK\u0003\u0004'), data, end]);
}

describe('files through the door', () => {
  it('a large one goes in parts, as bytes and as a stream, and comes back the same', async () => {
    const content = randomBytes(partBytes + 1234);
    const item = await graph.upload(m365.drive, folder, 'groot #1.pdf', content, 'fail');
    expect([item.size, item.hash]).toEqual([content.length, quickXorHash(content)]);
    expect((await graph.download(m365.drive, item.id, content.length)).equals(content)).toBe(true);
    await expect(graph.download(m365.drive, item.id, content.length - 1)).rejects.toMatchObject({ kind: 'te-groot' });
    await expect(graph.upload(m365.drive, folder, 'groot #1.pdf', content, 'fail')).rejects.toMatchObject({ kind: 'conflict' });

    const other = randomBytes(2 * partBytes);
    const stream = async function* () {
      for (let at = 0; at < other.length; at += 65_536) yield other.subarray(at, at + 65_536);
    };
    const source = () => ({ size: other.length, stream: stream() });
    await expect(graph.upload(m365.drive, folder, 'groot #1.pdf', source(), 'replace', '"anders"')).rejects.toMatchObject({
      kind: 'gewijzigd',
    });
    const replaced = await graph.upload(m365.drive, folder, 'groot #1.pdf', source(), 'replace');
    expect([replaced.id, replaced.hash]).toEqual([item.id, quickXorHash(other)]);
  });

  it('one of Office, into which properties are written, is taken for what is stored', async () => {
    const content = zipOf('een lijst');
    const item = await graph.upload(m365.drive, folder, 'lijst.xlsx', content, 'replace');
    expect(item.hash).not.toBe(quickXorHash(content));
    expect(quickXorHash(await graph.download(m365.drive, item.id, 10_000))).toBe(item.hash);
  });

  it('a write whose answer is lost is found done', async () => {
    await m365.admin('knobs', { drop: { when: 'after', calls: 1, path: 'PUT ' } });
    const item = await graph.upload(m365.drive, folder, 'brief.pdf', Buffer.from('brief'), 'replace');
    expect((await graph.download(m365.drive, item.id, 100)).toString()).toBe('brief');
    expect((await graph.listChildren(m365.drive, folder)).filter(({ name }) => name === 'brief.pdf').length).toBe(1);
  });
});

describe('a storm of refusals', () => {
  it.each([429, 503])('of %i with a lower-case retry-after is sat out, by every call alike', async (status) => {
    await m365.admin('knobs', { refuse: { status, retryAfter: 7, calls: 3 } });
    const begun = time.now();
    const items = await Promise.all([1, 2, 3, 4].map(() => graph.getItem(m365.drive, folder)));
    expect(items.map(({ id }) => id)).toEqual([folder, folder, folder, folder]);
    expect(time.now() - begun).toBeGreaterThanOrEqual(7000);
    expect(await m365.view('state')).toMatchObject({ knobs: { refuse: null } });
  });

  it('inside a batch costs only those that were refused another try', async () => {
    const files = await Promise.all(
      Array.from({ length: 23 }, (_, index) =>
        graph.upload(m365.drive, folder, `stuk ${index}.txt`, Buffer.from(String(index)), 'replace'),
      ),
    );
    await m365.admin('reset-units');
    await m365.admin('knobs', { refuse: { status: 429, retryAfter: 2, calls: 3, path: '/items/' } });
    const ids = files.map(({ id }) => id);
    const found = await graph.getItems(m365.drive, [...ids, 'bestaat-niet']);
    expect([...found.keys()].toSorted()).toEqual(ids.toSorted());
    expect([...found.values()].map(({ name }) => name)).toContain('stuk 22.txt');
  });
});
