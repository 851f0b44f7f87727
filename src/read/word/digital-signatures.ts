import type { Signature } from '../document.ts';
import type { ReadLimits } from '../limits.ts';
import type { Parts } from '../packed/unzip.ts';
import { childrenOf, eachBlock, type Element } from '../packed/xml.ts';

const signaturePart = /^_xmlsignatures\/sig\d{1,4}\.xml$/iu;
const most = 50;
const notVerified = 'die van een Word-bestand controleert de dienst niet';

/** The digital signatures on a Word file as a whole. Whether the certificate is valid is not looked into. */
export function digitalSignatures(parts: Parts, limits: ReadLimits): Signature[] {
  const found: Signature[] = [];
  for (const name of parts.names.filter((part) => signaturePart.test(part)).slice(0, most)) {
    const xml = parts.read(name);
    if (xml === undefined) continue;
    let date: string | undefined;
    let label = '';
    eachBlock(xml, 'Signature', limits, (block) => {
      date ??= deepText(block, 'mdssi:Value')?.slice(0, 10);
      label ||= deepText(block, 'SignatureComments') ?? '';
    });
    found.push({
      how: 'digitaal',
      label,
      ...(date !== undefined && { date }),
      state: 'niet te controleren',
      reden: notVerified,
      page: 1,
      confidence: 0.6,
    });
  }
  return found;
}

/** The text of the first element of that name, however deep. */
function deepText(element: Element, name: string): string | undefined {
  if (element.name === name) {
    const text = element.children.filter((child) => typeof child === 'string').join('').trim(); // prettier-ignore
    return text === '' ? undefined : text;
  }
  for (const child of childrenOf(element)) {
    const text = deepText(child, name);
    if (text !== undefined) return text;
  }
  return undefined;
}
