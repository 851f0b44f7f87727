import { dateOf, inDutch, type IsoDate } from '../calendar.ts';
import { soortNaam } from '../handboek/soorten.ts';
import type { AgendapuntRecord, LidRecord, TellingRecord, VergaderingRecord } from '../storage/records/commissie.ts';
import { hoofdstukVan } from './agenda-volgorde.ts';
import { functieNaam, stemNaam } from './woorden.ts';
import { isZittendOp, opFunctie } from './zitting.ts';

/** One dossier in the minutes. */
export type VerslagPunt = {
  nummer: number;
  kenmerk: string;
  soort: string;
  school: string;
  /** What came of it, in a sentence. */
  uitkomst: string;
  stemmen: { naam: string; functie: string; stem: string; opmerking: string }[];
  /** The chair's choice with its motivation, where the votes were equal. */
  keuze?: string;
  gehoord: string[];
  notities?: string;
};

/** The minutes of a meeting: data only, without the name of a pupil. */
export type VerslagInhoud = {
  titel: string;
  swv: string;
  dag: string;
  tijd: string;
  plaats: string;
  stand: string;
  aanwezig: string[];
  afwezig: string[];
  gasten?: string;
  mededelingen?: string;
  punten: VerslagPunt[];
};

/** What the loket decided by its vote as a sentence, with how it came to it. */
export function uitkomstZin(conclusie: AgendapuntRecord['conclusie'], telling: TellingRecord | undefined): string {
  if (conclusie === 'aanhouden') return 'Aangehouden.';
  if (conclusie === 'niet-behandeld') return 'Niet behandeld.';
  if (telling === undefined) return 'Nog geen uitslag.';
  const { uitkomst, voor, tegen, onthouden, keuze } = telling;
  const geteld = `${voor} voor, ${tegen} tegen${onthouden > 0 ? `, ${onthouden} ${onthouden === 1 ? 'onthouding' : 'onthoudingen'}` : ''}`;
  if (telling.leden.every(({ stem, gebonden }) => stem === 'niet-gestemd' || gebonden === true)) return 'Nog niet gestemd.';
  if (uitkomst === 'geen') return `Geen meerderheid (${geteld}).`;
  if (uitkomst === 'gelijk')
    return keuze === undefined
      ? `De stemmen staken (${geteld}); de voorzitter koos nog niet.`
      : `De stemmen staken (${geteld}). Keuze van de voorzitter: ${keuze.keuze}.`;
  return `${uitkomst === 'toekennen' ? 'Toekennen' : 'Afwijzen'}, bij meerderheid (${geteld}).`;
}

const stemInVerslag = (stem: TellingRecord['leden'][number]['stem']): string => (stem === 'niet-gestemd' ? 'niet gestemd' : stemNaam[stem]);

function puntVan({ kenmerk, soort, schoolNaam, conclusie, telling, notities }: AgendapuntRecord, index: number): VerslagPunt {
  const hoofdstuk = hoofdstukVan(soort);
  const naam = soort === undefined ? 'soort niet duidelijk' : soortNaam[soort];
  return {
    nummer: index + 1,
    kenmerk,
    soort: hoofdstuk === undefined ? naam : `${naam}, handboek ${hoofdstuk.hoofdstuk}`,
    school: schoolNaam,
    uitkomst: uitkomstZin(conclusie, telling),
    stemmen: (telling?.leden ?? []).map(({ naam: wie, functie, stem, reden = '' }) => ({
      naam: wie,
      functie: functieNaam[functie],
      stem: stemInVerslag(stem),
      opmerking: reden,
    })),
    ...(telling?.keuze === undefined
      ? {}
      : { keuze: `${telling.keuze.naam} koos ${telling.keuze.keuze}, want: ${telling.keuze.motivering}` }),
    gehoord: telling?.inbreng ?? [],
    ...(notities === undefined ? {} : { notities }),
  };
}

const metFunctie = ({ naam, functie }: LidRecord): string => `${naam}, ${functieNaam[functie]}`;

/** The state of the minutes in words. `vastgesteld`: when, and in which meeting. */
const standZin = (vastgesteld: { op: IsoDate; inVergadering?: string | undefined } | undefined): string => {
  if (vastgesteld === undefined) return 'Concept';
  return `Vastgesteld op ${inDutch(vastgesteld.op)}${vastgesteld.inVergadering === undefined ? '' : `, in de vergadering van ${vastgesteld.inVergadering}`}`;
};

/** The minutes of a meeting as they stand. `punten` in the order of the agenda, each with its count as it was when the meeting was closed, or now. */
export function verslagInhoud(
  vergadering: VergaderingRecord,
  punten: readonly AgendapuntRecord[],
  leden: readonly LidRecord[],
  swv: string,
  vastgesteld?: { op: Date; inVergadering?: string | undefined },
): VerslagInhoud {
  const { datum, tijd, plaats, aanwezig, gasten, mededelingen } = vergadering;
  const zittend = leden.filter((lid) => lid.functie !== 'deskundige-op-afroep' && isZittendOp(lid, leden, datum)).toSorted(opFunctie);
  return {
    titel: `Verslag van de vergadering van het loket op ${inDutch(datum)}`,
    swv,
    dag: inDutch(datum),
    tijd: `${tijd} uur`,
    plaats,
    stand: standZin(vastgesteld === undefined ? undefined : { op: dateOf(vastgesteld.op), inVergadering: vastgesteld.inVergadering }),
    aanwezig: leden
      .filter(({ lidId }) => aanwezig.includes(lidId))
      .toSorted(opFunctie)
      .map(metFunctie),
    afwezig: zittend.filter(({ lidId }) => !aanwezig.includes(lidId)).map(metFunctie),
    ...(gasten === undefined ? {} : { gasten }),
    ...(mededelingen === undefined ? {} : { mededelingen }),
    punten: punten.map(puntVan),
  };
}

/** The texts that head the parts of the minutes, the same in every form of it. */
export const koppen = {
  aanwezig: 'Aanwezig',
  afwezig: 'Afwezig',
  gasten: 'Verder aanwezig',
  mededelingen: 'Mededelingen en rondvraag',
  punten: 'Dossiers',
  kolommen: ['Lid', 'Functie', 'Stem', 'Opmerking'],
  keuze: 'Keuze van de voorzitter',
  gehoord: 'Gehoord',
  notities: 'Notities',
  voet: 'Dit verslag is voor het loket. Er staan geen namen van leerlingen in.',
} as const;
