import { describe, expect, it } from 'vitest';
import { isRead, type ReadResult } from '../../../src/read/document.ts';
import { harmlessName, uniqueNames } from '../../../src/read/container/names.ts';
import { readZip } from '../../../src/read/container/zip.ts';
import { defaultLimits, type ReadLimits } from '../../../src/read/limits.ts';
import { readInProcess } from '../../../src/read/read-in-process.ts';
import { makeWord, paragraph } from '../make-word.ts';
import { makeZip, type ZipPart } from '../make-zip.ts';

const plan = makeWord({ body: paragraph('Het plan') });
const read = (parts: readonly ZipPart[], limits: Partial<ReadLimits> = {}) => readBytes(makeZip(parts), limits);
const readBytes = (bytes: Uint8Array, limits: Partial<ReadLimits> = {}) =>
  readInProcess('stukken.zip', bytes, { ...defaultLimits, ...limits });
const shown = (results: readonly ReadResult[]) => results.map((result) => [result.name, isRead(result) ? result.format : result.fault]);
const messages = (results: readonly ReadResult[]) => results.map((result) => (isRead(result) ? '' : result.message));

/** Sets bits of a field of every entry, in its own head and in the list of files. */
function patch(zip: Buffer, local: number, central: number, change: (zip: Buffer, at: number) => void): Buffer {
  const changed = Buffer.from(zip);
  for (let at = 0; at + 4 < changed.length; at++) {
    const sign = changed.readUInt32LE(at);
    if (sign === 0x04034b50) change(changed, at + local);
    if (sign === 0x02014b50) change(changed, at + central);
  }
  return changed;
}
const locked = (zip: Buffer) => patch(zip, 6, 8, (bytes, at) => void bytes.writeUInt16LE(1, at));

