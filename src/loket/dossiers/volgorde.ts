import { statussen } from '../../storage/records.ts';
import { compare, last, naamVanSchool, rangVanSoort } from '../zoeken/volgorde.ts';
import type { DossierRij } from './dossier-index.ts';

/** What the list can be sorted by, in the order of its columns. */
export const kolommen = ['naam', 'status', 'school', 'soort', 'ontvangen', 'termijn', 'nodig'] as const;
export type Kolom = (typeof kolommen)[number];

export const kolomNaam: Record<Kolom, string> = {
  naam: 'Dossier',
  status: 'Status',
  school: 'School',
  soort: 'Soort',
  ontvangen: 'Ontvangen',
  termijn: 'Besluit voor',
  nodig: 'Nog nodig',
};

type Order = (a: DossierRij, b: DossierRij) => number;

/** Texts and numbers upwards; what has none comes last. */
const by = (key: (rij: DossierRij) => string | number): Order => {
  return (a, b) => compare(key(a), key(b)) || compare(b.ontvangenOp, a.ontvangenOp) || compare(a.kenmerk, b.kenmerk);
};

const statusRang = new Map<string, number>(statussen.map((status, at) => [status, at]));

/** How rows are compared by a column, upwards; `schoolNamen` by id. */
export function volgordeVan(kolom: Kolom, schoolNamen: ReadonlyMap<string, string>): Order {
  if (kolom === 'status') return by(({ status }) => statusRang.get(status) ?? 99);
  if (kolom === 'school') {
    const naamVan = naamVanSchool(schoolNamen);
    return by(({ schoolId }) => naamVan(schoolId));
  }
  if (kolom === 'soort') return by(({ soort }) => rangVanSoort(soort));
  if (kolom === 'termijn') return by(({ status, besluitVoor }) => (status === 'incompleet' ? last : (besluitVoor ?? `${last}${last}`)));
  if (kolom === 'nodig') return by(({ nodigAantal }) => nodigAantal);
  if (kolom === 'ontvangen') return by(({ ontvangenOp }) => ontvangenOp);
  return by(({ naam }) => (naam === '' ? last : naam));
}
