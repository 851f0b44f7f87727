import { sampleFile } from '../fuzz/samples.ts';
import { makeMsg, type Mail } from '../make-msg.ts';
import { sized, type Bomb, type Outcome } from './bomb.ts';

/** Where the parts of an OLE file stand that a bomb lies about. */
type Places = { size: number; fat: number; directory: number; sectors: number };

const sectorAt = (sector: number, size: number): number => (sector + 1) * size;
const placesOf = (bytes: Buffer): Places => {
  const size = 1 << bytes.readUInt16LE(30);
  return { size, fat: sectorAt(bytes.readUInt32LE(76), size), directory: sectorAt(bytes.readUInt32LE(48), size), sectors: Math.floor(bytes.length / size) - 1 };
}; // prettier-ignore

type Change = (bytes: Buffer, places: Places) => void;

/** Lies about the container; each works on every kind of file that is such a container. */
const lies: Record<string, Change> = {
  'every sector is followed by itself': (bytes, { fat, size, sectors }) => {
    for (let i = 0; i < Math.min(sectors, size / 4); i++) bytes.writeUInt32LE(i, fat + i * 4);
  },
  'sectors that go round in a circle': (bytes, { fat, size, sectors }) => {
    const count = Math.min(sectors, size / 4);
    for (let i = 0; i < count; i++) bytes.writeUInt32LE((i + 1) % count, fat + i * 4);
  },
  'four billion tables of sectors': (bytes) => {
    bytes.writeUInt32LE(0xffff_fff0, 44);
    bytes.writeUInt32LE(0xffff_fff0, 72);
    bytes.writeUInt32LE(0, 68);
  },
  'a table of tables that is followed by itself': (bytes) => {
    bytes.writeUInt32LE(0x00ff_ffff, 72);
    bytes.writeUInt32LE(bytes.readUInt32LE(76), 68);
  },
  'entries of the directory that are their own children': (bytes, { directory, size }) => {
    for (let i = 0; i < size / 128; i++) for (const at of [68, 72, 76]) bytes.writeUInt32LE(i, directory + i * 128 + at);
  },
  'entries of the directory that go round in a circle': (bytes, { directory, size }) => {
    const count = size / 128;
    for (let i = 0; i < count; i++) for (const at of [68, 72, 76]) bytes.writeUInt32LE((i + 1) % count, directory + i * 128 + at);
  },
  'streams of four billion bytes': (bytes, { directory, size }) => {
    for (let i = 0; i < size / 128; i++) bytes.writeUInt32LE(0xffff_fff0, directory + i * 128 + 120);
  },
  'streams of one byte': (bytes, { directory, size }) => {
    for (let i = 1; i < size / 128; i++) bytes.writeUInt32LE(1, directory + i * 128 + 120);
  },
  'sectors of two to the power of 31': (bytes) => void bytes.writeUInt16LE(31, 30),
  'sectors of one byte': (bytes) => void bytes.writeUInt16LE(0, 30),
  'the small sectors begin nowhere': (bytes) => {
    bytes.writeUInt32LE(0xffff_fff0, 60);
    bytes.writeUInt32LE(0xffff_ffff, 64);
  },
};

/** Where the document itself begins, told by its first bytes: it may lie among the small sectors. */
const beginOf = (bytes: Buffer, head: readonly number[]): number => {
  const at = bytes.indexOf(Buffer.from(head), 512);
  if (at < 0) throw new Error('no document in this container');
  return at;
};

/** Numbers in the head of a Word document, all set to the largest. */
const largest =
  (from: number, to: number): Change =>
  (bytes) => {
    const begin = beginOf(bytes, [0xec, 0xa5]);
    for (let at = begin + from; at + 4 <= Math.min(bytes.length, begin + to); at += 4) bytes.writeUInt32LE(0x7fff_fff0, at);
  };

/** A record of a workbook of this kind, found by its number, gets other contents. */
const record = (kind: number, change: (bytes: Buffer, at: number) => void): Change => (bytes) => {
  for (let at = beginOf(bytes, [0x09, 0x08, 0x10, 0x00]); at + 4 < bytes.length; at += 4 + bytes.readUInt16LE(at + 2))
    if (bytes.readUInt16LE(at) === kind) return change(bytes, at + 4);
  throw new Error(`no record ${kind}`);
}; // prettier-ignore

