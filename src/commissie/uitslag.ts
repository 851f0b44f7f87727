import { dateOf, type IsoDate } from '../calendar.ts';
import type { KeuzeRecord, LidRecord, StemRecord } from '../storage/records/commissie.ts';
import { isLidOp, isZittendOp, magStemmen, opFunctie } from './zitting.ts';

/** How a vote stands: a majority, an equal number, or nothing yet. */
export type Uitkomst = 'toekennen' | 'afwijzen' | 'gelijk' | 'geen';

/** One seat at the vote: who holds it today, and what counts as its vote. */
export type Zetel = {
  /** Who votes: the member who sits today, or the one who sat when this vote was cast. */
  lid: LidRecord;
  stem: StemRecord['stem'] | undefined;
  /** The vote that counts; absent where the member is tied to the school or did not vote. */
  uitgebracht?: StemRecord;
  /** Tied to the school that applies: abstains, whatever stands there (handboek 2.4). */
  gebonden: boolean;
};

/** How a vote stands, and what it rests on. */
export type Uitslag = {
  uitkomst: Uitkomst;
  voor: number;
  tegen: number;
  onthouden: number;
  afwezig: number;
  nogNietGestemd: LidRecord[];
  zetels: Zetel[];
  /** The chair's choice, only while the votes are equal and the chair may choose. */
  keuzeVoorzitter?: KeuzeRecord;
  /** Of `geen`: why, and what to do, in Dutch. */
  reden?: string;
};

/**
 * The least number of votes for or against on which the loket decides. The handbook asks none; with fewer than two of the three there would be no
 * deciding together (docs/besluiten.md).
 */
export const minsteStemmen = 2;

export type Stemming = {
  /** Every member that there ever was. */
  leden: readonly LidRecord[];
  stemmen: readonly StemRecord[];
  /** The school that applies. */
  schoolId: string;
  /** The day for which is counted. */
  dag: IsoDate;
  keuze?: KeuzeRecord | undefined;
};

/**
 * The seats at the vote (handboek 2.4: chair and experts; not the secretary, not the expert on call). Where the member who sits today did not
 * vote, the vote of a predecessor in that function counts who sat on the day of voting.
 */
function zetelsVan({ leden, stemmen, schoolId, dag }: Stemming): Zetel[] {
  const zittend = leden.filter((lid) => magStemmen(lid) && isZittendOp(lid, leden, dag)).toSorted(opFunctie);
  const used = new Set(zittend.map(({ lidId }) => lidId));
  const stemVan = (lid: LidRecord) => stemmen.find(({ lidId }) => lidId === lid.lidId);
  const voorganger = (lid: LidRecord): LidRecord | undefined => {
    const found = leden.find((ander) => {
      const stem = stemVan(ander);
      return ander.functie === lid.functie && !used.has(ander.lidId) && stem !== undefined && isLidOp(ander, dateOf(new Date(stem.op)));
    });
    if (found !== undefined) used.add(found.lidId);
    return found;
  };
  return zittend.map((nu) => {
    const lid = stemVan(nu) === undefined ? (voorganger(nu) ?? nu) : nu;
    if (lid.schoolId === schoolId) return { lid, stem: 'onthouding', gebonden: true };
    const uitgebracht = stemVan(lid);
    return uitgebracht === undefined
      ? { lid, stem: undefined, gebonden: false }
      : { lid, stem: uitgebracht.stem, uitgebracht, gebonden: false };
  });
}

const namen = (leden: readonly LidRecord[]) => leden.map(({ naam }) => naam).join(', ');

function redenVan(zetels: readonly Zetel[], open: readonly LidRecord[]): string {
  if (zetels.length === 0) {
    return 'Er zijn geen leden die mogen stemmen. Vul bij Beheer, Leden de voorzitter en de deskundigen in.';
  }
  if (open.length > 0) return `Er is nog geen meerderheid. Nog niet gestemd: ${namen(open)}.`;
  return `Er zijn minstens ${minsteStemmen} stemmen voor of tegen nodig. Behandel het dossier in een vergadering met meer leden, of vul bij Beheer, Leden een vervanger in.`;
}

/**
 * How the votes stand (handboek 2.4). A majority is more than half of the votes for or against, that no vote still to come can turn; at least two
 * votes. Abstentions and members noted as absent do not count. Equal only when everybody voted, abstained or was absent: then the chair's choice
 * decides.
 */
export function uitslagVan(stemming: Stemming): Uitslag {
  const zetels = zetelsVan(stemming);
  const tel = (stem: StemRecord['stem']) => zetels.filter((zetel) => zetel.stem === stem).length;
  const [voor, tegen, onthouden, afwezig] = [tel('toekennen'), tel('afwijzen'), tel('onthouding'), tel('afwezig')];
  const nogNietGestemd = zetels.filter(({ stem }) => stem === undefined).map(({ lid }) => lid);
  const open = nogNietGestemd.length;
  const deel = { voor, tegen, onthouden, afwezig, nogNietGestemd, zetels };
  if (voor + tegen >= minsteStemmen) {
    if (voor > tegen + open) return { ...deel, uitkomst: 'toekennen' };
    if (tegen > voor + open) return { ...deel, uitkomst: 'afwijzen' };
    if (open === 0) return { ...deel, uitkomst: 'gelijk', ...keuzeDeel(stemming, zetels) };
  }
  return { ...deel, uitkomst: 'geen', reden: redenVan(zetels, nogNietGestemd) };
}

/** The chair who may choose where the votes are equal: one who sits today and is not tied to the school that applies. */
export const kiezendeVoorzitter = ({ leden, schoolId, dag }: Pick<Stemming, 'leden' | 'schoolId' | 'dag'>): LidRecord | undefined =>
  leden.find((lid) => lid.functie === 'voorzitter' && isZittendOp(lid, leden, dag) && lid.schoolId !== schoolId);

function keuzeDeel(stemming: Stemming, zetels: readonly Zetel[]): Pick<Uitslag, 'keuzeVoorzitter' | 'reden'> {
  const { keuze, leden, schoolId } = stemming;
  const koos = leden.find(({ lidId }) => lidId === keuze?.lidId);
  const gold =
    keuze !== undefined && koos?.functie === 'voorzitter' && koos.schoolId !== schoolId && isLidOp(koos, dateOf(new Date(keuze.op)));
  if (gold) return { keuzeVoorzitter: keuze };
  if (kiezendeVoorzitter(stemming) !== undefined) {
    return { reden: 'De stemmen staken. De voorzitter kiest en schrijft op waarom.' };
  }
  return {
    reden: zetels.some(({ lid, gebonden }) => gebonden && lid.functie === 'voorzitter')
      ? 'De stemmen staken, en de voorzitter is aan de aanvragende school verbonden. Vul bij Beheer, Leden een vervangend voorzitter in.'
      : 'De stemmen staken, en er is geen voorzitter. Vul bij Beheer, Leden de voorzitter of een vervanger in.',
  };
}

/** What the loket decides by its vote: the majority, or where the votes are equal the chair's choice; undefined while there is neither. */
export const besluitVan = ({
  uitkomst,
  keuzeVoorzitter,
}: Pick<Uitslag, 'uitkomst' | 'keuzeVoorzitter'>): 'toekennen' | 'afwijzen' | undefined =>
  uitkomst === 'gelijk' ? keuzeVoorzitter?.keuze : uitkomst === 'geen' ? undefined : uitkomst;
