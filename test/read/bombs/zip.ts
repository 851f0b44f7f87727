import { crc32, deflateRawSync } from 'node:zlib';
import { makeZip } from '../make-zip.ts';
import { makeWord, paragraph } from '../make-word.ts';
import { sized, type Bomb, type Outcome } from './bomb.ts';
import { closeZip, directoryRow, localHead, rawZip, type RawEntry } from './raw-zip.ts';

const megabyte = 1024 * 1024;
const note = Buffer.from('Verslag van het gesprek met de ouders op 14 november 2025.\n'.repeat(3));
const zeros = (size: number) => Buffer.alloc(size);
const readOr = (...faults: Outcome[]): Outcome[] => ['gelezen', ...faults];

function nested(depth: number, kernel: Buffer): Buffer {
  let inner = makeZip([{ name: 'kern.txt', content: kernel }]);
  for (let i = 1; i < depth; i++) inner = makeZip([{ name: `${i}.zip`, content: inner }]);
  return inner;
}

/** One body that every row of the directory points at (after Fifield). */
function overlapping(rows: number, size: number): Buffer {
  const content = zeros(size);
  const entry: RawEntry = { name: '0.txt', content, crc: crc32(content) };
  const packed = deflateRawSync(entry.content);
  const body = Buffer.concat([localHead(entry, packed.length), packed]);
  const directory = Array.from({ length: rows }, (_, i) => directoryRow({ ...entry, name: `${i}.txt` }, packed.length, 0));
  return closeZip(body, Buffer.concat(directory), rows);
}

/** Every body holds the heads of all that follow, as one long stored block: they overlap in full. */
function tail(rows: number): Buffer {
  const kernel = Buffer.concat([localHead({ name: 'kern', content: note }, deflateRawSync(note).length), deflateRawSync(note)]);
  let bodies: Buffer = kernel;
  const places: { name: string; from: number; size: number }[] = [];
  for (let i = 0; i < rows; i++) {
    const entry: RawEntry = { name: `${i}.txt`, content: bodies, method: 0 };
    const head = localHead(entry, bodies.length);
    places.push({ name: entry.name, from: head.length + bodies.length, size: bodies.length });
    bodies = Buffer.concat([head, bodies]);
  }
  const directory = places.map(({ name, from, size }) =>
    directoryRow({ name, content: bodies.subarray(bodies.length - size), method: 0, offset: bodies.length - from }, size, 0),
  );
  return closeZip(bodies, Buffer.concat(directory), rows);
}

/** Rows of a directory of which each says what zip64 says. */
function zip64(value: bigint): Buffer {
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  for (const at of [4, 12, 20]) extra.writeBigUInt64LE(value, at);
  const entry: RawEntry = { name: 'groot.txt', content: note, size: 0xffff_ffff, packedSize: 0xffff_ffff, offset: 0xffff_ffff, extra };
  const record = Buffer.alloc(56 + 20);
  record.write('PK\x06\x06', 0, 'latin1');
  record.writeBigUInt64LE(44n, 4);
  for (const at of [24, 32, 40, 48]) record.writeBigUInt64LE(value, at);
  record.write('PK\x06\x07', 56, 'latin1');
  record.writeUInt32LE(1, 72);
  const bodies = rawZip([entry]);
  record.writeBigUInt64LE(BigInt(bodies.length - 22), 64);
  return Buffer.concat([
    bodies.subarray(0, -22),
    record,
    closeZip(Buffer.alloc(0), Buffer.alloc(0), 0xffff, { size: 0xffff_ffff, offset: 0xffff_ffff }),
  ]);
}

const bomb = (name: string, outcomes: readonly Outcome[], make: (full: boolean) => Buffer): Bomb => ({
  name,
  file: 'stukken.zip',
  make,
  outcomes,
});

