import { aanvraagsoorten } from '../../handboek/soorten.ts';
import { statussen } from '../../storage/records.ts';
import { folded } from '../zoeken/woorden.ts';
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

const compare = (a: string | number, b: string | number): number => (a === b ? 0 : a < b ? -1 : 1);
/** Texts and numbers upwards; what has none comes last. */
const by = (key: (rij: DossierRij) => string | number): Order => {
  return (a, b) => compare(key(a), key(b)) || compare(b.ontvangenOp, a.ontvangenOp) || compare(a.kenmerk, b.kenmerk);
};

const statusRang = new Map<string, number>(statussen.map((status, at) => [status, at]));
const soortRang = new Map<string, number>(aanvraagsoorten.map((soort, at) => [soort, at]));
const last = '￿';

/** How rows are compared by a column, upwards; `schoolNamen` by id. */
export function volgordeVan(kolom: Kolom, schoolNamen: ReadonlyMap<string, string>): Order {
  if (kolom === 'status') return by(({ status }) => statusRang.get(status) ?? 99);
  if (kolom === 'school') {
    const names = new Map(Array.from(schoolNamen, ([id, naam]) => [id, folded(naam)]));
    return by(({ schoolId }) => names.get(schoolId) ?? last);
  }
  if (kolom === 'soort') return by(({ soort }) => (soort === undefined ? 99 : (soortRang.get(soort) ?? 99)));
  if (kolom === 'termijn') return by(({ status, besluitVoor }) => (status === 'incompleet' ? last : (besluitVoor ?? `${last}${last}`)));
  if (kolom === 'nodig') return by(({ nodigAantal }) => nodigAantal);
  if (kolom === 'ontvangen') return by(({ ontvangenOp }) => ontvangenOp);
  return by(({ naam }) => (naam === '' ? last : naam));
}
