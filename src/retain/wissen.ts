import { createHash } from 'node:crypto';
import type { App } from '../app.ts';
import { dateOf } from '../calendar.ts';
import { isFault } from '../graph/fault.ts';
import type { DossierRecord, Goedkeuring, VernietigplanRecord } from '../storage/records.ts';
import type { WisverzoekRecord } from '../storage/records/wisverzoek.ts';
import { rondAf } from './afronden.ts';
import { bereidVoor } from './bereid-voor.ts';
import { destroyDossier } from './destroy.ts';
import type { Keurder } from './goedkeuren.ts';
import { OpzijBezet } from './derived.ts';
import { eenVoorEen } from '../een-voor-een.ts';
import { beletselsVan } from './houd.ts';
import { leesbaar } from './leesbaar.ts';
import { beginPlan, dropPlan } from './plan.ts';
import { logStilstand, stilstandVan } from './stilstand.ts';

/** The most dossiers in one request. */
export const maxWisDossiers = 20;

type WisDossier = WisverzoekRecord['dossiers'][number];

/** What always stays of a pupil, and on what ground. */
export const blijftAltijd = [
  'Besluiten en brieven, en het register: die vallen onder de Archiefwet en blijven bewaard.',
  'De toewijzing van LWOO: daarvan blijft alleen een code over die de leerling niet noemt, zodat een leerling geen twee keer LWOO krijgt.',
  'Verslagen van vergaderingen: daarin staat het kenmerk en geen naam.',
  'Wie het dossier heeft gelezen: dat moet het samenwerkingsverband kunnen laten zien. Daarin staat geen naam van de leerling.',
] as const;

/** Why a dossier may not be destroyed on request; undefined where no duty to keep stands against it. */
export async function wisBeletsel(app: App, dossier: DossierRecord): Promise<string | undefined> {
  if (dossier.vernietigdOp !== undefined) return 'de stukken zijn al vernietigd';
  if (dossier.lijst === true)
    return 'op deze lijst staan ook andere leerlingen; vraag de school om de rij uit de lijst te halen en haar opnieuw te uploaden';
  const [beletsel] = await beletselsVan(app, dossier);
  if (beletsel !== undefined) return `er loopt een ${beletsel.grond}; daarvoor zijn de stukken nodig`;
  const besluit = dossier.besluitId === undefined ? undefined : (await app.storage.besluiten.get('besluit', dossier.besluitId))?.record;
  if (besluit !== undefined && besluit.uitgevoerdOp === undefined)
    return 'er is een besluit dat nog niet is uitgevoerd; daarvoor zijn de stukken nodig. Onderteken het, of stuur het terug';
  if (besluit === undefined && dossier.geslotenOp === undefined)
    return 'de aanvraag loopt nog; het loket heeft de stukken nodig om te besluiten. Trekken de ouders of de school de aanvraag in, leg dat dan eerst vast';
  return undefined;
}

const nietNu = {
  geblokkeerd: 'de map is te groot',
  gewijzigd: 'er is net iets veranderd in de map; vraag het opnieuw als het dossier gelezen is',
};

async function wisDossier(app: App, dossier: DossierRecord): Promise<WisDossier> {
  const { schoolId, dossierId, kenmerk } = dossier;
  const beletsel = await wisBeletsel(app, dossier);
  if (beletsel !== undefined) return { schoolId, dossierId, kenmerk, behouden: beletsel };
  const klaar = await bereidVoor(app, dossier);
  if (klaar.is !== 'klaar') return { schoolId, dossierId, kenmerk, behouden: nietNu[klaar.is] };
  return { schoolId, dossierId, kenmerk, lijst: klaar.lijst, bestanden: klaar.bestanden };
}

/** The hash of what is asked: which dossiers, and which files of each. What a second person approves is bound to it. */
export const wisStempel = ({ verzoekId, dossiers }: WisverzoekRecord): string =>
  createHash('sha256')
    .update(JSON.stringify([verzoekId, dossiers.map(({ dossierId, lijst }) => [dossierId, lijst])]))
    .digest('hex');

