import type { App } from '../app.ts';
import { leerlingenPath } from '../dossier/paths.ts';
import { findDossier } from '../dossier/find.ts';
import { showColumnsIfThere } from '../tell/show-columns.ts';
import { tellBesluit, tellTerug, tellTeTekenen } from '../tell/tell-besluit.ts';
import type { BesluitRecord } from '../storage/records.ts';
import { ZegelFout } from '../zegel/zegel-fout.ts';
import { besluitdatumVan, standVan } from './besluitdatum.ts';
import { claimNummerInTurn } from './claim-nummer.ts';
import { BriefOnvolledig } from './brief.ts';
import { BriefNietGelijk } from './deliver-brief.ts';
import { deliverBrieven } from './deliver-brieven.ts';
import { statusNa } from './status-na.ts';
import { werkDoor } from './gevolgen.ts';
import { zetTerug } from './ondertekenen.ts';
import { legToewijzingenVast, loadLeerlingen } from './toewijzingen.ts';

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

/** A decision that assigns goes into the register, pupil by pupil. Throws LeerlingenWeg. */
async function assign(app: App, besluit: BesluitRecord, { versie, geweigerd }: NonNullable<BesluitRecord['lijst']>): Promise<void> {
  if (besluit.besluit !== 'toekennen') return;
  const leerlingen = await loadLeerlingen(app, besluit.dossierId, versie);
  if (leerlingen === undefined)
    throw new LeerlingenWeg(
      `De leerlingen van deze lijst staan nog niet in het register van LWOO, en de school heeft nog geen bericht van het besluit. Wat de dienst van de leerlingen had bewaard, is weg. Vraag de beheerder om het bestand ${leerlingenPath(besluit.dossierId, versie)} terug te zetten in de opslag. Daarna gaat het besluit vanzelf verder.`,
    );
  const toegewezen = leerlingen.flatMap(({ rij, leerling, cijfers }) =>
    leerling === undefined || geweigerd.includes(rij) ? [] : [{ leerling, ...(cijfers === undefined ? {} : { cijfers }) }],
  );
  const { besluitId } = besluit;
  await legToewijzingenVast(app, { besluitId, toegewezenOp: besluitdatumVan(besluit) }, toegewezen);
}

async function closeDossier(app: App, { besluit, besluitId, schoolId, dossierId }: BesluitRecord): Promise<void> {
  const found = await findDossier(app, schoolId, dossierId);
  if (found === undefined) return;
  await app.storage.dossiers.change(found.schoolId, dossierId, (dossier) => {
    if (dossier === undefined || dossier.status === 'vernietigd') return undefined;
    const { teTekenen, herziet: _done, ...kept } = dossier;
    const rest = teTekenen === undefined || teTekenen === besluitId ? kept : { ...kept, teTekenen };
    const status = statusNa[besluit];
    if (status === undefined) return rest;
    // Recorded by a process that died before the dossier named it
    const laatsteBesluit = dossier.besluitId === besluitId ? (dossier.laatsteBesluit ?? besluitId) : besluitId;
    return { ...rest, status, besluitId, laatsteBesluit, nogNodig: [] };
  });
}

/** Lets the loket know that a besluit waits for its signature. */
async function legVoor(app: App, besluit: BesluitRecord): Promise<void> {
  if (besluit.voorgelegdOp !== undefined) return;
  const dossier = await findDossier(app, besluit.schoolId, besluit.dossierId);
  if (dossier !== undefined) await showColumnsIfThere(app, dossier);
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
}

async function carryOut(app: App, { besluitId, schoolId, dossierId }: BesluitRecord): Promise<void> {
  const dossier = await findDossier(app, schoolId, dossierId);
  if (dossier?.status === 'ter besluit') await showColumnsIfThere(app, dossier);
  const numbered = await claimNummerInTurn(app, besluitId);
  // A person has to mend these: the page of the decision shows what to do, the queue and the sweep try again.
  const shown = async (error: unknown) => {
    if (
      error instanceof BriefOnvolledig ||
      error instanceof BriefNietGelijk ||
      error instanceof LeerlingenWeg ||
      error instanceof ZegelFout
    )
      await change(app, besluitId, { melding: error.message });
    throw error;
  };
  const delivered = await deliver(app, numbered).catch(shown);
  if (delivered.lijst !== undefined) await assign(app, delivered, delivered.lijst).catch(shown);
  await werkDoor(app, { ...delivered, nummer: numbered.nummer });
  await closeDossier(app, delivered);
  await tellBesluit(app, delivered);
  await change(app, besluitId, { uitgevoerdOp: app.clock.now().toISOString(), melding: undefined });
  app.log('besluit-uitgevoerd', { kenmerk: delivered.kenmerk, besluit: delivered.besluit });
}
