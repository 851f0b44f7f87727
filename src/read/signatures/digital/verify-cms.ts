import { constants, createHash, createPublicKey, timingSafeEqual, verify, type KeyObject } from 'node:crypto';
import { RSASSAPSSParams, type Certificate, type SignerInfo } from 'pkijs';
import { hashName, schemeOf } from './hashes.ts';
import { holderOf, parseSignedData, type Signed } from './signed-data.ts';

/** What a signature's bytes prove about the bytes that it covers. `reden` says in Dutch why it is not `geldig`. */
export type Verdict = {
  state: 'geldig' | 'ongeldig' | 'niet te controleren';
  reden?: string;
  ondertekenaar?: string;
  /** The moment of signing as the signer's own machine told it. */
  moment?: Date;
};

/** How the signed bytes stand in the message: beside it, or as their SHA-1 in it. */
export type Form = 'los' | 'sha1';

const attribute = { messageDigest: '1.2.840.113549.1.9.4', signingTime: '1.2.840.113549.1.9.5' } as const;

/**
 * Verifies a CMS signature over bytes, without network: whether these bytes were signed with the key of the certificate in the message. Whether that
 * certificate comes from a trusted issuer, or was withdrawn, is not looked into. Never throws because of what is in the message.
 */
export function verifyCms(contents: Uint8Array, covered: readonly Uint8Array[], form: Form): Verdict {
  try {
    return verifyParsed(contents, covered, form);
  } catch (error) {
    // The bytes may come from anyone; asn1js, pkijs and OpenSSL tell by errors of many kinds that they make no sense
    if (error instanceof Error) return unknown('de handtekening zelf is niet te lezen');
    throw error;
  }
}

function verifyParsed(contents: Uint8Array, covered: readonly Uint8Array[], form: Form): Verdict {
  const signed = parseSignedData(contents);
  if (signed === undefined) return unknown('de handtekening zelf is niet te lezen');
  if (signed.certificate === undefined) return unknown('er zit geen certificaat bij');
  const ondertekenaar = holderOf(signed.certificate);
  const moment = signingTime(signed.signer);
  const told = { ...(ondertekenaar !== undefined && { ondertekenaar }), ...(moment !== undefined && { moment }) };
  return { ...verdict(signed, signed.certificate, covered, form), ...told };
}

const unknown = (reden: string): Verdict => ({ state: 'niet te controleren', reden });
const changed: Verdict = { state: 'ongeldig', reden: 'het document is na het ondertekenen gewijzigd' };
const forged: Verdict = { state: 'ongeldig', reden: 'de handtekening klopt niet met het certificaat' };

function verdict({ data, signer }: Signed, certificate: Certificate, covered: readonly Uint8Array[], form: Form): Verdict {
  const hash = hashName(signer.digestAlgorithm.algorithmId);
  const scheme = schemeOf(signer.signatureAlgorithm.algorithmId);
  const key = publicKey(certificate);
  if (hash === undefined || scheme === undefined || key === undefined) return unknown('de gebruikte techniek is onbekend');
  const content = messageOf(data.encapContentInfo.eContent?.getValue(), covered, form);
  if (content === undefined) return unknown('de handtekening is anders opgebouwd dan gebruikelijk');
  if (content === 'anders') return changed;
  const attributes = signer.signedAttrs;
  if (attributes === undefined) {
    return proves(key, scheme.kind, scheme.hash ?? hash, Buffer.concat(content), signer) ? { state: 'geldig' } : changed;
  }
  const digest = octets(signer, attribute.messageDigest);
  if (digest === undefined) return unknown('de handtekening is anders opgebouwd dan gebruikelijk');
  if (!same(digestOf(hash, content), digest)) return changed;
  const bytes = new Uint8Array(attributes.encodedValue);
  if (!proves(key, scheme.kind, scheme.hash ?? pssHash(signer) ?? hash, bytes, signer)) return forged;
  return within(certificate, signingTime(signer)) ? { state: 'geldig' } : unknown('het certificaat was op dat moment niet geldig');
}

/** The bytes that the message is about; `anders` when the file's bytes are not what it holds. A message that brings its own text proves nothing about the file. */
function messageOf(own: ArrayBuffer | undefined, covered: readonly Uint8Array[], form: Form): readonly Uint8Array[] | 'anders' | undefined {
  const held = own === undefined || own.byteLength === 0 ? undefined : new Uint8Array(own);
  if (form === 'los') return held === undefined ? covered : undefined;
  if (held === undefined) return undefined;
  return same(digestOf('sha1', covered), held) ? [held] : 'anders';
}

function digestOf(hash: string, parts: readonly Uint8Array[]): Uint8Array {
  const state = createHash(hash);
  for (const part of parts) state.update(part);
  return state.digest();
}

const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b);

function publicKey(certificate: Certificate): KeyObject | undefined {
  try {
    const spki = Buffer.from(certificate.subjectPublicKeyInfo.toSchema().toBER());
    return createPublicKey({ key: spki, format: 'der', type: 'spki' });
  } catch {
    return undefined; // a kind of key that node:crypto does not know
  }
}

function proves(key: KeyObject, kind: 'rsa' | 'pss' | 'ec' | 'ed', hash: string, bytes: Uint8Array, signer: SignerInfo): boolean {
  const fits = { rsa: ['rsa'], pss: ['rsa', 'rsa-pss'], ec: ['ec'], ed: ['ed25519', 'ed448'] }[kind];
  if (!fits.includes(key.asymmetricKeyType ?? '')) return false;
  const padding = kind === 'pss' ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING;
  const options = kind === 'rsa' || kind === 'pss' ? { key, padding, ...(kind === 'pss' && { saltLength: constants.RSA_PSS_SALTLEN_AUTO }) } : key; // prettier-ignore
  return verify(kind === 'ed' ? null : hash, bytes, options, signer.signature.valueBlock.valueHexView);
}

/** The hash that the parameters of PSS name; SHA-1 when they name none. */
function pssHash({ signatureAlgorithm }: SignerInfo): string | undefined {
  const { algorithmId, algorithmParams } = signatureAlgorithm;
  if (schemeOf(algorithmId)?.kind !== 'pss') return undefined;
  try {
    const schema: unknown = algorithmParams;
    return hashName(new RSASSAPSSParams({ schema }).hashAlgorithm.algorithmId);
  } catch {
    return undefined; // parameters of another shape: the digest's hash is tried
  }
}

const valueOf = (signer: SignerInfo, type: string): unknown => signer.signedAttrs?.attributes.find((one) => one.type === type)?.values[0];

function octets(signer: SignerInfo, type: string): Uint8Array | undefined {
  const view: unknown = (valueOf(signer, type) as { valueBlock?: { valueHexView?: unknown } } | undefined)?.valueBlock?.valueHexView;
  return view instanceof Uint8Array ? view : undefined;
}

function signingTime(signer: SignerInfo): Date | undefined {
  const value = valueOf(signer, attribute.signingTime) as { toDate?: () => Date } | undefined;
  const moment = value?.toDate?.();
  return moment instanceof Date && !Number.isNaN(moment.getTime()) ? moment : undefined;
}

const within = ({ notBefore, notAfter }: Certificate, moment: Date | undefined): boolean =>
  moment === undefined || (moment >= notBefore.value && moment <= notAfter.value);
