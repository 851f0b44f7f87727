import type { IsoDate } from '../../calendar.ts';
import type { Leerlingrij, Lijst } from '../../read/lijst/lijst.ts';
import type { Dossier } from '../dossier.ts';
import { inOrde, rijCriterium, type RijOordeel } from './rij-criterium.ts';
import { lijstTekst } from './rij-tekst.ts';

const dagVan = ({ geboortedatum }: Leerlingrij): IsoDate | undefined =>
  geboortedatum !== undefined && 'dag' in geboortedatum.lezing ? geboortedatum.lezing.dag : undefined;
/** The three figures of the BSN, where a row has them. */
export const cijfersVan = ({ bsn }: Leerlingrij): string | undefined => (bsn !== undefined && 'cijfers' in bsn ? bsn.cijfers : undefined);
const naamVan = ({ vergelijk: { voornaam, achternaam } }: Leerlingrij): string =>
  voornaam === '' || achternaam === '' ? '' : `${voornaam} ${achternaam}`.split(' ').toSorted().join(' ');

type Vergelijking = 'gelijk' | 'anders' | 'onbekend';
const vergelijk = (a: string | undefined, b: string | undefined): Vergelijking =>
  a === undefined || a === '' || b === undefined || b === '' ? 'onbekend' : a === b ? 'gelijk' : 'anders';

/** What a row is compared by. */
type Sleutels = { voornaam: string; achternaam: string; naam: string; dag: IsoDate | undefined; cijfers: string | undefined };
const sleutelsVan = (rij: Leerlingrij): Sleutels => ({ ...rij.vergelijk, naam: naamVan(rij), dag: dagVan(rij), cijfers: cijfersVan(rij) });

/**
 * Whether two rows are the same pupil: for certain by both names and the birth date; perhaps where one of these or the three figures of the BSN
 * is missing or differs and the others agree. Twins differ in first name and figures.
 */
function isDezelfde(a: Sleutels, b: Sleutels): 'ja' | 'misschien' | 'nee' {
  const naam = vergelijk(a.naam, b.naam);
  const [dag, cijfers] = [vergelijk(a.dag, b.dag), vergelijk(a.cijfers, b.cijfers)];
  if (naam === 'gelijk' && dag === 'gelijk') return cijfers === 'anders' ? 'misschien' : 'ja';
  if (naam === 'gelijk') return cijfers === 'gelijk' || (dag === 'onbekend' && cijfers === 'onbekend') ? 'misschien' : 'nee';
  if (dag !== 'gelijk' || cijfers === 'anders') return 'nee';
  const parts = [vergelijk(a.voornaam, b.voornaam), vergelijk(a.achternaam, b.achternaam)];
  if (naam === 'onbekend') return parts.includes('anders') ? 'nee' : cijfers === 'gelijk' || parts.includes('gelijk') ? 'misschien' : 'nee';
  return cijfers === 'gelijk' && parts.includes('gelijk') ? 'misschien' : 'nee';
}

type Gevonden = { lijst: Lijst; rij: Leerlingrij; sleutels: Sleutels; at: number };

/** Rows of a list that share what these keys hold; only those can be the same pupil. */
const groepen = ({ naam, dag = '', cijfers = '', voornaam, achternaam }: Sleutels): string[] => [
  ...(naam === '' ? [] : [`naam ${naam}`, `naam en dag ${naam} ${dag}`]),
  ...(dag === '' ? [] : [`voornaam ${dag} ${voornaam}`, `achternaam ${dag} ${achternaam}`, `cijfers ${dag} ${cijfers}`]),
];

/** With how many others of a group a row is compared: the first, so that a list of one pupil over and over costs no more. */
const meestVergeleken = 20;

function groepeer(all: readonly Gevonden[]): Map<string, Gevonden[]> {
  const found = new Map<string, Gevonden[]>();
  for (const one of all)
    for (const key of groepen(one.sleutels)) {
      const group = found.get(key);
      if (group === undefined) found.set(key, [one]);
      else if (group.length <= meestVergeleken) group.push(one);
    }
  return found;
}

const waar = ({ lijst, rij }: Pick<Gevonden, 'lijst' | 'rij'>, { lijsten = [] }: Dossier): string =>
  `${lijstTekst(lijst, lijsten)}rij ${rij.rij}`;

/** What a pupil is known by in the register of those assigned: folded names and birth date. Undefined where one of them is not known. */
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
    actie: `Kijk welke leerlingen dubbel in de lijst staan of al LWOO hebben (${waar}), haal die rijen weg en upload de lijst opnieuw.`,
    kort: 'lijst zonder dubbele leerlingen',
  }),
  beoordeel(_, dossier) {
    const all = (dossier.lijsten ?? [])
      .flatMap((lijst) => lijst.rijen.filter(({ volledigBsn }) => !volledigBsn).map((rij) => ({ lijst, rij, sleutels: sleutelsVan(rij) })))
      .map((one, at) => ({ ...one, at }));
    const groups = groepeer(all);
    const places = new Map(all.map((one) => [one.rij, one]));
    return (rij): RijOordeel => {
      const eerder = dossier.toegewezen?.(rij) ?? 'nee';
      if (eerder === 'ja') return { uitkomst: 'niet-voldaan', opmerking: 'Aan deze leerling is al eerder LWOO toegewezen.' };
      const own = places.get(rij);
      if (own === undefined) return inOrde;
      const near = new Set(groepen(own.sleutels).flatMap((key) => groups.get(key) ?? []));
      near.delete(own);
      const others = [...near].map((other) => ({ other, same: isDezelfde(own.sleutels, other.sleutels) }));
      const same = others.filter((one) => one.same === 'ja');
      const earlier = same.find(({ other }) => other.at < own.at);
      if (earlier !== undefined)
        return {
          uitkomst: 'niet-voldaan',
          opmerking: `Deze leerling staat al in ${waar(earlier.other, dossier)}. Haal de dubbele rij weg.`,
        };
      const first = same[0] ?? others.find((one) => one.same === 'misschien');
      if (first === undefined)
        return eerder === 'misschien'
          ? { uitkomst: 'te-beoordelen', opmerking: 'Misschien is aan deze leerling al eerder LWOO toegewezen.' }
          : inOrde;
      const lead = same.length > 0 ? 'Deze leerling staat ook in' : 'Misschien is dit dezelfde leerling als in';
      return { uitkomst: 'te-beoordelen', opmerking: `${lead} ${waar(first.other, dossier)}.` };
    };
  },
});
