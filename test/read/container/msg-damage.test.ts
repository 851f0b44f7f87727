import { describe, expect, it } from 'vitest';
import { isRead } from '../../../src/read/document.ts';
import { defaultLimits } from '../../../src/read/limits.ts';
import { readInProcess } from '../../../src/read/read-in-process.ts';
import { makeMsg } from '../make-msg.ts';

const list = { name: 'lijst.csv', bytes: Buffer.from('Onderdeel;DL;DLE\nLezen;50;31\nSpelling;50;28\n') };
const outcomes = async (bytes: Uint8Array) =>
  (await readInProcess('mail.msg', bytes, defaultLimits)).map((result) => `${result.name}: ${isRead(result) ? 'gelezen' : result.fault}`);

/** Head of packed rich text: bytes that follow, bytes unpacked, kind, checksum. */
const packedText = (follow: number, unpacked: number, kind = 'LZFu'): Buffer => {
  const head = Buffer.alloc(600, 0xff);
  head.writeUInt32LE(follow, 0);
  head.writeUInt32LE(unpacked, 4);
  head.write(kind, 8, 'latin1');
  head.writeUInt32LE(0, 12);
  return head;
};

describe('a damaged mail of Outlook', () => {
  it.each([
    ['says to be larger than it is', packedText(0x7fff_fff0, 100)],
    ['says to unpack to more than it can', packedText(596, 0x7fff_fff0)],
    ['does not fit its checksum', packedText(596, 500)],
    ['is packed in an unknown way', packedText(596, 500, 'ABCD')],
    ['is cut off', Buffer.from('LZFu')],
  ])('still gives its attachments when its text %s', async (_, text) => {
    const mail = makeMsg({ subject: 'Stukken', body: '', attachments: [list], raw: { '__substg1.0_10090102': text } });
    expect(await outcomes(mail)).toContain('mail.msg/lijst.csv: gelezen');
  });

  it('is called damaged when its sectors go round in a circle', async () => {
    const mail = makeMsg({ subject: 'Stukken', body: 'Zie bijlage.', attachments: [list] });
    const table = (mail.readUInt32LE(76) + 1) * 512;
    for (let i = 0; i < 20; i++) mail.writeUInt32LE((i + 1) % 20, table + i * 4);
    expect(await outcomes(mail)).toEqual(['mail.msg: beschadigd']);
  });
});
