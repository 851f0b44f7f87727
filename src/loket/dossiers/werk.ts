import type { App } from '../../app.ts';
import { dateOf, type IsoDate } from '../../calendar.ts';
import { loadLeden } from '../../commissie/leden.ts';
import { telStemming } from '../../commissie/stemming.ts';
import { besluitVan } from '../../commissie/uitslag.ts';
import { loadVergaderingen } from '../../commissie/vergaderingen.ts';
import { isZittendOp, magStemmen } from '../../commissie/zitting.ts';
import { derived } from '../../storage/derived.ts';
import type { LidRecord, VergaderingRecord } from '../../storage/records/commissie.ts';
import type { Persoon } from '../principal.ts';
import { besluitIndex, isVastgelopen, wachtOpHandtekeningVan, type BesluitRij } from '../register/besluit-index.ts';
import { bezwaarIndex, type BezwaarRij } from './bezwaar-index.ts';
import { metStatus } from './filter.ts';
import { dossierIndex, type DossierRij } from './dossier-index.ts';
import { stemIndex, type StemRij } from './stem-index.ts';

/** What can wait for someone's own act. */
export const werkSoorten = [
  'te-agenderen',
  'te-stemmen',
  'te-besluiten',
  'te-ondertekenen',
  'vastgelopen',
  'bezwaar',
  'aangevuld',
  'niet-aangevuld',
] as const;
export type WerkSoort = (typeof werkSoorten)[number];

/** What tells which work waits for someone, read once for all kinds of it. */
export type WerkStof = {
  persoon: Pick<Persoon, 'id'>;
  vandaag: IsoDate;
  vergaderingen: readonly VergaderingRecord[];
  /** Every member that there ever was. */
  leden: readonly LidRecord[];
  dossiers: readonly DossierRij[];
  stemmen: readonly StemRij[];
  besluiten: readonly BesluitRij[];
  /** Objections that run. */
  bezwaren: readonly BezwaarRij[];
  /** Dossiers that wait for a besluit: told when first asked for, and once. */
  teBesluiten: () => ReadonlySet<string>;
};

/** Reads that, from memory but for the meetings and the members. Throws Onleesbaar where one of those cannot be read: who votes must not be guessed. */
export async function loadWerkStof(app: App, persoon: Pick<Persoon, 'id'>): Promise<WerkStof> {
  const vandaag = dateOf(app.clock.now());
  const [vergaderingen, { alle: leden }, dossiers, stemmen, besluiten, bezwaren] = await Promise.all([
    loadVergaderingen(app),
    loadLeden(app, vandaag),
    dossierIndex(app).stand(),
    stemIndex(app).stand(),
    besluitIndex(app).stand(),
    bezwaarIndex(app).stand(),
  ]);
  const stof = {
    persoon,
    vandaag,
    vergaderingen,
    leden,
    dossiers: dossiers.rows,
    stemmen: stemmen.rows,
    besluiten: besluiten.rows,
    bezwaren: bezwaren.rows,
  };
  let gestemd: Set<string> | undefined;
  return { ...stof, teBesluiten: () => (gestemd ??= teBesluiten(stof)) };
}

const ids = (rijen: readonly { dossierId: string }[]): Set<string> => new Set(rijen.map(({ dossierId }) => dossierId));

/** Dossiers on the agenda of a meeting that is still to be held. */
const opAgenda = ({ vergaderingen }: WerkStof): Set<string> =>
  new Set(vergaderingen.flatMap(({ stand, agenda }) => (stand === 'gepland' ? agenda : [])));

/** Dossiers on which the loket voted with a result, without a besluit; not those that are held back today. */
export function teBesluiten({
  dossiers,
  stemmen,
  leden,
  vandaag,
}: Pick<WerkStof, 'dossiers' | 'stemmen' | 'leden' | 'vandaag'>): Set<string> {
  const open = derived(dossiers, 'open per id', () => new Map(metStatus(dossiers, 'open').map((rij) => [rij.dossierId, rij])));
  const found = new Set<string>();
  for (const { dossierId, stemming } of stemmen) {
    const rij = open.get(dossierId);
    if (rij === undefined || rij.besluitId !== undefined || (rij.aangehoudenTot ?? '') >= vandaag) continue;
    if (besluitVan(telStemming(stemming, rij, leden, vandaag)) !== undefined) found.add(dossierId);
  }
  return found;
}

/** Complete and checked, without a besluit: to put on an agenda. A request that needs no vote may stand here too; the agenda says so. */
function teAgenderen(stof: WerkStof): DossierRij[] {
  const agenda = opAgenda(stof);
  const gestemd = stof.teBesluiten();
  return metStatus(stof.dossiers, 'in behandeling').filter(
    ({ dossierId, eindoordeel, besluitId }) =>
      eindoordeel === 'compleet' && besluitId === undefined && !agenda.has(dossierId) && !gestemd.has(dossierId),
  );
}

function teStemmen(stof: WerkStof): DossierRij[] {
  const { persoon, vandaag, leden, dossiers, stemmen } = stof;
  const lid = leden.find((one) => one.account === persoon.id && magStemmen(one) && isZittendOp(one, leden, vandaag));
  if (lid === undefined) return [];
  const agenda = opAgenda(stof);
  const done = ids(stemmen.filter(({ gesloten, gestemd }) => gesloten || gestemd.includes(lid.lidId)));
  // Who is tied to the school abstains (handboek 2.4), so that nothing waits for him or her
  return metStatus(dossiers, 'open').filter(
    ({ dossierId, schoolId, besluitId }) =>
      agenda.has(dossierId) && besluitId === undefined && schoolId !== lid.schoolId && !done.has(dossierId),
  );
}

function metAanvulling({ dossiers, vandaag }: WerkStof, soort: 'aangevuld' | 'niet-aangevuld'): DossierRij[] {
  return metStatus(dossiers, 'open').filter(({ isAangevuld, aanvullenTot, besluitId }) => {
    if (besluitId !== undefined) return false;
    return soort === 'aangevuld' ? isAangevuld === true : aanvullenTot !== undefined && aanvullenTot < vandaag;
  });
}

/** The dossiers that wait for an act of one kind; for a vote or signature only those in which this person can do it. */
export function werkVan(stof: WerkStof, soort: WerkSoort): ReadonlySet<string> {
  const { besluiten, bezwaren, persoon } = stof;
  if (soort === 'te-besluiten') return stof.teBesluiten();
  if (soort === 'te-stemmen') return ids(teStemmen(stof));
  // Four eyes: not who recorded it
  if (soort === 'te-ondertekenen') return ids(wachtOpHandtekeningVan(besluiten, persoon.id));
  if (soort === 'vastgelopen') return ids(derived(besluiten, 'vastgelopen', () => besluiten.filter(isVastgelopen)));
  if (soort === 'bezwaar') return ids(bezwaren);
  return ids(soort === 'te-agenderen' ? teAgenderen(stof) : metAanvulling(stof, soort));
}
