import { cursusjaarOf, isIsoDate, plusMonths, type IsoDate } from '../../calendar.ts';
import { aanvraagsoorten, type Aanvraagsoort } from '../../handboek/soorten.ts';
import { besluitKinds, type BesluitKind } from '../../storage/records/besluit.ts';
import { derived } from '../../storage/derived.ts';
import type { BesluitRij } from './besluit-index.ts';
import { inschrijvenTot, isGeldigOp, isTeGebruiken } from './register-regel.ts';
import { registerKolommen, type RegisterKolom } from './register-volgorde.ts';

/** Lists that the loket works from: TLVs that end soon without a renewal, TLVs that nobody is enrolled on, and those that were revoked. */
export const aandachten = ['verlengen-3', 'verlengen-6', 'verlengen-9', 'niet-ingeschreven', 'inschrijven-weldra', 'ingetrokken'] as const;
export type Aandacht = (typeof aandachten)[number];

/** Months before the last day to enroll at which a TLV without enrolment is looked at. */
export const inschrijvenMaandenVooraf = 2;

export type RegisterFilter = {
  besluit: BesluitKind | '';
  soort: Aanvraagsoort | 'tlv' | '';
  school: string;
  /** First year of the school year in which the besluit was taken. */
  schooljaar: string;
  /** An ISO date; empty where not asked. */
  geldigOp: string;
  aandacht: Aandacht | '';
  zoek: string;
  sorteer: RegisterKolom;
  aflopend: boolean;
  pagina: number;
};

const oneOf = <const T extends string>(value: string | null, allowed: readonly T[]): T | '' => allowed.find((one) => one === value) ?? '';

/** The filter in an address; what is not known counts as not asked. */
export function readRegisterFilter(query: URLSearchParams, schoolIds: readonly string[]): RegisterFilter {
  const pagina = Number(query.get('pagina') ?? '1');
  const geldigOp = query.get('geldigOp') ?? '';
  const sorteer = oneOf(query.get('sorteer'), registerKolommen) || 'dag';
  return {
    besluit: oneOf(query.get('besluit'), besluitKinds),
    soort: oneOf(query.get('soort'), ['tlv', ...aanvraagsoorten]),
    school: oneOf(query.get('school'), schoolIds),
    schooljaar: /^20\d\d$/.exec(query.get('schooljaar') ?? '')?.[0] ?? '',
    geldigOp: isIsoDate(geldigOp) ? geldigOp : '',
    aandacht: oneOf(query.get('aandacht'), aandachten),
    zoek: /^[\w-]{22}$/.exec(query.get('zoek') ?? '')?.[0] ?? '',
    sorteer,
    aflopend: (query.get('richting') ?? (sorteer === 'dag' ? 'af' : 'op')) === 'af',
    pagina: Number.isInteger(pagina) && pagina >= 1 && pagina <= 100_000 ? pagina : 1,
  };
}

/** The filter as it stands in an address, with some of it changed. */
export function registerQuery(filter: RegisterFilter, change: Partial<RegisterFilter> = {}): string {
  const { sorteer, aflopend, pagina, ...rest } = { ...filter, pagina: 1, ...change };
  const parts = {
    ...rest,
    sorteer: sorteer === 'dag' ? '' : sorteer,
    richting: aflopend === (sorteer === 'dag') ? '' : aflopend ? 'af' : 'op',
    pagina: pagina === 1 ? '' : String(pagina),
  };
  return new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== '')).toString();
}

/** What is asked beside the filter: the day, and who is enrolled. */
export type RegisterVraag = { vandaag: IsoDate; isIngeschreven: (besluitId: string) => boolean };

/** Whether a filter lets everything through, its list apart. */
export const isLeeg = ({ besluit, soort, school, schooljaar, geldigOp }: RegisterFilter): boolean =>
  [besluit, soort, school, schooljaar, geldigOp].every((een) => een === '');

function isAandacht(aandacht: Aandacht, vandaag: IsoDate): (rij: BesluitRij) => boolean {
  if (aandacht === 'ingetrokken') return ({ ingetrokken }) => ingetrokken !== undefined;
  if (vraagtInschrijving(aandacht)) {
    const grens = plusMonths(vandaag, inschrijvenMaandenVooraf);
    return (rij) => {
      const tot = inschrijvenTot(rij);
      if (tot === undefined) return false;
      return aandacht === 'niet-ingeschreven' ? tot < vandaag && isTeGebruiken(rij) : tot >= vandaag && tot <= grens;
    };
  }
  const grens = plusMonths(vandaag, Number(aandacht.slice('verlengen-'.length)));
  return (rij) => {
    const { geldigTot, verlengd } = rij;
    return geldigTot !== undefined && geldigTot >= vandaag && geldigTot <= grens && !verlengd && isTeGebruiken(rij);
  };
}

const vraagtInschrijving = (aandacht: Aandacht): boolean => aandacht === 'niet-ingeschreven' || aandacht === 'inschrijven-weldra';

/** The rows of one of the lists that the loket works from; what does not depend on enrolment is kept as long as nothing changes. */
export function metAandacht(
  rijen: readonly BesluitRij[],
  aandacht: Aandacht,
  { vandaag, isIngeschreven }: RegisterVraag,
): readonly BesluitRij[] {
  const found = derived(rijen, `${aandacht} ${vandaag}`, () => rijen.filter(isAandacht(aandacht, vandaag)));
  return vraagtInschrijving(aandacht) ? found.filter(({ besluitId }) => !isIngeschreven(besluitId)) : found;
}

/** Whether a filter lets a besluit through, its list apart. */
export function laatBesluitDoor(filter: RegisterFilter): (rij: BesluitRij) => boolean {
  const { besluit, soort, school, schooljaar, geldigOp } = filter;
  const [begin, einde] = schooljaar === '' ? ['', ''] : [`${schooljaar}-08-01`, cursusjaarOf(`${schooljaar}-08-01`).einde];
  return (rij) => {
    if (school !== '' && rij.schoolId !== school) return false;
    if (besluit !== '' && rij.besluit !== besluit) return false;
    if (soort !== '' && (soort === 'tlv' ? rij.soort === 'lwoo' : rij.soort !== soort)) return false;
    if (begin !== '' && (rij.dag < begin || rij.dag > einde)) return false;
    return geldigOp === '' || isGeldigOp(rij, geldigOp);
  };
}
