import type { Signature } from '../document.ts';
import { childrenOf, type Element } from './xml.ts';

/** So many digital signatures are read of one file; further ones are left out. */
export const mostSignatures = 50;

/** A digital signature on a file as a whole, of a program whose signatures this service does not verify; `bestand` is how people call the file. */
export const unverified = (bestand: string, label: string, date: string | undefined): Signature => ({
  how: 'digitaal',
  label,
  ...(date !== undefined && { date }),
  state: 'niet te controleren',
  reden: `die van een ${bestand} controleert de dienst niet`,
  page: 1,
  confidence: 0.6,
});

/** The texts of every element of that name, however deep. One inside another of the name is part of it and not looked into. */
export function* textsNamed(element: Element, name: string): Generator<string> {
  if (element.name === name)
    yield element.children.filter((child) => typeof child === 'string').join('').trim(); // prettier-ignore
  else for (const child of childrenOf(element)) yield* textsNamed(child, name);
}
