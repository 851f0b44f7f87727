import type { IsoDate } from '../../calendar.ts';
import type { Leerlingrij, Lijst } from '../../read/lijst/lijst.ts';
import type { Dossier } from '../dossier.ts';
import { inOrde, rijCriterium, type RijOordeel } from './rij-criterium.ts';
import { lijstTekst } from './rij-tekst.ts';

const dagVan = ({ geboortedatum }: Leerlingrij): IsoDate | undefined =>
  geboortedatum !== undefined && 'dag' in geboortedatum.lezing ? geboortedatum.lezing.dag : undefined;
const cijfersVan = ({ bsn }: Leerlingrij): string | undefined => (bsn !== undefined && 'cijfers' in bsn ? bsn.cijfers : undefined);
const naamVan = ({ vergelijk: { voornaam, achternaam } }: Leerlingrij): string =>
  voornaam === '' || achternaam === '' ? '' : `${voornaam} ${achternaam}`.split(' ').toSorted().join(' ');

type Vergelijking = 'gelijk' | 'anders' | 'onbekend';
const vergelijk = (a: string | undefined, b: string | undefined): Vergelijking =>
  a === undefined || a === '' || b === undefined || b === '' ? 'onbekend' : a === b ? 'gelijk' : 'anders';

/**
 * Whether two rows are the same pupil: for certain by both names and the birth date; perhaps where one of these or the three figures of the BSN
 * is missing or differs and the others agree. Twins differ in first name and figures.
 */
function isDezelfde(a: Leerlingrij, b: Leerlingrij): 'ja' | 'misschien' | 'nee' {
  const naam = vergelijk(naamVan(a), naamVan(b));
  const [voornaam, achternaam] = [
    vergelijk(a.vergelijk.voornaam, b.vergelijk.voornaam),
    vergelijk(a.vergelijk.achternaam, b.vergelijk.achternaam),
  ];
  const [dag, cijfers] = [vergelijk(dagVan(a), dagVan(b)), vergelijk(cijfersVan(a), cijfersVan(b))];
  if (naam === 'gelijk' && dag === 'gelijk') return cijfers === 'anders' ? 'misschien' : 'ja';
  if (naam === 'gelijk') return cijfers === 'gelijk' || (dag === 'onbekend' && cijfers === 'onbekend') ? 'misschien' : 'nee';
  if (dag !== 'gelijk' || cijfers === 'anders') return 'nee';
  const parts = [voornaam, achternaam];
  if (naam === 'onbekend') return parts.includes('anders') ? 'nee' : cijfers === 'gelijk' || parts.includes('gelijk') ? 'misschien' : 'nee';
  return cijfers === 'gelijk' && parts.includes('gelijk') ? 'misschien' : 'nee';
}

type Gevonden = { lijst: Lijst; rij: Leerlingrij };

/** Rows that share a name or a birth date with others, in the order of the lists: only those can be the same pupil. */
function verwanten(all: readonly Gevonden[]): Map<Leerlingrij, Gevonden[]> {
  const buckets = [naamVan, dagVan].flatMap((keyOf) => [
    ...Map.groupBy(
      all.filter(({ rij }) => (keyOf(rij) ?? '') !== ''),
      ({ rij }) => keyOf(rij) ?? '',
    ).values(),
  ]);
  const found = new Map<Leerlingrij, Gevonden[]>();
  for (const bucket of buckets)
    if (bucket.length > 1) for (const { rij } of bucket) found.set(rij, [...(found.get(rij) ?? []), ...bucket.filter((other) => other.rij !== rij)]); // prettier-ignore
  return found;
}

const waar = ({ lijst, rij }: Gevonden, { lijsten = [] }: Dossier): string => `${lijstTekst(lijst, lijsten)}rij ${rij.rij}`;

/** How a pupil stands in the register of those already assigned: folded names and birth date. Undefined where one of them is not known. */
export function leerlingSleutel(rij: Leerlingrij): string | undefined {
  const dag = dagVan(rij);
  return naamVan(rij) === '' || dag === undefined ? undefined : `${naamVan(rij)}|${dag}`;
}

/** Handboek 9: every pupil once, and not one who was assigned already. Of two the second counts as the double one. */
export const lwooDubbel = rijCriterium({
  id: 'lwoo.dubbel',
  bron: '9',
  titel: 'Geen dubbele leerlingen',
  eis: () => 'Elke leerling staat één keer in de lijst en is niet al eerder toegewezen.',
  soort: 'aandacht',
  uitkomsten: ['voldaan', 'niet-voldaan', 'te-beoordelen', 'nvt'],
  kolommen: ['achternaam', 'naam', 'voornaam'],
  stap: (waar) => ({
    actie: `Kijk welke leerlingen dubbel in de lijst staan (${waar}), haal de dubbele rijen weg en upload de lijst opnieuw.`,
    kort: 'lijst zonder dubbele leerlingen',
  }),
  beoordeel(_, dossier) {
    const all = (dossier.lijsten ?? []).flatMap((one) =>
      one.rijen.filter(({ volledigBsn }) => !volledigBsn).map((rij) => ({ lijst: one, rij })),
    );
    const order = new Map(all.map(({ rij }, index) => [rij, index]));
    const related = verwanten(all);
    return (rij): RijOordeel => {
      const sleutel = leerlingSleutel(rij);
      if (sleutel !== undefined && dossier.toegewezen?.has(sleutel) === true)
        return { uitkomst: 'niet-voldaan', opmerking: 'Deze leerling is al eerder toegewezen.' };
      const others = (related.get(rij) ?? []).map((other) => ({ other, same: isDezelfde(rij, other.rij) }));
      const same = others.filter((one) => one.same === 'ja');
      const earlier = same.find(({ other }) => (order.get(other.rij) ?? 0) < (order.get(rij) ?? 0));
      if (earlier !== undefined)
        return {
          uitkomst: 'niet-voldaan',
          opmerking: `Deze leerling staat al in ${waar(earlier.other, dossier)}. Haal de dubbele rij weg.`,
        };
      const first = same[0] ?? others.find((one) => one.same === 'misschien');
      if (first === undefined) return inOrde;
      const lead = same.length > 0 ? 'Deze leerling staat ook in' : 'Misschien is dit dezelfde leerling als in';
      return { uitkomst: 'te-beoordelen', opmerking: `${lead} ${waar(first.other, dossier)}.` };
    };
  },
});
