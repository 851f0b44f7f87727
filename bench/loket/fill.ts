import { plusDays } from '../../src/calendar.ts';
import { aanvraagsoorten } from '../../src/handboek/soorten.ts';
import type { BesluitRecord, DossierRecord } from '../../src/storage/records.ts';
import { dossier, type World } from '../../test/loket/world.ts';

const voornamen = 'Anna Bas Celik Daan Élodie Fatima Gijs Hanna Ilias Joris Kim Lotte Mees Noor Omar Puck Quinten Roos Sem Tess'.split(' ');
const achternamen = 'de Wit,van den Berg,Yılmaz,Jansen,El Amrani,Bakker,Visser,Smit,Meijer,de Boer,Mulder,Dijkstra'.split(',');
const open = ['in behandeling', 'incompleet', 'ter besluit', 'ontvangen'] as const;
const dicht = ['toegekend', 'toegekend', 'toegekend', 'afgewezen', 'vernietigd', 'gesloten'] as const;

const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;
const dayBefore = (today: string, days: number): string =>
  `${plusDays(today, -days)}T${String(8 + (days % 9)).padStart(2, '0')}:00:00.000Z`;

/** The `at`-th dossier: one in ten is open and of the last months, the others are of the years before. */
function dossierNumber(one: DossierRecord, app: World, at: number, today: string): DossierRecord {
  const isOpen = at % 10 === 0;
  const naam = `${pick(voornamen, at * 7)} ${pick(achternamen, at * 11)} ${at}`;
  const ontvangenOp = dayBefore(today, isOpen ? (at / 10) % 90 : 90 + (at % 1_700));
  const soort = pick(aanvraagsoorten, at * 3);
  return {
    ...one,
    schoolId: pick(app.settings.scholen, at * 5).id,
    dossierId: `01BENCH${String(at).padStart(27, '0')}`,
    kenmerk: `D-BENCH-${String(at).padStart(6, '0')}`,
    map: naam,
    leerling: naam,
    status: isOpen ? pick(open, at / 10) : pick(dicht, at),
    soort,
    ontvangenOp,
    laatsteUpload: ontvangenOp,
    gewijzigdOp: ontvangenOp,
    eindoordeel: at % 30 === 0 ? 'compleet' : 'incompleet',
    nogNodig:
      at % 30 === 0
        ? []
        : ['evaluatie van het OPP', 'handtekening van de ouders', 'advies van een tweede deskundige'].slice(0, 1 + (at % 3)),
  };
}

function besluitNumber(van: DossierRecord, at: number, today: string): BesluitRecord {
  const { schoolId, dossierId, driveId, kenmerk, map, soort = 'tlv-gp' } = van;
  const op = van.ontvangenOp;
  const dag = op.slice(0, 10);
  const isLijst = soort === 'lwoo';
  const toegekend = at % 8 !== 0;
  return {
    besluitId: `${String(at).padStart(8, '0')}0123456789abcdef01234567`,
    dossierId,
    schoolId,
    driveId,
    kenmerk,
    soort,
    variant: 'nieuw',
    besluit: toegekend ? 'toekennen' : 'afwijzen',
    ...(isLijst ? { lijst: { versie: 1, rijen: 20, geweigerd: [3] } } : { leerling: { naam: map, geboortedatum: '2011-03-14' } }),
    ...(isLijst || !toegekend ? {} : { geldigVan: dag, geldigTot: plusDays(today, (at % 900) - 100) }),
    motivering: 'De ondersteuning op school was niet genoeg. Een kleine groep met dagelijkse begeleiding is nodig.',
    deskundigen: [],
    genomenDoor: 'S. Ecretaris',
    genomenDoorAccount: 'iemand',
    genomenOp: op,
    ...(at % 200 === 0
      ? {}
      : {
          ondertekening: { door: 'D. Irecteur', rol: 'directeur-bestuurder', account: 'ander', op, stempel: 's' },
          uitgevoerdOp: op,
          nummer: `${isLijst ? 'LIJST-' : ''}BENCH-${String(at).padStart(6, '0')}`,
        }),
    peildatum: dag,
    ontvangenOp: dag,
    handboekVersie: '4.1',
  };
}

/** Writes rows of any partitions, some partitions at once. */
async function putAll<T extends object>(
  table: { putMany(records: readonly T[]): Promise<void> },
  records: readonly T[],
  partition: (record: T) => string,
) {
  for (const group of Map.groupBy(records, partition).values()) await table.putMany(group);
}

/** The meeting that is planned, by its id. */
export const benchVergadering = '00000bec0000';

/** A loket with so many dossiers, of which nine in ten are decided and in the register; gives a dossier that has a report, and the kenmerk of the first on the agenda. */
export async function fillLoket(app: World, count: number, today: string): Promise<DossierRecord & { besproken: string }> {
  const one = await dossier(app, { map: 'Joris van den Bergh' });
  const dossiers = Array.from({ length: count - 1 }, (_, at) => dossierNumber(one, app, at, today));
  await putAll(app.storage.dossiers, dossiers, ({ schoolId }) => schoolId);
  const besluiten = dossiers.filter((_, at) => at % 10 !== 0).map((van, at) => besluitNumber(van, at, today));
  await putAll(app.storage.besluiten, besluiten, () => 'besluit');
  const ingeschreven = besluiten.filter(({ soort }, at) => soort !== 'lwoo' && at % 3 !== 0);
  await putAll(
    app.storage.inschrijvingen,
    ingeschreven.map(({ besluitId, schoolId, genomenOp }) => ({
      besluitId,
      schoolId,
      meldingen: [{ op: genomenOp.slice(0, 10), door: 'S. Ecretaris', genoteerdOp: genomenOp }],
    })),
    () => 'inschrijving',
  );
  const teBespreken = dossiers.filter(({ status }) => status === 'ter besluit').slice(0, 25);
  await app.storage.vergaderingen.put({
    vergaderingId: benchVergadering,
    datum: plusDays(today, 7),
    tijd: '09:00',
    plaats: 'Houten',
    stand: 'gepland',
    aanwezig: [],
    afgevoerd: [],
    agenda: teBespreken.map(({ dossierId }) => dossierId),
    gemaaktOp: `${today}T08:00:00.000Z`,
  });
  await putAll(
    app.storage.agendapunten,
    teBespreken.map(({ dossierId, schoolId, kenmerk, soort = 'tlv-gp' }) => ({
      vergaderingId: benchVergadering,
      dossierId,
      schoolId,
      kenmerk,
      schoolNaam: app.settings.scholen.find(({ id }) => id === schoolId)?.naam ?? '',
      soort,
      variant: 'nieuw' as const,
    })),
    () => benchVergadering,
  );
  return { ...one, besproken: teBespreken[0]?.kenmerk ?? one.kenmerk };
}
