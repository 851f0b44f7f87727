import type { Evidence } from '../../../evidence.ts';
import type { Aanvraagsoort } from '../../../handboek/soorten.ts';
import type { Aanvraag, DocumentFacts, DocumentKind } from '../../facts.ts';
import { evidence, fact } from '../quote.ts';
import type { Reading } from '../reading.ts';
import { tickedOptions } from './aangekruist.ts';
import { isDeniedOrPast, stemmenIn, type Stem } from './soort-wegen.ts';
import { soortenIn } from './soort-woorden.ts';
import { variantsIn } from './variant.ts';

type Read = { facts: Pick<DocumentFacts, 'kinds' | 'toetsen'>; reading: Reading };
type Spreekt = { soort: Aanvraagsoort; gewicht: number; kind: DocumentKind; bewijs: Evidence };

/**
 * The type that a dossier points to where its application names none, or more than one: by what its other pieces say, each piece once for
 * a type and by its strongest words. Undefined where nothing speaks for one, or another is spoken for nearly as much.
 */
export const leidSoortAf = (all: readonly Read[]): Aanvraag['afgeleid'] => {
  const spoken = all.flatMap(spreektVoor);
  const sums = new Map<Aanvraagsoort, number>();
  for (const { soort, gewicht } of spoken) sums.set(soort, (sums.get(soort) ?? 0) + gewicht);
  const [best, next] = [...sums].toSorted(([, a], [, b]) => b - a);
  if (best === undefined || best[1] < (next?.[1] ?? 0) * 2) return undefined;
  const uit = spoken.filter(({ soort }) => soort === best[0]).toSorted((a, b) => b.gewicht - a.gewicht);
  return { waarde: best[0], uit: uit.slice(0, mostShown).map(({ kind, bewijs }) => ({ kind, bewijs })) };
};
const mostShown = 4;

const spreektVoor = ({ facts, reading }: Read): Spreekt[] => {
  const kinds = facts.kinds.map(({ kind }) => kind);
  // A TLV of before may well be of another type.
  if (kinds.includes('tlv') || kinds.includes('lwoo-lijst')) return [];
  const [kind = 'overig'] = kinds;
  const strongest = new Map<Aanvraagsoort, Stem>();
  for (const stem of [...inHead(reading), ...stemmenIn(reading, kinds)])
    if (stem.gewicht > (strongest.get(stem.soort)?.gewicht ?? 0)) strongest.set(stem.soort, stem);
  const spoken = [...strongest.values()].map(({ soort, gewicht, found }): Spreekt => ({
    soort,
    gewicht,
    kind,
    bewijs: evidence(reading.name, found),
  }));
  // Only an application for PrO brings the report of the primary school with learning ages.
  const okr = facts.kinds.find((found) => found.kind === 'okr');
  if (okr && facts.toetsen.some(({ dle }) => dle !== undefined) && !strongest.has('tlv-pro'))
    spoken.push({ soort: 'tlv-pro', gewicht: 1, kind: 'okr', bewijs: okr.bewijs });
  return spoken;
};

const aboutTlv = /\btlv\b|\btoelaatbaarheids|\bverlenging\b/;
const headOf = (reading: Reading) =>
  reading.rows.slice(0, 12).filter(({ folded, text }) => aboutTlv.test(folded) && text.length <= 160 && !tickedOptions(text));

const inHead = (reading: Reading): Stem[] =>
  headOf(reading).flatMap((row) => {
    const soorten = soortenIn(row.folded).filter((soort) => soort !== 'lwoo');
    const [soort] = soorten;
    return soorten.length === 1 && soort !== undefined && !isDeniedOrPast(row.folded) ? [{ soort, gewicht: 3, found: row }] : [];
  });

/** The variant as the heads of other documents name it ("Deskundigenadvies TLV-GP (overstap)"), for an application that does not. Never certain. */
export const leidVariantAf = (readings: readonly Reading[]): Aanvraag['variant'] => {
  for (const reading of readings)
    for (const row of headOf(reading)) {
      const [variant, ...others] = variantsIn(row.folded);
      if (variant !== undefined && others.length === 0) return fact(variant, reading.name, row, false);
    }
  return undefined;
};
