import { createHash } from 'node:crypto';
import type { App } from '../app.ts';
import { dateOf, type IsoDate } from '../calendar.ts';
import { zonderBesluit } from '../dossier/status.ts';
import type { BesluitKind, BesluitRecord, DossierRecord } from '../storage/records.ts';
import { besluitIdOf, volgendBesluitId } from './besluit-id.ts';
import type { BesluitInhoud } from './beoordeel.ts';
import { standVan } from './besluitdatum.ts';
import { noemOpDossier } from './noem-op-dossier.ts';
import type { Beslisser } from './persoon.ts';

/** What came of recording: the decision as it stands, or a Dutch sentence that says why not and what to do. */
export type Vastlegging = { ok: true; besluit: BesluitRecord } | { ok: false; melding: string };

/** What the report adds to a decision, and the votes where there were any, with the id of the besluit that they were closed for. */
export type Grondslag = { peildatum: IsoDate; handboekVersie: string; telling?: BesluitRecord['telling']; voor?: string };

/** Hash of who decides what on which state of the dossier, after which besluit; the same decision sent twice has the same one. */
export const sleutelOf = (
  inhoud: BesluitInhoud,
  persoon: Pick<Beslisser, 'id'>,
  dossier: Pick<DossierRecord, 'schoolId' | 'dossierId' | 'versie'>,
  vorige?: string,
): string =>
  createHash('sha256')
    .update(
      JSON.stringify([dossier.schoolId, dossier.dossierId, dossier.versie, persoon.id, inhoud, ...(vorige === undefined ? [] : [vorige])]),
    )
    .digest('hex')
    .slice(0, 40);

const voorbij: Partial<Record<DossierRecord['status'], string>> = {
  toegekend: 'Over dit dossier is al besloten.',
  afgewezen: 'Over dit dossier is al besloten.',
  'buiten behandeling': 'Deze aanvraag is buiten behandeling gelaten. Vraag de school om een nieuwe aanvraag.',
  bezwaar: 'Over dit dossier is al besloten, en er loopt een bezwaar.',
  ingetrokken: 'Deze aanvraag is ingetrokken. Vraag de school om een nieuwe aanvraag.',
  gesloten: 'De map van dit dossier is weg bij de school. Vraag de school om de map terug te zetten.',
  vernietigd: 'Dit dossier is vernietigd. Vraag de school om een nieuwe aanvraag.',
};

/** What a besluit can be without that the dossier was checked: nothing is judged. */
const zonderControle: readonly BesluitKind[] = ['buiten-behandeling', 'ingetrokken'];

/** Why no decision can be recorded on a dossier as it stands now, with what to do; undefined when it can. */
export function nietTeBesluiten(dossier: DossierRecord, besluit: BesluitKind = 'toekennen'): string | undefined {
  const reden = voorbij[dossier.status];
  if (reden !== undefined) return reden;
  if (zonderControle.includes(besluit)) return undefined;
  if (dossier.gecontroleerdVersie === undefined) return 'Dit dossier is nog niet nagekeken. Wacht tot het controlerapport er is.';
  if (dossier.gecontroleerdVersie !== dossier.versie) {
    return 'Er is iets veranderd aan dit dossier, en dat moet nog nagekeken worden. Wacht tot het controlerapport is bijgewerkt en bekijk het opnieuw.';
  }
  return undefined;
}

/** A decision as it would be recorded now. */
export const nieuwBesluit = (
  dossier: DossierRecord,
  inhoud: BesluitInhoud,
  { peildatum, handboekVersie, telling }: Grondslag,
  persoon: Beslisser,
  now: Date,
): BesluitRecord => {
  const vorige = dossier.laatsteBesluit ?? dossier.besluitId;
  return {
    ...inhoud,
    besluitId: volgendBesluitId(dossier),
    dossierId: dossier.dossierId,
    schoolId: dossier.schoolId,
    driveId: dossier.driveId,
    kenmerk: dossier.kenmerk,
    genomenDoor: persoon.naam,
    genomenDoorRol: persoon.rol,
    genomenDoorAccount: persoon.id,
    genomenOp: now.toISOString(),
    dossierVersie: dossier.versie,
    ...(vorige === undefined ? {} : { vorige }),
    ...(telling === undefined ? {} : { telling }),
    ...(dossier.herziet === undefined || inhoud.besluit === 'tlv-ingetrokken' ? {} : { herziet: dossier.herziet }),
    peildatum,
    handboekVersie,
    ontvangenOp: dateOf(new Date(dossier.ontvangenOp)),
  };
};