describe('a zip', () => {
  it('gives every file in it, with its place, in its order', async () => {
    expect(shown(await read([{ name: 'map/plan.docx', content: plan }, { name: 'map/', content: '' }, { name: 'brief.txt.docx', content: plan }]))).toEqual([
      ['stukken.zip/map/plan.docx', 'docx'],
      ['stukken.zip/brief.txt.docx', 'docx'],
    ]); // prettier-ignore
  });

  it('gives a file that is named as a folder all the same', async () => {
    expect(shown(await read([{ name: 'plan.docx/', content: plan }, { name: 'map/', content: '' }]))).toEqual([['stukken.zip/plan.docx', 'docx']]); // prettier-ignore
  });

  it('passes over junk in silence, and says so when there is nothing else', async () => {
    const junk = ['__MACOSX/._plan.docx', 'Thumbs.db', 'map/.DS_Store', '~$plan.docx', 'desktop.ini'].map((name) => ({
      name,
      content: 'x',
    }));
    expect(shown(await read([...junk, { name: 'plan.docx', content: plan }]))).toEqual([['stukken.zip/plan.docx', 'docx']]);
    for (const parts of [junk, [], [{ name: 'lege map/', content: '' }]]) {
      const results = await read(parts);
      expect(shown(results)).toEqual([['stukken.zip', 'leeg']]);
      expect(messages(results)[0]).toMatch(/zitten geen bestanden.*upload de losse bestanden/u);
    }
  });

  it('keeps two files of one name, and says of an empty one that it is', async () => {
    expect(shown(await read([{ name: 'plan.docx', content: plan }, { name: 'PLAN.docx', content: plan }, { name: 'leeg.pdf', content: '' }]))).toEqual([
      ['stukken.zip/plan.docx', 'docx'],
      ['stukken.zip/PLAN (2).docx', 'docx'],
      ['stukken.zip/leeg.pdf', 'leeg'],
    ]); // prettier-ignore
  });

  it('in a zip is opened, so deep and no deeper', async () => {
    const inner = makeZip([{ name: 'plan.docx', content: plan }]);
    const outer = [{ name: 'binnen.zip', content: inner }];
    expect(shown(await read(outer, { packDepth: 2 }))).toEqual([['stukken.zip/binnen.zip/plan.docx', 'docx']]);
    const results = await read(outer, { packDepth: 1 });
    expect(shown(results)).toEqual([['stukken.zip/binnen.zip/plan.docx', 'te-groot']]);
    expect(messages(results)[0]).toMatch(/meer dan 1 lagen.*Pak het uit/u);
  });

  it('with a password is said to have one, as a whole or for one file', async () => {
    const whole = await readBytes(
      locked(
        makeZip([
          { name: 'a.docx', content: plan },
          { name: 'b.docx', content: plan },
        ]),
      ),
    );
    expect(shown(whole)).toEqual([['stukken.zip', 'wachtwoord']]);
    expect(messages(whole)[0]).toMatch(/Pak het uit en upload de losse bestanden, zonder wachtwoord/u);
    const one = makeZip([
      { name: 'a.docx', content: plan },
      { name: 'b.docx', content: plan },
    ]);
    const second = one.indexOf('PK\u0001\u0002', one.indexOf('PK\u0001\u0002') + 4);
    one.writeUInt16LE(1, second + 8);
    expect(shown(await readBytes(one))).toEqual([['stukken.zip/a.docx', 'docx'], ['stukken.zip/b.docx', 'wachtwoord']]); // prettier-ignore
  });

  it('packed in a way that is not known costs that file one line', async () => {
    const results = await readBytes(
      patch(makeZip([{ name: 'a.docx', content: plan }]), 8, 10, (bytes, at) => void bytes.writeUInt16LE(9, at)),
    );
    expect(shown(results)).toEqual([['stukken.zip/a.docx', 'andere-soort']]);
  });

  it('that is cut off is damaged', async () => {
    const whole = makeZip([{ name: 'a.txt', content: 'tekst '.repeat(100) }]);
    for (const at of [10, 60, whole.length - 30])
      expect(shown(await readBytes(whole.subarray(0, at)))).toEqual([['stukken.zip', 'beschadigd']]);
  });

  it('gives what fits in its bounds, and says that the rest is not read', async () => {
    const many = Array.from({ length: 5 }, (_, i) => ({ name: `${i}.docx`, content: plan }));
    const byCount = await read(many, { zipEntries: 3 });
    // A Word file has more than three parts itself
    expect(byCount.length).toBe(4);
    expect(byCount.at(-1)).toMatchObject({
      name: 'stukken.zip',
      fault: 'te-groot',
      message: expect.stringMatching(/meer dan 3 bestanden/u),
    });
    const byBytes = await read(many, { zipTotalBytes: plan.length * 2 });
    expect(shown(byBytes)).toEqual([['stukken.zip/0.docx', 'docx'], ['stukken.zip/1.docx', 'docx'], ['stukken.zip', 'te-groot']]); // prettier-ignore
    expect(messages(byBytes).at(-1)).toMatch(/3 bestanden zijn daardoor niet gelezen/u);
  });

  it('may hold so many files, and so many bytes, over all zips in it', async () => {
    const zips = [1, 2].map((i) => ({ name: `${i}.zip`, content: makeZip([{ name: 'plan.docx', content: plan }]), stored: true }));
    expect(shown(await read(zips, { packFiles: 3 })).map(([, outcome]) => outcome)).toEqual(['docx', 'te-groot']);
    expect(shown(await read(zips, { packBytes: plan.length * 3 })).map(([, outcome]) => outcome)).toEqual(['docx', 'te-groot']);
  });

  it('is not believed in what it declares, nor where one file grows without end', async () => {
    const results = await read([
      { name: 'groot.txt', content: ' '.repeat(4_000_000), declared: 10 },
      { name: 'plan.docx', content: plan },
    ]);
    expect(shown(results)).toEqual([['stukken.zip/groot.txt', 'te-groot'], ['stukken.zip/plan.docx', 'docx']]); // prettier-ignore
  });

  it.each([
    ['in UTF-8 with its mark', Buffer.from('geëvalueerd.pdf'), true, 'geëvalueerd.pdf'],
    ['in UTF-8 without it, as macOS writes', Buffer.from('geëvalueerd.pdf'), false, 'geëvalueerd.pdf'],
    ['in the code page of DOS', Buffer.from('ge\x89valueerd.pdf', 'latin1'), false, 'geëvalueerd.pdf'],
    ['that climbs out of its folder', Buffer.from('../../etc/map/plan.pdf'), true, 'etc/map/plan.pdf'],
    ['with backslashes and a drive', Buffer.from('C:\\map\\plan.pdf'), true, 'map/plan.pdf'],
    ['with signs that turn it around', Buffer.from('plan\u202Efdp.exe'), true, 'planfdp.exe'],
    ['of nothing', Buffer.from('../..'), true, 'bestand zonder naam'],
  ])('names a file %s', async (_, raw, marked, name) => {
    const zip = makeZip([{ name: 'x'.repeat(raw.length), content: 'tekst' }]);
    const named = patch(zip, 30, 46, (bytes, at) => void raw.copy(bytes, at));
    const flagged = patch(named, 6, 8, (bytes, at) => void bytes.writeUInt16LE(marked ? 0x800 : 0, at));
    const { parts } = await readZip('x.zip', flagged, defaultLimits);
    expect(parts.map((part) => part.name)).toEqual([name]);
  });
});

describe('names from inside', () => {
  it('are cut in the middle where they are very long, so that the kind still shows', () => {
    const cut = harmlessName(`${'a'.repeat(400)}.pdf`, 'x');
    expect(cut.length).toBe(150);
    expect(cut).toMatch(/^a+…a+\.pdf$/u);
  });

  it('are given once each, whatever their capitals', () => {
    const given = ['a.pdf', 'a.pdf', 'A.PDF', 'b/a.pdf', '.naam', '.naam', 'zonder', 'zonder', 'a.pdf'].map(uniqueNames());
    expect(given).toEqual(['a.pdf', 'a (2).pdf', 'A (3).PDF', 'b/a.pdf', '.naam', '.naam (2)', 'zonder', 'zonder (2)', 'a (4).pdf']);
    expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(given.length);
  });
});
