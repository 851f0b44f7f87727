import { createHash, createPrivateKey, sign, type KeyObject } from 'node:crypto';
import { Null, ObjectIdentifier, OctetString, UTCTime } from 'asn1js';
import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { AlgorithmIdentifier, Attribute, Certificate, ContentInfo, EncapsulatedContentInfo, IssuerAndSerialNumber, SignedAndUnsignedAttributes, SignedData, SignerInfo } from 'pkijs'; // prettier-ignore
import { generate } from 'selfsigned';

/** A made-up person's key and certificate. */
export type Signer = { certificate: Certificate; key: KeyObject };

export async function makeSigner(name: string, keyType: 'rsa' | 'ec' = 'ec', validTo = new Date('2030-01-01')): Promise<Signer> {
  const made = await generate([{ name: 'commonName', value: name }], {
    keyType,
    algorithm: 'sha256',
    notBeforeDate: new Date('2020-01-01'),
    notAfterDate: validTo,
  });
  const der = Buffer.from(made.cert.replaceAll(/-----[^-]+-----|\s/gu, ''), 'base64');
  return { certificate: Certificate.fromBER(der), key: createPrivateKey(made.private) };
}

/** How a signature departs from a good one. */
export type Twist = { hash?: string; withoutCertificate?: boolean; content?: Uint8Array; certificateOf?: Signer; at?: Date };

const oids = { sha256: '2.16.840.1.101.3.4.2.1', sha512: '2.16.840.1.101.3.4.2.3', data: '1.2.840.113549.1.7.1', contentType: '1.2.840.113549.1.9.3', digest: '1.2.840.113549.1.9.4', time: '1.2.840.113549.1.9.5' } as const; // prettier-ignore

/** A detached CMS signature over bytes. */
export function cms(covered: Uint8Array, signer: Signer, twist: Twist = {}): Uint8Array {
  const { certificate } = twist.certificateOf ?? signer;
  const hash = new AlgorithmIdentifier({ algorithmId: twist.hash ?? oids.sha256, algorithmParams: new Null() });
  const signedOver = twist.content ?? covered;
  const attributes = new SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      new Attribute({ type: oids.contentType, values: [new ObjectIdentifier({ value: oids.data })] }),
      new Attribute({ type: oids.time, values: [new UTCTime({ valueDate: twist.at ?? new Date('2026-04-10T22:30:00Z') })] }),
      new Attribute({ type: oids.digest, values: [new OctetString({ valueHex: createHash('sha256').update(signedOver).digest() })] }),
    ],
  });
  const toSign = new Uint8Array(attributes.toSchema().toBER());
  toSign[0] = 0x31;
  const rsa = signer.key.asymmetricKeyType === 'rsa';
  const info = new SignerInfo({
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: hash,
    signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: rsa ? '1.2.840.113549.1.1.1' : '1.2.840.10045.4.3.2' }),
    signedAttrs: attributes,
    signature: new OctetString({ valueHex: sign('sha256', toSign, signer.key) }),
  });
  const data = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: oids.data,
      ...(twist.content && { eContent: new OctetString({ valueHex: twist.content }) }),
    }),
    digestAlgorithms: [hash],
    signerInfos: [info],
    certificates: twist.withoutCertificate === true ? [] : [certificate],
  });
  return new Uint8Array(new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: data.toSchema(true) }).toSchema().toBER());
}

/** A form of two pages, the first with empty fields for a signature and one for text, and the numbers of these objects. */
export type Form = { bytes: Uint8Array; fields: Record<string, { number: number; text: string }> };

