import type { Signature } from '../document.ts';
import type { ReadLimits } from '../limits.ts';
import type { Parts } from '../packed/unzip.ts';
import { childrenOf, eachBlock, type Element } from '../packed/xml.ts';

const most = 50;
const notVerified = 'die van een OpenDocument-bestand controleert de dienst niet';

/** The digital signatures on an OpenDocument file as a whole. Whether the certificate is valid is not looked into. */
export function digitalSignatures(parts: Parts, limits: ReadLimits): Signature[] {
  const xml = parts.read('META-INF/documentsignatures.xml');
  const found: Signature[] = [];
  if (xml === undefined) return found;
  eachBlock(xml, 'document-signatures', limits, (element) => {
    if (found.length >= most || !element.name.endsWith('Signature')) return;
    const date = signingDay(element);
    found.push({
      how: 'digitaal',
      label: '',
      ...(date !== undefined && { date }),
      state: 'niet te controleren',
      reden: notVerified,
      page: 1,
      confidence: 0.6,
    });
  });
  return found;
}

function signingDay(element: Element): string | undefined {
  if (element.name === 'dc:date') return /^\d{4}-\d{2}-\d{2}/u.exec(element.children.filter((child) => typeof child === 'string').join('').trim())?.[0]; // prettier-ignore
  for (const child of childrenOf(element)) {
    const day = signingDay(child);
    if (day !== undefined) return day;
  }
  return undefined;
}