/** Writes down that dossiers are asked to be destroyed, with what may not be and why. The same asked again on one day is the same request. */
export async function vraagWissen(
  app: App,
  dossiers: readonly DossierRecord[],
  wie: { id: string; naam: string },
): Promise<WisverzoekRecord> {
  const now = app.clock.now();
  const ids = dossiers.map(({ dossierId, versie }) => `${dossierId} ${versie}`).toSorted();
  const verzoekId = createHash('sha256')
    .update(JSON.stringify([dateOf(now), wie.id, ids]))
    .digest('hex')
    .slice(0, 24);
  const known = (await app.storage.wisverzoeken.get('wissen', verzoekId))?.record;
  if (known !== undefined) return known;
  const regels: WisDossier[] = [];
  for (const dossier of dossiers) regels.push(await wisDossier(app, dossier));
  const niets = regels.every(({ lijst }) => lijst === undefined);
  const verzoek: WisverzoekRecord = {
    verzoekId,
    gevraagdDoor: wie.naam,
    gevraagdDoorAccount: wie.id,
    gevraagdOp: now.toISOString(),
    dossiers: regels,
    ...(niets ? { klaarOp: now.toISOString() } : {}),
  };
  await app.storage.wisverzoeken.insert(verzoek);
  return verzoek;
}

export type Gekeurd = 'goed' | 'zelfde-mens' | 'veranderd' | 'niet-open';

/**
 * Approves a request, by another person than who asked, for exactly what was shown; from then on it is carried out. May be repeated.
 */
export async function keurWissenGoed(app: App, verzoekId: string, stempel: string, keurder: Keurder): Promise<Gekeurd> {
  const found = (await app.storage.wisverzoeken.get('wissen', verzoekId))?.record;
  if (found === undefined || found.klaarOp !== undefined) return 'niet-open';
  if (found.gevraagdDoorAccount === keurder.id) return 'zelfde-mens';
  if (wisStempel(found) !== stempel) return 'veranderd';
  const op = app.clock.now().toISOString();
  const goedkeuring: Goedkeuring = { door: keurder.naam, rol: keurder.rol, account: keurder.id, op, automatisch: false };
  const now = await app.storage.wisverzoeken.change('wissen', verzoekId, (one) =>
    one === undefined || one.klaarOp !== undefined || one.goedkeuring !== undefined ? undefined : { ...one, goedkeuring },
  );
  if (now !== undefined) await voerUit(app, now);
  return 'goed';
}

/** Sends a request back: nothing is destroyed. False where it was approved or ended already. */
export async function wijsWissenAf(app: App, verzoekId: string, door: string): Promise<boolean> {
  const klaarOp = app.clock.now().toISOString();
  const now = await app.storage.wisverzoeken.change('wissen', verzoekId, (one) =>
    one === undefined || one.klaarOp !== undefined || one.goedkeuring !== undefined ? undefined : { ...one, afgewezenDoor: door, klaarOp },
  );
  return now?.afgewezenDoor !== undefined;
}

const grond = 'Verzoek om gegevens te wissen (AVG artikel 17), goedgekeurd door een tweede persoon';

async function wis(app: App, verzoek: WisverzoekRecord, regel: WisDossier): Promise<string> {
  const { schoolId, dossierId, lijst, bestanden } = regel;
  const record = (await app.storage.dossiers.get(schoolId, dossierId))?.record;
  if (record === undefined || lijst === undefined || verzoek.goedkeuring === undefined)
    return 'niet vernietigd: het dossier staat niet meer bij deze school. Vraag het opnieuw';
  if (record.vernietigdOp !== undefined) {
    // It may have died once it was recorded: what comes after is done now
    await rondAf(app, record);
    return 'vernietigd';
  }
  const beletsel = await wisBeletsel(app, record);
  if (beletsel !== undefined) return `niet vernietigd: ${beletsel}`;
  const plan: VernietigplanRecord = {
    ...beginPlan(record, dateOf(app.clock.now())),
    stand: 'goedgekeurd',
    lijst,
    grond,
    rondeId: `wissen-${verzoek.verzoekId}`,
    goedkeuring: verzoek.goedkeuring,
    ...(bestanden === undefined ? {} : { bestanden }),
  };
  const outcome = await destroyDossier(app, record, plan);
  if (outcome.is === 'vernietigd') {
    await dropPlan(app, record);
    return 'vernietigd';
  }
  if (outcome.is === 'geblokkeerd') return `nog niet vernietigd: ${outcome.reden}`;
  return outcome.is === 'gehouden'
    ? 'niet vernietigd: er loopt nu iets waarvoor de stukken nodig zijn'
    : 'niet vernietigd: er is iets veranderd in de map. Vraag het opnieuw';
}

