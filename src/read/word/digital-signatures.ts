import type { Signature } from '../document.ts';
import type { ReadLimits } from '../limits.ts';
import { mostSignatures, textsNamed, unverified } from '../packed/signed-package.ts';
import type { Parts } from '../packed/unzip.ts';
import { eachBlock } from '../packed/xml.ts';

const signaturePart = /^_xmlsignatures\/sig\d{1,4}\.xml$/iu;
const written = (text: string): boolean => text !== '';

/** The digital signatures on a Word file as a whole. Whether the certificate is valid is not looked into. */
export function digitalSignatures(parts: Parts, limits: ReadLimits): Signature[] {
  const found: Signature[] = [];
  for (const name of parts.names.filter((part) => signaturePart.test(part)).slice(0, mostSignatures)) {
    const xml = parts.read(name);
    if (xml === undefined) continue;
    let date: string | undefined;
    let label = '';
    eachBlock(xml, 'Signature', limits, (block) => {
      date ??= textsNamed(block, 'mdssi:Value').find(written)?.slice(0, 10);
      label ||= textsNamed(block, 'SignatureComments').find(written) ?? '';
    });
    found.push(unverified('Word-bestand', label, date));
  }
  return found;
}
