import { dateOf } from '../../../calendar.ts';
import { pdfStart } from '../../pdf/open-pdf.ts';
import type { Pdfium } from '../../pdf/pdfium.ts';
import type { Digital } from '../sketch.ts';
import { coveredBytes, isWhole, type Covered } from './byte-range.ts';
import { compareRevision, fieldsSignedIn, type Later } from './revisions.ts';
import type { Form, Verdict } from './verify-cms.ts';

/** What is known of one digital signature in a PDF. `field` is the technical name of its field, where that is certain. */
export type DigitalSignature = Digital & { field?: string };

/** A field for a signature that is filled in, and the page that it stands on. */
export type SignedField = { name: string; page: number };

/** More signatures than this in one document are not verified. */
const mostSignatures = 20;

/**
 * The digital signatures of an open PDF, in the order in which they were set, time stamps left out. `geldig`: the signature belongs to the certificate
 * in it, and nothing in the document was changed afterwards (later signatures, and stores of certificates, change nothing). Whether the
 * certificate is trusted or was withdrawn is not looked into: that takes the network.
 */
export async function digitalSignatures(
  pdf: Pdfium,
  document: number,
  bytes: Uint8Array,
  fields: readonly SignedField[],
): Promise<DigitalSignature[]> {
  const count = Math.max(0, Math.min(pdf.api.FPDF_GetSignatureCount(document), 200));
  const set = Array.from({ length: count }, (_, i) => signatureObject(pdf, pdf.api.FPDF_GetSignatureObject(document, i)));
  const persons = set.filter((one) => one !== undefined).filter(({ kind }) => kind !== 'tijdstempel');
  if (persons.length === 0) return [];
  const { verifyCms } = await import('./verify-cms.ts');
  const file = bytes.subarray(Math.max(0, pdfStart(bytes)));
  const checked = persons.slice(0, mostSignatures).map((one) => {
    const covered = coveredBytes(file, one.range) ?? coveredBytes(bytes, one.range);
    const form = forms[one.kind];
    if (form === undefined) return { one, covered, verdict: unread('de gebruikte techniek is onbekend') };
    if (covered === undefined)
      return { one, covered, verdict: unread('de handtekening verwijst naar andere bytes dan die van dit bestand') };
    return { one, covered, verdict: verifyCms(covered.contents, [covered.before, covered.after], form) };
  });
  const inOrder = checked.toSorted((a, b) => (a.covered?.end ?? Infinity) - (b.covered?.end ?? Infinity));
  const names = fieldNames(pdf, file, inOrder.map(({ covered }) => covered), fields); // prettier-ignore
  const told = inOrder.map(({ one, covered, verdict }, i): DigitalSignature => {
    const later = verdict.state === 'geldig' && covered !== undefined ? laterThan(pdf, document, file, covered) : 'niets';
    const { state, reden } = withLater(verdict, later);
    const date = verdict.moment === undefined ? one.date : dateOf(verdict.moment);
    return {
      state,
      ...(reden !== undefined && { reden }),
      ...(verdict.ondertekenaar !== undefined && { ondertekenaar: verdict.ondertekenaar }),
      ...(date !== undefined && { date }),
      ...(names[i] !== undefined && { field: names[i] }),
    };
  });
  return [...told, ...persons.slice(mostSignatures).map(() => unread('het document heeft te veel handtekeningen'))];
}

const unread = (reden: string): Verdict => ({ state: 'niet te controleren', reden });

const laterThan = (pdf: Pdfium, document: number, file: Uint8Array, covered: Covered): Later =>
  isWhole(file, covered.end) ? 'niets' : compareRevision(pdf, document, file, covered.end);

function withLater(verdict: Verdict, later: Later): Verdict {
  if (later === 'niets') return verdict;
  if (later === 'gewijzigd') return { ...verdict, state: 'ongeldig', reden: 'het document is na het ondertekenen gewijzigd' };
  const reden = later === 'ingevuld' ? 'er zijn na het ondertekenen nog velden ingevuld' : 'het document is na het ondertekenen aangevuld';
  return { ...verdict, state: 'niet te controleren', reden };
}

/** The field of each signature: the one that is set in the version of the file that the signature closes and not in the version before. */
function fieldNames(
  pdf: Pdfium,
  file: Uint8Array,
  covered: readonly (Covered | undefined)[],
  fields: readonly SignedField[],
): (string | undefined)[] {
  const names = [...new Set(fields.map(({ name }) => name))];
  if (covered.length === 1) return [names.length === 1 ? names[0] : undefined];
  const pages = [...new Set(fields.map(({ page }) => page))];
  let before = new Set<string>();
  return covered.map((one) => {
    if (one === undefined) return undefined;
    const now = fieldsSignedIn(pdf, file.subarray(0, one.end), pages);
    const fresh = [...now].filter((name) => !before.has(name));
    before = new Set([...before, ...now]);
    return fresh.length === 1 ? fresh[0] : undefined;
  });
}

type SignatureObject = { kind: 'los' | 'sha1' | 'tijdstempel' | 'onbekend'; range: number[]; date?: string };

const forms: Partial<Record<SignatureObject['kind'], Form>> = { los: 'los', sha1: 'sha1' };

const kinds: Record<string, SignatureObject['kind']> = {
  'adbe.pkcs7.detached': 'los',
  'ETSI.CAdES.detached': 'los',
  'adbe.pkcs7.sha1': 'sha1',
  'ETSI.RFC3161': 'tijdstempel',
};

/** What the PDF says of a signature; undefined for a field that is still empty. */
function signatureObject(pdf: Pdfium, signature: number): SignatureObject | undefined {
  const { api } = pdf;
  if (signature === 0 || api.FPDFSignatureObj_GetContents(signature, 0, 0) === 0) return undefined;
  const kind = kinds[ascii(pdf, (buffer, length) => api.FPDFSignatureObj_GetSubFilter(signature, buffer, length))] ?? 'onbekend';
  const date = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(
    ascii(pdf, (buffer, length) => api.FPDFSignatureObj_GetTime(signature, buffer, length)),
  );
  return { kind, range: byteRange(pdf, signature), ...(date !== null && { date: `${date[1]}-${date[2]}-${date[3]}` }) };
}

function byteRange(pdf: Pdfium, signature: number): number[] {
  const { api, scratch } = pdf;
  const count = api.FPDFSignatureObj_GetByteRange(signature, 0, 0);
  if (count !== 4) return [];
  api.FPDFSignatureObj_GetByteRange(signature, scratch, count);
  return Array.from({ length: count }, (_, i) => api.pdfium.getValue(scratch + 4 * i, 'i32'));
}

function ascii(pdf: Pdfium, call: (buffer: number, length: number) => number): string {
  const needed = Math.min(call(0, 0), 256);
  if (needed <= 1) return '';
  const buffer = pdf.alloc(256);
  call(buffer, 256);
  const text = Buffer.from(pdf.bytes(buffer, needed)).toString('latin1');
  pdf.free(buffer);
  return text.replaceAll('\0', '');
}
