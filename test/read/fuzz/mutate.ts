import { deflateRawSync } from 'node:zlib';
import { makeZip } from '../make-zip.ts';
import type { Chance } from './chance.ts';
import { repack } from './repack.ts';

/** A file to read with what was done to it. */
export type Sample = { name: string; bytes: Buffer };

type Mutation = (file: Sample, chance: Chance, others: readonly Sample[]) => Buffer;

const span = (bytes: Buffer, chance: Chance, most: number): [from: number, to: number] => {
  const from = chance.below(bytes.length + 1);
  return [from, Math.min(bytes.length, from + 1 + chance.below(Math.max(1, Math.min(most, bytes.length))))];
};

const flipBits: Mutation = ({ bytes }, chance) => {
  const out = Buffer.from(bytes);
  for (let times = 1 + chance.below(24); times > 0 && out.length > 0; times--) {
    const at = chance.below(out.length);
    out[at] = (out[at] ?? 0) ^ (1 << chance.below(8));
  }
  return out;
};

const cutOff: Mutation = ({ bytes }, chance) => bytes.subarray(0, chance.below(bytes.length + 1));

const dropPiece: Mutation = ({ bytes }, chance) => {
  const [from, to] = span(bytes, chance, 4096);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
};

const spliceIn: Mutation = ({ bytes }, chance, others) => {
  const donor = chance.pick(others).bytes;
  const [from, to] = span(donor, chance, 8192);
  const at = chance.below(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), donor.subarray(from, to), bytes.subarray(at + (chance.below(2) === 0 ? 0 : to - from))]);
};

const repeatBlock: Mutation = ({ bytes }, chance) => {
  const [from, to] = span(bytes, chance, 2048);
  const times = 1 + chance.below(chance.pick([3, 40, 600]));
  return Buffer.concat([bytes.subarray(0, to), ...Array.from({ length: times }, () => bytes.subarray(from, to)), bytes.subarray(to)]);
};

const overwrite: Mutation = ({ bytes }, chance) => {
  const out = Buffer.from(bytes);
  const [from, to] = span(out, chance, 256);
  if (chance.below(2) === 0) out.fill(chance.pick([0, 0xff, 0x20]), from, to);
  else chance.bytes(to - from).copy(out, from);
  return out;
};

const extremes = [0, 1, 0x7fff, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff, 0x0100_0000, 100_000];

/** Two or four bytes at a place that may be a length, in either order of bytes. */
const enlargeLength: Mutation = ({ bytes }, chance) => {
  const out = Buffer.from(bytes);
  if (out.length < 4) return out;
  // Lengths stand in the head of a file or of a block more often than in the middle
  const within = chance.below(3) === 0 ? out.length - 3 : Math.min(out.length - 3, 2048);
  for (let times = 1 + chance.below(3); times > 0; times--) {
    const at = chance.below(within);
    const value = chance.pick(extremes);
    const way = chance.below(4);
    if (way === 0) out.writeUInt16LE(value % 0x1_0000, at);
    else if (way === 1) out.writeUInt16BE(value % 0x1_0000, at);
    else if (way === 2) out.writeUInt32LE(value, at);
    else out.writeUInt32BE(value, at);
  }
  return out;
};

/** A number written in figures, as PDF, RTF, XML and mail headers hold them. */
const enlargeFigures: Mutation = ({ bytes }, chance) => {
  const text = bytes.toString('latin1');
  const found = [...text.matchAll(/\d{1,10}/gu)];
  if (found.length === 0) return flipBits({ name: '', bytes }, chance, []);
  const at = chance.pick(found);
  const value = chance.pick(['0', '-1', '1', '99999999', '2147483647', '4294967296', '1e309', '0.0000001']);
  return Buffer.from(text.slice(0, at.index) + value + text.slice(at.index + at[0].length), 'latin1');
};