/** As `wis`; of one that stands still for a reason of its own, or for which there is no room now, why. */
async function wisOfWacht(app: App, verzoek: WisverzoekRecord, regel: WisDossier): Promise<string> {
  try {
    return await wis(app, verzoek, regel);
  } catch (error) {
    const waarom = wachtOp(error);
    if (waarom === undefined) throw error;
    logStilstand(app, error, regel.dossierId);
    return `nog niet vernietigd: ${waarom}`;
  }
}

function wachtOp(error: unknown): string | undefined {
  if (isFault(error, 'te-druk', 'onbereikbaar')) return 'Microsoft 365 heeft het te druk of is niet te bereiken';
  if (error instanceof OpzijBezet) return 'de dienst is er net mee bezig';
  const stilstand = stilstandVan(error);
  return stilstand === undefined ? undefined : `${stilstand.reden}. ${stilstand.doe}`;
}

/** Carries an approved request out, each dossier under its lease. What is blocked is tried again; everything else ends. */
async function voerUit(app: App, verzoek: WisverzoekRecord): Promise<void> {
  const { verzoekId, goedkeuring } = verzoek;
  if (goedkeuring === undefined) return;
  const rondeId = `wissen-${verzoekId}`;
  await app.storage.vernietigrondes.insert({ rondeId, goedkeuring, lijst: wisStempel(verzoek), dossiers: verzoek.dossiers.length });
  const uitkomsten = new Map<string, string>();
  for (const regel of verzoek.dossiers) {
    if (regel.lijst === undefined) continue;
    const outcome = await app.storage.underLease(`vervallen-${regel.dossierId}`, () => wisOfWacht(app, verzoek, regel));
    uitkomsten.set(regel.dossierId, outcome === 'busy' ? 'nog niet vernietigd: de dienst is er net mee bezig' : outcome);
  }
  const now = app.clock.now().toISOString();
  const isKlaar = [...uitkomsten.values()].every((uitkomst) => !uitkomst.startsWith('nog niet'));
  await app.storage.wisverzoeken.change('wissen', verzoekId, (found) =>
    // Ended by another that was at it at the same time
    found === undefined || found.klaarOp !== undefined
      ? undefined
      : {
          ...found,
          dossiers: found.dossiers.map((regel) => {
            const uitkomst = uitkomsten.get(regel.dossierId);
            return uitkomst === undefined ? regel : { ...regel, uitkomst };
          }),
          ...(isKlaar ? { klaarOp: now } : {}),
        },
  );
  await app.storage.vernietigrondes.change('ronde', rondeId, (found) =>
    found === undefined || !isKlaar ? undefined : { ...found, afgerondOp: now },
  );
}

/** Goes on with every approved request that did not come to its end; every ten minutes, so that it is done within the hour. */
export async function hervatWissen(app: App): Promise<void> {
  const rows = app.storage.wisverzoeken.rows(`PartitionKey eq 'wissen' and open eq true`);
  await eenVoorEen(app, 'wissen', rows, async (row) => voerUit(app, row.read()));
}

/** The requests, the last first; those that wait are among the first 200. */
export async function wisverzoeken({ storage }: Pick<App, 'storage'>): Promise<WisverzoekRecord[]> {
  const { gelezen } = await leesbaar(storage.wisverzoeken.rows(`PartitionKey eq 'wissen' and open eq true`), 200);
  return gelezen.toSorted((a, b) => (a.gevraagdOp < b.gevraagdOp ? 1 : -1));
}
