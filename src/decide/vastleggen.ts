import { createHash } from 'node:crypto';
import type { App } from '../app.ts';
import { dateOf, type IsoDate } from '../calendar.ts';
import { metStatus } from '../dossier/status.ts';
import type { BesluitRecord, DossierRecord } from '../storage/records.ts';
import { besluitIdOf } from './besluit-id.ts';
import type { BesluitInhoud } from './beoordeel.ts';
import type { Beslisser } from './persoon.ts';

/** What came of recording: the decision as it stands, or a Dutch sentence that says why not and what to do. */
export type Vastlegging = { ok: true; besluit: BesluitRecord } | { ok: false; melding: string };

/** What the report adds to a decision. */
export type Grondslag = { peildatum: IsoDate; handboekVersie: string };

/** Hash of who decides what on which state of the dossier; the same decision sent twice has the same one. */
export const sleutelOf = (
  inhoud: BesluitInhoud,
  persoon: Beslisser,
  dossier: Pick<DossierRecord, 'schoolId' | 'dossierId' | 'versie'>,
): string =>
  createHash('sha256')
    .update(JSON.stringify([dossier.schoolId, dossier.dossierId, dossier.versie, persoon.id, inhoud]))
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

/** Why no decision can be recorded on a dossier as it stands now, with what to do; undefined when it can. */
export function nietTeBesluiten(dossier: DossierRecord): string | undefined {
  const reden = voorbij[dossier.status];
  if (reden !== undefined) return reden;
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
  grondslag: Grondslag,
  persoon: Beslisser,
  now: Date,
): BesluitRecord => ({
  ...inhoud,
  besluitId: besluitIdOf(dossier),
  dossierId: dossier.dossierId,
  schoolId: dossier.schoolId,
  driveId: dossier.driveId,
  kenmerk: dossier.kenmerk,
  genomenDoor: persoon.naam,
  genomenDoorRol: persoon.rol,
  genomenOp: now.toISOString(),
  peildatum: grondslag.peildatum,
  handboekVersie: grondslag.handboekVersie,
  ontvangenOp: dateOf(new Date(dossier.ontvangenOp)),
});

/**
 * Records a decision on a dossier, once for good, and sets its carrying out going. `gezienVersie` is the state of the dossier that the
 * person looked at. The same decision by the same person again gives the decision that stands; any other is refused.
 */
export async function legVast(
  app: Pick<App, 'storage' | 'clock'>,
  dossier: DossierRecord,
  gezienVersie: number,
  inhoud: BesluitInhoud,
  grondslag: Grondslag,
  persoon: Beslisser,
): Promise<Vastlegging> {
  const { besluiten, dossiers } = app.storage;
  const besluitId = besluitIdOf(dossier);
  const sleutel = sleutelOf(inhoud, persoon, { ...dossier, versie: gezienVersie });
  let besluit = (await besluiten.get('besluit', besluitId))?.record;
  if (besluit === undefined) {
    const melding = nietTeBesluiten(dossier);
    if (melding !== undefined) return { ok: false, melding };
    if (dossier.versie !== gezienVersie) {
      return {
        ok: false,
        melding: 'Het dossier is veranderd sinds u het bekeek. Bekijk het controlerapport opnieuw en neem dan het besluit.',
      };
    }
    const nieuw = { ...nieuwBesluit(dossier, inhoud, grondslag, persoon, app.clock.now()), sleutel };
    besluit = (await besluiten.insert(nieuw)) ? nieuw : (await besluiten.get('besluit', besluitId))?.record;
    if (besluit === undefined) throw new Error('the decision is neither new nor there');
  }
  if (besluit.sleutel !== sleutel) {
    return { ok: false, melding: 'Over dit dossier is al een besluit vastgelegd. Bekijk het op de pagina van het dossier.' };
  }
  await dossiers.change(dossier.schoolId, dossier.dossierId, (stored) =>
    stored === undefined ? undefined : metStatus({ ...stored, besluitId }, 'ter besluit'),
  );
  if (besluit.uitgevoerdOp === undefined) await app.storage.send('besluit-uitvoeren', { besluitId });
  return { ok: true, besluit };
}
