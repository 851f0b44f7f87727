import type { App } from '../app.ts';
import { leerlingenPath } from '../dossier/paths.ts';
import { findDossier } from '../dossier/find.ts';
import { zonderBesluit } from '../dossier/status.ts';
import { showColumnsIfThere } from '../tell/show-columns.ts';
import { tellBesluit, tellTerug, tellTeTekenen } from '../tell/tell-besluit.ts';
import type { BesluitRecord, DossierRecord } from '../storage/records.ts';
import { ZegelFout } from '../zegel/zegel-fout.ts';
import { besluitdatumVan, standVan } from './besluitdatum.ts';
import { loadGenummerdeRijen } from './brief-rijen.ts';
import { claimLijstNummers, loadLijstNummers } from './claim-lijst-nummers.ts';
import { claimNummerInTurn, inTurn } from './claim-nummer.ts';
import { BriefOnvolledig } from './brief.ts';
import { BriefNietGelijk } from './deliver-brief.ts';
import { deliverBrieven, deliverToewijzing } from './deliver-brieven.ts';
import { deliverVerbetering } from './deliver-verbetering.ts';
import { rijVanNummer } from './neem-nummer.ts';
import { statusNa } from './status-na.ts';
import { werkDoor } from './gevolgen.ts';
import { isAanDeBeurt, noemOpDossier, wijzigVoorLaatste } from './noem-op-dossier.ts';
import { zetTerug } from './ondertekenen.ts';
import { legToewijzingenVast, loadLeerlingen, type Pseudoniem } from './toewijzingen.ts';

const change = async (app: App, besluitId: string, part: Partial<BesluitRecord>): Promise<BesluitRecord> => {
  const stored = await app.storage.besluiten.change('besluit', besluitId, (now) => (now === undefined ? undefined : { ...now, ...part }));
  if (stored === undefined) throw new Error('the decision is gone while it is carried out');
  return stored;
};

/** The first version of the letters, once; see `deliverBrieven`. */
async function deliver(app: App, besluit: BesluitRecord & { nummer: string }): Promise<BesluitRecord> {
  if (besluit.brief !== undefined) return besluit;
  const brieven = await deliverBrieven(app, besluit);
  const versies = [{ versie: 1, ...brieven, op: app.clock.now().toISOString() }];
  const stored = await app.storage.besluiten.change('besluit', besluit.besluitId, (now) =>
    now === undefined || now.brief !== undefined ? undefined : { ...now, brief: brieven.brief, versies },
  );
  return stored ?? { ...besluit, brief: brieven.brief, versies };
}

/** What was kept of the pupils of a list is gone before its decision was carried out; a person has to put it back. Holds nothing personal. */
class LeerlingenWeg extends Error {
  override name = 'LeerlingenWeg';
}

/** The pupils of a list to whom a besluit assigns LWOO, in the order of their rows. Throws LeerlingenWeg. */
async function toegewezenOf(app: App, { besluit, dossierId, lijst }: BesluitRecord): Promise<(Pseudoniem & { rij: number })[]> {
  if (besluit !== 'toekennen' || lijst === undefined) return [];
  const leerlingen = await loadLeerlingen(app, dossierId, lijst.versie);
  if (leerlingen === undefined)
    throw new LeerlingenWeg(
      `De leerlingen van deze lijst staan nog niet in het register van LWOO, en de school heeft nog geen bericht van het besluit. Wat de dienst van de leerlingen had bewaard, is weg. Vraag de beheerder om het bestand ${leerlingenPath(dossierId, lijst.versie)} terug te zetten in de opslag. Daarna gaat het besluit vanzelf verder.`,
    );
  const zonder = new Set([...lijst.geweigerd, ...(lijst.eerder ?? []), ...(lijst.aangehouden ?? []).map(({ rij }) => rij)]);
  return leerlingen
    .flatMap(({ rij, leerling, cijfers }) =>
      leerling === undefined || zonder.has(rij) ? [] : [{ rij, leerling, ...(cijfers === undefined ? {} : { cijfers }) }],
    )
    .sort((one, other) => one.rij - other.rij);
}