const alVastgelegd = 'Over dit dossier is al een besluit vastgelegd. Bekijk het op de pagina van het dossier.';
const andereStand = 'Het dossier is veranderd sinds u het bekeek. Bekijk het controlerapport opnieuw en neem dan het besluit.';

/** Records a besluit under its id, once for good; what stands there already counts where it is the same. */
async function leg(app: Pick<App, 'storage'>, nieuw: BesluitRecord & { sleutel: string }): Promise<Vastlegging> {
  const { besluiten } = app.storage;
  const besluit = (await besluiten.insert(nieuw)) ? nieuw : (await besluiten.get('besluit', nieuw.besluitId))?.record;
  if (besluit === undefined) throw new Error('the decision is neither new nor there');
  return besluit.sleutel === nieuw.sleutel ? { ok: true, besluit } : { ok: false, melding: alVastgelegd };
}

/**
 * Records a decision on a dossier, once for good; it waits for its signature. `gezienVersie` is the state of the dossier that the person looked at. The
 * same decision by the same person again gives the decision that stands; any other is refused until that is sent back.
 */
export async function legVast(
  app: Pick<App, 'storage' | 'clock'>,
  dossier: DossierRecord,
  gezienVersie: number,
  inhoud: BesluitInhoud,
  grondslag: Grondslag,
  persoon: Beslisser,
): Promise<Vastlegging> {
  const { besluiten } = app.storage;
  const gezien = { ...dossier, versie: gezienVersie };
  const get = async (id: string) => (await besluiten.get('besluit', id))?.record;
  const standing = await get(besluitIdOf(dossier));
  // Of a list on which part was decided: the form of that part, sent once more.
  const last = dossier.laatsteBesluit === undefined ? undefined : await get(dossier.laatsteBesluit);
  if (last !== undefined && last.teruggestuurd === undefined && last.sleutel === sleutelOf(inhoud, persoon, gezien, last.vorige))
    return { ok: true, besluit: last };
  let legged: Vastlegging;
  if (standing !== undefined && standing.teruggestuurd === undefined) {
    const isSame = standing.sleutel === sleutelOf(inhoud, persoon, gezien, standing.vorige);
    legged = isSame ? { ok: true, besluit: standing } : { ok: false, melding: alVastgelegd };
  } else {
    // Sent back, and the dossier does not know yet: the next hangs on it.
    const open = standing === undefined ? dossier : { ...zonderBesluit(dossier, standing.besluitId), laatsteBesluit: standing.besluitId };
    const melding = nietTeBesluiten(open, inhoud.besluit);
    if (melding !== undefined) return { ok: false, melding };
    if (dossier.versie !== gezienVersie) return { ok: false, melding: andereStand };
    const nieuw = nieuwBesluit(open, inhoud, grondslag, persoon, app.clock.now());
    // Recorded by another press of the same button and sent back since: the vote is open again
    if (grondslag.voor !== undefined && grondslag.voor !== nieuw.besluitId) return { ok: false, melding: andereStand };
    legged = await leg(app, { ...nieuw, sleutel: sleutelOf(inhoud, persoon, gezien, nieuw.vorige) });
  }
  if (!legged.ok) return legged;
  const { besluitId } = legged.besluit;
  await noemOpDossier(app, dossier, legged.besluit);
  if (standVan(legged.besluit) !== 'uitgevoerd') await app.storage.send('besluit-uitvoeren', { besluitId });
  return legged;
}
