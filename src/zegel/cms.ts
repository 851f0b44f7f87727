import { createHash, sign } from 'node:crypto';
import { fromBER, Null, ObjectIdentifier, OctetString, Sequence, Set as Asn1Set, type AsnType } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import type { Zegelaar } from './certificaat.ts';

const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
  ecdsaSha256: '1.2.840.10045.4.3.2',
} as const;

const sha256 = (...parts: Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const parsed = (der: Uint8Array): AsnType => fromBER(der).result;
const octets = (bytes: Uint8Array): OctetString => new OctetString({ valueHex: new Uint8Array(bytes).buffer });
const attribute = (type: string, value: AsnType): Attribute => new Attribute({ type, values: [value] });

/** The certificate that signed, named by its hash among what is signed: it cannot be changed for another (ESS, RFC 5035; CAdES asks it). */
function signingCertificate(raw: Buffer): Sequence {
  const essCertId = new Sequence({ value: [octets(sha256(raw))] });
  return new Sequence({ value: [new Sequence({ value: [essCertId] })] });
}

/** Attributes in the order that DER asks of a set. */
const inOrder = (attributes: Attribute[]): Attribute[] =>
  attributes
    .map((one) => ({ one, der: Buffer.from(one.toSchema().toBER()) }))
    .toSorted((a, b) => Buffer.compare(a.der, b.der))
    .map(({ one }) => one);

/**
 * A detached CMS signature (DER) over bytes as PAdES B-B asks it (ETSI EN 319 142-1): SHA-256, the certificate that signed named by its hash, the whole
 * chain inside, and no time of its own: that stands in the PDF. The same bytes and an RSA key give the same signature.
 */
export function signDetached({ certificaat, keten, sleutel }: Zegelaar, parts: Uint8Array[]): Buffer {
  const certificates = [certificaat, ...keten].map(({ raw }) => new Certificate({ schema: parsed(raw) }));
  const [own] = certificates;
  if (own === undefined) throw new Error('no certificate to sign with');
  const attributes = inOrder([
    attribute(oid.contentType, new ObjectIdentifier({ value: oid.data })),
    attribute(oid.messageDigest, octets(sha256(...parts))),
    attribute(oid.signingCertificateV2, signingCertificate(certificaat.raw)),
  ]);
  const toSign = Buffer.from(new Asn1Set({ value: attributes.map((one) => one.toSchema()) }).toBER());
  const rsa = sleutel.asymmetricKeyType === 'rsa';
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
    digestAlgorithm: new AlgorithmIdentifier({ algorithmId: oid.sha256, algorithmParams: new Null() }),
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
    signatureAlgorithm: rsa
      ? new AlgorithmIdentifier({ algorithmId: oid.rsa, algorithmParams: new Null() })
      : new AlgorithmIdentifier({ algorithmId: oid.ecdsaSha256 }),
    signature: octets(sign('sha256', toSign, sleutel)),
  });
  const data = new SignedData({
    version: 1,
    digestAlgorithms: [signer.digestAlgorithm],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates,
    signerInfos: [signer],
  });
  return Buffer.from(new ContentInfo({ contentType: oid.signedData, content: data.toSchema(true) }).toSchema().toBER());
}
