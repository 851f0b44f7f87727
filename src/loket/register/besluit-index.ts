import type { App } from '../../app.ts';
import { plusMonths, type IsoDate } from '../../calendar.ts';
import { besluitdatumVan, standVan, type BesluitStand } from '../../decide/besluitdatum.ts';
import { waardenVan } from '../../handboek/instellingen.ts';
import { derived } from '../../storage/derived.ts';
import type { BesluitRecord } from '../../storage/records.ts';
import { followedIndex, perDag } from '../followed-index.ts';
import { folded } from '../zoeken/woorden.ts';

/** What the register shows of a besluit; no more is kept in memory. */
export type BesluitRij = Pick<
  BesluitRecord,
  | 'besluitId'
  | 'dossierId'
  | 'schoolId'
  | 'kenmerk'
  | 'besluit'
  | 'soort'
  | 'variant'
  | 'nummer'
  | 'geldigVan'
  | 'geldigTot'
  | 'genomenDoorAccount'
  | 'uitgevoerdOp'
> & {
  /** The day of the besluit: that of the signature, before which there is only a proposal. */
  dag: IsoDate;
  leerling?: { naam: string; geboortedatum: IsoDate } | undefined;
  /** Of a list: how many pupils got LWOO, and of how many. */
  lijst?: { toegewezen: number; rijen: number } | undefined;
  stand: BesluitStand;
  /** Of a TLV that was given: the last day on which the pupil can be enrolled on it, a year after it (handboek 6 C). */
  inschrijvenVoor?: IsoDate | undefined;
  verlengtNummer?: string | undefined;
  verlengd: boolean;
  herzien: boolean;
  ingetrokken?: { per: IsoDate; nummer: string } | undefined;
  /** Carrying it out, or a corrected letter, stopped until somebody mends what the page of the besluit says. */
  vast?: true | undefined;
  /** Who put right a mistake in its letter, as long as that waits for the signature of another. */
  verbeterdDoor?: string | undefined;
  /** The pupil's name to sort by; number, name, kenmerk and the number of the TLV that it renews or revokes to search in; folded. */
  naam: string;
  zoek: string;
};

type IndexApp = Pick<App, 'clock' | 'log'> & { settings: Pick<App['settings'], 'regels'>; storage: Pick<App['storage'], 'besluiten'> };

function toegewezen({ lijst, besluit }: BesluitRecord): BesluitRij['lijst'] {
  if (lijst === undefined) return undefined;
  const out = new Set([...lijst.geweigerd, ...(lijst.aangehouden ?? []).map(({ rij }) => rij), ...(lijst.eerder ?? [])]);
  return { toegewezen: besluit === 'toekennen' ? Math.max(0, lijst.rijen - out.size) : 0, rijen: lijst.rijen };
}

const known = <T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };

/** Whether a besluit gave a TLV, whatever became of it. */
export const isTlv = ({ besluit, soort }: Pick<BesluitRij, 'besluit' | 'soort'>): boolean => besluit === 'toekennen' && soort !== 'lwoo';

function rijVan(record: BesluitRecord, maanden: (dag: IsoDate) => number): BesluitRij {
  const { besluitId, dossierId, schoolId, kenmerk, besluit, soort, variant, leerling } = record;
  const { nummer, geldigVan, geldigTot, genomenDoorAccount, uitgevoerdOp, verlengtNummer, tlvIngetrokken, verbetering } = record;
  const verbeterdDoor = verbetering?.ondertekening === undefined ? verbetering?.voorstel.account : undefined;
  const vast = record.melding === undefined ? undefined : true;
  const dag = besluitdatumVan(record);
  return {
    besluitId,
    dossierId,
    schoolId,
    kenmerk,
    besluit,
    soort,
    variant,
    dag,
    inschrijvenVoor: isTlv(record) ? plusMonths(dag, maanden(dag)) : undefined,
    leerling,
    lijst: toegewezen(record),
    stand: standVan(record),
    verlengd: record.verlengdDoor !== undefined,
    herzien: record.herzienDoor !== undefined,
    ingetrokken: tlvIngetrokken === undefined ? undefined : { per: tlvIngetrokken.per, nummer: tlvIngetrokken.nummer },
    naam: folded(leerling?.naam ?? ''),
    zoek: folded(`${nummer ?? ''} ${leerling?.naam ?? ''} ${kenmerk} ${verlengtNummer ?? ''} ${record.trektIn?.nummer ?? ''}`),
    ...(known({ nummer, geldigVan, geldigTot, genomenDoorAccount, uitgevoerdOp, verlengtNummer, vast, verbeterdDoor }) as object),
  };
}

/** Every besluit in memory, those that wait for a signature too. */
export const besluitIndex = followedIndex<IndexApp, BesluitRecord, BesluitRij>(
  ({ storage }) => storage.besluiten,
  'loket-register-fout',
  ({ settings }) => {
    // Months within which a pupil is enrolled on a TLV
    const maanden = perDag((dag) => waardenVan(settings.regels, dag).inschrijvenMaanden);
    return { rowOf: (record) => rijVan(record, maanden), idOf: ({ besluitId }) => besluitId };
  },
);

/** Whether something of a besluit stopped that a person has to mend. */
export const isVastgelopen = ({ vast }: BesluitRij): boolean => vast === true;

/** The besluiten, and the corrected letters, that wait for the signature of somebody by account: not what that person made (four eyes). */
export function wachtOpHandtekeningVan(rijen: readonly BesluitRij[], account: string): BesluitRij[] {
  const waiting = derived(rijen, 'wacht', () =>
    rijen.filter(({ stand, verbeterdDoor }) => stand === 'wacht' || verbeterdDoor !== undefined),
  );
  return waiting.filter(
    ({ stand, genomenDoorAccount, verbeterdDoor }) => (stand === 'wacht' ? genomenDoorAccount : verbeterdDoor) !== account,
  );
}
