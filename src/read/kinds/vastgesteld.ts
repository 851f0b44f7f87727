import type { DocumentKind, KindFound } from '../facts.ts';
import { evidence } from '../facts/quote.ts';
import type { Reading } from '../facts/reading.ts';

/** One piece of a file with the kinds that it counts as. */
export type Piece = { reading: Reading; kinds: KindFound[] };

const toelichting = 'Dat dit document hiervoor telt, heeft een medewerker van het loket vastgesteld.';

/** A kind that a person set, shown by how the piece begins. */
function setKind({ name, rows, document }: Reading, kind: DocumentKind): KindFound {
  const numbers = document.pages.map(({ number }) => number);
  const first = rows.find(({ running }) => !running) ?? rows[0];
  const van = numbers.length === 0 ? 1 : Math.min(...numbers);
  const bewijs = { ...evidence(name, { page: first?.page ?? van, text: first?.text ?? '' }), toelichting };
  return { kind, van, tot: Math.max(van, ...numbers), bewijs, zeker: true };
}

/**
 * The pieces of a file of which a person set the kinds: what was found and is among them stays with its piece and its words. A kind that was not
 * found goes to the pieces of which no kind is left, or to all where each has one. A piece of which nothing is left is `overig`.
 */
export function metVastgesteldeSoorten(pieces: readonly Piece[], wanted: readonly DocumentKind[]): Piece[] {
  const found = new Set(pieces.flatMap(({ kinds }) => kinds.map(({ kind }) => kind)));
  const added = wanted.filter((kind) => !found.has(kind));
  const kept = pieces.map(({ reading, kinds }) => ({ reading, kinds: kinds.filter(({ kind }) => wanted.includes(kind)) }));
  const allHave = kept.every(({ kinds }) => kinds.length > 0);
  return kept.map(({ reading, kinds }) => {
    const own = allHave || kinds.length === 0 ? [...kinds, ...added.map((kind) => setKind(reading, kind))] : kinds;
    // A person set what is left of a kind, however sure the computer was
    const sure = own.map((one) => (one.zeker ? one : { ...one, zeker: true, bewijs: { ...one.bewijs, toelichting } }));
    return { reading, kinds: sure.length > 0 ? sure : [setKind(reading, 'overig')] };
  });
}