export async function formWith(names: readonly string[]): Promise<Form> {
  const file = await PDFDocument.create();
  const font = await file.embedFont(StandardFonts.Helvetica);
  const page = file.addPage([595, 842]);
  page.setFont(font);
  page.setFontSize(10);
  page.drawText('Aanvraagformulier voor een leerling die extra steun nodig heeft', { x: 70, y: 780 });
  file.addPage([595, 842]).drawText('Toelichting van de school bij deze aanvraag', { x: 70, y: 780, font, size: 10 });
  const fields: Form['fields'] = {};
  const refs = names.map((name, i) => {
    page.drawText(`Handtekening ${name}`, { x: 70, y: 500 - 80 * i });
    const text = `/Type /Annot /Subtype /Widget /FT /Sig /T (${name}) /Rect [200 ${490 - 80 * i} 340 ${530 - 80 * i}] /F 4`;
    const dict = file.context.obj({ Type: 'Annot', Subtype: 'Widget', FT: 'Sig', T: PDFString.of(name), Rect: [200, 490 - 80 * i, 340, 530 - 80 * i], F: 4 }); // prettier-ignore
    const ref = file.context.register(dict);
    fields[name] = { number: ref.objectNumber, text };
    return ref;
  });
  const plaats = `/Type /Annot /Subtype /Widget /FT /Tx /T (plaats) /Rect [200 600 340 620] /F 4`;
  const plain = file.context.register(file.context.obj({ Type: 'Annot', Subtype: 'Widget', FT: 'Tx', T: PDFString.of('plaats'), Rect: [200, 600, 340, 620], F: 4 })); // prettier-ignore
  fields['plaats'] = { number: plain.objectNumber, text: plaats };
  page.node.set(PDFName.of('Annots'), file.context.obj([...refs, plain]));
  file.catalog.set(PDFName.of('AcroForm'), file.context.obj({ Fields: [...refs, plain], SigFlags: 3 }));
  return { bytes: await file.save({ useObjectStreams: false }), fields };
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** The file with new versions of some objects behind it, as an incremental update. */
export function appended(bytes: Uint8Array, objects: readonly { number: number; text: string }[]): Uint8Array {
  const file = latin1(bytes);
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(file)?.[1] ?? '';
  const root = [...file.matchAll(/\/Root (\d+ \d+ R)/gu)].at(-1)?.[1] ?? '';
  const size = Math.max(...[...file.matchAll(/\/Size (\d+)/gu)].map((found) => Number(found[1])), ...objects.map((one) => one.number + 1));
  let more = '\n';
  const offsets = objects.map(({ number, text }) => {
    const at = file.length + more.length;
    more += `${number} 0 obj\n<< ${text} >>\nendobj\n`;
    return { number, at };
  });
  const table = offsets.map(({ number, at }) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length + more.length;
  more += `xref\n${table}trailer\n<< /Size ${size} /Root ${root} /Prev ${previous} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([bytes, Buffer.from(more, 'latin1')]);
}

const room = 6_000;

/** Signs a field of a form in an incremental update, as signing programs do. `make` gives the signature over the covered bytes. */
export function signField(
  form: Form,
  name: string,
  make: (covered: Uint8Array) => Uint8Array,
  subFilter = 'adbe.pkcs7.detached',
  range = (before: number, after: number, length: number) => [0, before, after, length - after],
): Form {
  const field = form.fields[name]!;
  const number = Math.max(...[...latin1(form.bytes).matchAll(/\/Size (\d+)/gu)].map((found) => Number(found[1])));
  const empty = `/ByteRange [${'0'.repeat(10)} ${'0'.repeat(10)} ${'0'.repeat(10)} ${'0'.repeat(10)}]`;
  const value = `/Type /Sig /Filter /Adobe.PPKLite /SubFilter /${subFilter} /M (D:20260409120000+02'00') ${empty} /Contents <${'0'.repeat(room)}>`;
  const grown = appended(form.bytes, [
    { number, text: value },
    { number: field.number, text: `${field.text} /V ${number} 0 R` },
  ]);
  const text = latin1(grown);
  const from = text.lastIndexOf('/Contents <') + '/Contents '.length;
  const to = from + room + 2;
  const numbers = range(from, to, grown.length).map((one) => String(one).padStart(10, '0'));
  const ranged =
    text.slice(0, text.lastIndexOf(empty)) + `/ByteRange [${numbers.join(' ')}]` + text.slice(text.lastIndexOf(empty) + empty.length);
  const bytes = Buffer.from(ranged, 'latin1');
  const signature = Buffer.from(make(Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]))).toString('hex');
  bytes.write(signature, from + 1, 'latin1');
  return { ...form, bytes };
}
