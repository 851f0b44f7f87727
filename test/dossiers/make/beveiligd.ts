import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFString, type PDFObject } from '@cantoo/pdf-lib';

const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const md5 = (...parts: Uint8Array[]) => createHash('md5').update(Buffer.concat(parts)).digest();
const padded = (password: string) => Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32);

function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const s = Uint8Array.from({ length: 256 }, (_, index) => index);
  let j = 0;
  for (let i = 0; i < 256; i++) {
    j = (j + s[i]! + key[i % key.length]!) & 255;
    [s[i], s[j]] = [s[j]!, s[i]!];
  }
  const out = Buffer.alloc(data.length);
  let a = 0;
  let b = 0;
  for (let n = 0; n < data.length; n++) {
    a = (a + 1) & 255;
    b = (b + s[a]!) & 255;
    [s[a], s[b]] = [s[b]!, s[a]!];
    out[n] = data[n]! ^ s[(s[a]! + s[b]!) & 255]!;
  }
  return out;
}

/**
 * A PDF behind a password (standard security handler, 40-bit RC4, as old copiers make it). With `user` '' it opens without a password but
 * may not be changed, as many reports are sent.
 */
export async function beveilig(pdf: Uint8Array, user: string, owner: string): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context } = document;
  const id = md5(pdf);
  const permissions = -44;
  const o = rc4(md5(padded(owner)).subarray(0, 5), padded(user));
  const p = Buffer.alloc(4);
  p.writeInt32LE(permissions);
  const key = md5(padded(user), o, p, id).subarray(0, 5);
  const u = rc4(key, padding);

  const keyOf = (number: number) =>
    md5(key, Uint8Array.from([number & 255, (number >> 8) & 255, (number >> 16) & 255, 0, 0])).subarray(0, 10);
  const hex = (bytes: Uint8Array) => PDFHexString.of(Buffer.from(bytes).toString('hex'));
  const inside = (object: PDFObject, number: number): PDFObject => {
    if (object instanceof PDFString || object instanceof PDFHexString) return hex(rc4(keyOf(number), object.asBytes()));
    if (object instanceof PDFDict) for (const [name, value] of object.entries()) object.set(name, inside(value, number));
    if (object instanceof PDFArray)
      for (let index = 0; index < object.size(); index++) object.set(index, inside(object.get(index), number));
    return object;
  };
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    const number = reference.objectNumber;
    if (object instanceof PDFRawStream) {
      inside(object.dict, number);
      const body = rc4(keyOf(number), object.contents);
      object.dict.set(PDFName.of('Length'), PDFNumber.of(body.length));
      context.assign(reference, PDFRawStream.of(object.dict, body));
    } else context.assign(reference, inside(object, number));
  }
  context.trailerInfo.Encrypt = context.obj({ Filter: 'Standard', V: 1, R: 2, O: hex(o), U: hex(u), P: permissions });
  context.trailerInfo.ID = context.obj([hex(id), hex(id)]);
  return Buffer.from(await document.save({ useObjectStreams: false, updateFieldAppearances: false }));
}

/** A PDF whose upload broke off: its head, and then nothing that makes sense. */
export const afgebroken = (pdf: Uint8Array): Buffer => {
  const head = Buffer.from(pdf.subarray(0, 700));
  const noise = Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 73 + (index >> 3) * 29) & 255));
  return Buffer.concat([head, noise]);
};
