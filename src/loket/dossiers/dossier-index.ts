import type { App } from '../../app.ts';
import { dateOf, type IsoDate } from '../../calendar.ts';
import { aangevuldOp } from '../../decide/aanhouding.ts';
import { waardenVan } from '../../handboek/instellingen.ts';
import type { DossierRecord } from '../../storage/records.ts';
import { followedIndex, perDag } from '../followed-index.ts';
import { folded } from '../zoeken/woorden.ts';
import { isOpen, termijnDag } from './termijn.ts';

/** What the list shows of a dossier; no more is kept in memory. */
export type DossierRij = Pick<
  DossierRecord,
  | 'schoolId'
  | 'dossierId'
  | 'versie'
  | 'kenmerk'
  | 'map'
  | 'status'
  | 'soort'
  | 'variant'
  | 'eindoordeel'
  | 'ontvangenOp'
  | 'aandachtspunten'
  | 'besluitId'
> & {
  /** The first of what is still needed, and how much there is. */
  nodig: readonly string[];
  nodigAantal: number;
  ontvangenDag: IsoDate;
  /** The last day for a decision. */
  besluitVoor?: IsoDate;
  /** The last day on which the school can complete its request, as long as it has not; and whether it did after it was asked. */
  aanvullenTot?: IsoDate;
  isAangevuld?: true;
  /** The last day until which it is held back, for whatever reason; people may have gone on with it since. */
  aangehoudenTot?: IsoDate;
  /** Name of the folder, of the pupil and kenmerk, folded to search in; and the name to sort by. */
  zoek: string;
  naam: string;
};

type IndexApp = Pick<App, 'clock' | 'log'> & {
  settings: Pick<App['settings'], 'regels'>;
  storage: Pick<App['storage'], 'dossiers'>;
};

/** What the list shows of what is still needed. */
export const nodigGetoond = 4;
/** The longest name that is shown or searched in, in characters. */
const maxNaam = 300;

// The same few texts stand in thousands of rows
const texts = new Map<string, string>();
function shared(text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  if (texts.size < 10_000) texts.set(text, text);
  return text;
}

/** What came of the last question to the school to complete its request (Awb 4:5). */
function aanvullingVan(record: DossierRecord): Pick<DossierRij, 'aanvullenTot' | 'isAangevuld'> {
  const last = record.aanhoudingen?.at(-1);
  if (last?.gevraagd === undefined || last.beeindigdOp !== undefined || !isOpen(record.status)) return {};
  return aangevuldOp(last, record) === undefined ? { aanvullenTot: last.tot } : { isAangevuld: true };
}

function rijVan(record: DossierRecord, weken: (ontvangen: IsoDate) => number): DossierRij {
  const { dossierId, kenmerk, soort, variant, eindoordeel, ontvangenOp, nogNodig = [], aandachtspunten, besluitId } = record;
  const map = record.map.slice(0, maxNaam);
  const ontvangenDag = dateOf(new Date(ontvangenOp));
  const besluitVoor = termijnDag(record, weken(ontvangenDag));
  const naam = folded(map);
  const aanhouding = record.aanhoudingen?.at(-1);
  return {
    schoolId: shared(record.schoolId),
    dossierId,
    versie: record.versie,
    kenmerk,
    map,
    status: record.status,
    ontvangenOp,
    ontvangenDag: shared(ontvangenDag),
    nodig: nogNodig.slice(0, nodigGetoond).map(shared),
    nodigAantal: nogNodig.length,
    naam,
    zoek: `${naam} ${folded(record.leerling ?? '')} ${folded(kenmerk)}`,
    ...(soort === undefined ? {} : { soort }),
    ...(variant === undefined ? {} : { variant }),
    ...(eindoordeel === undefined ? {} : { eindoordeel }),
    ...(aandachtspunten === undefined ? {} : { aandachtspunten }),
    ...(besluitId === undefined ? {} : { besluitId }),
    ...aanvullingVan(record),
    ...(aanhouding === undefined || aangevuldOp(aanhouding, record) !== undefined ? {} : { aangehoudenTot: aanhouding.tot }),
    ...(besluitVoor === undefined ? {} : { besluitVoor: shared(besluitVoor) }),
  };
}

/** The dossiers in memory. */
export const dossierIndex = followedIndex<IndexApp, DossierRecord, DossierRij>(
  ({ storage }) => storage.dossiers,
  'loket-lijst-fout',
  ({ settings }) => {
    const weken = perDag((ontvangen) => waardenVan(settings.regels, ontvangen).beslistermijnWeken);
    return { rowOf: (record) => rijVan(record, weken), idOf: ({ kenmerk }) => kenmerk };
  },
);

const nieuwsteEerst = (a: DossierRij, b: DossierRij): number => {
  if (a.ontvangenOp !== b.ontvangenOp) return a.ontvangenOp < b.ontvangenOp ? 1 : -1;
  return a.kenmerk < b.kenmerk ? -1 : 1;
};

/** All dossiers, newest first, from memory, at most 15 seconds old. `maxAge` 0 always looks anew. */
export async function dossierRijen(
  app: IndexApp,
  maxAge?: number,
): Promise<{ rijen: readonly DossierRij[]; at: number; vol: boolean; onleesbaar: number }> {
  const index = dossierIndex(app);
  if (maxAge !== undefined) await index.stand(maxAge);
  const { rows, at, full, unread } = await index.ordered('ontvangen', nieuwsteEerst);
  return { rijen: rows, at, vol: full, onleesbaar: unread };
}

/** The row of a kenmerk; one that is not known yet is looked for once more. */
export async function findRij(app: IndexApp, kenmerk: string): Promise<DossierRij | undefined> {
  if (!/^[\w-]{1,60}$/.test(kenmerk)) return undefined;
  const index = dossierIndex(app);
  const { at } = await index.stand();
  const known = index.find(kenmerk);
  if (known !== undefined || Math.abs(app.clock.now().getTime() - at) < 2_000) return known;
  await index.stand(0);
  return index.find(kenmerk);
}
