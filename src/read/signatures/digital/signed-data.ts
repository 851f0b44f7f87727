import { fromBER } from 'asn1js';
import { Certificate, ContentInfo, id_ContentType_SignedData, IssuerAndSerialNumber, SignedData, type SignerInfo } from 'pkijs';

/** One signer of a CMS message, with the certificate that belongs to it. */
export type Signed = { data: SignedData; signer: SignerInfo; certificate: Certificate | undefined };

/** Bounds on the structure, which may come from anyone: a signature with every certificate and revocation list stays far under them. */
const bounds = { maxDepth: 60, maxNodes: 60_000, maxContentLength: 2 * 1024 * 1024 };

/**
 * The signed message (CMS, RFC 5652) of a signature's bytes; undefined when they are something else. More than one signer in one message is not
 * how a PDF is signed, and is undefined too.
 */
export function parseSignedData(contents: Uint8Array): Signed | undefined {
  const parsed = fromBER(contents, bounds);
  if (parsed.offset === -1) return undefined;
  const data = asSignedData(parsed.result);
  const signer = data?.signerInfos[0];
  if (data === undefined || signer === undefined || data.signerInfos.length !== 1) return undefined;
  return { data, signer, certificate: certificateOf(data, signer) };
}

function asSignedData(schema: unknown): SignedData | undefined {
  try {
    const info = new ContentInfo({ schema });
    return info.contentType === id_ContentType_SignedData ? new SignedData({ schema: info.content }) : undefined;
  } catch {
    return undefined; // well-formed, but no signed message: pkijs tells that by throwing
  }
}

function certificateOf(data: SignedData, { sid }: SignerInfo): Certificate | undefined {
  const all = (data.certificates ?? []).filter((one): one is Certificate => one instanceof Certificate);
  if (sid instanceof IssuerAndSerialNumber)
    return all.find((one) => one.issuer.isEqual(sid.issuer) && one.serialNumber.isEqual(sid.serialNumber));
  // Named by the number of its key: with one certificate in the message that is the one, its signature tells
  return all.length === 1 ? all[0] : undefined;
}

const subjectTypes = { commonName: '2.5.4.3', surname: '2.5.4.4', givenName: '2.5.4.42', organisation: '2.5.4.10' } as const;

/** The name that a certificate gives its holder, at most 120 characters: a person's, else an organisation's. */
export function holderOf(certificate: Certificate): string | undefined {
  const part = (type: string): string | undefined => {
    const value: unknown = certificate.subject.typesAndValues.find((one) => one.type === type)?.value.valueBlock.value;
    return typeof value === 'string' ? cleaned(value) : undefined;
  };
  const parts = [part(subjectTypes.givenName), part(subjectTypes.surname)].filter((text) => text !== undefined);
  return part(subjectTypes.commonName) ?? (parts.length > 0 ? parts.join(' ') : part(subjectTypes.organisation));
}

function cleaned(text: string): string | undefined {
  const shown = text.replaceAll(/[\s\p{C}]+/gu, ' ').trim().slice(0, 120); // prettier-ignore
  return shown === '' ? undefined : shown;
}
