import type { IsoDate } from '../../calendar.ts';
import { aanvraagsoorten, type Aanvraagsoort } from '../../handboek/soorten.ts';
import { statussen, type DossierStatus } from '../../storage/records.ts';
import { derived } from '../../storage/derived.ts';
import { zoekIn } from '../zoeken/woorden.ts';
import type { DossierRij } from './dossier-index.ts';
import { isOpen, isTermijn, termijnSoorten, type TermijnSoort } from './termijn.ts';
import { kolommen, type Kolom } from './volgorde.ts';
import { werkSoorten, type WerkSoort } from './werk.ts';

/** What someone asks to see. `open` is everything that the loket still has something to do for; `werk` what waits for someone's own act. */
export type Filter = {
  status: DossierStatus | 'open' | 'alle';
  school: string;
  soort: Aanvraagsoort | 'onduidelijk' | '';
  termijn: TermijnSoort | '';
  werk: WerkSoort | '';
  mijn: boolean;
  kenmerk: string;
  /** The id of a kept search. */
  zoek: string;
  sorteer: Kolom;
  aflopend: boolean;
  pagina: number;
};

const oneOf = <const T extends string, const D extends string>(value: string | null, allowed: readonly T[], otherwise: D): T | D =>
  allowed.find((one) => one === value) ?? otherwise;

/** The filter in an address; what is not known counts as not asked. A search looks at every status unless one is chosen. */
export function readFilter(query: URLSearchParams, schoolIds: readonly string[]): Filter {
  const zoek = /^[\w-]{22}$/.exec(query.get('zoek') ?? '')?.[0] ?? '';
  const kenmerk = (query.get('kenmerk') ?? '')
    .trim()
    .toUpperCase()
    .replace(/[^A-Z0-9-]/g, '')
    .slice(0, 60);
  const pagina = Number(query.get('pagina') ?? '1');
  const werk = oneOf(query.get('werk'), werkSoorten, '');
  const sorteer = oneOf(query.get('sorteer'), kolommen, 'ontvangen');
  const richting = query.get('richting') ?? (sorteer === 'ontvangen' ? 'af' : 'op');
  return {
    status: oneOf(query.get('status'), ['open', 'alle', ...statussen], vanzelf({ zoek, kenmerk, werk })),
    school: oneOf(query.get('school'), schoolIds, ''),
    soort: oneOf(query.get('soort'), [...aanvraagsoorten, 'onduidelijk'], ''),
    termijn: oneOf(query.get('termijn'), termijnSoorten, ''),
    werk,
    mijn: query.get('mijn') === 'ja',
    kenmerk,
    zoek,
    sorteer,
    aflopend: richting === 'af',
    pagina: Number.isInteger(pagina) && pagina >= 1 && pagina <= 100_000 ? pagina : 1,
  };
}

/** The status that is looked at where none is chosen. */
const vanzelf = ({ zoek, kenmerk, werk }: Pick<Filter, 'zoek' | 'kenmerk' | 'werk'>): 'open' | 'alle' =>
  zoek === '' && kenmerk === '' && werk === '' ? 'open' : 'alle';

/** How many choices of the form were made. */
export const aantalGekozen = (filter: Filter): number =>
  [filter.status !== vanzelf(filter), filter.school !== '', filter.soort !== '', filter.termijn !== '', filter.mijn].filter(Boolean).length;

/** The filter as it stands in an address, with some of it changed; what goes without saying is left out. Another order or filter begins at its first page. */
export function filterQuery(filter: Filter, change: Partial<Filter> = {}): string {
  const { status, school, soort, termijn, werk, mijn, kenmerk, zoek, sorteer, aflopend, pagina } = { ...filter, pagina: 1, ...change };
  const parts = {
    status: status === vanzelf({ zoek, kenmerk, werk }) ? '' : status,
    school,
    soort,
    termijn,
    werk,
    mijn: mijn ? 'ja' : '',
    kenmerk,
    zoek,
    sorteer: sorteer === 'ontvangen' ? '' : sorteer,
    richting: aflopend === (sorteer === 'ontvangen') ? '' : aflopend ? 'af' : 'op',
    pagina: pagina === 1 ? '' : String(pagina),
  };
  return new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== '')).toString();
}

/** The address of the list with a filter. */
export const lijstHref = (filter: Filter, change: Partial<Filter> = {}): string => {
  const query = filterQuery(filter, change);
  return query === '' ? '/loket' : `/loket?${query}`;
};

/** What is left to decide which rows are let through: the words of a search, the dossiers that someone follows, those that wait for someone's act. */
export type Gezocht = {
  vandaag: IsoDate;
  tekst: string | undefined;
  volgt: ReadonlySet<string>;
  werk: ReadonlySet<string> | undefined;
};

const byStatus = (rijen: readonly DossierRij[]): Map<string, DossierRij[]> => {
  const found = Map.groupBy(rijen, ({ status }) => status as string);
  return found.set(
    'open',
    rijen.filter(({ status }) => isOpen(status)),
  );
};
/** The rows of a status, kept as long as nothing changes. */
export const metStatus = (rijen: readonly DossierRij[], status: Filter['status']): readonly DossierRij[] =>
  status === 'alle' ? rijen : (derived(rijen, 'status', byStatus).get(status) ?? []);

function laatDoor({ status, school, soort, termijn, kenmerk }: Filter, { vandaag }: Gezocht) {
  const isKind = termijn === '' ? undefined : isTermijn(termijn, vandaag);
  return (rij: DossierRij): boolean => {
    if (status === 'open' ? !isOpen(rij.status) : status !== 'alle' && rij.status !== status) return false;
    if (school !== '' && rij.schoolId !== school) return false;
    if (soort !== '' && (rij.soort ?? 'onduidelijk') !== soort) return false;
    if (isKind?.(rij) === false) return false;
    return kenmerk === '' || rij.kenmerk.toUpperCase().includes(kenmerk);
  };
}

/** The rows of some dossiers, in the order of all; without going through all. */
function rijenVan(rijen: readonly DossierRij[], ids: Iterable<string>): DossierRij[] {
  const plaatsen = derived(rijen, 'plaatsen', () => new Map(rijen.map(({ dossierId }, at) => [dossierId, at])));
  const found = [...ids].flatMap((id) => plaatsen.get(id) ?? []).toSorted((a, b) => a - b);
  return found.flatMap((at) => rijen[at] ?? []);
}

const isLeeg = ({ school, soort, termijn, kenmerk }: Filter): boolean => school === '' && soort === '' && termijn === '' && kenmerk === '';

/** The rows that a filter lets through, in the order that they are given in. */
export function gefilterd(rijen: readonly DossierRij[], filter: Filter, gezocht: Gezocht): readonly DossierRij[] {
  const { tekst, volgt, werk } = gezocht;
  // Some dossiers by name: of those alone it is asked what else the filter says
  const eigen = werk ?? (filter.mijn ? volgt : undefined);
  const both = eigen !== undefined && filter.mijn ? [...eigen].filter((id) => volgt.has(id)) : eigen;
  const from = both === undefined ? metStatus(rijen, filter.status) : rijenVan(rijen, both);
  const found = tekst === undefined ? from : zoekIn(from, tekst);
  return isLeeg(filter) && both === undefined ? found : found.filter(laatDoor(filter, gezocht));
}
