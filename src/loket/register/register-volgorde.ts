import { compare, last, naamVanSchool, rangVanSoort } from '../zoeken/volgorde.ts';
import type { BesluitRij } from './besluit-index.ts';

/** What the register can be sorted by, in the order of its columns. */
export const registerKolommen = ['nummer', 'leerling', 'school', 'soort', 'dag', 'geldig', 'besluit'] as const;
export type RegisterKolom = (typeof registerKolommen)[number];

export const registerKolomNaam: Record<RegisterKolom, string> = {
  nummer: 'Nummer',
  leerling: 'Leerling',
  school: 'School',
  soort: 'Soort',
  dag: 'Besluit van',
  geldig: 'Geldig',
  besluit: 'Stand',
};

/** How rows are compared by a column, upwards. */
export function registerVolgorde(kolom: RegisterKolom, schoolNamen: ReadonlyMap<string, string>): (a: BesluitRij, b: BesluitRij) => number {
  const naamVan = naamVanSchool(schoolNamen);
  const keys: Record<RegisterKolom, (rij: BesluitRij) => string | number> = {
    nummer: ({ nummer }) => nummer ?? last,
    leerling: ({ naam }) => (naam === '' ? last : naam),
    school: ({ schoolId }) => naamVan(schoolId),
    soort: ({ soort }) => rangVanSoort(soort),
    dag: ({ dag }) => dag,
    geldig: ({ geldigTot }) => geldigTot ?? last,
    besluit: ({ besluit }) => besluit,
  };
  const key = keys[kolom];
  return (a, b) => compare(key(a), key(b)) || compare(b.dag, a.dag) || compare(a.besluitId, b.besluitId);
}