const swapTokens: Mutation = ({ bytes }, chance) => {
  const text = bytes.toString('latin1');
  const found = [...text.matchAll(/<\/?[\w:]{1,40}|[\w:]{1,40}="[^"<]{0,80}"|\/[A-Z]\w{1,30}|\\[a-z]{1,20}-?\d{0,6}/gu)];
  if (found.length < 2) return overwrite({ name: '', bytes }, chance, []);
  const [one, other] = [chance.pick(found), chance.pick(found)];
  const [first, second] = one.index <= other.index ? [one, other] : [other, one];
  if (first.index + first[0].length > second.index) return bytes;
  return Buffer.from(
    text.slice(0, first.index) +
      second[0] +
      text.slice(first.index + first[0].length, second.index) +
      first[0] +
      text.slice(second.index + second[0].length),
    'latin1',
  );
};

/** The directory of a zip: sizes, offsets, flags, method and counts that lie. */
const editDirectory: Mutation = ({ bytes }, chance) => {
  const out = Buffer.from(bytes);
  const marks = ['PK\x01\x02', 'PK\x05\x06', 'PK\x03\x04'].flatMap((mark) => {
    const at: number[] = [];
    for (let i = out.indexOf(mark, 0, 'latin1'); i >= 0 && at.length < 200; i = out.indexOf(mark, i + 4, 'latin1')) at.push(i);
    return at;
  });
  if (marks.length === 0) return enlargeLength({ name: '', bytes }, chance, []);
  const at = chance.pick(marks) + 4 + chance.below(38);
  if (at + 4 <= out.length) out.writeUInt32LE(chance.pick([...extremes, chance.below(out.length)]), at);
  return out;
};

const wrap: Mutation = (file, chance, others) => {
  const inner = chance.below(2) === 0 ? file : { name: file.name, bytes: flipBits(file, chance, others) };
  switch (chance.below(4)) {
    case 0:
      return makeZip([
        { name: `map/${inner.name}`, content: inner.bytes },
        { name: '../../buiten.txt', content: 'buiten de map' },
      ]);
    case 1:
      return Buffer.from(
        `From: a@school.example\r\nTo: b@loket.example\r\nSubject: stukken\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nZie bijlage.\r\n--x\r\nContent-Type: application/octet-stream; name="${inner.name}"\r\nContent-Disposition: attachment; filename="${inner.name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${inner.bytes.toString('base64')}\r\n--x--\r\n`,
      );
    case 2:
      // The head of another kind of file before this one
      return Buffer.concat([chance.pick(others).bytes.subarray(0, 64 + chance.below(2048)), inner.bytes]);
    default:
      // Deflated twice, as a zip in a zip
      return makeZip([{ name: 'binnen.zip', content: makeZip([{ name: inner.name, content: inner.bytes }]) }]);
  }
};

/** What is packed (DOCX, ODT, XLSX, ODS, ZIP) is changed inside, so that its XML is reached and not its checksum. */
const insidePacked: Mutation = (file, chance, others) =>
  repack(file.bytes, chance, (bytes) => chance.pick(simple)({ name: file.name, bytes }, chance, others)) ?? flipBits(file, chance, others);

/** A stream of a PDF or a block of a TIFF replaced by something that unpacks to much more. */
const swell: Mutation = ({ bytes }, chance) => {
  const bomb = deflateRawSync(Buffer.alloc(chance.pick([1_000, 100_000, 8_000_000]), chance.pick([0, 0x20, 0x3c])));
  const at = chance.below(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), bomb, bytes.subarray(Math.min(bytes.length, at + bomb.length))]);
};

const simple: readonly Mutation[] = [
  flipBits,
  cutOff,
  dropPiece,
  spliceIn,
  repeatBlock,
  overwrite,
  enlargeLength,
  enlargeFigures,
  swapTokens,
  swell,
];
const all: Record<string, Mutation> = {
  flipBits, cutOff, dropPiece, spliceIn, repeatBlock, overwrite, enlargeLength, enlargeFigures, swapTokens, editDirectory, wrap, insidePacked, swell,
}; // prettier-ignore

/** Names of all ways to change a file. */
export const mutations: readonly string[] = Object.keys(all);

/** One sample changed in one to three ways; which ones stands in `how`. */
export function mutated(samples: readonly Sample[], chance: Chance): Sample & { how: string } {
  const from = chance.pick(samples);
  let bytes = from.bytes;
  const how: string[] = [];
  // A packed file is worth changing inside three times out of four: outside, its checksums soon end the reading
  const packed = bytes.subarray(0, 2).toString('latin1') === 'PK';
  for (let times = 1 + chance.below(3); times > 0; times--) {
    const way = packed && chance.below(4) > 0 ? 'insidePacked' : chance.pick(mutations);
    bytes = (all[way] ?? flipBits)({ name: from.name, bytes }, chance, samples);
    how.push(way);
  }
  return { name: from.name, bytes, how: how.join('+') };
}