const lied = (bytes: Buffer, change: Change): Buffer => {
  const out = Buffer.from(bytes);
  change(out, placesOf(out));
  return out;
};

const any: Outcome[] = ['gelezen', 'te-groot', 'beschadigd', 'onbekend', 'zonder-tekst', 'andere-soort'];
const mail = (depth: number): Mail => ({
  subject: `Mail ${depth}`,
  body: 'Zie bijlage.',
  ...(depth === 0 ? {} : { attachments: [{ name: 'doorgestuurd', mail: mail(depth - 1) }] }),
});

const hosts: readonly (readonly [file: string, bytes: () => Buffer])[] = [
  ['verslag.doc', () => sampleFile('verslag.doc')],
  ['lijst.xls', () => sampleFile('lijst.xls')],
  ['stukken.msg', () => makeMsg({ subject: 'Stukken', body: 'Zie bijlage.', attachments: [{ name: 'a.csv', bytes: sampleFile('lijst.csv') }] })],
]; // prettier-ignore

const own = (file: string, name: string, make: (full: boolean) => Buffer, outcomes = any): Bomb => ({ name: `${file.split('.')[1]}: ${name}`, file, make, outcomes }); // prettier-ignore

export const oleBombs: readonly Bomb[] = [
  ...hosts.flatMap(([file, bytes]) => Object.entries(lies).map(([name, change]) => own(file, name, () => lied(bytes(), change)))),
  own('verslag.doc', 'every place in its head is the largest number', () => lied(sampleFile('verslag.doc'), largest(0x4c, 0x300))),
  own('verslag.doc', 'every count of letters in its head is the largest number', () => lied(sampleFile('verslag.doc'), largest(0x4c, 0x70))),
  own('lijst.xls', 'says to hold two billion strings', () => lied(sampleFile('lijst.xls'), record(0xfc, (bytes, at) => bytes.fill(0x7f, at, at + 8)))),
  own('lijst.xls', 'a sheet that begins in the list of sheets', () => lied(sampleFile('lijst.xls'), record(0x85, (bytes, at) => bytes.writeUInt32LE(0, at)))),
  own('lijst.xls', 'a sheet that begins beyond the end', () => lied(sampleFile('lijst.xls'), record(0x85, (bytes, at) => bytes.writeUInt32LE(0x7fff_ffff, at)))),
  own('lijst.xls', 'a sheet of four billion rows', () => lied(sampleFile('lijst.xls'), record(0x200, (bytes, at) => bytes.fill(0xff, at, at + 12)))),
  own('stukken.msg', 'a mail in a mail in a mail, sixty deep', () => makeMsg(mail(60)), ['gelezen', 'te-groot']),
  own('stukken.msg', 'a mail with itself as its attachment', () => { let whole = makeMsg(mail(0)); for (let i = 0; i < 12; i++) whole = makeMsg({ subject: 'Stukken', body: 'Zie bijlage.', attachments: [{ name: 'stukken.msg', bytes: whole }] }); return whole; }, ['gelezen', 'te-groot']),
  own('stukken.msg', 'thousands of attachments', (full) => makeMsg({ subject: 'Stukken', body: 'Zie bijlage.', attachments: Array.from({ length: sized(full, 600, 3_000) }, (_, i) => ({ name: `${i}.csv`, bytes: sampleFile('lijst.csv') })) }), ['gelezen', 'te-groot']),
  own('stukken.msg', 'a text of many megabytes', (full) => makeMsg({ subject: 'Stukken', body: 'Zie bijlage, en lees vooral alles. '.repeat(sized(full, 60_000, 600_000)) }), ['gelezen', 'te-groot']),
  own('stukken.msg', 'packed rich text that says to be four billion letters', () => makeMsg({ subject: 'Stukken', body: '', raw: { '__substg1.0_10090102': Buffer.concat([Buffer.from([0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff, 0x7f]), Buffer.from('LZFu'), Buffer.alloc(4), Buffer.alloc(5_000, 0xff)]) } })),
]; // prettier-ignore
