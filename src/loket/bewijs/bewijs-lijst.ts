import type { Bevinding, Controlerapport } from '../../check/rapport.ts';
import type { Evidence } from '../../evidence.ts';
import type { Wetspunt } from '../../handboek/wet.ts';

/** A finding or a point of law, with its evidence. */
export type Punt = Bevinding | Wetspunt;

/** Evidence with its number in the report (from 1), and its place among that of the same point. */
export type Genummerd = { n: number; bewijs: Evidence; punt: Punt; plaats: number };

/** All evidence of a report in its order. What people judge changes nothing of it: the numbers stay as long as the version of the report does. */
export function nummerBewijs({ bevindingen, wetspunten = [] }: Controlerapport): Genummerd[] {
  const all = [...bevindingen, ...wetspunten].flatMap((punt) => punt.bewijs.map((bewijs, i) => ({ bewijs, punt, plaats: i + 1 })));
  return all.map((one, i) => ({ ...one, n: i + 1 }));
}

/** What the viewer is asked for: evidence by its number, or a page of a document by the number of that (from 1) in the report. */
export type Gevraagd = { versie: number; n: number } | { versie: number; document: number; pagina: number };

/** The part of an address that asks for it: `3-12`, or `3-d2p5`. The version keeps an old address from showing something else. */
export const bewijsId = (gevraagd: Gevraagd): string =>
  'n' in gevraagd ? `${gevraagd.versie}-${gevraagd.n}` : `${gevraagd.versie}-d${gevraagd.document}p${gevraagd.pagina}`;

/** What the part of an address asks for; undefined where it is none. */
export function leesBewijsId(id: string): Gevraagd | undefined {
  const found = /^(\d{1,9})-(?:(\d{1,6})|d(\d{1,6})p(\d{1,6}))$/.exec(id);
  if (found === null) return undefined;
  const [, versie, n, document, pagina] = found;
  return n === undefined
    ? { versie: Number(versie), document: Number(document), pagina: Number(pagina) }
    : { versie: Number(versie), n: Number(n) };
}