/** A besluit on a list gives each pupil to whom it assigns a number of his or her own, before the letter that names them. */
async function numberList(app: App, besluit: BesluitRecord): Promise<void> {
  const rijen = (await toegewezenOf(app, besluit)).map(({ rij }) => rij);
  if (rijen.length > 0) await inTurn(app.storage, () => claimLijstNummers(app, besluit.besluitId, rijen));
}

/** How many pupils get letters of their own in one turn: two letters each, some minutes of Typst and SharePoint. */
export const leerlingenPerBeurt = 40;

/** Puts the letters for each pupil in the school's folder, where the loket chose that; false where some are left for the next turn. */
async function deliverPerPupil(app: App, besluit: BesluitRecord & { nummer: string }): Promise<boolean> {
  if (besluit.lijst?.brieven !== 'per-leerling') return true;
  const open = (await loadLijstNummers(app.storage, besluit)).filter(({ ouders }) => ouders === undefined);
  if (open.length === 0) return true;
  const rijen = new Map((await loadGenummerdeRijen(app, besluit)).map((rij) => [rij.rij, rij]));
  for (const row of open.slice(0, leerlingenPerBeurt)) {
    const rij = rijen.get(row.rij ?? -1);
    const brieven = await deliverToewijzing(app, besluit, { rij: row.rij ?? -1, wie: rij?.wie ?? '', nummer: row.nummer });
    // As it stands: a correction may have been delivered since by who was here at the same time
    await app.storage.nummers.change(row.reeks, rijVanNummer(row.volgnummer), (now) =>
      now === undefined || now.ouders !== undefined ? undefined : { ...now, ...brieven },
    );
  }
  return open.length <= leerlingenPerBeurt;
}

/** A decision that assigns goes into the register, pupil by pupil. Throws LeerlingenWeg. */
async function assign(app: App, besluit: BesluitRecord): Promise<void> {
  const { besluitId } = besluit;
  const toegewezen = await toegewezenOf(app, besluit);
  const nummers = new Map((await loadLijstNummers(app.storage, besluit)).map(({ rij, nummer }) => [rij, nummer]));
  await legToewijzingenVast(
    app,
    { besluitId, toegewezenOp: besluitdatumVan(besluit) },
    toegewezen.map(({ rij, ...leerling }) => ({ ...leerling, nummer: nummers.get(rij) })),
  );
}

async function closeDossier(app: App, { besluit, besluitId, vorige, schoolId, dossierId, lijst }: BesluitRecord): Promise<void> {
  const found = await findDossier(app, schoolId, dossierId);
  if (found === undefined) return;
  const closed = (dossier: DossierRecord): DossierRecord | undefined => {
    if (dossier.status === 'vernietigd') return undefined;
    // Carried out already, by who was here at the same time, and people went on since
    if (statusNa[besluit] !== undefined && !isAanDeBeurt(dossier, { besluitId, vorige })) return undefined;
    const { teTekenen, herziet: _done, ...kept } = dossier;
    const rest = teTekenen === undefined || teTekenen === besluitId ? kept : { ...kept, teTekenen };
    const status = statusNa[besluit];
    if (status === undefined) return rest;
    // Recorded by a process that died before the dossier named it
    const laatsteBesluit = dossier.besluitId === besluitId ? (dossier.laatsteBesluit ?? besluitId) : besluitId;
    const done = { ...rest, status, besluitId, laatsteBesluit, nogNodig: [] };
    // Rows that wait for a later besluit: the list goes on
    return (lijst?.aangehouden ?? []).length === 0 ? done : zonderBesluit({ ...done, status: 'ter besluit' }, besluitId);
  };
  // One that only takes itself off what waits does so whatever came after it
  if (statusNa[besluit] !== undefined) await wijzigVoorLaatste(app, found, besluitId, closed);
  else await app.storage.dossiers.change(found.schoolId, dossierId, (dossier) => dossier && closed(dossier));
}

