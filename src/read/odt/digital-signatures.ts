import type { Signature } from '../document.ts';
import type { ReadLimits } from '../limits.ts';
import { mostSignatures, textsNamed, unverified } from '../packed/signed-package.ts';
import type { Parts } from '../packed/unzip.ts';
import { eachBlock } from '../packed/xml.ts';

/** The digital signatures on an OpenDocument file as a whole. Whether the certificate is valid is not looked into. */
export function digitalSignatures(parts: Parts, limits: ReadLimits): Signature[] {
  const xml = parts.read('META-INF/documentsignatures.xml');
  const found: Signature[] = [];
  if (xml === undefined) return found;
  eachBlock(xml, 'document-signatures', limits, (element) => {
    if (found.length >= mostSignatures || !element.name.endsWith('Signature')) return;
    const day = textsNamed(element, 'dc:date')
      .map((text) => /^\d{4}-\d{2}-\d{2}/u.exec(text)?.[0])
      .find((date) => date !== undefined);
    found.push(unverified('OpenDocument-bestand', '', day));
  });
  return found;
}