export const zipBombs: readonly Bomb[] = [
  bomb('zip: many parts that each unpack to far more', ['te-groot'], (full) =>
    makeZip(Array.from({ length: sized(full, 6, 100) }, (_, i) => ({ name: `${i}.txt`, content: zeros(sized(full, 8, 60) * megabyte) }))),
  ),
  bomb('zip: one part that unpacks to a gigabyte', ['te-groot'], (full) =>
    makeZip([{ name: 'a.txt', content: zeros(sized(full, 70, 1_000) * megabyte) }]),
  ),
  bomb('zip: parts over one body', ['te-groot', 'beschadigd'], (full) => overlapping(sized(full, 1_500, 60_000), 4 * megabyte)),
  bomb('zip: parts of which each holds all that follow', readOr('te-groot', 'beschadigd', 'onbekend'), (full) =>
    tail(sized(full, 150, 900)),
  ),
  bomb('zip: 20 zips deep', ['te-groot'], () => nested(20, note)),
  bomb('zip: 200 zips deep with a bomb as its kernel', ['te-groot'], () => nested(200, zeros(4 * megabyte))),
  bomb('zip: zips that each hold zips (42)', ['te-groot'], (full) => {
    let inner = makeZip([{ name: 'kern.txt', content: zeros(8 * megabyte) }]);
    for (let level = 0; level < sized(full, 3, 5); level++)
      inner = makeZip(Array.from({ length: sized(full, 6, 16) }, (_, i) => ({ name: `${level}-${i}.zip`, content: inner })));
    return inner;
  }),
  bomb('zip: a million parts', ['te-groot', 'leeg'], (full) =>
    makeZip(Array.from({ length: sized(full, 30_000, 1_000_000) }, (_, i) => ({ name: `${i}`, content: '', stored: true }))),
  ),
  bomb('zip: says less than it unpacks to', ['te-groot', 'beschadigd'], () =>
    rawZip([{ name: 'a.txt', content: zeros(90 * megabyte), size: 100 }]),
  ),
  bomb('zip: says 4 GB and holds a few bytes', ['te-groot', 'beschadigd'], () =>
    rawZip([{ name: 'a.txt', content: note, size: 0xffff_fffe, packedSize: 0xffff_fffe }]),
  ),
  bomb('zip: zip64 says the largest numbers', ['te-groot', 'beschadigd'], () => zip64(0x7fff_ffff_ffff_ffffn)),
  bomb('zip: zip64 says numbers that no program can count', ['te-groot', 'beschadigd'], () => zip64(0xffff_ffff_ffff_ffffn)),
  bomb('zip: names that climb out of the folder', readOr('beschadigd'), () =>
    rawZip(
      ['../../../../etc/passwd', '/etc/shadow', 'C:\\Windows\\win.ini', '..\\..\\buiten.txt', 'a/../../b.txt', 'nul\0.txt'].map((name) => ({
        name,
        content: note,
      })),
    ),
  ),
  bomb('zip: links to files of the machine', readOr('onbekend', 'beschadigd', 'zonder-tekst', 'andere-soort'), () =>
    rawZip([{ name: 'koppeling.txt', content: Buffer.from('/etc/passwd'), mode: 0o120777 }]),
  ),
  bomb('zip: parts with a password', ['wachtwoord'], () => rawZip([{ name: 'a.txt', content: note, flags: 1 }])),
  bomb('zip: packed in a way that nobody knows', ['beschadigd', 'andere-soort'], () =>
    rawZip([{ name: 'a.txt', content: note, method: 77 }]),
  ),
  bomb('zip: two names for one part', readOr('beschadigd'), () => rawZip([{ name: 'a.txt', localName: 'b.exe', content: note }])),
  bomb('zip: one name a thousand times', readOr('beschadigd', 'te-groot'), (full) =>
    rawZip(Array.from({ length: sized(full, 40, 1_000) }, () => ({ name: 'a.txt', content: note }))),
  ),
  bomb('zip: a directory beyond the end of the file', ['beschadigd'], () =>
    rawZip([{ name: 'a.txt', content: note }], { offset: 0xffff_fff0 }),
  ),
  bomb('zip: a directory that says more parts than there are', readOr('beschadigd', 'te-groot'), () =>
    rawZip([{ name: 'a.txt', content: note }], { entries: 60_000 }),
  ),
  bomb('zip: says to be empty', readOr('leeg', 'beschadigd', 'zonder-tekst'), () =>
    rawZip([{ name: 'a.txt', content: note }], { entries: 0 }),
  ),
  bomb('zip: a comment full of ends of other zips', readOr('beschadigd'), () =>
    rawZip([{ name: 'a.txt', content: note }], { comment: Buffer.from('PK\x05\x06'.repeat(16_000), 'latin1') }),
  ),
  bomb('zip: a name of 64 KB', readOr('beschadigd', 'te-groot'), () => rawZip([{ name: `${'map/'.repeat(16_000)}a.txt`, content: note }])),
  bomb('zip: ten thousand Word files', readOr('te-groot'), (full) => {
    const word = makeWord({ body: paragraph('Verslag') });
    return makeZip(Array.from({ length: sized(full, 3_000, 10_000) }, (_, i) => ({ name: `${i}.docx`, content: word, stored: true })));
  }),
];