/** Lets the loket know that a besluit waits for its signature. */
async function legVoor(app: App, besluit: BesluitRecord): Promise<void> {
  if (besluit.voorgelegdOp !== undefined) return;
  const dossier = await findDossier(app, besluit.schoolId, besluit.dossierId);
  if (dossier !== undefined) {
    // Whoever recorded it may have died before the dossier named it
    await noemOpDossier(app, dossier, besluit);
    await showColumnsIfThere(app, dossier);
  }
  await tellTeTekenen(app, besluit, dossier);
  await change(app, besluit.besluitId, { voorgelegdOp: app.clock.now().toISOString() });
}

/** Lets the loket know that a besluit was sent back, once the dossier is as it was. */
async function meldTerug(app: App, besluit: BesluitRecord, terug: NonNullable<BesluitRecord['teruggestuurd']>): Promise<void> {
  if (terug.gemeldOp !== undefined) return;
  await zetTerug(app, besluit);
  const dossier = await findDossier(app, besluit.schoolId, besluit.dossierId);
  if (dossier !== undefined) await showColumnsIfThere(app, dossier);
  await tellTerug(app, besluit, dossier);
  await change(app, besluit.besluitId, { teruggestuurd: { ...terug, gemeldOp: app.clock.now().toISOString() } });
}

/** What a person has to mend: the page of the decision shows what to do, the queue and the sweep try again. */
const shownOn =
  (app: App, besluitId: string) =>
  async (error: unknown): Promise<never> => {
    if (
      error instanceof BriefOnvolledig ||
      error instanceof BriefNietGelijk ||
      error instanceof LeerlingenWeg ||
      error instanceof ZegelFout
    )
      await change(app, besluitId, { melding: error.message });
    throw error;
  };

/**
 * Brings a recorded decision to its next stop. Not signed yet: the loket hears that it waits. Sent back: the dossier is as it was, and the loket hears it.
 * Signed: number, letter, copy in the archive, letter in the school's folder (read back), of a list its pupils in the register, status, messages.
 * Every step first looks whether it was done, so that running it twice, at once, or again after a crash ends the same: one number, one letter,
 * each message once. Throws what a step throws; the queue tries again.
 */
export async function executeBesluit(app: App, { besluitId }: { besluitId: string }): Promise<void> {
  const found = (await app.storage.besluiten.get('besluit', besluitId))?.record;
  if (found === undefined) throw new Error('there is no decision with the id in this message');
  if (found.teruggestuurd !== undefined) return meldTerug(app, found, found.teruggestuurd);
  const stand = standVan(found);
  if (stand === 'wacht') return legVoor(app, found);
  if (stand === 'ondertekend') await carryOut(app, found);
  const { verbetering, nummer } = found;
  if (stand === 'uitgevoerd' && verbetering?.ondertekening !== undefined && nummer !== undefined) {
    const getekend = { ...verbetering, ondertekening: verbetering.ondertekening };
    const klaar = await deliverVerbetering(app, { ...found, nummer }, getekend).catch(shownOn(app, besluitId));
    if (!klaar) await app.storage.send('besluit-uitvoeren', { besluitId });
  }
}

async function carryOut(app: App, { besluitId, schoolId, dossierId }: BesluitRecord): Promise<void> {
  const dossier = await findDossier(app, schoolId, dossierId);
  if (dossier?.status === 'ter besluit') await showColumnsIfThere(app, dossier);
  const numbered = await claimNummerInTurn(app, besluitId);
  const shown = shownOn(app, besluitId);
  await numberList(app, numbered).catch(shown);
  const current = (await app.storage.besluiten.get('besluit', besluitId))?.record ?? numbered;
  const { nummer } = numbered;
  const delivered = await deliver(app, { ...current, nummer }).catch(shown);
  if (!(await deliverPerPupil(app, { ...delivered, nummer }).catch(shown))) return app.storage.send('besluit-uitvoeren', { besluitId });
  if (delivered.lijst !== undefined) await assign(app, delivered).catch(shown);
  await werkDoor(app, { ...delivered, nummer });
  await closeDossier(app, delivered);
  await tellBesluit(app, delivered);
  await change(app, besluitId, { uitgevoerdOp: app.clock.now().toISOString(), melding: undefined });
  app.log('besluit-uitgevoerd', { kenmerk: delivered.kenmerk, besluit: delivered.besluit });
}
